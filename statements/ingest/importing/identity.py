"""Whether two sources are one article, and whether two proposals say the same: keys and likeness, as pure values."""

import hashlib
import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from statements.names import fold, fold_name

ALIKE = 0.2
"""Share of the shorter text's sequences of `SEQUENCE` letters that the other has too, from which on two texts of one
headline, outlet and day are versions of one article. Of 300 pairs of unrelated articles in
one language none had 0.05."""

SEQUENCE, COMPARED = 16, 20_000
"""Letters; the beginning of a text is enough to compare."""

_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|yclid|mc_[ce]id|cmpid|at_\w+|smid", re.IGNORECASE)
_PORTS = {"http": 80, "https": 443}


def plain_address(address: str) -> str:
    """Without what differs between links to one page: scheme, `www.`, usual port, fragment, tracking, last slash."""
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in _PORTS or not parts.hostname:
        return ""
    host = parts.hostname.removeprefix("www.").rstrip(".")
    numbered = f":{port}" if port and port != _PORTS[parts.scheme] else ""
    asked = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0])]
    return f"{host}{numbered}{parts.path.rstrip('/')}" + (f"?{urlencode(sorted(asked))}" if asked else "")


def web_address(address: str) -> str:
    """The address if the record takes it, else nothing."""
    fits = len(address) <= 1000 and re.fullmatch(r"https?://\S+", address) and plain_address(address)
    return address if fits else ""


def address_key(address: str) -> str:
    """Equal for addresses of one page; empty for what is no web address."""
    plain = plain_address(address)
    return hashlib.sha256(plain.encode(errors="replace")).hexdigest() if plain else ""


def host_of(address: str) -> str:
    return plain_address(address).partition("/")[0].partition("?")[0].partition(":")[0]


def fingerprint(wording: str, name: str) -> str:
    """Equal for the same words by the same name, whatever their marks, case and spaces."""
    return hashlib.sha256(f"{words_of(wording)}\n{fold_name(name)}".encode(errors="replace")).hexdigest()


def words_of(wording: str) -> str:
    return " ".join(re.findall(r"\w+", fold(wording)))


def are_alike(one: str, other: str) -> bool:
    sequences, others = _sequences(one), _sequences(other)
    fewest = min(len(sequences), len(others))
    return fewest > 0 and len(sequences & others) >= ALIKE * fewest


def _sequences(text: str) -> set[str]:
    words = words_of(text[:COMPARED])
    return {words[place : place + SEQUENCE] for place in range(max(1, len(words) - SEQUENCE + 1))}
