"""A later version of an article: its reports move there if they stand there, and those that do not are kept in a list."""

from collections.abc import Iterable, Sequence

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from statements import quoting
from statements.ingest.importing.identity import words_of
from statements.ingest.models import Leftover, Proposal
from statements.models import Article, Report, Span
from statements.models.curated import explain

Spans = list[tuple[int, int]]

_STANDS = (quoting.VERBATIM, quoting.NORMALISED)


@transaction.atomic
def supersede(before: Article, after: Article, by: AbstractBaseUser | None = None) -> tuple[int, int]:
    """Make `after` the latest version of `before` and all its older ones. How many reports moved, how many did not."""
    older = [before, *before.old_versions.exclude(pk=after.pk)]
    for version in older:
        _set_latest(version, after, by)
    known = {words_of(proposal.wording): proposal.places for proposal in after.proposals.all()}
    moved = left = 0
    for report in Report.objects.filter(article__in=older).select_related("statement").prefetch_related("spans"):
        if spans := _places(report, after.text, known.get(words_of(report.wording), [])):
            _move(report, after, spans, by)
            moved += 1
        else:
            _leave(report, after)
            left += 1
    drop_repeated(older, after)
    return moved, left


def add_old_version(article: Article, latest: Article, by: AbstractBaseUser | None = None) -> None:
    """An older version that comes in later: nothing moves, and nothing that stands in the latest is asked again."""
    _set_latest(article, latest, by)
    drop_repeated([article], latest)


def drop_repeated(older: Iterable[Article], latest: Article) -> None:
    """What nobody decided in an older version and is proposed in the latest too is asked there only."""
    asked = latest.proposals.values("fingerprint")
    Proposal.objects.undecided().filter(article__in=older, fingerprint__in=asked).delete()


def place_of(span: Span, text: str) -> tuple[int, int] | None:
    """By itself, or where it stands more than once, by what stood around it."""
    found = quoting.find(text, span.exact)
    if found.result in _STANDS:
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


def _set_latest(version: Article, latest: Article, by: AbstractBaseUser | None) -> None:
    version.superseded_by = latest
    explain(version, f"A later version is on record: number {latest.pk}", by)
    version.save()


def _places(report: Report, text: str, proposed: Spans) -> Spans:
    """Where the report stands in the new text, all of it, each passage at one place; else nothing."""
    spans = list(report.spans.all())
    if places := _places_of_passages(spans, text):
        return places
    found = quoting.find_wording(text, report.wording)
    if found.result in _STANDS:
        return list(found.spans)
    return proposed if not spans and quoting.check(text, report.wording, proposed) in _STANDS else []


def _places_of_passages(spans: Sequence[Span], text: str) -> Spans:
    places = [place_of(span, text) for span in spans]
    if all(places):
        return [place for place in places if place]
    found = quoting.find_in_order(text, [span.exact for span in spans])
    return list(found.spans) if found else []


def _move(report: Report, article: Article, spans: Spans, by: AbstractBaseUser | None) -> None:
    report.article = article
    report.spans.all().delete()
    for start, end in sorted(set(spans)):
        Span.objects.create(report=report, start=start, end=end)
    report.check_result = quoting.check(article.text, report.wording, spans)
    report.checked_at = timezone.now()
    found = report.get_check_result_display()
    explain(report, f"Moved to a later version of the article, where its passages stand. Checked: {found}", by)
    report.save()
    Leftover.objects.filter(report=report, settled_at=None).delete()


def _leave(report: Report, version: Article) -> None:
    passages = [span.exact for span in report.spans.all()]
    found = quoting.find_all(version.text, passages) if passages else quoting.find_wording(version.text, report.wording)
    nearest = " … ".join(version.text[start:end] for start, end in found.spans)
    Leftover.objects.filter(report=report, settled_at=None).delete()
    Leftover.objects.create(report=report, version=version, result=found.result, nearest=nearest)
