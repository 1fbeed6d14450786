"""The language a text is in, where that is clear."""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_LANGUAGES = (
    "en ru de fr es it pt nl pl uk be bg sr hr cs sk sl ro hu el tr sv da no fi et lv lt sq mk "
    "ar he fa ur hi bn ta zh ja ko vi th id ms kk az hy ka"
).split()
_LOOKED_AT = 4000
_FEWEST_LETTERS = 40
_SURE = 0.8
_SURER = 0.95
"""Than the source itself; related languages are easily taken for one another."""
_LETTER = re.compile(r"[^\W\d_]")
_IDEOGRAPH = re.compile(r"[\u3040-\u9fff\uac00-\ud7a3]")


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_LANGUAGES)
    return identifier


def language_of(text: str, declared: str = "") -> str:
    """A code such as en, empty where it is not clear. What the source declares stands unless the text is clearly else."""
    declared = _primary(declared)
    sample = text[:_LOOKED_AT]
    if len(_LETTER.findall(sample)) + 2 * len(_IDEOGRAPH.findall(sample)) < _FEWEST_LETTERS:
        return declared
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= (_SURER if declared else _SURE) else declared


def _primary(code: str) -> str:
    """“en” of “en-GB” or “en_US”."""
    match = re.fullmatch(r"\s*([a-zA-Z]{2,3})(?:[-_][\w-]*)?\s*", code)
    return match[1].lower() if match else ""
