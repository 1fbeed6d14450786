"""Readers say what is wrong on a page: the form, who may send it how often, and what editors make of it."""

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone
from time_machine import travel

from statements import error_reports
from statements.clients import client_address, network_of
from statements.models import ErrorReport, Statement, TokenBucket
from statements.views.public_records import record_at
from tests import admin_pages, cast
from tests.admin_pages import page, page_of

pytestmark = pytest.mark.django_db

FORM = "/report-an-error/"
FROM_HERE = {"Origin": "http://testserver", "Sec-Fetch-Site": "same-origin"}
WRONG = "She said it on Tuesday, not on Monday."


@pytest.fixture
def statement() -> Statement:
    return cast.published(cast.ada(), source=cast.article())


def send(client: Client, about: Any, headers: Any = None, **fields: str) -> Any:
    address = about if isinstance(about, str) else about.get_absolute_url()
    given = {"text": WRONG} | fields
    return client.post(f"{FORM}?page={address}", given, headers=FROM_HERE if headers is None else headers)


def reported(record: Any, **extra: str) -> ErrorReport:
    return error_reports.receive(record, **{"text": WRONG} | extra)


def test_a_report_is_kept_with_the_words_and_the_version_the_reader_saw(client: Client, statement: Statement) -> None:
    answer = send(client, statement, source="The recording.", contact="rita@reader.example")
    report = ErrorReport.objects.get()
    assert (report.kind, report.number, report.page) == ("statement", statement.pk, statement.get_absolute_url())
    assert (report.seen, report.version) == (cast.UMBRELLAS, statement.history.first().pk)
    assert (report.text, report.source, report.contact) == (WRONG, "The recording.", "rita@reader.example")
    assert (report.state, report.settled_at) == ("open", None)
    assert answer.status_code == 302
    assert "rita" not in answer.headers["Location"]
    assert b"Thank you" in client.get(answer.headers["Location"]).content


def test_a_second_press_of_the_button_sends_nothing_more(client: Client, statement: Statement) -> None:
    assert send(client, statement).headers["Location"] == send(client, statement).headers["Location"]
    assert ErrorReport.objects.count() == 1
    send(client, statement, text="Something else is wrong.")
    assert ErrorReport.objects.count() == 2


def records(statement: Statement) -> dict[str, Any]:
    article, treaty = statement.reports.get().article, cast.umbrella_treaty()
    return {
        "statement": statement,
        "speaker": statement.speaker,
        "topic": treaty,
        "article": article,
        "outlet": article.outlet,
    }


def test_each_public_page_leads_to_its_form_which_names_it(client: Client, statement: Statement) -> None:
    for kind, record in records(statement).items():
        link = re.search(r'href="(/report-an-error/[^"]+)"', client.get(record.get_absolute_url()).content.decode())
        assert link
        shown = client.get(link[1])
        assert shown.status_code == 200
        assert shown.context["record"] == record
        send(client, record)
        assert ErrorReport.objects.latest("pk").kind == kind


def test_reporting_sets_no_cookie(client: Client, statement: Statement) -> None:
    client.get(f"{FORM}?page={statement.get_absolute_url()}")
    send(client, statement, text="")
    send(client, statement)
    client.get(f"{FORM}thanks/")
    assert not client.cookies


def unpublished(state: str) -> str:
    return cast.in_state(state, cast.boris(), cast.RAIN).get_absolute_url()


@pytest.mark.parametrize("state", ["draft", "in_review", "withdrawn"])
def test_what_is_not_published_is_answered_like_what_never_was(client: Client, state: str) -> None:
    hidden, nowhere = unpublished(state), "/statements/999999-nothing/"
    for ask in (lambda at: client.get(f"{FORM}?page={at}"), lambda at: send(client, at)):
        answers = [ask(address) for address in (hidden, nowhere)]
        assert [answer.status_code for answer in answers] == [404, 404]
        assert answers[0].content.replace(hidden.encode(), nowhere.encode()) == answers[1].content
    assert not ErrorReport.objects.exists()


def test_an_editor_who_is_logged_in_gets_no_other_answer() -> None:
    assert admin_pages.as_editor().get(f"{FORM}?page={unpublished('draft')}").status_code == 404


def test_an_article_without_a_published_statement_is_not_told_of(client: Client) -> None:
    source = cast.article()
    cast.report(cast.draft(cast.ada()), source)
    assert client.get(f"{FORM}?page={source.get_absolute_url()}").status_code == 404


