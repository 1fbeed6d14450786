"""`manage.py demo`: from nothing to a site, and twice is as good as once."""

import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import CommandError

from statements.management.commands import demo
from tests.child import ROOT, environment


@pytest.fixture(autouse=True)
def _local(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.HOSTED = settings.PUBLIC = False
    monkeypatch.setattr(demo, "PASSWORD_FILE", tmp_path / "password")


@pytest.mark.django_db
def test_the_account_is_an_editor_and_reviewer_and_no_more() -> None:
    said = demo.describe_account()
    editor = User.objects.get()
    assert editor.username in said
    assert demo.PASSWORD_FILE.read_text().strip() in said
    assert editor.is_staff
    assert not editor.is_superuser
    assert {group.name for group in editor.groups.all()} == {"Editors", "Reviewers"}


@pytest.mark.django_db
def test_a_second_run_says_the_same() -> None:
    assert demo.describe_account() == demo.describe_account()


@pytest.mark.django_db
def test_a_password_a_person_set_is_kept() -> None:
    demo.describe_account()
    editor = User.objects.get()
    editor.set_password("chosen by a person")
    editor.save()
    assert demo.describe_account() == "Sign in as editor with the password you set."
    assert User.objects.get().check_password("chosen by a person")


@pytest.mark.django_db
def test_an_account_a_person_removed_stays_removed() -> None:
    demo.describe_account()
    User.objects.create_superuser("ann")
    User.objects.get(username="editor").delete()
    assert demo.describe_account() == "Sign in with an account you made."
    assert [user.username for user in User.objects.all()] == ["ann"]


@pytest.mark.django_db
def test_a_hosted_archive_gets_no_account_by_itself(settings: Any) -> None:
    settings.HOSTED = True
    assert "createsuperuser" in demo.describe_account()
    assert not User.objects.exists()


def test_a_public_archive_is_refused(settings: Any) -> None:
    settings.PUBLIC = True
    with pytest.raises(CommandError, match="ALLOWED_HOSTS is set"):
        call_command("demo")


def test_a_taken_port_is_said_before_anything_is_done() -> None:
    with socket.create_server((demo.ADDRESS, 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=rf"Cannot serve on port {port}: another program has it"):
            call_command("demo", "--port", str(port))


@pytest.mark.parametrize("port", ["65536", "-1", "eighty", "²"])
def test_what_is_no_port_is_refused(port: str) -> None:
    with pytest.raises(CommandError, match="a number from 0 to 65535"):
        call_command("demo", f"--port={port}")


@pytest.mark.once
def test_from_nothing_to_a_page_and_a_clean_end(tmp_path: Path) -> None:
    command = [sys.executable, "manage.py", "demo", "--port", "0"]
    running = subprocess.Popen(
        command, cwd=ROOT, env=environment(tmp_path, PYTHONUNBUFFERED="1"), stdout=subprocess.PIPE, text=True
    )
    assert running.stdout is not None
    try:
        addresses = (re.search(r"http://127\.0\.0\.1:\d+/", line) for line in running.stdout)
        address = next((found[0] for found in addresses if found), "")
        assert address
        with urllib.request.urlopen(address) as page:
            assert page.status == 200
    finally:
        running.send_signal(signal.SIGINT)
        rest, _ = running.communicate(timeout=30)
    assert rest.rstrip().endswith("Stopped.")
    assert running.returncode == 0
