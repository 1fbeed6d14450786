"""Two editors at the desk on one article: nobody changes what he or she has not seen, and who is refused sees what is."""

import re
from itertools import combinations
from typing import Any

import pytest

from statements.ingest import review
from statements.ingest.desk.versions import versions_of
from statements.ingest.models import Proposal
from statements.models import Article, Report, Statement
from tests import admin_pages, cast
from tests.ingest_cast import proposal
from tests.test_desk import PARTS, amended, at, words_of

pytestmark = pytest.mark.django_db

ORDERS = ["".join("a" if place in places else "b" for place in range(6)) for places in combinations(range(6), 3)]
"""Each of two editors looks, does a thing and then another: the twenty ways in which that can be interleaved."""

REFUSED = ("sign-warn", "sign-bad")
REPLIED = "Sylvania has not replied."

PROGRAMS = [
    (("amend 0", "undo"), ("accept 0", "reject 1")),
    (("join 1", "undo"), ("split 1", "amend 1")),
    (("reject 0", "reopen 0"), ("amend 0", "join 1")),
]
"""What each does after looking, to the proposals in the order of the text; the first things of both get in each other's way."""


class Editor:
    """At a page with script, which shows what its answers bring and nothing newer."""

    def __init__(self, name: str, article: Article) -> None:
        self.client = admin_pages.signed_in(cast.editor(name))
        self.article = article
        self.known: dict[int, str] = {}
        self.answer: Any = None

    def look(self) -> None:
        self.answer, self.known = self.client.get(at("article", self.article)), {}
        self._see()

    def press(self, name: str, record: Any, **fields: Any) -> None:
        known = " ".join(f"{number}:{version}" for number, version in self.known.items())
        self.answer = self.client.post(at(name, record), {"known": known, **fields}, headers=PARTS)
        self._see()

    def do(self, verb: str, one: Proposal | None) -> None:
        if one is None:
            self.press(*(("undo", self.article) if verb == "undo" else ("add_words", self.article)), words=REPLIED)
            return
        seen = {"seen": self.known.get(one.pk, "")}
        match verb:
            case "amend":
                self.press("amend", one, **amended(one, wording=f"{one.wording}, as amended") | seen)
            case "join":
                self.press("join", one, **seen)
            case "split":
                self.press("split", one, before=one.wording.split()[2], **seen)
            case _:
                self.press("verdict", one, verdict=verb, **seen)

    @property
    def was_refused(self) -> bool:
        return any(sign in self.page.partition('id="told"')[2] for sign in REFUSED)

    @property
    def page(self) -> str:
        return str(self.answer.content.decode())

    def _see(self) -> None:
        found = re.findall(r'id="proposal-(\d+)" data-version="(\w+)"', self.page)
        self.known |= {int(number): version for number, version in found}
        for number in re.findall(r'id="proposal-(\d+)" hx-swap-oob="delete"', self.page):
            self.known.pop(int(number))


@pytest.fixture
def article() -> Article:
    return cast.article()


def everything(article: Article) -> list[Any]:
    return [
        list(article.proposals.order_by("pk").values()),
        list(Statement.objects.order_by("pk").values()),
        list(Report.objects.order_by("pk").values()),
    ]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("programs", PROGRAMS)
def test_nothing_unseen_is_changed_in_any_order_of_two(
    programs: tuple[tuple[str, str], tuple[str, str]], order: str, article: Article
) -> None:
    ada = cast.ada()
    rows = [proposal(article, words, speaker=ada) for words in (cast.UMBRELLAS, "more or less dry", cast.RAIN)]
    editors = {name: Editor(name, article) for name in "ab"}
    steps = {name: iter(("look", *program)) for name, program in zip("ab", programs, strict=True)}
    last_by: dict[int, str] = {}
    refused = []
    for name in order:
        editor, (verb, _, place) = editors[name], next(steps[name]).partition(" ")
        if verb == "look":
            editor.look()
            continue
        one = Proposal.objects.get(pk=rows[int(place)].pk) if place else None
        seen, before, state = dict(editor.known), versions_of(article), everything(article)
        editor.do(verb, one)
        now = versions_of(article)
        changed = {number for number in before | now if before.get(number) != now.get(number)}
        of_the_other = {number for number in changed if last_by.get(number, name) != name}
        assert all(seen.get(number) == before[number] for number in of_the_other), f"{name}: {verb} {place}"
        assert editor.known == now
        if editor.was_refused:
            assert everything(article) == state
            assert words_of(editor.answer).strip()
        else:
            assert changed
        refused.append(editor.was_refused)
        last_by |= dict.fromkeys(changed, name)
    if order[:4] in ("abab", "abba", "baab", "baba"):
        assert refused[:2] == [False, True]


def test_a_verdict_is_taken_back_only_by_who_has_seen_it(article: Article) -> None:
    ann, one = Editor("ann", article), proposal(article)
    bea = cast.editor("bea")
    review.reject(one, bea)
    ann.look()
    review.reopen(one, bea)
    statement = review.accept(one, bea, wording="We will count every umbrella")
    ann.do("reopen", one)
    assert ann.was_refused
    assert Statement.objects.get() == statement


def test_what_another_has_split_is_not_joined_unseen(article: Article) -> None:
    ann, first, second = Editor("ann", article), proposal(article), proposal(article, cast.RAIN)
    ann.look()
    Editor("bea", article).do("split", second)
    ann.do("join", first)
    assert ann.was_refused
    assert article.proposals.filter(state="waiting").count() == 3


def test_the_forms_of_a_card_say_what_was_seen(article: Article) -> None:
    ann, waiting, decided = Editor("ann", article), proposal(article), proposal(article, cast.RAIN)
    review.reject(decided, cast.editor("bea"))
    ann.look()
    for one, more in ((decided, {}), (waiting, {}), (waiting, {"split": 1})):
        page = ann.client.get(at("article", article), {"at": waiting.pk, **more}).content.decode()
        card = page.partition(f'id="proposal-{one.pk}"')[2].partition("</li>")[0]
        assert f'name="seen" value="{ann.known[one.pk]}"' in card


def test_words_that_another_has_added_are_not_added_again(article: Article) -> None:
    ann, bea = Editor("ann", article), Editor("bea", article)
    ann.look()
    bea.look()
    bea.do("add", None)
    ann.do("add", None)
    assert (bea.was_refused, ann.was_refused) == (False, True)
    assert ann.known == versions_of(article)
