"""How often a form that needs no account may be sent: token buckets in the database, shared by all processes."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from statements.clients import client_address, network_of
from statements.models import TokenBucket


@dataclass(frozen=True)
class Limit:
    """So many at once, and so many an hour in the long run."""

    burst: int
    an_hour: int

    @property
    def for_one(self) -> timedelta:
        return timedelta(hours=1) / self.an_hour

    def full_after_one_more(self, full_at: datetime, now: datetime) -> datetime:
        return max(full_at, now) + self.for_one

    def wait(self, full_at: datetime, now: datetime) -> timedelta:
        """How long until there is a token in a bucket that is full at that time; nothing or less if there is one."""
        return self.full_after_one_more(full_at, now) - now - self.burst * self.for_one


@dataclass(frozen=True)
class Allowance:
    """What each network may do, and all together, so that many networks do not flood what one cannot."""

    name: str
    each: Limit
    together: Limit


@transaction.atomic
def seconds_to_wait(request: HttpRequest, allowance: Allowance) -> int:
    """Takes a token for the network the request comes from and one of all; 0 if there were both, else neither is taken.

    The bucket of all is locked first, so that one request is counted at a time.
    """
    now = timezone.now()
    TokenBucket.objects.get_or_create(key=allowance.name, defaults={"full_at": now})
    together = TokenBucket.objects.select_for_update().get(key=allowance.name)
    TokenBucket.objects.filter(full_at__lte=now).exclude(pk=together.pk).delete()
    key = _key(request, allowance, now)
    each = TokenBucket.objects.filter(key=key).first() or TokenBucket(key=key, full_at=now)
    pairs = ((each, allowance.each), (together, allowance.together))
    wait = max(limit.wait(bucket.full_at, now) for bucket, limit in pairs)
    if wait > timedelta():
        return ceil(wait.total_seconds())
    for bucket, limit in pairs:
        bucket.full_at = limit.full_after_one_more(bucket.full_at, now)
        bucket.save()
    return 0


def _key(request: HttpRequest, allowance: Allowance, now: datetime) -> str:
    """The network, unreadable without the archive's key and under another name every day; nothing else keeps it."""
    network = network_of(client_address(request.META, settings.TRUSTED_PROXIES))
    return salted_hmac(f"{allowance.name} {now:%Y-%m-%d}", network, algorithm="sha256").hexdigest()
