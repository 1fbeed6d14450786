"""By which words texts differ."""

import random
from itertools import pairwise
from time import perf_counter

import pytest
from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st

from statements import differences
from statements.differences import Piece, by_word, shortened

TEXTS = st.text(alphabet=st.sampled_from("ab  \n.,’é\u0301дй雨伞の\r\u2028"), max_size=60)


def told(pieces: list[Piece]) -> str:
    signs = {"same": "{}", "removed": "[-{}-]", "added": "[+{}+]"}
    return "".join(signs[piece.kind].format(piece.words) for piece in pieces)


def joined(pieces: list[Piece], kind: str) -> str:
    return "".join(piece.words for piece in pieces if piece.kind in ("same", kind))


@pytest.mark.parametrize(
    ("before", "after", "difference"),
    [
        ("It was about the rain.", "It was about the snow.", "It was about the [-rain-][+snow+]."),
        ("Один зонт на всех.", "Один плащ на всех.", "Один [-зонт-][+плащ+] на всех."),
        ("我们数雨伞。", "我们数雨衣。", "我们数雨[-伞-][+衣+]。"),
        ("We count.", "We never count.", "We [+never +]count."),
        ("We do not count.", "We count.", "We [-do not -]count."),
        ("big dry umbrella", "small wet coat", "[-big dry umbrella-][+small wet coat+]"),
        (
            "Their coats, as she said in a talk, are sent to us for free.",
            "Their coats are sent to us for free, not to say more of us.",
            "Their coats[-, as she said in a talk,-] are sent to us for free[+, not to say more of us+].",
        ),
        ("It’s dry", "Its dry", "[-It’s-][+Its+] dry"),
        ("й", "и\u0306", "[-й-][+и\u0306+]"),
        ("", "New.", "[+New.+]"),
        ("Old.", "", "[-Old.-]"),
    ],
)
def test_only_the_words_that_differ_are_told(before: str, after: str, difference: str) -> None:
    assert told(by_word(before, after)) == difference


@given(TEXTS, TEXTS)
def test_both_texts_are_in_the_difference_exactly(before: str, after: str) -> None:
    pieces = by_word(before, after)
    assert joined(pieces, "removed") == before
    assert joined(pieces, "added") == after


@given(TEXTS, TEXTS)
def test_both_texts_are_in_it_however_little_may_be_compared(before: str, after: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(differences, "MOST", 20)
        pieces = by_word(before, after)
    assert (joined(pieces, "removed"), joined(pieces, "added")) == (before, after)


@given(TEXTS, TEXTS)
def test_no_piece_is_empty_and_no_two_neighbours_are_alike(before: str, after: str) -> None:
    pieces = by_word(before, after)
    assert all(piece.words for piece in pieces)
    assert all(one.kind != other.kind for one, other in pairwise(pieces))


@given(TEXTS.filter(bool))
def test_equal_texts_are_one_piece(text: str) -> None:
    assert by_word(text, text) == [Piece("same", text)]


@given(TEXTS, TEXTS)
def test_a_shortened_difference_keeps_every_change(before: str, after: str) -> None:
    pieces = by_word(before, after)
    changes = [piece for piece in pieces if piece.kind != "same"]
    assert [piece for piece in shortened(pieces, near=3) if piece.kind != "same"] == changes


def test_a_long_text_is_shortened_to_the_neighbourhood_of_the_change() -> None:
    before = f"{'start ' * 100}rain{' end' * 100}"
    words = told(shortened(by_word(before, before.replace("rain", "snow")), near=10))
    assert words == "… start start [-rain-][+snow+] end end end …"


def test_a_long_text_without_a_change_stays_whole() -> None:
    assert shortened([Piece("same", "word " * 500)]) == [Piece("same", "word " * 500)]


@pytest.mark.parametrize(("size", "seconds"), [(10_000, 1.0), (40_000, 4.0)])
@pytest.mark.parametrize("kept", [0.0, 0.7])
@pytest.mark.parametrize("between", [" ", "\n"])
def test_long_texts_are_compared_in_bounded_time(size: int, seconds: float, kept: float, between: str) -> None:
    dice = random.Random(7)
    before = [f"w{dice.randrange(3000)}" for _ in range(size)]
    after = [word if dice.random() < kept else f"w{dice.randrange(3000)}" for word in before]
    started = perf_counter()
    pieces = by_word(between.join(before), between.join(after))
    assert perf_counter() - started < seconds
    assert joined(pieces, "added") == between.join(after)


def test_a_difference_is_readable_without_colour() -> None:
    html = render_to_string("_difference.html", {"pieces": by_word("the <rain>", "the <snow>")})
    assert html.strip() == (
        '<span class="difference">the &lt;'
        '<del><span class="visually-hidden">[removed: </span>rain<span class="visually-hidden">]</span></del>'
        '<ins><span class="visually-hidden">[added: </span>snow<span class="visually-hidden">]</span></ins>&gt;</span>'
    )
