"""The address of a page with text directives behind it: browsers open it at the words and mark them.

Written as the specification “URL Fragment Text Directives” (WICG) asks.
"""

from collections.abc import Iterable
from urllib.parse import quote

from statements.marks import Span
from statements.text_directives import TextDirective, naming

DELIMITER = ":~:"

_EXPLICIT = "!$'()*+./:;=?@_~"
"""What a term may hold besides letters and digits; `&`, `-` and `,` are signs of the directive itself."""


def address(url: str, text: str, passages: Iterable[Span]) -> str:
    """The page's address with a directive for each passage of its text; as it is if there is none."""
    directives = [written(found) for passage in passages if (found := naming(text, passage))]
    if not directives:
        return url
    page, _, fragment = url.partition("#")
    return f"{page}#{fragment.partition(DELIMITER)[0]}{DELIMITER}{'&'.join(directives)}"


def written(directive: TextDirective) -> str:
    terms = (
        f"{_encoded(directive.prefix)}-" if directive.prefix else "",
        _encoded(directive.start),
        _encoded(directive.end),
        f"-{_encoded(directive.suffix)}" if directive.suffix else "",
    )
    return "text=" + ",".join(filter(None, terms))


def _encoded(term: str) -> str:
    return quote(term, safe=_EXPLICIT, errors="replace").replace("-", "%2D")
