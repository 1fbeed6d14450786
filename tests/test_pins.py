"""Every version is pinned, and the file for deployments names no place to fetch from."""

import re
import tomllib

import pytest

from tests.child import ROOT

pytestmark = pytest.mark.once

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
LINES = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]
CONSTRAINTS = PROJECT["tool"]["uv"]["constraint-dependencies"]
PIN = re.compile(r"([a-z0-9-]+)(?:\[[a-z,]+\])?==([\w.]+)(?:; .+)?")


def pins(lines: list[str]) -> dict[str, str]:
    return {match[1]: match[2] for line in lines if (match := PIN.fullmatch(line))}


def test_every_line_gives_one_exact_version() -> None:
    assert [line for line in LINES + CONSTRAINTS if not PIN.fullmatch(line)] == []


def test_what_comes_along_is_pinned_too_and_nothing_else_is() -> None:
    lock = ROOT / "uv.lock"
    if not lock.exists():
        pytest.skip("no uv.lock: this environment was not made by uv")
    packages = tomllib.loads(lock.read_text())["package"]
    locked = {package["name"]: package["version"] for package in packages if "virtual" not in package["source"]}
    assert pins(LINES) | pins(CONSTRAINTS) == locked
    assert not pins(LINES).keys() & pins(CONSTRAINTS).keys()


def test_requirements_have_hashes_and_no_addresses() -> None:
    text = (ROOT / "requirements.txt").read_text()
    entries = re.findall(
        r"^([a-z0-9-]+)==[\w.]+(?: ; [^\\\n]+)? \\\n    --hash=sha256:[0-9a-f]{64}", text, re.MULTILINE
    )
    assert set(pins(PROJECT["project"]["dependencies"])) <= set(entries)
    assert len(entries) == len(re.findall(r"^\w", text, re.MULTILINE))
    assert "://" not in text
    assert not re.search(r"^-", text, re.MULTILINE)
