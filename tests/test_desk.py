"""The desk for an article: what it costs, verdicts in place, names, two editors, several at once."""

import json
import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from statements.ingest import review
from statements.ingest.desk.cards import cards_of
from statements.ingest.desk.versions import versions_of
from statements.ingest.models import Proposal
from statements.models import Article, Position, Speaker, SpeakerName, Statement, Topic
from tests import admin_pages, cast
from tests.admin_pages import said
from tests.ingest_cast import proposal

pytestmark = pytest.mark.django_db

PARTS = {"HX-Request": "true"}


@pytest.fixture
def client() -> Client:
    return admin_pages.as_editor()


@pytest.fixture
def article() -> Article:
    return cast.article()


def at(name: str, record: Any) -> str:
    return reverse(f"admin:ingest_proposal_{name}", args=[record.pk])


def known(article: Article) -> str:
    """As a page says what it shows."""
    return " ".join(f"{number}:{sign}" for number, sign in versions_of(article).items())


def press(client: Client, name: str, record: Any, **fields: Any) -> Any:
    """A button, on a page with script."""
    article = record if isinstance(record, Article) else record.article
    return client.post(at(name, record), {"known": known(article), **fields}, headers=PARTS)


def words_of(response: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", response.content.decode()))


def goes_to(response: Any) -> dict[str, Any]:
    where: dict[str, Any] = json.loads(response.headers["HX-Trigger-After-Swap"])["desk:go"]
    return where


def amended(one: Proposal, **changes: Any) -> dict[str, Any]:
    """The form of a proposal, with changes."""
    version = versions_of(one.article)[one.pk]
    return {
        "seen": version,
        "wording": one.wording,
        "kind": one.kind,
        "said": one.said,
        "occasion": one.occasion,
        "place": one.place,
    } | changes


def many(article: Article, number: int) -> None:
    ada, treaty, bea = cast.ada(), cast.umbrella_treaty(), cast.editor("bea")
    for place in range(number):
        outlet = article.outlet if place % 2 else None
        one = proposal(article, speaker=ada, venue_outlet=outlet, confident=place % 2 == 0)
        one.topics.add(treaty)
        one.candidates.add(ada)
        if place % 3 == 1:
            review.accept(one, bea)
        if place % 3 == 2:
            review.reject(one, bea)


def test_the_page_costs_the_same_however_many_there_are(client: Client, article: Article) -> None:
    many(article, 4)
    client.get(at("article", article))
    with CaptureQueriesContext(connection) as few:
        client.get(at("article", article))
    for place in range(40):
        one = proposal(article, speaker=cast.boris() if place == 0 else Speaker.objects.get(slug="boris-beispiel"))
        if place % 2:
            review.accept(one, User.objects.get(username="bea"))
    with CaptureQueriesContext(connection) as queries:
        client.get(at("article", article))
    assert len(queries) <= len(few) <= 20


def test_cards_stand_in_the_order_of_the_text(client: Client, article: Article) -> None:
    second, first = proposal(article, cast.RAIN), proposal(article)
    shown = client.get(at("article", article)).context["cards"]
    assert [card.row for card in shown] == [first, second]
    assert [card.is_open for card in shown] == [True, False]


def test_a_card_says_what_is_missing_and_what_is_sure(article: Article) -> None:
    proposal(article, said="", confident=False, probability=0.5)
    (card,) = cards_of(article, True)
    assert [sign.words for sign in card.signs] == [
        "verbatim",
        "50\N{NO-BREAK SPACE}%, look twice",
        "needs a speaker",
        "needs a date",
    ]


def test_a_card_shows_office_and_country_on_that_day(client: Client, article: Article) -> None:
    proposal(article, speaker=cast.ada())
    content = client.get(at("article", article)).content.decode()
    assert "Foreign Minister, Foreign Ministry of Freedonia" in content
    assert "President, Presidency" not in content


def test_a_verdict_answers_with_what_changed_and_nothing_else(client: Client, article: Article) -> None:
    first, second = proposal(article), proposal(article, cast.RAIN)
    third = proposal(article, "more or less dry", state="rejected", decided_at="2023-03-01T09:00Z")
    response = press(client, "verdict", first, verdict="accept")
    ids = set(re.findall(r'id="proposal-(\d+)"', response.content.decode()))
    assert ids == {str(first.pk), str(second.pk)}
    assert str(third.pk) not in ids
    assert "1 to decide" in words_of(response)
    assert goes_to(response)["to"] == second.pk
    assert Statement.objects.get().wording == cast.UMBRELLAS


def test_without_script_the_next_one_is_opened(client: Client, article: Article) -> None:
    first, second = proposal(article), proposal(article, cast.RAIN)
    response = client.post(at("verdict", first), {"verdict": "reject"}, follow=True)
    assert response.redirect_chain[-1][0] == second.get_absolute_url()
    assert "Rejected" in said(response)


def test_a_verdict_on_what_has_changed_since_is_refused(client: Client, article: Article) -> None:
    one = proposal(article)
    seen = versions_of(article)[one.pk]
    Proposal.objects.update(said="2023-02")
    response = press(client, "verdict", one, verdict="accept", seen=seen)
    assert "It has changed since you looked at it" in words_of(response)
    assert not Statement.objects.exists()


def test_what_others_did_is_told_and_shown(client: Client, article: Article) -> None:
    one, _other = proposal(article), proposal(article, cast.RAIN)
    shown = known(article)
    unchanged = client.post(at("changes", article), {"known": shown}, headers=PARTS)
    review.reject(one, cast.editor("bea"), "A song.")
    response = client.post(at("changes", article), {"known": shown}, headers=PARTS)
    assert unchanged.status_code == 204
    assert "Rejected by bea" in words_of(response)
    assert cast.RAIN not in words_of(response)


def test_who_is_logged_out_gets_no_login_page_in_place_of_a_card(article: Article) -> None:
    one = proposal(article)
    assert press(Client(), "verdict", one, verdict="accept").status_code == 401
    assert Client().post(at("verdict", one), {"verdict": "accept"}).status_code == 302


def test_an_amended_proposal_is_accepted_in_its_place(client: Client, article: Article) -> None:
    one, boris = proposal(article), cast.boris()
    response = press(client, "amend", one, **amended(one, speaker_typed="Boris Beispiel", occasion="speech"))
    one.refresh_from_db()
    assert (one.state, one.decided_by) == ("amended", User.objects.get(username="edith"))
    assert (Statement.objects.get().speaker, Statement.objects.get().occasion) == (boris, "speech")
    assert goes_to(response)["decided"] == one.pk


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"speaker_typed": "Nobody Known"}, "No speaker on record is called “Nobody Known”"),
        ({"said": "next week"}, "is not a date"),
        ({"wording": ""}, "This field is required"),
    ],
)
def test_what_is_wrong_with_a_form_is_said_and_what_was_typed_stays(
    client: Client, article: Article, fields: Any, words: str
) -> None:
    one = proposal(article)
    response = press(client, "amend", one, **amended(one, occasion="typed already", **fields))
    assert words in words_of(response)
    assert 'value="typed already"' in response.content.decode()
    assert not Statement.objects.exists()


