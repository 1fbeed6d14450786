"""A small archive in which any two records of a kind can be merged, and what holds of it whatever is merged."""

import re
from io import StringIO
from itertools import product
from random import Random
from typing import Any

from django.apps import apps
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client

from statements.ingest.models import Capture, Leftover
from statements.merging.doing import merge
from statements.merging.undoing import undo
from statements.models import (
    Article,
    Merge,
    OldSlug,
    Outlet,
    OutletName,
    Position,
    Report,
    Revision,
    Span,
    Speaker,
    SpeakerName,
    Statement,
    StatementRelation,
    Topic,
    TopicName,
)
from statements.search import follow
from tests import cast
from tests.ingest_cast import proposal

NOT_COMPARED = {"changed_at", "checked_at", "was_public"}
"""When something was looked at; and what readers have been able to open stays so."""
OFFICE = {"title": "Foreign Minister", "institution": "Foreign Ministry of Freedonia", "country": "XA"}


def archive() -> None:
    """Ada twice and Boris, who share names, offices and statements; topics in a tree; one article three times."""
    speakers = [cast.ada(), Speaker.objects.create(slug="a-example", name="A. Example", note="Also Ada."), cast.boris()]
    outlets = [cast.placeholder(), Outlet.objects.create(slug="placeholder", name="The Placeholder", country="XA")]
    outlets.append(Outlet.objects.create(slug="gazette", name="Sylvania Gazette"))
    _parts(speakers, outlets)
    topics = _topics()
    articles = _articles(*outlets)
    statements = _statements(speakers, topics, articles, outlets)
    user = User.objects.create(username="sig")
    for kind, (one, other) in zip(StatementRelation.Kind, product(statements[:2], statements[2:]), strict=False):
        one.relations.create(kind=kind, other=other, note="So it seems.", signed_by=user)
    statements[2].relations.create(kind="repeats", other=statements[3], note="Word for word.", signed_by=user)
    _ingested(speakers, topics, articles, statements)


def _parts(speakers: list[Speaker], outlets: list[Outlet]) -> None:
    (ada, a, boris), (daily, _placeholder, gazette) = speakers, outlets
    SpeakerName.objects.create(speaker=ada, name="The Minister", shared=True)
    SpeakerName.objects.create(speaker=a, name="The minister", shared=True)
    SpeakerName.objects.create(speaker=boris, name="Boris B.", language="de")
    Position.objects.create(speaker=a, **OFFICE, start="2019-06-01", end="2024-05-31", source="A gazette.")
    Position.objects.create(speaker=a, title="Envoy", start="2016")
    OldSlug.objects.create(slug="ada-old", speaker=a)
    OutletName.objects.create(outlet=daily, name="DP")
    OutletName.objects.create(outlet=gazette, name="Газета")


def _topics() -> list[Topic]:
    arms = cast.arms()
    treaty = cast.umbrella_treaty(broader=arms)
    talks = Topic.objects.create(slug="talks", name="Talks", broader=treaty, note="Talks.", source="A treaty.")
    rain = Topic.objects.create(slug="rain", name="Rain")
    double = Topic.objects.create(slug="umbrella-pact", name="Umbrella Pact", kind="treaty", broader=talks)
    double.parties.create(name="Freedonia", note="from the start")
    double.actions.create(kind="signature", date="2010-04-08", source="The Pact.")
    TopicName.objects.create(topic=double, name="Pact")
    return [arms, treaty, talks, rain, double]


def _articles(daily: Outlet, placeholder: Outlet, gazette: Outlet) -> list[Article]:
    first = cast.article(daily)
    again = cast.article(placeholder, published="2023-03-01", url="https://placeholder.example/a")
    longer = cast.article(gazette, text=f"Corrected.\n\n{cast.TEXT}", based_on=first)
    named = Article.objects.create(outlet=gazette, headline="Not held", published="2023-03-02", based_on=again)
    later = cast.article(gazette, text=cast.TEXT.replace("twice", "once"), based_on=longer)
    return [first, again, longer, named, later]


