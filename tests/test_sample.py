"""The sample archive: whole, marked as fictional, indexed, and the same for the same seed."""

import hashlib
from collections.abc import Iterator
from io import StringIO
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.core.management.base import OutputWrapper
from django.db import models, transaction
from django_countries import countries

from statements import quoting
from statements.models import (
    Article,
    Dossier,
    DossierEntry,
    Note,
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
from statements.sample.world import world
from statements.search import index
from tests import cast

CURATED: tuple[Any, ...] = (
    *(Outlet, Speaker, SpeakerName, Position, Topic, TopicName, TreatyParty, TreatyAction),
    *(Article, Statement, Report, Span, Note, Dossier, DossierEntry),
)
RECORDS = (*CURATED, *(field.remote_field.through for field in Statement._meta.many_to_many))
OF_THE_CLOCK = ("created_at", "changed_at")


def make(statements: int = 150, seed: int = 5, **options: Any) -> str:
    out = StringIO()
    call_command("make_sample", statements=statements, seed=seed, stdout=out, stderr=StringIO(), **options)
    return out.getvalue()


def rows(model: Any) -> Iterator[list[Any]]:
    """Every row, its numbers counted from the first of their table: no database gives one out twice."""
    fields = [
        field
        for field in model._meta.concrete_fields
        if field.name not in OF_THE_CLOCK and (field.primary_key or field.name != "id")
    ]
    first = [smallest(field) for field in fields]
    for row in model.objects.order_by("pk").values_list(*(field.attname for field in fields)):
        yield [value - number if number and value else value for value, number in zip(row, first, strict=True)]


def smallest(field: "models.Field[Any, Any]") -> int:
    """The first number of the table that a column counts in; 0 for any other column."""
    if not field.primary_key and not field.is_relation:
        return 0
    table: Any = field.related_model or field.model
    return table.objects.order_by("pk").values_list("pk", flat=True).first() or 0


def digest(*further: Any) -> str:
    found = hashlib.sha256()
    for model in (*RECORDS, *further):
        found.update(repr(list(rows(model))).encode())
    return found.hexdigest()


def digest_of(seed: int) -> str:
    """Of a sample that is taken back again."""
    with transaction.atomic():
        make(120, seed)
        made = digest(Statement.history.model)
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
    for model in (Speaker, Outlet, Topic, Dossier):
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
    said = StringIO()
    call_command("rebuild_index", check=True, stdout=said)
    assert "In step" in said.getvalue()


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
    assert set(Article.objects.exclude(text="").values_list("shown_whole", flat=True)) == {True, False}
    assert {"", "official", "media", "machine"} == set(reports.values_list("translation_status", flat=True))
    assert Article.objects.filter(based_on__isnull=False).exists()
    assert statements.annotate(reported=models.Count("reports")).filter(reported__gt=1).exists()
    assert Topic.objects.filter(kind="treaty", broader__isnull=False, actions__kind="entry").exists()


@pytest.mark.django_db
def test_articles_are_at_addresses_that_lead_nowhere() -> None:
    make(300)
    addresses = Article.objects.exclude(url="").values_list("url", "archived_url")
    assert 0.7 < len(addresses) / Article.objects.count() < 1
    assert {urlsplit(address).hostname.rpartition(".")[2] for address, _copy in addresses} == {"example"}  # type: ignore[union-attr]
    copies = [(address, copy) for address, copy in addresses if copy]
    assert 0 < len(copies) < len(addresses)
    assert all(copy.startswith("https://archive.example/") and copy.endswith(address) for address, copy in copies)


def sentences_said_again() -> Iterator[tuple[Statement, Statement]]:
    """Pairs of statements, the earlier first, that have a long sentence in common."""
    first: dict[str, Statement] = {}
    for statement in Statement.objects.filter(kind="direct", language="en", original_language="").order_by("pk"):
        for sentence in statement.wording.split(". "):
            if len(sentence) > 60 and first.setdefault(sentence, statement) != statement:
                yield first[sentence], statement


@pytest.mark.django_db
def test_words_are_said_again_by_the_same_speaker_and_by_others() -> None:
    make(600)
    again = list(sentences_said_again())
    assert 6 < len({later.pk for _, later in again}) < 90
    assert {earlier.speaker_id == later.speaker_id for earlier, later in again} == {True, False}


@pytest.mark.django_db
def test_corrected_statements_keep_what_they_were_published_as() -> None:
    make(600)
    corrected = Statement.objects.published().filter(pk__in=Statement.history.values("id"))
    assert 6 <= len(corrected) <= 40
    for statement in corrected:
        now, before = statement.history.all()
        assert (before.history_type, before.history_change_reason, before.state) == ("+", "Published", "published")
        assert now.history_date > before.history_date == statement.published_at
        assert now.diff_against(before).changed_fields
        assert columns_of(now, now) == columns_of(statement, now)
        assert set(now.topics.values_list("topic", flat=True)) == set(statement.topics.values_list("pk", flat=True))
    notes = Note.objects.filter(kind="correction")
    assert {note.statement for note in notes} < set(corrected)
    assert all(note.text == note.statement.history.latest().history_change_reason for note in notes)


def columns_of(record: Any, row: Any) -> dict[str, Any]:
    return {field.attname: getattr(record, field.attname) for field in row.tracked_fields}


@pytest.mark.django_db
def test_withdrawn_statements_were_published_before() -> None:
    make(600)
    for statement in Statement.objects.filter(state="withdrawn"):
        states = statement.history.order_by("history_id").values_list("state", "history_change_reason")
        assert list(states) == [
            ("published", "Published"),
            ("withdrawn", f"Withdrawn: {statement.withdrawal_reason}"),
        ]
    assert Statement.objects.filter(state="withdrawn").exists()


@pytest.mark.usefixtures("sample")
def test_who_signs_the_corrections_cannot_log_in() -> None:
    user = User.objects.get()
    assert not user.is_active
    assert not user.has_usable_password()


@pytest.mark.django_db
def test_most_speakers_are_silent_for_a_year_or_more_between_others() -> None:
    make(600)
    silent = world(5, 600).speakers
    assert 0.4 < sum(bool(speaker.silent) for speaker in silent) / len(silent) < 0.8
    for speaker in silent:
        assert all(speaker.active[0] < year < speaker.active[1] for year in speaker.silent)
        for year in speaker.silent:
            said = Statement.objects.filter(speaker__slug=speaker.slug, said__startswith=f"{year}-")
            assert not said.exists()


@pytest.mark.django_db
def test_a_few_dossiers_have_published_statements_in_the_order_of_time() -> None:
    make(600)
    shown = Dossier.objects.filter(state="published")
    assert shown.exists()
    assert shown.count() < Dossier.objects.count()
    for dossier in Dossier.objects.all():
        entries = list(dossier.entries.select_related("statement"))
        assert entries[0].note
        assert {entry.statement.state for entry in entries} == {"published"}
        days = [entry.statement.said_latest for entry in entries if entry.statement.said_latest]
        assert days == sorted(days)


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
    verbs = ("ratify", "change", "delay", "keep")
    assert [speech.past(verb) for verb in verbs] == ["ratified", "changed", "delayed", "kept"]


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
