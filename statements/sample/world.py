"""Who and what there is in a sample archive before anybody speaks."""

from itertools import islice
from math import sqrt

from statements.sample import naming
from statements.sample.cast import cast
from statements.sample.chance import stream
from statements.sample.matters import matters
from statements.sample.press import press
from statements.sample.silences import with_silences
from statements.sample.values import World


def world(seed: int, statements: int) -> World:
    """Of a size that suits that many statements: 100,000 of them have 790 speakers, 53 outlets and 190 topics."""
    size = sqrt(statements)
    places = tuple(islice(naming.places(stream(seed, "places")), max(20, round(size))))
    return World(
        speakers=with_silences(stream(seed, "silences"), cast(stream(seed, "speakers"), max(8, round(2.5 * size)))),
        outlets=press(stream(seed, "outlets"), max(6, round(size / 6)), places),
        topics=matters(stream(seed, "topics"), max(32, round(0.6 * size)), places),
        places=places,
    )
