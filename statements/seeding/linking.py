"""Whether the entries of all seed files fit together: slugs, references, names, and passages in the texts they quote."""

from collections.abc import Iterable, Iterator, Sequence

from statements import marks
from statements.dossiers import MOST_ENTRIES
from statements.names import fold_name
from statements.seeding.reading import Entry, Problem
from statements.seeding.shapes import SHAPES, Field, Form

Key = tuple[str, str]


def slugs_that_clash(entries: Iterable[Entry]) -> Iterator[Problem]:
    first: dict[Key, Entry] = {}
    for entry in entries:
        other = first.setdefault(entry.key, entry) if entry.slug else entry
        if other is not entry:
            yield entry.problem("slug", f"Another entry of {other.file} has this slug.")


def references(entry: Entry) -> Iterator[tuple[str, Key]]:
    """Every field that leads to another entry, with the kind and slug it names; of an entry in its right shape."""
    for name, field in SHAPES[entry.name].items():
        value = entry.fields.get(name)
        match field.form:
            case Form.REFERENCE if value:
                yield name, (field.to, value)
            case Form.REFERENCES:
                yield from ((name, (field.to, slug)) for slug in value or ())
            case Form.PARTS:
                for number, part in enumerate(value or (), 1):
                    for inner, kind in links(field).items():
                        yield f"{name} {number}, {inner}", (kind, part[inner])


def links(field: Field) -> dict[str, str]:
    """The fields of its parts that lead to another entry, all of them needed, and the kind each leads to."""
    return {name: part.to for name, part in field.parts.items() if part.form is Form.REFERENCE}


def dangling_references(entries: Sequence[Entry], known: set[Key]) -> Iterator[Problem]:
    for entry in entries:
        for field, (kind, slug) in references(entry):
            if (kind, slug) not in known:
                yield entry.problem(field, f"There is no {kind} “{slug}” in the seeds.")


def circles(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Topics that are broader than themselves, articles based on themselves, at whatever distance."""
    above = {
        entry.key: key for entry in entries for field, key in references(entry) if field in ("broader", "based_on")
    }
    for entry in entries:
        step, seen = above.get(entry.key), {entry.key}
        while step and step not in seen:
            seen.add(step)
            step = above.get(step)
        if step == entry.key:
            field = "broader" if entry.kind == "topic" else "based_on"
            yield entry.problem(field, "Followed upwards, it leads back to this entry.")


def names_of(entry: Entry, field: str) -> Iterator[str]:
    for names in entry.fields.get(field, {}).values():
        yield from names


def names_that_clash(entries: Sequence[Entry]) -> Iterator[Problem]:
    """As `OtherName.clean` has it: one that is not shared leads to one record, and is nobody else's own name."""
    bearers: dict[Key, Entry] = {}
    own = {
        (entry.kind, fold_name(entry.fields["name"])): entry
        for entry in entries
        if entry.kind in ("outlet", "speaker", "topic")
    }
    for entry in entries:
        yield from _names_wrong_by_themselves(entry)
        for name in names_of(entry, "names"):
            key = entry.kind, fold_name(name)
            other = own.get(key, bearers.setdefault(key, entry))
            if other is not entry:
                message = f"“{name}” already leads to {other.label} in {other.file}. If both bear it, use shared_names in both."
                yield entry.problem("names", message)


def _names_wrong_by_themselves(entry: Entry) -> Iterator[Problem]:
    seen: set[str] = set()
    for field in ("names", "shared_names"):
        for name in names_of(entry, field):
            if not any(map(str.isalnum, name)):
                yield entry.problem(field, f"“{name}” has no letter and no digit.")
            elif fold_name(name) in seen:
                yield entry.problem(field, f"“{name}” stands twice; marks, accents and capitals make no difference.")
            seen.add(fold_name(name))


def dossiers_out_of_form(entries: Iterable[Entry]) -> Iterator[Problem]:
    """As an editor's form has it: a dossier has a statement once, and no more of them than one page takes."""
    for entry in entries:
        given = entry.fields["entries"] if entry.kind == "dossier" else []
        if len(given) > MOST_ENTRIES:
            yield entry.problem("entries", f"A dossier holds {MOST_ENTRIES} statements at most.")
        first = dict[str, int]()
        for number, part in enumerate(given, 1):
            if first.setdefault(part["statement"], number) != number:
                yield entry.problem(f"entries {number}, statement", "A dossier has a statement once.")


def paragraphs(entry: Entry, name: str) -> str:
    return "\n\n".join(entry.fields.get(name, ()))


def text_of(article: Entry) -> str:
    return paragraphs(article, "text")


def passages_out_of_place(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Reports in articles whose text is held must be found there letter for letter, at one place."""
    texts = {entry.slug: text_of(entry) for entry in entries if entry.kind == "article"}
    for entry in entries:
        for number, report in enumerate(entry.fields.get("reports", ()), 1):
            wording = report.get("wording") or entry.fields["wording"]
            text, passages = texts.get(report["article"]), report.get("passages", [])
            for field, message in _misplaced(text, wording, passages) if text is not None else ():
                yield entry.problem(f"reports {number}, {field}", message)


def _misplaced(text: str, wording: str, passages: Sequence[str]) -> Iterator[tuple[str, str]]:
    if not text:
        if passages:
            yield "passages", "The article's text is not held, so no passage can be pointed at."
        return
    for passage in passages or [wording]:
        found = len(marks.places(text, passage))
        if found != 1:
            times = "more than once" if found else "nowhere, letter for letter,"
            yield "passages" if passages else "wording", f"“{passage[:60]}” stands {times} in the article's text."
    if passages and " ".join(passages) != wording:
        yield "passages", "Put together they are not the wording."
