"""The sample archive: whole, marked as fictional, indexed, and the same for the same seed."""

import hashlib
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.core.management.base import OutputWrapper
from django.db import models, transaction
from django_countries import countries

from statements import quoting
from statements.models import (
    Article,
    Outlet,
    Position,
    Report,
    Span,
    Speaker,
    SpeakerName,
    Statement,
    Topic,
    TopicName,
    TreatyAction,
    TreatyParty,
)
from statements.progress import Progress
from statements.publishing import missing_for_publication
from statements.sample import speech
from statements.sample.countries import COUNTRIES, label
from statements.sample.scripts import in_cyrillic, in_greek, in_katakana
from statements.search import index
from tests import cast

CURATED: tuple[Any, ...] = (
    *(Outlet, Speaker, SpeakerName, Position, Topic, TopicName, TreatyParty, TreatyAction),
    *(Article, Statement, Report, Span),
)
RECORDS = (*CURATED, *(field.remote_field.through for field in Statement._meta.many_to_many))
OF_THE_CLOCK = ("created_at", "changed_at")


def make(statements: int = 150, seed: int = 5, **options: Any) -> str:
    out = StringIO()
    call_command("make_sample", statements=statements, seed=seed, stdout=out, stderr=StringIO(), **options)
    return out.getvalue()


def rows(model: Any) -> Iterator[list[Any]]:
    """Every row, its numbers counted from the first of their table: no database gives one out twice."""
    fields = [field for field in model._meta.concrete_fields if field.name not in OF_THE_CLOCK]
    first = [smallest(field) for field in fields]
    for row in model.objects.order_by("pk").values_list(*(field.attname for field in fields)):
        yield [value - number if number and value else value for value, number in zip(row, first, strict=True)]


def smallest(field: "models.Field[Any, Any]") -> int:
    """The first number of the table that a column counts in; 0 for any other column."""
    if not field.primary_key and not field.is_relation:
        return 0
    table: Any = field.related_model or field.model
    return table.objects.order_by("pk").values_list("pk", flat=True).first() or 0


def digest() -> str:
    found = hashlib.sha256()
    for model in RECORDS:
        found.update(repr(list(rows(model))).encode())
    return found.hexdigest()


def digest_of(seed: int) -> str:
    """Of a sample that is taken back again."""
    with transaction.atomic():
        make(120, seed)
        made = digest()
        transaction.set_rollback(True)
    return made


@pytest.fixture
def sample(db: None) -> None:
    make()


@pytest.mark.django_db
def test_the_same_seed_makes_the_same_archive() -> None:
    assert digest_of(seed=5) == digest_of(seed=5)
    assert digest_of(seed=5) != digest_of(seed=6)


@pytest.mark.usefixtures("sample")
def test_it_has_as_many_statements_as_asked_for() -> None:
    assert Statement.objects.count() == 150
    assert 140 <= Statement.objects.published().count() <= 150


@pytest.mark.usefixtures("sample")
def test_everything_in_it_is_marked_as_fictional() -> None:
    for model in (Speaker, Outlet, Topic):
        assert model.objects.exists()
        assert not model.objects.exclude(fictional=True, slug__startswith="sample-").exists()


@pytest.mark.usefixtures("sample")
def test_every_record_follows_the_rules_an_editor_must_follow() -> None:
    for model in CURATED:
        some = model.objects.order_by("pk")[:40]
        assert some, model
        for record in some:
            record.full_clean()


@pytest.mark.usefixtures("sample")
def test_saving_a_record_would_change_nothing_in_it() -> None:
    before = digest()
    for model in CURATED:
        for record in model.objects.order_by("pk")[:10]:
            record.save()
    assert digest() == before


@pytest.mark.usefixtures("sample")
def test_what_is_published_has_what_publication_needs() -> None:
    for statement in Statement.objects.published():
        assert missing_for_publication(statement) == []


@pytest.mark.usefixtures("sample")
def test_every_passage_stands_where_it_says() -> None:
    spans = Span.objects.select_related("report__article")
    assert spans.filter(report__article__language="ru").exists()
    for span in spans:
        text = span.report.article.text
        assert text[span.start : span.end] == span.exact
        assert quoting.anchor(text, span.start, span.end).suffix == span.suffix


