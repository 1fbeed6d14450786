"""Files, folders, web archives and addresses, one source at a time, however many there are."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from statements.ingest.importing.addresses import Refused
from statements.ingest.importing.delivery import Delivery
from statements.ingest.importing.fetching import Fetched, NotFetched, fetch
from statements.ingest.readers import Unreadable, articles_in, holds_articles
from statements.ingest.readers.values import MOST_BYTES

TOO_LARGE = f"It is larger than the {MOST_BYTES // 1_000_000} MB an article may have."

Fetch = Callable[[str], Fetched]


@dataclass(frozen=True)
class Failure:
    """What could not be had, and why, in the editor's words."""

    label: str
    message: str


@dataclass
class Stock:
    """All that was asked for; `done` counts bytes of files, or addresses, that have been gone through."""

    given: list[str]
    fetch: Fetch = fetch
    paths: list[Path] = field(init=False)
    addresses: list[str] = field(init=False)
    missing: list[Failure] = field(init=False)
    done: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        self.addresses = [one for one in self.given if is_address(one)]
        paths = [Path(one) for one in self.given if not is_address(one)]
        self.missing = [Failure(str(path), "There is no such file or folder.") for path in paths if not path.exists()]
        self.paths = [found for path in paths for found in _files(path)]

    @property
    def total(self) -> int:
        return sum(path.stat().st_size for path in self.paths) + len(self.addresses)

    @property
    def unit(self) -> str:
        return "bytes" if self.paths else "addresses"

    def sources(self) -> Iterator[Delivery | Failure]:
        yield from self.missing
        for path in self.paths:
            before = self.done
            yield from self._in_file(path)
            self.done = before + path.stat().st_size
        for address in self.addresses:
            yield self._fetched(address)
            self.done += 1

    def _in_file(self, path: Path) -> Iterator[Delivery | Failure]:
        try:
            if _holds_articles(path):
                yield from self._in_web_archive(path)
            elif path.stat().st_size > MOST_BYTES:
                yield Failure(str(path), TOO_LARGE)
            else:
                yield Delivery(path.read_bytes(), path.name)
        except OSError as error:
            yield Failure(str(path), f"It cannot be read: {error.strerror or error}.")
        except Unreadable as error:
            yield Failure(str(path), str(error))

    def _in_web_archive(self, path: Path) -> Iterator[Delivery | Failure]:
        """Faults come one article late at most: they are told while the next good one is looked for."""
        before = self.done
        faults: list[Failure] = []
        with path.open("rb") as stream:
            for found in articles_in(stream, path.name, lambda *fault: faults.append(Failure(*fault))):
                self.done = before + stream.tell()
                yield from faults
                faults.clear()
                yield Delivery(found.content, path.name, found.media_type, found.address, found.retrieved)
        yield from faults

    def _fetched(self, address: str) -> Delivery | Failure:
        try:
            return fetched(address, self.fetch)
        except (Refused, NotFetched) as error:
            return Failure(address, str(error))


def fetched(address: str, fetch: Fetch = fetch) -> Delivery:
    """Raises Refused or NotFetched."""
    page = fetch(address)
    return Delivery(page.content, "", page.media_type, page.address, page.retrieved)


def is_address(given: str) -> bool:
    return given.lower().startswith(("http://", "https://"))


def _files(path: Path) -> Iterator[Path]:
    """The file, or all files of a folder in order; what begins with a dot is not meant.

    A link to a folder may lead in circles and is not followed; a pipe would be waited for without end.
    """
    if not path.is_dir():
        yield from [path] if path.is_file() else []
        return
    for found in sorted(path.iterdir()):
        if not found.name.startswith(".") and not (found.is_symlink() and found.is_dir()):
            yield from _files(found)


def _holds_articles(path: Path) -> bool:
    with path.open("rb") as stream:
        return holds_articles(stream.read(1024), path.name)
