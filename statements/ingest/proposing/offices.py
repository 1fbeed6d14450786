"""What an office is called: titles as printed and as the record has them, brought to the same role and scope."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from statements.ingest.proposing.holdings import KnownOffice
from statements.ingest.proposing.scopes import COUNTRIES, COUNTRY_SCOPES, INSTITUTION_SCOPES
from statements.names import fold, fold_name

_ROLES: Mapping[str, str] = {
    "deputy-foreign-minister": r"deputy (?:minister of foreign affairs|foreign minister)|(?:замминистра|заместител\w+ министра) иностранных дел"
    r"|vizeaußenminister\w*|vice-ministre des affaires étrangères",
    "foreign-minister": r"minister (?:of|for) foreign affairs(?: and trade)?|foreign minister|foreign secretary|(?:глав\w+|министр\w*) (?:мид|иностранных дел)"
    r"|(?:head|chief) of (?:the )?(?:foreign ministry)|top diplomat|chief diplomat|außenminister\w*|ministre des affaires étrangères"
    r"|chef\w* der diplomatie|chef de la diplomatie",
    "defence-minister": r"minister of defen[cs]e|defen[cs]e (?:minister|secretary)|министр\w* обороны|verteidigungsminister\w*"
    r"|ministre de la défense|ministre des armées",
    "finance-minister": r"minister of finance|finance minister|министр\w* финансов|finanzminister\w*|ministre des finances",
    "vice-president": r"vice[ -]president|вице-президент\w*|vizepräsident\w*|vice-président\w*",
    "acting-president": r"acting president|исполняющ\w+ обязанности президента",
    "prime-minister": r"prime minister|premier|head of government|chairman of the government|премьер(?:-министр)?\w*|глав\w+ правительства"
    r"|председател\w+ правительства|premierminister\w*|ministerpräsident\w*|regierungschef\w*|premier ministre|première ministre",
    "chancellor": r"(?:federal )?chancellor|канцлер\w*|bundeskanzler\w*|kanzler\w*|chanceli(?:er|ère)",
    "secretary-of-state": r"secretary of state|госсекретар\w+|государственн\w+ секретар\w+|secrétaire d'état",
    "secretary-general": r"secretary[ -]general|general secretary|генсек\w*|генеральн\w+ секретар\w+|generalsekretär\w*|secrétaire général\w*",
    "director-general": r"director[ -]general|генеральн\w+ директор\w*|гендиректор\w*|generaldirektor\w*|directeur général|directrice générale",
    "high-representative": r"high representative|верховн\w+ представител\w+|hohe\w* vertreter\w*|haute? représentante?|foreign policy chief"
    r"|außenbeauftragte\w*|глав\w+ (?:евро)?дипломатии",
    "national-security-adviser": r"national security advis[eo]r",
    "security-council-deputy": r"deputy (?:chairman|chair|head) of (?:the )?security council|security council deputy (?:chairman|chair|head)"
    r"|(?:зампред\w*|заместител\w+ председателя) (?:совета безопасности|совбеза)",
    "security-council-secretary": r"secretary of (?:the )?security council|security council (?:secretary|chief|head)"
    r"|секретар\w+ (?:совета безопасности|совбеза)",
    "permanent-representative": r"permanent representative|ambassador|постпред\w*|постоянн\w+ представител\w+|посол\w*",
    "spokesperson": r"(?:chief )?spokes(?:man|woman|person)|(?:first )?(?:deputy )?press secretary|deputy chief of staff and press secretary"
    r"|director of (?:the )?information and press department|пресс-секретар\w+|официальн\w+ представител\w+|представител\w+"
    r"|sprecher(?:in)?s?|regierungssprecher\w*|außenamtssprecher\w*|porte-parole",
    "president": r"president|head of state|президент\w*|глав\w+ государства|präsident\w*|staatschef\w*|président\w*|chef\w* de l'état",
    "head": r"chief|head|boss|глав\w+|chef(?:in)?|patron\w*",
}
"""By role, patterns over folded words; the longer ones are tried first, so that a deputy is no minister."""

_WORD = re.compile(r"\w")
_NO_DEPUTY = "deputy chief of staff"
_COMPOUND = re.compile(r"\b(kreml|nato|uno?|eu|regierungs)-?(sprecher|generalsekretar|chef)")


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{fold(words)})(?!\w)")


_PATTERNS = tuple((role, _pattern(words)) for role, words in _ROLES.items())
_OF_SOMEBODY: Sequence[tuple[re.Pattern[str], frozenset[str]]] = (
    (
        _pattern(
            r"(?:of|for|to) (?:the )?president|presidential|президента|des präsidenten|du président|de la présidence"
        ),
        frozenset({"presidency"}),
    ),
    (
        _pattern(
            r"(?:of|for|to) (?:the )?(?:prime minister|chairman of the government|government)|премьера|правительства|der regierung"
        ),
        frozenset({"government"}),
    ),
)
"""Behind the title of a spokesman: whose he is."""

_HEADS: Mapping[str, str] = {
    "nato": "secretary-general",
    "un": "secretary-general",
    "iaea": "director-general",
    "osce": "secretary-general",
    "european-commission": "president",
    "foreign-ministry": "foreign-minister",
    "defence-ministry": "defence-minister",
    "security-council": "security-council-secretary",
}
"""What the “chief” or “head” of an institution is."""

_SMALL = _pattern(
    r"the|of|for|to|at|in|and|'s|s|der|die|das|des|dem|den|du|de|la|le|les|l'|d'|federation|republic|press|service|new|longtime"
    r"|top|long-time|current|федерации|federal|government|council|mission|office|affairs|permanent|union|a"
)
_NOT_IN_OFFICE = _pattern(
    r"former|ex|ex-\w+|then|late|acting|outgoing|incoming|designate|elect|candidate|future|next|would-be|deputy|vice|assistant"
    r"|senior|бывш\w+|экс-\w+|тогдашн\w+|заместител\w+|замглавы|ehemalige\w*|früher\w*|damalige\w*|stellvertretende\w*|vize-?\w*"
    r"|anciens?|anciennes?|ex-\w+|adjoint\w*"
)


@dataclass(frozen=True)
class Office:
    """A role and where it is held: countries and institutions."""

    role: str
    scope: frozenset[str]
    clear: bool = True
    """Whether nothing else stands in the title; what is not understood may make it another office."""


@lru_cache(maxsize=1 << 12)
def read_title(printed: str) -> Office | None:
    """An office as printed: “Kremlin spokesman”, “the Russian foreign minister”; None where no role is named."""
    words = _plain(printed)
    countries, words_left = _scope(words, COUNTRY_SCOPES)
    role, rest = _role(words_left)
    institutions, left = _scope(rest, INSTITUTION_SCOPES)
    scope = countries | institutions
    if role == "spokesperson":
        whose, left = _whose(left)
        scope |= whose
    if role == "president":
        scope.discard("presidency")
    if role == "head":
        named = [_HEADS[key] for key in sorted(scope) if key in _HEADS]
        role = named[0] if len(named) == 1 else ""
    if role == "foreign-minister" and "US" in scope:
        role = "secretary-of-state"
    clear = not _WORD.search(_SMALL.sub(" ", left)) and not _NOT_IN_OFFICE.search(words.replace(_NO_DEPUTY, ""))
    return Office(role, _settled_scope(role, scope), clear) if role else None


def _plain(printed: str) -> str:
    words = fold_name(printed).replace("u.s.", "us").replace("u.n.", "un")
    return _COMPOUND.sub(r"\1 \2", re.sub("'s(?![a-z])", "", words))


_IN_THE_ROLE: Mapping[str, str] = {
    "foreign-minister": "foreign-ministry",
    "deputy-foreign-minister": "foreign-ministry",
    "secretary-of-state": "foreign-ministry",
    "defence-minister": "defence-ministry",
    "security-council-secretary": "security-council",
    "security-council-deputy": "security-council",
    "prime-minister": "government",
    "chancellor": "government",
}


def _settled_scope(role: str, scope: set[str]) -> frozenset[str]:
    """Without what the role says by itself; the union has one High Representative, whatever the words for it."""
    if role == "high-representative":
        return frozenset(scope - {"eu"} | {"EU"})
    return frozenset(scope - {_IN_THE_ROLE.get(role, "")})


def read_scope(name: str) -> tuple[frozenset[str], bool]:
    """Country and institution in the name of an organisation, and whether nothing else is in it."""
    countries, left = _scope(_plain(name), COUNTRY_SCOPES)
    institutions, left = _scope(left, INSTITUTION_SCOPES)
    return frozenset(countries | institutions), not _WORD.search(_SMALL.sub(" ", left))


@lru_cache(maxsize=1 << 12)
def of_record(office: KnownOffice) -> Office | None:
    """An office as the record has it, in the same terms."""
    read = read_title(f"{office.title}, {office.institution}" if office.institution else office.title)
    if read is None:
        return None
    scope = {key for key in read.scope if key not in COUNTRIES}
    if office.country in COUNTRIES:
        scope.add(office.country)
    lesser = _NOT_IN_OFFICE.search(fold_name(office.title).replace(_NO_DEPUTY, ""))
    is_told = read.role.startswith(("deputy", "vice", "acting")) or read.role == "security-council-deputy"
    return Office(f"lesser {read.role}" if lesser and not is_told else read.role, frozenset(scope), read.clear)


def _role(words: str) -> tuple[str, str]:
    """The role named by the longest title, and the words without it; a spokesman of a minister is a spokesman."""
    best: tuple[int, str, re.Match[str]] | None = None
    for role, pattern in _PATTERNS:
        for match in pattern.finditer(words):
            weight = len(match.group()) + {"spokesperson": 100, "head": -100}.get(role, 0)
            if best is None or weight > best[0]:
                best = weight, role, match
    if best is None:
        return "", words
    _, role, match = best
    return role, f"{words[: match.start()]} {words[match.end() :]}"


def _scope(words: str, scopes: Sequence[tuple[re.Pattern[str], frozenset[str]]]) -> tuple[set[str], str]:
    scope: set[str] = set()
    for pattern, meant in scopes:
        shorter = pattern.sub(" ", words)
        if shorter != words:
            scope |= meant
            words = shorter
    return scope, " ".join(words.split())


def _whose(words: str) -> tuple[set[str], str]:
    whose: set[str] = set()
    for pattern, meant in _OF_SOMEBODY:
        shorter = pattern.sub(" ", words)
        if shorter != words:
            whose |= meant
            words = shorter
    return whose, words