def test_a_name_that_two_bear_is_not_guessed(client: Client, article: Article) -> None:
    for record in (cast.ada(), cast.boris()):
        SpeakerName.objects.create(speaker=record, name="The Minister", shared=True)
    one = proposal(article)
    assert "Several are called" in words_of(press(client, "amend", one, **amended(one, speaker_typed="the minister")))


def test_a_second_editor_sees_both_texts_and_chooses(client: Client, article: Article) -> None:
    one = proposal(article, speaker=cast.ada())
    mine = amended(one, wording="We will count every umbrella, twice", speaker_typed="Ada Example")
    review.accept(one, cast.editor("bea"))
    response = press(client, "amend", one, **mine)
    assert "Meanwhile: accepted by bea" in words_of(response)
    assert "From theirs to yours: Wording" in words_of(response)
    assert "[removed:" in words_of(response)
    assert Statement.objects.get().wording == cast.UMBRELLAS
    press(client, "amend", one, **mine | {"seen": versions_of(article)[one.pk]})
    statement = Statement.objects.get()
    assert statement.wording == "We will count every umbrella, twice"
    assert statement.history.first().history_user.username == "edith"
    one.refresh_from_db()
    assert one.state == "amended"


def test_a_rejection_by_another_is_overruled_only_knowingly(client: Client, article: Article) -> None:
    one = proposal(article)
    mine = amended(one)
    review.reject(one, cast.editor("bea"), "A song.")
    assert "Accept mine all the same" in words_of(press(client, "amend", one, **mine))
    assert not Statement.objects.exists()
    press(client, "amend", one, **mine | {"seen": versions_of(article)[one.pk]})
    assert Statement.objects.get().wording == cast.UMBRELLAS


