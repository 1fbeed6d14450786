"""Ten usual searches, chosen by rule from the archive's own words, so that any archive can be measured."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from statements.models import Speaker
from statements.search.models import Document, FacetValue, SearchEntry
from statements.search.request import SearchRequest, read
from statements.search.tallies import statement_counts
from statements.stemming import stem

LOOKED_AT = 2000
"""Statements whose words are counted to choose from."""

Facet = FacetValue.Facet
Address = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class UsualSearch:
    name: str
    address: Address

    @property
    def request(self) -> SearchRequest:
        return read(self.address)


class Words:
    """How many of the statements looked at have each word in any of its forms, and each pair of words side by side."""

    def __init__(self, documents: Sequence[Sequence[str]]) -> None:
        self.number = len(documents)
        self.pairs = Counter(pair for words in documents for pair in set(zip(words, words[1:], strict=False)))
        forms = Counter(word for words in documents for word in words if word.isalpha() and len(word) > 3)
        most_frequent_form = {stem(word, "en"): word for word, _count in reversed(forms.most_common())}
        stems = Counter(found for words in documents for found in {stem(word, "en") for word in words})
        self.having = {word: stems[found] for found, word in most_frequent_form.items()}

    def in_share(self, share: float, but: Sequence[str] = ()) -> str:
        """The word that comes nearest to being in that share of the statements."""
        words = (word for word in sorted(self.having) if word not in but)
        return min(words, key=lambda word: abs(self.having[word] - share * self.number))

    def pair(self) -> str:
        """The most frequent pair of words of which neither is in more than a third of the statements."""
        rare = {word for word, having in self.having.items() if having <= self.number / 3}
        pairs = [(count, pair) for pair, count in self.pairs.items() if rare.issuperset(pair)]
        return " ".join(max(pairs)[1]) if pairs else ""


def usual_searches() -> list[UsualSearch]:
    """Raises ValueError where there is too little to choose from."""
    words = Words(_some_documents())
    if len(words.having) < 20 or not words.pair():
        raise ValueError("The archive holds too few words to choose searches from.")
    frequent, rare = words.in_share(1 / 3), words.in_share(1 / words.number)
    usual = words.in_share(0.1, but=[frequent])
    other = words.in_share(0.05, but=[frequent, usual])
    return [UsualSearch(name, address) for name, address in _addresses(words, frequent, rare, usual, other)]


def _addresses(words: Words, frequent: str, rare: str, usual: str, other: str) -> Iterator[tuple[str, Address]]:
    speaker, topic = _most_frequent(Facet.SPEAKER), _most_frequent(Facet.TOPIC) or _most_frequent(Facet.TREATY)
    first, last = _middle_years()
    yield "no words: the whole list", {}
    yield "a frequent word", {"q": (frequent,)}
    yield "a rare word", {"q": (rare,)}
    yield "two words", {"q": (f"{frequent} {usual}",)}
    yield "a phrase", {"q": (f'"{words.pair()}"',)}
    yield "a prefix", {"q": (f"{usual[:4]}*",)}
    yield "an exclusion", {"q": (f"{usual} -{frequent}",)}
    yield "one word or another", {"q": (f"({usual} OR {other})",)}
    yield "a name, with a speaker", {"q": (Speaker.objects.get(slug=speaker).name.split()[-1],), "speaker": (speaker,)}
    yield "a topic in a period", {"topic": (topic,), "from": (first,), "to": (last,)}


def _some_documents() -> list[list[str]]:
    """The words of statements drawn by a fixed seed, with the marks between readings."""
    numbers = list(Document.objects.order_by("number").values_list("number", flat=True))
    drawn = random.Random(len(numbers)).sample(numbers, min(LOOKED_AT, len(numbers)))
    found = []
    for start in range(0, len(drawn), 500):
        entries = SearchEntry.objects.filter(pk__in=drawn[start : start + 500]).values_list("words", flat=True)
        found += [words.split() for words in entries]
    return found


def _most_frequent(facet: str) -> str:
    counts = statement_counts(facet)
    return max(counts, key=lambda key: (counts[key], key), default="")


def _middle_years() -> tuple[str, str]:
    """Of the time in which statements were said, the middle third."""
    days = Document.objects.order_by("number").values_list("last_day", flat=True)
    first, last = days.first() or 1, days.last() or 1
    third = (last - first) // 3
    return f"{date.fromordinal(first + third).year:04}", f"{date.fromordinal(last - third).year:04}"
