"""Who may do what in the admin."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from statements.models import Statement
from tests import admin_pages, cast

pytestmark = pytest.mark.django_db

NOUNS = (
    "statement report article speaker topic outlet position speakername topicname treatyaction treatyparty "
    "statementrelation note span oldslug dossier errorreport"
).split()


@pytest.fixture
def published() -> Statement:
    return cast.published(cast.ada())


@pytest.mark.parametrize("noun", NOUNS)
def test_a_reader_is_sent_to_the_login(noun: str, client: Client) -> None:
    response = client.get(admin_pages.page(noun))
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/admin/login/")


@pytest.mark.parametrize("noun", NOUNS)
def test_staff_without_a_group_see_no_record(noun: str) -> None:
    client = admin_pages.signed_in(User.objects.create_user("sam", is_staff=True))
    assert client.get(admin_pages.page(noun)).status_code == 403


@pytest.mark.parametrize("noun", NOUNS)
def test_editors_see_every_kind_of_record(noun: str) -> None:
    assert admin_pages.as_editor().get(admin_pages.page(noun)).status_code == 200


@pytest.mark.parametrize("model", ["user", "group"])
def test_accounts_are_for_administrators(model: str) -> None:
    address = reverse(f"admin:auth_{model}_changelist")
    assert admin_pages.as_reviewer().get(address).status_code == 403
    assert admin_pages.signed_in(cast.administrator()).get(address).status_code == 200


def actions_offered_to(client: Client) -> set[str]:
    form = client.get(admin_pages.page("statement")).context["action_form"]
    return {name for name, _label in form.fields["action"].choices if name}


def test_editors_submit_and_reviewers_also_publish_withdraw_merge_and_delete() -> None:
    cast.draft(cast.ada())
    editing = {"check_selected", "submit_selected"}
    assert actions_offered_to(admin_pages.as_editor()) == editing
    reviewing = {"publish_selected", "send_back_selected", "withdraw_selected", "merge_selected", "delete_selected"}
    assert actions_offered_to(admin_pages.as_reviewer()) == editing | reviewing


def test_an_editor_who_asks_for_more_than_is_offered_gets_nothing(published: Statement) -> None:
    client = admin_pages.as_editor()
    draft = cast.draft(None)
    admin_pages.act(client, "statement", "publish_selected", draft)
    admin_pages.act(client, "statement", "withdraw_selected", published, confirmed="yes", reason="Mine.")
    withdrawal = client.post(
        admin_pages.page("statement", "withdraw", published), {"confirmed": "yes", "reason": "No."}
    )
    assert withdrawal.status_code == 403
    assert set(Statement.objects.values_list("state", flat=True)) == {"draft", "published"}


def test_an_editor_who_sends_the_publish_button_saves_nothing() -> None:
    draft = cast.draft(cast.ada())
    response = admin_pages.save(admin_pages.as_editor(), admin_pages.page_of(draft), "_publish", wording="Changed.")
    assert response.status_code == 403
    draft.refresh_from_db()
    assert (draft.state, draft.wording) == ("draft", cast.UMBRELLAS)


def test_nobody_deletes_what_readers_have_seen(published: Statement) -> None:
    client = admin_pages.as_reviewer()
    assert client.post(admin_pages.page("statement", "delete", published), {"post": "yes"}).status_code == 403
    response = admin_pages.act(client, "statement", "delete_selected", published, post="yes")
    assert "Withdraw them instead" in admin_pages.said(response)
    assert Statement.objects.filter(pk=published.pk).exists()


def test_reviewers_delete_drafts() -> None:
    draft = cast.draft(cast.ada())
    admin_pages.as_reviewer().post(admin_pages.page("statement", "delete", draft), {"post": "yes"})
    assert not Statement.objects.exists()


@pytest.mark.parametrize("noun", ["note", "span", "oldslug"])
def test_what_follows_from_records_is_only_looked_at(noun: str) -> None:
    client = admin_pages.signed_in(User.objects.create_superuser("root"))
    assert client.get(admin_pages.page(noun, "add")).status_code == 403


def test_a_passage_is_not_deleted_on_its_own_yet_goes_with_its_report() -> None:
    report = cast.report(cast.draft(cast.ada()), cast.article())
    client = admin_pages.as_editor()
    span = report.spans.get()
    assert client.post(admin_pages.page("span", "delete", span), {"post": "yes"}).status_code == 403
    client.post(admin_pages.page("report", "delete", report), {"post": "yes"})
    assert not type(span).objects.exists()
