"""Every address of the archive with records to fill it in, and an archive that has one of each, in every state."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.urls import URLResolver, get_resolver, reverse

from statements import dossiers, error_reports, publishing
from statements.ingest.models import Capture, Leftover
from statements.merging.doing import merge
from statements.models import (
    Distinct,
    Dossier,
    Double,
    Note,
    OldSlug,
    OutletName,
    Speaker,
    Statement,
    StatementRelation,
    TopicName,
)
from tests import cast
from tests.ingest_cast import proposal

STATES = ("draft", "in_review", "published", "withdrawn")

UNNAMED = {"<path:object_id>/", "(?P<url>.*)$"}
"""Django's own: an old form of a change page's address, and whatever else is below /admin/."""


AT_THE_DESK = {
    f"admin:ingest_proposal_{page}"
    for page in ("article", "outlet", "changes", "undo", "add_words", "confident", "publish")
}
"""Addresses of an article, not of one of its proposals."""


def archive() -> None:
    """One record of every kind, and a statement with a report in each state."""
    ada, boris, source, treaty = cast.ada(), cast.boris(), cast.article(), cast.umbrella_treaty(cast.arms())
    rita = User.objects.create_superuser("rita")
    published = cast.published(ada, source=source)
    cast.report(cast.draft(boris, cast.RAIN), source)
    waits = cast.draft(boris, "Nobody counts in review.")
    cast.report(waits, source)
    publishing.submit(waits, rita)
    withdrawn = cast.published(ada, "We have counted them.")
    publishing.withdraw(withdrawn, rita, "Recorded twice.")
    published.topics.add(treaty)
    StatementRelation.objects.create(statement=published, kind="repeats", other=waits, note="Alike.", signed_by=rita)
    Note.objects.create(statement=published, text="In the old hall.", source="The tape", signed_by=rita)
    OldSlug.objects.create(slug="ada", speaker=ada)
    OutletName.objects.create(outlet=source.outlet, name="The Placeholder")
    TopicName.objects.create(topic=treaty, name="The Brolly Pact")
    proposal(source)
    Capture.objects.create(article=source, content=b"x", sha256="1" * 64, size=1)
    later = cast.article(source.outlet, headline="Latest")
    Leftover.objects.create(report=published.reports.get(), version=later, result="not_found")
    dossiers.add(Dossier.objects.create(title="Umbrellas", slug="umbrellas"), [published])
    shown = Dossier.objects.create(title="Counting", slug="counting", state="published")
    dossiers.add(shown, [published, waits, withdrawn])
    error_reports.receive(published, "She said it on Tuesday.")
    Double.objects.create(kind="speaker", one=ada.pk, other=boris.pk, likeness=0.9, why="alike")
    Distinct.objects.create(kind="speaker", one=ada.pk, other=boris.pk, by=rita)
    twin = Speaker.objects.create(slug="ada-e", name="Ada E.", sort_name="E., Ada")
    merge(twin, ada, rita, "One and the same.")
    Group.objects.get_or_create(name="Night shift")


def names() -> set[str]:
    """Of all addresses, in the form that `reverse` takes."""
    return {name for name, _ in _walk(get_resolver()) if name}


def unnamed() -> set[str]:
    return {route for name, route in _walk(get_resolver()) if not name}


def _walk(resolver: URLResolver, namespace: str = "") -> Iterator[tuple[str, str]]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern, f"{pattern.namespace}:" if pattern.namespace else namespace)
        else:
            yield f"{namespace}{pattern.name}" if pattern.name else "", str(pattern.pattern)


STATEMENT_PAGES = (
    *("statement", "statement-by-number", "wordings"),
    *("statement-echoes", "statement-versions", "statement-version", "card-png", "card-svg"),
)
"""What readers see of one statement."""


def addresses(name: str) -> dict[str, str]:
    """Of that name, by the state of the statement that is meant; under "" where none is."""
    if name in STATEMENT_PAGES or _statement_page(name):
        return {state: _of(name, _statement(state)) for state in STATES}
    if name.startswith("admin:statements_report_") and not name.endswith(("_changelist", "_add")):
        return {state: _of(name, _statement(state).reports.all()[0]) for state in STATES}
    return {"": _of(name, None)}


def _statement(state: str) -> Statement:
    """The first of them in that state."""
    found: Statement = Statement.objects.filter(state=state).order_by("pk")[0]
    return found


def _statement_page(name: str) -> bool:
    return name.startswith("admin:statements_statement_") and not name.endswith(("_changelist", "_add"))


def _of(name: str, record: Any) -> str:
    match name:
        case "statement":
            return str(record.get_absolute_url())
        case "statement-version":
            return reverse(name, args=[record.pk, 1])
        case _ if name in STATEMENT_PAGES:
            return reverse(name, args=[record.pk])
        case "article" | "article-by-number":
            article = _statement("published").reports.all()[0].article
            return article.get_absolute_url() if name == "article" else reverse(name, args=[article.pk])
        case "speaker" | "topic" | "outlet":
            slug = {"speaker": "ada-example", "topic": "umbrella-treaty", "outlet": "daily-placeholder"}[name]
            return reverse(name, args=[slug])
        case "dossier":
            return reverse(name, args=["counting"])
        case "report-error":
            page = _statement("published").get_absolute_url()
            return f"{reverse(name)}?page={page}"
        case "admin:app_list":
            return reverse(name, args=["statements"])
        case "admin:autocomplete":
            return f"{reverse(name)}?app_label=statements&model_name=report&field_name=article&term=a"
        case "admin:view_on_site":
            return reverse(name, args=[ContentType.objects.get_for_model(Statement).pk, _statement("published").pk])
        case "admin:auth_user_password_change":
            return reverse(name, args=[User.objects.get(username="colleague").pk])
        case "admin:ingest_proposal_names":
            return f"{reverse(name)}?noun=speaker&q=ada"
        case "admin:ingest_proposal_new":
            return reverse(name, args=["speaker"])
    if name in AT_THE_DESK:
        return reverse(name, args=[_first("ingest", "proposal").article_id])
    return _admin_page(name, record)


def _admin_page(name: str, record: Any) -> str:
    app, _, page = name.removeprefix("admin:").partition("_")
    noun = page.partition("_")[0]
    if ":" not in name or app not in ("auth", "statements", "ingest") or page.endswith(("_changelist", "_add")):
        return reverse(name)
    record = record or _first(app, noun)
    if name.endswith(("_restore", "_simple_history")):
        return reverse(name, args=[record.pk, record.history.last().pk])
    return reverse(name, args=[record.pk])


def _first(app: str, noun: str) -> Any:
    model: type[Model] = next(
        model for model in admin.site._registry if (model._meta.app_label, model._meta.model_name) == (app, noun)
    )
    records = model._default_manager.order_by("pk")
    if noun == "user":
        records = records.filter(username="colleague")
    if noun == "group":
        records = records.filter(name="Night shift")
    return records[0]
