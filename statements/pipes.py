"""Output into a pipe whose reader may leave early, as `head` does."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

CLOSED = 128 + signal.SIGPIPE
"""The exit status that a shell gives a tool whose pipe was closed."""


@contextmanager
def quiet_when_closed() -> Iterator[None]:
    """Nobody reads on: the command ends there, without a word."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered is written when Python ends, and would fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(CLOSED)
