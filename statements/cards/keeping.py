"""Cards as PNG files in CARDS_DIR, named by the statement's number and a digest of what they show."""

import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import resvg_py
from django.conf import settings

from statements.cards.making import Drawn, card_of
from statements.cards.typeface import FILE
from statements.models import Statement

_TO_A_FOLDER = 1000
_log = logging.getLogger(__name__)


def png(card: Drawn) -> bytes:
    """From its file; without one it is made and, where that can be done, kept."""
    path = _folder(card.number) / f"{card.number}-{card.digest}.png"
    try:
        return path.read_bytes()
    except OSError:
        picture = rendered(card.svg)
    try:
        _keep(path, picture)
        _remove(card.number, but=path)
    except OSError:
        _log.exception("The card of statement %s cannot be kept in %s", card.number, path.parent)
    return picture


def rendered(svg: str) -> bytes:
    """With the typeface of the cards and nothing else of this machine."""
    return resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=[str(FILE)])


def refresh(number: int) -> None:
    """Make the card of a published statement; throw away that of any other."""
    statement = Statement.objects.published().for_lists().filter(pk=number).first()
    if statement:
        png(card_of(statement))
    else:
        _remove(number)


def _folder(number: int) -> Path:
    return Path(settings.CARDS_DIR) / str(number // _TO_A_FOLDER)


def _keep(path: Path, picture: bytes) -> None:
    """Whole or not at all, whoever else makes the same one at the same time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, whole = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(picture)
        os.replace(whole, path)
    except BaseException:
        os.unlink(whole)
        raise


def _remove(number: int, but: Path | None = None) -> None:
    for path in _kept(number):
        if path != but:
            path.unlink(missing_ok=True)


def _kept(number: int) -> Iterator[Path]:
    return _folder(number).glob(f"{number}-*.png")
