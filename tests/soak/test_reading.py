"""Mutated articles: whatever happens to their marks and letters, what is read in them points into them."""

import random
import resource
import sys
from pathlib import Path

import pytest

from statements.ingest.measuring.gold import read_labelled
from statements.ingest.proposing.propose import propose
from statements.ingest.reading import read
from statements.ingest.values import Attribution, Circumstances
from tests.soak import steps

GOLD = Path(__file__).resolve().parent.parent / "gold"
MARKS = "\"'“”„‟‘’‚‛«»‹›`´″′「」『』''\"\"``"
ODD = "\n\n \t\u00a0\u202f\u200b\u2028\r…—–-:;,.!?()[]{}<>0٣é\u0301ßЁйІ中文あ🙂\U0001f1fa\U0001f1f8\u200d\ufeff\u202e\x00\x1b"


def any_character(chance: random.Random) -> str:
    code = chance.choice([chance.randrange(0x80), chance.randrange(0x3000), chance.randrange(sys.maxunicode + 1)])
    return chr(code)


def mutated(text: str, chance: random.Random) -> str:
    """The article with some of its marks taken away, doubled or changed, and some characters put in anywhere."""
    letters = list(text)
    marks = [place for place, letter in enumerate(letters) if letter in MARKS]
    for place in chance.sample(marks, min(len(marks), chance.randint(0, 6))):
        letters[place] = chance.choice(["", letters[place] * 2, chance.choice(MARKS)])
    for _ in range(chance.randint(1, 8)):
        put_in = chance.choice([chance.choice(MARKS), chance.choice(ODD), any_character(chance)])
        letters[chance.randrange(len(letters))] += put_in
    start = chance.randrange(len(letters)) if chance.random() < 0.2 else 0
    return "".join(letters[start : start + 3000])


def used_seconds() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime


def check(found: Attribution, text: str) -> None:
    assert 0 <= found.content_start <= found.start < found.end <= found.content_end <= len(text)
    assert 0 <= found.probability <= 1
    if found.cue:
        assert 0 <= found.cue[0] < found.cue[1] <= len(text)
    if found.source:
        assert found.source.text == text[found.source.start : found.source.end] != ""
        assert found.source.start <= found.source.head_start < found.source.head_end <= found.source.end


@pytest.mark.once
def test_what_is_read_in_a_mutated_article_points_into_it() -> None:
    chance = random.Random(1961)
    articles = [read_labelled(path.read_text(), path.stem) for path in sorted(GOLD.glob("*/*.txt"))]
    rounds, found, slowest = steps(60, 20_000), 0, 0.0
    for _ in range(rounds):
        article = chance.choice(articles)
        text = mutated(article.text, chance)
        began = used_seconds()
        speech = read(text, article.language)
        slowest = max(slowest, used_seconds() - began)
        found += len(speech)
        for one in speech:
            check(one, text)
        proposed = propose(text, Circumstances(language=article.language))
        assert all(text[start:end] for one in proposed for start, end in one.spans)
    print(f"\n{rounds} mutated articles, {found} pieces of speech in them, the slowest read in {slowest:.2f} s")
    assert found > rounds
