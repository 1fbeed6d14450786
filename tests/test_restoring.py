"""Restoring a version: by a new change with its reason, within the rules, and never more than words."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from statements import publishing, restoring
from statements.models import Position, Report, Speaker, SpeakerName, Statement, StatementRelation, Topic
from statements.search.models import Document
from tests import admin_pages, cast
from tests.admin_pages import said

pytestmark = pytest.mark.django_db

WHY = "The tape has it so."


@pytest.fixture
def client() -> Client:
    return admin_pages.as_editor()


@pytest.fixture
def statement() -> Statement:
    return cast.published(cast.ada(), place="The hall")


def changed(record: Any, **values: Any) -> Any:
    """The version before the change."""
    version = record.history.first()
    for name, value in values.items():
        setattr(record, name, value)
    record.save()
    return version


def address(version: Any) -> str:
    noun = version.instance_type._meta.model_name
    return reverse(f"admin:statements_{noun}_restore", args=[version.instance.pk, version.pk])


def restore(client: Client, version: Any, reason: str = WHY) -> Any:
    page = client.get(address(version))
    return client.post(address(version), {"reason": reason, "latest": page.context["latest"]}, follow=True)


def test_a_version_is_restored_with_who_and_why(statement: Statement) -> None:
    editor = cast.editor()
    version = changed(statement, place="The yard", wording="We count coats")
    response = restore(admin_pages.signed_in(editor), version)
    assert "Restored" in said(response)
    statement.refresh_from_db()
    assert (statement.place, statement.wording) == ("The hall", cast.UMBRELLAS)
    latest = statement.history.first()
    assert latest.history_user == editor
    assert latest.history_change_reason.startswith("Restored the version of ")
    assert latest.history_change_reason.endswith(f": {WHY}")


def test_all_differences_are_shown_before(client: Client, statement: Statement) -> None:
    version = changed(statement, place="The yard")
    statement.topics.add(cast.arms())
    content = client.get(address(version)).content.decode()
    assert all(words in content for words in ("yard", "hall", "Umbrella control"))
    statement.refresh_from_db()
    assert statement.place == "The yard"


def test_a_reason_is_required(client: Client, statement: Statement) -> None:
    version = changed(statement, place="The yard")
    assert "Give the reason" in restore(client, version, reason=" ").content.decode()
    statement.refresh_from_db()
    assert statement.place == "The yard"


def test_topics_are_restored_in_one_change(client: Client, statement: Statement) -> None:
    statement.topics.add(cast.arms())
    version = statement.history.first()
    statement.topics.clear()
    before = statement.history.count()
    restore(client, version)
    assert [topic.name for topic in statement.topics.all()] == ["Umbrella control"]
    assert statement.history.count() == before + 1
    assert [link.topic.name for link in statement.history.first().topics.all()] == ["Umbrella control"]


def test_the_state_and_the_address_are_never_restored(client: Client) -> None:
    statement = cast.draft(cast.ada(), place="The hall")
    version = statement.history.first()
    cast.report(statement, cast.article())
    publishing.publish(statement, by=None)
    changed(statement, place="The yard", slug="another")
    restore(client, version)
    statement.refresh_from_db()
    assert (statement.state, statement.slug, statement.place) == ("published", "another", "The hall")
    assert statement.published_at


def test_readers_find_the_restored_words(client: Client, statement: Statement) -> None:
    version = changed(statement, wording="We count coats")
    restore(client, version)
    assert Document.objects.filter(statement=statement.pk).exists()
    assert "umbrella" in Client().get("/statements/?q=umbrella").content.decode()


@pytest.mark.parametrize("column", ["said", "speaker"])
def test_what_readers_see_stays_publishable(column: str, client: Client) -> None:
    ada = cast.ada()
    statement = cast.draft(None if column == "speaker" else ada, said="" if column == "said" else "2023")
    version = statement.history.first()
    statement.speaker, statement.said = ada, "2023"
    statement.save()
    cast.report(statement, cast.article())
    publishing.publish(statement, by=None)
    response = restore(client, version)
    assert "A published statement has one" in response.content.decode()
    statement.refresh_from_db()
    assert (statement.speaker, statement.said) == (ada, "2023")


def test_a_report_is_checked_anew_and_must_go_on_carrying_its_statement(client: Client) -> None:
    report = Report.objects.create(statement=cast.draft(cast.ada()), article=cast.article(), wording="Not in the text")
    version = changed(report, wording=cast.UMBRELLAS)
    restore(client, version)
    report.refresh_from_db()
    assert report.check_result == "not_found"
    report.wording = cast.UMBRELLAS
    report.save()
    publishing.publish(report.statement, by=None)
    response = restore(client, version)
    assert "no report that stands" in response.content.decode()
    report.refresh_from_db()
    assert (report.wording, report.check_result) == (cast.UMBRELLAS, "verbatim")


def test_a_restored_wording_is_placed_where_it_stands(client: Client) -> None:
    report = cast.report(cast.draft(cast.ada()), cast.article())
    version = report.history.first()
    changed(report, wording=cast.RAIN)
    restore(client, version)
    assert [span.exact for span in report.spans.all()] == [cast.UMBRELLAS]


def test_what_is_deleted_is_named_and_left_out(client: Client, statement: Statement) -> None:
    arms, rain = cast.arms(), Topic.objects.create(name="Rain", slug="rain")
    statement.topics.set([arms, rain])
    version = statement.history.first()
    statement.topics.clear()
    number = arms.pk
    arms.delete()
    assert f"About: number {number}" in client.get(address(version)).content.decode()
    restore(client, version)
    assert list(statement.topics.all()) == [rain]


def test_a_deleted_office_is_left_out(client: Client) -> None:
    ada = cast.ada()
    office = Position.objects.create(speaker=ada, title="Clerk")
    statement = cast.draft(ada, position=office, place="The hall")
    version = changed(statement, position=None, place="The yard")
    office.delete()
    restore(client, version)
    statement.refresh_from_db()
    assert (statement.position, statement.place) == (None, "The hall")


def test_lines_are_not_restored_and_the_page_says_so(client: Client) -> None:
    ada = cast.ada()
    changed(ada, note="Of Freedonia.")
    version = changed(ada, note="Of Sylvania.")
    SpeakerName.objects.get().delete()
    content = client.get(address(version)).content.decode()
    assert "Speaker names: changed 1 time since then" in content
    restore(client, version)
    assert not ada.names.exists()


def test_standing_is_signed_by_who_restores_it(statement: Statement) -> None:
    rita, editor = cast.editor("rita"), cast.editor()
    changed(
        statement, standing="denied", standing_note="She denies it.", standing_source="Note.", standing_signed_by=rita
    )
    version = changed(statement, standing="accepted")
    restoring.restore(version, editor, WHY)
    statement.refresh_from_db()
    assert (statement.standing, statement.standing_signed_by) == ("denied", editor)


def test_a_relation_is_signed_by_who_restores_it() -> None:
    rita, editor = cast.editor("rita"), cast.editor()
    one, other = cast.draft(cast.ada()), cast.draft(cast.boris(), cast.RAIN)
    relation = StatementRelation.objects.create(
        statement=one, other=other, kind="repeats", note="Alike.", signed_by=rita
    )
    restoring.restore(changed(relation, note="Hardly."), editor, WHY)
    relation.refresh_from_db()
    assert (relation.note, relation.signed_by) == ("Alike.", editor)


def test_a_treaty_with_parties_stays_one() -> None:
    topic = cast.arms()
    version = changed(topic, kind="treaty")
    topic.parties.create(name="Sylvania")
    with pytest.raises(ValidationError, match="Only a treaty"):
        restoring.restore(version, None, WHY)
    topic.refresh_from_db()
    assert topic.is_treaty


def test_a_name_that_another_bears_by_now_is_refused(client: Client) -> None:
    boris = cast.boris()
    version = changed(boris, name="Bo Beispiel")
    Speaker.objects.create(slug="another", name="Boris Beispiel")
    assert "Another speaker is called" in restore(client, version).content.decode()
    boris.refresh_from_db()
    assert boris.name == "Bo Beispiel"


def test_a_version_that_does_not_differ_is_not_restored(client: Client, statement: Statement) -> None:
    version = statement.history.first()
    assert "Restore this version" not in client.get(address(version)).content.decode().split("<h2>")[-1]
    with pytest.raises(ValidationError, match="Nothing in that version differs"):
        restoring.restore(version, None, WHY)


def test_what_was_changed_since_the_preview_is_looked_at_again(client: Client, statement: Statement) -> None:
    version = changed(statement, place="The yard")
    latest = client.get(address(version)).context["latest"]
    changed(statement, place="The square")
    response = client.post(address(version), {"reason": WHY, "latest": latest})
    content = response.content.decode()
    assert all(words in content for words in ("changed while you looked", "square", WHY))
    statement.refresh_from_db()
    assert statement.place == "The square"


def test_only_who_may_change_a_record_restores_its_versions(statement: Statement) -> None:
    version = changed(statement, place="The yard")
    stranger = admin_pages.signed_in(cast.editor("sam", "Nobody"))
    assert stranger.get(address(version)).status_code == 403
    assert stranger.post(address(version), {"reason": WHY, "latest": 1}).status_code == 403


def test_a_version_leads_to_its_restoration(client: Client, statement: Statement) -> None:
    version = changed(statement, place="The yard")
    history = reverse("admin:statements_statement_history", args=[statement.pk])
    assert 'href="restore/"' in client.get(f"{history}{version.pk}/").content.decode()


def test_versions_of_other_records_are_not_restored(client: Client, statement: Statement) -> None:
    other = cast.draft(cast.boris(), cast.RAIN)
    wrong = reverse("admin:statements_statement_restore", args=[statement.pk, other.history.first().pk])
    assert client.get(wrong).status_code == 404


@pytest.mark.parametrize("noun", ["article", "outlet", "topic", "treatyaction", "treatyparty", "position", "topicname"])
def test_every_kind_of_record_has_the_page(noun: str, client: Client) -> None:
    cast.ada()
    cast.umbrella_treaty()
    article = cast.article()
    records: dict[str, Any] = {
        "article": article,
        "outlet": article.outlet,
        "topic": Topic.objects.get(),
        "treatyaction": Topic.objects.get().actions.first(),
        "treatyparty": Topic.objects.get().parties.first(),
        "position": Position.objects.first(),
        "topicname": Topic.objects.get().names.first(),
    }
    record = records[noun]
    column = {"article": "byline", "position": "institution", "topicname": "language"}.get(noun, "note")
    version = changed(record, **{column: "de"})
    assert client.get(address(version)).status_code == 200
    restore(client, version)
    record.refresh_from_db()
    assert getattr(record, column) != "de"
