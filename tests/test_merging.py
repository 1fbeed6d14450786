"""Merging two records into one, and undoing that."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from statements import publishing
from statements.ingest.models import Proposal
from statements.merging.doing import merge
from statements.merging.moving import plan
from statements.merging.relations import relations_to
from statements.merging.undoing import undo
from statements.models import (
    Article,
    OldSlug,
    Outlet,
    Position,
    Report,
    Speaker,
    SpeakerName,
    Statement,
    StatementRelation,
    Topic,
)
from statements.models.curated import explain
from statements.search import follow
from tests import admin_pages, cast
from tests.ingest_cast import proposal
from tests.merging_cast import OFFICE, Editing, archive, dump, public_addresses, require_home, require_laws

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_merged_and_undone_every_law_holds_and_all_comes_back(seed: int) -> None:
    archive()
    before, addresses = dump(), public_addresses()
    editing = Editing(seed)
    for _ in range(12):
        editing.step()
        require_laws()
        require_home(editing.chance.sample(addresses, 4))
    require_home(addresses)
    editing.undo_all()
    require_laws()
    assert dump() == before
    assert set(public_addresses()) >= set(addresses)


@pytest.mark.parametrize("seed", [116, 200, 204, 207])
def test_all_comes_back_in_whatever_order_merges_are_undone(seed: int) -> None:
    archive()
    before = dump()
    editing = Editing(seed)
    for _ in range(15):
        editing.step()
    while left := [one for one in editing.merges if not one.is_undone]:
        editing.chance.shuffle(left)
        undone = [editing.undo(one) for one in left]
        assert any(undone), editing.refused[-1]
    require_laws()
    assert dump() == before


def two_adas() -> tuple[Speaker, Speaker]:
    return Speaker.objects.create(slug="a-example", name="A. Example"), cast.ada()


def test_names_and_addresses_of_the_one_that_goes_stay() -> None:
    a, ada = two_adas()
    OldSlug.objects.create(slug="a-old", speaker=a)
    SpeakerName.objects.create(speaker=a, name="Аня", language="ru")
    merge(a, ada, None, "One person.")
    assert [name.name for name in ada.names.all()] == ["Ада Пример", "Аня", "A. Example"]
    assert {old.slug for old in ada.old_slugs.all()} == {"a-example", "a-old"}


def test_a_name_that_the_kept_one_bears_is_not_doubled() -> None:
    a, ada = two_adas()
    SpeakerName.objects.create(speaker=a, name="ADA EXAMPLE", shared=True)
    SpeakerName.objects.create(speaker=a, name="ада пример", shared=True)
    SpeakerName.objects.create(speaker=ada, name="A Example", shared=True)
    merge(a, ada, None, "One person.")
    assert [name.name for name in ada.names.all()] == ["Ада Пример", "A Example", "A. Example"]


def test_a_name_that_a_third_one_bears_comes_as_shared() -> None:
    a, ada = two_adas()
    SpeakerName.objects.create(speaker=cast.boris(), name="A. Example", shared=True)
    merge(a, ada, None, "One person.")
    assert ada.names.get(name="A. Example").shared


def test_an_office_is_not_doubled_and_statements_name_the_one_that_stays() -> None:
    a, ada = two_adas()
    held = ada.positions.get(title="Foreign Minister")
    same = Position.objects.create(speaker=a, **OFFICE, start="2019-06-01", end="2024-05-31")
    other = Position.objects.create(speaker=a, title="Envoy", start="2016")
    statement = cast.draft(a, position=same)
    made = merge(a, ada, None, "One person.")
    statement.refresh_from_db()
    assert (statement.speaker, statement.position) == (ada, held)
    assert [office.pk for office in ada.positions.filter(title__in=["Envoy", held.title])] == [other.pk, held.pk]
    undo(made, None, "Two.")
    statement.refresh_from_db()
    assert (statement.speaker, statement.position) == (a, same)


def test_the_history_of_all_that_moves_tells_it() -> None:
    a, ada = two_adas()
    statement = cast.draft(a)
    by = cast.reviewer()
    merge(a, ada, by, "One person.")
    told = f"Merged: A. Example ({a.pk}) into Ada Example ({ada.pk}): One person."
    rows = [record.history.first() for record in (ada, statement)]
    rows.append(Speaker.history.filter(id=a.pk).first())
    assert {(row.history_change_reason, row.history_user) for row in rows} == {(told, by)}


def test_histories_told_together_say_what_saving_each_would_have_said() -> None:
    a, ada = two_adas()
    by, treaty, boris = cast.reviewer(), cast.umbrella_treaty(), cast.boris()
    statements = [cast.draft(a) for _ in range(3)]
    for statement in statements[1:]:
        statement.topics.add(treaty)
        statement.addressees.add(boris)
    changed = {statement.pk: statement.changed_at for statement in statements}
    merge(a, ada, by, "One person.")
    for statement in Statement.objects.all():
        assert statement.changed_at > changed[statement.pk]
        told = statement.history.latest()
        explain(statement, told.history_change_reason, by)
        statement.save()
        saved = statement.history.latest()
        assert told.pk != saved.pk
        assert told.diff_against(saved).changes == []
        assert (told.history_type, told.history_user, told.speaker) == (saved.history_type, by, ada)


def test_merging_many_statements_and_undoing_it_ask_no_more_often_than_few() -> None:
    a, ada = two_adas()
    treaty, asked = cast.umbrella_treaty(), []
    for number in (2, 10):
        for _ in range(number):
            cast.draft(a).topics.add(treaty)
        with CaptureQueriesContext(connection) as queries, follow.once_at_the_end():
            undo(merge(a, ada, None, "One person."), None, "Two.")
        asked.append(len(queries))
    assert asked[0] == asked[1]


@pytest.mark.parametrize("own", [True, False])
def test_a_joint_statement_does_not_name_its_speaker_twice(own: bool) -> None:
    a, ada = two_adas()
    statement = cast.draft(ada if own else a)
    statement.further_speakers.set([a if own else ada])
    made = merge(a, ada, None, "One person.")
    statement.refresh_from_db()
    assert (statement.speaker, list(statement.further_speakers.all())) == (ada, [])
    undo(made, None, "Two.")
    assert statement.further_speakers.get() == (a if own else ada)


@pytest.mark.parametrize("column", ["mentioned_speakers", "addressees", "further_speakers"])
def test_a_statement_that_names_both_names_the_kept_one_once(column: str) -> None:
    a, ada = two_adas()
    statement = cast.draft(cast.boris())
    getattr(statement, column).set([a, ada])
    made = merge(a, ada, None, "One person.")
    assert list(getattr(statement, column).all()) == [ada]
    undo(made, None, "Two.")
    assert set(getattr(statement, column).all()) == {a, ada}


def test_what_the_kept_one_lacks_is_taken_over_and_given_back() -> None:
    a, ada = two_adas()
    Speaker.objects.filter(pk=a.pk).update(note="A note.", wikidata="Q1")
    Speaker.objects.filter(pk=ada.pk).update(wikidata="Q2")
    made = merge(a, ada, None, "One person.")
    ada.refresh_from_db()
    assert (ada.note, ada.wikidata) == ("A note.", "Q2")
    undo(made, None, "Two.")
    ada.refresh_from_db()
    assert (ada.note, ada.wikidata) == ("", "Q2")


@pytest.mark.parametrize(
    ("broader", "gone", "kept"),
    [("umbrella-treaty", "umbrella-control", "rain"), ("rain", "umbrella-control", "umbrella-treaty")],
)
def test_topics_never_become_broader_than_themselves(broader: str, gone: str, kept: str) -> None:
    arms = cast.arms()
    treaty = cast.umbrella_treaty(broader=arms)
    rain = Topic.objects.create(slug="rain", name="Rain", broader=treaty)
    by_slug = {topic.slug: topic for topic in (arms, treaty, rain)}
    merge(by_slug[gone], by_slug[kept], None, "One topic.")
    for topic in Topic.objects.all():
        assert topic not in topic.ancestors()


def test_a_treaty_with_parties_is_not_merged_into_a_mere_topic() -> None:
    treaty, arms = cast.umbrella_treaty(), cast.arms()
    with pytest.raises(ValidationError, match="Keep the other"):
        merge(treaty, arms, None, "One.")
    assert Topic.objects.count() == 2


def test_reports_move_and_one_that_both_have_is_not_doubled() -> None:
    ada, source = cast.ada(), cast.article()
    one, other = (cast.published(ada, source=source) for _ in range(2))
    cast.report(one, Article.objects.create(outlet=source.outlet, headline="Not held"))
    Report.objects.filter(statement=one).update(cue="told")
    merge(one, other, None, "Said once.")
    assert [(report.article.headline, report.cue) for report in other.reports.all()] == [
        (source.headline, "told"),
        ("Not held", "told"),
    ]


def test_relations_of_a_statement_to_itself_go() -> None:
    user = cast.editor()
    one, other, third = (cast.draft(None, f"Umbrella {number}.") for number in range(3))
    one.relations.create(kind="repeats", other=other, note="So it seems.", signed_by=user)
    for statement in (one, other):
        third.relations.create(kind="quotes", other=statement, note="So it seems.", signed_by=user)
    made = merge(one, other, None, "Said once.")
    assert [(relation.statement, relation.other) for relation in StatementRelation.objects.all()] == [(third, other)]
    undo(made, None, "Two.")
    assert StatementRelation.objects.count() == 3


@pytest.mark.parametrize("state", ["draft", "withdrawn"])
def test_a_published_statement_goes_only_into_one_that_readers_see(state: str) -> None:
    ada = cast.ada()
    seen, kept = cast.published(ada), cast.published(ada) if state == "withdrawn" else cast.draft(ada)
    if state == "withdrawn":
        publishing.withdraw(kept, None, "Not theirs.")
    with pytest.raises(ValidationError, match="they would lose it"):
        merge(seen, kept, None, "Said once.")


def test_the_number_of_a_statement_leads_home_in_one_step_however_often_it_is_merged(client: Client) -> None:
    one, other, third = (cast.published(cast.ada() if not n else Speaker.objects.get()) for n in range(3))
    merge(one, other, None, "Said once.")
    merge(other, third, None, "Said once.")
    for address in (f"/statements/{one.pk}/", one.get_absolute_url()):
        response = client.get(address)
        assert (response.status_code, response.headers["Location"]) == (301, third.get_absolute_url())


def test_a_withdrawn_statement_that_was_merged_goes_on_saying_why(client: Client) -> None:
    ada = cast.ada()
    one, other = cast.published(ada), cast.published(ada)
    publishing.withdraw(one, None, "Not her words.")
    merge(one, other, None, "Said once.")
    response = client.get(one.get_absolute_url())
    assert (response.status_code, "Not her words." in response.text) == (410, True)


@pytest.mark.parametrize("kept_is_published", [True, False])
def test_readers_do_not_learn_of_a_draft_that_was_merged(client: Client, kept_is_published: bool) -> None:
    ada = cast.ada()
    one, other = cast.draft(ada), cast.published(ada) if kept_is_published else cast.draft(ada)
    merge(one, other, None, "Said once.")
    assert client.get(f"/statements/{one.pk}/").status_code == 404
    assert admin_pages.as_editor().get(f"/statements/{one.pk}/").status_code == 301


def test_reports_are_placed_anew_in_the_text_kept() -> None:
    one = cast.article()
    kept = cast.article(one.outlet, text=f"Corrected.\n\n{cast.TEXT}")
    report = cast.report(cast.draft(None), one)
    made = merge(one, kept, None, "One article.")
    span = report.spans.get()
    assert kept.text[span.start : span.end] == span.exact == cast.UMBRELLAS
    undo(made, None, "Two.")
    span = report.spans.get()
    assert one.text[span.start : span.end] == cast.UMBRELLAS


def test_a_quotation_that_does_not_stand_in_the_text_kept_forbids_it() -> None:
    one = cast.article()
    kept = cast.article(one.outlet, text=cast.TEXT.replace("twice", "once"))
    cast.report(cast.draft(None), one)
    with pytest.raises(ValidationError, match="We will count every umbrella"):
        merge(one, kept, None, "One article.")
    assert Article.objects.count() == 2


def test_a_report_of_an_article_that_is_not_held_is_found_in_the_text_kept() -> None:
    kept = cast.article()
    one = Article.objects.create(outlet=kept.outlet, headline="Not held")
    report = cast.report(cast.draft(None), one)
    merge(one, kept, None, "One article.")
    report.refresh_from_db()
    assert (report.article, report.check_result, report.passages) == (kept, "verbatim", [cast.UMBRELLAS])


def test_a_held_text_does_not_go() -> None:
    held = cast.article()
    bare = Article.objects.create(outlet=held.outlet, headline="Not held")
    with pytest.raises(ValidationError, match="Keep the other"):
        merge(held, bare, None, "One article.")


def test_two_versions_of_an_article_stay_two() -> None:
    old, new = cast.article(), cast.article(Outlet.objects.first(), text="Another.")
    Article.objects.filter(pk=old.pk).update(superseded_by=new)
    with pytest.raises(ValidationError, match="two versions"):
        merge(Article.objects.get(pk=old.pk), new, None, "One article.")


def test_proposals_move_with_their_article_and_keep_their_verdicts() -> None:
    one = cast.article()
    kept = cast.article(one.outlet, text=f"Corrected.\n\n{cast.TEXT}")
    decided, waiting, same = proposal(one), proposal(one, cast.RAIN), proposal(kept, cast.RAIN)
    Proposal.objects.filter(pk=decided.pk).update(state="rejected", decided_at=timezone.now())
    made = merge(one, kept, None, "One article.")
    assert set(kept.proposals.values_list("pk", "order")) == {(same.pk, 0), (decided.pk, 1)}
    decided.refresh_from_db()
    assert [kept.text[start:end] for start, end in decided.places] == [cast.UMBRELLAS]
    undo(made, None, "Two.")
    assert set(one.proposals.values_list("pk", "order")) == {(decided.pk, 0), (waiting.pk, 1)}


def test_undoing_leaves_alone_what_was_changed_since_and_says_so() -> None:
    a, ada = two_adas()
    changed, untouched = cast.draft(a), cast.draft(a)
    made = merge(a, ada, None, "One person.")
    boris = cast.boris()
    changed.refresh_from_db()
    changed.speaker = boris
    changed.save()
    found = undo(made, None, "Two.")
    assert found.stays == (f"Statement {changed.pk} was changed since, and stays as it is (speaker).",)
    assert [Statement.objects.get(pk=one.pk).speaker for one in (changed, untouched)] == [boris, a]


def test_a_statement_published_with_what_it_took_over_keeps_it() -> None:
    gone, kept = cast.draft(cast.ada(), cast.RAIN), cast.draft(None, said="")
    cast.report(kept, cast.article())
    done = merge(gone, kept, None, "One utterance.")
    kept.refresh_from_db()
    publishing.publish(kept, None)
    undo(done, None, "Two after all.")
    kept.refresh_from_db()
    done.refresh_from_db()
    assert (kept.state, kept.speaker, kept.said) == ("published", gone.speaker, gone.said)
    left = f"Statement {kept.pk} was published with it since, and stays as it is"
    assert sorted(done.left) == [f"{left} (said).", f"{left} (speaker)."]
    assert Statement.objects.get(pk=gone.pk).wording == cast.RAIN


def test_a_merge_on_which_a_later_one_counts_is_undone_after_that() -> None:
    a, ada = two_adas()
    boris = cast.boris()
    first = merge(a, ada, None, "One person.")
    second = merge(ada, boris, None, "One person too.")
    with pytest.raises(ValidationError, match="Undo that first"):
        undo(first, None, "Two.")
    undo(second, None, "Two.")
    undo(first, None, "Two.")
    assert Speaker.objects.count() == 3


def test_an_undone_statement_names_the_speaker_its_own_was_merged_into_since_and_gets_it_back() -> None:
    a, ada = two_adas()
    one, other = cast.draft(a), cast.draft(None)
    statements = merge(one, other, None, "Said once.")
    other.refresh_from_db()
    other.speaker = None
    other.save()
    speakers = merge(a, ada, None, "One person.")
    undo(statements, None, "Two.")
    assert Statement.objects.get(pk=one.pk).speaker == ada
    undo(speakers, None, "Two.")
    assert Statement.objects.get(pk=one.pk).speaker == a


def test_an_office_chosen_since_forbids_undoing_in_words() -> None:
    a, ada = two_adas()
    envoy = Position.objects.create(speaker=a, title="Envoy")
    made = merge(a, ada, None, "One person.")
    cast.draft(ada, position=envoy)
    with pytest.raises(ValidationError, match="Change the office there first"):
        undo(made, None, "Two.")
    assert not Speaker.objects.filter(pk=a.pk).exists()


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_reason_is_asked(reason: str) -> None:
    a, ada = two_adas()
    with pytest.raises(ValidationError, match="reason"):
        merge(a, ada, None, reason)


def test_what_has_changed_since_the_preview_is_looked_at_again() -> None:
    a, ada = two_adas()
    seen = plan(a, ada).fingerprint
    cast.draft(a)
    with pytest.raises(ValidationError, match="Look again"):
        merge(a, ada, None, "One person.", seen)


def test_every_relation_of_the_record_is_known_to_the_preview() -> None:
    """A new model that points at a speaker moves without a line being written for it."""
    pointing = {(relation.model._meta.label, relation.name) for relation in relations_to(Speaker)}
    assert {("ingest.Proposal", "speaker"), ("statements.Statement_addressees", "speaker")} < pointing
    assert not any("Historical" in label for label, _name in pointing)
