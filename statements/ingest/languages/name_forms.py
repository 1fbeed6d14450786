"""Forms of names: what nominative a printed form stands for, one word at a time and in a whole name that agrees."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

GENDERS = ("m", "f")
CASES = ("nom", "gen", "dat", "acc", "ins", "pre")


@dataclass(frozen=True)
class Reading:
    """One way to take a word as a form of a name; an empty gender or case fits any."""

    base: str
    gender: str = ""
    case: str = ""
    doubt: int = 0
    """How far-fetched it is; 0 for the usual."""


Reader = Callable[[str], tuple[Reading, ...]]


@dataclass(frozen=True)
class FullName:
    """A name in the nominative, with the gender its forms agree in, if they tell."""

    words: tuple[str, ...]
    gender: str = ""
    case: str = ""
    doubt: int = 0

    def __str__(self) -> str:
        return " ".join(self.words)


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """Case, the two dots of ё and the kinds of apostrophe and hyphen aside: how names are compared."""
    return word.casefold().replace("ё", "е").replace("’", "'").replace("‑", "-")


def as_printed(word: str) -> tuple[Reading, ...]:
    """The reader of a language without forms."""
    return (Reading(word),)


def with_genitive(word: str) -> tuple[Reading, ...]:
    """German: “Beispiels” may be Beispiel's, “Schulz’” Schulz's."""
    if word.endswith(("’", "'")):
        return (Reading(word[:-1], case="gen"),)
    if word.endswith("s") and len(word) > 3:
        return (Reading(word), Reading(word[:-1], case="gen"))
    return (Reading(word),)


def may_be(word: str, base: str, read: Reader, case: str = "", gender: str = "") -> bool:
    """Whether a printed word can be a form of the name `base`, in that case and of that gender where they are known."""
    wanted = fold(base)
    return any(fold(reading.base) == wanted and _fits(reading, case, gender) for reading in read(word))


def agreeing(
    words: Sequence[str], read: Reader, case: str = "", gender: str = "", known: Collection[str] = ()
) -> list[FullName]:
    """Every nominative the words may stand for together: all in one case and of one gender, known ones first."""
    readings = [read(word) for word in words]
    found: dict[FullName, None] = {}
    for one_gender in (gender,) if gender else _tried(GENDERS, {r.gender for each in readings for r in each}):
        for one_case in (case,) if case else _tried(CASES, {r.case for each in readings for r in each}):
            fitting = [_first_fitting(each, one_case, one_gender, known) for each in readings]
            taken = [reading for reading in fitting if reading]
            if len(taken) == len(words):
                bases = tuple(reading.base for reading in taken)
                found[FullName(bases, one_gender, one_case, sum(reading.doubt for reading in taken))] = None
    return list(found)


def nominative(
    words: Sequence[str],
    read: Reader,
    case: str = "",
    gender: str = "",
    known: Collection[str] = (),
    prefer: Callable[[FullName], int] = lambda name: 0,
) -> FullName | None:
    """The one name the words stand for, or None where they may be more than one person's.

    `known` are names (folded words) the text or the archive has in the nominative: they decide first, then `prefer`.
    """
    names = agreeing(words, read, case, gender, known)
    if not names:
        return None
    scores = [
        (sum(4 for word in name.words if fold(word) in known) + prefer(name) - name.doubt, name) for name in names
    ]
    best = max(score for score, _ in scores)
    leaders = [name for score, name in scores if score == best]
    spelled = {name.words for name in leaders}
    if len(spelled) > 1:
        return None
    genders = {name.gender for name in leaders}
    gender = genders.pop() if len(genders) == 1 else ""
    return FullName(leaders[0].words, gender, leaders[0].case, leaders[0].doubt)


def _fits(reading: Reading, case: str, gender: str) -> bool:
    return (not case or reading.case in ("", case)) and (not gender or reading.gender in ("", gender))


def _first_fitting(readings: Iterable[Reading], case: str, gender: str, known: Collection[str]) -> Reading | None:
    fitting = [reading for reading in readings if _fits(reading, case, gender)]
    return next((reading for reading in fitting if fold(reading.base) in known), fitting[0] if fitting else None)


def _tried(possible: tuple[str, ...], met: set[str]) -> tuple[str, ...]:
    return possible if met - {""} else ("",)
