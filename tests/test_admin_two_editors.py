"""Two editors on one record in the admin: nothing that either typed is lost without a word."""

import re
from itertools import combinations
from threading import Barrier, Thread
from typing import Any

import pytest
from django import forms
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import connection
from django.test import RequestFactory

from statements import publishing
from statements.admin.base import RecordAdmin
from statements.models import Position, Report, Speaker, SpeakerName, Statement, StatementRelation, Topic
from tests import admin_pages, cast
from tests.admin_pages import Fields, act, errors, fields_on, page, page_of, said, save

pytestmark = pytest.mark.django_db

ORDERS = ["".join("a" if place in places else "b" for place in range(6)) for places in combinations(range(6), 3)]
"""Each of two editors opens, types and saves: the twenty ways in which that can be interleaved."""


class Editor:
    """Opens pages, types into them and saves them, as slowly as the test wants."""

    def __init__(self, name: str) -> None:
        self.client = admin_pages.signed_in(cast.editor(name, "Editors", "Reviewers"))
        self.fields: Fields = {}
        self.address = ""
        self.response: Any = None

    def opens(self, record: Any) -> "Editor":
        self.address = page_of(record)
        self.fields = fields_on(self.client.get(self.address))
        return self

    def types(self, typed: Fields | None = None, **more: Any) -> "Editor":
        self.fields |= (typed or {}) | more
        return self

    def saves(self, button: str = "_continue") -> "Editor":
        self.response = self.client.post(self.address, self.fields | {button: "Save"}, follow=True)
        if self.response.status_code == 200:
            self.fields = fields_on(self.response)
        return self

    def chooses(self, whose: str, place: int = 0) -> "Editor":
        names = re.findall(rf'name="(choice-[^"]+)" value="({whose}-[^"]*)"', self.page)
        name, value = names[place]
        return self.types({name: value})

    @property
    def page(self) -> str:
        return str(self.response.content.decode())

    @property
    def must_choose(self) -> bool:
        return "Nothing is saved yet" in self.page


@pytest.fixture
def ann() -> Editor:
    return Editor("ann")


@pytest.fixture
def bea() -> Editor:
    return Editor("bea")


@pytest.fixture
def statement() -> Statement:
    return cast.draft(cast.ada())


def now(record: Any) -> Any:
    return type(record).objects.get(pk=record.pk)


def test_what_only_the_other_changed_is_taken_over_and_said(ann: Editor, bea: Editor, statement: Statement) -> None:
    ann.opens(statement).types(place="The hall")
    bea.opens(statement).types(occasion="A press conference").saves()
    ann.saves()
    assert (now(statement).place, now(statement).occasion) == ("The hall", "A press conference")
    assert "In the meantime bea changed: Occasion (A press conference)" in said(ann.response)


def test_saving_what_was_left_alone_undoes_nothing(ann: Editor, bea: Editor, statement: Statement) -> None:
    ann.opens(statement)
    bea.opens(statement).types(place="The hall", wording="We will count every coat").saves()
    ann.saves()
    assert (now(statement).place, now(statement).wording) == ("The hall", "We will count every coat")


def test_who_saves_alone_hears_of_nobody(ann: Editor, statement: Statement) -> None:
    ann.opens(statement).types(place="The hall").saves().types(place="The yard").saves()
    assert "In the meantime" not in ann.page
    assert now(statement).place == "The yard"


def test_the_same_change_by_both_is_no_choice(ann: Editor, bea: Editor, statement: Statement) -> None:
    ann.opens(statement).types(place="The hall")
    bea.opens(statement).types(place="The hall").saves()
    assert not ann.saves().must_choose


