"""Records that may be one and the same: which are found, and what people then say of them."""

from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from statements.doubles import naming, wordings
from statements.doubles.naming import Bearer
from statements.doubles.wordings import Utterance
from statements.merging.doing import merge
from statements.merging.undoing import undo
from statements.models import Distinct, Double, Outlet, OutletName, Speaker, SpeakerName, Statement, Topic
from tests import admin_pages, cast
from tests.admin_pages import page

COUNTED = "We will count every umbrella of the northern harbour before the rain sets in, and we will count them twice."


def found(*names: str | tuple[str, ...]) -> list[tuple[int, int]]:
    bearers = [Bearer(number, (name,) if isinstance(name, str) else name) for number, name in enumerate(names, 1)]
    return [(alike.one, alike.other) for alike in naming.likely_doubles(bearers)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Example", "ADA EXAMPLE"),
        ("Boris Beispielow", "Борис Бейспилов"),
        ("Ада Пример", "Ada Primer"),
        ("Example Ada", "Ada Example"),
        ("Example, Ada", "Ada Example"),
        ("A. Example", "Ada Example"),
        ("A.B. Example", "Ada B. Example"),
        ("Ada Beatrix Example", "Ada Example"),
        ("Ada Exampel", "Ada Example"),
        ("Example", "Ada Example"),
        ("UCO", "Umbrella Control Organisation"),
    ],
)
def test_names_of_one_bearer_are_found(one: str, other: str) -> None:
    assert found(one, other, "Somebody Else") == [(1, 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Example", "Boris Example"),
        ("B. Example", "Ada Example"),
        ("Umbrella Treaty II", "Umbrella Treaty III"),
        ("Ada", "Ada Example"),
        ("Umbrella Talks 2010", "Umbrella Talks 2011"),
    ],
)
def test_names_of_two_are_not(one: str, other: str) -> None:
    assert found(one, other) == []


def test_any_name_of_a_bearer_will_do() -> None:
    assert found(("Ada Example", "Ада Пример"), ("The Minister", "A. Primer")) == [(1, 2)]


def test_a_topic_goes_by_no_part_of_its_name() -> None:
    bearers = [Bearer(n, (name,), in_part=False) for n, name in enumerate(["Umbrella control", "Old umbrella control"])]
    assert naming.likely_doubles(bearers) == []


def test_a_person_and_an_organisation_are_two() -> None:
    bearers = [Bearer(1, ("Ada Example",), "person"), Bearer(2, ("Ada Example",), "organisation")]
    assert naming.likely_doubles(bearers) == []


def test_a_first_name_that_many_bear_leads_nowhere() -> None:
    last_names = [
        f"{first}{second}" for first in ("bar", "dom", "fel", "gor", "hun") for second in ("tek", "luz", "nip")
    ]
    assert found(*(f"Ada {name.capitalize()}" for name in last_names)) == []


def test_a_last_name_alone_is_no_reason_where_the_whole_name_is_known() -> None:
    assert found(("Ada Example", "Example"), "Boris Example") == []


def said(number: int, wording: str = COUNTED, speaker: int | None = 1, **extra: Any) -> Utterance:
    return Utterance(number, wording, "en", frozenset({speaker} if speaker else ()), **extra)


def pairs(*utterances: Utterance) -> list[tuple[int, int]]:
    return [(alike.one, alike.other) for alike in wordings.likely_doubles(utterances)]


@pytest.mark.parametrize(
    "wording",
    [
        COUNTED,
        COUNTED.upper(),
        COUNTED.replace("twice", "again"),
        COUNTED.replace("northern ", ""),
        COUNTED.partition(", and")[0],
        f"Let me be plain. {COUNTED} Nobody should doubt it.",
    ],
)
def test_wordings_of_one_utterance_are_found(wording: str) -> None:
    assert pairs(said(7), said(3, wording)) == [(3, 7)]


@pytest.mark.parametrize(
    "other",
    [
        said(2, "We will mend every umbrella before the rain sets in."),
        said(2, speaker=2),
        Utterance(2, COUNTED, "de", frozenset({1})),
    ],
)
def test_wordings_of_two_are_not(other: Utterance) -> None:
    assert pairs(said(1), other) == []


def test_somebody_not_known_may_be_the_same_speaker() -> None:
    assert pairs(said(1), said(2, speaker=None)) == [(1, 2)]


@pytest.mark.parametrize(("first", "apart"), [("2023-02-27", False), ("2023-02-28", False), ("2023-03-05", True)])
def test_the_same_said_on_another_day_is_another_statement(first: str, apart: bool) -> None:
    one = said(1, first=cast.day("2023-02-27"), last=cast.day("2023-02-27"))
    other = said(2, first=cast.day(first), last=cast.day(first))
    assert pairs(one, other) == ([] if apart else [(1, 2)])


