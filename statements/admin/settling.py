"""One form against what others saved meanwhile: field by field mine, theirs, or a choice."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.text import Truncator, capfirst

from statements import differences
from statements.admin.seen import Mark, Marks, compared, digest, mark, sent
from statements.differences import Piece

MINE, THEIRS, MERGED, OPEN = "mine", "theirs", "merged", "open"

NO = "no"

Data = dict[str, list[str]]
"""As a browser sends it, by the name of the field without the form's prefix."""


@dataclass(frozen=True)
class Choice:
    """What two editors changed differently, until the second decides."""

    name: str
    label: str
    token: str
    """Of what the other saved: an answer is one to what was shown."""
    mine: str = ""
    theirs: str = ""
    keep: str = "Keep mine, as it stands in the field below"
    take: str = "Take theirs"
    anchor: str = ""
    column: str = ""
    """Of the record itself; empty for a line."""

    @property
    def pieces(self) -> list[Piece]:
        """From what is on record to what was typed."""
        return differences.by_word(self.theirs, self.mine)

    def answer(self, post: QueryDict) -> str:
        """MINE or THEIRS, or OPEN while there is none, or none to what is on record now."""
        chosen, _, token = post.get(self.name, "").partition("-")
        return chosen if token == self.token and chosen in (MINE, THEIRS) else OPEN


@dataclass
class Settled:
    """What a form is to hold, what was taken over from others, and what is still to be chosen."""

    data: Data = field(default_factory=dict)
    seen: Marks = field(default_factory=dict)
    taken: list[str] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)


def is_changed(form: forms.BaseForm, data: Data, base: Marks) -> bool:
    """Whether what came back is something else than what was shown."""
    return any(mark(each, data.get(name, [])) != base.get(name) for name, each in compared(form).items())


def settle(form: Any, post: QueryDict, prefix: str, base: Marks, key: str, title: str = "") -> Settled:
    """`form` shows what is on record now; `base` is what was on record when the page was shown."""
    settled = Settled()
    for name, each in compared(form).items():
        mine, theirs = post.getlist(prefix + name), sent(form, name)
        known, now, wanted = base.get(name), mark(each, theirs), mark(each, mine)
        label = f"{title}: {label_of(each, name)}" if title else label_of(each, name)
        whose = _whose(known, now, wanted)
        if whose == OPEN:
            texts = displayed(each, mine), displayed(each, theirs)
            choice = Choice(
                f"choice-{key}{name}",
                label,
                digest(str(now)),
                *texts,
                anchor=f"id_{prefix}{name}",
                column="" if prefix else name,
            )
            whose = choice.answer(post)
            if whose == OPEN:
                settled.choices.append(choice)
        settled.data[name] = {THEIRS: theirs, MERGED: _merged(known, now, wanted)}.get(whose, mine)
        if whose != OPEN:
            settled.seen[name] = now
        elif known is not None:
            settled.seen[name] = known
        if known not in (None, now) and whose in (THEIRS, MERGED):
            settled.taken.append(f"{label} ({_brief(displayed(each, theirs))})")
    return settled


def _whose(known: Mark | None, now: Mark, wanted: Mark) -> str:
    if wanted == now or known == now:
        return MINE
    if wanted == known:
        return THEIRS
    return MERGED if isinstance(known, list) and isinstance(now, list) else OPEN


def _merged(known: Mark | None, now: Mark, wanted: Mark) -> list[str]:
    """What both added and nothing that either removed."""
    if not (isinstance(known, list) and isinstance(now, list) and isinstance(wanted, list)):
        return []
    removed = set(known) - set(wanted)
    return [number for number in (*now, *(new for new in wanted if new not in {*known, *now})) if number not in removed]


def displayed(each: forms.Field, data: Sequence[str]) -> str:
    """As an editor reads it: the names of records and choices for their codes."""
    if isinstance(each, forms.ModelChoiceField):
        numbers = [number for number in data if number.isdecimal()]
        records = each.queryset.filter(pk__in=numbers) if each.queryset is not None else []
        return "\n".join(each.label_from_instance(record) for record in records)
    if isinstance(each, forms.BooleanField):
        return "yes" if data and data[-1] else NO
    value = data[-1] if data else ""
    if isinstance(each, forms.ChoiceField):
        choices: Any = each.choices
        return str(dict(choices).get(value, value))
    return value.replace("\r\n", "\n")


def told(form: forms.BaseForm, data: Data) -> list[tuple[str, str]]:
    """All that was typed into a form, with its labels, for reading and copying."""
    values = ((label_of(each, name), displayed(each, data.get(name, []))) for name, each in compared(form).items())
    return [(label, value) for label, value in values if value and value != NO]


def label_of(each: forms.Field, name: str) -> str:
    return str(capfirst(str(each.label or name)))


def _brief(words: str) -> str:
    return Truncator(" ".join(words.split())).chars(60) or "empty"
