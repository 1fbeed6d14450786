"""Reading an address's parameters, whatever is in them."""

from collections.abc import Collection, Mapping, Sequence

LONGEST_KEY = 400

Parameters = Mapping[str, Sequence[str]]
"""Each name with its values, in the order of the address."""


def clean(key: str) -> str:
    """Without what no key holds and no database takes: control characters, lone surrogates, ends of white space."""
    return "".join(char for char in key if char.isprintable()).strip()[:LONGEST_KEY]


def page_number(parameters: Parameters) -> int:
    """The page asked for; 1 for anything that is no page."""
    number = next(reversed(parameters.get("page", ())), "")
    return int(number) if number.isascii() and number.isdecimal() and len(number) < 9 and int(number) else 1


def unknown_parameters(parameters: Parameters, known: Collection[str]) -> tuple[str, ...]:
    """A notice that names the parameters that were not used; those of campaign trackers are not worth one."""
    strange = [name for name in parameters if name not in known and not name.startswith("utm_")]
    if not strange:
        return ()
    named = ", ".join(f"“{clean(name)[:40]}”" for name in strange[:5])
    return (f"Not used, because no filter has that name: {named}{' and others' if len(strange) > 5 else ''}.",)
