"""Which outlet of the record published a source: by its name or another name of it, else by the host of its address."""

from statements.ingest.importing.identity import host_of
from statements.models import Outlet
from statements.names import fold_name

NOT_NAMED = "outlet-not-named"
"""The slug of the record that stands for outlets the source does not name."""
_NOT_NAMED = {
    "name": "Outlet not named in the source",
    "kind": Outlet.Kind.UNKNOWN,
    "note": "For articles whose own text does not say who published them. Nothing is guessed.",
}


def outlet_for(name: str, address: str) -> Outlet:
    """The one outlet on record that is meant, or the record that says the source does not name it."""
    return _called(name) or _at(address) or not_named()


def not_named() -> Outlet:
    known = Outlet.objects.filter(kind=Outlet.Kind.UNKNOWN).order_by("pk").first()
    # Two imports at once may both find none.
    return known or Outlet.objects.get_or_create(slug=NOT_NAMED, defaults=_NOT_NAMED)[0]


def _called(name: str) -> Outlet | None:
    folded = fold_name(name)
    if not folded:
        return None
    found = {outlet.pk: outlet for outlet in _named(folded) if outlet.kind != Outlet.Kind.UNKNOWN}
    return next(iter(found.values())) if len(found) == 1 else None


def _named(folded: str) -> list[Outlet]:
    found = list(Outlet.objects.filter(name_folded=folded))
    return found or list(Outlet.objects.filter(names__name_folded=folded))


def _at(address: str) -> Outlet | None:
    """By the longest website's host that the address's host ends in; None if two outlets share it."""
    host = host_of(address)
    if not host:
        return None
    sites = [(host_of(outlet.website), outlet) for outlet in Outlet.objects.exclude(website="")]
    fitting = [(site, outlet) for site, outlet in sites if site and (host == site or host.endswith(f".{site}"))]
    longest = max((len(site) for site, _outlet in fitting), default=0)
    found = [outlet for site, outlet in fitting if len(site) == longest]
    return found[0] if len(found) == 1 else None
