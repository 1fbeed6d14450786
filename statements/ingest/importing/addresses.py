"""Which web addresses the archive fetches: http and https, on their own ports, at hosts of the open internet."""

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address, ip_address, ip_network
from unicodedata import normalize
from urllib.parse import quote, urlsplit

PORTS = {"http": 80, "https": 443}

LONGEST = 2000

# The special-purpose registries of IANA (RFC 6890 and its successors). Whatever carries an IPv4 address inside an
# IPv6 one (mapped, compatible, NAT64, 6to4, Teredo) is refused whole: it would have to be looked into first.
_NOT_PUBLIC = [
    ip_network(network)
    for network in (
        "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 "
        "192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 "
        "203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 "
        "2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20"
    ).split()
]
_GLOBAL_UNICAST = ip_network("2000::/3")

_HOST = re.compile(r"(?=.{1,253}\Z)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?\Z")
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ud800-\udfff]")


class Refused(Exception):
    """An address the archive does not go to; the message is for the editor."""


@dataclass(frozen=True)
class Target:
    """Where to connect and what to ask for there."""

    scheme: str
    host: str
    """In ASCII; an IPv6 address without its brackets."""
    path: str
    """With its query."""

    @property
    def port(self) -> int:
        return PORTS[self.scheme]

    @property
    def address(self) -> str:
        return f"{self.scheme}://{self.authority}{self.path}"

    @property
    def authority(self) -> str:
        return f"[{self.host}]" if ":" in self.host else self.host


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether a machine at this address is one that anybody may reach."""
    if isinstance(address, IPv6Address) and (address not in _GLOBAL_UNICAST or address.scope_id):
        return False
    return not any(address in network for network in _NOT_PUBLIC)


def parse_address(address: str) -> Target:
    """Raises Refused, saying why. A host given as an IP address is judged at once, a name when it is looked up."""
    if len(address) > LONGEST:
        raise Refused(f"The address is longer than {LONGEST} characters.")
    # Browsers read a backslash as a slash, others do not; neither it nor what cannot be seen belongs into an address.
    if _UNSEEN.search(address) or "\\" in address:
        raise Refused("The address has a space, a backslash or an invisible character in it.")
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise Refused("This is not a web address.") from error
    if parts.scheme not in PORTS:
        raise Refused("The address must begin with http:// or https://.")
    if parts.username is not None or parts.password is not None:
        raise Refused("The address has a user name in it. Leave out what stands before the @.")
    if port not in (None, PORTS[parts.scheme]):
        raise Refused(f"The address names port {port}. Only the usual ones are fetched: 80 for http, 443 for https.")
    return Target(parts.scheme, _host(parts.netloc), _path(parts.path, parts.query))


def _host(netloc: str) -> str:
    host = re.sub(r":\d*\Z", "", netloc)
    if host.startswith("["):
        return _literal(host.removeprefix("[").removesuffix("]"))
    host = _in_ascii(host).removesuffix(".")
    # What ends in a number is an IPv4 address to a resolver, in octal, hexadecimal or as a single number too.
    if re.fullmatch(r"(?:.*\.)?(?:\d+|0x[0-9a-f]*)", host):
        return _literal(host)
    if not _HOST.match(host):
        raise Refused("The address names no host of the open internet.")
    return host


def _in_ascii(host: str) -> str:
    try:
        return normalize("NFKC", host).encode("idna").decode().lower()
    except UnicodeError as error:
        raise Refused("The address names a host that cannot exist.") from error


def _literal(host: str) -> str:
    try:
        address = ip_address(host)
    except (AddressValueError, ValueError) as error:
        raise Refused("The address names its host by a number that is not written as an IP address.") from error
    if not is_public(address):
        raise Refused("The address leads into a private or reserved network.")
    return str(address)


def _path(path: str, query: str) -> str:
    """In ASCII, as it goes over the wire; what is percent-encoded stays as it is."""
    asked = quote(path or "/", safe="/%:@!$&'()*+,;=~-._")
    return asked + ("?" + quote(query, safe="/%:@!$&'()*+,;=~-._?") if query else "")
