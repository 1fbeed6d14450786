"""The start page of the admin: what waits, exactly and for those who may see it, and what changed last."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.utils import timezone

from statements import dossiers, error_reports, publishing
from statements.ingest import review
from statements.ingest.models import Capture, Leftover, Proposal
from statements.models import Dossier, Double, ErrorReport, Report, Statement, Topic
from statements.models.curated import explain
from statements.queues import Queue
from statements.recent_changes import SHOWN
from tests import admin_pages, cast
from tests.ingest_cast import proposal
from tests.test_admin_lists import queries_of

pytestmark = pytest.mark.django_db

START = "/admin/"
DAY = datetime(2024, 3, 1, 12, tzinfo=UTC)


def capture(article: Any, number: int = 1) -> Capture:
    made = Capture.objects.create(article=article, content=b"x", sha256=f"{number:064x}", size=1)
    Capture.objects.filter(pk=made.pk).update(captured_at=DAY)
    return made


def work() -> Statement:
    """Something in every queue; the published statement no longer stands in its article."""
    source = cast.article()
    statement = cast.published(cast.ada(), source=source)
    proposal(source, cast.RAIN)
    proposal(source)
    capture(source)
    later = cast.article(source.outlet, headline="Later")
    capture(later, 2)
    review.reject(proposal(later, cast.RAIN), cast.editor("eric"))
    report = statement.reports.get()
    Leftover.objects.create(report=report, version=later, result="not_found")
    Report.objects.update(check_result="changed", checked_at=DAY)
    error_reports.receive(statement, "She said it on Tuesday.")
    boris = cast.boris()
    publishing.submit(cast.draft(boris, cast.RAIN), User.objects.get(username="eric"))
    assert statement.speaker
    Double.objects.create(kind="speaker", one=statement.speaker.pk, other=boris.pk, likeness=0.9, why="alike")
    return statement


def waiting(client: Client) -> dict[str, Queue]:
    return {queue.title: queue for queue in client.get(START).context["waiting"]}


def counts(client: Client) -> dict[str, int]:
    return {title: queue.count for title, queue in waiting(client).items()}


EVERYTHING = {
    "Imported articles with proposals to decide on": 1,
    "Proposals to decide on": 2,
    "Statements in review, submitted by others": 1,
    "Readers’ error reports": 1,
    "Quotations that no longer stand": 1,
    "Likely doubles among speakers": 1,
    "Reports left with an old version": 1,
}


def test_what_waits_is_counted_in_the_order_of_the_work() -> None:
    work()
    assert list(counts(admin_pages.as_editor()).items()) == list(EVERYTHING.items())


def test_each_number_is_what_its_list_shows() -> None:
    work()
    client = admin_pages.as_editor()
    page = client.get(START)
    for queue in (*page.context["waiting"], *page.context["empty"]):
        shown = client.get(queue.href)
        assert shown.status_code == 200, queue
        assert shown_in(shown.context) == queue.count, queue


def shown_in(context: Any) -> int:
    """How many a list has, whether it is one of Django's or the queue of doubles."""
    return int(context["cl"].result_count if "cl" in context else context["page"].paginator.count)


def test_it_says_since_when_the_first_of_them_waits() -> None:
    statement = work()
    queues = waiting(admin_pages.as_editor())
    assert queues["Imported articles with proposals to decide on"].oldest == DAY
    assert queues["Quotations that no longer stand"].oldest == DAY
    submitted = Statement.history.filter(state="in_review").earliest().history_date
    assert queues["Statements in review, submitted by others"].oldest == submitted
    assert statement.pk


def test_what_is_done_no_longer_waits() -> None:
    statement = work()
    client = admin_pages.as_editor()
    error_reports.settle(ErrorReport.objects.get(), "settled", None, "Corrected.", seen="open")
    Leftover.objects.update(settled_at=timezone.now())
    publishing.withdraw(statement, cast.editor("rita"), "Not hers.")
    publishing.send_back(Statement.objects.get(state="in_review"), cast.editor("rose"), "Which rain?")
    Double.objects.all().delete()
    for one in Proposal.objects.waiting():
        review.reject(one, User.objects.get(username="eric"))
    page = client.get(START)
    assert page.context["waiting"] == []
    assert "Nothing waits." in page.content.decode()


def test_a_quotation_that_readers_do_not_see_need_not_stand() -> None:
    publishing.withdraw(work(), cast.editor("rita"), "Not hers.")
    assert "Quotations that no longer stand" not in counts(admin_pages.as_editor())


