from statements.choices import MOST_OFFERED, make_facet

COUNTED = [(str(number), f"Label {number}", 100 - number) for number in range(MOST_OFFERED + 10)]


def test_a_long_facet_offers_the_most_frequent_and_says_how_many_more_there_are() -> None:
    facet = make_facet("x", "X", COUNTED, (), "?x={}".format)
    assert [choice.key for choice in facet.values] == [str(number) for number in range(MOST_OFFERED)]
    assert facet.more == 10
    assert facet.values[0].href == "?x=0"


def test_what_is_chosen_is_always_offered() -> None:
    facet = make_facet("x", "X", COUNTED, ("45",), "?x={}".format)
    assert [choice.key for choice in facet.values if choice.selected] == ["45"]
    assert facet.more == 9
