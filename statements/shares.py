"""How many of a speaker's statements of a period are about a topic, with the number it is a share of."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Share:
    """`count` of the `held` statements of a period; `href` leads to the ones counted, `held_href` to all held."""

    first: date
    last: date
    name: str
    count: int
    held: int
    href: str = ""
    held_href: str = ""

    @property
    def is_gap(self) -> bool:
        """Nothing is held from then, so that silence about the topic means nothing."""
        return not self.held

    @property
    def percent(self) -> str:
        """Whole per cent; a share that is not all or nothing never reads as if it were."""
        if not self.held:
            return ""
        rounded = (200 * self.count + self.held) // (2 * self.held)
        if rounded == 0 and self.count:
            return "under 1 %"
        if rounded == 100 and self.count < self.held:
            return "over 99 %"
        return f"{rounded} %"

    @property
    def in_words(self) -> str:
        """“7 of 31 statements, 23 %”, “0 of 31 statements”, “nothing held”."""
        if self.is_gap:
            return "nothing held"
        counted = f"{self.count:,} of {self.held:,} statement{'' if self.held == 1 else 's'}"
        return f"{counted}, {self.percent}" if self.count else counted
