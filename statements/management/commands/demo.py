"""`manage.py demo`: from nothing to a running archive with the seeds in it, on this machine only."""

import errno
import socket
from argparse import ArgumentTypeError
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.servers.basehttp import ThreadedWSGIServer, get_internal_wsgi_application, run

from archive.secret import kept_secret
from statements import groups
from statements.search.index import is_in_step

ADDRESS = "127.0.0.1"
EDITOR = "editor"
PASSWORD_FILE = settings.VAR_DIR / "demo-editor.txt"


class Command(BaseCommand):
    help = "Makes the database, loads the seeds, builds the index, makes an editor's account and serves the site here."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--no-serve", action="store_false", dest="serve", help="stop before serving")
        parser.add_argument("--port", type=port_number, default=8000, help="where to serve (default: 8000)")

    def handle(self, *, serve: bool, port: int, **options: Any) -> None:
        if settings.PUBLIC:
            raise CommandError(
                "ALLOWED_HOSTS is set, and demo is for this machine only. For a public site run"
                " migrate, load_seeds, rebuild_index, createsuperuser and collectstatic, and serve it with gunicorn."
            )
        if serve:
            refuse_taken(port)
        try:
            self.prepare()
            account = describe_account()
        except KeyboardInterrupt:
            raise CommandError("Interrupted. Run it again: it goes on from here.", returncode=130) from None
        if serve:
            self.serve(port, account)
        else:
            self.stdout.write(f"Ready. {account}")

    def prepare(self) -> None:
        call_command("migrate", verbosity=0, stdout=self.stdout)
        call_command("load_seeds", stdout=self.stdout)
        if not is_in_step():
            call_command("rebuild_index", stdout=self.stdout)

    def serve(self, port: int, account: str) -> None:
        def announce(port: int | str) -> None:
            self.stdout.write(
                self.style.SUCCESS(
                    f"\nThe archive is at http://{ADDRESS}:{port}/, its admin at http://{ADDRESS}:{port}/admin/"
                )
            )
            self.stdout.write(f"{account}\nCtrl-C stops it.")

        try:
            run(ADDRESS, port, get_internal_wsgi_application(), on_bind=announce, server_cls=ThreadedWSGIServer)
        except KeyboardInterrupt:
            self.stdout.write("\nStopped.")


def port_number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text) <= 65535):
        raise ArgumentTypeError("it must be a number from 0 to 65535")
    return int(text)


def refuse_taken(port: int) -> None:
    try:
        with socket.create_server((ADDRESS, port)):
            pass
    except OSError as error:
        reasons = {
            errno.EADDRINUSE: "another program has it; is a demo running already?",
            errno.EACCES: "only an administrator may use it.",
        }
        reason = reasons.get(error.errno or 0, str(error))
        raise CommandError(f"Cannot serve on port {port}: {reason} Choose another with --port.") from error


def describe_account() -> str:
    """Who can sign in. The account is made once: whatever is done to it afterwards stays done."""
    if not User.objects.exists():
        if settings.HOSTED:
            return "There is no account yet: make one with manage.py createsuperuser."
        make_editor(kept_secret(PASSWORD_FILE, 16))
    editor = User.objects.filter(username=EDITOR).first()
    if editor is None:
        return "Sign in with an account you made."
    if PASSWORD_FILE.exists() and editor.check_password(password := PASSWORD_FILE.read_text().strip()):
        return f"Sign in as {EDITOR} with the password {password} (kept in {PASSWORD_FILE})."
    return f"Sign in as {EDITOR} with the password you set."


def make_editor(password: str) -> None:
    editor = User.objects.create_user(EDITOR, password=password, is_staff=True)
    editor.groups.set(Group.objects.filter(name__in=(groups.EDITORS, groups.REVIEWERS)))
