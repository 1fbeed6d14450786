"""Which outlet of the record published a source: by its name or another name of it, else by the host of its address."""

from anyascii import anyascii
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils.text import slugify

from statements.ingest.importing.identity import host_of
from statements.ingest.importing.storable import cut
from statements.languages import primary
from statements.models import Article, Outlet, OutletName
from statements.models.curated import explain
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
    return called(name) or _at(address) or not_named()


def not_named() -> Outlet:
    known = Outlet.objects.filter(kind=Outlet.Kind.UNKNOWN).order_by("pk").first()
    # Two imports at once may both find none.
    return known or Outlet.objects.get_or_create(slug=NOT_NAMED, defaults=_NOT_NAMED)[0]


def called(name: str) -> Outlet | None:
    """The one outlet on record of that name."""
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


def printed_name(article: Article) -> str:
    """What the source calls its outlet, where the record does not say who published the article; else nothing."""
    if article.outlet.kind != Outlet.Kind.UNKNOWN:
        return ""
    named = article.captures.exclude(outlet_as_printed="").values_list("outlet_as_printed", flat=True)
    return cut(named.first() or "", 200)


@transaction.atomic
def put_on_record(article: Article, by: AbstractBaseUser | None = None) -> Outlet:
    """The outlet that the source names, as a new one. Raises ValidationError if the name is taken or is none."""
    name = printed_name(article)
    outlet = Outlet(name=name, slug=slugify(anyascii(name))[:100].strip("-"))
    explain(outlet, f"Named in {article}"[:500], by)
    outlet.full_clean()
    outlet.save()
    _publish(article, outlet, by)
    return outlet


@transaction.atomic
def take_for(article: Article, outlet: Outlet, by: AbstractBaseUser | None = None) -> None:
    """An outlet on record, which then has the printed name too. Raises ValidationError if that leads elsewhere."""
    name = OutletName(outlet=outlet, name=printed_name(article), language=primary(article.language))
    if fold_name(name.name) not in {outlet.name_folded, *outlet.names.values_list("name_folded", flat=True)}:
        explain(name, f"Named so in {article}"[:500], by)
        name.full_clean()
        name.save()
    _publish(article, outlet, by)


def _publish(article: Article, outlet: Outlet, by: AbstractBaseUser | None) -> None:
    reason = f"The source names its outlet: {printed_name(article)}"
    article.outlet = outlet
    explain(article, reason, by)
    article.save()
