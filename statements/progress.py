"""How far a long command has come, on standard error."""

import time

from django.core.management.base import OutputWrapper

_WIDTH = 30


class Progress:
    """At a terminal a bar that is drawn again and again; elsewhere a line for every tenth."""

    def __init__(self, stream: OutputWrapper, total: int, what: str) -> None:
        self._stream, self._total, self._what = stream, total, what
        self._steps = 100 if stream.isatty() else 10
        self._shown = 0
        self._began = time.monotonic()

    def __call__(self, done: int) -> None:
        step = done * self._steps // max(self._total, 1)
        if step > self._shown:
            self._shown = step
            self._show(done)

    def _show(self, done: int) -> None:
        share = done / self._total
        left = (time.monotonic() - self._began) * (1 / share - 1)
        said = f"{done:,} of {self._total:,} {self._what}"
        if not self._stream.isatty():
            self._write(f"{said}\n")
            return
        bar = ("█" * round(_WIDTH * share)).ljust(_WIDTH, "·")
        remaining = f"about {left:.0f} s left" if done < self._total else "done"
        self._write(f"\r{bar} {said}, {remaining}\x1b[K" + ("\n" if done >= self._total else ""))

    def _write(self, text: str) -> None:
        self._stream.write(text, style_func=str, ending="")
        self._stream.flush()
