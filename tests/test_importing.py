"""Importing: from bytes to an article with its proposals, whole or not at all, and never twice."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth.models import User

from statements.ingest.importing.delivery import Delivery, Typed
from statements.ingest.importing.sources import Result, import_source
from statements.ingest.importing.storable import storable
from statements.ingest.models import Capture, Proposal
from statements.ingest.readers import Unreadable
from statements.models import Article, Outlet, Statement
from tests import cast
from tests.ingest_cast import ADDRESS, CHANGED, Machine, deliver

pytestmark = pytest.mark.django_db

HEADLINE = "Freedonia’s minister rules out talks"


def test_an_article_comes_in_with_its_bytes_and_its_proposals() -> None:
    outcome = deliver(name="umbrellas.txt", media_type="text/plain")
    article, capture = Article.objects.get(), Capture.objects.get()
    assert (outcome.result, outcome.article, outcome.waiting) == (Result.IMPORTED, article, 2)
    assert (article.headline, article.text, article.published) == (HEADLINE, cast.TEXT, "2023-02-28")
    assert (capture.article, bytes(capture.content), capture.name) == (article, cast.TEXT.encode(), "umbrellas.txt")
    assert capture.size == len(cast.TEXT.encode())


def test_a_machine_writes_no_statement() -> None:
    deliver()
    assert not Statement.objects.exists()
    assert {proposal.state for proposal in Proposal.objects.all()} == {"waiting"}


def test_a_proposal_stands_where_it_says() -> None:
    text = deliver().article.text
    assert [text[slice(*place)] for row in Proposal.objects.all() for place in row.places] == [
        cast.UMBRELLAS,
        cast.RAIN,
    ]


def test_the_same_bytes_are_said_to_be_there_already() -> None:
    first = deliver()
    again = deliver(name="another name.txt")
    assert (again.result, again.article) == (Result.SEEN, first.article)
    assert (Article.objects.count(), Capture.objects.count(), Proposal.objects.count()) == (1, 1, 2)


def test_the_same_text_in_other_bytes_is_kept_beside_the_first() -> None:
    first = deliver()
    again = deliver(cast.TEXT.replace("\n\n", "\n\n\n"))
    assert (again.result, again.article) == (Result.SAME_TEXT, first.article)
    assert (Article.objects.count(), first.article.captures.count(), Proposal.objects.count()) == (1, 2, 2)


def test_what_cannot_be_read_leaves_nothing() -> None:
    with pytest.raises(Unreadable):
        deliver("  \n ")
    assert not Article.objects.exists()
    assert not Capture.objects.exists()
    assert not Outlet.objects.exists()


def test_an_error_half_way_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("statements.ingest.importing.storing._store_likenesses", broken)
    with pytest.raises(RuntimeError):
        deliver()
    assert [model.objects.count() for model in (Article, Capture, Proposal)] == [0, 0, 0]


def test_readers_never_see_the_whole_of_an_imported_text() -> None:
    assert not deliver().article.shown_whole


def test_who_imported_it_and_from_what_is_in_its_history() -> None:
    editor = User.objects.create_user("edith")
    article = import_source(Delivery(cast.TEXT.encode(), "umbrellas.txt"), by=editor, archive=Machine()).article
    row = article.history.get()
    assert (row.history_user, row.history_change_reason) == (editor, "Imported from umbrellas.txt")


def test_an_address_and_the_day_it_was_fetched_are_kept() -> None:
    moment = datetime(2023, 3, 1, 9, tzinfo=UTC)
    article = deliver(address=ADDRESS, retrieved=moment).article
    assert (article.url, article.retrieved) == (ADDRESS, moment.date())


def test_the_outlet_is_known_by_the_host_of_the_address() -> None:
    outlet = cast.placeholder()
    outlet.website = "https://www.daily.example/"
    outlet.save()
    assert deliver(address="https://news.daily.example/umbrellas").article.outlet == outlet


def test_two_outlets_at_one_host_leave_it_open() -> None:
    for number in (1, 2):
        Outlet.objects.create(slug=f"o{number}", name=f"Outlet {number}", website="https://daily.example")
    assert deliver(address=ADDRESS).article.outlet.kind == Outlet.Kind.UNKNOWN


def test_an_outlet_that_is_not_named_stays_so() -> None:
    named = deliver().article.outlet
    assert (named.slug, named.kind) == ("outlet-not-named", "unknown")
    deliver("Another article altogether.\n\nIt is about hats.")
    assert Outlet.objects.count() == 1


def test_what_an_editor_types_goes_first() -> None:
    typed = Typed(headline="Talks ruled out", outlet=cast.placeholder(), published="2023-02", language="fr")
    article = deliver(typed=typed).article
    assert (article.headline, article.outlet.name, article.published, article.language) == (
        "Talks ruled out",
        "Daily Placeholder",
        "2023-02",
        "fr",
    )


def test_no_character_is_refused_or_shifted() -> None:
    text = "Head\n\nA\0B “never\ud800” C"
    assert storable(text) == "Head\n\nA\ufffdB “never\ufffd” C"


def test_two_proposals_of_one_utterance_are_linked() -> None:
    machine = Machine(amend=lambda found: [found[0], replace(found[1], same_as=0, likeness=0.8)])
    deliver(machine=machine)
    first, second = Proposal.objects.all()
    assert (second.same_as_proposal, second.likeness, first.same_as_proposal) == (first, 0.8, None)


def test_a_changed_text_is_a_new_version() -> None:
    first = deliver(address=ADDRESS)
    second = deliver(CHANGED, address=ADDRESS)
    first.article.refresh_from_db()
    assert (second.result, first.article.superseded_by) == (Result.NEW_VERSION, second.article)


def test_another_article_of_the_same_headline_and_day_is_no_version_of_it() -> None:
    deliver()
    other = f"{HEADLINE}\n\n" + "A report on hats, their brims and their feathers. " * 20
    assert deliver(other).result == Result.IMPORTED


def test_an_older_version_that_comes_in_later_stays_behind() -> None:
    latest = deliver(CHANGED, address=ADDRESS, retrieved=datetime(2023, 3, 2, tzinfo=UTC))
    older = deliver(address=ADDRESS, retrieved=datetime(2023, 3, 1, tzinfo=UTC))
    assert (older.result, older.article.superseded_by) == (Result.OLD_VERSION, latest.article)
    assert (older.waiting, latest.article.proposals.count()) == (0, 2)
