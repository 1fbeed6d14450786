"""Merging in the admin: choosing the two, the preview, the reason, and undoing it."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from statements.admin.merging import LEADING_TO
from statements.merging.doing import merge
from statements.models import Article, Merge, Outlet, Speaker, Statement, Topic
from tests import admin_pages, cast

pytestmark = pytest.mark.django_db


def pair(noun: str) -> list[Any]:
    match noun:
        case "speaker":
            return [cast.boris(), cast.ada()]
        case "topic":
            return [cast.arms(), cast.umbrella_treaty()]
        case "outlet":
            return [Outlet.objects.create(slug="gazette", name="Gazette"), cast.placeholder()]
        case "article":
            return [cast.article(), cast.article(Outlet.objects.first())]
    return [cast.draft(None), cast.draft(cast.ada())]


def address(kept: Any, gone: Any = None) -> str:
    page = admin_pages.page(kept._meta.model_name, "merge", kept)
    return f"{page}?with={gone.pk}" if gone else page


def confirm(client: Client, gone: Any, kept: Any, reason: str = "One and the same.") -> Any:
    seen = client.get(address(kept, gone)).context["plan"].fingerprint
    return client.post(address(kept, gone), {"reason": reason, "looked_at": seen}, follow=True)


@pytest.mark.parametrize("noun", LEADING_TO)
def test_a_reviewer_chooses_looks_says_why_and_merges(noun: str) -> None:
    gone, kept = pair(noun)
    client = admin_pages.as_reviewer()
    assert address(kept) in client.get(admin_pages.page_of(kept)).text
    chosen = client.get(address(kept), {"other": gone.pk})
    assert chosen.headers["Location"] == address(kept, gone)
    response = confirm(client, gone, kept)
    assert "Merged: " in admin_pages.said(response)
    assert list(Merge.objects.values_list("gone", "kept", "by__username")) == [(gone.pk, kept.pk, "rhea")]


@pytest.mark.parametrize("noun", LEADING_TO)
def test_two_selected_in_a_list_are_merged(noun: str) -> None:
    gone, kept = pair(noun)
    response = admin_pages.act(admin_pages.as_reviewer(), noun, "merge_selected", gone, kept)
    assert {response.context["gone"], response.context["kept"]} == {gone, kept}


@pytest.mark.parametrize("number", [1, 3])
def test_neither_one_nor_three_are_merged(number: int) -> None:
    drafts = [cast.draft(None) for _ in range(number)]
    response = admin_pages.act(admin_pages.as_reviewer(), "statement", "merge_selected", *drafts)
    assert "Select two" in admin_pages.said(response)


def test_without_a_script_the_other_one_is_named_by_its_number() -> None:
    gone, kept = pair("speaker")
    response = admin_pages.as_reviewer().get(address(kept), {"other": "", "number": gone.pk})
    assert response.headers["Location"] == address(kept, gone)


@pytest.mark.parametrize("other", ["0", "999", "x", "²", "9" * 30])
def test_what_is_not_on_record_is_chosen_again(other: str) -> None:
    response = admin_pages.as_reviewer().get(f"{address(cast.ada())}?with={other}")
    assert "There is no speaker" in admin_pages.said(response)


def test_the_preview_names_what_moves_what_differs_and_the_other_way_round() -> None:
    gone, kept = pair("speaker")
    Speaker.objects.filter(pk=gone.pk).update(note="Counts umbrellas.")
    cast.draft(gone).mentioned_speakers.add(gone)
    text = admin_pages.as_reviewer().get(address(kept, gone)).text
    assert "<strong>Statements, speaker</strong>: 1" in text
    assert "<strong>Statements, mentioned speakers</strong>: 1" in text
    assert "Counts umbrellas." in text
    assert "taken over" in text
    assert address(gone, kept) in text


def test_a_refusal_is_shown_and_leaves_nothing_to_press() -> None:
    seen = cast.published(cast.ada())
    response = admin_pages.as_reviewer().get(address(cast.draft(None), seen))
    assert "they would lose it" in response.text
    assert 'value="Merge"' not in response.text


def test_no_reason_no_merge() -> None:
    gone, kept = pair("speaker")
    response = confirm(admin_pages.as_reviewer(), gone, kept, " ")
    assert "Give the reason" in response.text
    assert Speaker.objects.count() == 2


def test_what_has_changed_meanwhile_is_shown_before_it_is_merged() -> None:
    gone, kept = pair("speaker")
    client = admin_pages.as_reviewer()
    seen = client.get(address(kept, gone)).context["plan"].fingerprint
    cast.draft(gone)
    response = client.post(address(kept, gone), {"reason": "One.", "looked_at": seen})
    assert "Look again" in response.text
    assert "Statements, speaker" in response.text
    assert confirm(client, gone, kept).status_code == 200


def test_editors_do_not_merge_and_do_not_undo() -> None:
    gone, kept = pair("speaker")
    client = admin_pages.as_editor()
    assert client.get(address(kept, gone)).status_code == 403
    assert client.post(address(kept, gone), {"reason": "One."}).status_code == 403
    assert address(kept) not in client.get(admin_pages.page_of(kept)).text
    made = merge(gone, kept, None, "One.")
    assert client.post(reverse("admin:statements_merge_undo", args=[made.pk]), {"reason": "Two."}).status_code == 403
    assert client.get(admin_pages.page("merge")).status_code == 200


def test_a_merge_is_undone_from_its_page_and_what_stays_is_said() -> None:
    gone, kept = pair("speaker")
    statement = cast.draft(gone)
    client = admin_pages.as_reviewer()
    confirm(client, gone, kept)
    Statement.objects.filter(pk=statement.pk).update(speaker=None)
    made = Merge.objects.get()
    page = reverse("admin:statements_merge_undo", args=[made.pk])
    assert page in client.get(admin_pages.page_of(made)).text
    assert f"Statement {statement.pk} was changed since" in client.get(page).text
    response = client.post(page, {"reason": "Two after all."}, follow=True)
    assert f"Statement {statement.pk} was changed since" in admin_pages.said(response)
    assert response.context["original"] == gone
    assert page not in client.get(admin_pages.page_of(made)).text


@pytest.mark.parametrize("noun", LEADING_TO)
def test_what_would_come_back_is_told_while_it_is_still_away(noun: str) -> None:
    gone, kept = pair(noun)
    source = gone if noun == "article" else cast.article(Outlet.objects.first() or cast.placeholder())
    both = cast.draft(gone if noun == "speaker" else None) if noun != "statement" else gone
    for statement in {both, kept} if noun == "statement" else {both}:
        cast.report(statement, source)
        statement.mentioned_speakers.set(Speaker.objects.all())
        statement.mentioned_topics.set(Topic.objects.all())
    made = merge(gone, kept, None, "One and the same.")
    page = admin_pages.as_reviewer().get(reverse("admin:statements_merge_undo", args=[made.pk]))
    assert page.context["found"].refusals == ()
    assert page.context["told"]


def test_readers_find_by_either_name_at_once() -> None:
    gone, kept = cast.boris(), cast.ada()
    cast.published(gone)
    confirm(admin_pages.as_reviewer(), gone, kept)
    call_command("rebuild_index", check=True, stdout=StringIO())
    client = Client()
    for typed in ("speaker:beispiel", "speaker:example"):
        assert cast.UMBRELLAS in client.get("/statements/", {"q": typed}).text
    assert client.get("/speakers/boris-beispiel/").headers["Location"] == "/speakers/ada-example/"


@pytest.mark.parametrize("noun", ["speaker", "statement", "article"])
def test_a_preview_costs_the_same_however_much_moves(noun: str) -> None:
    gone, kept = pair(noun)
    client = admin_pages.as_reviewer()

    def fill(number: int) -> None:
        one = gone if noun == "statement" else cast.draft(gone if noun == "speaker" else None, f"Umbrella {number}.")
        outlet = Outlet.objects.get_or_create(slug="filled", defaults={"name": "Filled"})[0]
        source = gone if noun == "article" else Article.objects.create(outlet=outlet, headline=f"Headline {number}")
        one.reports.create(article=source, wording=f"Umbrella {number}.")
        one.topics.add(Topic.objects.create(slug=f"topic-{number}", name=f"Topic {number}"))

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address(kept, gone)).status_code == 200
        return len(captured)

    fill(1)
    queries()
    few = queries()
    for number in range(2, 7):
        fill(number)
    assert queries() == few
