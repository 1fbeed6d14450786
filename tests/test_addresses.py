"""Which addresses the archive goes to."""

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.importing.addresses import Refused, is_public, parse_address

HOSTILE = [
    "ftp://paper.example/a",
    "file:///etc/passwd",
    "gopher://paper.example/",
    "javascript:alert(1)",
    "data:text/html,a",
    "//paper.example/",
    "paper.example/a",
    "",
    "http://",
    "http:///a",
    "http://?a",
    "http://paper.example:22/",
    "http://paper.example:443/",
    "https://paper.example:80/",
    "https://paper.example:8443/",
    "http://paper.example:99999/",
    "http://paper.example:-1/",
    "http://paper.example:a/",
    "http://editor@paper.example/",
    "http://editor:secret@paper.example/",
    "http://paper.example@127.0.0.1/",
    "http://127.0.0.1:80@paper.example/",
    "http://@paper.example/",
    "http://paper.example\\@127.0.0.1/",
    "http:\\\\127.0.0.1\\",
    "http://paper.example/a b",
    "http://paper.example/a\r\nHost: inner",
    "http://paper.example/\x00",
    "http://paper\u200b.example/",
    "http://paper.example\u2028/",
    "http://localhost/",
    "http://LOCALHOST/",
    "http://localhost./",
    "http://intranet/",
    "http://127.0.0.1/",
    "http://127.0.0.1./",
    "http://127.1/",
    "http://127.255.255.254/",
    "http://2130706433/",
    "http://017700000001/",
    "http://0177.0.0.1/",
    "http://0x7f000001/",
    "http://0x7f.0.0.1/",
    "http://0X7F.1/",
    "http://127.0.0.01/",
    "http://１２７.０.０.１/",
    "http://127。0。0。1/",
    "http://①②⑦.⓪.⓪.①/",
    "http://0.0.0.0/",
    "http://0/",
    "http://10.0.0.1/",
    "http://100.64.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://172.16.0.1/",
    "http://172.31.255.255/",
    "http://192.0.0.8/",
    "http://192.0.2.1/",
    "http://192.88.99.1/",
    "http://192.168.1.1/",
    "http://198.18.0.1/",
    "http://198.51.100.1/",
    "http://203.0.113.1/",
    "http://224.0.0.1/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    "http://256.1.1.1/",
    "http://[::]/",
    "http://[::1]/",
    "http://[::127.0.0.1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b:1::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:7f00:1::]/",
    "http://[2001:db8::1]/",
    "http://[3fff::1]/",
    "http://[100::1]/",
    "http://[fc00::1]/",
    "http://[fd12:3456:789a::1]/",
    "http://[fe80::1]/",
    "http://[fe80::1%25eth0]/",
    "http://[fec0::1]/",
    "http://[ff02::1]/",
    "http://[::1/",
    "http://[not an address]/",
    "http://" + "a" * 64 + ".example/",
    "http://" + "a." * 130 + "example/",
    "http://-a.example/",
    "http://a..example/",
    "http://xn--\ud800.example/",
    "http://paper.example/" + "a" * 2000,
]


@pytest.mark.parametrize("address", HOSTILE)
def test_a_hostile_address_is_refused_in_words(address: str) -> None:
    with pytest.raises(Refused) as refusal:
        parse_address(address)
    assert str(refusal.value).endswith(".")


@pytest.mark.parametrize(
    ("address", "fetched"),
    [
        ("http://paper.example", "http://paper.example/"),
        ("https://Paper.Example:443/a?b=c#d", "https://paper.example/a?b=c"),
        ("https://müller.example/ü", "https://xn--mller-kva.example/%C3%BC"),
        ("https://газета.example/новость?x=ы", "https://xn--80aahjj1e.example/%D0%BD"),
        ("https://paper.example./a%20b", "https://paper.example/a%20b"),
        ("http://8.8.8.8/", "http://8.8.8.8/"),
        ("https://[2606:4700::1111]/", "https://[2606:4700::1111]/"),
    ],
)
def test_an_open_address_is_fetched_as_it_is_written_in_ascii(address: str, fetched: str) -> None:
    assert parse_address(address).address.startswith(fetched)


@given(st.one_of(st.text(), st.text().map("http://{}/".format), st.text().map("https://paper.example/{}".format)))
def test_whatever_is_typed_is_an_ascii_address_or_refused(typed: str) -> None:
    try:
        target = parse_address(typed)
    except Refused:
        return
    assert target.address.isascii()
    assert parse_address(target.address) == target


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_inside_an_ipv6_one_is_never_public(inner: IPv4Address) -> None:
    number = int(inner)
    for carrier in ("::", "::ffff:0:0", "64:ff9b::", "64:ff9b:1::"):
        assert not is_public(IPv6Address(int(IPv6Address(carrier)) | number))
    assert not is_public(IPv6Address((0x2002 << 112) | (number << 80)))


def test_open_machines_are_public() -> None:
    assert all(is_public(ip_address(open_one)) for open_one in ("8.8.8.8", "93.184.216.34", "2a00:1450::1"))
