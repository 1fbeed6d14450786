"""What an editor makes of proposals before any verdict: joined, split, added from the text, and taken back."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from statements.ingest import reshaping, review
from statements.ingest.importing.sources import propose_again
from statements.ingest.models import Proposal
from statements.ingest.review import AlreadyDecided
from statements.merging.doing import merge
from statements.models import Article, Speaker
from tests import cast
from tests.ingest_cast import Machine, deliver, proposal

pytestmark = pytest.mark.django_db

DRY = "more or less dry"


@pytest.fixture
def article() -> Article:
    return cast.article()


@pytest.fixture
def editor() -> User:
    return cast.editor()


def stored(article: Article) -> list[dict[str, Any]]:
    """All that the proposals of an article say, and nothing of when they were decided."""
    rows = article.proposals.order_by("content_start", "order")
    links = ("topics", "candidates", "mentioned_topics", "mentioned_speakers")
    return [
        {
            field.attname: getattr(row, field.attname)
            for field in row._meta.concrete_fields
            if field.name != "decided_at"
        }
        | {name: sorted(record.pk for record in getattr(row, name).all()) for name in links}
        for row in rows
    ]


def test_joined_proposals_are_one_statement_in_the_order_of_the_text(article: Article, editor: User) -> None:
    later, earlier = proposal(article, cast.RAIN), proposal(article, DRY, kind="mixed")
    joined = reshaping.join(later, earlier, editor)
    later.refresh_from_db()
    assert (joined, joined.wording) == (earlier, f"{DRY}. {cast.RAIN}")
    assert [article.text[start:end] for start, end in joined.places] == [DRY, cast.RAIN]
    assert (later.state, later.joined_into, later.decided_by) == ("joined", earlier, editor)


def test_what_the_earlier_one_lacks_comes_from_the_other(article: Article, editor: User) -> None:
    ada, treaty = cast.ada(), cast.umbrella_treaty()
    one = proposal(article, DRY, name="", speaker_as_printed="", said="", occasion="Interview")
    other = proposal(article, cast.RAIN, speaker=ada, occasion="Briefing")
    other.topics.add(treaty)
    joined = reshaping.join(one, other, editor)
    assert (joined.speaker, joined.said, joined.occasion) == (ada, "2023-02-27", "Interview")
    assert list(joined.topics.all()) == [treaty]


def test_a_joined_proposal_is_accepted_as_one_report_with_both_passages(article: Article, editor: User) -> None:
    joined = reshaping.join(proposal(article, DRY), proposal(article, cast.RAIN), editor)
    report = review.accept(joined, editor).reports.get()
    assert (report.passages, report.check_result) == ([DRY, cast.RAIN], "normalised")


def test_overlapping_proposals_join_to_one_passage(article: Article, editor: User) -> None:
    joined = reshaping.join(proposal(article), proposal(article, "count every umbrella", order=7), editor)
    assert (joined.wording, len(joined.places)) == (cast.UMBRELLAS, 1)


def test_only_waiting_proposals_of_one_article_are_joined(article: Article, editor: User) -> None:
    one, rejected = proposal(article), proposal(article, cast.RAIN)
    elsewhere = proposal(cast.article(article.outlet, headline="Another"), DRY)
    review.reject(rejected, editor)
    with pytest.raises(AlreadyDecided, match="rejected"):
        reshaping.join(one, rejected, editor)
    for other in (one, elsewhere):
        with pytest.raises(ValidationError, match="two different proposals"):
            reshaping.join(one, other, editor)


def test_a_joined_one_is_not_reopened_by_itself(article: Article, editor: User) -> None:
    other = proposal(article, cast.RAIN)
    reshaping.join(proposal(article), other, editor)
    with pytest.raises(AlreadyDecided, match="joined"):
        review.reopen(other, editor)


def test_passages_are_split_into_one_proposal_each(article: Article, editor: User) -> None:
    joined = reshaping.join(proposal(article, DRY), proposal(article, cast.RAIN, speaker=cast.ada()), editor)
    parts = reshaping.split(joined, editor)
    assert [part.wording for part in parts] == [DRY, cast.RAIN]
    assert {part.speaker_id for part in parts} == {joined.speaker_id}
    assert all(part.is_waiting for part in parts)


def test_one_passage_is_split_before_the_place_that_is_chosen(article: Article, editor: User) -> None:
    place = article.text.index("and we will")
    parts = reshaping.split(proposal(article), editor, at=place)
    assert [part.wording for part in parts] == ["We will count every umbrella", "and we will count them twice"]
    assert [article.text[slice(*part.places[0])] for part in parts] == [part.wording for part in parts]


@pytest.mark.parametrize("at", [None, 0, 10_000])
def test_nothing_is_split_where_no_words_are_on_both_sides(article: Article, editor: User, at: int | None) -> None:
    one = proposal(article)
    with pytest.raises(ValidationError):
        reshaping.split(one, editor, at=at)
    assert [row.wording for row in article.proposals.all()] == [cast.UMBRELLAS]


def selected(article: Article, words: str) -> tuple[int, int]:
    start = article.text.index(words)
    return start, start + len(words)


def test_selected_words_become_a_proposal_with_what_they_are_about(article: Article, editor: User) -> None:
    cast.ada()
    treaty = cast.umbrella_treaty()
    added = reshaping.add(article, *selected(article, "The Umbrella Treaty remains “more or less dry”"), editor)
    assert (added.kind, list(added.topics.all()), added.speaker_as_printed) == ("mixed", [treaty], "the minister")
    assert (added.by_hand, added.confident, added.state) == (True, False, "waiting")
    assert article.text[slice(*added.places[0])] == added.wording


def test_words_within_marks_are_direct_speech_of_whom_the_text_names(article: Article, editor: User) -> None:
    cast.ada()
    added = reshaping.add(article, *selected(article, "count them twice"), editor)
    assert (added.kind, added.wording, str(added.speaker)) == ("direct", "count them twice", "Ada Example")


def test_words_beside_no_speaker_are_of_nobody_known(article: Article, editor: User) -> None:
    cast.ada()
    added = reshaping.add(article, *selected(article, "Sylvania has not replied"), editor)
    assert (added.kind, added.speaker) == ("indirect", None)


@pytest.mark.parametrize("span", [(5, 5), (-1, 4), (0, 10_000), (10, 5)])
def test_what_is_not_in_the_text_is_not_added(article: Article, editor: User, span: tuple[int, int]) -> None:
    with pytest.raises(ValidationError, match="Select words"):
        reshaping.add(article, *span, editor)


def test_what_is_proposed_already_is_not_added(article: Article, editor: User) -> None:
    proposal(article)
    with pytest.raises(ValidationError, match="already"):
        reshaping.add(article, *selected(article, cast.UMBRELLAS), editor)


def test_undo_takes_back_the_last_of_verdicts_and_reshapings_first(article: Article, editor: User) -> None:
    one, other = proposal(article, DRY), proposal(article, cast.RAIN)
    before = stored(article)
    review.accept(reshaping.join(one, other, editor), editor)
    assert "accepted" in reshaping.undo(article, editor)
    assert "joined" in reshaping.undo(article, editor)
    assert stored(article) == before
    with pytest.raises(AlreadyDecided, match="nothing of yours"):
        reshaping.undo(article, editor)


def test_nobody_takes_back_what_another_editor_did(article: Article, editor: User) -> None:
    review.reject(proposal(article), User.objects.create_user("bea"))
    with pytest.raises(AlreadyDecided, match="nothing of yours"):
        reshaping.undo(article, editor)


def test_what_others_have_gone_on_from_is_not_taken_back(article: Article, editor: User) -> None:
    bea = User.objects.create_user("bea")
    first, second = reshaping.split(proposal(article), editor, at=article.text.index("and we will"))
    review.reject(second, bea)
    with pytest.raises(AlreadyDecided, match="rejected"):
        reshaping.undo(article, editor)
    review.reopen(second, bea)
    reshaping.join(first, second, bea)
    with pytest.raises(AlreadyDecided, match="joined"):
        reshaping.undo(article, editor)


def join_both(article: Article, editor: User) -> Proposal:
    first, second = article.proposals.all()
    return reshaping.join(first, second, editor)


def test_what_is_taken_back_names_those_that_speakers_were_merged_into(article: Article, editor: User) -> None:
    ada, double = cast.ada(), Speaker.objects.create(slug="a-example", name="A. Example")
    one = proposal(article, speaker=double)
    one.candidates.add(double)
    other = proposal(article, cast.RAIN, speaker=double)
    reshaping.join(one, other, editor)
    merge(double, ada, editor, "One person.")
    reshaping.undo(article, editor)
    one.refresh_from_db()
    assert (one.speaker, list(one.candidates.all()), one.is_waiting) == (ada, [ada], True)


def test_what_is_taken_back_names_nobody_who_was_deleted(article: Article, editor: User) -> None:
    gone = Speaker.objects.create(slug="a-example", name="A. Example")
    one = proposal(article, speaker=gone)
    reshaping.join(one, proposal(article, cast.RAIN), editor)
    gone.delete()
    reshaping.undo(article, editor)
    one.refresh_from_db()
    assert (one.speaker, one.is_waiting) == (None, True)


def test_reading_again_leaves_what_was_made_by_hand(editor: User) -> None:
    article = deliver().article
    joined = join_both(article, editor)
    propose_again(article, Machine())
    assert [row.wording for row in article.proposals.waiting()] == [joined.wording]


def test_a_later_version_asks_again_for_what_was_joined(editor: User) -> None:
    article = deliver().article
    join_both(article, editor)
    later = deliver(cast.TEXT.replace("replied", "answered")).article
    assert {row.wording for row in later.proposals.waiting()} == {cast.UMBRELLAS, cast.RAIN}


def step(article: Article, editor: User, chance: random.Random) -> None:
    """One of the verbs, on proposals that wait."""
    rows = list(article.proposals.waiting())
    one, other = chance.choice(rows), chance.choice(rows)
    start = chance.randrange(len(article.text))
    verbs: list[Callable[[], Any]] = [
        lambda: reshaping.join(one, other, editor),
        lambda: reshaping.split(
            one, editor, chance.choice([None, chance.randrange(one.content_start, one.content_end)])
        ),
        lambda: reshaping.add(article, start, start + chance.randrange(60), editor),
        lambda: review.accept(one, editor),
        lambda: review.reject(one, editor),
    ]
    try:
        chance.choice(verbs)()
    except (AlreadyDecided, ValidationError):
        pass


def undo_all(article: Article, editor: User) -> None:
    while True:
        reshaping.undo(article, editor)


@pytest.mark.parametrize("seed", range(8))
def test_undoing_everything_gives_back_what_was_proposed(article: Article, editor: User, seed: int) -> None:
    for words in (cast.UMBRELLAS, DRY, cast.RAIN):
        proposal(article, words)
    before, chance = stored(article), random.Random(seed)
    for _ in range(12):
        if article.proposals.waiting().exists():
            step(article, editor, chance)
            for row in article.proposals.all():
                assert all(article.text[start:end].strip() for start, end in row.places)
    with pytest.raises(AlreadyDecided, match="nothing of yours"):
        undo_all(article, editor)
    assert stored(article) == before
