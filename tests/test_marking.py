"""A text cut into pieces that lead to what marks them."""

from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.marking import pieces

PLACES = st.lists(st.tuples(st.integers(-3, 30), st.integers(-3, 30), st.integers(1, 9)), max_size=8)


def test_a_passage_leads_to_its_proposal() -> None:
    assert list(pieces("He said much.", [(3, 7, 1)])) == [("He ", None), ("said", 1), (" much.", None)]


def test_the_shorter_of_two_has_the_words() -> None:
    assert list(pieces("abcdef", [(0, 6, 1), (2, 4, 2)])) == [("ab", 1), ("cd", 2), ("ef", 1)]


@given(st.text(max_size=25), PLACES)
def test_no_character_is_lost_or_moved(text: str, places: list[tuple[int, int, int]]) -> None:
    assert "".join(words for words, _key in pieces(text, places)) == text


@given(st.text(min_size=25, max_size=25), PLACES)
def test_what_is_marked_lies_in_some_place_and_all_else_in_none(text: str, places: list[tuple[int, int, int]]) -> None:
    sound = [place for place in places if 0 <= place[0] < place[1] <= len(text)]
    done = 0
    for words, key in pieces(text, places):
        for place in range(done, done + len(words)):
            covering = {number for start, end, number in sound if start <= place < end}
            assert key in covering if key else not covering
        done += len(words)
