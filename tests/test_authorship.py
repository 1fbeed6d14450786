"""Who wrote a statement, and where two people publish, what that person may not do."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils import timezone

from statements import checking, checks, publishing
from statements.merging.doing import merge
from statements.merging.undoing import undo
from statements.models import Article, Merge, Outlet, Report, Speaker, Statement
from statements.models.authorship import writers, writings
from statements.models.curated import explain
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _two_people(settings: Any) -> None:
    settings.TWO_PERSON_PUBLISHING = True


@pytest.fixture
def edith() -> User:
    return cast.editor()


@pytest.fixture
def rhea() -> User:
    return cast.reviewer()


def drafted(by: User) -> Statement:
    statement = Statement(speaker=cast.ada(), wording=cast.UMBRELLAS, said="2023-02-27")
    explain(statement, "", by)
    statement.save()
    report = Report(statement=statement, article=cast.article(), wording=cast.UMBRELLAS)
    explain(report, "", by)
    report.save()
    checking.place_report(report)
    return Statement.objects.get(pk=statement.pk)


def change(record: Any, by: User, **values: Any) -> None:
    for name, value in values.items():
        setattr(record, name, value)
    explain(record, "", by)
    record.save()


def test_who_wrote_it_does_not_publish_it(edith: User, rhea: User) -> None:
    statement = drafted(edith)
    with pytest.raises(publishing.NotReady, match="you wrote it"):
        publishing.publish(statement, edith)
    assert statement.state == "draft"
    publishing.publish(statement, rhea)
    assert statement.is_published


def test_with_the_setting_off_one_person_will_do(edith: User, settings: Any) -> None:
    settings.TWO_PERSON_PUBLISHING = False
    statement = drafted(edith)
    publishing.publish(statement, edith)
    assert Statement.objects.published().get() == statement


def test_a_command_publishes_what_files_hold(edith: User) -> None:
    statement = drafted(edith)
    publishing.publish(statement, None)
    assert Statement.objects.published().get() == statement


@pytest.mark.parametrize(
    "changed", [{"wording": "We count."}, {"said": "2023"}, {"place": "The hall"}, {"kind": "mixed"}, {"speaker": None}]
)
def test_who_changes_it_has_written_it(changed: dict[str, Any], edith: User, rhea: User) -> None:
    statement = drafted(edith)
    change(statement, rhea, **changed)
    assert writers(statement) == {edith.pk, rhea.pk}


def test_who_changes_places_or_removes_a_report_has_written_it(edith: User, rhea: User) -> None:
    statement, others = drafted(edith), [cast.editor(name) for name in ("emil", "enid", "egon")]
    report = statement.reports.get()
    change(report, others[0], cue="told")
    explain(report, "", others[1])
    checking.place_report(report, [cast.UMBRELLAS, cast.RAIN])
    explain(report, "", others[2])
    report.delete()
    assert writers(statement) == {edith.pk, *(other.pk for other in others)}


def test_a_further_speaker_is_writing(edith: User, rhea: User) -> None:
    statement = drafted(edith)
    explain(statement, "", rhea)
    statement.further_speakers.add(cast.boris())
    assert rhea.pk in writers(statement)


def test_looking_moving_checking_and_filing_are_not_writing(edith: User, rhea: User) -> None:
    statement = drafted(edith)
    change(statement, rhea, place="")
    publishing.submit(statement, rhea)
    publishing.send_back(statement, rhea, "Which hall?")
    Report.objects.update(check_result="changed")
    checks.check_batch([statement.reports.get().pk], rhea)
    explain(statement, "", rhea)
    statement.topics.add(cast.arms())
    assert Report.history.filter(history_user=rhea).exists()
    assert writers(statement) == {edith.pk}
    publishing.publish(statement, rhea)


def test_what_was_published_is_written_by_nobody_since(edith: User, rhea: User) -> None:
    statement = drafted(edith)
    publishing.publish(statement, rhea)
    publishing.withdraw(statement, rhea, "A word is wrong.")
    assert writers(statement) == set()
    change(statement, rhea, wording=cast.RAIN)
    assert writers(statement) == {rhea.pk}
    with pytest.raises(publishing.NotReady, match="you wrote it"):
        publishing.publish(statement, rhea)
    change(statement.reports.get(), edith, wording=cast.RAIN)
    with pytest.raises(publishing.NotReady, match="you wrote it"):
        publishing.publish(statement, edith)


@pytest.fixture
def published(edith: User, rhea: User) -> Statement:
    statement = drafted(edith)
    publishing.publish(statement, rhea)
    return Statement.objects.get(pk=statement.pk)


def rewrite(statement: Statement, by: User) -> None:
    change(statement, by, wording="We count.")


def redate_a_report(statement: Statement, by: User) -> None:
    change(statement.reports.get(), by, cue="told")


def remove_a_report(statement: Statement, by: User) -> None:
    report = statement.reports.get()
    explain(report, "", by)
    report.delete()


def give_a_report_away(statement: Statement, by: User) -> None:
    change(statement.reports.get(), by, statement=cast.draft(cast.boris()))


def add_a_report(statement: Statement, by: User) -> None:
    change(Report(statement=statement, article=cast.article(statement.reports.get().article.outlet)), by, wording="We.")


@pytest.mark.parametrize("do", [rewrite, redate_a_report, remove_a_report, give_a_report_away, add_a_report])
def test_nobody_changes_alone_what_readers_see(do: Any, published: Statement, rhea: User) -> None:
    with pytest.raises(ValidationError, match="here two people publish"):
        do(published, rhea)
    published.refresh_from_db()
    report = published.reports.get()
    assert (published.wording, report.wording, report.cue) == (cast.UMBRELLAS, cast.UMBRELLAS, "")


def test_what_is_signed_and_filed_is_changed_by_one(published: Statement, rhea: User) -> None:
    change(
        published,
        rhea,
        standing="disputed",
        standing_note="Her office disputes it.",
        standing_source="Its note.",
        standing_signed_by=rhea,
        standing_signed_on=timezone.localdate(),
    )
    published.topics.add(cast.arms())
    published.refresh_from_db()
    assert (published.standing, published.topics.count(), published.state) == ("disputed", 1, "published")


def test_a_change_made_before_the_setting_holds_up_no_later_one(
    published: Statement, rhea: User, settings: Any
) -> None:
    settings.TWO_PERSON_PUBLISHING = False
    change(published, rhea, place="The hall")
    settings.TWO_PERSON_PUBLISHING = True
    change(published, rhea, slug="counting")
    with pytest.raises(ValidationError, match="here two people publish"):
        change(published, rhea, place="Another hall")


def test_one_alone_merges_no_reports_into_what_readers_see(edith: User) -> None:
    ada, gazette = cast.ada(), Outlet.objects.create(slug="gazette", name="Sylvania Gazette")
    kept = cast.published(ada, source=cast.article())
    draft, published = cast.draft(ada, cast.RAIN), cast.published(ada, source=cast.article(gazette))
    cast.report(draft, cast.article(gazette, headline="In a draft"))
    for gone in (draft, published):
        with pytest.raises(ValidationError, match="two people publish"):
            merge(gone, kept, edith, "One utterance.")
        assert (gone.reports.count(), kept.reports.count()) == (1, 1)


def test_one_alone_merges_what_brings_no_report(edith: User) -> None:
    kept = cast.published(cast.ada(), source=cast.article())
    merge(cast.draft(kept.speaker, cast.RAIN), kept, edith, "One utterance.")
    assert Statement.objects.get() == kept


def speaker_merged(statement: Statement, by: User) -> Merge:
    return merge(statement.speaker, Speaker.objects.create(slug="a-example", name="A. Example"), by, "One person.")


def outlet_merged(statement: Statement, by: User) -> Merge:
    outlet = statement.reports.get().article.outlet
    return merge(outlet, Outlet.objects.create(slug="placeholder", name="The Placeholder"), by, "One paper.")


def article_merged(statement: Statement, by: User) -> Merge:
    article = statement.reports.get().article
    kept = Article.objects.create(
        outlet=article.outlet, headline="The same", text=article.text, published=article.published, kind=article.kind
    )
    return merge(article, kept, by, "One text.")


@pytest.mark.parametrize("do", [speaker_merged, outlet_merged, article_merged])
def test_to_merge_two_records_of_one_speaker_outlet_or_article_is_not_to_write(
    do: Any, published: Statement, edith: User, rhea: User
) -> None:
    done = do(published, rhea)
    assert writings(published) == set()
    undo(done, rhea, "Two after all.")
    assert writings(published) == set()
    published.refresh_from_db()
    assert published.is_published


def test_another_speaker_is_not_put_in_with_a_merges_reason(published: Statement, rhea: User) -> None:
    done = speaker_merged(published, rhea)
    published.refresh_from_db()
    published.speaker = cast.boris()
    explain(published, done.told.replace("A. Example", "B. Example"), rhea)
    with pytest.raises(ValidationError, match="here two people publish"):
        published.save()
