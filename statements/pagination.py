"""Numbered pages by the rules of the GOV.UK Design System: first, last, the current one and its neighbours."""

from collections.abc import Callable
from dataclasses import dataclass

PAGE_SIZE = 20


@dataclass(frozen=True)
class PageLink:
    """A page, or the gap between two that are not neighbours (number 0)."""

    number: int = 0
    href: str = ""
    current: bool = False

    @property
    def gap(self) -> bool:
        return not self.number


@dataclass(frozen=True)
class Pagination:
    number: int
    count: int
    size: int
    total: int
    pages: tuple[PageLink, ...]
    previous_href: str = ""
    next_href: str = ""

    @property
    def first_item(self) -> int:
        return min((self.number - 1) * self.size + 1, self.total)

    @property
    def last_item(self) -> int:
        return min(self.number * self.size, self.total)


def paginate(total: int, number: int, href: Callable[[int], str], size: int = PAGE_SIZE) -> Pagination:
    """The pages of a list of `total` items; `href(page)` is the address of one."""
    count = max(1, -(-total // size))
    shown = sorted({1, count, *(page for page in (number - 1, number, number + 1) if 1 <= page <= count)})
    pages: list[PageLink] = []
    for page in shown if count > 1 else []:
        if pages and page - pages[-1].number == 2:
            pages.append(PageLink(page - 1, href(page - 1)))
        elif pages and page - pages[-1].number > 2:
            pages.append(PageLink())
        pages.append(PageLink(page, href(page), page == number))
    return Pagination(
        number,
        count,
        size,
        total,
        tuple(pages),
        href(number - 1) if 1 < number <= count else "",
        href(number + 1) if number < count else "",
    )
