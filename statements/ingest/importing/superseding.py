"""A later version of an article: its reports move there if they stand there, and those that do not are kept in a list."""

from collections.abc import Iterable

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from statements import quoting
from statements.ingest.importing.identity import words_of
from statements.ingest.models import Leftover, Proposal
from statements.models import Article, Report, Span
from statements.models.curated import explain
from statements.reanchoring import STANDING, places_of

Spans = list[tuple[int, int]]


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


def _set_latest(version: Article, latest: Article, by: AbstractBaseUser | None) -> None:
    version.superseded_by = latest
    explain(version, f"A later version is on record: number {latest.pk}", by)
    version.save()


def _places(report: Report, text: str, proposed: Spans) -> Spans:
    """Where the report stands in the new text; without passages of its own, perhaps where it is proposed there."""
    places = places_of(report, text)
    if places or report.spans.exists():
        return places
    return proposed if quoting.check(text, report.wording, proposed) in STANDING else []


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
