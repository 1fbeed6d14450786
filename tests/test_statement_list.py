"""The page of the search."""

from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.text import slugify
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from statements.models import Speaker, SpeakerName, Statement, Topic
from tests import cast
from tests.hard_cast import WORDINGS

pytestmark = pytest.mark.django_db


@pytest.fixture
def umbrellas() -> Statement:
    statement = cast.published(cast.ada(), cast.UMBRELLAS)
    statement.topics.add(cast.umbrella_treaty())
    return statement


def test_found_words_are_marked(client: Client, umbrellas: Statement) -> None:
    html = client.get("/statements/", {"q": "counting"}).content.decode()
    assert "We will <mark>count</mark> every umbrella" in html


def test_words_run_the_way_their_script_runs(client: Client) -> None:
    cast.published(cast.ada(), WORDINGS["ar"], language="ar")
    assert '<p class="result-words" lang="ar" dir="auto">' in client.get("/statements/").content.decode()


def test_an_empty_archive_says_so_and_blames_no_search(client: Client) -> None:
    html = client.get("/statements/").content.decode()
    assert "The archive holds none yet." in html
    assert "Fewer words" not in html


def test_one_statement_draws_no_chart_however_many_days_it_may_be_of(client: Client) -> None:
    ada = cast.ada()
    cast.published(ada, said="2023-02")
    pages = ("/statements/", ada.get_absolute_url())
    assert [b"The same figures as a table" in client.get(page).content for page in pages] == [False, False]
    cast.published(ada, said="2023-01")
    assert [b"The same figures as a table" in client.get(page).content for page in pages] == [True, True]


def test_the_office_of_that_day_is_shown(client: Client, umbrellas: Statement) -> None:
    html = client.get("/statements/").content.decode()
    assert "Foreign Minister" in html
    assert "President" not in html


def test_the_search_is_said_in_words(client: Client, umbrellas: Statement) -> None:
    response = client.get("/statements/", {"q": "count -rain", "treaty": "umbrella-treaty", "from": "2023-02"})
    assert response.context["summary"] == (
        "1 statement about Umbrella Treaty from February 2023 with “count” without “rain”"
    )


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("count umbrella", "with “count” and “umbrella”"),
        ("count every umbrella", "with “count”, “every” and “umbrella”"),
        ("what of every umbrella", "with all the words of “what of every umbrella”"),
        ('will count every umbrella rain* "more or less"',
         "with all the words of “will count every umbrella”, words beginning with “rain” "
         "and the words “more or less” side by side"),
    ],
)  # fmt: skip
def test_many_words_are_said_as_they_were_typed(client: Client, umbrellas: Statement, asked: str, said: str) -> None:
    assert client.get("/statements/", {"q": asked}).context["summary"].endswith(f" {said}")


def test_a_period_of_one_month_is_said_as_one(client: Client, umbrellas: Statement) -> None:
    response = client.get("/statements/", {"from": "2023-02", "to": "2023-02"})
    assert response.context["summary"] == "1 statement in February 2023"


def test_a_period_back_to_front_is_named(client: Client, umbrellas: Statement) -> None:
    assert "back to front" in client.get("/statements/", {"from": "2024", "to": "2020"}).context["notices"][0]


def test_a_date_that_is_none_stays_in_its_field_with_the_reason(client: Client, umbrellas: Statement) -> None:
    context = client.get("/statements/", {"from": "2023-02-31"}).context
    assert context["period_from"] == "2023-02-31"
    assert "not in the calendar" in context["bad_dates"]["from"]
    assert context["notices"] == []


def test_a_bad_date_in_the_box_is_a_notice(client: Client, umbrellas: Statement) -> None:
    context = client.get("/statements/", {"q": "from:2023-02-31"}).context
    assert "not in the calendar" in context["notices"][0]


def test_filters_without_a_facet_stay_when_another_is_chosen(client: Client, umbrellas: Statement) -> None:
    html = client.get("/statements/", {"addressed": "ada-example", "mentions": "x"}).content.decode()
    assert '<input type="hidden" name="addressed" value="ada-example">' in html
    assert '<input type="hidden" name="mentions" value="x">' in html


@pytest.mark.parametrize(
    ("kind", "told"), [("direct", "the speaker’s words"), ("mixed", "partly quoted"), ("indirect", "paraphrase")]
)
def test_the_kind_of_speech_is_named_alike_in_filter_chip_and_summary(client: Client, kind: str, told: str) -> None:
    cast.published(cast.ada(), kind=kind)
    response = client.get("/statements/", {"kind": kind})
    (choice,) = next(facet.values for facet in response.context["facets"] if facet.name == "kind")
    (chip,) = response.context["chips"]
    assert (choice.label, chip.label) == (told, f"Kind of speech: {told}")
    assert response.context["summary"] == f"1 statement ({told})"


