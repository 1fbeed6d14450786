"""Secrets that are made once."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from archive.secret import kept_secret


def test_a_secret_stays_what_it_was(tmp_path: Path) -> None:
    path = tmp_path / "new" / "secret"
    assert kept_secret(path, 40) == kept_secret(path, 40)


def test_a_secret_has_the_length_asked_for_and_no_dollar_sign(tmp_path: Path) -> None:
    secret = kept_secret(tmp_path / "secret", 64)
    assert len(secret) == 64
    assert "$" not in secret


def test_only_its_owner_can_read_it_and_nothing_else_is_left(tmp_path: Path) -> None:
    kept_secret(tmp_path / "secret", 40)
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]
    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600


def test_all_who_ask_at_once_get_the_same(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        secrets = pool.map(kept_secret, [tmp_path / "secret"] * 40, [40] * 40)
    assert len(set(secrets)) == 1