def test_what_both_changed_comes_back_with_both_texts_by_word(ann: Editor, bea: Editor, statement: Statement) -> None:
    ann.opens(statement).types(wording="We will count every coat", place="The yard")
    bea.opens(statement).types(wording="We will count every hat").saves()
    ann.saves()
    assert ann.must_choose
    assert "bea changed this statement" in ann.page
    assert re.search(r"count every <del>.*hat.*</del><ins>.*coat.*</ins>", ann.page)
    assert ann.fields["wording"] == "We will count every coat"
    assert "Somebody else" in errors(ann.response)["wording"]
    assert (now(statement).wording, now(statement).place) == ("We will count every hat", "")


@pytest.mark.parametrize(
    ("whose", "wording"), [("mine", "We will count every coat"), ("theirs", "We will count every hat")]
)
def test_the_next_save_goes_through_with_what_was_chosen(
    whose: str, wording: str, ann: Editor, bea: Editor, statement: Statement
) -> None:
    ann.opens(statement).types(wording="We will count every coat", place="The yard")
    bea.opens(statement).types(wording="We will count every hat").saves()
    ann.saves().chooses(whose).saves()
    assert not ann.must_choose
    assert (now(statement).wording, now(statement).place) == (wording, "The yard")


def test_a_third_text_may_be_written_and_kept(ann: Editor, bea: Editor, statement: Statement) -> None:
    ann.opens(statement).types(wording="We will count every coat")
    bea.opens(statement).types(wording="We will count every hat").saves()
    ann.saves().chooses("mine").types(wording="We will count every hat and coat").saves()
    assert now(statement).wording == "We will count every hat and coat"


def test_saving_again_without_choosing_overwrites_nothing(ann: Editor, bea: Editor, statement: Statement) -> None:
    ann.opens(statement).types(wording="We will count every coat")
    bea.opens(statement).types(wording="We will count every hat").saves()
    assert ann.saves().saves().must_choose
    assert now(statement).wording == "We will count every hat"
    assert ann.fields["wording"] == "We will count every coat"


@pytest.mark.parametrize("whose", ["mine", "theirs"])
def test_a_choice_is_asked_anew_when_a_third_saved_meanwhile(
    whose: str, ann: Editor, bea: Editor, statement: Statement
) -> None:
    ann.opens(statement).types(wording="We will count every coat")
    bea.opens(statement).types(wording="We will count every hat").saves()
    ann.saves().chooses(whose)
    bea.types(wording="We will count every glove").saves()
    assert ann.saves().must_choose
    assert "glove" in ann.page
    assert now(statement).wording == "We will count every glove"


def test_each_of_several_is_chosen_by_itself(ann: Editor, bea: Editor, statement: Statement) -> None:
    ann.opens(statement).types(place="The yard", occasion="A walk")
    bea.opens(statement).types(place="The hall", occasion="A talk").saves()
    ann.saves().chooses("mine", 0)
    assert ann.saves().must_choose
    ann.chooses("theirs", 0).saves()
    assert {now(statement).place, now(statement).occasion} in ({"The yard", "A talk"}, {"The hall", "A walk"})


def test_an_error_elsewhere_keeps_what_was_taken_over(ann: Editor, bea: Editor, statement: Statement) -> None:
    ann.opens(statement).types(said="2023-02-30", place="The yard")
    bea.opens(statement).types(occasion="A talk").saves()
    assert "said" in errors(ann.saves().response)
    bea.types(occasion="A long talk").saves()
    ann.types(said="2023-02-20").saves()
    assert (now(statement).occasion, now(statement).place) == ("A long talk", "The yard")


def test_topics_that_both_added_and_removed_are_merged(ann: Editor, bea: Editor, statement: Statement) -> None:
    names = ("Rain", "Snow", "Wind", "Hail")
    rain, snow, wind, hail = (Topic.objects.create(name=name, slug=name.lower()) for name in names)
    statement.topics.set([rain, snow])
    ann.opens(statement).types(topics=[snow.pk, wind.pk])
    bea.opens(statement).types(topics=[rain.pk, hail.pk]).saves()
    ann.saves()
    assert set(statement.topics.all()) == {wind, hail}
    assert "About" in said(ann.response)


