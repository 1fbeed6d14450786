"""Bytes to characters: byte order marks, UTF-8, what is declared, then detection."""

import re
import unicodedata

from charset_normalizer import from_bytes

from statements.ingest.readers.values import Unreadable

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CYRILLIC = ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")
_OTHERS = (
    "cp1252 cp1250 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 iso8859-2 gb18030 big5 shift_jis euc_jp euc_kr tis-620"
).split()
_FREQUENT = frozenset("оеаинтсрвлкмдпу")
"""The letters that make up three quarters of a Russian text, and hardly less of other Slavic ones."""
_DETECTED_FROM = 60_000
_REFUSED_CODECS = re.compile(
    r"(utf[-_]?7|idna|punycode|.*escape|base64|bz2|hex|quopri|rot|uu|zip|zlib|undefined|mbcs|oem)"
)
_CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")


def decoded(content: bytes, declared: str = "") -> str:
    """Raises Unreadable for what is no text in any encoding known here."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    if wide := _unmarked_utf16(content):
        return content.decode(wide, "replace")
    if len(content.translate(None, _CONTROL_BYTES)) < 0.98 * len(content):
        raise Unreadable("This is not a text: it holds data that no reader here understands.")
    return _utf8(content) or _as_declared(content, declared) or _detected(content)


def declared_in(media_type: str) -> str:
    """The charset of a media type, empty if there is none."""
    match = re.search(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", media_type, re.IGNORECASE)
    return match[1] if match else ""


def cleaned(text: str) -> str:
    """One kind of line end, and nothing that is no character: no control, no half of a surrogate pair."""
    text = re.sub(r"\r\n?|\x85|\u2028|\u2029", "\n", text.replace("\f", "\n\n").replace("\v", "\n"))
    return _CONTROLS.sub("", text)


def _unmarked_utf16(content: bytes) -> str:
    """One byte in two of Latin text is zero in UTF-16, and of any other at least those of its spaces."""
    head = content[:4000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if len(head) < 8 or max(even, odd) < 0.04 * len(head) or min(even, odd) > 0.005 * len(head):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _utf8(content: bytes) -> str:
    """Also where a few bytes are broken: no other encoding looks like mostly correct UTF-8."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd") - content.count(b"\xef\xbf\xbd")
    whole = sum(1 for _ in re.finditer(rb"[\xc2-\xf4][\x80-\xbf]+", content)) if broken else 0
    return text if broken == 0 or broken * 20 < whole else ""


def _as_declared(content: bytes, declared: str) -> str:
    # What browsers do too: pages that say Latin-1 are in Windows-1252.
    encoding = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}.get(declared.lower(), declared)
    if not encoding or _REFUSED_CODECS.fullmatch(encoding.lower()):
        return ""
    try:
        return content.decode(encoding)
    except (LookupError, ValueError):
        return ""


def _detected(content: bytes) -> str:
    sample = content[:_DETECTED_FROM]
    encoding = _cyrillic(sample) or _by_charset_normalizer(sample)
    if not encoding:
        raise Unreadable("The encoding of this text could not be told. Save it as UTF-8, or paste the text.")
    return content.decode(encoding, "replace")


def _cyrillic(sample: bytes) -> str:
    """Each of the Cyrillic encodings makes capitals or rare letters of what is written in another."""
    high = sum(byte > 127 for byte in sample)
    scores = {name: sum(c in _FREQUENT for c in sample.decode(name, "replace")) for name in _CYRILLIC}
    best = max(scores, key=lambda name: scores[name])
    return best if high >= 3 and scores[best] >= 0.55 * high else ""


def _by_charset_normalizer(sample: bytes) -> str:
    matches = from_bytes(sample, cp_isolation=[*_OTHERS, *_CYRILLIC])
    best = matches.best()
    if best is None or best.chaos > 0.2:
        return ""
    same = [best.encoding, *best.could_be_from_charset]
    return "cp1252" if "cp1252" in same or _is_western(sample, best.encoding) else best.encoding


def _is_western(sample: bytes, encoding: str) -> bool:
    """A short Western text looks as good in several encodings of Latin letters; the commonest is the likeliest."""
    if encoding not in ("cp1250", "cp1254", "cp1257", "cp1258", "iso8859_2"):
        return False
    try:
        letters = [c for c in sample.decode("cp1252") if ord(c) > 191]
    except UnicodeDecodeError:
        return False
    usual = sum(unicodedata.normalize("NFC", c) in "äöüÄÖÜßéèêëàâçîïôùûœñáíóúãõåæøÉÀÇ" for c in letters)
    return bool(letters) and usual == len(letters)