def test_a_published_statement_is_changed_with_a_reason_only(client: Client, article: Article) -> None:
    one = proposal(article, speaker=cast.ada())
    statement = review.accept(one, cast.editor("bea"))
    from statements import publishing

    publishing.publish(statement, None)
    mine = amended(one, place="Port Umber", speaker_typed="Ada Example")
    assert "every change to it is public" in words_of(press(client, "amend", one, **mine))
    press(client, "amend", one, **mine, note="The transcript has it.")
    statement.refresh_from_db()
    assert (statement.place, statement.history.first().history_change_reason) == (
        "Port Umber",
        "The transcript has it.",
    )


def names(client: Client, noun: str, typed: str, **more: Any) -> list[tuple[str, str]]:
    response = client.get(reverse("admin:ingest_proposal_names"), {"noun": noun, "q": typed, **more}, headers=PARTS)
    return [(one["name"], one["detail"]) for one in response.json()["found"]]


@pytest.mark.parametrize("typed", ["ad", "EXA", "ада", "при", "prim", "ada ex", "primer a"])
def test_a_speaker_is_found_by_letters_of_any_name(client: Client, typed: str) -> None:
    cast.ada(), cast.boris()
    found = [name for name, _detail in names(client, "speaker", typed)]
    assert found == ["Ada Example"]


def test_a_found_speaker_comes_with_the_office_on_that_day(client: Client) -> None:
    cast.ada()
    ((_name, detail),) = names(client, "speaker", "exam", said="2025-01-01")
    assert detail == "President, Presidency of Freedonia, Freedonia (fictional)"


def test_without_letters_those_of_the_article_are_offered(client: Client, article: Article) -> None:
    cast.boris()
    proposal(article, speaker=cast.ada())
    assert [name for name, _ in names(client, "speaker", "", article=article.pk)] == ["Ada Example"]


def new(client: Client, noun: str, **fields: Any) -> Any:
    return client.post(reverse("admin:ingest_proposal_new", args=[noun]), fields, headers=PARTS)


def test_a_speaker_with_an_office_is_put_on_record(client: Client) -> None:
    response = new(client, "speaker", name="Cora Sample", kind="person", also="Кора", title="Envoy", country="XA")
    cora = Speaker.objects.get()
    assert json.loads(response.headers["HX-Trigger"])["desk:named"]["number"] == cora.pk
    assert (cora.slug, cora.names.get().name, cora.positions.get().title) == ("cora-sample", "Кора", "Envoy")
    assert cora.history.get().history_user.username == "edith"


def test_a_namesake_is_refused_and_nothing_is_left(client: Client) -> None:
    cast.ada()
    assert "Another speaker is called Ada Example" in words_of(
        new(client, "speaker", name="ada example", kind="person")
    )
    response = new(client, "speaker", name="Cora Sample", kind="person", also="Ада Пример")
    assert "already leads to Ada Example" in words_of(response)
    assert Speaker.objects.count() == 1


def test_a_topic_and_an_office_are_put_on_record(client: Client) -> None:
    boris = cast.boris()
    new(client, "topic", name="Rain control", kind="concept")
    new(client, "position", speaker=boris.pk, title="Envoy", start="2020")
    assert (Topic.objects.get().slug, Position.objects.get().speaker) == ("rain-control", boris)


def test_confident_ones_are_accepted_together_after_a_preview(client: Client, article: Article) -> None:
    ada = cast.ada()
    sure, unsure = proposal(article, speaker=ada), proposal(article, cast.RAIN, speaker=ada, confident=False)
    nobody = proposal(article, "more or less dry")
    preview = client.get(at("confident", article))
    assert [card.row for card in preview.context["cards"]] == [sure]
    everything = [one.pk for one in (sure, unsure, nobody)]
    response = client.post(at("confident", article), {"chosen": everything}, follow=True)
    assert "1 accepted." in said(response)
    assert Statement.objects.get().wording == cast.UMBRELLAS


