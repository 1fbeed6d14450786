"""Wordings of one utterance, in part or whole: word sequences in common to find them, likeness of sentences to judge."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from statements.likeness import COMMON, Sentence, are_alike, likeness, sentences_of

FEWEST_BESIDE = 8
"""Words of a sentence that may be taken for a looser rendering."""
MOST_BESIDE = 40
"""Wordings of an article with a repeated sentence whose other sentences are compared too."""


@dataclass(frozen=True)
class Likeness:
    """Two wordings by their numbers, how much alike they are (0 to 1), and the sentences of both that are."""

    one: int
    other: int
    likeness: float
    spans: tuple[tuple[int, int], ...] = ()
    other_spans: tuple[tuple[int, int], ...] = ()


def are_loosely_alike(one: Sentence, other: Sentence) -> bool:
    """Enough for sentences that stand beside repeated ones: the rest of both is then likely to be the same too."""
    if min(len(one.stems), len(other.stems)) < FEWEST_BESIDE or len(one.matter & other.matter) < 2:
        return False
    return likeness(one, other) >= 0.27


def repeated_in(wordings: Sequence[str], speakers: Sequence[str], language: str) -> list[Likeness]:
    """Pairs of wordings of one speaker in one article that repeat one another; those of nobody known are left alone."""
    several = {speaker for speaker, number in Counter(speakers).items() if speaker and number > 1}
    sentences = [
        sentences_of(wording, language) if speaker in several else ()
        for wording, speaker in zip(wordings, speakers, strict=True)
    ]
    found = _Pairs()
    for (one, place), (other, other_place) in _sharing_words(sentences):
        if speakers[one] == speakers[other]:
            found.add_if(are_alike, one, sentences[one][place], other, sentences[other][other_place])
    repeated = sorted({number for pair in found.pairs for number in pair})[:MOST_BESIDE]
    for one, other in combinations(repeated, 2):
        if speakers[one] == speakers[other]:
            for first in sentences[one]:
                for second in sentences[other]:
                    found.add_if(are_loosely_alike, one, first, other, second)
    return found.likenesses()


class _Pairs:
    """Sentences found alike, by the wordings they are of; each sentence of a wording once for each other one."""

    def __init__(self) -> None:
        self.pairs: dict[tuple[int, int], list[tuple[float, Sentence, Sentence]]] = defaultdict(list)
        self._repeated: set[tuple[int, int]] = set()

    def add_if(
        self, test: Callable[[Sentence, Sentence], bool], one: int, first: Sentence, other: int, second: Sentence
    ) -> None:
        ends = {(one, first.start), (other, second.start)}
        if test is are_loosely_alike and ends & self._repeated:
            return
        if test(first, second):
            self._repeated |= ends
            self.pairs[one, other].append((likeness(first, second), first, second))

    def likenesses(self) -> list[Likeness]:
        return [
            Likeness(
                one,
                other,
                round(max(score for score, *_ in alike), 3),
                tuple((first.start, first.end) for _, first, _ in alike),
                tuple((second.start, second.end) for *_, second in alike),
            )
            for (one, other), alike in sorted(self.pairs.items())
        ]


def _sharing_words(sentences: Sequence[Sequence[Sentence]]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Pairs of sentences (wording, place in it) with some words in a row in common, each pair once."""
    places: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, parts in enumerate(sentences):
        for place, part in enumerate(parts):
            for shingle in part.shingles:
                places[shingle].append((number, place))
    pairs = {
        pair
        for having in places.values()
        if 1 < len(having) <= COMMON
        for pair in combinations(having, 2)
        if pair[0][0] != pair[1][0]
    }
    yield from sorted(pairs)


class KnownWordings:
    """The wordings of the archive's statements, to be compared with those of any number of articles."""

    def __init__(self, wordings: Iterable[tuple[int, str, str]] = ()) -> None:
        """Each with its statement's number and its language; a statement may have several."""
        self._wordings = [(number, sentences_of(words, language), language) for number, words, language in wordings]
        self._places: dict[int, list[int]] = defaultdict(list)
        for place, (_, sentences, _) in enumerate(self._wordings):
            for shingle in {one for sentence in sentences for one in sentence.shingles}:
                if len(self._places[shingle]) <= COMMON:
                    self._places[shingle].append(place)

    def __bool__(self) -> bool:
        return bool(self._wordings)

    def like(self, wording: str, language: str) -> tuple[int, float] | None:
        """The statement that is most like it, if any is."""
        if not self._wordings:
            return None
        sentences = sentences_of(wording, language)
        best: tuple[float, int] | None = None
        for place in self._candidates(sentences):
            number, known, known_language = self._wordings[place]
            if known_language != language:
                continue
            score = max(_scores(sentences, known), default=0.0)
            if score and (best is None or (score, -number) > (best[0], -best[1])):
                best = score, number
        return (best[1], round(best[0], 3)) if best else None

    def _candidates(self, sentences: Sequence[Sentence]) -> list[int]:
        counts: Counter[int] = Counter()
        for shingle in {one for sentence in sentences for one in sentence.shingles}:
            having = self._places.get(shingle, ())
            if len(having) <= COMMON:
                counts.update(having)
        return [place for place, _ in counts.most_common(20)]


def _scores(ones: Sequence[Sentence], others: Sequence[Sentence]) -> Iterator[float]:
    for one in ones:
        for other in others:
            if are_alike(one, other):
                yield likeness(one, other)