@pytest.mark.usefixtures("sample")
def test_every_check_is_what_checking_again_would_find() -> None:
    for report in Report.objects.select_related("article").prefetch_related("spans"):
        spans = [(span.start, span.end) for span in report.spans.all()]
        assert bool(spans) == report.article.is_text_held
        assert quoting.check(report.article.text, report.wording, spans) == report.check_result


@pytest.mark.usefixtures("sample")
def test_the_index_is_in_step_with_it() -> None:
    call_command("rebuild_index", check=True, stdout=StringIO())


@pytest.mark.django_db
def test_it_holds_all_that_pages_have_to_show() -> None:
    make(600)
    statements, reports = Statement.objects.all(), Report.objects.all()
    assert set(statements.values_list("kind", flat=True)) == set(Statement.Kind.values)
    assert {"published", "withdrawn"} <= set(statements.values_list("state", flat=True))
    assert {"en", "ru", "fr", "de"} == set(statements.values_list("language", flat=True))
    assert {"verbatim", "normalised", "not_held"} <= set(reports.values_list("check_result", flat=True))
    for linked in ("further_speakers", "mentioned_topics", "mentioned_speakers", "addressees", "venue_outlet"):
        assert statements.filter(**{f"{linked}__isnull": False}).exists(), linked
    for said in ("../", "~", "-01-0"):
        assert statements.filter(said__contains=said).exists(), said
    assert statements.exclude(original_wording="").filter(original_language="ru", language="en").exists()
    assert Article.objects.filter(text="").exists()
    assert Article.objects.filter(based_on__isnull=False).exists()
    assert statements.annotate(reported=models.Count("reports")).filter(reported__gt=1).exists()
    assert Topic.objects.filter(kind="treaty", broader__isnull=False, actions__kind="entry").exists()


@pytest.mark.usefixtures("sample")
def test_a_second_sample_is_refused_and_nothing_changes() -> None:
    before = digest()
    with pytest.raises(CommandError, match="holds a sample already"):
        make()
    assert digest() == before


@pytest.mark.django_db
def test_it_is_mixed_with_real_statements_only_when_told_to() -> None:
    cast.published(cast.ada())
    with pytest.raises(CommandError, match="--into-real"):
        make(10)
    make(10, into_real=True)
    assert Statement.objects.count() == 11


@pytest.mark.django_db
def test_nothing_is_left_of_one_that_fails_half_way(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(progress: Any) -> None:
        assert Statement.objects.count() == 50
        raise OSError("no space left")

    monkeypatch.setattr(index, "rebuild", fail)
    with pytest.raises(OSError, match="no space left"):
        make(50)
    assert not Statement.objects.exists()
    assert not Speaker.objects.exists()


@pytest.mark.parametrize("number", ["0", "-5", "many", "99999999999"])
def test_a_number_that_makes_no_sense_is_refused(number: str) -> None:
    with pytest.raises(CommandError, match=f"{number} is not a number from 1 to"):
        call_command("make_sample", "--statements", number)


@pytest.mark.parametrize("country", COUNTRIES, ids=lambda country: country.name)
def test_its_countries_have_names_that_say_they_are_fictional(country: Any) -> None:
    assert countries.name(country.code) == label(country)


def test_names_are_spelt_in_other_scripts() -> None:
    assert in_cyrillic("Moluva Shefotull-Yard") == "Молува Шефотулл-Ярд"
    assert in_greek("Themoma Kirdos") == "Θεμομα Κιρντος"
    assert in_katakana("Velina Onto") == "ヴェリナ・オント"


def test_verbs_are_put_into_the_past() -> None:
    assert [speech.past(verb) for verb in ("ratify", "change", "delay")] == ["ratified", "changed", "delayed"]


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_a_line_for_every_tenth_in_a_log() -> None:
    log = StringIO()
    progress = Progress(OutputWrapper(log), 1000, "statements")
    for done in range(0, 1001, 25):
        progress(done)
    assert log.getvalue().splitlines() == [f"{done:,} of 1,000 statements" for done in range(100, 1001, 100)]


def test_progress_is_one_line_drawn_again_at_a_terminal() -> None:
    terminal = Terminal()
    progress = Progress(OutputWrapper(terminal), 4, "statements")
    for done in range(5):
        progress(done)
    assert terminal.getvalue().count("\r") == 4
    assert terminal.getvalue().count("\n") == 1
    assert "█" * 30 + " 4 of 4 statements, done" in terminal.getvalue()
