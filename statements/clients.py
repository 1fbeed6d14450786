"""Who a request comes from, as far as that matters for limiting it."""

import ipaddress
from collections.abc import Mapping


def client_address(meta: Mapping[str, str], proxies: int) -> str:
    """The address a request came from, behind so many trusted proxies.

    Each proxy adds at the right of X-Forwarded-For whom it heard from; what stands further left anybody can write.
    """
    passed = [part.strip() for part in meta.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    hops = [*passed, meta.get("REMOTE_ADDR", "")]
    return hops[max(-1 - proxies, -len(hops))]


def network_of(address: str) -> str:
    """What one reader has: an address of IPv4, or the /64 of IPv6 from which a household takes any address it likes.

    What is no address counts as one network, so that nonsense does not get past a limit.
    """
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return "unknown"
    if isinstance(found, ipaddress.IPv4Address):
        return str(found)
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(ipaddress.ip_network((found, 64), strict=False))
