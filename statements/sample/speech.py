"""Invented English speech: sentences of a small grammar, in which words are as unequally frequent as in prose."""

import re
from collections.abc import Callable, Sequence
from random import Random

from statements.sample import vocabulary as words
from statements.sample.chance import Draws

PATTERNS = {
    "speech": """
{s} {ved} the {a} {n} {w}.
{o} {s} will not {v} the {n} of the {p}.
we are ready to {v} the {a} {n} {w}, but not to {v} the {p}.
there is no {n} that {s} could not {v} {w}.
{o} this is not a matter of {p} but of {a} {p}.
if {s} {v} the {n}, we will {v} the {a} {p} {w}.
I would not {v} the {n} before {s} have {ved} the {a} {p}.
we have nothing against the {a} {p}, and we will {v} them {w}.
the {p} on the {n} must be {ved} {w}.
{o} it is too early to {v} the {p}.
nobody in {place} has {ved} our {p}.
{s} have {ved} {number} {p} since the {n} in {place}.
without {a} {p} the {n} cannot be {ved}.
article {figure} of the {n} says it plainly: the {p} are {q}.
we asked for {a} {p}, and {s} {ved} them {w}.
this is not our {n}, and it never was.
the {n} belongs to the {p}, not to the {p}.
{o} our {n}'s {p} are as {q} as they were.
{ving} the {a} {n} would be of no use to anyone.
{place} and {place} have {ved} the same {n} {w}.
as long as the {a} {n} is {ved}, the {p} will stay {q}.
between the {n} and the {compound} {s} chose the {a} {n}.
{s} know the {p} and know what has to be {ved}.
the {compound} was {ved} {w}, and so were the {p}.
don't expect us to {v} the {compound} for the sake of {a} {p}.
""",
    "about": """
we have always taken {topic} seriously.
{s} cannot settle {topic} {w}.
when it comes to {topic}, the {n} is {q}.
{o} the {a} {p} on {topic} remain in force.
nobody has done more for {topic} than {s}.
I am asked about {topic} in every {n}.
{o} {s} have to talk about {topic} {w}.
""",
    "mentioning": """
{o} compare that with {name}.
the same was said of {name} {w}.
we remember how {name} was received in {place}.
{name} knows our {n}, and our {p} too.
""",
    "addressing": """
I say this to {name}: {v} the {p}.
{name} should {v} the {n} {w}.
we expect {name} to {v} the {a} {n}.
""",
    "narrative": """
the {p} in {place} had been {ved} {w}.
the {n} was {ved} after {number} {p}.
it was the first {n} in {place} since the {a} {n}.
{s} had {ved} the {p} before the {n} began.
the {a} {n} is to be {ved} {w}.
delegations from {place} and {place} were present.
a further {n} is planned {w}.
neither the {n} nor the {compound} was on the agenda.
""",
    "mixed": """
{name} said that {s} should “{v} the {a} {n}” {w}, and that this was “not a matter of {p}”.
{name} called the {n} “{q} and {q}”, but promised to “{v} the {p}” {w}.
for {name} the {p} are “{q}”, and the {n} has to be “{ved} {w}”.
in the words of {name}, {s} had “{ved} the {p}” without a look at the “{a} {n}”.
""",
    "indirect": """
{name} said that the {n} would be {ved} {w} and that {s} had {ved} the {a} {p}.
according to {name}, it was too early to {v} the {a} {n}, since the {p} had been {ved} in {place}.
{name} saw no reason to {v} the {p} of the {n} before {s} had {ved} the {compound}.
{name} promised to {v} the {a} {n} {w} and asked {place} to do the same.
""",
}

NUMBERS = "two three four twelve 17 41 200 1,550 700 thirty 2,400 15".split()
FIGURES = "2 3 1 4 5 6 7 9 11 12 14 17 19 21 23 30 41".split()
_IRREGULAR = {"keep": "kept"}
_SLOT = re.compile(r"\{(\w+)\}")


def past(verb: str) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "ed"


def present_participle(verb: str) -> str:
    return (verb[:-1] if verb.endswith("e") else verb) + "ing"


def compounds() -> list[str]:
    """Many rare words, such as a language has: harbour-clerk, kelp-schedule."""
    return [f"{first}-{second}" for second in words.NOUNS[20:90] for first in words.NOUNS[50:130:2] if first != second]


class Speaking:
    """Sentences, one after another, each a pattern filled by chance."""

    def __init__(self, chance: Random, places: Sequence[str]) -> None:
        self._draws: dict[str, Callable[[], str]] = {
            "n": Draws(chance, words.NOUNS),
            "p": Draws(chance, words.PLURALS),
            "a": Draws(chance, words.ADJECTIVES),
            "q": Draws(chance, words.QUALITIES),
            "v": Draws(chance, words.VERBS),
            "ved": Draws(chance, [past(verb) for verb in words.VERBS]),
            "ving": Draws(chance, [present_participle(verb) for verb in words.VERBS]),
            "w": Draws(chance, words.WHEN),
            "o": Draws(chance, words.OPENERS),
            "s": Draws(chance, words.SUBJECTS_OF_SPEECH),
            "place": Draws(chance, places),
            "number": Draws(chance, NUMBERS),
            "figure": Draws(chance, FIGURES),
            "compound": Draws(chance, compounds(), offset=10.0, exponent=0.8),
        }
        # Hardly skewed: patterns carry the words that are the same in every speech.
        self._patterns = {
            name: Draws(chance, [_compiled(pattern) for pattern in block.strip().splitlines()], offset=8.0)
            for name, block in PATTERNS.items()
        }

    def sentence(self) -> str:
        return _begun(self._filled("speech"))

    def about(self, topic: str) -> str:
        return _begun(self._filled("about", topic=topic))

    def mentioning(self, name: str) -> str:
        return _begun(self._filled("mentioning", name=name))

    def addressing(self, name: str) -> str:
        return _begun(self._filled("addressing", name=name))

    def narrative(self) -> str:
        return _begun(self._filled("narrative"))

    def mixed(self, name: str) -> str:
        return _begun(self._filled("mixed", name=name))

    def indirect(self, name: str) -> str:
        return _begun(self._filled("indirect", name=name))

    def _filled(self, patterns: str, **given: str) -> str:
        text, slots = self._patterns[patterns]()
        return text % tuple([given.get(slot) or self._draws[slot]() for slot in slots])


def _compiled(pattern: str) -> tuple[str, tuple[str, ...]]:
    return _SLOT.sub("%s", pattern), tuple(_SLOT.findall(pattern))


def _begun(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]
