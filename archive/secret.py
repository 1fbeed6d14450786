"""Secrets of a local archive: each made once, in a file that only its owner can read."""

import os
import secrets
import tempfile
from pathlib import Path


def kept_secret(path: Path, length: int) -> str:
    """What the file holds; the first to ask makes it. Without `$`, which django-environ would take for a reference."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_once(path, secrets.token_urlsafe(length)[:length])
    return path.read_text().strip()


def _write_once(path: Path, text: str) -> None:
    # A hard link appears whole or not at all, and of two processes at once only the first makes it.
    handle, whole = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "w") as file:
            file.write(text + "\n")
        os.link(whole, path)
    except FileExistsError:
        pass
    finally:
        os.unlink(whole)
