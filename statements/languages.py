"""Languages by their code."""

from functools import cache

from django.utils.translation import get_language_info


@cache
def language_name(code: str) -> str:
    """“Russian” for ru or ru-Latn; the code itself where no name is known."""
    try:
        return str(get_language_info(primary(code))["name"])
    except KeyError:
        return code


def primary(code: str) -> str:
    """The language of a code without script and region: ru of ru-Latn."""
    return code.partition("-")[0].lower()
