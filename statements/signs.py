"""A sign: a word with a shape and a tone, of which none stands alone."""

from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString


@lru_cache(maxsize=1000)
def sign(tone: str, shape: str, words: str) -> SafeString:
    return format_html('<span class="sign sign-{}"><span aria-hidden="true">{}</span> {}</span>', tone, shape, words)
