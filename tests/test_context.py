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
