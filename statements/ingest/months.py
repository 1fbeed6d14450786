"""Names of months as printed in datelines: English, German, French, Russian, Spanish and Italian."""

import re

_STEMS = (
    "january jan januar jänner janvier janv января янв enero ene gennaio gen",
    "february feb februar février févr fév февраля фев febrero febbraio",
    "march mar märz mrz mars марта мар marzo",
    "april apr avril avr апреля апр abril aprile abr",
    "may mai мая mayo maggio mag",
    "june jun juni juin июня июн junio giugno giu",
    "july jul juli juillet juil июля июл julio luglio lug",
    "august aug août aoû августа авг agosto ago",
    "september sept sep septembre сентября сен сент septiembre settembre set",
    "october oct oktober okt octobre октября окт octubre ottobre ott",
    "november nov novembre ноября ноя нояб noviembre",
    "december dec dezember dez décembre déc декабря дек diciembre dic dicembre",
)
_NUMBERS = {name: number for number, names in enumerate(_STEMS, 1) for name in names.split()}

PATTERN = "|".join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True))


def number(name: str) -> int:
    return _NUMBERS[name.lower()]
