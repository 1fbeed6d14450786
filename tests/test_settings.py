"""The settings, read in a process of their own: what is set decides what kind of archive it is."""

from pathlib import Path

import pytest
from django.test import Client

from tests.child import python

KEY = "a-key-for-tests-of-the-settings-with-more-than-fifty-letters"
PUBLIC = {"ALLOWED_HOSTS": "archive.example", "SECRET_KEY": KEY}


def setting(name: str, var: Path, **variables: str) -> str:
    code = f"from django.conf import settings; print(settings.{name})"
    read = python("-c", code, var=var, **variables)
    assert read.returncode == 0, read.stderr
    return read.stdout.strip()


def test_with_nothing_set_the_archive_answers_to_this_machine_only(tmp_path: Path) -> None:
    assert setting("ALLOWED_HOSTS", tmp_path) == "['localhost', '127.0.0.1', '[::1]']"
    assert setting("DEBUG", tmp_path) == "False"
    assert setting("DATABASES['default']['NAME']", tmp_path) == str(tmp_path / "archive.sqlite3")


def test_with_nothing_set_a_key_is_made_once_and_kept(tmp_path: Path) -> None:
    key = setting("SECRET_KEY", tmp_path)
    assert len(key) >= 50
    assert setting("SECRET_KEY", tmp_path) == key


@pytest.mark.parametrize("name", ["DATABASE_URL", "ALLOWED_HOSTS"])
def test_a_hosted_archive_without_a_key_does_not_start_and_names_the_variable(name: str, tmp_path: Path) -> None:
    started = python("manage.py", "check", var=tmp_path, **{name: "sqlite:///archive.example"})
    assert started.returncode != 0
    assert "ImproperlyConfigured: Set SECRET_KEY" in started.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_key_may_begin_with_a_dollar_sign(tmp_path: Path) -> None:
    assert setting("SECRET_KEY", tmp_path, SECRET_KEY="$HOME-and-more") == "$HOME-and-more"


def test_a_folder_that_cannot_be_written_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    started = python("manage.py", "check", var=tmp_path / "file" / "var")
    assert "Set VAR_DIR or SECRET_KEY" in started.stderr


def test_hosts_may_be_written_with_spaces(tmp_path: Path) -> None:
    hosts = setting("ALLOWED_HOSTS", tmp_path, SECRET_KEY=KEY, ALLOWED_HOSTS="a.example, b.example,")
    assert hosts == "['a.example', 'b.example']"


@pytest.mark.parametrize(
    ("variables", "address"),
    [
        ({}, ""),
        ({"ALLOWED_HOSTS": "archive.example"}, "https://archive.example"),
        ({"ALLOWED_HOSTS": ".example,archive.example"}, "https://archive.example"),
        ({"ALLOWED_HOSTS": ".example", "SITE_ADDRESS": "https://www.example/"}, "https://www.example"),
    ],
)
def test_cards_are_marked_with_the_address_of_the_site(variables: dict[str, str], address: str, tmp_path: Path) -> None:
    assert setting("SITE_ADDRESS", tmp_path, SECRET_KEY=KEY, **variables) == address


def test_cards_lie_with_what_running_makes_unless_told(tmp_path: Path) -> None:
    assert setting("CARDS_DIR", tmp_path) == str(tmp_path / "cards")
    assert setting("CARDS_DIR", tmp_path, CARDS_DIR="/srv/cards") == "/srv/cards"


def test_a_public_archive_has_nothing_left_for_the_deployment_check(tmp_path: Path) -> None:
    checked = python("manage.py", "check", "--deploy", "--fail-level", "DEBUG", var=tmp_path, **PUBLIC)
    assert checked.returncode == 0, checked.stderr
    assert "no issues (0 silenced)" in checked.stdout


def test_a_public_archive_binds_its_cookies_to_its_own_secure_host(tmp_path: Path) -> None:
    assert setting("SESSION_COOKIE_NAME", tmp_path, **PUBLIC) == "__Host-session"
    assert setting("CSRF_COOKIE_NAME", tmp_path, **PUBLIC) == "__Host-csrf"


def test_a_proxy_is_trusted_only_when_its_header_is_named(tmp_path: Path) -> None:
    assert setting("SECURE_PROXY_SSL_HEADER", tmp_path, **PUBLIC) == "None"
    header = setting("SECURE_PROXY_SSL_HEADER", tmp_path, PROXY_SSL_HEADER="X-Forwarded-Proto", **PUBLIC)
    assert header == "('HTTP_X_FORWARDED_PROTO', 'https')"


def test_no_proxy_is_trusted_to_tell_addresses_unless_they_are_counted(tmp_path: Path) -> None:
    assert setting("TRUSTED_PROXIES", tmp_path) == "0"
    assert setting("TRUSTED_PROXIES", tmp_path, TRUSTED_PROXIES="2") == "2"


def test_a_public_archive_serves_collected_files_under_names_that_never_change(tmp_path: Path) -> None:
    assert "CompressedManifestStaticFilesStorage" in setting("STORAGES", tmp_path, **PUBLIC)
    assert "Manifest" not in setting("STORAGES", tmp_path)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/admin/login/", "/no/such/page/"])
def test_every_page_has_the_strict_policy(client: Client, address: str) -> None:
    policy = client.get(address).headers["Content-Security-Policy"]
    assert dict(directive.split(" ", 1) for directive in policy.split("; ")) == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }


@pytest.mark.django_db
def test_every_page_refuses_what_it_does_not_need(client: Client) -> None:
    headers = client.get("/").headers
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.django_db
def test_a_reader_gets_no_cookie(client: Client) -> None:
    response = client.get("/")
    assert response.status_code == 200
    assert not response.cookies


def test_a_file_is_served_where_it_lies(client: Client) -> None:
    response = client.get("/static/admin/css/base.css")
    assert b"body" in response.getvalue()
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
