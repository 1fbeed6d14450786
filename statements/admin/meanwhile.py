"""A whole page against what others saved meanwhile: the record and each line edited with it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.utils.text import capfirst

from statements.admin.posted_lines import PostedLines
from statements.admin.seen import Seen, shown, watch
from statements.admin.settling import Choice, Settled, settle


@dataclass
class Meanwhile:
    """What is to be saved in the place of what was posted, and what the editor is to know and to choose first."""

    number: Any
    """Of the record."""
    post: QueryDict
    known: Seen
    """What the page was shown with."""
    seen: Seen
    """What it is to be shown with once more, if it comes back."""
    who: str = ""
    """The names of those who saved."""
    taken: list[str] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    is_moved: bool = False
    """Whether a watched column of the record, such as its state, holds something else."""

    def take(self, settled: Settled) -> None:
        self.taken += settled.taken
        self.choices += settled.choices


def settle_page(post: QueryDict, form: Any, formsets: Iterable[Any], watched: Iterable[str]) -> Meanwhile:
    """`form` and `formsets` show what is on record now. Lines that the editor may not change are not among them."""
    formsets = list(formsets)
    meanwhile = Meanwhile(form.instance.pk, post.copy(), Seen.read(post), shown(form, formsets, watched))
    settled = settle(form, post, "", meanwhile.known.record, "")
    for name, values in settled.data.items():
        meanwhile.post.setlist(name, values)
    meanwhile.seen.record = settled.seen | watch(form.instance, watched)
    _notice_moves(meanwhile, form.instance, watched)
    meanwhile.take(settled)
    for formset in formsets:
        lines = PostedLines(formset, meanwhile.post, meanwhile.known, meanwhile.seen)
        meanwhile.take(lines.settle())
    return meanwhile


def _notice_moves(meanwhile: Meanwhile, record: Any, watched: Iterable[str]) -> None:
    for column in watched:
        before, now = meanwhile.known.record.get(column), meanwhile.seen.record[column]
        if before not in (None, now):
            meanwhile.is_moved = True
            label = capfirst(record._meta.get_field(column).verbose_name)
            value = getattr(record, f"get_{column}_display", lambda column=column: getattr(record, column))()
            meanwhile.taken.append(f"{label} ({value})")
