"""Languages by their code."""

import pytest

from statements.languages import language_name

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("code", "name"),
    [("ru", "Russian"), ("ru-Latn", "Russian"), ("zh", "Chinese"), ("zh-Hant", "Chinese"), ("qx", "qx")],
)
def test_a_language_is_called_by_its_name_or_else_by_its_code(code: str, name: str) -> None:
    assert language_name(code) == name
