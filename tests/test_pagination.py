import pytest

from statements.pagination import Pagination, paginate


def shown(page: Pagination) -> str:
    return " ".join(
        "…" if link.gap else f"[{link.number}]" if link.current else str(link.number) for link in page.pages
    )


@pytest.mark.parametrize(
    ("total", "number", "links"),
    [
        (0, 1, ""),
        (20, 1, ""),
        (21, 1, "[1] 2"),
        (2000, 1, "[1] 2 … 100"),
        (2000, 3, "1 2 [3] 4 … 100"),
        (2000, 4, "1 2 3 [4] 5 … 100"),
        (2000, 5, "1 … 4 [5] 6 … 100"),
        (2000, 100, "1 … 99 [100]"),
    ],
)
def test_pages_follow_the_design_system(total: int, number: int, links: str) -> None:
    assert shown(paginate(total, number, str)) == links


def test_the_ends_have_no_way_on() -> None:
    first, last = paginate(60, 1, str), paginate(60, 3, str)
    assert (first.previous_href, first.next_href) == ("", "2")
    assert (last.previous_href, last.next_href) == ("2", "")


def test_items_are_counted_from_one() -> None:
    page = paginate(45, 3, str)
    assert (page.first_item, page.last_item) == (41, 45)
    assert (paginate(0, 1, str).first_item, paginate(0, 1, str).last_item) == (0, 0)