def test_a_known_name_without_statements_is_called_by_its_name(client: Client, umbrellas: Statement) -> None:
    cast.boris()
    assert "by Boris Beispiel" in client.get("/statements/", {"speaker": "boris-beispiel"}).context["summary"]


def test_each_part_of_a_search_can_be_taken_away(client: Client, umbrellas: Statement) -> None:
    response = client.get("/statements/", {"q": "count", "treaty": "umbrella-treaty"})
    assert [(chip.label, chip.href) for chip in response.context["chips"]] == [
        ("“count”", "/statements/?treaty=umbrella-treaty"),
        ("Treaty: Umbrella Treaty", "/statements/?q=count"),
    ]


@pytest.mark.parametrize(
    ("asked", "offered"),
    [
        ({"q": "count"}, []),
        ({"q": "count umbrella"}, []),
        ({}, []),
        ({"q": "count umbrella -rain"}, ["Words: count umbrella", "without “rain”"]),
        ({"q": "count umbrella", "kind": "direct"}, ["Words: count umbrella", "Kind of speech: the speaker’s words"]),
        ({"kind": "direct"}, ["Kind of speech: the speaker’s words"]),
    ],
)
def test_the_words_of_the_box_are_one_part_and_said_only_beside_others(
    client: Client, umbrellas: Statement, asked: dict[str, str], offered: list[str]
) -> None:
    assert [chip.label for chip in client.get("/statements/", asked).context["chips"]] == offered


def test_taking_the_words_away_leaves_the_rest(client: Client, umbrellas: Statement) -> None:
    chip = client.get("/statements/", {"q": "count umbrella -rain", "kind": "direct"}).context["chips"][0]
    assert chip.href == "/statements/?q=-rain&kind=direct"


def test_what_was_not_found_is_helped_on_with_words_alone(client: Client, umbrellas: Statement) -> None:
    html = client.get("/statements/", {"q": "zeppelin"}).content.decode()
    assert "Fewer words find more" in html
    assert "holds none yet" not in html


def test_filters_that_leave_nothing_are_not_blamed_on_the_words(client: Client, umbrellas: Statement) -> None:
    html = client.get("/statements/", {"kind": "indirect"}).content.decode()
    assert "take a part of it away" in html
    assert "Fewer words" not in html


def test_a_name_offers_its_page(client: Client, umbrellas: Statement) -> None:
    html = client.get("/statements/", {"q": "ада пример"}).content.decode()
    assert 'href="/speakers/ada-example/"' in html
    assert "Go to" in html


def test_unknown_parameters_are_named_and_trackers_ignored(client: Client, umbrellas: Statement) -> None:
    response = client.get("/statements/", {"colour": "red", "utm_source": "mail"})
    assert response.context["notices"] == ["Not used, because no filter has that name: “colour”."]


def test_nothing_found_offers_help(client: Client, umbrellas: Statement) -> None:
    response = client.get("/statements/", {"q": "count zeppelin"})
    (part,) = response.context["no_results"].parts
    assert (part.label, part.statements) == ("count", 1)


@pytest.mark.parametrize(
    ("asked", "offered"),
    [
        ("what did Ada Example say about every umbrella", ["Ada Example every umbrella"]),
        ("Example umbrella zeppelin", ["Example umbrella"]),
        ("umbrella zeppelin", []),
        ("what zeppelin", []),
    ],
)
def test_a_question_is_offered_with_the_words_that_say_something(
    client: Client, umbrellas: Statement, asked: str, offered: list[str]
) -> None:
    response = client.get("/statements/", {"q": asked})
    assert response.context["total"] == 0
    fewer = response.context["no_results"].fewer
    assert [wider.label for wider in fewer] == offered
    assert all(client.get(wider.href).context["total"] == wider.statements for wider in fewer)


def test_what_was_found_in_another_wording_is_shown_from_there(client: Client, umbrellas: Statement) -> None:
    cast.report(umbrellas, cast.article(umbrellas.reports.get().article.outlet, text=""), "Each brolly will be counted")
    html = client.get("/statements/", {"q": "brolly example"}).content.decode()
    assert "In another wording: " in html
    assert "Each <mark>brolly</mark> will be counted" in html
    assert "In another wording" not in client.get("/statements/", {"q": "umbrella example"}).content.decode()


