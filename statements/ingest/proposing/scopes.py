"""Words for the countries and institutions that offices belong to, in English, Russian, German and French."""

import re
from collections.abc import Mapping

from statements.names import fold

COUNTRIES: Mapping[str, str] = {
    "RU": r"russia|russian|russian federation|росси\w+|рф|russland\w*|russisch\w*|russie|russes?",
    "US": r"us|usa|united states|american?|сша|американск\w+|usa|us-?amerikanisch\w*|amerikanisch\w*|états-unis|américaine?s?",
    "UA": r"ukraine|ukrainian|украин\w+|ukrainisch\w*|ukrainienn?e?s?",
    "GB": r"uk|united kingdom|britain|british|великобритани\w+|британск\w+|großbritannien\w*|britisch\w*|royaume-uni|britanniques?",
    "FR": r"france|french|франци\w+|французск\w+|frankreich\w*|französisch\w*|français(?:es?)?|french republic|république française",
    "DE": r"germany|german|германи\w+|фрг|немецк\w+|deutschland\w*|deutsch\w*|allemagne|allemande?s?|federal republic of germany",
    "CN": r"china|chinese|people(?:'s)? republic of china|prc|кита\w+|кнр|china|chinesisch\w*|chine|chinoise?s?",
    "IL": r"israel|israeli|израил\w+|israelisch\w*|israël|israélienn?e?s?",
    "IR": r"iran|iranian|islamic republic of iran|иран\w*|iranisch\w*|iranienn?e?s?",
    "TR": r"turkey|türkiye|turkish|турци\w+|турецк\w+|türkei|türkisch\w*|turquie|turque?s?",
    "PL": r"poland|polish|польш\w+|польск\w+|polen\w*|polnisch\w*|pologne|polonaise?s?",
    "BY": r"belarus|belarusian|белорусси\w+|белорусск\w+|беларус\w+|belarussisch\w*|biélorussie|biélorusses?",
    "KZ": r"kazakhstan|kazakh|казахстан\w*|kasachstan\w*|kasachisch\w*",
    "GE": r"georgia|georgian|грузи\w+|georgien\w*|georgisch\w*|géorgie|géorgienn?e?s?",
    "IN": r"india|indian|инди\w+|indien\w*|indisch\w*|inde|indienn?e?s?",
    "JP": r"japan|japanese|япони\w+|японск\w+|japanisch\w*|japon|japonaise?s?",
    "KR": r"south korea|south korean|republic of korea|южн\w+ коре\w+|южнокорейск\w+|südkorea\w*|corée du sud",
    "KP": r"north korea|north korean|dprk|северн\w+ коре\w+|кндр|nordkorea\w*|corée du nord",
    "IT": r"italy|italian|итали\w+|итальянск\w+|italien\w*|italienisch\w*|italie|italienn?e?s?",
    "ES": r"spain|spanish|испани\w+|испанск\w+|spanien\w*|spanisch\w*|espagne|espagnole?s?",
    "PT": r"portugal|portuguese|португали\w+|португальск\w+|portugiesisch\w*|portugaise?s?",
    "NO": r"norway|norwegian|норвеги\w+|норвежск\w+|norwegen\w*|norwegisch\w*|norvège|norvégienn?e?s?",
    "DK": r"denmark|danish|дани\w+|датск\w+|dänemark\w*|dänisch\w*|danemark|danoise?s?",
    "NL": r"netherlands|dutch|нидерланд\w*|голландск\w+|niederland\w*|niederländisch\w*|pays-bas|néerlandaise?s?",
    "SE": r"sweden|swedish|швеци\w+|шведск\w+|schweden\w*|schwedisch\w*|suède|suédoise?s?",
    "FI": r"finland|finnish|финлянди\w+|финск\w+|finnland\w*|finnisch\w*|finlande|finlandaise?s?",
    "HU": r"hungary|hungarian|венгри\w+|венгерск\w+|ungarn\w*|ungarisch\w*|hongrie|hongroise?s?",
    "SY": r"syria|syrian|сири\w+|сирийск\w+|syrien\w*|syrisch\w*|syrie|syrienn?e?s?",
    "SU": r"ussr|soviet union|soviet|ссср|советск\w+|sowjetunion|sowjetisch\w*|union soviétique|urss|soviétiques?",
}
"""By the code of the record."""

INSTITUTIONS: Mapping[str, str] = {
    "nato": r"nato|north atlantic (?:treaty )?(?:alliance|organi[sz]ation)|нато|североатлантическ\w+ альянс\w*|otan",
    "un": r"un|u n|united nations|оон|организаци\w+ объединенных наций|vereinte\w* nationen|uno|onu|nations unies",
    "european-commission": r"european commission|еврокомисси\w+|европейск\w+ комисси\w+|eu-kommission\w*|europäische\w* kommission|commission européenne",
    "eu": r"eu|european union|евросоюз\w*|ес|европейск\w+ союз\w*|europäische\w* union|ue|union européenne|council of the european union|european external action service",
    "iaea": r"iaea|international atomic energy agency|магатэ|iaeo|aiea",
    "osce": r"osce|обсе|osze",
    "security-council": r"security council|совет\w* безопасности|совбез\w*|sicherheitsrat\w*|conseil de sécurité",
    "foreign-ministry": r"(?:federal )?ministry of foreign affairs|foreign ministry|foreign office|foreign and commonwealth office|mfa|мид\w*|министерств\w+ иностранных дел|außenministerium\w*|auswärtige\w* amt\w*|ministère des affaires étrangères|quai d'orsay",
    "defence-ministry": r"(?:federal )?ministry of defen[cs]e|defen[cs]e ministry|минобороны|министерств\w+ обороны|verteidigungsministerium\w*|ministère de la défense|ministère des armées",
}

SEATS: Mapping[str, frozenset[str]] = {
    r"kremlin|кремл\w+|presidential administration of russia|kreml\w*": frozenset({"RU", "presidency"}),
    r"white house|бел\w+ дом\w*|weiße\w* haus\w*|maison[ -]blanche": frozenset({"US", "presidency"}),
    r"elysee|élysée|елисейск\w+ дворц\w+|élysée-palast": frozenset({"FR", "presidency"}),
    r"pentagon|пентагон\w*|pentagone": frozenset({"US", "defence-ministry"}),
    r"state department|department of state|госдеп\w*|département d'état": frozenset({"US", "foreign-ministry"}),
    r"downing street": frozenset({"GB", "government"}),
}
"""Houses and departments that stand for an institution of one country."""


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{fold(words)})(?!\w)")


COUNTRY_SCOPES = tuple((_pattern(words), frozenset({code})) for code, words in COUNTRIES.items())
INSTITUTION_SCOPES = (
    *((_pattern(words), meant) for words, meant in SEATS.items()),
    *((_pattern(words), frozenset({key})) for key, words in INSTITUTIONS.items()),
)
"""Patterns over folded words, those that tell most first."""
