"""When things are said: more and more over the years, hardly on weekends, with busy weeks and with gaps."""

from bisect import bisect_left
from datetime import date, timedelta
from itertools import accumulate
from random import Random

FIRST, LAST = date(1990, 1, 1), date(2026, 6, 30)


class Calendar:
    """Turns a share of all statements into the day by which that share had been said."""

    def __init__(self, chance: Random) -> None:
        self._sums = list(accumulate(_weights(chance)))

    def day(self, share: float) -> date:
        place = bisect_left(self._sums, share * self._sums[-1])
        return FIRST + timedelta(days=min(place, len(self._sums) - 1))


def _weights(chance: Random) -> list[float]:
    number = (LAST - FIRST).days + 1
    of_year = {year: chance.lognormvariate(0, 0.4) for year in range(FIRST.year, LAST.year + 1)}
    days = [FIRST + timedelta(days=n) for n in range(number)]
    weights = [(0.3 + n / number) * of_year[day.year] * (1 if day.weekday() < 5 else 0.3) for n, day in enumerate(days)]
    for start in chance.sample(range(number), 40):
        for n in range(start, min(start + 12, number)):
            weights[n] *= 8 * 0.8 ** (n - start)
    for start in chance.sample(range(number), 4):
        for n in range(start, min(start + chance.randrange(60, 300), number)):
            weights[n] = 0
    weights[0] = weights[0] or 1
    return weights


def partly_known(chance: Random, day: date, published: date) -> str:
    """A day as an archive knows it: mostly exactly, at times only by its month, its year or what was published when."""
    luck = chance.random()
    month = f"{day:%Y-%m}"
    for share, text in (
        (0.80, day.isoformat()),
        (0.88, f"../{published.isoformat()}"),
        (0.93, month),
        (0.95, f"{day:%Y}"),
        (0.965, f"{month}~"),
        (0.99, f"{(day - timedelta(days=3)).isoformat()}/{day.isoformat()}"),
    ):
        if luck < share:
            return text
    return f"{month}/{published:%Y-%m}"
