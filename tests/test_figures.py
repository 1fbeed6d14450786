"""Whom the sources of reported speech mean."""

from statements.ingest.attribution.figures import by_text, with_figures
from statements.ingest.languages import for_code
from statements.ingest.values import Attribution, Figure, Kind, Mention, MentionKind

ADA = Figure("Ada Example", True)
BORIS = Figure("Boris Beispiel", True)


def said_by(text: str, start: int, figure: Figure | None = None, kind: MentionKind = MentionKind.NAME) -> Attribution:
    source = Mention(start, start + len(text), start, start + len(text), text, kind)
    return Attribution(Kind.INDIRECT, start + 50, start + 60, start + 50, start + 60, source, figure=figure)


def test_the_same_words_mean_the_same_figure() -> None:
    figure_of = by_text([said_by("Example", 0, ADA)])
    assert [one.figure for one in with_figures([said_by("Example", 90)], figure_of)] == [ADA]


def test_words_that_mean_two_figures_mean_neither() -> None:
    figure_of = by_text([said_by("the minister", 0, ADA), said_by("the minister", 90, BORIS)])
    assert [one.figure for one in with_figures([said_by("the minister", 200)], figure_of)] == [None]


def test_a_surname_alone_means_the_one_who_bears_it() -> None:
    figure_of = by_text([said_by("Ada Example", 0, ADA), said_by("Boris Beispiel", 90, BORIS)])
    assert [one.figure for one in with_figures([said_by("Beispiel", 200)], figure_of)] == [BORIS]


def test_a_surname_after_another_first_name_means_somebody_else() -> None:
    figure_of = by_text([said_by("Ada Example", 0, ADA)])
    assert [one.figure for one in with_figures([said_by("Carla Example", 90)], figure_of)] == [None]


def test_a_surname_in_another_case_is_the_same() -> None:
    pyotr = Figure("Пётр Образцов", True)
    figure_of = by_text([said_by("Пётр Образцов", 0, pyotr)], for_code("ru"))
    assert [one.figure for one in with_figures([said_by("министра Образцова", 90)], figure_of)] == [pyotr]


def test_a_pronoun_is_no_name_for_anybody() -> None:
    figure_of = by_text([said_by("she", 0, ADA, MentionKind.PRONOUN)])
    assert [one.figure for one in with_figures([said_by("she", 90, None, MentionKind.PRONOUN)], figure_of)] == [None]


def test_a_figure_already_known_stays() -> None:
    assert [one.figure for one in with_figures([said_by("Example", 90, BORIS)], lambda mention: ADA)] == [BORIS]


def test_sources_are_asked_for_in_the_order_of_the_text() -> None:
    asked: list[int] = []

    def figure_of(mention: Mention) -> Figure | None:
        asked.append(mention.start)
        return None

    with_figures([said_by("she", 300), said_by("Example", 10)], figure_of)
    assert asked == [10, 300]
