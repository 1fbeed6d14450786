"""What stands between quotation marks: speech, or a title, a term, a nickname."""

import pytest

from statements.ingest.quotations.finding import find_quotations
from statements.ingest.values import Nature

NBSP = "\xa0"


def natures(text: str, language: str = "en") -> list[Nature]:
    return [q.nature for q in find_quotations(text, language) if q.depth == 0]


@pytest.mark.parametrize(
    "text",
    [
        "She called the deal “a disgrace.”",
        "The mayor vowed to “restore order.”",
        "“No,” Ada Example said.",
        "“Absolutely Not,” Ada Example said.",
        "Ada Example praised a “beautiful” letter.",
        "The plan, which he called “an evil, hateful act,” was dropped.",
        "Supporters chanted “Lock The Gate!” and left.",
        "Ada Example on the vote: ‘We Do Not Pay For Appearances.’",
        "Example Tells Parliament Deal Was ‘A Proven Failure’ In Business.",
        "The committee’s letter is full of what may yet turn out to be “very old ideas of how a town is run.”",
        "“Really?” Ada Example asked.",
        "A crowd had gathered by noon.\n\n“Yesssss!”\n\nThe hall shook.",
    ],
)
def test_what_a_cue_carries_and_what_is_a_sentence_is_speech(text: str) -> None:
    assert natures(text) == [Nature.SPEECH]


@pytest.mark.parametrize(
    "text",
    [
        "She said on “Meet the Examples” that the vote was near.",
        "He told CNN’s “Morning Placeholder” that the vote was near.",
        "She told “Placeholder and Friends” that the vote was near.",
        "In her memoir, “My Long Road,” she says little of it.",
        "Ada Example, author of “The Empty Harbour,” said she was glad.",
        "They learn from a book called ‘Sums for the Worried’.",
        "The ad, titled “Scam,” says nothing of it.",
        "“Broad Example” star Carla Muster said she was glad.",
        "She published “The Harbour Years,” a biography of the mayor.",
        "The hall fell silent for “The Long Walk Home” at midnight.",
        "The hall was full.\n\n‘We are here’\n\nThe mayor spoke.",
        "Asked about ‘The Long Road’, Ada Example said she was glad.",
        "Speaking on ‘Placeholder’, Ada Example said she was glad.",
        "Ada Example wrote in ‘The Long Road’ that she was glad.",
        "‘The Long Road’, Ada Example said, was long.",
    ],
)
def test_titles_are_known_by_their_case_and_the_words_beside_them(text: str) -> None:
    assert natures(text) == [Nature.TITLE]


@pytest.mark.parametrize(
    "text",
    [
        "In ‘The Long Road’ Ada Example wrote: ‘We were cold.’",
        "Speaking about ‘The Long Road’, Ada Example said: ‘We were cold.’",
        "‘The Long Road’, ‘it was cold’, Ada Example said.",
        "‘The Long Road’, Ada Example said, was ‘long and cold’.",
        "Ada Example, author of ‘The Long Road’, said it was ‘long and cold’.",
    ],
)
def test_a_title_in_single_marks_is_told_from_the_speech_beside_it(text: str) -> None:
    assert natures(text) == [Nature.TITLE, Nature.SPEECH]


def test_what_is_listed_with_a_title_is_one() -> None:
    text = "She said the shows “The Long Walk,” “Harbour” and “Placeholder Street” were her favourites."
    assert natures(text) == [Nature.TITLE] * 3


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “people’s council” said it would meet.",
        "The hall is known to everyone as ‘the Barn’.",
        "She won most “moderate” votes in the north.",
        "Money went to “super funds” in the north.",
        "Example’s ‘Unity’ Meeting Scheduled For Next Week.",
    ],
)
def test_terms_and_scare_quotes_have_no_cue(text: str) -> None:
    assert natures(text) == [Nature.TERM]


def test_the_words_of_one_quotation_are_no_cue_for_another() -> None:
    assert natures("The “state your claim” wing met the “moderate” wing in the north.")[1] is Nature.TERM


@pytest.mark.parametrize("text", ["William “Bill” Example said no.", 'Carla "La Voz" de Muster said no.'])
def test_a_nickname_stands_between_names(text: str) -> None:
    assert natures(text) == [Nature.NICKNAME]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Газета «Заглушка» сообщила об этом.", Nature.TITLE),
        ("ru", "«Единая Примерия» победила на выборах.", Nature.TITLE),
        ("ru", "— заявил «Ежедневной заглушке» посол Борис Примеров.", Nature.TITLE),
        ("ru", "Он назвал это «безумием».", Nature.SPEECH),
        ("ru", "«Нет», — сказал Борис Примеров.", Nature.SPEECH),
        ("ru", "Он добавил: «Нет».", Nature.SPEECH),
        ("ru", "Так называемое «озёрное соглашение» истекает.", Nature.TERM),
        ("de", "Der „Beispielbote“ berichtet darüber.", Nature.TITLE),
        ("de", "Das sagte er dem „Beispielboten“ am Montag.", Nature.TITLE),
        ("de", "In ihrem Buch „Der lange Atem“ steht es.", Nature.TITLE),
        ("de", "Er nannte das „Wahnsinn“.", Nature.SPEECH),
        ("de", "„Nein“, sagte Boris Beispiel.", Nature.SPEECH),
        ("fr", f"Le journal «{NBSP}Le Placeholder{NBSP}» l’a écrit.", Nature.TITLE),
        ("fr", f"Il a dénoncé «{NBSP}une honte{NBSP}».", Nature.SPEECH),
        ("fr", f"«{NBSP}Non{NBSP}», a dit Ada Exemple.", Nature.SPEECH),
    ],
)
def test_other_languages_have_their_own_signs(language: str, text: str, expected: Nature) -> None:
    assert natures(text, language) == [expected]


def test_in_a_language_without_verbs_of_speech_everything_is_speech() -> None:
    assert natures("Rivista “Esempio”, film “Il Ponte”.", "it") == [Nature.SPEECH] * 2
