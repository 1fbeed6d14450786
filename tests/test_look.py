"""What the look promises: small files, contrast in light and dark, nothing that the content policy would block."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHEETS = sorted((ROOT / "static/css").glob("*.css"))
TEMPLATES = [
    path
    for path in sorted((ROOT / "templates").rglob("*"))
    if path.suffix in (".html", ".svg") and not {"admin", "simple_history"} & set(path.parts)
]
TOKENS = (ROOT / "static/css/tokens.css").read_text()
LIGHT, DARK = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", part)) for part in TOKENS.split("@media")[:2])


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *((text, ground) for text in ("ink", "soft", "accent") for ground in ("paper", "raised", "sunk")),
        *((text, "paper") for text in ("accent-deep", "visited")),
        *((text, "tint") for text in ("ink", "soft")),
        ("on-mark", "mark"),
        ("on-accent", "accent"),
        ("on-accent", "accent-deep"),
    ],
)
def test_text_stands_out_from_its_ground(palette: dict[str, str], text: str, ground: str) -> None:
    assert contrast(palette[text], palette[ground]) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("shape", ["good", "warn", "bad", "edge", "bar", "pencil"])
def test_signs_borders_and_bars_stand_out_from_the_paper(palette: dict[str, str], shape: str) -> None:
    assert contrast(palette[shape], palette["paper"]) >= 3


def test_the_dark_palette_gives_every_colour_of_its_own() -> None:
    assert DARK.keys() == LIGHT.keys()


OF_HTMX = {"htmx-request"}
CODE = [*TEMPLATES, *(ROOT / "static/js").glob("*.js"), *(ROOT / "statements").rglob("*.py")]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_a_stylesheet_is_short_and_has_nothing_that_no_page_uses(sheet: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)
    assert len(text.splitlines()) <= 250
    words = set(re.findall(r"[a-z][\w-]*", " ".join(path.read_text() for path in CODE)))
    classes = set(re.findall(r"\.([a-z][\w-]*)(?=[^{};]*\{)", text))
    assert classes - words - OF_HTMX == set()


def test_fonts_are_small_and_come_with_their_licence() -> None:
    fonts = list((ROOT / "static/fonts").glob("*.woff2"))
    assert 0 < sum(font.stat().st_size for font in fonts) < 60_000
    assert "SIL OPEN FONT LICENSE" in (ROOT / "static/fonts/OFL.txt").read_text()


def test_every_font_file_is_used_and_every_used_one_is_there() -> None:
    named = set(re.findall(r'url\("\.\./fonts/([^"]+)"\)', TOKENS))
    assert named == {font.name for font in (ROOT / "static/fonts").glob("*.woff2")}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_template_has_no_style_script_or_handler_in_it(template: Path) -> None:
    text = template.read_text()
    assert not re.search(r"\sstyle=|<style|\son\w+=|javascript:|<script(?![^>]*\ssrc=)", text)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_a_stylesheet_asks_no_other_site_for_anything(sheet: Path) -> None:
    assert not re.search(r"@import|https?:|//[a-z]", sheet.read_text())
