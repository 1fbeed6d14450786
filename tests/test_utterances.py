"""Which wordings are the same utterance, and which stretches of an article are one statement."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.proposing.frames import Surroundings
from statements.ingest.proposing.grouping import groups
from statements.ingest.proposing.utterances import KnownWordings, repeated_in
from statements.ingest.values import Attribution, Kind
from statements.likeness import are_alike, likeness, sentences_of
from tests.spoken import figure, said

WHOLE = "Every umbrella of the northern harbour will be counted by the ministry before the rains begin."
LIKE = [
    "Every umbrella of the northern harbour will be counted by the ministry before the rains begin.",
    "every umbrella of the northern harbour will be counted",
    "The ministry is counting: every umbrella of the northern harbour was counted before the rains began.",
    "They said that every umbrella of our northern harbour would be counted by that ministry, and twice.",
]
UNLIKE = [
    "Every parasol of the southern beaches will be sold by the ministry before the summer ends.",
    "The rains begin before the harvest, and the ministry has no plan for the northern roads.",
    "We will answer every question of the committee before the end of the week.",
    "will be counted by the",
    "",
]


@pytest.mark.parametrize("wording", LIKE)
def test_another_wording_of_an_utterance_is_found(wording: str) -> None:
    assert KnownWordings([(5, WHOLE, "en")]).like(wording, "en")


@pytest.mark.parametrize("wording", UNLIKE)
def test_other_words_on_the_same_matter_are_not(wording: str) -> None:
    assert KnownWordings([(5, WHOLE, "en")]).like(wording, "en") is None


def test_one_sentence_of_a_longer_wording_is_enough() -> None:
    longer = f"It has been a dry year. {WHOLE} Nobody is to worry."
    known = KnownWordings([(5, longer, "en"), (6, "It has been a year of great surprises for all of us.", "en")])
    found = known.like(f"{WHOLE} And there is more to come.", "en")
    assert found
    assert found == (5, 1.0)


def test_the_nearest_statement_is_named() -> None:
    near = "Every umbrella of the northern harbour will be counted by the ministry, and soon."
    assert KnownWordings([(1, near, "en"), (2, WHOLE, "en")]).like(WHOLE, "en") == (2, 1.0)


def test_a_turn_of_phrase_that_many_use_leads_nowhere() -> None:
    phrase = "we reserve the right to respond"
    known = KnownWordings((number, f"{phrase} to matter number{number} whatever", "en") for number in range(40))
    assert known.like(f"{phrase} to the umbrella question", "en") is None


def test_languages_are_kept_apart() -> None:
    assert KnownWordings([(5, WHOLE, "de")]).like(WHOLE, "en") is None


def test_case_forms_do_not_matter() -> None:
    known = KnownWordings([(5, "Министерство пересчитает каждый зонт северной гавани до начала дождей.", "ru")])
    assert known.like("каждого зонта северной гавани министерство пересчитает до начала дождей", "ru")


@given(st.text(alphabet="abc umbrella. ", max_size=60), st.text(alphabet="abc umbrella. ", max_size=60))
def test_likeness_is_the_same_both_ways_and_at_most_one(one: str, other: str) -> None:
    for first in sentences_of(one, "en"):
        for second in sentences_of(other, "en"):
            assert likeness(first, second) == likeness(second, first)
            assert 0 <= likeness(first, second) <= 1
            assert are_alike(first, second) == are_alike(second, first)


@given(st.text(max_size=200), st.sampled_from(["en", "ru", "xx"]))
def test_sentences_hold_all_of_a_wording(wording: str, language: str) -> None:
    found = sentences_of(wording, language)
    assert all(one.end <= other.start for one, other in zip(found, found[1:], strict=False))
    assert "".join(wording[one.start : one.end] for one in found).split() == wording.split()


def test_repetitions_in_one_article_are_told_with_their_sentences() -> None:
    wordings = [f"It is a dry year. {WHOLE}", "Nobody knows what the harvest brings.", LIKE[2]]
    (found,) = repeated_in(wordings, ["ada", "ada", "ada"], "en")
    assert (found.one, found.other) == (0, 2)
    assert wordings[0][slice(*found.spans[0])] == WHOLE


@pytest.mark.parametrize("speakers", [["ada", "boris"], ["", ""]])
def test_only_one_known_speaker_repeats_himself(speakers: list[str]) -> None:
    assert repeated_in([WHOLE, WHOLE], speakers, "en") == []


def test_beside_repeated_sentences_a_looser_rendering_is_enough() -> None:
    first = (
        "The harbour towns are showing themselves not as our usual neighbours, but as rivals at sea. "
        "Grain is counted at night behind the old mill."
    )
    second = f"In fact the harbour league is no longer behaving as our normal neighbour, but as our foe. {WHOLE}"
    third = f"Grain is counted at night behind that old mill. {WHOLE}"
    pairs = {(one.one, one.other) for one in repeated_in([first, second, third], ["ada"] * 3, "en")}
    assert (0, 1) in pairs
    alone = repeated_in([first, second], ["ada"] * 2, "en")
    assert alone == []


ADA, BORIS = figure("Ada Example"), figure("Boris Beispiel")


def grouped(text: str, *parts: Attribution) -> list[list[int]]:
    return groups(Surroundings(text, parts), parts)


def direct(text: str, words: str, source: str = "she", who: object = ADA) -> Attribution:
    return said(text, words, source, "said", ADA if who is ADA else BORIS)


def test_an_interrupted_quotation_is_one_statement() -> None:
    text = "“We count,” she said. “We count twice.”"
    assert grouped(text, direct(text, "We count,"), direct(text, "We count twice.")) == [[0, 1]]


def test_a_quotation_in_the_next_paragraph_with_its_own_verb_is_another() -> None:
    text = "“We count,” she said.\n\n“We sort,” she said."
    assert grouped(text, direct(text, "We count,"), direct(text, "We sort,")) == [[0], [1]]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    text = "“We count.\n\n“We sort,” she said."
    assert grouped(text, direct(text, "We count."), direct(text, "We sort,")) == [[0, 1]]


def test_other_sentences_between_part_two_statements() -> None:
    text = "“We count,” she said. It was raining. The hall was full. “We sort.”"
    assert grouped(text, direct(text, "We count,"), direct(text, "We sort.")) == [[0], [1]]


def test_another_speaker_makes_another_statement() -> None:
    text = "“We count,” she said. “We sort,” he said."
    assert grouped(text, direct(text, "We count,"), direct(text, "We sort,", "he", BORIS)) == [[0], [1]]


def test_speakers_who_are_not_known_are_not_taken_for_one() -> None:
    text = "“We count,” somebody said. “We sort,” somebody said."
    parts = [said(text, "We count,", "somebody"), said(text, "We sort,", "somebody")]
    assert grouped(text, *parts) == [[0], [1]]


def mixed(text: str, words: str, cue: str, content: str = "") -> Attribution:
    return said(text, words, "Ada", cue, ADA, Kind.MIXED, content)


def test_fragments_of_one_paraphrase_are_one_statement() -> None:
    text = "Ada said umbrellas are “wet” and treaties “dry”. However, Ada recalled, boots are “muddy”."
    parts = [mixed(text, "wet", "said"), mixed(text, "dry", "said"), mixed(text, "muddy", "recalled")]
    assert grouped(text, *parts) == [[0, 1, 2]]


def test_a_second_verb_in_the_same_sentence_makes_a_second_statement() -> None:
    text = "“We count,” Ada added, noting how some keep “repeating it”."
    parts = [said(text, "We count,", "Ada", "added", ADA), mixed(text, "repeating it", "noting")]
    assert grouped(text, *parts) == [[0], [1]]


def test_fragments_with_one_content_are_one_statement() -> None:
    text = "Ada said umbrellas are “wet” and treaties “dry”."
    content = "umbrellas are “wet” and treaties “dry”"
    assert grouped(text, mixed(text, "wet", "said", content), mixed(text, "dry", "said", content)) == [[0, 1]]


def test_paraphrases_stand_for_themselves() -> None:
    text = "Ada said it rains. Ada said it snows."
    parts = [said(text, words, "Ada", "said", ADA, Kind.INDIRECT) for words in ("it rains", "it snows")]
    assert grouped(text, *parts) == [[0], [1]]
