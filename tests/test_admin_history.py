"""The history of records in the admin: who, when, why and what, open to look at and to nothing else."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.models import SpeakerName, Statement, StatementRelation
from tests import admin_pages, cast
from tests.admin_pages import page, page_of, save

pytestmark = pytest.mark.django_db


def history_of(record: Any, client: Any = None) -> str:
    """The page, without what is there for screen readers alone."""
    response = (client or admin_pages.as_editor()).get(page(str(record._meta.model_name), "history", record))
    return re.sub(r'<span class="visually-hidden">.*?</span>', "", response.content.decode())


def test_a_change_is_kept_with_who_and_why() -> None:
    editor, boris = cast.editor(), cast.boris()
    client = admin_pages.signed_in(editor)
    save(client, page_of(boris), note="Of Sylvania.", change_reason="He says so.")
    latest = boris.history.first()
    assert (latest.history_user, latest.history_change_reason) == (editor, "He says so.")
    content = history_of(boris, client)
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
    content = history_of(statement)
    assert all(
        words in content for words in ("<del>draft</del>", "<ins>published</ins>", "<ins>Umbrella control</ins>")
    )


def test_a_version_is_looked_at() -> None:
    statement = cast.draft(cast.ada(), place="The hall")
    statement.topics.add(cast.arms())
    address = f"{page('statement', 'history', statement)}{statement.history.first().pk}/"
    content = admin_pages.as_editor().get(address).content.decode()
    assert all(words in content for words in ("The hall", "Umbrella control", cast.UMBRELLAS))


def test_only_the_words_that_changed_are_marked() -> None:
    statement = cast.draft(cast.ada())
    statement.wording = cast.UMBRELLAS.replace("twice", "thrice")
    statement.save()
    assert "count them <del>twice</del><ins>thrice</ins></span>" in history_of(statement)


def test_of_a_long_text_the_neighbourhood_of_the_change_is_shown() -> None:
    boris = cast.boris()
    boris.note = f"{'He counts. ' * 100}Rain."
    boris.save()
    boris.note = boris.note.replace("Rain", "Snow")
    boris.save()
    latest = history_of(boris).split('data-label="Changes"')[1]
    assert "<del>Rain</del><ins>Snow</ins>." in latest
    assert "…" in latest
    assert latest.count("He counts.") < 15


def test_lines_and_record_are_in_one_order_of_time() -> None:
    boris = cast.boris()
    name = SpeakerName.objects.create(speaker=boris, name="Борис")
    boris.note = "Of Sylvania."
    boris.save()
    name.name = "Борис Б."
    name.save()
    content = history_of(boris)
    rows = re.findall(r'data-label="What">(.*?)</td>', content)
    assert rows == ["Changed: speaker name “Борис Б.”", "Changed", "Created: speaker name “Борис”", "Created"]
    assert "Борис<ins> Б.</ins>" in content


def test_what_a_line_held_is_told_when_it_came_and_when_it_went() -> None:
    boris = cast.boris()
    SpeakerName.objects.create(speaker=boris, name="Борис", language="ru").delete()
    content = history_of(boris)
    assert content.count("<ins>ru</ins>") == content.count("<del>ru</del>") == 1


def test_a_line_that_named_what_is_deleted_is_told_without_it() -> None:
    statement, other = cast.draft(cast.ada()), cast.draft(cast.boris(), cast.RAIN)
    StatementRelation.objects.create(
        statement=statement, other=other, kind="repeats", note="Alike.", signed_by=cast.editor("rita")
    )
    number = other.pk
    other.delete()
    assert f"number {number}, which is deleted" in history_of(statement)


def test_the_history_of_what_is_deleted_is_still_there() -> None:
    boris = cast.boris()
    address = page("speaker", "history", boris)
    boris.delete()
    assert "Deleted" in admin_pages.as_editor().get(address).content.decode()


def test_a_long_history_goes_on_over_pages() -> None:
    boris = cast.boris()
    for number in range(60):
        boris.note = f"Note {number}."
        boris.save()
    client = admin_pages.as_editor()
    first, second = (client.get(f"{page('speaker', 'history', boris)}?p={number}") for number in (1, 2))
    assert "61 changes" in first.content.decode()
    assert (len(first.context["page_obj"]), len(second.context["page_obj"])) == (50, 11)


def test_a_version_is_not_put_back_by_posting_to_it() -> None:
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


def test_a_history_costs_the_same_however_long_it_is(django_assert_num_queries: Any) -> None:
    statement, source = cast.draft(cast.ada()), cast.article()
    statement.topics.add(cast.arms())
    client = admin_pages.as_editor()

    def edit() -> None:
        made = cast.report(statement, source, cue="said")
        made.cue = "told"
        made.save()
        statement.place = f"Hall {made.pk}"
        statement.save()

    edit()
    address = page("statement", "history", statement)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    for _ in range(5):
        edit()
    with django_assert_num_queries(len(few)):
        client.get(address)
    assert len(few) < 30