def test_all_confident_ones_are_offered_only_while_there_are_some(client: Client, article: Article) -> None:
    ada = cast.ada()
    first = proposal(article, speaker=ada)
    proposal(article, cast.RAIN), proposal(article, cast.RAIN, speaker=ada, said="")
    proposal(article, cast.RAIN, speaker=ada, same_as_proposal=first)
    assert "Accept all confident" in words_of(client.get(at("article", article)))
    client.post(at("confident", article), {"chosen": first.pk})
    assert "Accept all confident" not in words_of(client.get(at("article", article)))


def test_what_was_accepted_is_published_together_by_a_reviewer(article: Article) -> None:
    reviewer = admin_pages.as_reviewer()
    whole = review.accept(proposal(article, speaker=cast.ada()), cast.editor("bea"))
    lacking = review.accept(proposal(article, cast.RAIN), User.objects.get(username="bea"))
    content = reviewer.get(at("publish", article)).content.decode()
    assert "It has no speaker." in content
    response = reviewer.post(at("publish", article), {"chosen": [whole.pk, lacking.pk], "publish": "1"}, follow=True)
    assert "1 published." in said(response)
    assert "Not published" in said(response)
    assert [Statement.objects.get(pk=one.pk).state for one in (whole, lacking)] == ["published", "draft"]


def test_an_editor_submits_and_does_not_publish(client: Client, article: Article) -> None:
    statement = review.accept(proposal(article, speaker=cast.ada()), None)
    client.post(at("publish", article), {"chosen": [statement.pk], "publish": "1"})
    statement.refresh_from_db()
    assert statement.state == "in_review"


def test_two_are_joined_and_undone(client: Client, article: Article) -> None:
    first, second = proposal(article), proposal(article, cast.RAIN)
    shown = known(article)
    joined = press(client, "join", first)
    second.refresh_from_db()
    assert second.state == "joined"
    assert f"{cast.UMBRELLAS}. {cast.RAIN}" in words_of(joined)
    undone = client.post(at("undo", article), {"known": known(article)}, headers=PARTS)
    assert "No longer joined" in words_of(undone)
    assert known(article).split()[0] == shown.split()[0]


def test_the_last_has_nothing_to_be_joined_with(client: Client, article: Article) -> None:
    assert "No proposal that waits follows it" in words_of(press(client, "join", proposal(article, cast.RAIN)))


@pytest.mark.parametrize("where", [{"before": "and we will"}, {"at": "from the words"}])
def test_one_is_split_and_the_new_card_comes_behind_it(client: Client, article: Article, where: Any) -> None:
    one = proposal(article)
    if "at" in where:
        where = {"at": article.text.index("and we will")}
    response = press(client, "split", one, **where)
    assert [row.wording for row in article.proposals.order_by("content_start")] == [
        "We will count every umbrella",
        "and we will count them twice",
    ]
    assert f'hx-swap-oob="afterend:#proposal-{one.pk}"' in response.content.decode()


def test_selected_words_become_a_proposal_in_a_form(client: Client, article: Article) -> None:
    start = article.text.index("It was never")
    fields = {"start": start, "end": start + len(cast.RAIN), "marks": "before"}
    response = press(client, "add_words", article, **fields)
    row = Proposal.objects.get()
    assert (row.wording, row.places) == (cast.RAIN, [(start, start + len(cast.RAIN))])
    assert 'class="amend"' in response.content.decode()
    assert f'href="#proposal-{row.pk}"' in response.content.decode()


@pytest.mark.parametrize(
    ("words", "refusal"), [("never said", "do not stand there"), ("umbrella", ""), ("count", "more than once")]
)
def test_typed_words_are_looked_for_in_the_text(client: Client, article: Article, words: str, refusal: str) -> None:
    assert refusal in words_of(press(client, "add_words", article, words=words))
    assert Proposal.objects.exists() == (not refusal)