@pytest.mark.parametrize(
    "address",
    ["", "/", "/statements/", "/admin/", "/report-an-error/", "/speakers/nobody/", "x", "//[", "https://evil.example/", "/statements/9" + "9" * 40 + "/", "/\0", "/speakers/" + "a" * 600],
)  # fmt: skip
def test_only_the_page_of_a_record_can_be_reported(client: Client, address: str) -> None:
    assert client.get(FORM, {"page": address}).status_code == 404


def test_an_old_address_leads_to_its_record(statement: Statement) -> None:
    ada = statement.speaker
    assert ada
    ada.slug = "president-example"
    ada.save()
    assert record_at("/speakers/ada-example/") == ada
    assert record_at(f"/statements/{statement.pk}-some-other-words/") == statement
    assert record_at(f"/statements/{statement.pk}/") == statement


@pytest.mark.parametrize(
    ("fields", "named", "said"),
    [
        ({"text": ""}, "text", "Say what is wrong."),
        ({"text": "   \n  "}, "text", "Say what is wrong."),
        ({"text": "No!"}, "text", "Say it in 10 characters or more"),
        ({"text": "x" * 2001}, "text", "This has 2001 characters."),
        ({"text": "It is wrong\0 here."}, "text", "Null characters are not allowed."),
        ({"source": "x" * 1001}, "source", "This has 1001 characters."),
        ({"contact": "x" * 201}, "contact", "This has 201 characters."),
    ],
)
def test_what_cannot_be_taken_comes_back_as_typed_with_its_fault(
    client: Client, statement: Statement, fields: dict[str, str], named: str, said: str
) -> None:
    answer = send(client, statement, **{"contact": "Rita"} | fields)
    form = answer.context["form"]
    assert said in form.errors[named][0]
    assert list(form.errors) == [named]
    assert form["contact"].value() == fields.get("contact", "Rita")
    assert f'id="id_{named}_error"'.encode() in answer.content
    assert re.search(
        rf'name="{named}"[^>]*aria-invalid="true"[^>]*aria-describedby="[^"]*id_{named}_error', answer.content.decode()
    )
    assert not ErrorReport.objects.exists()


def test_line_ends_of_a_browser_do_not_make_a_text_too_long(client: Client, statement: Statement) -> None:
    send(client, statement, text="a\r\n" * 900 + "wrong")
    assert ErrorReport.objects.get().text == "a\n" * 900 + "wrong"


@pytest.mark.parametrize(
    ("headers", "taken"),
    [
        ({"Origin": "http://testserver"}, True),
        ({"Origin": "https://testserver", "Sec-Fetch-Site": "same-origin"}, True),
        ({"Referer": "http://testserver/report-an-error/?page=/"}, True),
        ({"Origin": "http://testserver", "Sec-Fetch-Site": "cross-site"}, False),
        ({"Origin": "http://testserver", "Sec-Fetch-Site": "same-site"}, False),
        ({"Origin": "http://testserver", "Sec-Fetch-Site": "none"}, False),
        ({"Origin": "https://evil.example", "Referer": "http://testserver/"}, False),
        ({"Origin": "null"}, False),
        ({"Origin": "http://testserver.evil.example"}, False),
        ({"Origin": "http://testserver@evil.example"}, False),
        ({"Origin": "http://["}, False),
        ({"Referer": "https://evil.example/http://testserver/"}, False),
        ({}, False),
    ],
)
def test_it_is_taken_only_from_a_page_of_this_archive(
    client: Client, statement: Statement, headers: dict[str, str], taken: bool
) -> None:
    answer = send(client, statement, headers)
    assert answer.status_code == (302 if taken else 403)
    assert ErrorReport.objects.exists() == taken
    assert taken or b"does not come from a page of this archive" in answer.content


def test_what_a_machine_fills_in_is_thanked_for_and_dropped(client: Client, statement: Statement) -> None:
    assert send(client, statement, subject="Buy umbrellas").status_code == 302
    assert not ErrorReport.objects.exists()


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options"])
def test_other_methods_are_refused(client: Client, statement: Statement, method: str) -> None:
    assert getattr(client, method)(f"{FORM}?page={statement.get_absolute_url()}").status_code == 405


# How often.


def statuses(client: Client, statement: Statement, number: int, **extra: str) -> list[int]:
    address = f"{FORM}?page={statement.get_absolute_url()}"
    return [
        client.post(address, {"text": f"{WRONG} {uuid4()}"}, headers=FROM_HERE, **extra).status_code  # type: ignore[arg-type]
        for _ in range(number)
    ]


