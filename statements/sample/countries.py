"""Countries that do not exist, under codes that ISO 3166 leaves to its users."""

from statements.sample.values import Country

COUNTRIES = (
    Country("XA", "Freedonia", "Freedonian", "Dorrin", "en"),
    Country("XB", "Vandremia", "Vandremian", "Velgorsk", "ru"),
    Country("XC", "Tolmenia", "Tolmenian", "Astermouth", "en"),
    Country("XD", "Karnesse", "Karnessian", "Brévenne", "fr"),
    Country("XE", "Brimholt", "Brimholtian", "Hollerstadt", "de"),
    Country("XF", "Oskavel", "Oskavelian", "Oskava", "ru"),
    Country("XG", "Perrimore", "Perrimorian", "Lanthe", "en"),
    Country("XH", "Ilmarand", "Ilmarandian", "Saint-Orve", "fr"),
)

BY_CODE = {country.code: country for country in COUNTRIES}


def label(country: Country) -> str:
    """As lists of countries show it."""
    return f"{country.name} (fictional)"