def test_spaces_that_a_form_would_strip_are_no_change(ann: Editor, bea: Editor, statement: Statement) -> None:
    Statement.objects.filter(pk=statement.pk).update(occasion=" A talk ")
    ann.opens(statement).types(place="The yard")
    bea.opens(statement).types(occasion="A walk").saves()
    assert not ann.saves().must_choose
    assert now(statement).occasion == "A walk"


def test_a_page_that_does_not_say_what_it_showed_overwrites_nothing(ann: Editor, statement: Statement) -> None:
    ann.opens(statement).types(place="The yard", seen="").saves()
    assert ann.must_choose
    assert now(statement).place == ""


@pytest.mark.parametrize(
    "seen",
    [
        "x",
        "[]",
        "[1,2,3]",
        '["x",{},{}]',
        "[1e300,{},{}]",
        "[NaN,{},{}]",
        '[1,{"place":7},{}]',
        '[1,{"topics":[[1]]},{}]',
        '[1,{},{"reports":{"1":5}}]',
        "\0",
    ],
)
def test_a_broken_account_of_what_was_shown_is_no_error(seen: str, ann: Editor, statement: Statement) -> None:
    cast.report(statement, cast.article())
    assert ann.opens(statement).types(seen=seen).saves().response.status_code == 200


@pytest.mark.parametrize("reason", ["", "The hall is on the tape."])
def test_a_statement_published_meanwhile_needs_a_reason(reason: str, ann: Editor, statement: Statement) -> None:
    cast.report(statement, cast.article())
    ann.opens(statement).types(place="The hall", change_reason=reason)
    publishing.publish(statement, by=cast.editor("bea"))
    ann.saves()
    assert now(statement).place == ("The hall" if reason else "")
    assert ("change_reason" in errors(ann.response)) is not bool(reason)
    assert "State (published)" in ann.page
    assert "In the meantime bea changed" in ann.page


def test_a_button_that_moves_waits_until_the_move_of_another_was_seen(ann: Editor, statement: Statement) -> None:
    cast.report(statement, cast.article())
    ann.opens(statement).types(change_reason="Checked.")
    bea = cast.editor("bea")
    publishing.publish(statement, by=bea)
    publishing.withdraw(statement, by=bea, reason="Not hers.")
    ann.saves("_publish")
    assert now(statement).state == "withdrawn"
    assert "State (withdrawn)" in ann.page
    ann.saves("_publish")
    assert now(statement).state == "published"


def test_the_text_stays_on_the_page_when_the_record_was_deleted(ann: Editor, bea: Editor, statement: Statement) -> None:
    cast.report(statement, cast.article())
    ann.opens(statement).types({"reports-0-cue": "muttered"}, wording="We will count every coat")
    bea.client.post(page("statement", "delete", statement), {"post": "yes", "change_reason": "It is a double."})
    ann.saves()
    assert ann.response.status_code == 409
    assert all(
        words in ann.page for words in ("bea deleted this statement", "It is a double.", "every coat", "muttered")
    )


def test_a_record_that_never_was_is_not_said_to_be_deleted(ann: Editor) -> None:
    response = ann.client.post("/admin/statements/statement/99/change/", {"wording": "x"}, follow=True)
    assert "Perhaps it was deleted" in response.content.decode()


@pytest.fixture
def speaker() -> Speaker:
    return cast.ada()


def test_lines_are_settled_field_by_field(ann: Editor, bea: Editor, speaker: Speaker) -> None:
    ann.opens(speaker).types({"positions-0-title": "Minister", "positions-1-source": "Her site."})
    bea.opens(speaker).types({"positions-0-institution": "The Ministry", "positions-1-start": "2024-06-02"}).saves()
    ann.saves()
    first, second = Position.objects.order_by("start_earliest")
    assert (first.title, first.institution) == ("Minister", "The Ministry")
    assert (second.source, second.start) == ("Her site.", "2024-06-02")
    assert "Institution (The Ministry)" in said(ann.response)


