"""A statement's page and its address."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from statements import publishing
from statements.models import Outlet, Speaker, Statement, StatementRelation, Topic
from statements.models.curated import explain
from statements.views.ladder import Reporting
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def umbrellas() -> Statement:
    return cast.published(
        cast.ada(), cast.UMBRELLAS, source=cast.article(), occasion="Interview", place="Freedonia City"
    )


def test_the_number_decides_and_slugs_redirect(client: Client, umbrellas: Statement) -> None:
    for slug in ("", "-something-else"):
        response = client.get(f"/statements/{umbrellas.pk}{slug}/")
        assert (response.status_code, response["Location"]) == (301, umbrellas.get_absolute_url())


def test_the_words_stand_in_a_quotation_with_their_language(client: Client, umbrellas: Statement) -> None:
    html = client.get(umbrellas.get_absolute_url()).content.decode()
    assert "<blockquote" in html
    assert 'lang="en"' in html
    assert cast.UMBRELLAS in html


def test_office_occasion_and_place_are_those_of_the_day(client: Client, umbrellas: Statement) -> None:
    html = client.get(umbrellas.get_absolute_url()).content.decode()
    assert all(said in html for said in ("Foreign Minister", "27 February 2023", "Interview", "Freedonia City"))
    assert "President" not in html


def test_more_than_one_office_is_said(client: Client, umbrellas: Statement) -> None:
    assert umbrellas.speaker
    umbrellas.speaker.positions.create(title="Keeper of Umbrellas", start="2020", end="2024")
    html = client.get(umbrellas.get_absolute_url()).content.decode()
    assert "More than one office" in html
    assert "Keeper of Umbrellas" in html


def test_no_office_on_record_is_said(client: Client) -> None:
    statement = cast.published(cast.boris(), "Hello")
    assert "not on record" in client.get(statement.get_absolute_url()).content.decode()


def test_the_passage_is_marked_in_its_context(client: Client, umbrellas: Statement) -> None:
    html = client.get(umbrellas.get_absolute_url()).content.decode()
    assert f"<mark>{cast.UMBRELLAS}</mark>,” Ada Example told the Daily Placeholder" in html


def test_an_article_stands_once_in_the_ladder_with_all_its_wordings(client: Client, umbrellas: Statement) -> None:
    source = umbrellas.reports.get().article
    cast.report(umbrellas, source, cast.RAIN)
    response = client.get(umbrellas.get_absolute_url())
    (rung,) = response.context["ladder"]
    assert [(reporting.article, labels(reporting)) for reporting in rung.articles] == [
        (source, ["Wording 1, shown above", "Wording 2"])
    ]
    assert cast.RAIN in in_full(response.content.decode())


def labels(reporting: Reporting) -> list[str]:
    return [telling.label for telling in reporting.tellings]


def in_full(html: str) -> str:
    """The quotations of the ladder."""
    ladder = html[html.index('id="reports"') :]
    return "".join(re.findall(r"<blockquote.+?</blockquote>", ladder, re.DOTALL))


def ladder_of(client: Client, statement: Statement) -> tuple[list[list[str]], str]:
    response = client.get(statement.get_absolute_url())
    rungs = response.context["ladder"]
    return [labels(reporting) for rung in rungs for reporting in rung.articles], response.content.decode()


def test_a_republication_word_for_word_says_so_in_a_line(client: Client, umbrellas: Statement) -> None:
    cast.report(umbrellas, cast.article(Outlet.objects.get(), headline="Again", text=""), kind="republication")
    told, html = ladder_of(client, umbrellas)
    assert told == [["In the words shown above"]] * 2
    assert not in_full(html)
    assert "Reported in" not in html


def test_a_wording_stands_on_the_ladder_in_full_once(client: Client, umbrellas: Statement) -> None:
    source = umbrellas.reports.get().article
    cast.report(umbrellas, source, cast.RAIN)
    digest = cast.article(Outlet.objects.get(), headline="Digest", kind="digest", text=cast.TEXT)
    quoting = [cast.report(umbrellas, digest, words, kind="summary") for words in (cast.UMBRELLAS, cast.RAIN)]
    told, html = ladder_of(client, umbrellas)
    assert told == [["Wording 1, shown above", "Wording 2"], ["Wordings 1 and 2, as above"]]
    assert in_full(html).count(cast.RAIN) == 1
    for report in quoting:
        assert html.count(f'id="report-{report.pk}"') == 1, "whoever cited the report still gets there"
    assert f'href="#text-{digest.pk}">In this archive’s digest' in html
    around = html[html.index(f'id="text-{digest.pk}"') :]
    assert all(f"<mark>{words}</mark>" in around for words in (cast.UMBRELLAS, cast.RAIN))


def test_other_marks_and_stops_make_no_other_wording(client: Client, umbrellas: Statement) -> None:
    again = cast.article(Outlet.objects.get(), headline="Again", text="")
    cast.report(umbrellas, again, f"{cast.UMBRELLAS.replace(' ', chr(160))}.", kind="republication")
    assert ladder_of(client, umbrellas)[0] == [["In the words shown above"]] * 2


def test_reports_that_stand_otherwise_in_an_article_are_not_told_in_one_line(
    client: Client, umbrellas: Statement
) -> None:
    cast.report(umbrellas, umbrellas.reports.get().article, cast.RAIN)
    again = cast.article(Outlet.objects.get(), headline="Again", text=cast.TEXT.replace("never", "hardly"))
    for words in (cast.UMBRELLAS, cast.RAIN):
        cast.report(umbrellas, again, words, kind="republication")
    assert ladder_of(client, umbrellas)[0][1] == ["Wording 1, shown above", "Wording 2, as above"]


def test_the_words_as_spoken_stand_above_too(client: Client) -> None:
    spoken = "Дело было не в дожде"
    statement = cast.published(cast.ada(), cast.RAIN, original_wording=spoken, original_language="ru")
    source = cast.article(Outlet.objects.get(), headline="Дождь", text=f"«{spoken}».", language="ru")
    cast.report(statement, source, spoken, language="ru", kind="original")
    told, html = ladder_of(client, statement)
    assert told == [["In the words as spoken, above"], ["In the words shown above"]]
    assert "Reported in" not in html


@pytest.mark.parametrize(
    ("kind", "wordings", "said"),
    [
        ("republication", [cast.RAIN], "Reported in 2 wordings"),
        ("republication", [cast.RAIN, "Rain"], "Reported in 3 wordings"),
        ("republication", [cast.UMBRELLAS], ""),
        ("digest", [cast.RAIN], ""),
    ],
)
def test_by_the_quotation_it_is_said_in_how_many_wordings_it_was_reported(
    client: Client, umbrellas: Statement, kind: str, wordings: list[str], said: str
) -> None:
    again = cast.article(Outlet.objects.get(), kind=kind if kind == "digest" else "news", headline="Again", text="")
    for words in wordings:
        cast.report(umbrellas, again, words, kind="republication")
    html = client.get(umbrellas.get_absolute_url()).content.decode()
    figure = html[: html.index("</figcaption>")]
    assert ("Reported in" in figure) is bool(said)
    assert said in figure
    assert (f'href="/statements/{umbrellas.pk}/wordings/"' in figure) is bool(said)


def test_words_that_no_report_has_are_said_to_be_reported_otherwise(client: Client, umbrellas: Statement) -> None:
    umbrellas.reports.update(wording=cast.RAIN)
    assert "Reported in other words: <a" in client.get(umbrellas.get_absolute_url()).content.decode()


@pytest.mark.parametrize("kind", ["newspaper", "unknown"])
def test_an_outlet_that_the_source_does_not_name_is_no_outlet(client: Client, umbrellas: Statement, kind: str) -> None:
    Outlet.objects.update(kind=kind, name="Nameless")
    source = umbrellas.reports.get().article
    again = cast.article(Outlet.objects.get(), headline="Again", text="", based_on=source)
    cast.report(umbrellas, again, kind="republication")
    for address in (umbrellas.get_absolute_url(), again.get_absolute_url()):
        html = client.get(address).content.decode()
        assert ("Nameless</a>" in html) is (kind == "newspaper"), address
        assert ("outlet not named in the source" in html) is (kind == "unknown"), address


def rungs(html: str) -> list[str]:
    return re.findall(r"<h3>(.+?)</h3>", html)


def test_reports_of_one_day_stand_in_the_order_of_their_times(client: Client, umbrellas: Statement) -> None:
    outlet = umbrellas.reports.get().article.outlet
    for headline, time in (("At night", "20:21"), ("Untimed", None), ("In the morning", "11:11")):
        article = cast.article(outlet, headline=headline, published_time=time, text="", published="2023-03-01")
        cast.report(umbrellas, article, kind="republication")
    rungs = client.get(umbrellas.get_absolute_url()).context["ladder"]
    (again,) = [rung for rung in rungs if rung.label == "Republication"]
    assert [one.article.headline for one in again.articles] == ["In the morning", "At night", "Untimed"]


def test_the_ladder_goes_from_what_was_said_to_what_was_made_of_it(client: Client, umbrellas: Statement) -> None:
    outlet = Outlet.objects.get()
    for kind in ("summary", "republication", "translation", "original"):
        cast.report(umbrellas, cast.article(outlet, text="", headline=kind), kind=kind)
    html = client.get(umbrellas.get_absolute_url()).content.decode()
    assert rungs(html) == ["Said", "Original", "First report", "Republication", "Translations and summaries"]


def test_a_first_report_that_is_not_on_record_is_said(client: Client, umbrellas: Statement) -> None:
    umbrellas.reports.update(kind="republication")
    html = client.get(umbrellas.get_absolute_url()).content.decode()
    assert rungs(html) == ["Said", "First report", "Republication"]
    assert "No first report is on record" in html


@pytest.mark.parametrize(("times", "first"), [(1, "<blockquote"), (30, "<figcaption")])
def test_who_said_it_stands_before_words_that_go_on_for_more_than_a_screen(
    client: Client, times: int, first: str
) -> None:
    statement = cast.published(cast.ada(), " ".join([f"{cast.UMBRELLAS}."] * times))
    html = client.get(statement.get_absolute_url()).content.decode()
    assert min(("<blockquote", "<figcaption"), key=html.index) == first
    assert html.count("<figcaption") == 1


def test_an_unknown_occasion_is_said(client: Client) -> None:
    statement = cast.published(cast.boris(), "Hello")
    assert (
        "On what occasion, to whom and where is not on record"
        in client.get(statement.get_absolute_url()).content.decode()
    )


def test_the_ways_to_the_words_are_the_outlets_page_an_archived_copy_and_the_text(client: Client) -> None:
    page, copy = "https://placeholder.example/rain", "https://copies.example/rain"
    statement = cast.published(cast.ada(), cast.UMBRELLAS, source=cast.article(url=page, archived_url=copy))
    html = client.get(statement.get_absolute_url()).content.decode()
    words = cast.UMBRELLAS.replace(" ", "%20").replace(",", "%2C")
    assert f'href="{page}#:~:text={words}"' in html
    assert f'href="{copy}#:~:text={words}"' in html
    assert 'href="#context"' in html
    assert "The whole article" in html


def test_a_text_that_is_not_ours_to_show_whole_is_not_offered_whole(client: Client) -> None:
    statement = cast.published(cast.ada(), cast.UMBRELLAS, source=cast.article(shown_whole=False))
    html = client.get(statement.get_absolute_url()).content.decode()
    assert "In the text held here" in html
    assert "The whole article" not in html


def test_no_way_is_offered_where_there_is_none(client: Client) -> None:
    statement = cast.published(cast.boris(), "Nobody kept this")
    assert 'class="ways' not in client.get(statement.get_absolute_url()).content.decode()


def test_the_quotation_says_how_it_stands_in_its_source_and_when_that_was_looked_at(
    client: Client, umbrellas: Statement
) -> None:
    checked = umbrellas.reports.get().checked_at
    assert checked
    html = client.get(umbrellas.get_absolute_url()).content.decode()
    figure = html[: html.index("</figcaption>")]
    assert "verbatim" in figure
    assert f"looked at on {checked:%-d %B %Y}" in figure


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "In English: translated; by whom is not on record"),
        ({"translator": "Tilda"}, "In English: translated, by Tilda"),
        ({"translation_status": "machine"}, "In English: machine translation"),
        ({"translation_status": "official", "translator": "Tilda"}, "In English: official translation, by Tilda"),
    ],
)
def test_original_and_translation_stand_side_by_side_each_with_what_it_is(
    client: Client, told: dict[str, Any], said: str
) -> None:
    statement = cast.published(
        cast.ada(), cast.RAIN, original_wording="Дело было не в дожде", original_language="ru", **told
    )
    html = client.get(statement.get_absolute_url()).content.decode()
    assert 'class="two-tongues"' in html
    assert said in html
    assert "As spoken, in Russian" in html
    assert 'lang="ru" dir="auto"><p>Дело было не в дожде' in html


@pytest.mark.parametrize("typed", ["never about the rain", "не в дожде"])
def test_a_search_finds_original_and_translation(client: Client, typed: str) -> None:
    cast.published(cast.ada(), cast.RAIN, original_wording="Дело было не в дожде", original_language="ru")
    assert client.get("/statements/", {"q": f'"{typed}"'}).context["total"] == 1


def test_a_part_that_is_asked_for_is_marked_and_nothing_else_changes(client: Client, umbrellas: Statement) -> None:
    address = umbrellas.get_absolute_url()
    html = client.get(address, {"words": "count every umbrella"}).content.decode()
    assert '<p id="part">We will <mark>count every umbrella</mark>, and' in html
    assert f'<link rel="canonical" href="http://testserver{address}">' in html


def test_words_that_never_were_in_it_are_said_to_be_none_of_it(client: Client, umbrellas: Statement) -> None:
    html = client.get(umbrellas.get_absolute_url(), {"words": "count <no> umbrella"}).content.decode()
    assert "are not in the statement,</strong> nor in an earlier version" in html
    assert html.count('id="part"') == 1
    assert html.count("count &lt;no&gt; umbrella") == 1, "in the field alone, not as if it were a quotation"
    assert "<mark>" not in html[: html.index("</figure>")]


def test_a_part_that_is_no_longer_there_leads_to_the_version_that_had_it(client: Client, umbrellas: Statement) -> None:
    umbrellas.wording = "We will count umbrellas"
    explain(umbrellas, "The tape has it so.")
    umbrellas.save()
    html = client.get(umbrellas.get_absolute_url(), {"words": "count every umbrella"}).content.decode()
    assert "are no longer in the statement" in html
    assert f'They stood in <a href="/statements/{umbrellas.pk}/v1/">version 1</a>' in html


def test_a_part_with_words_that_come_twice_says_so(client: Client, umbrellas: Statement) -> None:
    html = client.get(umbrellas.get_absolute_url(), {"words": "we will count"}).content.decode()
    assert "The same words come" not in html
    html = client.get(umbrellas.get_absolute_url(), {"words": "will count"}).content.decode()
    assert "The same words come once more" in html


def test_an_old_address_of_a_part_leads_to_the_part(client: Client, umbrellas: Statement) -> None:
    response = client.get(f"/statements/{umbrellas.pk}/?words=every+umbrella")
    assert response["Location"] == f"{umbrellas.get_absolute_url()}?words=every+umbrella"


def test_more_reports_need_no_more_queries(client: Client, umbrellas: Statement) -> None:
    with CaptureQueriesContext(connection) as few:
        client.get(umbrellas.get_absolute_url())
    for number in range(6):
        cast.report(umbrellas, cast.article(Outlet.objects.get(), headline=f"Again {number}"), kind="republication")
    with CaptureQueriesContext(connection) as many:
        client.get(umbrellas.get_absolute_url())
    assert len(many) == len(few)


def test_what_the_speaker_said_on_its_topics_through_time_is_linked_where_there_is_more(
    client: Client, umbrellas: Statement
) -> None:
    ada, control, rain = Speaker.objects.get(), cast.arms(), Topic.objects.create(slug="rain", name="Rain")
    treaty = cast.umbrella_treaty(broader=control)
    umbrellas.topics.add(treaty, rain, control)
    cast.published(cast.boris(), "It rains").topics.add(rain)
    cast.draft(ada, "Not yet").topics.add(rain)
    assert "Through time" not in client.get(umbrellas.get_absolute_url()).content.decode()
    cast.published(ada, "We counted them", "2023-03-01").topics.add(treaty)
    html = client.get(umbrellas.get_absolute_url()).content.decode()
    linked = re.findall(r'href="(/positions/\?speaker=[^"]+)"', html)
    assert linked == [
        f"/positions/?speaker=ada-example&amp;topic={slug}" for slug in ("umbrella-control", "umbrella-treaty")
    ]
    for address in linked:
        assert client.get(address.replace("&amp;", "&")).status_code == 200


def test_more_topics_need_no_more_queries(client: Client, umbrellas: Statement) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(umbrellas.get_absolute_url())
        return len(captured)

    umbrellas.topics.add(Topic.objects.create(slug="rain", name="Rain"))
    cast.published(Speaker.objects.get(), "We counted them").topics.set(umbrellas.topics.all())
    few = queries()
    for number in range(5):
        umbrellas.topics.add(Topic.objects.create(slug=f"rain-{number}", name=f"Rain {number}"))
    cast.published(Speaker.objects.get(), "We counted them twice").topics.set(umbrellas.topics.all())
    assert queries() == few


def test_the_outlet_spoken_to_is_linked(client: Client, umbrellas: Statement) -> None:
    umbrellas.venue_outlet = Outlet.objects.get()
    umbrellas.save()
    assert 'href="/outlets/daily-placeholder/"' in client.get(umbrellas.get_absolute_url()).content.decode()


def test_the_check_of_each_report_is_said_in_words(client: Client, umbrellas: Statement) -> None:
    assert "verbatim" in client.get(umbrellas.get_absolute_url()).content.decode().lower()
    unheld = cast.published(cast.boris(), "Nobody kept this")
    assert "source text not held" in client.get(unheld.get_absolute_url()).content.decode().lower()


def test_a_relation_is_shown_from_both_ends_with_its_note(client: Client, umbrellas: Statement) -> None:
    answer = cast.published(cast.boris(), "No, we count them")
    StatementRelation.objects.create(
        statement=answer, kind="replies_to", other=umbrellas, note="Says so himself.", signed_by=cast.editor()
    )
    there = client.get(answer.get_absolute_url()).content.decode()
    here = client.get(umbrellas.get_absolute_url()).content.decode()
    assert "replies to" in there.lower()
    assert "replied to by" in here.lower()
    assert "Says so himself." in here


def test_a_relation_to_what_is_not_published_stays_hidden(client: Client, umbrellas: Statement) -> None:
    hidden = cast.draft(cast.boris(), "Not yet said")
    StatementRelation.objects.create(
        statement=hidden, kind="replies_to", other=umbrellas, note="Hidden.", signed_by=cast.editor()
    )
    assert "Hidden." not in client.get(umbrellas.get_absolute_url()).content.decode()


@pytest.mark.parametrize("state", ["draft", "in_review"])
def test_what_is_not_published_is_not_there_for_readers(client: Client, state: str) -> None:
    statement = cast.in_state(state, cast.boris(), "Hush")
    assert client.get(statement.get_absolute_url()).status_code == 404


def test_an_editor_sees_a_preview(client: Client) -> None:
    statement = cast.draft(cast.boris(), "Hush")
    client.force_login(cast.editor())
    response = client.get(statement.get_absolute_url())
    assert response.status_code == 200
    assert "preview" in response.content.decode().lower()


def test_somebody_who_only_has_an_account_sees_no_preview(client: Client) -> None:
    statement = cast.draft(cast.boris(), "Hush")
    client.force_login(User.objects.create_user("reader"))
    assert client.get(statement.get_absolute_url()).status_code == 404


def test_a_withdrawn_statement_answers_410_with_the_reason_and_without_its_words(
    client: Client, umbrellas: Statement
) -> None:
    publishing.withdraw(umbrellas, None, "Recorded twice.")
    response = client.get(umbrellas.get_absolute_url())
    assert response.status_code == 410
    html = response.content.decode()
    assert "Recorded twice." in html
    assert cast.UMBRELLAS not in html


def test_a_statement_that_never_was_answers_404(client: Client) -> None:
    assert client.get("/statements/99/").status_code == 404


def test_markup_in_a_wording_is_shown_and_not_obeyed(client: Client) -> None:
    statement = cast.published(cast.boris(), "<script>alert(1)</script> & <b>so on</b>")
    html = client.get(statement.get_absolute_url()).content.decode()
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_notes_stand_under_the_words_newest_first_signed_dated_and_sourced(
    client: Client, umbrellas: Statement
) -> None:
    editor = cast.editor()
    editor.first_name, editor.last_name = "Edith", "Example"
    editor.save()
    for kind, text, day in (
        ("note", "Said in <the> rain.", "2023-03-01"),
        ("correction", "It said once.", "2023-03-02"),
    ):
        umbrellas.notes.create(
            kind=kind, text=text, source="The tape of the hall", signed_by=editor, signed_on=cast.day(day)
        )
    content = client.get(umbrellas.get_absolute_url()).content.decode()
    for shown in (
        "Said in &lt;the&gt; rain.",
        "2 March 2023",
        "Source: The tape of the hall",
        "Signed by Edith Example",
    ):
        assert shown in content
    assert content.index("</blockquote>") < content.index("It said once.") < content.index("Said in &lt;the&gt; rain.")


def test_without_notes_there_is_no_place_for_them(client: Client, umbrellas: Statement) -> None:
    assert 'id="notes"' not in client.get(umbrellas.get_absolute_url()).content.decode()


def test_the_check_beside_the_words_is_of_these_words(client: Client) -> None:
    outlet = Outlet.objects.create(slug="gazette", name="Sylvania Gazette", language="ru")
    statement = cast.published(cast.ada())
    source = cast.article(outlet, text="Ада сказала: «Мы сосчитаем зонты».", language="ru")
    cast.report(statement, source, "Мы сосчитаем зонты", language="ru", kind="translation")
    stated = Statement.objects.for_lists().get()
    assert stated.best_report
    assert stated.best_report.check_result == "not_held"
    html = client.get(statement.get_absolute_url()).content.decode()
    assert "verbatim, in Russian" in html
    statement.reports.exclude(article=source).get().delete()
    assert "verbatim, in Russian" in client.get("/statements/").content.decode()
