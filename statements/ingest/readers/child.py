"""The process that reads sources for `guard`, one after the other, with limits on its memory and its time."""

import os
import resource
import select
import sys
from typing import Any

from statements.ingest.readers import frames
from statements.ingest.readers.documents import reading_of
from statements.ingest.readers.values import Reading, Source, Unreadable

_IDLE_SECONDS = 30
_MOST_SOURCES = 300
"""Then it makes room for another: parsers keep caches."""
_TOO_MUCH = "Reading this takes more memory than an article may take."
_FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork")


def main() -> None:
    answers = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_forbid)
    for _ in range(_MOST_SOURCES):
        if not select.select([0], [], [], _IDLE_SECONDS)[0]:
            return
        try:
            source, limits = frames.receive_request(_read)
        except EOFError:
            return
        _limit(limits)
        outcome = _outcome(source)
        _write(answers, frames.answer(outcome))
        if str(outcome) == _TOO_MUCH:
            # What is left of its memory is in pieces.
            return


def _forbid(event: str, arguments: tuple[Any, ...]) -> None:
    """Nothing that is read here has any business with the network or with other programs."""
    if event.startswith(_FORBIDDEN):
        raise RuntimeError(f"{event} is not for readers")


def _limit(limits: frames.Limits) -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + 1 + limits.seconds
    for what, most in ((resource.RLIMIT_AS, limits.memory), (resource.RLIMIT_CPU, seconds)):
        _, hard = resource.getrlimit(what)
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _outcome(source: Source) -> Reading | Unreadable:
    try:
        return reading_of(source)
    except Unreadable as error:
        return error
    except MemoryError:
        return Unreadable(_TOO_MUCH)


def _read(length: int) -> bytes:
    """Exactly so many bytes. Raises EOFError."""
    content = bytearray()
    while len(content) < length:
        piece = os.read(0, min(length - len(content), 1 << 20))
        if not piece:
            raise EOFError
        content += piece
    return bytes(content)


def _write(descriptor: int, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(descriptor, left) :]


if __name__ == "__main__":
    main()
