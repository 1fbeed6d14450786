"""Texts as browsers send them, with the line ends of the record."""

import re
from typing import Any

from django import forms


def plain_lines(text: str) -> str:
    return re.sub(r"\r\n?", "\n", text)


class PlainTextField(forms.CharField):
    """Of several lines. Browsers end each with a carriage return, which would shift every offset behind it."""

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return plain_lines(text) if isinstance(text, str) else text
