"""How well a reading agrees with a labelled article: spans found, speakers right, and wrong persons given."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from statements.ingest.measuring.gold import GoldArticle, Source, Span, Unit
from statements.ingest.values import Attribution, Figure, Kind

OVERLAP = 0.8
IGNORED_OVERLAP = 0.5
ORDINARY_TITLES = frozenset(
    "mr mrs ms dr sen rep gov gen president senator secretary minister prime foreign justice judge sir lord col lt sgt"
    " prof professor chancellor ambassador speaker vice jr sr ii iii".split()
)
SPEECH_WORDS = frozenset(
    "said say says saying told tell tells telling adds added adding wrote write writes writing written note notes noted"
    " noting argue argues argued arguing asks asked asking reply replies replied respond responds responded responding"
    " claim claims claimed claiming states stated stating statement declare declares declared declaring announce"
    " announces announced announcing explain explains explained explaining insist insists insisted insisting suggest"
    " suggests suggested suggesting warn warns warned warning tweet tweets tweeted tweeting acknowledge acknowledges"
    " acknowledged acknowledging admit admits admitted allege alleges alleged alleging assert asserts asserted asserting"
    " contend contends contended maintain maintains maintained deny denies denied stress stresses stressed emphasise"
    " emphasised emphasize emphasized emphasises emphasizes predict predicts predicted promise promises promised promising pledge"
    " pledges pledged pledging vow vows vowed vowing report reports reported reveal reveals revealed confirm confirms"
    " confirmed testify testified urge urges urged urging call calls called calling".split()
)
SPEECH_PHRASES = re.compile(r"\b(according to|points out|pointed out|reiterat\w+|conced\w+)\b", re.IGNORECASE)
"""Cues that tell of speaking rather than of belief, in English; elsewhere the labels hold nothing but speech."""


def tally(article: GoldArticle, read: Sequence[Attribution], confident: float) -> Counter[str]:
    """Counts of one article, to be added to those of others and given to `figures`."""
    return _tally_quoted(article, read, confident) + _tally_speech(article, read)


def figures(counts: Counter[str]) -> dict[str, float | None]:
    """None where there was nothing to measure."""

    def share(part: str, whole: str) -> float | None:
        return counts[part] / counts[whole] if counts[whole] else None

    return {
        "quoted_precision": share("quoted_found", "quoted_proposed"),
        "quoted_recall": share("quoted_found", "quoted_gold"),
        "quoted_f1": _harmonic(share("quoted_found", "quoted_proposed"), share("quoted_found", "quoted_gold")),
        "quoted_end_to_end": _harmonic(
            share("quoted_right", "quoted_proposed"), share("quoted_right", "quoted_sourced")
        ),
        "speaker_of_direct": share("direct_right", "direct_found"),
        "name_right": share("name_right", "named"),
        "confident_precision": share("confident_right", "confident"),
        "confident_coverage": share("confident_found", "quoted_gold"),
        "wrong_person": share("wrong_person", "nobody"),
        "misnamed": share("misnamed", "judged"),
        "speech_end_to_end": _harmonic(share("speech_right", "speech_proposed"), share("speech_right", "speech_gold")),
    }


def _harmonic(precision: float | None, recall: float | None) -> float | None:
    if precision is None or recall is None:
        return None
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _tally_quoted(article: GoldArticle, read: Sequence[Attribution], confident: float) -> Counter[str]:
    gold = [unit for unit in article.units if unit.track == "quoted"]
    proposed = [one for one in read if one.kind != Kind.INDIRECT]
    found = match([unit.span for unit in gold], [core(article.text, one.start, one.end) for one in proposed])
    counts = Counter(
        quoted_gold=len(gold),
        quoted_sourced=sum(unit.source is not None for unit in gold),
        quoted_proposed=len(proposed),
        quoted_found=len(found),
        confident=sum(one.probability >= confident for one in proposed),
    )
    for of_gold, of_proposed in found.items():
        counts.update(_judge(article.text, gold[of_gold], proposed[of_proposed], confident))
    return counts


def _judge(text: str, unit: Unit, one: Attribution, confident: float) -> Counter[str]:
    """What a found quotation adds to the counts."""
    source, sure = unit.source, one.probability >= confident
    if source is None:
        return Counter(confident_found=int(sure))
    right = speaker_right(text, source, one)
    direct = unit.kind == Kind.DIRECT
    return Counter(
        quoted_right=int(right),
        direct_found=int(direct),
        direct_right=int(direct and right),
        confident_found=int(sure),
        confident_right=int(sure and right),
    ) + _judge_name(source, one.figure)


def _judge_name(source: Source, figure: Figure | None) -> Counter[str]:
    given = figure.name if figure else ""
    if source.name == "" or not source.is_person or (source.kind == "nominal" and source.name is None):
        wrong = int(bool(figure and figure.is_person and given))
        return Counter(nobody=1, wrong_person=wrong, judged=1, misnamed=wrong) + _full_name(source, given)
    if not source.name:
        return Counter()
    return Counter(judged=1, misnamed=int(bool(given) and of_another(source.name, given))) + _full_name(source, given)


def _full_name(source: Source, given: str) -> Counter[str]:
    return Counter(named=1, name_right=int(same_name(source.name, given))) if source.name else Counter()


def _tally_speech(article: GoldArticle, read: Sequence[Attribution]) -> Counter[str]:
    contents = [unit for unit in article.units if unit.track == "content"]
    gold = [unit for unit in contents if is_speech(article, unit)]
    ignored = [unit.span for unit in contents if not is_speech(article, unit)]
    first: dict[Span, Attribution] = {}
    for one in read:
        first.setdefault(core(article.text, one.content_start, one.content_end), one)
    spans = [unit.span for unit in gold]
    proposed = _without_ignored(spans, ignored, list(first))
    found = match(spans, proposed)
    right = sum(
        speaker_right(article.text, source, first[proposed[of_proposed]])
        for of_gold, of_proposed in found.items()
        if (source := gold[of_gold].source)
    )
    return Counter(speech_gold=len(gold), speech_proposed=len(proposed), speech_right=right)


def _without_ignored(gold: list[Span], ignored: list[Span], proposed: list[Span]) -> list[Span]:
    """A proposal that meets a content which is no speech is neither right nor wrong."""
    taken = set(match(gold, proposed).values())
    left = [span for number, span in enumerate(proposed) if number not in taken]
    dropped = {left[number] for number in match(ignored, left, IGNORED_OVERLAP).values()}
    return [span for span in proposed if span not in dropped]


def is_speech(article: GoldArticle, unit: Unit) -> bool:
    if not unit.source or unit.kind != Kind.INDIRECT or article.language != "en":
        return unit.source is not None
    cues = [article.text[start:end] for start, end in unit.cues]
    return any(SPEECH_WORDS & set(re.findall(r"\w+", cue.lower())) or SPEECH_PHRASES.search(cue) for cue in cues)


def core(text: str, start: int, end: int) -> Span:
    """Without marks, spaces and punctuation at the ends."""
    start, end = max(0, start), min(len(text), end)
    while start < end and not (text[start].isalnum() or text[start] == "$"):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] == "%"):
        end -= 1
    return start, end


def overlap(one: Span, other: Span) -> float:
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common / (max(one[1], other[1]) - min(one[0], other[0])) if common > 0 else 0.0


def match(gold: Sequence[Span], proposed: Sequence[Span], threshold: float = OVERLAP) -> dict[int, int]:
    """The best pairs first, nobody twice: number of the gold span to number of the proposed one."""
    pairs = [
        (-overlap(one, other), of_gold, of_proposed)
        for of_gold, one in enumerate(gold)
        for of_proposed, other in enumerate(proposed)
        if other[0] < one[1] and one[0] < other[1]
    ]
    found: dict[int, int] = {}
    taken: set[int] = set()
    for likeness, of_gold, of_proposed in sorted(pairs):
        if -likeness + 1e-9 >= threshold and of_gold not in found and of_proposed not in taken:
            found[of_gold] = of_proposed
            taken.add(of_proposed)
    return found


def speaker_right(text: str, source: Source, one: Attribution) -> bool:
    """Whether the proposed mention takes in the head of the labelled one, or at least is named like it."""
    if one.source is None or not any(one.source.start < end and start < one.source.end for start, end in source.spans):
        return False
    if one.source.start < source.head[1] and source.head[0] < one.source.end:
        return True
    mention = text[one.source.start : one.source.end]
    labelled = words(" ".join(text[start:end] for start, end in source.spans))
    return bool(words(mention)) and words(mention)[-1] in labelled and mention.split()[-1][:1].isupper()


def words(text: str) -> list[str]:
    bare = re.sub(r"['’]s\b", "", text)
    return [word for word in re.findall(r"[\w'’\-]+", bare.lower()) if word not in ORDINARY_TITLES]


def same_name(gold: str, proposed: str) -> bool:
    """A full name wants a full name: surname alike, and the first name in full, short or as an initial."""
    one, other = words(gold), words(proposed)
    if not one or not other:
        return False
    if len(one) == 1:
        return one[0] in other
    if len(other) == 1 or one[-1] != other[-1]:
        return False
    first, second = one[0], other[0]
    initial = first[0] == second[0] and min(len(first), len(second)) <= 2
    return initial or first[:3] == second[:3] or first in other or second in one


def of_another(gold: str, proposed: str) -> bool:
    """Neither the same name nor a shorter or longer form of it."""
    one, other = set(words(gold)), set(words(proposed))
    return not (same_name(gold, proposed) or one <= other or other <= one)


def add(counts: Iterable[Counter[str]]) -> Counter[str]:
    return sum(counts, Counter())
