"""Attribution of quoted speech in a language with a grammar of its own. Pure."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from statements.ingest.grammar import QUOTE, TERM, Grammar, Phrase, Word, Words, placing
from statements.ingest.grammar.cast import Cast, Member
from statements.ingest.grammar.dialogue import MARK, with_dialogue
from statements.ingest.grammar.insertions import insertions, spoken
from statements.ingest.grammar.naming import introduced, is_lone, mention
from statements.ingest.grammar.placing import Placed
from statements.ingest.grammar.reports import Report, reports
from statements.ingest.grammar.words import SENTENCE_ENDS, sentences
from statements.ingest.languages.first_names import gender_of
from statements.ingest.languages.name_forms import fold
from statements.ingest.values import Attribution, Figure, Kind, Mention, Quotation

WITHOUT_VERB = frozenset({"colon", "subject", "clause"})
Paragraphs = Sequence[Sequence[Words]]
Insert = tuple[Words, Report]
Told = dict[int, tuple[Words, Report, int]]
"""Reports by where their verb, or “according to”, begins; with the number of the sentence."""


@dataclass(frozen=True)
class Read:
    """The quotations of a text, and whom and by which verb its other reports give words to."""

    quoted: list[Attribution]
    told: dict[int, Mention]
    figure_of: Callable[[Mention], Figure | None]


def attribute(text: str, quotations: Sequence[Quotation], grammar: Grammar) -> Read:
    quotations, replies = with_dialogue(text, quotations, grammar)
    paragraphs = list(sentences(text, quotations, grammar.language))
    outer = [(number, q) for number, q in enumerate(quotations) if q.depth == 0]
    narrated = {number: inside for number, q in outer if (inside := insertions(text, q.start, q.end, grammar))}
    narrators = {number: inside[0] for number, inside in narrated.items()}
    narrators |= {number: replies[q.start] for number, q in outer if q.mark == MARK and q.start in replies}
    inserts = {number: (one.words, one.report) for number, one in narrators.items()}
    cast = _met(paragraphs, inserts.values(), grammar)
    placing_ = _Placing(quotations, inserts, grammar)
    found = []
    for attribution, member, number in _resolved(text, quotations, placing_.of(paragraphs), placing_.heard, cast):
        own = spoken(attribution.start, attribution.end, narrated[number]) if number in narrated else ()
        found.append((replace(attribution, words=own), member))
    members = {id(member): member for _, member in found if member}
    figures = {key: member.figure() for key, member in members.items()}
    for after in placing_.heard:
        _speak(cast, *after)
    quoted = [replace(one, figure=figures[id(member)] if member else None) for one, member in found]
    told = {at: mention(words, report.phrase, text) for at, (words, report, _) in placing_.told.items()}
    return Read(quoted, told, _resolver(placing_.told, cast, quoted))


def _resolved(
    text: str,
    quotations: Sequence[Quotation],
    placed_: Iterable[Placed],
    heard: deque[tuple[int, Words, Report]],
    cast: Cast,
) -> Iterator[tuple[Attribution, Member | None, int]]:
    """Each quotation with its speaker and number. What was `heard` without a quotation tells of whom a pronoun is said."""
    unquoted = deque[tuple[int, Words, Report]]()
    for placed in placed_:
        unquoted.extend(heard)
        heard.clear()
        while unquoted and unquoted[0][0] < placed.order:
            _speak(cast, *unquoted.popleft())
        attribution, member = _attribution(text, placed, quotations[placed.number], cast)
        yield attribution, member, placed.number
        if placed.report:
            cast.spoke(member, placed.report.phrase.gender, placed.order)
    heard.extendleft(reversed(unquoted))


def _speak(cast: Cast, order: int, words: Words, report: Report) -> None:
    cast.spoke(cast.resolve(words, report.phrase, order), report.phrase.gender, order)


def _resolver(told: Told, cast: Cast, quoted: Sequence[Attribution]) -> Callable[[Mention], Figure | None]:
    """Whom the source of a report without quotation means; what was left open beside a quotation stays so."""
    sources = {
        words[report.phrase.first].start: (words, report.phrase, order) for words, report, order in told.values()
    }
    decided = {one.source.start: one.figure for one in quoted if one.source}

    def figure_of(source: Mention) -> Figure | None:
        if source.start in decided:
            return decided[source.start]
        found = sources.get(source.start)
        member = cast.resolve(*found) if found else None
        return member.figure() if member else None

    return figure_of


def _met(paragraphs: Paragraphs, inserts: Iterable[Insert], grammar: Grammar) -> Cast:
    """The cast by its full names; surnames alone join whoever bears them, wherever the full name stands."""
    cast = Cast(grammar)
    for words, report in inserts:
        cast.meet(words, report.phrase, 0, enter=len(words[slice(*(report.phrase.name or (0, 0)))]) > 1)
    ordered = enumerate(words for paragraph in paragraphs for words in paragraph)
    named = [(order, words, *found) for order, words in ordered for found in introduced(words, grammar)]
    lone = [(order, words, phrase) for order, words, phrase, _ in named if is_lone(phrase)]
    cast.lone = frozenset(fold(words[phrase.last].text) for _, words, phrase in lone)
    for order, words, phrase, beside in named:
        if not is_lone(phrase) and (member := cast.meet(words, phrase, order)) and beside:
            cast.describe(member, words, beside)
    for order, words, phrase in lone:
        cast.meet(words, phrase, order, enter=bool(phrase.roles))
    return cast


@dataclass
class _Placing:
    """Goes through a text sentence by sentence and remembers who was quoted last."""

    quotations: Sequence[Quotation]
    inserts: dict[int, Insert]
    """“he said” between the marks, by quotation."""
    grammar: Grammar
    found: list[Placed] = field(default_factory=list)
    order: int = 0
    before: tuple[Words, Report] | None = None
    """The last report of the sentence before, in the same paragraph."""
    above: tuple[Words, Report] | None = None
    """That of the last sentence of the paragraph before."""
    heard: deque[tuple[int, Words, Report]] = field(default_factory=deque)
    """Reports without a quotation, by sentence."""
    told: Told = field(default_factory=dict)
    here: int = 0
    """How many were found before this paragraph."""

    def of(self, paragraphs: Paragraphs) -> Iterator[Placed]:
        for number, paragraph in enumerate(paragraphs):
            self.here, self.before, self.above = len(self.found), None, self.before
            below = paragraphs[number + 1][0] if number + 1 < len(paragraphs) else None
            for words, following in zip(paragraph, [*paragraph[1:], below], strict=True):
                first = len(self.found)
                self._sentence(words, following)
                yield from self.found[first:]
                self.order += 1

    def _sentence(self, words: Words, following: Words | None) -> None:
        said = reports(words, self.grammar)
        for report in said:
            begins = report.cue if report.cue >= 0 else report.first
            self.told[words[begins].start] = words, report, self.order
        first = len(self.found)
        for at, word in enumerate(words):
            if word.kind in (QUOTE, TERM) and (placed := self._quotation(words, at, said, following)):
                self.found.append(placed)
        strong = [report for report in said if not report.weak]
        if len(self.found) > first and (last := self.found[-1]).report:
            self.before = last.words, last.report
        elif strong:
            self.before = words, strong[-1]
            self.heard.append((self.order, words, strong[-1]))

    def _quotation(self, words: Words, at: int, said: list[Report], following: Words | None) -> Placed | None:
        word, grammar = words[at], self.grammar
        quotation = self.quotations[word.number]
        if word.kind == QUOTE and (insert := self.inserts.get(word.number)):
            return Placed(word.number, *insert, "inside the quotation", 0.93, self.order)
        best = placing.in_sentence(words, at, said, grammar)
        if quotation.mark == MARK and not best and len(self.found) == self.here:
            return Placed(word.number, words, None, "", 0.0, self.order)
        if placing.is_name_of_thing(words, at, said, grammar) or word.kind == TERM and not _fragment(word, best):
            return None
        if best:
            return Placed(word.number, words, *best, self.order)
        return self._by_context(words, at, following, quotation) or self._unattributed(words, at)

    def _by_context(self, words: Words, at: int, following: Words | None, quotation: Quotation) -> Placed | None:
        if following and at >= len(words) - 2 and (report := placing.refers_back(following, self.grammar)):
            return Placed(words[at].number, following, report, "in the next sentence", 0.85, self.order)
        alone = placing.stands_alone(words)
        last = self.found[-1] if self.found else None
        if quotation.continues and last:
            return self._again(words[at], last, "continuation of the quotation", 0.9)
        if alone and last and last.report and len(self.found) > self.here and last.order >= self.order - 1:
            return self._again(words[at], last, "continuation in the paragraph", 0.9 if last.probability > 0.8 else 0.6)
        if self.before and (alone or self._goes_on(words)):
            rule = "after the sentence before" if alone else "in the course of what is reported"
            return Placed(words[at].number, *self.before, rule, 0.8 if alone else 0.6, self.order)
        if alone and last and last.report and last.order >= self.order - 2:
            return self._again(words[at], last, "continuation in the next paragraph", 0.55)
        if alone and self.above:
            return Placed(words[at].number, *self.above, "after the paragraph before", 0.5, self.order)
        return None

    def _goes_on(self, words: Words) -> bool:
        """Whether a sentence without a report is still what somebody said: its mood says so, or nobody else is in it."""
        if any(word.low in self.grammar.reported_mood for word in words):
            return True
        phrase = self.grammar.subject(words, 0)
        return not any(introduced(words, self.grammar)) and (phrase is None or phrase.kind == "pronoun" or phrase.body)

    def _again(self, word: Word, last: Placed, rule: str, probability: float) -> Placed:
        return replace(last, number=word.number, rule=rule, probability=probability, order=self.order)

    def _unattributed(self, words: Words, at: int) -> Placed | None:
        if not placing.looks_like_words_said(words, at):
            return None
        phrase = placing.subject_of_sentence(words, at, self.grammar)
        if phrase is None:
            return Placed(words[at].number, words, None, "", 0.0, self.order)
        report = Report(phrase, phrase.first, phrase.last, "subject")
        return Placed(words[at].number, words, report, "subject of the sentence", 0.45, self.order)


def _fragment(word: Word, best: tuple[Report, str, float] | None) -> bool:
    """Taken for a name or term by its form, but a part of what somebody says by its place."""
    return best is not None and best[2] >= (0.72 if word.text.strip()[:1].islower() else 0.9)


def _attribution(text: str, placed: Placed, quotation: Quotation, cast: Cast) -> tuple[Attribution, Member | None]:
    start, end = quotation.start, quotation.end
    plain = Attribution(_kind(text, quotation), start, end, start, end, rule=placed.rule)
    report = placed.report
    if report is None or report.how in WITHOUT_VERB and not _is_somebody(placed.words, report.phrase, cast):
        return plain, None
    member = cast.resolve(placed.words, report.phrase, placed.order)
    source = mention(placed.words, report.phrase, text)
    cue = (placed.words[report.cue].start, placed.words[report.cue].end) if report.cue >= 0 else None
    if member:
        member.mentions.append(source)
    spoken = text[cue[0] : cue[1]] if cue else ""
    evidence = f"{placed.rule}: {source.text} {spoken}".strip()
    return replace(plain, source=source, cue=cue, evidence=evidence, probability=placed.probability), member


def _is_somebody(words: Words, phrase: Phrase, cast: Cast) -> bool:
    """A single capitalised word without a verb of speech is a speaker only if the article knows a person of that name."""
    if not is_lone(phrase) or phrase.roles or phrase.name is None:
        return True
    name = words[phrase.name[0]].text
    return bool(gender_of(name)) or bool(cast.bearers((name,)))


def _kind(text: str, quotation: Quotation) -> Kind:
    printed = text[quotation.start : quotation.end].strip()
    after = text[quotation.outer_end : quotation.outer_end + 1]
    ends = printed[-1:] in SENTENCE_ENDS or printed[-1:] == "," or after in (",", ".") or len(printed.split()) > 7
    return Kind.DIRECT if printed[:1].isupper() and ends else Kind.MIXED
