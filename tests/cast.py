"""A fixed cast, plainly fictional, for every test that needs people, treaties and articles."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.contrib.auth.models import Group, User

from statements import checking, dates, groups, publishing
from statements.models import (
    Article,
    Outlet,
    Position,
    Report,
    Speaker,
    SpeakerName,
    Statement,
    Topic,
    TopicName,
    TreatyAction,
    TreatyParty,
)
from statements.search import follow

Arguments = ParamSpec("Arguments")
Made = TypeVar("Made")

TEXT = (
    "Freedonia’s minister rules out talks\n\n"
    "“We will count every umbrella, and we will count them twice,” Ada Example told the Daily Placeholder on Monday.\n\n"
    "The Umbrella Treaty remains “more or less dry”, the minister said. “It was never about the rain,” she added.\n\n"
    "Sylvania has not replied."
)
UMBRELLAS = "We will count every umbrella, and we will count them twice"
RAIN = "It was never about the rain"


def _at_once(build: Callable[Arguments, Made]) -> Callable[Arguments, Made]:
    """What follows from its records is worked out once, after all of them."""

    @wraps(build)
    def built(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Made:
        with follow.once_at_the_end():
            return build(*args, **kwargs)

    return built


@_at_once
def ada(**extra: Any) -> Speaker:
    """Foreign minister of Freedonia from 2019 to 2024, then its president; also written in Cyrillic."""
    speaker = Speaker.objects.create(slug="ada-example", name="Ada Example", sort_name="Example, Ada", **extra)
    SpeakerName.objects.create(speaker=speaker, name="Ада Пример", language="ru")
    Position.objects.create(
        speaker=speaker,
        title="Foreign Minister",
        institution="Foreign Ministry of Freedonia",
        country="XA",
        start="2019-06-01",
        end="2024-05-31",
    )
    Position.objects.create(
        speaker=speaker, title="President", institution="Presidency of Freedonia", country="XA", start="2024-06-01"
    )
    return speaker


def boris() -> Speaker:
    """Of Sylvania; no office is on record."""
    return Speaker.objects.create(slug="boris-beispiel", name="Boris Beispiel", sort_name="Beispiel, Boris")


def placeholder() -> Outlet:
    return Outlet.objects.create(slug="daily-placeholder", name="Daily Placeholder")


def arms() -> Topic:
    return Topic.objects.create(slug="umbrella-control", name="Umbrella control")


@_at_once
def umbrella_treaty(broader: Topic | None = None) -> Topic:
    """Signed 2010, in force 2011, suspended by Freedonia in 2023."""
    treaty = Topic.objects.create(
        slug="umbrella-treaty", name="Umbrella Treaty", kind=Topic.Kind.TREATY, broader=broader
    )
    TopicName.objects.create(topic=treaty, name="ДОЗ-III", language="ru")
    TreatyParty.objects.create(treaty=treaty, name="Freedonia")
    TreatyParty.objects.create(treaty=treaty, name="Sylvania")
    for kind, day, party in (
        ("signature", "2010-04-08", ""),
        ("entry", "2011-02-05", ""),
        ("suspension", "2023-02-21", "Freedonia"),
    ):
        TreatyAction.objects.create(treaty=treaty, kind=kind, date=day, party=party)
    return treaty


def article(outlet: Outlet | None = None, **extra: Any) -> Article:
    given = {"headline": "Freedonia’s minister rules out talks", "published": "2023-02-28", "text": TEXT} | extra
    return Article.objects.create(outlet=outlet or placeholder(), **given)


@_at_once
def report(statement: Statement, source: Article, wording: str = "", **extra: Any) -> Report:
    made = Report.objects.create(statement=statement, article=source, wording=wording or statement.wording, **extra)
    checking.place_report(made)
    return made


@_at_once
def draft(speaker: Speaker | None, wording: str = UMBRELLAS, said: str = "2023-02-27", **extra: Any) -> Statement:
    return Statement.objects.create(speaker=speaker, wording=wording, said=said, **extra)


def _unheld(outlet: Outlet, said: str) -> Article:
    day = dates.parse(said).last_day.isoformat()
    return Article.objects.create(outlet=outlet, headline="Not held", published=day)


@_at_once
def published(
    speaker: Speaker, wording: str = UMBRELLAS, said: str = "2023-02-27", source: Article | None = None, **extra: Any
) -> Statement:
    """With a report in `source`, by default in an article whose text is not held."""
    statement = draft(speaker, wording, said, **extra)
    outlet = Outlet.objects.get_or_create(slug="daily-placeholder", defaults={"name": "Daily Placeholder"})[0]
    report(statement, source or _unheld(outlet, said))
    publishing.publish(statement, by=None)
    return statement


@_at_once
def in_state(state: str, speaker: Speaker, wording: str = UMBRELLAS) -> Statement:
    """Brought there as people bring it there."""
    if state in ("draft", "in_review"):
        statement = draft(speaker, wording)
        if state == "in_review":
            publishing.submit(statement, by=None)
        return statement
    statement = published(speaker, wording)
    if state == "withdrawn":
        publishing.withdraw(statement, None, "Recorded twice.")
    return statement


def editor(name: str = "edith", *group_names: str) -> User:
    user = User.objects.create_user(name, password="a-long-password", is_staff=True)
    user.groups.set(Group.objects.filter(name__in=group_names or [groups.EDITORS]))
    return user


def reviewer() -> User:
    return editor("rhea", groups.EDITORS, groups.REVIEWERS)


def administrator() -> User:
    return editor("adam", groups.ADMINISTRATORS)


def day(text: str) -> date:
    return date.fromisoformat(text)
