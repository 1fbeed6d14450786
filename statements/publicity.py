"""Which articles readers have been able to open: from then on their address answers for good."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.signals import post_save

from statements.models import Article, Report, Statement


def connect() -> None:
    for model in (Statement, Report, Article):
        post_save.connect(_saved, sender=model, dispatch_uid=f"statements.publicity.{model.__name__}")


def mark(articles: Iterable[int]) -> None:
    """These can be opened by readers, whatever their reports say."""
    Article.objects.filter(pk__in=articles, was_public=False).update(was_public=True)


def mark_all() -> None:
    """After rows were stored many at a time, of which no signal tells."""
    Article.objects.public().filter(was_public=False).update(was_public=True)


def _saved(instance: Statement | Report | Article, raw: bool = False, **_: Any) -> None:
    if not raw and not (isinstance(instance, Statement) and not instance.is_published):
        _mark_articles_of(Report.objects.filter(_of(instance), statement__state=Statement.State.PUBLISHED))


def _of(record: Statement | Report | Article) -> Q:
    match record:
        case Statement():
            return Q(statement=record)
        case Report():
            return Q(pk=record.pk)
    return Q(article=record) | Q(article__based_on=record)


def _mark_articles_of(reports: QuerySet[Report]) -> None:
    """The articles of the reports, what they are based on, and what that is based on in turn."""
    articles = ("article", "article__based_on", "article__based_on__based_on")
    unmarked = [Q(**{f"{article}__was_public": False}) for article in articles]
    steps = reports.filter(unmarked[0] | unmarked[1] | unmarked[2]).order_by().values_list(*articles)
    if numbers := {number for row in steps for number in row if number}:
        mark(numbers)
