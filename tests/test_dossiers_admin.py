"""Dossiers in the admin: statements put in, ordered, noted and taken out."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError

from statements import dossiers
from statements.models import Dossier, DossierEntry, OldSlug, Statement
from tests import admin_pages, cast
from tests.admin_pages import Fields, errors, page, page_of, save
from tests.test_admin_lists import queries_of, suggestions

pytestmark = pytest.mark.django_db

WORDINGS = ("One umbrella.", "Two umbrellas.", "Three umbrellas.", "Four umbrellas.")


def made(number: int = 4, **extra: Any) -> Dossier:
    """Of drafts by Ada Example."""
    dossier = Dossier.objects.create(**{"title": "Counting umbrellas", "slug": "counting-umbrellas"} | extra)
    ada = cast.ada()
    dossiers.add(dossier, [cast.draft(ada, wording) for wording in WORDINGS[:number]])
    return dossier


def order_of(dossier: Dossier) -> list[str]:
    return [entry.statement.wording.split()[0] for entry in dossier.entries.select_related("statement")]


def numbers_of(dossier: Dossier) -> list[int]:
    return list(dossier.entries.values_list("order", flat=True))


def test_a_dossier_is_made_with_statements_in_the_order_they_were_chosen() -> None:
    ada = cast.ada()
    one, two, three = (cast.draft(ada, wording) for wording in WORDINGS[:3])
    given: Fields = {
        "title": "Counting",
        "slug": "counting",
        "add_statements": [three.pk, one.pk],
        "add_numbers": f"{two.pk}",
    }
    save(admin_pages.as_editor(), page("dossier", "add"), **given)
    dossier = Dossier.objects.get()
    assert (order_of(dossier), numbers_of(dossier)) == (["Three", "One", "Two"], [1, 2, 3])
    assert dossier.state == "draft"


def test_statements_are_offered_by_words_and_by_their_speakers_other_names() -> None:
    draft = cast.draft(cast.ada(), cast.RAIN)
    client = admin_pages.as_editor()
    for typed in ("rain", "пример", str(draft.pk)):
        offered = suggestions(client, typed, model="dossierentry", field="statement")
        assert [one["id"] for one in offered] == [str(draft.pk)]


@pytest.mark.parametrize(
    ("numbers", "order"),
    [
        ({3: 1}, ["Four", "One", "Two", "Three"]),
        ({0: 3}, ["Two", "Three", "One", "Four"]),
        ({0: 99}, ["Two", "Three", "Four", "One"]),
        ({1: 0}, ["Two", "One", "Three", "Four"]),
        ({0: 2, 1: 1}, ["Two", "One", "Three", "Four"]),
        ({0: 4, 1: 3, 2: 2, 3: 1}, ["Four", "Three", "Two", "One"]),
        ({}, ["One", "Two", "Three", "Four"]),
    ],
)
def test_a_number_that_is_typed_moves_the_line_there(numbers: dict[int, int], order: list[str]) -> None:
    dossier = made()
    typed: Fields = {f"entries-{at}-order": to for at, to in numbers.items()}
    save(admin_pages.as_editor(), page_of(dossier), **typed)
    assert (order_of(dossier), numbers_of(dossier)) == (order, [1, 2, 3, 4])


def test_only_what_moved_gets_a_version_in_its_history() -> None:
    dossier = made()
    typed: Fields = {"entries-1-order": 1}
    save(admin_pages.as_editor(), page_of(dossier), **typed)
    counts = [entry.history.count() for entry in dossier.entries.all()]
    assert counts == [2, 2, 1, 1]


def test_each_statement_has_a_note_and_can_be_taken_out() -> None:
    dossier = made()
    changes = {"entries-1-note": "The turning point.", "entries-0-DELETE": "on"}
    save(admin_pages.as_editor(), page_of(dossier), **changes)
    assert (order_of(dossier), numbers_of(dossier)) == (["Two", "Three", "Four"], [1, 2, 3])
    assert dossier.entries.get(order=1).note == "The turning point."
    assert Statement.objects.count() == 4


def test_a_statement_stands_in_a_dossier_once() -> None:
    dossier = made()
    there = dossier.entries.get(order=2).statement
    client = admin_pages.as_editor()
    fields: list[Fields] = [{"add_statements": [there.pk]}, {"add_numbers": str(there.pk)}]
    for field in fields:
        answer = save(client, page_of(dossier), **field)
        assert "It stands in this dossier already" in errors(answer)["add_statements"]
    assert dossier.entries.count() == 4
    with pytest.raises(IntegrityError):
        DossierEntry.objects.create(dossier=dossier, statement=there, order=9)


def test_the_same_number_twice_puts_nothing_in() -> None:
    dossier = made(0)
    number = cast.draft(cast.boris()).pk
    answer = save(admin_pages.as_editor(), page_of(dossier), add_numbers=f"{number}, {number}", title="Changed")
    assert "already" in errors(answer)["add_statements"]
    dossier.refresh_from_db()
    assert (dossier.entries.count(), dossier.title) == (0, "Counting umbrellas")


@pytest.mark.parametrize("typed", ["999999", "x", "9" * 40, "١", "-1"])
def test_a_number_that_is_no_statements_is_named(typed: str) -> None:
    answer = save(admin_pages.as_editor(), page_of(made()), add_numbers=typed)
    assert typed in errors(answer)["add_numbers"]


def test_a_dossier_does_not_outgrow_its_page() -> None:
    dossier = made(0)
    drafts = Statement.objects.bulk_create(Statement(wording=f"{number} umbrellas.") for number in range(201))
    numbers = " ".join(str(draft.pk) for draft in drafts)
    answer = save(admin_pages.as_editor(), page_of(dossier), add_numbers=numbers)
    assert "200 statements at most" in errors(answer)["add_statements"]


def test_the_page_says_which_statements_readers_do_not_see() -> None:
    dossier = made(2)
    dossiers.add(dossier, [cast.published(cast.boris(), cast.RAIN)])
    client = admin_pages.as_reviewer()
    shown = client.get(page_of(dossier)).content.decode()
    assert "nothing: a draft; 2 of its statements are not published" in shown
    save(client, page_of(dossier), state="published")
    shown = client.get(page_of(dossier)).content.decode()
    assert "1 of 3 statements; 2 of its statements are not published" in shown
    assert "1 of 3 statements" in client.get(page("dossier")).content.decode()


def test_only_reviewers_publish_a_dossier() -> None:
    dossier = made()
    save(admin_pages.as_editor(), page_of(dossier), state="published")
    dossier.refresh_from_db()
    assert not dossier.is_published
    save(admin_pages.as_reviewer(), page_of(dossier), state="published", change_reason="It is complete.")
    dossier.refresh_from_db()
    assert dossier.is_published


def test_a_published_dossier_asks_for_the_reason_of_a_change() -> None:
    dossier = made(state="published")
    client = admin_pages.as_editor()
    changes: list[Fields] = [{"title": "Umbrellas"}, {"entries-3-order": 1}, {"entries-0-note": "First."}]
    for change in changes:
        assert "public with its reason" in errors(save(client, page_of(dossier), **change))["change_reason"]
    assert order_of(dossier) == ["One", "Two", "Three", "Four"]
    save(client, page_of(dossier), **changes[1], change_reason="By importance.")
    assert order_of(dossier)[0] == "Four"
    moved = dossier.entries.get(order=1)
    assert moved.history.first().history_change_reason == "By importance."


def test_a_published_dossier_is_not_deleted() -> None:
    dossier = made(state="published")
    assert admin_pages.as_reviewer().post(page("dossier", "delete", dossier), {"post": "yes"}).status_code == 403


def test_a_deleted_draft_leaves_its_dossiers() -> None:
    dossier = made()
    draft = dossier.entries.get(order=1).statement
    admin_pages.as_reviewer().post(page("statement", "delete", draft), {"post": "yes"})
    assert order_of(dossier) == ["Two", "Three", "Four"]


def test_an_old_address_of_a_dossier_is_kept_for_it() -> None:
    dossier = made(0)
    client = admin_pages.as_editor()
    save(client, page_of(dossier), slug="umbrellas")
    assert OldSlug.objects.get().record == dossier
    answer = save(client, page("dossier", "add"), title="Another", slug="counting-umbrellas")
    assert "is an old address of Counting umbrellas" in errors(answer)["slug"]


def test_what_was_done_to_its_lines_is_in_its_history() -> None:
    dossier = made(1)
    client = admin_pages.as_editor()
    save(client, page_of(dossier), **{"entries-0-note": "The turning point.", "change_reason": "It needs a word."})
    shown = client.get(page("dossier", "history", dossier)).content.decode()
    assert "It needs a word." in shown
    assert "One umbrella." in shown


def test_its_page_and_the_list_cost_the_same_however_many_statements() -> None:
    dossier = made(1)
    client = admin_pages.as_editor()
    addresses = (page_of(dossier), page("dossier"))
    for address in addresses:
        client.get(address)
    few = [queries_of(client, address) for address in addresses]
    ada = Statement.objects.get().speaker
    dossiers.add(dossier, [cast.draft(ada, f"Umbrella number {number}.") for number in range(30)])
    Dossier.objects.create(title="Another", slug="another")
    assert [queries_of(client, address) for address in addresses] == few


def test_staff_without_a_group_see_no_dossier() -> None:
    made()
    client = admin_pages.signed_in(User.objects.create_user("sam", is_staff=True))
    assert client.get(page("dossier")).status_code == 403