def _statements(
    speakers: list[Speaker], topics: list[Topic], articles: list[Article], outlets: list[Outlet]
) -> list[Statement]:
    ada, a, boris = speakers
    made = [
        cast.published(ada, source=articles[0]),
        cast.published(a, source=articles[1], position=a.positions.all()[0], venue_outlet=outlets[1]),
        cast.draft(a, cast.RAIN, position=a.positions.all()[1], occasion="A press conference"),
        cast.published(boris, cast.RAIN, source=articles[2]),
        cast.draft(None, cast.RAIN, said=""),
        cast.draft(ada, "Umbrellas are counted once."),
    ]
    cast.report(made[0], articles[1], cue="told")
    cast.report(made[2], articles[2])
    cast.report(made[4], articles[3], cue="said")
    made[0].further_speakers.set([a, boris])
    made[3].further_speakers.set([ada, a])
    for number, statement in enumerate(made):
        statement.topics.set(topics[number % 3 :])
        statement.mentioned_speakers.set(speakers[: number % 3 + 1])
        statement.mentioned_topics.set([topics[number % 5]])
        statement.addressees.set(speakers[number % 3 :])
    return made


def _ingested(
    speakers: list[Speaker], topics: list[Topic], articles: list[Article], statements: list[Statement]
) -> None:
    for number, source in enumerate(articles[:3]):
        Capture.objects.create(article=source, content=b"a", sha256=f"{number:064x}", size=1)
        one = proposal(source, speaker=speakers[number], same_as_statement=statements[number])
        proposal(source, cast.RAIN, same_as_proposal=one).candidates.set(speakers[number:])
        one.topics.set(topics[number:])
    report = statements[0].reports.all()[0]
    Leftover.objects.create(report=report, version=articles[2], result="changed")


def dump() -> dict[str, Any]:
    """Every row of the record and of what comes in, as text."""
    models = [model for name in ("statements", "ingest") for model in apps.get_app_config(name).get_models(True)]
    return {
        f"{model._meta.label} {row['id']}": repr({name: row[name] for name in sorted(row.keys() - NOT_COMPARED)})
        for model in models
        if not model.__name__.startswith("Historical") and model not in (Merge, Revision)
        for row in model._base_manager.values()
    }


KINDS = (Speaker, Topic, Outlet, Statement, Article)


class Editing:
    """Merges and undoes at random, as far as it is not refused."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.refused: list[str] = []
        self.merges: list[Merge] = []

    def step(self) -> None:
        standing = [one for one in self.merges if not one.is_undone]
        if standing and self.chance.random() < 0.4:
            self.undo(self.chance.choice(standing))
        else:
            self.merge()

    def merge(self) -> None:
        model: Any = self.chance.choice(KINDS)
        there = list(model._default_manager.order_by("pk"))
        if len(there) > 1:
            gone, kept = self.chance.sample(there, 2)
            self._trying(lambda: self.merges.append(merge(gone, kept, None, "One.")))

    def undo(self, one: Merge) -> bool:
        done = self._trying(lambda: undo(one, None, "Two after all."))
        one.refresh_from_db()
        return done

    def _trying(self, change: Any) -> bool:
        try:
            with follow.once_at_the_end():
                change()
        except ValidationError as error:
            self.refused += error.messages
            return False
        return True

    def undo_all(self) -> None:
        """The latest first: nothing then stands in the way of another."""
        for one in reversed([one for one in self.merges if not one.is_undone]):
            assert self.undo(one), self.refused[-1]
            assert one.left == [], one.left


def require_laws() -> None:
    call_command("rebuild_index", check=True, stdout=StringIO())
    for span in Span.objects.select_related("report__article"):
        assert span.report.article.text[span.start : span.end] == span.exact
    assert not Report.objects.filter(statement__state="published", check_result="not_found").exists()


def addresses() -> list[str]:
    """All that readers may have by now."""
    records: list[Any] = [
        *Speaker.objects.all(),
        *Topic.objects.all(),
        *Outlet.objects.all(),
        *Statement.objects.exclude(published_at=None),
        *Article.objects.ever_public(),
    ]
    old_slugs = OldSlug.objects.exclude(speaker=None)
    return [record.get_absolute_url() for record in records] + [f"/speakers/{old.slug}/" for old in old_slugs]


def public_addresses() -> list[str]:
    client, found = Client(), addresses()
    assert {client.get(address).status_code for address in found} <= {200, 301}
    return found


def require_home(addresses: list[str]) -> None:
    """Each answers, or leads in one step to what does."""
    client = Client()
    for address in addresses:
        response = client.get(address)
        if response.status_code == 301:
            response = client.get(response.headers["Location"])
        assert response.status_code in (200, 410), address
        number = re.match(r"/(statements|articles)/(\d+)-", address)
        if number:
            assert client.get(f"/{number[1]}/{number[2]}/").status_code in (301, 410)
