"""Who is said to have said each quotation, in made-up articles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.attribution.attributing import attribute
from statements.ingest.values import Attribution, Kind


def speakers(text: str, language: str = "en") -> list[str]:
    """The mention each quotation is given to."""
    return [one.source.text if one.source else "" for one in attribute(text, language)]


def only(text: str) -> Attribution:
    (one,) = attribute(text)
    return one


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"We are ready for talks," Ada Example said.', "Ada Example"),
        ('"We are ready for talks," said Ada Example, the foreign minister.', "Ada Example"),
        ('"We are ready for talks," the minister told reporters on Tuesday.', "the minister"),
        ('Ada Example said: "We are ready for talks."', "Ada Example"),
        ('Ada Example, the foreign minister of Exampleland, said, "We are ready for talks."', "Ada Example"),
        ('Ada Example, who leads the delegation, has repeatedly said that "talks are near".', "Ada Example"),
        ('Ada Example, 54, said on Sunday that they were "quite ready".', "Ada Example"),
        ('According to Ada Example, the talks were "long and hard".', "Ada Example"),
        ('The talks were "long and hard", according to a spokesman.', "a spokesman"),
        ('Ada Example: "We are ready for talks."', "Ada Example"),
        ('"We are ready for talks." - Ada Example', "Ada Example"),
        ('"We are ready for talks," she quipped.', "she"),
        ('A peer who sits on the committee has said he "did nothing wrong".', "A peer"),
        ('A spokesman for the mayor of Exampleville said it was "a mistake".', "A spokesman"),
        ('The deal has been described by unions as "a disgrace".', "unions"),
        ('The agency quoted the minister as saying: "We are ready."', "the minister"),
        ('"A mistake was made," Ada Example and Boris Beispiel wrote.', "Ada Example and Boris Beispiel"),
        ('In a statement the ministry called the move "a gross provocation".', "the ministry"),
        ('Ada Example dismissed the report, calling it "pure invention".', "Ada Example"),
        ("“We are ready for talks,” began the letter.", "the letter"),
        ("One of them described the mood as “very icy indeed”.", "One"),
        ("An official quoted by the Daily Placeholder said it was “a mistake”.", "An official"),
        ("Nobody was to blame, said the chair, but “a great many people slept”.", "the chair"),
        ("The Umbrella Group, which says it is small, called the plan “a farce”.", "The Umbrella Group"),
    ],
)
def test_the_speaker_is_found_by_construction(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        'The ministry rejected Boris Beispiel\'s claim that "talks are dead".',
        'Ada Example dismissed Boris Beispiel\'s warning that the plan was "dead and buried".',
        'Ada Example rejects President Boris Beispiel\'s claim that "talks are dead".',
        'Ada Example responded to Boris Beispiel\'s statement that "talks are dead".',
        'Ada Example reacted to a remark by Boris Beispiel that "talks are dead".',
        'Ada Example rejected claims made by Boris Beispiel that "talks are dead".',
        'Ada Example condemned the words of Boris Beispiel that "talks are dead".',
        'Ada Example echoed Boris Beispiel\'s call for "a new start".',
        'Asked about Boris Beispiel\'s remark that "talks are dead", Ada Example said they would go on.',
        'In response to Boris Beispiel\'s suggestion that "talks are dead", Ada Example said she was surprised.',
        'Ada Example cited Boris Beispiel as saying that "talks are dead".',
    ],
)
def test_a_claim_that_somebody_takes_up_stays_its_makers(text: str) -> None:
    assert [one.split()[-1] for one in speakers(text)] == ["Beispiel"]
    assert [one.figure.name for one in attribute(text) if one.figure] == ["Boris Beispiel"]


def test_what_is_said_of_a_claim_is_said_by_whoever_takes_it_up() -> None:
    text = 'Ada Example dismissed as "nonsense" Boris Beispiel\'s claim that "talks are dead".'
    assert speakers(text) == ["Ada Example", "Boris Beispiel"]
    assert speakers('Ada Example called Boris Beispiel\'s remarks "pathetic".') == ["Ada Example"]
    assert speakers('Ada Example said Boris Beispiel\'s remarks were "a step back".') == ["Ada Example"]
    assert speakers('The ministry dismissed reports that the road was closed as "fiction".') == ["The ministry"]


@pytest.mark.parametrize("verb", ["rejected", "disputed", "was asked about", "would not comment on"])
def test_a_claim_of_nobody_named_is_left_open(verb: str) -> None:
    assert speakers(f'Ada Example {verb} the claim that "talks are dead".') == [""]


def test_words_after_a_claim_and_a_colon_may_be_either_ones() -> None:
    mocked = only('Ada Example mocked Boris Beispiel\'s claim: "We are ready for talks."')
    answered = only('Ada Example replied to Boris Beispiel\'s claim: "We are ready for talks."')
    assert mocked.probability < 0.7 < answered.probability


def test_his_claim_is_not_that_of_the_man_who_rejects_it() -> None:
    text = 'Mr Boris Beispiel came late. Mr Beispiel rejected his claim that "talks are dead".'
    assert [one.source for one in attribute(text)] == [None]


def test_a_quotation_interrupted_by_its_speaker_is_his_on_both_sides() -> None:
    assert speakers('"We are ready," Boris Beispiel said. "We have been ready for long."') == ["Boris Beispiel"] * 2


def test_a_paragraph_of_quotation_goes_on_from_the_one_before() -> None:
    text = '"We are ready," Boris Beispiel said.\n\n"We have been ready for years and nobody came."'
    assert speakers(text) == ["Boris Beispiel", "Boris Beispiel"]


def test_a_quotation_of_several_paragraphs_has_the_speaker_that_its_last_one_names() -> None:
    text = '"We came early and we stayed late.\n\n"Nobody thanked us for it," Boris Beispiel said.'
    assert speakers(text) == ["Boris Beispiel", "Boris Beispiel"]


def test_whoever_is_said_to_speak_since_takes_the_next_quotation() -> None:
    text = "Ada Example called it “a joke”. The minister knew, a spokesman added. “It was only a joke.”"
    assert speakers(text) == ["Ada Example", "a spokesman"]


def test_what_is_said_within_speech_belongs_to_the_outer_speaker() -> None:
    assert speakers('Ada Example told reporters that she thought the offer was "quite generous".') == ["Ada Example"]


def test_a_clause_that_closes_the_sentence_holds_for_the_quotation_at_its_head() -> None:
    assert speakers('"A summer of talks" would be welcome to both sides, Ada Example said on Monday.') == [
        "Ada Example"
    ]


def test_a_line_under_the_quotation_signs_it() -> None:
    assert speakers('"This was the finest speech I have ever heard."\n\n- Carla Muster, Exampleville') == [
        "Carla Muster"
    ]


def test_the_speaker_of_the_next_sentence_does_not_take_the_quotation() -> None:
    text = '"It is done," Ada Example said. "Now we wait." Boris Beispiel added: "We all do."'
    assert speakers(text) == ["Ada Example", "Ada Example", "Boris Beispiel"]


def test_a_word_in_marks_without_any_cue_is_not_proposed() -> None:
    assert attribute('The so-called "reset" is over, and the border is closed.') == []


def test_whole_sentences_are_direct_and_pieces_are_mixed() -> None:
    assert only('Ada Example said: "We are ready for talks."').kind is Kind.DIRECT
    assert only('Ada Example said they were "ready for talks".').kind is Kind.MIXED


def test_the_evidence_tells_where_the_speaker_stands() -> None:
    assert only('"We are ready for talks," Ada Example said.').evidence == "after the quotation: Ada Example said"


def test_a_plain_construction_is_surer_than_a_guess_from_the_paragraph_before() -> None:
    plain = only('"We are ready for talks," Ada Example said.')
    *_, guess = attribute('Ada Example said little about it.\n\n"The road is long and we have just begun."')
    assert plain.probability > 0.95 > guess.probability > 0


@pytest.mark.parametrize("text", ['La ministra dijo: "Estamos listos para hablar."', '"Jesteśmy gotowi," powiedziała.'])
def test_a_language_without_rules_keeps_its_quotations_and_leaves_the_speaker_open(text: str) -> None:
    (one,) = attribute(text, "es" if "ministra" in text else "pl")
    assert one.source is None
    assert one.figure is None


PIECES = st.sampled_from(
    [
        '"',
        "“",
        "”",
        "'",
        "‘",
        "’",
        "''",
        "«",
        "»",
        "\n\n",
        "\n",
        " ",
        ". ",
        ", ",
        ": ",
        " - ",
        "(",
        ")",
        "said",
        "Ada Example",
        "Mr.",
        "who",
        "she",
        "the spokesman",
        "that",
        "and",
        "according to",
        "calling",
        "Боря",
        "東京",
        "\u2028",
        "\U0001f600",
        "’s",
    ]
)


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=200))
def test_any_text_is_read_with_spans_that_lie_inside_it(text: str) -> None:
    for one in attribute(text):
        assert 0 <= one.start <= one.end <= len(text)
        if one.source:
            assert text[one.source.start : one.source.end] == one.source.text
            assert one.source.start <= one.source.head_start < one.source.head_end <= one.source.end