@pytest.mark.parametrize(("whose", "title"), [("mine", "Minister"), ("theirs", "Secretary")])
def test_a_line_that_both_changed_is_chosen(whose: str, title: str, ann: Editor, bea: Editor, speaker: Speaker) -> None:
    ann.opens(speaker).types({"positions-0-title": "Minister"})
    bea.opens(speaker).types({"positions-0-title": "Secretary"}).saves()
    assert ann.saves().must_choose
    assert ann.fields["positions-0-title"] == "Minister"
    ann.chooses(whose).saves()
    assert Position.objects.order_by("start_earliest")[0].title == title


def test_a_line_the_other_added_stays_and_is_said(ann: Editor, bea: Editor, speaker: Speaker) -> None:
    ann.opens(speaker).types({"names-TOTAL_FORMS": 2, "names-1-name": "A. Example"})
    bea.opens(speaker).types({"names-TOTAL_FORMS": 2, "names-1-name": "Ada E."}).saves()
    ann.saves()
    assert [name.name for name in speaker.names.all()] == ["Ада Пример", "Ada E.", "A. Example"]
    assert "Speaker name “Ada E.” (added)" in said(ann.response)


def test_the_same_line_added_by_both_is_refused_and_both_are_shown(ann: Editor, bea: Editor, speaker: Speaker) -> None:
    typed = {"names-TOTAL_FORMS": 2, "names-1-name": "Ada E."}
    ann.opens(speaker).types(typed)
    bea.opens(speaker).types(typed).saves()
    ann.saves()
    assert "is here twice" in errors(ann.response)["names-2-name"]
    assert (ann.fields["names-1-name"], ann.fields["names-2-name"]) == ("Ada E.", "Ada E.")


def test_a_line_the_other_deleted_goes_if_it_was_left_alone(ann: Editor, bea: Editor, speaker: Speaker) -> None:
    ann.opens(speaker).types(note="Of Freedonia.")
    bea.opens(speaker).types({"names-0-DELETE": "on"}).saves()
    ann.saves()
    assert not speaker.names.exists()
    assert now(speaker).note == "Of Freedonia."
    assert "Speaker name (deleted: Name: Ада Пример" in said(ann.response)


@pytest.mark.parametrize(("whose", "names"), [("mine", ["Ада Примерова"]), ("theirs", [])])
def test_a_changed_line_the_other_deleted_is_chosen(
    whose: str, names: list[str], ann: Editor, bea: Editor, speaker: Speaker
) -> None:
    ann.opens(speaker).types({"names-0-name": "Ада Примерова"})
    bea.opens(speaker).types({"names-0-DELETE": "on"}).saves()
    assert ann.saves().must_choose
    assert ann.fields["names-0-name"] == "Ада Примерова"
    assert ann.saves().must_choose
    assert not speaker.names.exists()
    ann.chooses(whose).saves()
    assert [name.name for name in speaker.names.all()] == names


@pytest.mark.parametrize(("whose", "names"), [("mine", []), ("theirs", ["Ада Примерова"])])
def test_a_deleted_line_the_other_changed_is_chosen(
    whose: str, names: list[str], ann: Editor, bea: Editor, speaker: Speaker
) -> None:
    ann.opens(speaker).types({"names-0-DELETE": "on"})
    bea.opens(speaker).types({"names-0-name": "Ада Примерова"}).saves()
    assert ann.saves().must_choose
    assert ann.saves().must_choose
    assert speaker.names.exists()
    ann.chooses(whose).saves()
    assert [name.name for name in speaker.names.all()] == names


