"""Migrations lead forward and back, with records in the tables, and leave an index that answers."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection

from statements import groups
from statements.models import Statement
from statements.search import index
from tests import cast
from tests.test_find import search


def tables() -> set[str]:
    ours = ("statements_", "search_", "ingest_")
    return {name for name in connection.introspection.table_names() if name.startswith(ours)}


@pytest.mark.django_db(transaction=True)
def test_everything_goes_back_and_comes_again() -> None:
    cast.published(cast.ada())
    there = tables()
    call_command("migrate", "search", "zero", verbosity=0)
    assert "search_entry" not in tables()
    assert Statement.objects.count() == 1
    call_command("migrate", "search", verbosity=0)
    index.rebuild()
    assert search("umbrella").total == 1
    call_command("migrate", "search", "zero", verbosity=0)
    call_command("migrate", "statements", "zero", verbosity=0)
    assert tables() == set()
    call_command("migrate", verbosity=0)
    assert tables() == there


@pytest.mark.django_db
def test_the_groups_of_people_who_curate_exist() -> None:
    editors, reviewers = (
        set(Group.objects.get(name=name).permissions.values_list("codename", flat=True))
        for name in (groups.EDITORS, groups.REVIEWERS)
    )
    assert editors < reviewers
    assert {"publish_statement", "withdraw_statement"} <= reviewers - editors
    assert {"add_statement", "change_speaker", "add_treatyaction"} <= editors
