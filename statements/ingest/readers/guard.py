"""Reads sources in a process of its own, so that no bomb takes the memory or the time of the one that asks.

Web pages too: a small page can become a tree of gigabytes, and libxml2 knows no limit but the process's. The process stays
for the next source, since loading the parsers takes longer than most articles.
"""

import atexit
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Timer
from typing import IO

from statements.ingest.readers import frames
from statements.ingest.readers.values import Reading, Source, Unreadable

_ROOT = Path(__file__).resolve().parents[3]
_ENVIRONMENT = ("PATH", "LANG", "LC_ALL", "TMPDIR", "PYTHONPATH", "PYTHONHOME")
"""What the process needs to start; the keys of the archive are not among it."""
_KEPT = 1
_LIMITS = frames.Limits()
_TOO_LONG = "Reading this takes longer than an article may take."
_TOO_MUCH = "Reading this takes more memory than an article may take, or it is built to break its readers."


class _Left(Exception):
    """The process went of its own accord before it got the source."""


class _Child:
    def __init__(self) -> None:
        self._is_asked = False
        kept = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "statements.ingest.readers.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            env={**kept, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
        )

    def read(self, source: Source, limits: frames.Limits) -> Reading:
        """Raises Unreadable, or _Left."""
        timer = Timer(limits.wall_seconds, self._process.kill)
        timer.start()
        try:
            return self._exchange(source, limits)
        except (BrokenPipeError, EOFError) as error:
            raise self._why_it_ended() from error
        finally:
            timer.cancel()

    def _exchange(self, source: Source, limits: frames.Limits) -> Reading:
        assert self._process.stdin
        assert self._process.stdout
        self._is_asked = True
        self._process.stdin.write(frames.request(source, limits))
        self._process.stdin.flush()
        answer = frames.receive(_exactly(self._process.stdout))
        self._is_asked = False
        return frames.reading_in(answer)

    def _why_it_ended(self) -> Exception:
        match self._process.wait():
            case 0:
                return _Left()
            case code if code in (-signal.SIGXCPU, -signal.SIGKILL):
                return Unreadable(_TOO_LONG)
            case _:
                return Unreadable(_TOO_MUCH)

    @property
    def is_free(self) -> bool:
        """Not where it was left in the middle of an answer."""
        return not self._is_asked and self._process.poll() is None

    def close(self) -> None:
        for stream in (self._process.stdin, self._process.stdout):
            try:
                stream.close()  # type: ignore[union-attr]
            except BrokenPipeError:
                pass
        self._process.kill()
        self._process.wait()


_idle: list[_Child] = []
"""Taken and given back by single operations, so threads need no lock."""


def read_guarded(source: Source, limits: frames.Limits = _LIMITS) -> Reading:
    """Raises Unreadable."""
    child = _taken()
    try:
        try:
            return child.read(source, limits)
        except _Left:
            child.close()
            child = _Child()
            return child.read(source, limits)
    except _Left as error:
        raise Unreadable(_TOO_MUCH) from error
    finally:
        _give_back(child)


def _taken() -> _Child:
    try:
        return _idle.pop()
    except IndexError:
        return _Child()


def _give_back(child: _Child) -> None:
    if child.is_free and len(_idle) < _KEPT:
        _idle.append(child)
    else:
        child.close()


def _exactly(stream: IO[bytes]) -> Callable[[int], bytes]:
    def read(length: int) -> bytes:
        content = stream.read(length)
        if len(content) < length:
            raise EOFError
        return content

    return read


@atexit.register
def _close_all() -> None:
    while _idle:
        _idle.pop().close()


# The processes of a forked parent are not its child's to ask.
os.register_at_fork(after_in_child=_idle.clear)
