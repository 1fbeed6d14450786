"""Accounts in the admin: an administrator keeps them and gives nobody more than he may do himself."""

from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from django.urls import reverse

from statements import groups
from tests import admin_pages, cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def adam() -> User:
    return cast.administrator()


@pytest.fixture
def client(adam: User) -> Client:
    return admin_pages.signed_in(adam)


@pytest.fixture
def edith() -> User:
    return cast.editor()


def page(record: User | Group, what: str = "change") -> str:
    return reverse(f"admin:auth_{record._meta.model_name}_{what}", args=[record.pk])


def save(client: Client, record: User | Group, **typed: Any) -> Any:
    """Whatever the page offers: what somebody types into a request."""
    response = client.get(page(record))
    fields = admin_pages.fields_on(response) if response.status_code == 200 else {}
    moments = {f"{name}_{part}": "" for name in ("last_login", "date_joined") for part in (0, 1)}
    if getattr(record, "date_joined", None):
        moments |= {"date_joined_0": "2023-01-01", "date_joined_1": "09:00:00"}
    plain = {name: value for name, value in fields.items() if not name.startswith(("password", "last_l", "date_j"))}
    return client.post(page(record), plain | moments | typed | {"_save": "Save"})


def permission(codename: str, app: str = "auth") -> Permission:
    return Permission.objects.get(codename=codename, content_type__app_label=app)


def sysops() -> Group:
    """A group that may do what no administrator may."""
    group = Group.objects.create(name="Sysops")
    group.permissions.add(permission("delete_user"))
    return group


def test_an_administrator_does_all_of_the_record_and_makes_accounts(client: Client, adam: User, edith: User) -> None:
    assert cast.reviewer().get_all_permissions() <= adam.get_all_permissions()
    typed = {"username": "emil", "password1": "a-long-password-of-emil", "password2": "a-long-password-of-emil"}
    client.post(reverse("admin:auth_user_add"), typed | {"usable_password": "true"})
    emil = User.objects.get(username="emil")
    reviewers = Group.objects.get(name=groups.REVIEWERS)
    save(client, emil, is_staff="on", is_active="on", groups=[reviewers.pk])
    emil.refresh_from_db()
    assert (emil.is_staff, list(emil.groups.all())) == (True, [reviewers])


def test_an_account_is_switched_off_and_not_deleted(client: Client, edith: User) -> None:
    fields = {"username": edith.username, "is_staff": "on", "groups": [group.pk for group in edith.groups.all()]}
    client.post(page(edith), fields | {"date_joined_0": "2023-01-01", "date_joined_1": "09:00:00"})
    edith.refresh_from_db()
    assert not edith.is_active
    assert client.post(page(edith, "delete"), {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("whose", ["adam", "edith"])
def test_nobody_is_made_a_superuser_or_given_permissions_of_his_own(
    whose: str, client: Client, adam: User, edith: User
) -> None:
    user = User.objects.get(username=whose)
    save(client, user, first_name="New", is_superuser="on", user_permissions=[permission("delete_user").pk])
    user.refresh_from_db()
    assert (user.first_name, user.is_superuser, user.user_permissions.count()) == ("New", False, 0)


def test_a_superuser_is_looked_at_only(client: Client) -> None:
    root = User.objects.create_superuser("root", password="a-long-password")
    assert client.get(page(root)).status_code == 200
    assert save(client, root, email="adam@example.org", is_active="on").status_code == 403
    password = reverse("admin:auth_user_password_change", args=[root.pk])
    taken = {"password1": "taken-by-somebody", "password2": "taken-by-somebody", "usable_password": "true"}
    assert client.post(password, taken).status_code == 403
    root.refresh_from_db()
    assert root.check_password("a-long-password")
    assert root.is_active


@pytest.mark.parametrize("active", [True, False])
@pytest.mark.parametrize("through_group", [True, False])
def test_who_may_do_more_is_looked_at_only(active: bool, through_group: bool, client: Client, edith: User) -> None:
    edith.groups.set([sysops()] if through_group else [])
    if not through_group:
        edith.user_permissions.add(permission("delete_user"))
    edith.is_active = active
    edith.save()
    assert save(client, edith, is_active="on").status_code == 403
    assert client.get(reverse("admin:auth_user_password_change", args=[edith.pk])).status_code == 403


def test_nobody_changes_his_own_groups(client: Client, adam: User) -> None:
    save(client, adam, groups=[Group.objects.get(name=groups.EDITORS).pk], first_name="New")
    adam.refresh_from_db()
    assert (adam.first_name, adam.is_staff, adam.is_active) == ("New", True, True)
    assert [group.name for group in adam.groups.all()] == [groups.ADMINISTRATORS]


def test_a_group_that_may_do_more_is_not_given(client: Client, edith: User) -> None:
    response = save(client, edith, groups=[sysops().pk])
    assert "is not one of the available choices" in response.content.decode()
    assert [group.name for group in edith.groups.all()] == [groups.EDITORS]


def test_a_group_is_given_no_permission_its_keeper_lacks(client: Client) -> None:
    helpers = Group.objects.create(name="Proofreaders")
    response = save(client, helpers, permissions=[permission("delete_user").pk])
    assert "is not one of the available choices" in response.content.decode()
    save(client, helpers, permissions=[permission("change_statement", "statements").pk])
    assert [each.codename for each in helpers.permissions.all()] == ["change_statement"]


def test_the_groups_that_may_do_more_and_his_own_are_looked_at_only(client: Client) -> None:
    for group in (sysops(), Group.objects.get(name=groups.ADMINISTRATORS)):
        assert save(client, group, name="Mine").status_code == 403
        assert client.post(page(group, "delete"), {"post": "yes"}).status_code == 403


def test_a_superuser_does_all_of_it(edith: User) -> None:
    client = admin_pages.signed_in(User.objects.create_superuser("root"))
    save(client, edith, is_superuser="on", is_staff="on", is_active="on")
    edith.refresh_from_db()
    assert edith.is_superuser


def test_the_list_of_accounts_costs_the_same_however_long_it_is(client: Client, django_assert_num_queries: Any) -> None:
    address = reverse("admin:auth_user_changelist")
    client.get(address)
    with django_assert_num_queries(9):
        client.get(address)
    for number in range(5):
        cast.editor(f"editor-{number}")
    with django_assert_num_queries(9):
        client.get(address)
