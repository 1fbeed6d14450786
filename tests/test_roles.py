"""Who may open and send what: every role at every address, by each method, for a statement in every state."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core import serializers
from django.db import transaction
from django.test import Client

from statements import groups, publishing
from statements.models import Report, Speaker, Statement, Topic
from tests import admin_pages, cast, role_addresses

pytestmark = [pytest.mark.django_db, pytest.mark.once]

ROLES = ("reader", "staff", "editor", "reviewer", "administrator")
"""Staff: somebody who may log in to the admin and belongs to no group."""

ANSWERS = {
    "all": "yes yes yes yes yes",
    "staff": "no yes yes yes yes",
    "editors": "no no yes yes yes",
    "reviewers": "no no no yes yes",
    "administrators": "no no no no yes",
    "nobody": "no no no no no",
    "hidden": "404 404 yes yes yes",
    "gone": "410 410 yes yes yes",
    "login": "yes index index index index",
    "models": "no 404 yes yes yes",
    "asked": "no no 404 404 404",
}
"""For each role: whether it gets there. A verdict that is none is not found."""

CURATED = "{article outlet speaker topic dossier}"
PARTS = "{outletname speakername position statementrelation topicname treatyaction treatyparty}"

TABLE = f"""
all all          | home about search-help suggest favicon statements speakers speaker topics topic outlets outlet articles article
all all          | article-by-number dossiers dossier corrections coverage coverage-csv positions positions-csv compare
all nobody       | report-error report-error-thanks
all all          | {{statement statement-by-number wordings statement-echoes}}@published
all all          | {{statement-versions statement-version card-png card-svg}}@published
hidden hidden    | {{statement statement-by-number wordings statement-echoes}}@{{draft in_review}}
hidden hidden    | {{statement-versions statement-version card-png card-svg}}@{{draft in_review}}
gone gone        | {{statement statement-by-number wordings statement-echoes}}@withdrawn
gone gone        | {{statement-versions statement-version card-png card-svg}}@withdrawn

login all        | admin:login
staff staff      | admin:index admin:password_change admin:view_on_site
staff nobody     | admin:password_change_done admin:jsi18n
models models    | admin:app_list
editors nobody   | admin:autocomplete
nobody nobody    | admin:auth_{{group user}}_delete
administrators administrators | admin:auth_{{group user}}_{{add change changelist history}} admin:auth_user_password_change

editors editors  | admin:statements_{{{CURATED[1:-1]} {PARTS[1:-1]}}}_{{add change changelist history restore}}
editors nobody   | admin:statements_{{{CURATED[1:-1]} {PARTS[1:-1]}}}_simple_history
editors editors  | admin:statements_{PARTS}_delete
reviewers reviewers | admin:statements_{CURATED}_delete admin:statements_{{article outlet speaker topic}}_merge

editors editors  | admin:statements_statement_{{add changelist}} admin:statements_report_{{add changelist}}
editors editors  | admin:statements_{{statement report}}_{{change history restore}}@{{draft in_review published withdrawn}}
editors nobody   | admin:statements_{{statement report}}_simple_history@{{draft in_review published withdrawn}}
editors editors  | admin:statements_report_delete@{{draft in_review published withdrawn}}
reviewers reviewers | admin:statements_statement_delete@{{draft in_review}}
nobody nobody    | admin:statements_statement_delete@{{published withdrawn}}
reviewers reviewers | admin:statements_statement_{{merge send_back confirm withdraw}}@{{draft in_review published withdrawn}}

editors nobody   | admin:statements_{{note span oldslug merge double distinct}}_change
editors editors  | admin:statements_{{note span oldslug merge double distinct}}_{{changelist history}}
nobody nobody    | admin:statements_{{note span oldslug merge double distinct}}_add
nobody nobody    | admin:statements_{{note span oldslug merge double errorreport}}_delete admin:statements_errorreport_add
editors editors  | admin:statements_errorreport_{{change changelist history}} admin:statements_distinct_delete
reviewers reviewers | admin:statements_merge_undo
nobody editors   | admin:statements_double_different