def test_a_misspelt_name_offers_the_right_one(client: Client, umbrellas: Statement) -> None:
    response = client.get("/statements/", {"q": "Ada Exampel"})
    assert [found.label for found in response.context["no_results"].suggestions] == ["Ada Example"]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("umbrela treaty", ["Umbrella Treaty"]),
        ("Parasol Treaty", []),
        ("rain umbrella", []),
        ("umbrella exampel", ["Ada Example"]),
    ],
)
def test_what_is_found_and_what_a_record_is_called_is_not_corrected(
    client: Client, umbrellas: Statement, typed: str, offered: list[str]
) -> None:
    cast.published(cast.boris(), cast.RAIN)
    SpeakerName.objects.create(speaker=Speaker.objects.get(slug="ada-example"), name="Exempel")
    for name in ("Parasol Treaty", "Parasols Treaty", "Rain Umbrela"):
        Topic.objects.create(slug=slugify(name), name=name)
    context = client.get("/statements/", {"q": typed}).context
    assert context["total"] == 0
    assert [found.label for found in context["no_results"].suggestions] == offered


def test_one_filter_less_is_offered_with_its_count(client: Client, umbrellas: Statement) -> None:
    response = client.get("/statements/", {"q": "count", "kind": "indirect"})
    assert [(wider.label, wider.statements) for wider in response.context["no_results"].wider] == [
        ("any kind of speech", 1)
    ]


def test_a_page_that_no_longer_exists_leads_to_the_first(client: Client, umbrellas: Statement) -> None:
    response = client.get("/statements/", {"q": "count", "page": "7"})
    assert (response.status_code, response["Location"]) == (302, "/statements/?q=count")


def test_a_form_that_was_not_filled_in_leaves_no_trace_in_the_address(client: Client, umbrellas: Statement) -> None:
    response = client.get("/statements/", {"q": "speaker:ada count", "from": "", "to": "", "as": ""})
    assert (response.status_code, response["Location"]) == (302, "/statements/?q=count+speaker%3Aada")


def test_a_long_statement_is_shown_around_what_was_found(client: Client) -> None:
    cast.published(cast.boris(), "blah " * 300 + "zeppelin " + "blah " * 300)
    (hit,) = client.get("/statements/", {"q": "zeppelin"}).context["hits"]
    assert "<mark>zeppelin</mark>" in hit.words
    assert len(hit.words) < 700


def test_caches_keep_page_and_part_apart(client: Client) -> None:
    assert "HX-Request" in client.get("/statements/")["Vary"]


def test_filtering_live_sends_only_what_changes(client: Client, umbrellas: Statement) -> None:
    html = client.get("/statements/", headers={"HX-Request": "true"}).content.decode()
    assert "count every umbrella" in html
    assert "<html" not in html


def test_a_query_of_a_thousand_characters_is_answered_and_a_longer_one_explained(client: Client) -> None:
    assert client.get("/statements/", {"q": "a" * 1000}).context["total"] == 0
    response = client.get("/statements/", {"q": "a" * 1001})
    assert response.status_code == 200
    assert response.context["too_long"]
    assert "1,000" in response.content.decode()


@pytest.mark.parametrize(
    "typed",
    [
        '"', '""', '("', "((((", ")", "OR", "OR OR", "NOT", "-", "--", "*", "***", "a* b*", "NEAR(a b)", "words:", "stems : x",
        "a:b:c", "speaker:", "from:", "speaker:\x00", "\x00", "a\x00b", "\ud800", "'; DROP TABLE x; --", "\\", "%", "_", "💥",
        "核", "¶", '"¶"', "=count", ":*", "a & b | !c", "<script>alert(1)</script>", "-(a OR b)", "to:2020-99-99", "ﬁ",
    ],
)  # fmt: skip
def test_whatever_is_typed_is_answered(client: Client, umbrellas: Statement, typed: str) -> None:
    response = client.get(f"/statements/?q={quote(typed, errors='surrogatepass')}")
    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=200), name=st.sampled_from(["q", "speaker", "from", "year", "as", "page", "order", "x"]))
def test_no_parameter_breaks_the_page(client: Client, text: str, name: str) -> None:
    response = client.get("/statements/", {name: text}, follow=True)
    assert response.status_code == 200


@pytest.mark.parametrize("filters", [{}, {"q": "umbrella"}, {"speaker": "ada-example"}])
def test_a_longer_list_needs_no_more_queries(client: Client, umbrellas: Statement, filters: dict[str, str]) -> None:
    with CaptureQueriesContext(connection) as few:
        client.get("/statements/", filters)
    speaker = umbrellas.speaker
    assert speaker
    for number in range(8):
        statement = cast.published(speaker, f"{cast.UMBRELLAS}, {number}")
        statement.topics.add(*umbrellas.topics.all())
    with CaptureQueriesContext(connection) as many:
        client.get("/statements/", filters)
    assert len(many) == len(few)
