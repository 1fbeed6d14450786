"""Stretches in quotation marks, in the manners of several languages and of careless typists."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.ingest.quotations.finding import find_quotations
from statements.ingest.values import Quotation

NBSP = "\xa0"
MARKS = "\"'“”‘’„‟‚«»‹›「」『』`′″"
MESSY = st.text(st.sampled_from([*MARKS, *"aB s5.,!?—-()[]<>…\n\r\t", NBSP, "\u2028", "я", "說"]), max_size=80)


def outermost(text: str, language: str = "en") -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text, language) if q.depth == 0]


def nested(text: str, language: str = "en") -> list[tuple[int, str]]:
    return [(q.depth, text[q.start : q.end]) for q in find_quotations(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", '"{}," Ada Example said. "{}."'),
        ("en", "“{},” Ada Example said. “{}.”"),
        ("en", "‘{},’ Ada Example said. ‘{}.’"),
        ("en", "'{},' Ada Example said. '{}.'"),
        ("en", "''{},'' Ada Example said. ''{}.''"),
        ("en", "``{},'' Ada Example said. ``{}.''"),
        ("en", '“{},” Ada Example said. "{}.”'),
        ("en", '“{}," Ada Example said. “{}."'),
        ("de", "„{}“, sagte Ada Beispiel. „{}.“"),
        ("de", "»{}«, sagte Ada Beispiel. »{}.«"),
        ("de", "«{}», sagte Ada Beispiel. «{}.»"),
        ("de", ",,{}'', sagte Ada Beispiel. ,,{}.''"),
        ("fr", f"«{NBSP}{{}}{NBSP}», a dit Ada Exemple. «{NBSP}{{}}.{NBSP}»"),
        ("fr", "« {} », a dit Ada Exemple. « {}. »"),
        ("ru", "«{}», — сказала Ада Пример. «{}»."),
        ("ru", "„{}“, — сказала Ада Пример. „{}“."),
        ("ru", '"{}", - сказала Ада Пример. "{}".'),
        ("pl", "„{}”, powiedziała Ada. „{}”."),
        ("sv", "”{}”, sade Ada. ”{}.”"),
        ("fi", "»{}», sanoi Ada. »{}.»"),
        ("ja", "「{}」と言った。「{}」"),
        ("zh", "“{}，”她说。“{}。”"),
    ],
)
def test_each_manner_of_marking_is_read(language: str, text: str) -> None:
    found = [words.rstrip(",.，。") for words in outermost(text.format("We go home", "We stay"), language)]
    assert found == ["We go home", "We stay"]


@pytest.mark.parametrize(
    "text",
    [
        "The students' union and the Smiths' house are James' and the workers' own.",
        "'Tis the season, 'twas the night, get 'em, rock 'n' roll, Hawai'i, O'Example and the '90s.",
        "It closed in '03 and again in '11 and, for a week, in '19, for the '20s.",
        "He is 6'2\" tall, six feet (6') or 5\" more, at 51°30'26\"N, in 10' flat.",
        '<tweet id="672138" author="@example">Nothing</tweet> and <a href=\'x\'>link</a>',
        "Trump 's plan and the students ' plan",
        '"" “” «» "..." \' \' „“',
        '"""""""""""""""" a """"""""""""""',
    ],
)
def test_apostrophes_measures_and_markup_quote_nothing(text: str) -> None:
    assert outermost(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "‘The students’ union won’t sign the teachers’ paper,’ she said.",
            "The students’ union won’t sign the teachers’ paper,",
        ),
        ("'The unions' leaders say it's over,' she said.", "The unions' leaders say it's over,"),
        ("'We met in the '90s and sang rock 'n' roll,' she said.", "We met in the '90s and sang rock 'n' roll,"),
        ("‘It was the workers’ fault.’ She left.", "It was the workers’ fault."),
        ("She blamed 'the workers' and left.", "the workers"),
        ('"He is 6\'2" tall," she said.', "He is 6'2\" tall,"),
        ('"The 12" gun was fired," she said.', 'The 12" gun was fired,'),
    ],
)
def test_apostrophes_and_measures_do_not_close_a_quotation(text: str, words: str) -> None:
    assert outermost(text) == [words]


def test_headlines_quote_in_single_marks() -> None:
    assert outermost("Spokesman: Exampleland is ‘de facto at war’\n\nText.") == ["de facto at war"]
    assert outermost("'We will not yield': Example to parliament\n\nText.") == ["We will not yield"]


