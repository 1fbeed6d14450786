"""The versions of a statement as readers get them, and the list of corrections."""

import re
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from statements import checking, publishing, restoring
from statements.merging.doing import merge
from statements.merging.undoing import undo
from statements.models import Dossier, Note, Report, Revision, Speaker, Statement, StatementRelation
from statements.models.curated import explain
from statements.revisions import recording
from statements.revisions.kinds import KINDS
from statements.revisions.reading import walks
from statements.revisions.walking import Version
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def umbrellas() -> Statement:
    return cast.published(cast.ada(), cast.UMBRELLAS, source=cast.article(), occasion="Interview")


def change(record: Any, reason: str, **values: Any) -> None:
    for name, value in values.items():
        setattr(record, name, value)
    explain(record, reason)
    record.save()


def versions(statement: Statement) -> list[Version]:
    return walks(KINDS["statement"], [statement.pk])[statement.pk].versions


def told(statement: Statement) -> list[tuple[int, str, list[list[str]]]]:
    revisions = Revision.objects.of("statement", statement.pk).order_by("version")
    return [(revision.version, revision.reason, revision.changes) for revision in revisions]


def page(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return str(response.content.decode())


def test_what_was_first_published_is_version_1(client: Client, umbrellas: Statement) -> None:
    assert [version.number for version in versions(umbrellas)] == [1]
    assert told(umbrellas) == []
    assert "Version 1, unchanged" in page(client, umbrellas.get_absolute_url())


def test_a_change_makes_a_version_with_its_reason_and_its_differences(umbrellas: Statement) -> None:
    change(umbrellas, "The tape has it.", occasion="Press conference")
    assert told(umbrellas) == [(2, "The tape has it.", [["occasion", "Interview", "Press conference"]])]


def test_what_one_edit_does_to_a_record_and_its_links_is_one_version(umbrellas: Statement) -> None:
    explain(umbrellas, "Looked up.")
    umbrellas.occasion = "Talks"
    umbrellas.save()
    umbrellas.topics.add(cast.arms())
    assert told(umbrellas) == [
        (2, "Looked up.", [["occasion", "Interview", "Talks"], ["about", "", "Umbrella control"]])
    ]


def test_what_readers_do_not_see_makes_no_version(umbrellas: Statement) -> None:
    publishing.confirm(umbrellas, None, "Heard the tape.")
    change(umbrellas, "Once more.")
    publishing.publish(umbrellas, None, "Once more")
    assert [version.number for version in versions(umbrellas)] == [1]
    assert told(umbrellas) == []


def test_changes_of_reports_their_passages_notes_and_relations_count(umbrellas: Statement) -> None:
    signer, other = User.objects.create(username="sig"), cast.published(cast.boris(), cast.RAIN)
    report = umbrellas.reports.get()
    change(report, "As printed.", cue="said")
    cast.report(umbrellas, cast.article(report.article.outlet, headline="Again", text="Again: It rained."), "It rained")
    Note.objects.create(statement=umbrellas, kind="correction", text="Not the hall.", source="Tape", signed_by=signer)
    StatementRelation.objects.create(
        statement=umbrellas, kind="repeats", other=other, note="Word for word.", signed_by=signer
    )
    labels = {label for _number, _reason, changes in told(umbrellas) for label, *_ in changes}
    assert {"report added", "note added", "statement relation added"} <= labels
    assert any(label.endswith(": cue") for label in labels)


def test_a_signed_correction_stands_out(client: Client, umbrellas: Statement) -> None:
    signer = User.objects.create(username="sig")
    note = Note(statement=umbrellas, kind="correction", text="Not the hall.", source="The tape", signed_by=signer)
    explain(note, "The hall was another.")
    note.save()
    assert Revision.objects.get().what == "corrected"
    assert "signed correction" in page(client, "/corrections/")


def test_a_correction_without_a_reason_is_its_own_and_each_of_its_parts_is_told_by_its_name(
    client: Client, umbrellas: Statement
) -> None:
    signer = User.objects.create(username="sig")
    with time_machine.travel(timezone.now() + timedelta(minutes=1)):
        Note.objects.create(
            statement=umbrellas, kind="correction", text="Not the hall.", source="Tape", signed_by=signer
        )
    parts = [["what it is", "correction"], ["text", "Not the hall."], ["source", "Tape"]]
    assert told(umbrellas) == [(2, "", [["note added", [], parts]])]
    for address in ("/corrections/", f"/statements/{umbrellas.pk}/versions/"):
        html = page(client, address)
        assert "The correction itself says why." in html
        assert '<dt>What it is</dt><dd dir="auto">correction</dd>' in html
        assert '<dt>Source</dt><dd dir="auto">Tape</dd>' in html


def test_a_report_that_was_removed_is_struck_through_part_by_part(client: Client, umbrellas: Statement) -> None:
    again = cast.article(umbrellas.reports.get().article.outlet, headline="Again", published="2023-03-01")
    report = cast.report(umbrellas, again, "It rained", language="fr")
    with time_machine.travel(timezone.now() + timedelta(minutes=1)):
        report.delete()
    label, before, after = Revision.objects.get(kind="statement").changes[0]
    assert (label, after) == ("report removed", [])
    assert ["article", "Again (Daily Placeholder, 1 March 2023)"] in before
    assert ["language", "French"] in before
    html = page(client, "/corrections/")
    assert '<dt>Language</dt><dd dir="auto"><del>French</del></dd>' in html


def test_days_and_times_of_an_article_are_written_out(umbrellas: Statement) -> None:
    article = umbrellas.reports.get().article
    change(article, "Looked at again.", retrieved="2026-06-29", published="2023-02", published_time="15:07")
    changes = Revision.objects.get(kind="article").changes
    told = {label: after for label, _before, after in changes}
    assert told == {"retrieved": "29 June 2026", "published": "February 2023", "time": "15:07"}


def test_what_was_stored_of_a_line_as_one_text_is_still_told(client: Client, umbrellas: Statement) -> None:
    change(umbrellas, "Dry.", occasion="Speech")
    Revision.objects.update(changes=[["note added", "", "note\nDry.\nTape"]])
    assert "note\nDry.\nTape" in page(client, f"/statements/{umbrellas.pk}/versions/")


def test_passages_that_are_marked_anew_count(umbrellas: Statement) -> None:
    report = umbrellas.reports.get()
    with time_machine.travel(timezone.now() + timedelta(minutes=1)):
        checking.place_report(report, ["We will count every umbrella"])
    assert [changes[-1][0].rpartition(": ")[2] for _number, _reason, changes in told(umbrellas)] == ["passages"]


def test_nothing_from_before_the_first_publication_is_shown(client: Client) -> None:
    statement = cast.draft(cast.ada(), "A first attempt.")
    cast.report(statement, cast.article(text="“A second attempt.”"), "A second attempt.")
    change(statement, "Typed wrongly.", wording="A second attempt.")
    publishing.publish(statement, None)
    change(statement, "The tape has it.", place="Freedonia City")
    for address in (f"/statements/{statement.pk}/versions/", f"/statements/{statement.pk}/v1/", "/corrections/"):
        html = page(client, address)
        assert "first attempt" not in html
        assert "Typed wrongly" not in html


def test_what_was_done_while_it_was_withdrawn_is_one_change_of_the_day_it_came_back(umbrellas: Statement) -> None:
    publishing.withdraw(umbrellas, None, "Not hers.")
    change(umbrellas, "A guess.", occasion="A guess")
    change(umbrellas, "The tape.", occasion="Speech")
    publishing.publish(umbrellas, None, "Hers after all.")
    assert told(umbrellas)[-1] == (2, "Hers after all.", [["occasion", "Interview", "Speech"]])
    assert "guess" not in str(told(umbrellas))


def test_a_withdrawn_statement_answers_410_with_the_reason_everywhere(client: Client, umbrellas: Statement) -> None:
    change(umbrellas, "The tape.", occasion="Speech")
    publishing.withdraw(umbrellas, None, "Not hers.")
    for address in ("versions/", "v1/", "v2/"):
        assert "Not hers." in page(client, f"/statements/{umbrellas.pk}/{address}", 410)
    html = page(client, "/corrections/")
    assert "Not hers." in html
    assert not any(words in html for words in ("Ada Example", "Speech", "The tape."))


def test_an_old_version_has_its_words_and_leads_to_the_newest(client: Client, umbrellas: Statement) -> None:
    change(umbrellas, "The tape has it.", wording=cast.RAIN, slug=umbrellas.slug)
    old, new = (page(client, f"/statements/{umbrellas.pk}/v{number}/") for number in (1, 2))
    assert cast.UMBRELLAS in old
    assert "An old version" in old
    assert f'<link rel="canonical" href="http://testserver{umbrellas.get_absolute_url()}">' in old
    assert 'content="noindex"' in old
    assert cast.RAIN in new
    assert "An old version" not in new
    assert client.get(f"/statements/{umbrellas.pk}/v3/").status_code == 404
    assert client.get(f"/statements/{umbrellas.pk}/v0/").status_code == 404


def test_an_old_version_has_the_office_as_it_was_on_record(client: Client, umbrellas: Statement) -> None:
    office = Speaker.objects.get(slug="ada-example").positions.get(title="Foreign Minister")
    change(umbrellas, "The tape has it.", occasion="Speech")
    office.title = "Minister of Umbrellas"
    with time_machine.travel(timezone.now() + timedelta(minutes=1)):
        office.save()
    assert "Foreign Minister" in page(client, f"/statements/{umbrellas.pk}/v1/")
    assert "Minister of Umbrellas" in page(client, f"/statements/{umbrellas.pk}/v2/")


def test_the_page_of_versions_tells_each_by_word(client: Client, umbrellas: Statement) -> None:
    change(umbrellas, "The tape has it.", wording=cast.UMBRELLAS.replace("twice", "once"))
    html = page(client, f"/statements/{umbrellas.pk}/versions/")
    assert all(said in html for said in ("2 versions", "The tape has it.", "twice", "<ins>", f"/{umbrellas.pk}/v2/"))
    shown = page(client, umbrellas.get_absolute_url())
    assert "Version 2, changed on" in shown
    assert "The tape has it." in shown


def test_who_changed_it_is_not_told(client: Client, umbrellas: Statement) -> None:
    explain(umbrellas, "The tape has it.", cast.editor("edith"))
    umbrellas.occasion = "Speech"
    umbrellas.save()
    for address in ("/corrections/", f"/statements/{umbrellas.pk}/versions/", f"/statements/{umbrellas.pk}/v2/"):
        assert "edith" not in page(client, address)


def test_numbers_stay_whatever_is_merged_undone_and_restored(client: Client, umbrellas: Statement) -> None:
    change(umbrellas, "The tape has it.", occasion="Speech")
    seen = [(version.number, version.at, version.reason) for version in versions(umbrellas)]
    twin = cast.published(Speaker.objects.get(slug="ada-example"), cast.UMBRELLAS, occasion="Speech")
    before = [(version.number, version.at, version.reason) for version in versions(twin)]
    one = merge(twin, umbrellas, None, "One and the same.")
    assert client.get(f"/statements/{twin.pk}/versions/")["Location"] == umbrellas.get_absolute_url()
    undo(one, None, "Two after all.")
    restoring.restore(umbrellas.history.filter(occasion="Interview").first(), None, "As it was.")
    after = [(version.number, version.at, version.reason) for version in versions(umbrellas)]
    assert after[:2] == seen
    assert [number for number, *_ in after] == list(range(1, len(after) + 1))
    assert [(version.number, version.at, version.reason) for version in versions(twin)] == before


def test_a_version_has_each_wording_in_full_once(client: Client, umbrellas: Statement) -> None:
    report = umbrellas.reports.get()
    cast.report(umbrellas, report.article, cast.RAIN)
    again = cast.article(report.article.outlet, headline="Again")
    for words in (cast.UMBRELLAS, cast.RAIN):
        cast.report(umbrellas, again, words, kind="republication")
    html = page(client, f"/statements/{umbrellas.pk}/v{versions(umbrellas)[-1].number}/")
    assert html.count(cast.RAIN) == 1
    assert re.findall(r'class="labelled">(.+?)<', html) == [
        "Wording 1, shown above",
        "Wording 2",
        "Wordings 1 and 2, as above",
    ]


def test_a_merged_draft_is_not_named_in_the_reason(client: Client, umbrellas: Statement) -> None:
    ada = Speaker.objects.get(slug="ada-example")
    hidden = cast.draft(ada, "Nobody may read this.")
    source = cast.article(headline="Again", outlet=umbrellas.reports.get().article.outlet)
    cast.report(hidden, source, cast.UMBRELLAS)
    merge(hidden, umbrellas, None, "One and the same.")
    html = page(client, f"/statements/{umbrellas.pk}/versions/")
    assert "Merged: One and the same." in html
    assert "Nobody may read this" not in html + page(client, "/corrections/")


def test_a_relation_to_what_is_not_public_makes_no_version(client: Client, umbrellas: Statement) -> None:
    hidden = cast.draft(cast.boris(), "Nobody may read this.")
    signer = User.objects.create(username="sig")
    StatementRelation.objects.create(statement=umbrellas, kind="repeats", other=hidden, note="So.", signed_by=signer)
    assert told(umbrellas) == []


def test_a_statement_that_is_kept_without_a_history_is_version_1_as_it_stands(client: Client) -> None:
    statement = cast.published(cast.ada(), cast.RAIN)
    for model in (Statement, Report):
        model.history.all().delete()
    assert cast.RAIN in page(client, f"/statements/{statement.pk}/v1/")
    assert "1 version" in page(client, f"/statements/{statement.pk}/versions/")


def test_making_the_list_anew_changes_nothing(umbrellas: Statement) -> None:
    change(umbrellas, "The tape has it.", occasion="Speech")
    change(umbrellas.speaker, "Her passport.", note="Of Freedonia.")
    publishing.withdraw(umbrellas, None, "Not hers.")
    before = list(Revision.objects.order_by("at").values_list("kind", "number", "version", "reason", "changes"))
    assert len(before) == 3
    call_command("rebuild_revisions", verbosity=0, stdout=StringIO())
    after = list(Revision.objects.order_by("at").values_list("kind", "number", "version", "reason", "changes"))
    assert after == before


def test_the_list_holds_changes_of_every_kind_of_record(client: Client, umbrellas: Statement) -> None:
    treaty = cast.umbrella_treaty()
    article = umbrellas.reports.get().article
    dossier = Dossier.objects.create(title="Counting", slug="counting", state="published")
    change(umbrellas.speaker, "Her passport.", note="Of Freedonia.")
    change(treaty, "The instrument.", formal_name="Treaty on Umbrellas")
    change(article, "The paper.", byline="A. Reporter")
    change(article.outlet, "Its imprint.", country="XA")
    change(dossier, "Clearer.", introduction="How they are counted.")
    change(umbrellas, "The tape.", occasion="Speech")
    kinds = set(Revision.objects.visible().values_list("kind", flat=True))
    assert kinds == {"statement", "speaker", "treaty", "article", "outlet", "dossier"}
    html = page(client, "/corrections/")
    assert all(
        words in html for words in ("Her passport.", "The instrument.", "The paper.", "Its imprint.", "Clearer.")
    )
    assert client.get("/corrections/?kind=treaty").context["listing"].total == 1
    assert client.get(f"/corrections/?year={timezone.now().year}").context["listing"].total == 6


def test_what_changed_in_an_article_before_readers_saw_it_is_not_told(client: Client) -> None:
    article = cast.article()
    change(article, "Typed wrongly.", byline="A. Reporter")
    cast.published(cast.ada(), source=article)
    assert Revision.objects.visible().count() == 0
    recording.rebuild()
    assert Revision.objects.visible().count() == 0


def test_loading_the_seeds_is_no_change(client: Client) -> None:
    call_command("load_seeds", verbosity=0)
    assert "The archive holds none yet" in page(client, "/corrections/")
    recording.rebuild()
    assert Revision.objects.count() == 0


def test_more_changes_need_no_more_queries(client: Client, umbrellas: Statement) -> None:
    addresses = ("/corrections/", f"/statements/{umbrellas.pk}/versions/", f"/statements/{umbrellas.pk}/v1/")

    def queries() -> list[int]:
        found = []
        for address in addresses:
            with CaptureQueriesContext(connection) as captured:
                page(client, address)
            found.append(len(captured))
        return found

    change(umbrellas, "The tape.", occasion="Speech")
    few = queries()
    assert umbrellas.speaker
    for number in range(6):
        change(umbrellas, f"The tape {number}.", occasion=f"Speech {number}")
        change(cast.published(umbrellas.speaker, f"Said {number}"), "The tape.", place="Freedonia City")
    assert queries() == few