def test_a_line_both_deleted_is_gone(ann: Editor, bea: Editor, speaker: Speaker) -> None:
    ann.opens(speaker).types({"names-0-DELETE": "on"})
    bea.opens(speaker).types({"names-0-DELETE": "on"}).saves()
    assert not ann.saves().must_choose
    assert not speaker.names.exists()


def test_lines_keep_their_places_when_an_earlier_one_was_added(ann: Editor, bea: Editor, speaker: Speaker) -> None:
    ann.opens(speaker).types({"positions-1-title": "Head of State"})
    typed = {"positions-TOTAL_FORMS": 3, "positions-2-title": "Clerk", "positions-2-start": "2001"}
    bea.opens(speaker).types(typed).saves()
    ann.saves()
    titles = [position.title for position in speaker.positions.all()]
    assert titles == ["Clerk", "Foreign Minister", "Head of State"]


def test_a_report_whose_passages_were_placed_anew_is_no_choice(ann: Editor, bea: Editor, statement: Statement) -> None:
    report = cast.report(statement, cast.article())
    ann.opens(report).types(cue="told")
    bea.opens(report).types(wording=cast.RAIN).saves()
    assert not ann.saves().must_choose
    assert (now(report).wording, now(report).cue) == (cast.RAIN, "told")
    assert [span.exact for span in report.spans.all()] == [cast.RAIN]


def test_relations_are_settled_too(ann: Editor, bea: Editor, statement: Statement) -> None:
    other = cast.draft(cast.boris(), cast.RAIN)
    relation = StatementRelation.objects.create(
        statement=statement, other=other, kind="repeats", note="Alike.", signed_by=cast.editor("rita")
    )
    ann.opens(statement).types({"relations-0-note": "Much alike."})
    bea.opens(statement).types({"relations-0-kind": "contradicts"}).saves()
    ann.saves()
    assert (now(relation).kind, now(relation).note) == ("contradicts", "Much alike.")


def test_a_party_typed_while_another_made_the_treaty_a_concept_comes_back(ann: Editor, bea: Editor) -> None:
    topic = Topic.objects.create(name="Dry Accord", slug="dry-accord", kind="treaty")
    ann.opens(topic).types({"parties-TOTAL_FORMS": 1, "parties-0-name": "Sylvania"})
    bea.opens(topic).types(kind="concept").saves()
    ann.saves()
    assert "Only a treaty" in errors(ann.response)["kind"]
    assert ann.fields["parties-0-name"] == "Sylvania"


def test_a_text_is_compared_to_the_letter(ann: Editor, bea: Editor) -> None:
    article = cast.article(text=" One.\r\n\r\nTwo. ")
    ann.opens(article).types(byline="A. Writer")
    bea.opens(article).types(text="One.\n\nThree.").saves()
    ann.saves()
    assert (now(article).text, now(article).byline) == ("One.\n\nThree.", "A. Writer")


def test_a_part_has_a_page_of_its_own_and_is_settled_there(ann: Editor, bea: Editor, speaker: Speaker) -> None:
    name = SpeakerName.objects.get()
    ann.opens(name).types(language="uk")
    bea.opens(speaker).types({"names-0-name": "Ада Примерова"}).saves()
    ann.saves()
    assert (now(name).name, now(name).language) == ("Ада Примерова", "uk")


def test_moving_from_the_list_asks_nothing(ann: Editor, bea: Editor, statement: Statement) -> None:
    bea.opens(statement).types(place="The hall").saves()
    act(ann.client, "statement", "submit_selected", statement)
    assert (now(statement).state, now(statement).place) == ("in_review", "The hall")


def test_ones_own_second_window_is_told_apart(ann: Editor, statement: Statement) -> None:
    ann.opens(statement).types(place="The hall")
    save(ann.client, page_of(statement), occasion="A talk")
    ann.saves()
    assert "you (in another window) changed" in said(ann.response)


