"""Addresses that may be kept as an article's own."""

import re
from urllib.parse import urljoin, urlsplit

_LONGEST = 1000


def web_address(name: str, base: str = "") -> str:
    """The address without its fragment; empty unless it is absolute, http or https, and has a host."""
    name = name.strip()
    if not name or len(name) > _LONGEST or re.search(r"[\s<>\"\\^`{}|]", name):
        return ""
    try:
        parts = urlsplit(urljoin(base, name))
        is_web = parts.scheme in ("http", "https") and "." in (parts.hostname or "") and not parts.username
    except ValueError:
        return ""
    address = parts._replace(fragment="").geturl() if is_web else ""
    return address if len(address) <= _LONGEST else ""
