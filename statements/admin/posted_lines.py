"""The lines of a record against what others saved meanwhile: changed, added and deleted ones."""

import re
from typing import Any

from django.http import QueryDict
from django.utils.text import Truncator, capfirst

from statements.admin.seen import Marks, Seen, compared, digest, marks_of, sent
from statements.admin.settling import MINE, OPEN, Choice, Data, Settled, is_changed, settle, told

MOST = 2000
"""Lines of one kind that are looked at; Django itself takes no more than 1000 new ones."""


def lines_in(post: QueryDict, prefix: str) -> list[Data]:
    """What was posted for each line, without its prefix, in the order of the page."""
    total = post.get(f"{prefix}-TOTAL_FORMS", "")
    lines: list[Data] = [{} for _ in range(min(int(total), MOST) if total.isdecimal() else 0)]
    for name in post:
        match = re.fullmatch(rf"{re.escape(prefix)}-([0-9]+)-(.+)", name)
        if match and int(match[1]) < len(lines):
            lines[int(match[1])][match[2]] = post.getlist(name)
    return lines


class PostedLines:
    """Writes the lines of one kind anew into what was posted: those on record in its order, then the new ones."""

    def __init__(self, formset: Any, post: QueryDict, known: Seen, seen: Seen) -> None:
        self.formset, self.post, self.known = formset, post, known
        self.prefix, self.key = formset.prefix, formset.model._meta.pk.name
        self.noun = capfirst(formset.model._meta.verbose_name)
        self.on_record = {str(line.instance.pk): line for line in formset.initial_forms}
        self.seen = seen.lines[self.prefix]
        self.settled = Settled()

    def settle(self) -> Settled:
        posted = lines_in(self.post, self.prefix)
        by_number = {data[self.key][-1]: data for data in posted if any(data.get(self.key, []))}
        for number in self.on_record.keys() - by_number.keys():
            self._notice(number)
        existing = [by_number.get(number) or self._as_it_is(number) for number in self.on_record]
        new = [line for data in posted if (line := self._new(data)) is not None]
        self._write(existing, new)
        for place, number in enumerate(self.on_record):
            if number in by_number:
                self._settle_line(place, number)
        return self.settled

    def _as_it_is(self, number: str) -> Data:
        """A line of the record as a browser would send it back."""
        line = self.on_record[number]
        keys = {self.key: [number], self.formset.fk.name: [str(self.formset.instance.pk)]}
        return {name: sent(line, name) for name in compared(line)} | keys

    def _notice(self, number: str) -> None:
        if number not in self.known.lines.get(self.prefix, {}):
            self.settled.taken.append(f"{self._title(number)} (added)")

    def _new(self, data: Data) -> Data | None:
        """A line that is not on record: because it is new, or because another has deleted it. None lets it go."""
        number = next(iter(data.get(self.key, [])), "")
        if not number:
            return data
        if number in self.on_record or "DELETE" in data:
            return None
        base, blank = self.known.line(self.prefix, number), self.formset.empty_form
        if base and not is_changed(blank, data, base):
            self.settled.taken.append(f"{self.noun} (deleted: {Truncator(_joined(blank, data, ', ')).chars(60)})")
            return None
        choice = Choice(
            f"choice-{self.prefix}-{number}-gone",
            f"{self.noun} that was deleted while you changed it",
            "gone",
            mine=_joined(blank, data),
            keep="Keep mine, as a new one",
            take="Let it go",
            anchor=f"{self.prefix}-group",
        )
        answer = choice.answer(self.post)
        if answer == OPEN:
            self.settled.choices.append(choice)
            self.seen[number] = base
            return data
        return data | {self.key: [""]} if answer == MINE else None

    def _write(self, existing: list[Data], new: list[Data]) -> None:
        for name in [name for name in self.post if re.match(rf"{re.escape(self.prefix)}-[0-9]+-", name)]:
            del self.post[name]
        for place, data in enumerate([*existing, *new]):
            for name, values in data.items():
                self.post.setlist(f"{self.prefix}-{place}-{name}", values)
        self.post[f"{self.prefix}-INITIAL_FORMS"] = str(len(existing))
        self.post[f"{self.prefix}-TOTAL_FORMS"] = str(len(existing) + len(new))

    def _settle_line(self, place: int, number: str) -> None:
        line, base = self.on_record[number], self.known.line(self.prefix, number)
        now = marks_of(line)
        prefix, title = f"{self.prefix}-{place}-", "" if base == now else self._title(number)
        if f"{prefix}DELETE" in self.post:
            self._settle_deletion(place, number, base, now, title)
            return
        settled = settle(line, self.post, prefix, base, f"{self.prefix}-{number}-", title)
        self._put(place, settled.data)
        self.seen[number] = settled.seen
        self.settled.taken += settled.taken
        self.settled.choices += settled.choices

    def _settle_deletion(self, place: int, number: str, base: Marks, now: Marks, title: str) -> None:
        """A line deleted here: another may have changed it."""
        if base == now:
            return
        line = self.on_record[number]
        choice = Choice(
            f"choice-{self.prefix}-{number}-DELETE",
            f"{title}, changed while you deleted it",
            digest(str(now)),
            theirs=_joined(line, {name: sent(line, name) for name in compared(line)}),
            keep="Delete it all the same",
            take="Keep it as it is now",
            anchor=f"{self.prefix}-group",
        )
        answer = choice.answer(self.post)
        if answer == OPEN:
            self.settled.choices.append(choice)
            self.seen[number] = base
        elif answer != MINE:
            del self.post[f"{self.prefix}-{place}-DELETE"]
            self._put(place, self._as_it_is(number))

    def _put(self, place: int, data: Data) -> None:
        for name, values in data.items():
            self.post.setlist(f"{self.prefix}-{place}-{name}", values)

    def _title(self, number: str) -> str:
        return f"{self.noun} “{Truncator(str(self.on_record[number].instance)).chars(60)}”"


def _joined(form: Any, data: Data, between: str = "\n") -> str:
    return between.join(f"{label}: {value}" for label, value in told(form, data))
