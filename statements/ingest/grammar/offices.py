"""A word for the office in a description, so that one office is known under its several names. Pure."""

import re
from collections.abc import Mapping


def office_of(description: str, held: Mapping[str, re.Pattern[str]], under: re.Pattern[str]) -> str:
    """Empty where none is told, or only that of whom the one described serves or followed: “the minister's adviser”."""
    for office, pattern in held.items():
        if found := pattern.search(description):
            others = description[: found.start()] + found.group().partition(" ")[2]
            return "" if under.search(others) else office
    return ""