def test_square_brackets_and_ellipses_belong_to_the_words() -> None:
    assert outermost('She said "[t]he deal ... is dead [for now]."') == ["[t]he deal ... is dead [for now]."]
    assert outermost("“… if we must,” she said. “So be it…”") == ["… if we must,", "So be it…"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He said, ‘never again,’ twice,” she said.", [(0, "He said, ‘never again,’ twice,"), (1, "never again,")]),
        ("‘He said “never again” twice,’ she said.", [(0, "He said “never again” twice,"), (1, "never again")]),
        ("''He said, 'No,''' she added.", [(0, "He said, 'No,'"), (1, "No,")]),
        ('"I told him "stop" and left," she said.', [(0, 'I told him "stop" and left,'), (1, "stop")]),
        ("„Er sagte ‚nie wieder‘ und ging“, sagte sie.", [(0, "Er sagte ‚nie wieder‘ und ging"), (1, "nie wieder")]),
        ("«Это «красная линия» для нас», — сказал он.", [(0, "Это «красная линия» для нас"), (1, "красная линия")]),
        ("«Договор с ООО «Пример», — сказал он.", [(0, "Договор с ООО «Пример»"), (1, "Пример")]),
        ("他说：“她说‘不’。”「他說『不』。」", [(0, "她说‘不’。"), (0, "他說『不』。"), (1, "不")]),
    ],
)
def test_quotations_are_nested_in_quotations(text: str, expected: list[tuple[int, str]]) -> None:
    assert nested(text) == expected


@pytest.mark.parametrize("mark", ["“", '"', "''", "«", "‘"])
def test_a_quotation_of_several_paragraphs_goes_on_in_each(mark: str) -> None:
    closing = {"“": "”", "«": "»", "‘": "’"}.get(mark, mark)
    found = find_quotations(
        f"She said: {mark}One.\n\n{mark}Two.\n\n{mark}Three,{closing} and left.\n\n{mark}Four.{closing}"
    )
    assert [q.continues for q in found] == [False, True, True, False]
    assert [q.closed for q in found] == [False, False, True, True]


def test_paragraphs_without_marks_of_their_own_belong_to_the_quotation_that_a_later_one_closes() -> None:
    text = '"One.\n\nTwo.\n\nThree," she said. "Four."'
    assert outermost(text) == ["One.", "Two.", "Three,", "Four."]
    assert [q.continues for q in find_quotations(text)] == [False, True, True, False]


def test_an_interrupted_quotation_is_two() -> None:
    assert outermost("“We go,” she said, “and you stay.”") == ["We go,", "and you stay."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We go, she said.\n\nNobody went.", [("We go, she said.", False)]),
        ('She said: "We go. "And you stay," she said.', [("We go.", False), ("And you stay,", True)]),
        ("“We go.’ She left.", [("We go.", True)]),
        ("We go,” she said. “You stay.”", [("You stay.", True)]),
        ("She wants ‘to go. Nobody knew.", []),
    ],
)
def test_marks_without_their_other_half_end_with_the_paragraph_or_are_ignored(
    text: str, expected: list[tuple[str, bool]]
) -> None:
    assert [(text[q.start : q.end], q.closed) for q in find_quotations(text)] == expected


@pytest.mark.parametrize(
    "text", ["“We go\nhome now,” she said.", "a line\nb line\nc line\nd “We go\nHome now,” she said."]
)
def test_a_line_break_in_wrapped_text_ends_no_quotation(text: str) -> None:
    assert [q.closed for q in find_quotations(text)] == [True]


def test_words_between_marks_exclude_them_and_the_outer_span_includes_them() -> None:
    [quotation] = find_quotations("She said « yes ».")
    assert quotation == Quotation(11, 14, 9, 16, "«")


def assert_is_lawful(text: str, found: list[Quotation]) -> None:
    around: list[Quotation] = []
    for quotation in found:
        assert 0 <= quotation.outer_start <= quotation.start < quotation.end <= quotation.outer_end <= len(text)
        assert quotation.outer_start < quotation.start or quotation.continues
        assert any(character.isalnum() for character in text[quotation.start : quotation.end])
        while around and around[-1].outer_end <= quotation.outer_start:
            around.pop()
        assert quotation.depth == len(around)
        assert not around or (around[-1].start <= quotation.outer_start and quotation.outer_end <= around[-1].outer_end)
        around.append(quotation)


@settings(max_examples=400)
@given(text=MESSY | st.text(max_size=60), language=st.sampled_from(["en", "ru", "de", "fr", "xx", "en-GB"]))
def test_any_text_gives_quotations_inside_it_in_order_nested_or_disjoint(text: str, language: str) -> None:
    found = find_quotations(text, language)
    assert found == sorted(found, key=lambda q: q.outer_start)
    assert_is_lawful(text, found)


@pytest.mark.parametrize("piece", ['" ', "s' ", ' "a', "“a\n\n", '"a b" said She. ', " ‘a", "<a ", "« a", '"', '5" '])
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def calls(length: int) -> int:
        made = [0]
        text = (piece * length)[:length]
        sys.setprofile(lambda frame, event, argument: made.__setitem__(0, made[0] + 1))
        try:
            find_quotations(text)
        finally:
            sys.setprofile(None)
        return made[0]

    assert calls(20_000) < 100 + 10 * calls(2_500)
