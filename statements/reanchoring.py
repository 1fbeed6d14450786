"""Where a report that stands in one text stands in another: a later version of its article, or a double of it."""

from collections.abc import Sequence

from statements import quoting
from statements.models import Report, Span

STANDING = (quoting.VERBATIM, quoting.NORMALISED)

Places = list[tuple[int, int]]


def places_of(report: Report, text: str) -> Places:
    """Where all of it stands, passage by passage or else as a wording; nothing if a part stands nowhere or twice."""
    if places := _places_of_passages(list(report.spans.all()), text):
        return places
    found = quoting.find_wording(text, report.wording)
    return list(found.spans) if found.result in STANDING else []


def _places_of_passages(spans: Sequence[Span], text: str) -> Places:
    places = [place_of(span, text) for span in spans]
    if all(places):
        return [place for place in places if place]
    found = quoting.find_in_order(text, [span.exact for span in spans])
    return list(found.spans) if found else []


def place_of(span: Span, text: str) -> tuple[int, int] | None:
    """By itself, or where it stands more than once, by what stood around it."""
    found = quoting.find(text, span.exact)
    if found.result in STANDING:
        return found.spans[0]
    if found.result != quoting.AMBIGUOUS:
        return None
    around = quoting.find(text, span.prefix + span.exact + span.suffix)
    if around.result != quoting.VERBATIM:
        return None
    start = around.spans[0][0] + len(span.prefix) - _stripped(span)
    return start, start + len(span.exact)


def _stripped(span: Span) -> int:
    """How many spaces at its head the search for a passage leaves out."""
    whole = span.prefix + span.exact
    return len(whole) - len(whole.lstrip())
