"""The history of records in the admin: who, when, why and what, open to look at and to nothing else."""

from typing import Any

import pytest

from statements.models import SpeakerName, Statement
from tests import admin_pages, cast
from tests.admin_pages import page, page_of, save

pytestmark = pytest.mark.django_db


def test_a_change_is_kept_with_who_and_why() -> None:
    editor, boris = cast.editor(), cast.boris()
    client = admin_pages.signed_in(editor)
    save(client, page_of(boris), note="Of Sylvania.", change_reason="He says so.")
    latest = boris.history.first()
    assert (latest.history_user, latest.history_change_reason) == (editor, "He says so.")
    content = client.get(page("speaker", "history", boris)).content.decode()
    assert all(words in content for words in ("edith", "He says so.", "<ins>Of Sylvania.</ins>"))


def test_the_lines_of_a_record_are_kept_with_the_same_reason() -> None:
    boris = cast.boris()
    client = admin_pages.as_editor()
    typed: dict[str, Any] = {"names-TOTAL_FORMS": 1, "names-0-name": "Борис"}
    save(client, page_of(boris), **typed, change_reason="It is his passport’s spelling.")
    save(client, page_of(boris), **{"names-0-DELETE": "on"}, change_reason="It is his brother’s.")
    reasons = [row.history_change_reason for row in SpeakerName.history.order_by("history_id")]
    assert reasons == ["It is his passport’s spelling.", "It is his brother’s."]
    content = client.get(page("speaker", "history", boris)).content.decode()
    assert "Deleted: speaker name “Борис”" in content


def test_a_reason_is_not_asked_for_what_is_new() -> None:
    client = admin_pages.as_editor()
    assert "change_reason" not in client.get(page("speaker", "add")).content.decode()
    assert "change_reason" in client.get(page_of(cast.boris())).content.decode()


def test_states_and_topics_are_among_the_changes() -> None:
    statement = cast.published(cast.ada())
    statement.topics.add(cast.arms())
    content = admin_pages.as_editor().get(page("statement", "history", statement)).content.decode()
    assert all(
        words in content for words in ("<del>draft</del>", "<ins>published</ins>", "<ins>Umbrella control</ins>")
    )


def test_a_version_is_looked_at() -> None:
    statement = cast.draft(cast.ada(), place="The hall")
    statement.topics.add(cast.arms())
    address = f"{page('statement', 'history', statement)}{statement.history.first().pk}/"
    content = admin_pages.as_editor().get(address).content.decode()
    assert all(words in content for words in ("The hall", "Umbrella control", cast.UMBRELLAS))


def test_a_version_is_not_put_back() -> None:
    statement = cast.published(cast.ada())
    published = statement.history.first()
    client = admin_pages.as_reviewer()
    client.post(page("statement", "withdraw", statement), {"confirmed": "yes", "reason": "Not hers."})
    address = f"{page('statement', 'history', statement)}{published.pk}/"
    assert client.post(address, {"wording": "x", "_save": "Revert"}).status_code == 403
    assert Statement.objects.get().state == "withdrawn"


def test_history_is_for_those_who_may_see_the_record() -> None:
    boris = cast.boris()
    stranger = admin_pages.signed_in(cast.editor("sam", "Nobody"))
    assert stranger.get(page("speaker", "history", boris)).status_code == 403
    assert stranger.get(f"{page('speaker', 'history', boris)}{boris.history.first().pk}/").status_code == 403


@pytest.mark.parametrize("address", ["x/history/", "1/history/x/", "99/history/99/"])
def test_what_is_not_there_is_not_found(address: str) -> None:
    assert admin_pages.as_editor().get(page("speaker") + address).status_code == 404


def test_a_history_costs_the_same_however_long_it_is(django_assert_max_num_queries: Any) -> None:
    statement = cast.draft(cast.ada())
    for number in range(30):
        statement.place = f"Hall {number}"
        statement.save()
    client = admin_pages.as_editor()
    with django_assert_max_num_queries(25):
        client.get(page("statement", "history", statement))
