"""Random work of editors, verb after verb: whatever they do, in whatever order, the laws of the record hold."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from statements import publishing, restoring
from statements.ingest import reshaping, review
from statements.ingest.models import Proposal
from statements.models import Article, Statement
from statements.models.curated import explain
from tests import cast, merging_cast
from tests.soak import steps

LONGEST = 10
ASKED = 5
"""Of all addresses that readers could have, in each sequence."""
CONFIRMED = "checked_at"
"""When a check only confirms, its time is stored without a version."""
REFUSALS = (ValidationError, ValueError)
"""In words for the editor: what is not ready, decided already, or against a rule. Each leaves everything as it was."""


class Curation(merging_cast.Editing):
    """All that editors do to proposals and statements, beside merging and undoing it."""

    def __init__(self, seed: int, by: User) -> None:
        super().__init__(seed)
        self.by = by
        self.done: Counter[str] = Counter()
        self.trail: list[str] = []

    def step(self) -> None:
        verbs: list[Callable[[], Any]] = [
            *(self.accept, self.amend, self.reject, self.reopen, self.join, self.split, self.add, self.undo_last),
            *(self.submit, self.publish, self.publish, self.withdraw, self.edit, self.restore),
            super().step,
        ]
        verb = self.chance.choice(verbs)
        before = len(self.refused)
        verb()
        self.trail.append(verb.__name__)
        if len(self.refused) == before:
            self.done[verb.__name__] += 1

    def _trying(self, change: Any) -> bool:
        try:
            return super()._trying(change)
        except REFUSALS as error:
            self.refused.append(str(error))
            return False

    def _with(self, rows: Any, change: Callable[[Any], Any]) -> None:
        """With one of them, if there is any."""
        found = list(rows.order_by("pk"))
        if found:
            one = self.chance.choice(found)
            self._trying(lambda: change(one))

    def accept(self) -> None:
        statements = list(Statement.objects.order_by("pk"))
        into = self.chance.choice([None, None, *statements])
        self._with(Proposal.objects.waiting(), lambda one: review.accept(one, self.by, into=into, note="So it says."))

    def amend(self) -> None:
        amendments: dict[str, Any] = self.chance.choice(
            [{"said": "2023-02"}, {"wording": "We will count [them]"}, {"occasion": "Talks"}]
        )
        self._with(Proposal.objects.waiting(), lambda one: review.accept(one, self.by, **amendments))

    def reject(self) -> None:
        self._with(Proposal.objects.waiting(), lambda one: review.reject(one, self.by))

    def reopen(self) -> None:
        self._with(Proposal.objects.decided(), lambda one: review.reopen(one, self.by))

    def join(self) -> None:
        others = list(Proposal.objects.waiting().order_by("pk"))
        self._with(Proposal.objects.waiting(), lambda one: reshaping.join(one, self.chance.choice(others), self.by))

    def split(self) -> None:
        at = self.chance.choice([None, self.chance.randrange(200)])
        self._with(Proposal.objects.waiting(), lambda one: reshaping.split(one, self.by, at))

    def add(self) -> None:
        start = self.chance.randrange(200)
        end = start + self.chance.randrange(80)
        self._with(Article.objects.exclude(text=""), lambda one: reshaping.add(one, start, end, self.by))

    def undo_last(self) -> None:
        self._with(Article.objects.exclude(text=""), lambda one: reshaping.undo(one, self.by))

    def submit(self) -> None:
        self._with(Statement.objects.filter(state="draft"), lambda one: publishing.submit(one, self.by))

    def publish(self) -> None:
        self._with(Statement.objects.exclude(state="published"), lambda one: publishing.publish(one, self.by))

    def withdraw(self) -> None:
        self._with(Statement.objects.published(), lambda one: publishing.withdraw(one, self.by, "Not hers."))

    def edit(self) -> None:
        def change(one: Statement) -> None:
            one.occasion = self.chance.choice(["", "Briefing", "Umbrella day"])
            one.said = self.chance.choice([one.said, "2023-02", "2023-02-27"])
            explain(one, "Looked up.", self.by)
            one.full_clean()
            one.save()

        self._with(Statement.objects.all(), change)

    def restore(self) -> None:
        def back(one: Statement) -> None:
            restoring.restore(self.chance.choice(list(one.history.all())), self.by, "As it was.")

        self._with(Statement.objects.all(), back)


def require_history() -> None:
    """The newest version of each record is the record, and of one that is gone says so."""
    for model in apps.get_app_config("statements").get_models():
        if hasattr(model, "history") and not model.__name__.startswith("Historical"):
            _require_history(model)


def _require_history(model: Any) -> None:
    versions: dict[int, Any] = {}
    for version in model.history.order_by("history_date", "history_id"):
        versions[getattr(version, model._meta.pk.attname)] = version
    records = model._base_manager.in_bulk()
    assert {number for number, last in versions.items() if last.history_type != "-"} <= records.keys(), model
    for number, last in versions.items():
        if record := records.get(number):
            told = {each.attname: getattr(last, each.attname) for each in last.tracked_fields if each.name != CONFIRMED}
            assert told == {name: getattr(record, name) for name in told}, (record, last.history_change_reason)
            for each in last._history_m2m_fields:
                name = f"{each.m2m_reverse_field_name()}_id"
                kept = set(getattr(last, each.name).values_list(name, flat=True))
                assert kept == set(getattr(record, each.name).values_list("pk", flat=True)), (record, each.name)


def require_proposals() -> None:
    """Their words stand where they say; a decided one that was accepted has its report at that statement."""
    for one in Proposal.objects.select_related("article", "report"):
        assert all(one.article.text[start:end].strip() for start, end in one.places), one
        assert one.report is None or one.report.statement_id == one.statement_id, one


def work(curation: Curation) -> None:
    """A sequence of steps, and what holds after it."""
    addresses = set(merging_cast.addresses())
    for _ in range(LONGEST):
        curation.step()
        addresses |= set(merging_cast.addresses())
    merging_cast.require_laws()
    merging_cast.require_home(curation.chance.sample(sorted(addresses), ASKED))
    require_history()
    require_proposals()


@pytest.mark.django_db
def test_whatever_editors_do_the_laws_hold() -> None:
    merging_cast.archive()
    by = cast.editor("sol")
    done: Counter[str] = Counter()
    sequences = steps(4, 2000)
    for seed in range(sequences):
        with transaction.atomic():
            curation = Curation(seed, by)
            try:
                work(curation)
            except Exception as error:
                error.add_note(f"In the sequence {seed}: {curation.trail}")
                raise
            done += curation.done
            transaction.set_rollback(True)
    print(f"\n{connection.vendor}: {sequences} sequences, {sum(done.values())} steps that were not refused: {done}")
    assert len(done) > 10