def test_a_sentence_that_many_say_leads_nowhere() -> None:
    phrase = "We have nothing against the treaty, and we will follow it for as long as others do."
    matters = "boats nets salt ropes tar masts sails oars keels anchors charts lamps bells flags".split()
    assert (
        pairs(*(said(n, f"{phrase} The {thing} of {thing}land come first.") for n, thing in enumerate(matters))) == []
    )


@pytest.fixture
def ada_twice(db: None) -> tuple[Speaker, Speaker]:
    ada, a = cast.ada(), Speaker.objects.create(slug="a-example", name="A. Example")
    call_command("find_doubles", verbosity=0)
    return ada, a


def queue(kind: str = "speaker", **extra: Any) -> str:
    return f"{page('double')}?kind={kind}"


def waiting() -> list[tuple[str, int, int]]:
    return list(Double.objects.waiting().values_list("kind", "one", "other"))


def different(client: Any, note: str = "") -> Any:
    double = Double.objects.get()
    return client.post(reverse("admin:statements_double_different", args=[double.pk]), {"note": note}, follow=True)


def test_doubles_of_every_kind_are_found(db: None) -> None:
    for number in range(2):
        outlet = cast.placeholder() if not number else Outlet.objects.create(slug="dp", name="DP")
        OutletName.objects.create(outlet=outlet, name="Ежедневник" if number else "Yezhednevnik")
        cast.draft(None, COUNTED)
    cast.arms(), Topic.objects.create(slug="t", name="Umbrellas control")
    call_command("find_doubles", verbosity=0)
    assert {kind for kind, *_ in waiting()} == {"outlet", "topic", "statement"}


def test_a_pair_waits_until_it_is_merged_and_again_when_that_is_undone(ada_twice: tuple[Speaker, Speaker]) -> None:
    ada, a = ada_twice
    assert waiting() == [("speaker", ada.pk, a.pk)]
    made = merge(a, ada, None, "One person.")
    assert waiting() == []
    undo(made, None, "Two.")
    assert len(waiting()) == 1


def test_what_was_said_to_be_different_is_not_asked_again(ada_twice: tuple[Speaker, Speaker]) -> None:
    response = different(admin_pages.as_editor(), "Her mother.")
    assert "Said to be different" in admin_pages.said(response)
    assert waiting() == []
    call_command("find_doubles", verbosity=0)
    assert not Double.objects.exists()
    text = (
        admin_pages.signed_in(cast.reviewer())
        .get(f"{page('speaker', 'merge', ada_twice[0])}?with={ada_twice[1].pk}")
        .text
    )
    assert "Her mother." in text


def test_a_name_marked_as_shared_says_nothing(db: None) -> None:
    for speaker in (cast.ada(), cast.boris()):
        SpeakerName.objects.create(speaker=speaker, name="The Minister", shared=True)
    call_command("find_doubles", verbosity=0)
    assert waiting() == []


def test_statements_that_somebody_has_related_are_two(db: None) -> None:
    one, other = cast.draft(None, COUNTED), cast.draft(None, COUNTED)
    one.relations.create(kind="repeats", other=other, note="Said again.", signed_by=cast.editor())
    call_command("find_doubles", verbosity=0)
    assert waiting() == []


def test_the_queue_shows_both_and_leads_to_merging(ada_twice: tuple[Speaker, Speaker]) -> None:
    ada, a = ada_twice
    text = admin_pages.as_reviewer().get(queue()).text
    assert "The same name with initials." in text
    assert f"{page('speaker', 'merge', ada)}?with={a.pk}" in text


def test_an_editor_says_different_and_does_not_merge(ada_twice: tuple[Speaker, Speaker]) -> None:
    text = admin_pages.as_editor().get(queue()).text
    assert 'value="Different"' in text
    assert "Merge …" not in text


@pytest.mark.parametrize("address", ["?kind=speaker&page=99", "?kind=nobody", "?page=x", ""])
def test_any_address_of_the_queue_answers(ada_twice: tuple[Speaker, Speaker], address: str) -> None:
    assert "Ada Example" in admin_pages.as_editor().get(page("double") + address).text


def test_the_queue_costs_the_same_however_long_it_is(db: None) -> None:
    client = admin_pages.as_reviewer()

    def queries(number: int) -> int:
        outlet = Outlet.objects.create(slug=f"outlet-{number}", name=f"Outlet {number}")
        for _ in range(2):
            Statement.objects.create(wording=f"{COUNTED} Number{number} is it.", venue_outlet=outlet, said="2023")
        call_command("find_doubles", verbosity=0)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(queue("statement")).status_code == 200
        return len(captured)

    queries(1)
    few = queries(2)
    for number in range(3, 6):
        more = queries(number)
    assert more == few
    assert Double.objects.count() > 4


def test_saying_different_can_be_taken_back(ada_twice: tuple[Speaker, Speaker]) -> None:
    client = admin_pages.as_editor()
    different(client)
    client.post(page("distinct", "delete", Distinct.objects.get()), {"post": "yes"})
    assert len(waiting()) == 1
