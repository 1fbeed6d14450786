"""Counts a year as a small line without axes, its baseline at zero; drawn by templates/charts/spark.svg."""

from collections.abc import Mapping
from dataclasses import dataclass

WIDTH = 120
HEIGHT = 24
ROOM = 2
"""Pixels above the highest point and below the baseline, so that no line is cut."""


@dataclass(frozen=True)
class Spark:
    """`line` and `area` are paths; `first`, `last`: the years it covers; `peak`: the year with the most, and how many."""

    line: str
    area: str
    baseline: int
    first: int
    last: int
    peak: int
    most: int


def spark(counts: Mapping[int, int], first: int, last: int) -> Spark | None:
    """Of counts by year, from one year to another; years that have none stand at zero. None if there is nothing."""
    years = range(first, last + 1)
    most = max((counts.get(year, 0) for year in years), default=0)
    if not most:
        return None
    baseline = HEIGHT - ROOM
    step = WIDTH / max(len(years) - 1, 1)
    points = [
        f"{place * step:.1f} {baseline - (baseline - ROOM) * counts.get(year, 0) / most:.1f}"
        for place, year in enumerate(years)
    ]
    points = points if len(points) > 1 else [points[0], f"{WIDTH:.1f} {points[0].split()[1]}"]
    line = "M" + "L".join(points)
    area = f"{line}L{WIDTH} {baseline}L0 {baseline}Z"
    peak = max(years, key=lambda year: counts.get(year, 0))
    return Spark(line, area, baseline, first, last, peak, most)
