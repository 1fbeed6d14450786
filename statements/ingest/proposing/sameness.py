"""How a wording is like others of perhaps the same utterance, in words for those who decide."""

from collections.abc import Iterable

from statements.marks import normal_form, unstopped


def in_words(wording: str, others: Iterable[str], likeness: float | None) -> str:
    """Marks, spaces and a last full stop make no difference."""
    mine, known = _plain(wording), [_plain(other) for other in others if other]
    if mine in known:
        return "the same words"
    if any(mine in other or other in mine for other in known):
        return "the same words in part"
    alike = "" if likeness is None else f", {min(99, round(likeness * 100))} % alike"
    return f"perhaps the same utterance in other words{alike}"


def _plain(wording: str) -> str:
    return unstopped(normal_form(wording)).strip()
