"""Languages by their code."""

from functools import cache

from django.utils.translation import get_language_info

UNNAMED = {"zh": "Chinese"}
"""Which Django names only with their script."""


@cache
def language_name(code: str) -> str:
    """“Russian” for ru or ru-Latn; the code itself where no name is known."""
    language = primary(code)
    try:
        return UNNAMED.get(language) or str(get_language_info(language)["name"])
    except KeyError:
        return code


def primary(code: str) -> str:
    """The language of a code without script and region: ru of ru-Latn."""
    return code.partition("-")[0].lower()
