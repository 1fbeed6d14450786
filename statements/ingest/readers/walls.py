"""Tells pages that stand where an article should: consent walls, robot checks, errors, empty shells."""

import re

_LONGEST = 3000
_SIGNS = {
    "asks for consent to cookies": (
        r"\b(?:we|our partners?|this (?:web)?site)\b.{0,80}\bcookies\b|\baccept (?:all|cookies|and continue)\b|\breject all\b|\bmanage (?:my |your )?(?:cookies|preferences|choices|options|settings)\b"
        r"|\b(?:personalised|personalized) (?:ads|advertising|content)\b|\blegitimate interest\b|\b(?:your|give|withdraw|manage) consent\b|\bprivacy (?:policy|settings|choices)\b|\bcookie policy\b"
        r"|\balle akzeptieren\b|\beinwilligung\b|\bcookies?\b.{0,60}\b(?:zustimm|akzeptier|verwende)|\bdatenschutz(?:erklärung|einstellungen)?\b|\bnous utilisons des cookies\b|\btout accepter\b|\bcontinuer sans accepter\b|\bnos partenaires\b"
        r"|\bиспользу\w+.{0,60}\bcookie|\bфайл\w* cookie|\bпринять все\b"
    ),
    "asks whether the reader is a robot": (
        r"\bverify(?:ing)? (?:that )?you are (?:a )?human\b|\bare you a robot\b|\bnot a robot\b|\bcaptcha\b|\bunusual (?:traffic|activity)\b|\bchecking your browser\b|\bjust a moment\b|\bddos protection\b|\bray id\b"
        r"|\benable (?:javascript|js|cookies)\b|\bjavascript is (?:disabled|required|not enabled)\b|\bbitte (?:aktivieren sie )?javascript\b"
    ),
    "refuses the page or says that there is none": (
        r"\baccess denied\b|\b403 forbidden\b|\b404\b|\bpage (?:not found|cannot be found|doesn.?t exist|you (?:requested|were looking for))\b|\bnot available in your (?:country|region)\b|\bunavailable for legal reasons\b"
        r"|\bdon.?t have permission\b|\bseite (?:wurde )?nicht gefunden\b|\bpage introuvable\b|\bстраница не найдена\b|\b(?:502 bad gateway|503 service|internal server error)\b"
    ),
}
_PATTERNS = {what: re.compile(signs, re.IGNORECASE) for what, signs in _SIGNS.items()}


def wall(text: str) -> str:
    """What a page asks for instead of showing an article, in words; empty if it does not look like that.

    An article about cookies is longer than a wall, and most of its paragraphs ask nothing of its readers.
    """
    if len(text) > _LONGEST:
        return ""
    paragraphs = [paragraph for paragraph in re.split(r"\n+", text) if paragraph.strip()]
    for what, pattern in _PATTERNS.items():
        asking = [paragraph for paragraph in paragraphs if pattern.search(paragraph)]
        signs = {match.casefold() for match in pattern.findall(text)}
        enough = len(signs) >= 2 or len(text) < 300
        if asking and enough and sum(map(len, asking)) >= 0.5 * sum(map(len, paragraphs)):
            return what
    return ""
