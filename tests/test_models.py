"""The record keeps its own rules, whoever writes to it."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from statements.models import (
    Article,
    OldSlug,
    Outlet,
    OutletName,
    Position,
    Report,
    Span,
    Speaker,
    SpeakerName,
    Statement,
    StatementRelation,
    Topic,
    TopicName,
    TreatyAction,
)
from tests import cast

pytestmark = pytest.mark.django_db


def refused(record: Any, field: str, words: str) -> None:
    with pytest.raises(ValidationError) as caught:
        record.full_clean()
    assert words in " ".join(caught.value.message_dict[field])


def test_days_follow_the_date_as_written() -> None:
    statement = cast.draft(cast.ada(), said="../2023-02")
    assert (statement.said_earliest, statement.said_latest) == (None, cast.day("2023-02-28"))
    statement.said = "2021"
    statement.save()
    assert (statement.said_earliest, statement.said_latest) == (cast.day("2021-01-01"), cast.day("2021-12-31"))


def test_an_impossible_date_is_refused_in_plain_words() -> None:
    refused(Statement(wording="Hello", said="2023-02-30"), "said", "not in the calendar")
    refused(TreatyAction(kind="signature", date="in spring"), "date", "is not a date")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "ftp://example.org/x", "example.org", "//example.org", "data:x"]
)
def test_an_address_that_is_not_http_is_refused(address: str) -> None:
    refused(Outlet(slug="x", name="X", website=address), "website", "http://")
    with pytest.raises(IntegrityError), transaction.atomic():
        Outlet.objects.create(slug="x", name="X", website=address)


def test_names_are_kept_folded() -> None:
    name = SpeakerName.objects.create(speaker=cast.boris(), name="БОРИС Бэйспил")
    assert SpeakerName.objects.filter(name_folded__contains="борис").get() == name


def test_two_speakers_do_not_share_an_alias_unless_it_is_said() -> None:
    cast.ada()
    boris = cast.boris()
    refused(SpeakerName(speaker=boris, name="ада пример"), "name", "already leads to Ada Example")
    refused(SpeakerName(speaker=boris, name="Ada  EXAMPLE"), "name", "already leads to Ada Example")
    SpeakerName(speaker=boris, name="Ада Пример", shared=True).full_clean()
    refused(Speaker(slug="x", name="ада пример"), "name", "leads to Ada Example")


def test_two_speakers_do_not_share_a_name() -> None:
    cast.ada()
    refused(Speaker(slug="x", name="ADA example"), "name", "Another speaker is called Ada Example")


def test_two_topics_do_not_share_an_alias() -> None:
    cast.umbrella_treaty()
    refused(TopicName(topic=cast.arms(), name="доз-iii"), "name", "already leads to Umbrella Treaty")


def test_a_text_stays_once_reports_point_into_it() -> None:
    article = cast.article()
    cast.report(cast.draft(cast.ada()), article)
    article.text += " More."
    refused(article, "text", "stays as it is")
    with pytest.raises(ValidationError):
        article.save()
    with pytest.raises(TypeError):
        Article.objects.update(text="")
    article.refresh_from_db()
    assert article.text == cast.TEXT


def test_a_text_nobody_points_into_may_change() -> None:
    article = cast.article()
    before = article.text_sha256
    article.text += " More."
    article.full_clean()
    article.save()
    assert article.text_sha256 != before


def test_an_article_may_be_known_without_its_text() -> None:
    article = cast.article(text="", headline="")
    assert not article.is_text_held
    assert "without a headline" in article.title


def test_an_article_has_its_hash_or_no_text() -> None:
    article = cast.article()
    with pytest.raises(IntegrityError), transaction.atomic():
        super(type(Article.objects.all()), Article.objects.filter(pk=article.pk)).update(text_sha256="")


def test_a_time_needs_its_day() -> None:
    refused(Article(outlet=cast.placeholder(), published_time="15:07"), "published_time", "needs its day")


def test_a_span_points_at_its_words() -> None:
    report = cast.report(cast.draft(cast.ada()), cast.article())
    span = report.spans.get()
    assert cast.TEXT[span.start : span.end] == span.exact == cast.UMBRELLAS
    assert (span.prefix[-1], span.suffix[0]) == ("“", ",")


def test_a_span_outside_the_text_is_refused() -> None:
    report = cast.report(cast.draft(cast.ada()), cast.article())
    with pytest.raises(ValidationError, match="not inside the article’s text|not inside the article's text"):
        Span(report=report, start=10, end=5000).full_clean()
    with pytest.raises(ValidationError):
        Span.objects.create(report=report, start=10, end=5000)


def test_positions_are_found_by_the_day() -> None:
    ada = cast.ada()
    titles = [[position.title for position in ada.positions_between(cast.day(day), cast.day(day))] for day in (
        "2019-05-31", "2019-06-01", "2024-05-31", "2024-06-01", "2050-01-01"
    )]  # fmt: skip
    assert titles == [[], ["Foreign Minister"], ["Foreign Minister"], ["President"], ["President"]]


def test_a_year_may_hold_two_offices() -> None:
    ada = cast.ada()
    statement = cast.draft(ada, said="2024")
    assert [office.title for office in statement.offices_of(ada)] == ["Foreign Minister", "President"]


def test_an_office_chosen_by_hand_overrules_the_day() -> None:
    ada = cast.ada()
    statement = cast.draft(ada, said="2023-02-27", position=ada.positions.get(title="President"))
    assert [office.title for office in statement.offices_of(ada)] == ["President"]
    refused(Statement(speaker=cast.boris(), wording="Hi", position=statement.position), "position", "not an office of")


def test_an_office_ends_after_it_begins() -> None:
    boris = cast.boris()
    refused(Position(speaker=boris, title="X", start="2020", end="2019"), "end", "before it begins")
    refused(Position(speaker=boris, title="X", start="2020", end="banana"), "end", "is not a date")


def test_a_topic_is_not_broader_than_itself() -> None:
    arms = cast.arms()
    treaty = cast.umbrella_treaty(broader=arms)
    arms.broader = treaty
    refused(arms, "broader", "itself narrower")


def test_a_renamed_slug_is_kept_and_can_be_taken_back() -> None:
    ada = cast.ada()
    ada.slug = "president-example"
    ada.save()
    assert OldSlug.objects.get().record == ada
    refused(Speaker(slug="ada-example", name="Another"), "slug", "old address of Ada Example")
    ada.slug = "ada-example"
    ada.full_clean()
    ada.save()
    assert [old.slug for old in OldSlug.objects.all()] == ["president-example"]


def test_an_old_slug_belongs_to_one_record() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        OldSlug.objects.create(slug="x", speaker=cast.ada(), topic=cast.arms())


def test_a_statement_does_not_relate_to_itself() -> None:
    statement = cast.draft(cast.ada())
    with pytest.raises(IntegrityError), transaction.atomic():
        StatementRelation.objects.create(
            statement=statement, other=statement, kind="repeats", note="x", signed_by=cast.editor()
        )


def test_a_standing_is_noted_and_sourced() -> None:
    refused(
        Statement(wording="Hello", standing="disputed", standing_note="By others."), "__all__", "note and its source"
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        cast.draft(cast.ada(), standing="disputed")


@pytest.mark.parametrize(
    ("wording", "result"),
    [(cast.RAIN, "verbatim"), ("It was never  about the rain", "normalised"), ("It was never quite about the rain", "changed"),
     ("We shall see what the weather brings", "not_found")],
)  # fmt: skip
def test_a_report_knows_how_its_wording_stands(wording: str, result: str) -> None:
    report = cast.report(cast.draft(cast.ada(), cast.RAIN), cast.article(), wording)
    assert report.check_result == result
    assert report.checked_at


def test_every_curated_record_keeps_its_history() -> None:
    curated = (
        Outlet,
        OutletName,
        Article,
        Report,
        Speaker,
        SpeakerName,
        Position,
        Statement,
        Topic,
        TopicName,
        TreatyAction,
    )
    assert all(hasattr(model, "history") for model in curated)
    statement = cast.published(cast.ada())
    statement.topics.add(cast.arms())
    assert [topic.topic for topic in statement.history.first().topics.all()] == list(statement.topics.all())
