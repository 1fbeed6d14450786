"""The list of articles and the page of one, with the quotations in its text marked."""

from collections.abc import Iterable

from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from statements.context import paragraphs
from statements.filters import ARTICLE_AXES, ArticleFilter
from statements.listing import list_records
from statements.markup import Span
from statements.merging.addresses import home_of
from statements.models import Article
from statements.search.edition import once
from statements.views.hits import attributions
from statements.views.htmx import HtmxHttpRequest
from statements.views.records import render_listing
from statements.views.reports import ReportView, report_view
from statements.views.unseen import may_preview, merged

_PUBLISHED = Count("reports__statement", filter=Q(reports__statement__state="published"), distinct=True)


def article_list(request: HtmxHttpRequest) -> HttpResponse:
    articles = Article.objects.public().select_related("outlet").defer("text")
    listing = list_records(articles, ArticleFilter, ARTICLE_AXES, dict(request.GET.lists()), request.path, once)
    numbers = [article.pk for article in listing.items]
    counts = dict(Article.objects.filter(pk__in=numbers).values_list("pk").annotate(count=_PUBLISHED).order_by())
    for article in listing.items:
        article.statement_count = counts[article.pk]
    return render_listing(request, "articles/list.html", listing, "Articles")


def article_by_number(request: HttpRequest, number: int) -> HttpResponse:
    return article_detail(request, number, "")


def article_detail(request: HttpRequest, number: int, slug: str) -> HttpResponse:
    article = Article.objects.select_related("outlet").filter(pk=number).first()
    if article is None:
        return redirect(get_object_or_404(Article, pk=home_of(merged(request, "article", number))), permanent=True)
    preview = not Article.objects.ever_public().filter(pk=number).exists()
    if preview and not may_preview(request, "statements.view_article"):
        raise Http404
    if slug != article.slug:
        return redirect(article, permanent=True)
    reports = [
        report_view(report)
        for report in article.reports.filter(statement__state="published")
        .select_related("article", "statement__speaker", "statement__position")
        .prefetch_related("spans", "statement__speaker__positions", "statement__further_speakers__positions")
    ]
    quoted, paraphrased = passages(reports)
    by_statement = {view.report.statement_id: view for view in reversed(reports)}
    context = {
        "article": article,
        "later": Article.objects.ever_public().filter(old_versions=article).first(),
        "preview": preview,
        "derived": Article.objects.public().filter(based_on=article),
        "paragraphs": paragraphs(
            article.text,
            quoted,
            around=None if article.shown_whole else 0,
            paraphrased=paraphrased,
            excerpt=not article.shown_whole,
        ),
        "based_on": sources(article),
        "reports": [(view, attributions(view.report.statement)) for view in reversed(by_statement.values())],
        "digests": Article.objects.public().filter(based_on=article, kind=Article.Kind.DIGEST),
        "permalink": request.build_absolute_uri(article.get_absolute_url()),
    }
    return render(request, "articles/detail.html", context)


def passages(views: Iterable[ReportView]) -> tuple[list[Span], list[Span]]:
    """Where the text has the words of those who spoke, and where it tells in its own words what they said."""
    quoted: list[Span] = []
    paraphrased: list[Span] = []
    for view in views:
        found = paraphrased if view.is_paraphrase else quoted
        found.extend((span.start, span.end) for span in view.report.spans.all())
    return quoted, paraphrased


def sources(article: Article) -> list[Article]:
    """What it is based on, and what that is based on in turn: as far as readers may follow."""
    source = article.based_on
    return [step for step in (source, source.based_on if source else None) if step]
