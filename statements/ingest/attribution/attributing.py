"""Who is said to have said each quotation: candidates by construction, decided by an additive score."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from statements.ingest import grammar as grammars
from statements.ingest.attribution import ranking
from statements.ingest.attribution.claims import CLAIM, Claim, find_claim, may_be_claimed
from statements.ingest.attribution.confidence import probability
from statements.ingest.attribution.constructions import candidates, kind_of
from statements.ingest.attribution.coreference import Referents
from statements.ingest.attribution.cues import Cue, CueKind, find_cues
from statements.ingest.attribution.evidence import evidence
from statements.ingest.attribution.figures import Resolver, by_referents, by_text
from statements.ingest.attribution.parsing import parse
from statements.ingest.attribution.phrases import mention
from statements.ingest.attribution.ranking import Candidate
from statements.ingest.attribution.sources import Subjects
from statements.ingest.attribution.tokens import QUOTED, Phrase
from statements.ingest.grammar.attributing import attribute as attribute_by_grammar
from statements.ingest.languages import for_code
from statements.ingest.quotations.finding import find_quotations
from statements.ingest.values import Attribution, Kind, Mention, Nature, Quotation

GUESSES = ("next paragraph", "paragraph before", "sentence before")
LEAST_WORDS = 6
"""Of a piece of a sentence that nothing gives to a speaker: shorter ones are terms, not speech."""


@dataclass(frozen=True)
class Attributed:
    """The quotations of an article, and whom another mention of it means."""

    quoted: list[Attribution]
    figure_of: Resolver
    told: Mapping[int, Mention] = field(default_factory=dict)
    """The sources of its reports by where their verbs begin, in languages with a grammar of their own."""


def attribute(text: str, language: str = "en") -> list[Attribution]:
    """Of each quotation that is speech, in the order of the text; of a language without rules the source is left open."""
    return attributed(text, language).quoted


def attributed(text: str, language: str = "en") -> Attributed:
    quotations = find_quotations(text, language)
    if not for_code(language).has_rules:
        return Attributed([_open(q) for q in quotations if q.depth == 0 and q.nature is Nature.SPEECH], by_text(()))
    grammar = grammars.for_code(language)
    if grammar:
        read = attribute_by_grammar(text, quotations, grammar)
        return Attributed(read.quoted, read.figure_of, read.told)
    attributor = _Attributor(text, quotations, language)
    return Attributed(attributor.run(), by_referents(attributor.sentences, attributor.referents))


def _open(quotation: Quotation) -> Attribution:
    start, end = quotation.start, quotation.end
    return Attribution(Kind.DIRECT, start, end, start, end)


@dataclass(slots=True)
class _Said:
    """The last quotation that was given to somebody."""

    sentence: int
    paragraph: int
    candidate: Candidate
    probability: float


@dataclass(slots=True)
class _Made:
    """A quotation and the speaker chosen for it."""

    quotation: Quotation
    kind: Kind
    words: int
    best: Candidate | None = None
    claim: Claim | None = None

    @property
    def probability(self) -> float:
        return probability(self.best, self.kind, self.words) if self.best else 0.0


class _Attributor:
    def __init__(self, text: str, quotations: list[Quotation], code: str) -> None:
        self.text = text
        self.language = for_code(code)
        self.quotations = quotations
        self.sentences = parse(text, quotations, self.language)
        self.cues: list[list[Cue]] = [find_cues(sentence, self.language) for sentence in self.sentences]
        self.referents = Referents(text, self.sentences, self.language)
        self.last: _Said | None = None

    def run(self) -> list[Attribution]:
        made: list[_Made] = []
        for number, sentence in enumerate(self.sentences):
            for cue in self.cues[number]:
                if cue.kind is CueKind.SPEECH and not cue.embedded:
                    self.referents.resolve(cue.source)
            made += [self._choose(number, place) for place, token in enumerate(sentence.tokens) if token.tag == QUOTED]
        _hand_back(made)
        return [
            self._attribution(one)
            for one in made
            if one.best or one.claim or one.kind is Kind.DIRECT or one.words >= LEAST_WORDS
        ]

    def _choose(self, number: int, place: int) -> _Made:
        sentence = self.sentences[number]
        token = sentence.tokens[place]
        one = _Made(self.quotations[token.quotation], kind_of(sentence, place), len(token.text.split()))
        claim = find_claim(sentence, place, self.language)
        if claim:
            self._claimed(one, number, claim)
            return one
        best = ranking.best_of(list(candidates(sentence, place, self.cues[number], self.language)))
        if best is None or best.score < ranking.WEAK:
            best = self._beside(number, place, one.kind) or (best if best and best.score >= ranking.LEAST else None)
        one.best = best
        if best:
            best.rivalled |= may_be_claimed(sentence, place, self.language)
            self.referents.resolve(best.source)
            self.last = _Said(number, sentence.paragraph, best, one.probability)
        return one

    def _claimed(self, one: _Made, number: int, claim: Claim) -> None:
        """By its owner; what follows it is rather said by whoever takes the claim up."""
        one.claim = claim
        sentence, owner = self.sentences[number], claim.owner
        if owner and not self._is_reactor(claim, owner):
            one.best = Candidate(owner, Cue(CueKind.NOUN, claim.noun, claim.noun, owner), CLAIM, ranking.BESIDE)
        said = claim.reactor or (one.best.source if one.best else None)
        if said:
            self.last = _Said(number, sentence.paragraph, Candidate(said, None, CLAIM, ranking.BESIDE), one.probability)

    def _is_reactor(self, claim: Claim, owner: Phrase) -> bool:
        """Whether a pronoun would mean the very one who takes the claim up, so that it means somebody else."""
        meant = self.referents.resolve(owner)
        if owner.kind != "pronoun" or claim.reactor is None:
            return False
        return meant is not None and meant is self.referents.resolve(claim.reactor)

    def _beside(self, number: int, place: int, kind: Kind) -> Candidate | None:
        """What the sentences before and after tell of a quotation that stands alone."""
        signed = self._signature(number, place)
        if signed or kind is Kind.MIXED:
            return signed
        sentence, last = self.sentences[number], self.last
        if last and last.paragraph == sentence.paragraph:
            return self._taken_over(last, number) or self._going_on(last, "continuation")
        if place or not number or self.sentences[number - 1].paragraph < sentence.paragraph - 1:
            return None
        if last and last.sentence == number - 1:
            return self._going_on(last, "next paragraph")
        return self._introduced(number)

    def _taken_over(self, last: _Said, number: int) -> Candidate | None:
        """By whoever else is said to speak between the last quotation and this one."""
        for between in range(number - 1, last.sentence, -1):
            for cue in reversed(self.cues[between]):
                if cue.kind is CueKind.SPEECH and not cue.embedded and cue.source.animate:
                    return Candidate(cue.source, cue, "sentence before", ranking.BESIDE)
        return None

    def _introduced(self, number: int) -> Candidate | None:
        """By the sentence before, which tells of speech or ends in a colon."""
        before = self.sentences[number - 1]
        rule = "sentence before" if before.paragraph == self.sentences[number].paragraph else "paragraph before"
        for cue in reversed(self.cues[number - 1]):
            if cue.kind in (CueKind.SPEECH, CueKind.PARTICIPLE) and not cue.embedded:
                return Candidate(cue.source, cue, rule, ranking.BESIDE)
        subject = Subjects(before).of_clause(len(before.tags) - 2) if before.tags.endswith(":") else None
        return Candidate(subject, None, rule, ranking.BESIDE) if subject and subject.animate else None

    def _going_on(self, last: _Said, rule: str) -> Candidate:
        return Candidate(last.candidate.source, last.candidate.cue, rule, ranking.BESIDE, ceiling=last.probability)

    def _signature(self, number: int, place: int) -> Candidate | None:
        """A paragraph “— Ada Example” under the quotation."""
        sentence = self.sentences[number]
        following = self.sentences[number + 1] if number + 1 < len(self.sentences) else None
        if (
            following is None
            or following.paragraph > sentence.paragraph + 1
            or sentence.tags[place + 1 :] not in ("", ".")
        ):
            return None
        phrase = following.starting.get(1) if following.tags[0] == "-" else None
        return Candidate(phrase, None, "signature", ranking.BESIDE) if phrase and phrase.kind == "name" else None

    def _attribution(self, one: _Made) -> Attribution:
        start, end, best = one.quotation.start, one.quotation.end, one.best
        if best is None:
            return _without_source(one)
        tokens = best.source.sentence.tokens
        return Attribution(
            one.kind,
            start,
            end,
            start,
            end,
            source=mention(best.source, self.text),
            cue=(tokens[best.cue.first].start, tokens[best.cue.last].end) if best.cue else None,
            figure=self.referents.figure(best.source),
            rule=best.rule,
            evidence=evidence(best, self.text),
            probability=one.probability,
        )


def _without_source(one: _Made) -> Attribution:
    start, end = one.quotation.start, one.quotation.end
    plain = Attribution(one.kind, start, end, start, end)
    if one.claim is None:
        return plain
    noun = one.claim.sentence.tokens[one.claim.noun]
    told = f"before the quotation: {noun.text}, of somebody who is not named"
    return replace(plain, cue=(noun.start, noun.end), rule=CLAIM, evidence=told)


def _hand_back(made: list[_Made]) -> None:
    """Of several paragraphs of one quotation, often only the last tells who says it."""
    for one, following in reversed(list(pairwise(made))):
        goes_on = not one.quotation.closed and following.quotation.continues
        if (
            goes_on
            and following.best
            and following.best.rule not in GUESSES
            and (one.best is None or one.best.rule in GUESSES)
        ):
            source, cue = following.best.source, following.best.cue
            one.best = Candidate(source, cue, "paragraph after", ranking.BESIDE, ceiling=following.probability)
