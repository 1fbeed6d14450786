"""Who may import whom."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted(path for folder in ("archive", "statements") for path in (ROOT / folder).rglob("*.py"))
MODULES = {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in FILES}

PURE = {
    f"statements.{name}"
    for name in (
        "axis cards.breaking cards.drawing cards.layout cards.spelling cards.typeface cards.values charts choices comparing "
        "context coverage dates differences doubles.naming doubles.wordings events function_words likeness marks markup "
        "names pagination parameters parts pieces points quoting romanisation shares sparks stemming strips "
        "text_directives text_fragments words "
        "search.analysis search.clauses search.dialects search.fingerprints search.highlights search.lexing search.parser "
        "search.query search.request search.shapes ingest.marking ingest.months ingest.reading ingest.values ingest.wire "
        "ingest.importing.addresses ingest.importing.identity ingest.importing.storable"
    ).split()
} | {
    module
    for module in MODULES
    if re.match(r"statements\.ingest\.(attribution|grammar|languages|proposing|quotations|readers|reported)\b", module)
    if module not in {f"statements.ingest.readers{name}" for name in ("", ".child", ".guard", ".warc")}
}
"""Values in, values out: no models, requests, settings or clock."""


def imports(path: Path) -> set[str]:
    """Full names of all that a file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        match node:
            case ast.Import(names=names):
                found |= {name.name for name in names}
            case ast.ImportFrom(module=str(module), names=names, level=0):
                modules = {f"{module}.{name.name}" for name in names} & MODULES.keys()
                found |= modules if len(modules) == len(names) else modules | {module}
    return found


def layer(module: str) -> str:
    """The room of the house a module stands in."""
    rooms = {
        r"statements\.urls|archive\.urls": "urls",
        r"statements\.views(\..*)?": "views",
        r"statements\.(ingest\.)?admin(\..*)?": "admin",
        r"statements\.(search\.|sample\.|ingest\.)?management(\..*)?": "commands",
        r"statements(\.search|\.ingest)?\.migrations(\..*)?": "migrations",
        r"statements\.search(\..*)?": "search",
        r"statements\.ingest(\..*)?": "ingest",
        r"statements\.models(\..*)?": "models",
    }
    if module in PURE:
        return "pure"
    return next((room for pattern, room in rooms.items() if re.fullmatch(pattern, module)), "other")


FORBIDDEN = {
    "models": {"search", "ingest", "views", "admin", "commands", "urls"},
    "search": {"ingest", "views", "admin", "commands", "urls"},
    "ingest": {"search", "views", "admin", "commands", "urls"},
    "views": {"admin", "commands", "urls"},
    "admin": {"views", "commands", "urls"},
    "commands": {"views", "admin", "urls"},
    "other": {"views", "admin", "commands", "urls"},
    "pure": {"models", "search", "ingest", "views", "admin", "commands", "urls", "other"},
}


@pytest.mark.parametrize("module", sorted(MODULES))
def test_nothing_is_imported_from_above(module: str) -> None:
    forbidden = FORBIDDEN.get(layer(module), set())
    from_above = {
        name for name in imports(MODULES[module]) & MODULES.keys() if name != module and layer(name) in forbidden
    }
    assert from_above == set()


@pytest.mark.parametrize("module", sorted(PURE))
def test_pure_modules_know_no_framework(module: str) -> None:
    allowed = {"django.utils.html", "django.utils.safestring"}
    assert {name for name in imports(MODULES[module]) if name.split(".")[0] == "django"} <= allowed


@pytest.mark.parametrize("module", sorted(PURE))
def test_pure_modules_read_no_clock(module: str) -> None:
    assert not re.search(r"\b(now|today|utcnow|time)\(\)", MODULES[module].read_text())


def test_only_the_addresses_import_views() -> None:
    importing = {name for name, path in MODULES.items() if any(layer(other) == "views" for other in imports(path))}
    assert {layer(name) for name in importing} <= {"urls", "views"}


def test_only_publishing_moves_statements() -> None:
    assert [name for name, path in MODULES.items() if ".move_to(" in path.read_text()] == ["statements.publishing"]


def test_every_module_says_what_it_holds() -> None:
    silent = {
        name
        for name, path in MODULES.items()
        if path.name not in ("__init__.py", "apps.py") and layer(name) != "migrations"
        if not ast.get_docstring(ast.parse(path.read_text()))
    }
    assert silent == set()


def test_no_module_is_an_attic() -> None:
    assert not {path.stem for path in FILES} & {"utils", "helpers", "common", "core", "services", "misc"}


def test_request_data_never_becomes_keyword_names() -> None:
    loose = [name for name, path in MODULES.items() if re.search(r"\*\*\s*request\.(GET|POST)", path.read_text())]
    assert loose == []


def test_pins_and_scripts_hold_no_address_and_no_path_of_a_machine() -> None:
    files = [ROOT / name for name in ("pyproject.toml", "requirements.txt", ".ci/run", ".ci/requirements")]
    address = re.compile(r"https?://|/(?:root|home)/")
    assert [str(path) for path in files if path.exists() and address.search(path.read_text())] == []