def _is_kept(editor: Editor, record: Any, words: str) -> bool:
    """Whether the words are on record, or on the page of one who must choose."""
    report, name = Report.objects.get(), SpeakerName.objects.get()
    stored = [now(record).wording, now(record).place, report.cue, report.translator, name.name, name.language]
    return words in stored or (editor.must_choose and words in editor.page)


@pytest.mark.parametrize("order", ORDERS)
def test_no_word_is_lost_in_any_order_of_two(order: str, ann: Editor, bea: Editor) -> None:
    speaker = cast.ada()
    statement = cast.draft(speaker)
    cast.report(statement, cast.article())
    editors = {"a": ann, "b": bea}
    typed: dict[str, dict[Any, Fields]] = {
        "a": {
            statement: {"wording": "Ann’s wording", "place": "Ann’s place", "reports-0-cue": "ann said"},
            speaker: {"names-0-name": "Ann’s Ada"},
        },
        "b": {
            statement: {"wording": "Bea’s wording", "reports-0-cue": "bea said", "reports-0-translator": "Bea’s aunt"},
            speaker: {"names-0-name": "Bea’s Ada", "names-0-language": "de"},
        },
    }
    first, second = sorted("ab", key=order.rindex)
    for record in (statement, speaker):
        steps = {who: iter(("opens", "types", "saves")) for who in "ab"}
        for who in order:
            match next(steps[who]):
                case "opens":
                    editors[who].opens(record)
                case "types":
                    editors[who].types(typed[who][record])
                case "saves":
                    editors[who].saves()
        # Who opens the page after the other has saved has seen what is replaced.
        knowing = order.rindex(first) < order.index(second)
        words = [*typed[second][record].values(), *(() if knowing else typed[first][record].values())]
        assert [word for word in words if not _is_kept(editors[second], statement, word)] == []
        while editors[second].must_choose:
            editors[second].chooses("mine").saves()
        assert all(_is_kept(editors[second], statement, word) for word in typed[second][record].values())


def test_every_page_of_a_record_is_settled_input_by_input() -> None:
    """A field of several inputs would be compared by none of them."""
    request = RequestFactory().get("/")
    request.user = User.objects.create_superuser("root")
    for page_of_record in admin.site._registry.values():
        if isinstance(page_of_record, RecordAdmin):
            kinds = [page_of_record.get_form(request)]
            kinds += [formset.form for formset, _ in page_of_record.get_formsets_with_inlines(request)]
            fields = [field for kind in kinds for field in kind.base_fields.values()]
            assert not any(isinstance(field.widget, forms.MultiWidget) for field in fields)


def test_meeting_others_costs_the_same_however_many_lines_there_are(
    ann: Editor, bea: Editor, django_assert_max_num_queries: Any
) -> None:
    speaker = cast.ada()
    for number in range(30):
        SpeakerName.objects.create(speaker=speaker, name=f"Ada the {number}th")
    ann.opens(speaker).types(note="Hers.")
    bea.opens(speaker).types({f"names-{place}-language": "en" for place in range(20)}).saves()
    with django_assert_max_num_queries(40):
        ann.client.get(page_of(speaker))
    ann.saves()
    assert now(speaker).note == "Hers."


@pytest.mark.django_db(transaction=True)
def test_of_two_who_save_at_the_same_moment_one_must_choose() -> None:
    statement = cast.draft(cast.ada())
    editors = [Editor(name).opens(statement).types(wording=f"Words of {name}") for name in ("ann", "bea", "carl")]
    start = Barrier(len(editors))

    def save_at_once(editor: Editor) -> None:
        start.wait()
        try:
            editor.response = editor.client.post(editor.address, editor.fields | {"_continue": "Save"}, follow=True)
        finally:
            connection.close()

    threads = [Thread(target=save_at_once, args=[editor]) for editor in editors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(editor.must_choose for editor in editors) == [False, True, True]
    saved = next(editor for editor in editors if not editor.must_choose)
    assert now(statement).wording == saved.fields["wording"]