def test_ones_own_submissions_are_told_from_those_of_others() -> None:
    me, other, ada = cast.editor(), cast.editor("eric"), cast.ada()
    for wording, by in ((cast.UMBRELLAS, me), (cast.RAIN, me), ("Count them.", other)):
        publishing.submit(cast.draft(ada, wording), by)
    client = admin_pages.signed_in(me)
    mine, others = "Statements in review, submitted by you", "Statements in review, submitted by others"
    assert counts(client) == {others: 1, mine: 2}
    # Who corrects it in review has not submitted it.
    changed = Statement.objects.get(wording="Count them.")
    explain(changed, "A better place.", me)
    changed.save()
    assert counts(client) == {others: 1, mine: 2}
    # It counts from where it came into review last.
    publishing.send_back(changed, other, "Who counts?")
    publishing.submit(changed, me)
    assert counts(client) == {mine: 3}
    assert client.get(waiting(client)[mine].href).context["cl"].result_count == 3


def test_an_article_that_was_given_twice_waits_once() -> None:
    source = cast.article()
    proposal(source)
    capture(source, 1)
    capture(source, 2)
    client = admin_pages.as_editor()
    queue = waiting(client)["Imported articles with proposals to decide on"]
    assert (queue.count, client.get(queue.href).context["cl"].result_count) == (1, 1)


def test_staff_see_the_queues_they_may_open_and_no_others() -> None:
    work()
    sam = User.objects.create_user("sam", is_staff=True)
    client = admin_pages.signed_in(sam)
    page = client.get(START)
    assert (page.context["waiting"], page.context["empty"], page.context["changes"]) == ([], [], [])
    assert "What waits" not in page.content.decode()
    sam.user_permissions.add(Permission.objects.get(codename="view_errorreport"))
    assert counts(client) == {"Readers’ error reports": 1}
    assert client.get(START).context["changes"] == []


def test_recent_changes_tell_who_changed_what_and_why() -> None:
    source = cast.article()
    statement = cast.draft(cast.ada(), said="2023-02-27")
    edith = cast.editor()
    statement.said, statement.place = "2023-02-26", "Freedonia"
    explain(statement, "The recording has it.", edith)
    statement.save()
    statement.topics.add(cast.arms())
    changes = admin_pages.signed_in(edith).get(START).context["changes"]
    by_what = {change.what: change for change in changes if change.noun == "statement"}
    assert set(by_what) == {"about", "said, place", "added"}
    change = by_what["said, place"]
    assert (change.who, change.why, change.record) == ("edith", "The recording has it.", cast.UMBRELLAS)
    assert change.href == admin_pages.page_of(statement)
    assert by_what["added"].who == "the archive"
    assert {change.noun for change in changes} == {"statement", "speaker", "topic", "article", "outlet"}
    assert source.pk


def test_the_latest_changes_come_first_whatever_they_are_of() -> None:
    ada = cast.ada()
    for number in range(SHOWN + 3):
        ada.note = str(number)
        ada.save()
    treaty = cast.umbrella_treaty()
    changes = admin_pages.as_editor().get(START).context["changes"]
    assert len(changes) == SHOWN
    assert (changes[0].record, changes[0].what) == (str(treaty), "added")
    assert [change.when for change in changes] == sorted((change.when for change in changes), reverse=True)


def test_a_deleted_record_is_named_and_leads_nowhere() -> None:
    cast.boris().delete()
    changes = admin_pages.as_editor().get(START).context["changes"]
    assert [(change.what, change.record, change.href) for change in changes] == [
        ("deleted", "Boris Beispiel", ""),
        ("added", "Boris Beispiel", ""),
    ]


def more_work(statement: Statement, dossier: Dossier, number: int) -> None:
    """In every queue; then one change to each kind of record, so that all kinds are among the latest changes."""
    report = statement.reports.get()
    draft = cast.draft(statement.speaker, f"Umbrella number {number}.")
    dossiers.add(dossier, [draft])
    proposal(report.article, order=100 + number)
    publishing.submit(draft, User.objects.get(username="eric"))
    error_reports.receive(statement, f"She said it {number} times.")
    for record in (
        statement,
        statement.speaker,
        report,
        report.article,
        report.article.outlet,
        dossier,
        Topic.objects.get(),
    ):
        assert record
        record.save()


def test_it_costs_the_same_however_much_waits() -> None:
    statement, dossier = work(), Dossier.objects.create(title="Umbrellas", slug="umbrellas")
    statement.topics.add(cast.arms())
    client = admin_pages.as_reviewer()
    client.get(START)
    more_work(statement, dossier, 0)
    few = queries_of(client, START)
    for number in range(1, 15):
        more_work(statement, dossier, number)
    assert queries_of(client, START) == few <= MOST_QUERIES


MOST_QUERIES = 33
"""4 of who is asking, 9 of what waits, and 2 of each kind of records that changed, with 5 of a statement's lists."""


def test_who_may_import_an_article_is_one_link_away_from_it() -> None:
    def offers(client: Client) -> bool:
        return 'href="/admin/ingest/capture/add/" class="addlink">Import article' in client.get(START).content.decode()

    assert offers(admin_pages.as_editor())
    assert not offers(admin_pages.signed_in(User.objects.create_user("nora", is_staff=True)))
