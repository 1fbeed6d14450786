"""The groups of people who curate, and what each may do."""

from typing import Any

from django.apps import AppConfig
from django.contrib.auth.management import create_permissions

EDITORS = "Editors"
REVIEWERS = "Reviewers"
ADMINISTRATORS = "Administrators"

RECORDS = ("outlet", "article", "report", "speaker", "statement", "topic", "dossier")
"""Models with a page of their own in the admin."""

PARTS = (
    *("span", "speakername", "position", "statementrelation", "note", "topicname", "treatyaction", "treatyparty"),
    *("outletname", "oldslug", "dossierentry"),
)
"""Models that are edited inside a record; who may change the record may remove them."""

DOUBLES = {"view_merge", "view_double", "view_distinct", "add_distinct", "delete_distinct"}
"""What it takes to say of two records that they are different, and to see which were merged."""

INGEST = {"view_capture", "add_capture", "view_proposal", "decide_proposal", "view_leftover", "change_leftover"}
"""What it takes to import articles and to decide on what is proposed in them."""

ACCOUNTS = {f"{verb}_{name}" for verb in ("view", "add", "change") for name in ("user", "group")}
"""An account is switched off and not deleted: the history goes on naming it."""


READERS = {"view_errorreport", "change_errorreport"}
"""What it takes to settle what readers report; nobody adds to it but they."""


def permissions_of_editors() -> set[str]:
    records = {f"{verb}_{name}" for name in (*RECORDS, *PARTS) for verb in ("view", "add", "change")}
    return records | READERS | DOUBLES | {f"delete_{name}" for name in (*PARTS, "report")}


def permissions_of_reviewers() -> set[str]:
    deleting = {f"delete_{name}" for name in RECORDS}
    moving = {"publish_statement", "withdraw_statement", "publish_dossier", "merge_records"}
    return permissions_of_editors() | deleting | moving


def permissions() -> dict[str, dict[str, set[str]]]:
    """By app and group. A leftover goes with its report, all the others with their article."""
    importing = INGEST | {"delete_leftover"}
    deciding = importing | {"delete_capture", "delete_proposal"}
    reviewing = permissions_of_reviewers()
    return {
        "statements": {EDITORS: permissions_of_editors(), REVIEWERS: reviewing, ADMINISTRATORS: reviewing},
        "ingest": {EDITORS: importing, REVIEWERS: deciding, ADMINISTRATORS: deciding},
        "auth": {ADMINISTRATORS: ACCOUNTS},
    }


def ensure(sender: AppConfig, using: str, **_: Any) -> None:
    """After migrate: the groups exist and have at least these permissions of the app."""
    from django.contrib.auth.models import Group, Permission

    create_permissions(sender, verbosity=0, using=using)
    for name, codenames in permissions()[sender.label].items():
        group, _created = Group.objects.using(using).get_or_create(name=name)
        group.permissions.add(
            *Permission.objects.using(using).filter(content_type__app_label=sender.label, codename__in=codenames)
        )
