"""Paragraphs of a text with what is quoted and what is only retold marked."""

from statements.context import paragraphs

TEXT = "First things.\n\nHe said much.\n\nAnd then?\n\nIt ended."


def test_a_quotation_is_marked_with_the_paragraphs_beside_it() -> None:
    assert paragraphs(TEXT, [(15, 17)], around=1) == ["First things.", "<mark>He</mark> said much.", "And then?"]


def test_what_is_only_retold_is_marked_in_another_manner() -> None:
    shown = paragraphs(TEXT, [], around=0, paraphrased=[(18, 22)])
    assert shown == ['He <mark class="paraphrase">said</mark> much.']


def test_words_both_quoted_and_retold_are_marked_as_quoted() -> None:
    shown = paragraphs("He said much", [(3, 7)], paraphrased=[(0, 9)])
    retold = '<mark class="paraphrase">{}</mark>'.format
    assert shown == [f"{retold('He ')}<mark>said</mark>{retold(' m')}uch"]


def test_a_quotation_stays_whole_after_what_is_retold() -> None:
    shown = paragraphs("He said much", [(8, 12)], paraphrased=[(0, 2)])
    assert shown == ['<mark class="paraphrase">He</mark> said <mark>much</mark>']


def test_a_passage_over_two_paragraphs_is_marked_in_both_and_escaped() -> None:
    assert paragraphs("a <b\n\nc d", [], paraphrased=[(2, 7)]) == [
        'a <mark class="paraphrase">&lt;b</mark>',
        '<mark class="paraphrase">c</mark> d',
    ]


def test_nothing_is_shown_around_no_passage() -> None:
    assert paragraphs(TEXT, [], around=1) == []


WORDS = "a word and one more " * 200
"""A text that is one long paragraph."""


def test_an_excerpt_of_a_long_paragraph_is_what_stands_around_its_passages() -> None:
    start = WORDS.index("one", 2000)
    (shown,) = paragraphs(WORDS, [(start, start + 3)], around=0, excerpt=True)
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert "<mark>one</mark>" in shown
    assert 500 < len(shown) < 700
    assert set(shown.replace("<mark>", "").replace("</mark>", "").strip("…").split()) <= set(WORDS.split())


def test_passages_far_apart_in_one_paragraph_are_shown_apart() -> None:
    assert len(paragraphs(WORDS, [(500, 503)], around=0, paraphrased=[(3000, 3010)], excerpt=True)) == 2


def test_an_excerpt_leaves_short_paragraphs_whole() -> None:
    whole = paragraphs(TEXT, [(15, 17)], around=1)
    assert paragraphs(TEXT, [(15, 17)], around=1, excerpt=True) == whole
    assert not any("…" in paragraph for paragraph in whole)
