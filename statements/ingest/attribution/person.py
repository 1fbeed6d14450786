"""A person or body of an article, as far as it has been told of."""

from collections import defaultdict
from dataclasses import dataclass, field

from statements.ingest.attribution.tokens import Phrase


@dataclass(slots=True, eq=False)
class Person:
    """Or a body, where `evidence` of a person is not above nought."""

    forms: list[tuple[str, ...]] = field(default_factory=list)
    genders: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    roles: list[str] = field(default_factory=list)
    role_words: set[str] = field(default_factory=set)
    places: list[tuple[int, Phrase]] = field(default_factory=list)
    """Number of the sentence and phrase, in order."""
    evidence: float = 0.0

    @property
    def is_person(self) -> bool:
        return self.evidence > 0

    @property
    def is_surely(self) -> bool:
        """A person by title, first name, office or age, not just by a capital."""
        return self.evidence >= 1

    @property
    def goes_by_surname(self) -> bool:
        """As persons do, while bodies go by their first words."""
        lasts = {form[-1] for form in self.forms if len(form) > 1}
        return any(len(form) == 1 and form[0] in lasts for form in self.forms)

    @property
    def gender(self) -> str:
        men, women = self.genders.get("m", 0), self.genders.get("f", 0)
        return "m" if men > women else "f" if women > men else ""

    @property
    def names(self) -> tuple[str, ...]:
        """The printed forms, the fullest and first one first."""
        order = sorted(range(len(self.forms)), key=lambda i: (-_fullness(self.forms[i]), i))
        return tuple(dict.fromkeys(" ".join(self.forms[i]) for i in order))


def _fullness(form: tuple[str, ...]) -> float:
    shouted = sum(len(word) > 3 and word.isupper() for word in form)
    return len(form) - 2 * shouted