def test_five_at_once_and_then_one_every_twelve_minutes(client: Client, statement: Statement) -> None:
    with travel("2024-06-03 10:00Z", tick=False) as clock:
        assert statuses(client, statement, 6) == [302] * 5 + [429]
        refused = send(client, statement, contact="Rita")
        assert refused.headers["Retry-After"] == str(12 * 60)
        assert WRONG in refused.content.decode()
        assert "12 minutes" in refused.content.decode()
        clock.shift(timedelta(minutes=11, seconds=59))
        assert statuses(client, statement, 1) == [429]
        clock.shift(timedelta(seconds=1))
        assert statuses(client, statement, 2) == [302, 429]
        clock.shift(timedelta(hours=2))
        assert statuses(client, statement, 6) == [302] * 5 + [429]


def test_one_network_does_not_use_up_anothers_tokens(client: Client, statement: Statement) -> None:
    assert statuses(client, statement, 6, REMOTE_ADDR="192.0.2.1")[-1] == 429
    assert statuses(client, statement, 1, REMOTE_ADDR="192.0.2.2") == [302]
    assert statuses(client, statement, 5, REMOTE_ADDR="2001:db8::1") == [302] * 5
    assert statuses(client, statement, 1, REMOTE_ADDR="2001:db8::ffff:1") == [429]
    assert statuses(client, statement, 1, REMOTE_ADDR="2001:db8:0:1::1") == [302]


def test_many_networks_together_do_not_flood_the_queue(client: Client, statement: Statement) -> None:
    with travel("2024-06-03 10:00Z", tick=False) as clock:
        answers = [statuses(client, statement, 1, REMOTE_ADDR=f"192.0.2.{number}")[0] for number in range(62)]
        assert answers == [302] * 60 + [429] * 2
        clock.shift(timedelta(minutes=2))
        assert statuses(client, statement, 1, REMOTE_ADDR="192.0.2.61") == [302]


def test_what_is_not_sent_costs_no_token(client: Client, statement: Statement) -> None:
    for _ in range(7):
        send(client, statement, text="")
        send(client, statement, {})
    assert not TokenBucket.objects.exists()


def test_no_address_is_kept_and_full_buckets_go(client: Client, statement: Statement) -> None:
    with travel("2024-06-03 10:00Z", tick=False) as clock:
        statuses(client, statement, 1, REMOTE_ADDR="192.0.2.1")
        kept = set(TokenBucket.objects.values_list("key", flat=True))
        assert "192.0.2.1" not in str(kept)
        clock.shift(timedelta(days=1))
        statuses(client, statement, 1, REMOTE_ADDR="192.0.2.1")
        assert set(TokenBucket.objects.values_list("key", flat=True)) & kept == {"error reports"}
    assert TokenBucket.objects.count() == 2


@pytest.mark.parametrize(
    ("passed", "proxies", "address"),
    [
        ("", 0, "10.0.0.1"),
        ("198.51.100.7", 0, "10.0.0.1"),
        ("198.51.100.7", 1, "198.51.100.7"),
        ("6.6.6.6, 198.51.100.7", 1, "198.51.100.7"),
        ("6.6.6.6, 198.51.100.7, 10.0.0.2", 2, "198.51.100.7"),
        ("198.51.100.7", 3, "198.51.100.7"),
        ("", 2, "10.0.0.1"),
    ],
)
def test_the_address_is_read_from_the_right_past_the_trusted_proxies(passed: str, proxies: int, address: str) -> None:
    assert client_address({"HTTP_X_FORWARDED_FOR": passed, "REMOTE_ADDR": "10.0.0.1"}, proxies) == address


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("nonsense", "unknown"),
        ("", "unknown"),
    ],
)
def test_a_network_is_an_address_or_what_a_household_has(address: str, network: str) -> None:
    assert network_of(address) == network


def test_the_limit_follows_the_trusted_proxies(client: Client, statement: Statement, settings: Any) -> None:
    settings.TRUSTED_PROXIES = 1
    assert statuses(client, statement, 6, HTTP_X_FORWARDED_FOR="6.6.6.1, 198.51.100.7")[-1] == 429
    assert statuses(client, statement, 1, HTTP_X_FORWARDED_FOR="6.6.6.2, 198.51.100.7") == [429]
    assert statuses(client, statement, 1, HTTP_X_FORWARDED_FOR="6.6.6.2, 198.51.100.8") == [302]


# What editors make of it.


def test_editors_settle_a_report_with_a_note(statement: Statement) -> None:
    report = reported(statement)
    client = admin_pages.as_editor()
    answer = admin_pages.save(client, page_of(report), state="settled", note="The date was mistyped.")
    report.refresh_from_db()
    assert (report.state, report.note, str(report.settled_by)) == ("settled", "The date was mistyped.", "edith")
    assert "settled: corrected, by edith on" in answer.content.decode()


