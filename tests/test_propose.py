"""From an article to proposed statements: the parts put together, on fictional articles and on the worked example."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements import dates, quoting
from statements.ingest.proposing.holdings import (
    KnownOffice,
    KnownOutlet,
    KnownSpeaker,
    KnownTopic,
    Name,
    Registry,
    Topics,
)
from statements.ingest.proposing.propose import Proposed, propose, propose_from
from statements.ingest.proposing.utterances import KnownWordings
from statements.ingest.proposing.wording import passages, wording_of
from statements.ingest.values import Attribution, Circumstances, Kind
from tests.spoken import figure, said

ADA, BORIS, TREATY, NEWS = 1, 2, 3, 4
REGISTRY = Registry(
    [
        KnownSpeaker(ADA, "Ada Example", offices=(KnownOffice("Foreign Minister", "", "DE", date(2019, 6, 1)),)),
        KnownSpeaker(BORIS, "Boris Beispiel", (Name("Beispiel", "en"),)),
    ],
    [KnownOutlet(NEWS, "Daily Placeholder")],
)
TOPICS = Topics([KnownTopic(TREATY, "Umbrella Treaty", "treaty")])
KNOWN = KnownWordings([(77, "We will count every umbrella of the harbour twice", "en")])
TEXT = (
    "“We will count every umbrella of the harbour,” Ada Example told the Daily Placeholder on Monday. "
    "“We will count them twice.”\n\n"
    "The Umbrella Treaty remains “more or less dry”, as Beispiel knows, the minister said."
)
MINISTER = figure("Ada Example", "German foreign minister")
PARTS = [
    said(TEXT, "We will count every umbrella of the harbour,", "Ada Example", "told", MINISTER),
    said(TEXT, "We will count them twice.", "Ada Example", "told", MINISTER),
    said(
        TEXT,
        "more or less dry",
        "the minister",
        "said",
        MINISTER,
        Kind.MIXED,
        "The Umbrella Treaty remains “more or less dry”, as Beispiel knows",
    ),
]
CIRCUMSTANCES = Circumstances("en", date(2023, 2, 28), "Daily Placeholder")


def proposed(text: str = TEXT, parts: list[Attribution] = PARTS) -> list[Proposed]:
    return propose_from(text, parts, CIRCUMSTANCES, REGISTRY, TOPICS, KNOWN)


def test_stretches_of_one_statement_become_one_proposal() -> None:
    first, second = proposed()
    assert first.wording == "We will count every umbrella of the harbour. We will count them twice."
    assert [TEXT[start:end] for start, end in first.spans] == [
        "We will count every umbrella of the harbour",
        "We will count them twice.",
    ]
    assert second.wording == "The Umbrella Treaty remains “more or less dry”, as Beispiel knows"


def test_it_knows_who_when_where_and_about_what() -> None:
    first, second = proposed()
    assert (first.speaker, first.name, first.said) == (ADA, "Ada Example", "2023-02-27")
    assert (first.outlet, first.venue, first.cue) == ("Daily Placeholder", NEWS, "told")
    assert (second.speaker, second.venue, second.topics, second.mentioned_speakers) == (ADA, NEWS, (TREATY,), (BORIS,))


def test_it_says_why() -> None:
    first, second = proposed()
    assert first.why == "“Ada Example” is a name of Ada Example"
    assert first.why_then.startswith("“Ada Example told the Daily Placeholder on Monday”")
    assert second.why_there == "told elsewhere: “told the Daily Placeholder”"
    assert second.why_about == "Umbrella Treaty: “Umbrella Treaty”"


def test_a_statement_of_the_archive_with_these_words_is_named() -> None:
    first, second = proposed()
    assert first.same_as_statement == 77
    assert first.likeness
    assert second.same_as_statement is None


def test_a_later_wording_points_to_the_earlier() -> None:
    words = ["We count every umbrella of the northern harbour", "every umbrella of our northern harbour is counted"]
    text = f"“{words[0]},” Ada Example said.\n\nIt rained. “{words[1]},” Ada Example said."
    first, second = proposed(text, [said(text, one, "Ada Example", "said", MINISTER) for one in words])
    assert (first.same_as, second.same_as) == (None, 0)
    assert second.likeness == second.likenesses[0].likeness


def test_the_least_sure_stretch_decides_how_sure_the_statement_is() -> None:
    assert proposed()[0].probability == min(one.probability for one in PARTS[:2])
    assert proposed()[0].confident


def test_without_the_archive_the_article_still_speaks() -> None:
    first, _ = propose_from(TEXT, PARTS, CIRCUMSTANCES)
    assert (first.speaker, first.name, first.said, first.outlet) == (
        None,
        "Ada Example",
        "2023-02-27",
        "Daily Placeholder",
    )


def test_every_wording_stands_in_its_text() -> None:
    for one in proposed():
        assert quoting.check(TEXT, one.wording, one.spans) in (quoting.VERBATIM, quoting.NORMALISED)


WORDINGS = [
    ("“We count,” she said. “We sort.”", ["We count,", "We sort."], "We count. We sort."),
    ("“We count,” she said, “and we sort.”", ["We count,", "and we sort."], "We count, and we sort."),
    ("“We count!” she said. “We sort.”", ["We count!", "We sort."], "We count! We sort."),
    ("“We count —” she said.", ["We count —"], "We count"),
    ("“…,” she said.", ["…,"], "…"),
]


@pytest.mark.parametrize(("text", "parts", "wording"), WORDINGS)
def test_the_words_are_put_together_as_they_are_read(text: str, parts: list[str], wording: str) -> None:
    spans = passages(text, [said(text, one) for one in parts])
    assert wording_of(text, spans) == wording
    assert quoting.check(text, wording, spans) in (quoting.VERBATIM, quoting.NORMALISED)


MARKS = st.sampled_from(
    list("“”\"'‘’«»„ \n.,:—") + ["Ada Example said", "We count", "he added", "on Monday", "told TASS", "\n\n"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(MARKS, max_size=25).map("".join), st.sampled_from(["en", "ru", "de", "fr", "es", ""]))
def test_whatever_the_text_proposals_stand_in_it(text: str, language: str) -> None:
    for one in propose(text, Circumstances(language, date(2023, 2, 28)), REGISTRY, TOPICS, KNOWN):
        assert one.spans
        assert all(0 <= start < end <= len(text) for start, end in one.spans)
        assert one.wording.strip()
        assert dates.fault(one.said) == ""
        assert one.same_as is None or one.same_as >= 0


SEED = Path(__file__).parent.parent.parent / "shared" / "seeds" / "000_acccf71954da4062.txt"


@pytest.fixture(scope="module")
def example() -> list[Proposed]:
    if not SEED.exists():
        pytest.skip("The worked example's text is not beside the project.")
    title, institution = "Press Secretary of the President", "Presidential Administration of Russia"
    spokesman = KnownOffice(title, institution, "RU", date(2012, 5, 22))
    registry = Registry(
        [
            KnownSpeaker(1, "Dmitry Peskov", (Name("Peskov", "en"),), offices=(spokesman,)),
            KnownSpeaker(2, "Vladimir Putin", (Name("Putin", "en"),)),
        ],
        [KnownOutlet(3, "Izvestia")],
    )
    topics = Topics([KnownTopic(4, "New START", "treaty"), KnownTopic(5, "NATO", "organisation")])
    return propose(SEED.read_text(), Circumstances("en", date(2023, 2, 28)), registry, topics)


def quoted(example: list[Proposed]) -> list[Proposed]:
    return [one for one in example if one.kind != Kind.INDIRECT]


def test_the_worked_example_has_nine_quoted_statements_of_one_speaker(example: list[Proposed]) -> None:
    body = [one for one in quoted(example) if one.spans[0][0] > 60]
    assert len(body) == 9
    assert {one.speaker for one in quoted(example)} == {1}


def test_the_worked_example_was_said_to_its_newspaper_by_its_day(example: list[Proposed]) -> None:
    assert {(one.venue, one.said) for one in example if one.speaker == 1} == {(3, "../2023-02-28")}


def test_only_what_names_the_treaty_is_about_it(example: list[Proposed]) -> None:
    about = [one.wording for one in quoted(example) if 4 in one.topics]
    assert len(about) == 1
    assert "more or less living" in about[0]


def test_the_intelligence_is_spoken_of_twice(example: list[Proposed]) -> None:
    again = next(one for one in example if "24 hours a day" in one.wording)
    assert again.same_as is not None
    assert "round the clock" in example[again.same_as].wording


def test_the_adversaries_are_spoken_of_twice(example: list[Proposed]) -> None:
    number = next(place for place, one in enumerate(example) if "as our enemy" in one.wording)
    linked = {like.one for like in example[number].likenesses if like.other == number}
    assert any("as adversaries" in example[place].wording for place in linked)


@pytest.mark.parametrize(
    ("language", "text", "wording"),
    [
        ("en", '"If they come," Prime Minister Ada Example said, "we will talk."', "If they come, we will talk."),
        ("en", "‘The deal’, Boris Beispiel said, ‘is dead and will stay so.’", "The deal is dead and will stay so."),
        ("de", "„Die Reise“, sagte Carla Muster, „war ganz umsonst.“", "Die Reise war ganz umsonst."),
        ("fr", "« La table », a dit Carla Muster, « est bien vide. »", "La table est bien vide."),
    ],
)
def test_a_quotation_interrupted_within_its_sentence_is_one_statement(language: str, text: str, wording: str) -> None:
    (found,) = propose(text, Circumstances(language=language))
    assert (found.wording, found.kind, len(found.spans)) == (wording, Kind.DIRECT, 2)


@pytest.mark.parametrize(
    ("language", "text", "wording"),
    [
        ("ru", "«Мы ждём ответа, - сказал он. - Время идёт».", "Мы ждём ответа. Время идёт"),
        ("ru", "«Мы ждём ответа, – сказал Кестров. – Время идёт».", "Мы ждём ответа. Время идёт"),
        ("ru", "«Мы ждём, — сказала посол Анна Хеллмарк в среду, — а время идёт».", "Мы ждём, а время идёт"),
        ("ru", "«Мы ждём! — воскликнул он. — Время, — добавил он, — идёт».", "Мы ждём! Время, идёт"),
        ("ru", "«Мы ждём ответа, — сказал он».", "Мы ждём ответа"),
        ("fr", "« Nous attendons, a-t-il dit, et le temps passe. »", "Nous attendons et le temps passe."),
        ("fr", "« Nous attendons, a déclaré Ada Exemple. Le temps passe. »", "Nous attendons. Le temps passe."),
        ("fr", "« Nous attendons, dit-il avant de partir. Le temps passe. »", "Nous attendons. Le temps passe."),
        ("de", "„Wir warten, sagte sie. Die Zeit läuft.“", "Wir warten. Die Zeit läuft."),
    ],
)
def test_a_narrator_inside_the_marks_is_no_part_of_the_wording(language: str, text: str, wording: str) -> None:
    (found,) = propose(text, Circumstances(language=language))
    assert found.wording == wording
    assert len(found.attributions) == 1


@pytest.mark.parametrize(
    ("language", "text", "wording"),
    [
        ("ru", "Кестров опроверг, что переговоры сорваны.", "опроверг, что переговоры сорваны"),
        ("ru", "Министр отрицает, что был в Норландии.", "отрицает, что был в Норландии"),
        ("ru", "Кестров отказался подтвердить, что мост закроют.", "отказался подтвердить, что мост закроют"),
        ("ru", "Кестров не сказал, что мост закроют в мае.", "не сказал, что мост закроют в мае"),
        ("ru", "Кестров отрицал «тайный сговор с паромщиками».", "отрицал «тайный сговор с паромщиками»"),
        ("de", "Kestrow bestritt, dass die Brücke gesperrt sei.", "bestritt, dass die Brücke gesperrt sei"),
        ("de", "Das Amt dementierte, dass es Gespräche gebe.", "dementierte, dass es Gespräche gebe"),
        ("de", "Kestrow wollte nicht bestätigen, dass sie sicher sei.", "wollte nicht bestätigen, dass sie sicher sei"),
        ("fr", "Kestrov a démenti que le pont soit fermé.", "a démenti que le pont soit fermé"),
        ("fr", "Le ministre nie que le pont soit fermé.", "nie que le pont soit fermé"),
        ("fr", "Kestrov a refusé de confirmer que le pont ferme.", "a refusé de confirmer que le pont ferme"),
    ],
)
def test_a_denial_keeps_its_verb(language: str, text: str, wording: str) -> None:
    (found,) = propose(text, Circumstances(language=language))
    assert found.wording == wording


@pytest.mark.parametrize(
    ("language", "text", "wording"),
    [
        ("ru", "Кестров не только сказал, что мост закроют.", "мост закроют"),
        ("ru", "Кестров подтвердил, что мост закроют.", "мост закроют"),
        ("ru", "В МИД заявили, что двери «всегда открыты».", "двери «всегда открыты»"),
    ],
)
def test_what_is_asserted_stands_without_the_verb(language: str, text: str, wording: str) -> None:
    (found,) = propose(text, Circumstances(language=language))
    assert found.wording == wording


def test_a_fragment_behind_a_quotation_is_a_statement_of_its_own() -> None:
    text = "“We have won the day,” Ada Example said, calling it “a great day for everybody.”"
    assert len(propose(text, Circumstances(language="en"))) == 2


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Ada Example denied that the road was closed.", "denied that the road was closed"),
        ("Ada Example has repeatedly denied taking the money.", "has repeatedly denied taking the money"),
        ("Ada Example denied that “a single road” was closed.", "denied that “a single road” was closed"),
        ("Ada Example refused to confirm that “a road” was closed.", "refused to confirm that “a road” was closed"),
        ("Ada Example did not say that “the road is closed”.", "did not say that “the road is closed”"),
        ("Ada Example warned against closing the road.", "warned against closing the road"),
        ("Ada Example called on the council to close the road.", "called on the council to close the road"),
        ("Ada Example accused the council of closing the road.", "accused the council of closing the road"),
        ("Ada Example vowed to close the road.", "vowed to close the road"),
        ("Ada Example asked whether the road was closed.", "asked whether the road was closed"),
        ("Ada Example called the road “a disgrace”.", "called the road “a disgrace”"),
        ("Ada Example dismissed the plan as “nonsense”.", "dismissed the plan as “nonsense”"),
        ("The council echoed Ada Example’s call for “a new road”.", "call for “a new road”"),
        ("Ada Example described him as “a liar”.", "described him as “a liar”"),
        ("The plan was, in Ada Example’s words, “a farce”.", "a farce"),
        ("Ada Example expressed hope that the road would close.", "expressed hope that the road would close"),
        ("Ada Example said that the road was closed.", "the road was closed"),
        ("Ada Example said that “the road is closed”.", "the road is closed"),
        ("Ada Example told reporters the road was “almost closed”.", "the road was “almost closed”"),
        ("Ada Example promised that the road would be closed.", "the road would be closed"),
    ],
)
def test_a_wording_keeps_the_verb_without_which_it_would_say_something_else(text: str, wording: str) -> None:
    (one,) = propose(text, Circumstances("en"))
    assert one.wording == wording
    assert [text[start:end] for start, end in one.spans] == [wording]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("The road, Ada Example said, was “closed”.", "The road was “closed”"),
        (
            "The road, Ada Example said, was “closed” and its builders “would pay”.",
            "The road was “closed” and its builders “would pay”",
        ),
        ("The road, according to Ada Example, will be closed.", "The road will be closed"),
    ],
)
def test_a_paraphrase_around_who_says_it_is_one_statement(text: str, wording: str) -> None:
    (one,) = propose(text, Circumstances("en"))
    assert one.wording == wording
    assert one.name == "Ada Example"


@pytest.mark.parametrize(
    "text",
    [
        "Ada Example refused to say whether the road was closed.",
        "Ada Example declined to say that the road was closed.",
        "Ada Example did not say that the road was closed.",
        "Ada Example never said that the road was closed.",
        "Ada Example would not confirm that the road was closed.",
        "Ada Example would neither confirm nor deny that the road was closed.",
        "Ada Example rejected the suggestion that the road was closed.",
    ],
)
def test_what_somebody_did_not_say_is_not_proposed(text: str) -> None:
    assert propose(text, Circumstances("en")) == []


def test_words_that_a_speaker_only_did_not_confirm_are_asked() -> None:
    (one,) = propose("Ada Example refused to confirm that “a road” was closed.", Circumstances("en"))
    assert not one.confident
