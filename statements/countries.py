"""Countries by their code."""

from django_countries import countries


def country_name(code: object) -> str:
    """“Russia” for RU; the code itself where no name is known."""
    return str(countries.name(str(code))) or str(code)