@pytest.mark.parametrize("state", ["settled", "dismissed"])
def test_a_verdict_needs_a_note(statement: Statement, state: str) -> None:
    report = reported(statement)
    answer = admin_pages.save(admin_pages.as_editor(), page_of(report), state=state, note="  ")
    assert "Say in a sentence" in admin_pages.errors(answer)["note"]
    with pytest.raises(IntegrityError), transaction.atomic():
        ErrorReport.objects.update(state=state, settled_at=timezone.now())
    report.refresh_from_db()
    assert report.is_open


def test_a_verdict_given_meanwhile_is_shown_and_not_overruled(statement: Statement) -> None:
    report = reported(statement)
    client = admin_pages.as_reviewer()
    seen = admin_pages.fields_on(client.get(page_of(report)))
    error_reports.settle(report, "settled", cast.editor(), "Corrected.", seen="open")
    answer = client.post(page_of(report), seen | {"state": "dismissed", "note": "She did say Monday."})
    assert "In the meantime: settled: corrected, by edith on" in admin_pages.errors(answer)[""]
    assert answer.context["adminform"].form["note"].value() == "She did say Monday."
    report.refresh_from_db()
    assert (report.state, report.note) == ("settled", "Corrected.")


def test_a_report_can_be_opened_again(statement: Statement) -> None:
    report = reported(statement)
    error_reports.settle(report, "dismissed", None, "She did say Monday.", seen="open")
    admin_pages.save(admin_pages.as_editor(), page_of(report), state="open", note="But see the recording.")
    report.refresh_from_db()
    assert (report.state, report.settled_by, report.settled_at) == ("open", None, None)
    with pytest.raises(ValidationError, match="opened again"):
        error_reports.settle(report, "settled", None, "Corrected.", seen="dismissed")


def test_its_page_tells_what_changed_since(statement: Statement) -> None:
    report = reported(statement)
    client = admin_pages.as_editor()
    assert "history</a>" not in str(client.get(page_of(report)).context["adminform"].model_admin.since(report))
    statement.place = "Freedonia"
    statement.save()
    shown = client.get(page_of(report)).content.decode()
    assert "1 version, the latest by the archive" in shown
    assert f"/admin/statements/statement/{statement.pk}/history/" in shown


def test_what_a_reader_wrote_is_not_changed_by_an_editor(statement: Statement) -> None:
    report = reported(statement)
    admin_pages.save(admin_pages.as_editor(), page_of(report), state="settled", note="Done.", text="Nothing is wrong.")
    report.refresh_from_db()
    assert report.text == WRONG


def test_what_a_reader_writes_is_shown_as_text(client: Client, statement: Statement) -> None:
    send(client, statement, text="<script>alert(1)</script>")
    shown = admin_pages.as_editor().get(page_of(ErrorReport.objects.get())).content.decode()
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert" in shown


def test_reports_are_found_by_words_state_and_kind(statement: Statement) -> None:
    reported(statement)
    error_reports.settle(reported(statement.speaker, text="Her name is Ида."), "dismissed", None, "No.", seen="open")
    client = admin_pages.as_editor()
    for query, number in (
        ("q=tuesday", 1),
        ("q=ида", 1),
        ("state__exact=open", 1),
        ("kind__exact=speaker", 1),
        ("", 2),
    ):
        assert client.get(f"{page('errorreport')}?{query}").context["cl"].result_count == number


def test_nobody_adds_a_report_and_editors_delete_none(statement: Statement) -> None:
    report = reported(statement)
    client = admin_pages.as_reviewer()
    assert client.get(page("errorreport", "add")).status_code == 403
    assert client.post(page("errorreport", "delete", report), {"post": "yes"}).status_code == 403


def test_whom_to_answer_is_forgotten_90_days_after_the_verdict(statement: Statement, capsys: Any) -> None:
    with travel("2024-01-01 10:00Z", tick=False) as clock:
        settled, left_open = (reported(statement, contact=f"{name}@reader.example") for name in ("rita", "rob"))
        error_reports.settle(settled, "settled", None, "Corrected.", seen="open")
        clock.shift(timedelta(days=90))
        call_command("forget_contacts")
        assert ErrorReport.objects.exclude(contact="").count() == 2
        clock.shift(timedelta(seconds=1))
        call_command("forget_contacts")
    assert "whom to answer of 1 error report." in capsys.readouterr().out
    assert ErrorReport.objects.exclude(contact="").get() == left_open