editors editors  | admin:ingest_capture_{{add changelist content history}} admin:ingest_leftover_{{changelist history}}
editors nobody   | admin:ingest_{{capture leftover}}_change
editors editors  | admin:ingest_proposal_{{article outlet card amend names new confident publish changelist history}}
editors nobody   | admin:ingest_proposal_change
nobody editors   | admin:ingest_proposal_{{changes add_words join split undo}}
editors asked    | admin:ingest_proposal_verdict
nobody nobody    | admin:ingest_{{leftover proposal}}_add admin:ingest_{{capture leftover proposal}}_delete
"""
"""What is opened (GET) and what is sent (POST, with nothing in it) by whom, and where; @ the state of the statement."""

SENT_ALONE = "admin:logout"
"""It ends what the others need."""


def lines() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for line in filter(None, TABLE.splitlines()):
        answers, _, names = line.partition("|")
        opened, sent = answers.split()
        for name in re.findall(r"(?:[^\s{}]|\{[^}]*\})+", names):
            for one in _spelled_out(name):
                assert one not in found, f"{one} has two lines"
                found[one] = opened, sent
    return found


def _spelled_out(name: str) -> Iterator[str]:
    choices = [part.split() if part else [""] for part in re.findall(r"\{([^}]*)\}", name)]
    form = re.sub(r"\{[^}]*\}", "{}", name)
    return (form.format(*chosen) for chosen in product(*choices))


def outcome(response: Any) -> str:
    address = response.headers.get("Location", "")
    if response.status_code in (403, 405) or address.startswith("/admin/login/"):
        return "no"
    if response.status_code >= 400:
        return str(response.status_code)
    return "index" if address == "/admin/" else "yes"


def signed_in(role: str) -> Client:
    match role:
        case "reader":
            return Client()
        case "staff":
            return admin_pages.signed_in(User.objects.create_user("sam", is_staff=True))
        case "editor":
            return admin_pages.as_editor()
        case "reviewer":
            return admin_pages.as_reviewer()
    return admin_pages.signed_in(cast.editor("ann", groups.ADMINISTRATORS))


@pytest.fixture
def archive() -> None:
    User.objects.create_user("colleague", is_staff=True)
    role_addresses.archive()


def everywhere() -> dict[str, str]:
    """The address for each line of the table."""
    return {
        f"{name}@{state}" if state else name: address
        for name in role_addresses.names() - {SENT_ALONE}
        for state, address in role_addresses.addresses(name).items()
    }


def test_every_address_has_a_line(archive: None) -> None:
    assert everywhere().keys() == lines().keys()
    assert role_addresses.unnamed() == role_addresses.UNNAMED


@pytest.mark.parametrize("role", ROLES)
def test_each_role_gets_where_the_table_says_and_nowhere_else(archive: None, role: str) -> None:
    client, number, table = signed_in(role), ROLES.index(role), lines()
    wrong = {}
    for name, address in everywhere().items():
        for method, answers in zip(("GET", "POST"), table[name], strict=True):
            with transaction.atomic():
                got = outcome(client.generic(method, address))
                transaction.set_rollback(True)
            if got != ANSWERS[answers].split()[number]:
                wrong[f"{method} {name}"] = got
    assert wrong == {}


def stored() -> str:
    """All that the archive holds, but for who logged in when."""
    kept = [model for model in apps.get_models() if model._meta.label not in ("sessions.Session", "auth.User")]
    rows = [row for model in kept if model._meta.managed for row in model._default_manager.order_by("pk")]
    return str(serializers.serialize("json", rows))


@pytest.mark.parametrize("role", ["reader", "staff"])
def test_who_is_no_editor_changes_nothing_wherever_he_sends(archive: None, role: str) -> None:
    client, before = signed_in(role), stored()
    for address in everywhere().values():
        for sent in (
            {},
            {"post": "yes", "confirmed": "yes", "reason": "Mine.", "verdict": "accept", "action": "publish"},
        ):
            client.post(address, sent)
    assert stored() == before


READERS = [name for name in sorted(role_addresses.names()) if not name.startswith("admin:")]
SEARCHES = (
    *("?q=umbrella", "?q=rain", "?q=speaker:boris", "?speaker=boris-beispiel", "?topic=umbrella-treaty", "?year=2023"),
    *("?q=nobody+counts", "?state=draft", "?q=beispiel", "?outlet=daily-placeholder", "?page=2", "?order=oldest"),
)
PAIRS = (
    "speaker=ada-example",
    "speaker=ada-example&topic=umbrella-treaty",
    "speaker=boris-beispiel&topic=umbrella-treaty",
)


def shown() -> dict[str, tuple[int, bytes]]:
    """What an archive says to readers, at all its addresses."""
    client = Client()
    asked = [address for name in READERS for address in role_addresses.addresses(name).values()]
    asked += [f"/statements/{search}" for search in SEARCHES]
    asked += [f"/suggest/?q={typed}" for typed in ("ada", "boris", "umbr", "nobody", "hidden", "placeholder")]
    asked += [f"/{name}?{pair}" for name in ("positions/", "positions.csv", "compare/") for pair in PAIRS]
    asked += ["/speakers/boris-beispiel/", "/speakers/?q=boris", "/topics/?q=hidden", "/articles/?q=later"]
    answers = {address: client.get(address) for address in asked}
    return {address: (answer.status_code, answer.content) for address, answer in answers.items()}


def test_what_is_not_published_is_nowhere_seen_counted_or_guessed(archive: None) -> None:
    before = shown()
    ada, boris = Speaker.objects.get(slug="ada-example"), Speaker.objects.get(slug="boris-beispiel")
    source = Report.objects.get(statement__state="published").article
    treaty = Topic.objects.get(slug="umbrella-treaty")
    for speaker, wording in ((ada, "Hidden umbrellas count double."), (boris, "Hidden rain."), (None, "Hidden words.")):
        hidden = cast.draft(speaker, wording)
        hidden.topics.add(treaty)
        hidden.mentioned_speakers.add(boris)
        cast.report(hidden, source)
        cast.report(hidden, cast.article(source.outlet, headline=f"Hidden: {wording}"))
    for waiting in Statement.objects.filter(state="draft", speaker=ada):
        publishing.submit(waiting, None)
    again = shown()
    assert [address for address in before if again[address] != before[address]] == []


def test_logging_out_is_sent_and_not_opened() -> None:
    client = signed_in("editor")
    assert client.get("/admin/logout/").status_code == 405
    assert client.post("/admin/logout/").status_code == 200
    assert outcome(client.get("/admin/")) == "no"
