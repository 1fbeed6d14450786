"""Who is at work."""

from typing import cast

from django.contrib.auth.models import User
from django.http import HttpRequest


def editor(request: HttpRequest) -> User:
    """Nobody gets as far as a record's page without having logged in."""
    return cast(User, request.user)
