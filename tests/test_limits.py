"""A search that takes too long is cut off and says so."""

import pytest
from django.db import OperationalError, connection
from django.test import Client

from statements.search import find as finding
from statements.search.edition import once
from statements.search.limits import TooSlow, limited
from tests import cast

ENDLESS = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n",
    "postgresql": "SELECT pg_sleep(30)",
}


def run(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.django_db(transaction=True)
def test_an_endless_query_is_cut_off_and_the_connection_lives_on() -> None:
    with pytest.raises(TooSlow), limited(0.1):
        run(ENDLESS[connection.vendor])
    run("SELECT 1")


@pytest.mark.django_db(transaction=True)
def test_any_other_fault_of_the_database_stays_what_it_is() -> None:
    with pytest.raises(OperationalError), limited():
        raise OperationalError("disk I/O error")


@pytest.mark.django_db(transaction=True)
def test_the_limit_ends_with_its_block() -> None:
    with limited(0.05):
        pass
    run("SELECT 1" if connection.vendor == "sqlite" else "SELECT pg_sleep(0.1)")


LONG = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000000) SELECT COUNT(*) FROM n",
    "postgresql": "SELECT pg_sleep(0.4)",
}


@pytest.mark.django_db(transaction=True)
def test_what_is_kept_for_others_is_worked_out_to_its_end_within_a_limit_that_goes_on() -> None:
    cast.draft(None)
    done: list[str] = []

    def work_out() -> None:
        run(LONG[connection.vendor])
        done.append("once")

    def search() -> None:
        with limited(0.02):
            once("kept", work_out)
            run(LONG[connection.vendor])

    for _ in range(2):
        with pytest.raises(TooSlow):
            search()
    assert done == ["once"]


@pytest.mark.django_db
def test_the_page_says_that_a_search_took_too_long(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def too_slow(*_: object) -> None:
        raise TooSlow

    monkeypatch.setattr(finding, "tally", too_slow)
    response = client.get("/statements/", {"q": "umbrella"})
    assert response.status_code == 200
    assert response.context["too_slow"]
    assert "too long" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/topics/umbrella-treaty/", "/speakers/ada-example/"])
def test_a_page_that_took_too_long_to_count_says_when_to_try_again(
    client: Client, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    cast.published(cast.ada()).topics.add(cast.umbrella_treaty())

    def too_slow(*_: object, **__: object) -> None:
        raise TooSlow

    monkeypatch.setattr(finding, "tally", too_slow)
    response = client.get(address)
    assert (response.status_code, response.headers["Retry-After"]) == (503, "30")
    assert address in response.content.decode()
