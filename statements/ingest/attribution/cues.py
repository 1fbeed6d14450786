"""The words of a sentence that say that somebody speaks, each with the phrase for who does."""

from dataclasses import dataclass
from enum import StrEnum

from statements.ingest.attribution.sources import Subjects
from statements.ingest.attribution.tokens import OPEN_ENDS, QUOTED, Phrase, Sentence
from statements.ingest.languages import Language

INVERTING = "Q,-S:"
"""What stands before a verb whose subject follows it: “…,” said Example."""
AGENT_REACH = 7
OUTER = 10
"""As many cues before one are looked at for one that reports it."""
THIRD_PERSONS = ("m", "f", "n", "p")


class CueKind(StrEnum):
    SPEECH = "speech"
    FRAMING = "framing"
    THOUGHT = "thought"
    PARTICIPLE = "participle"
    NOUN = "noun"
    PHRASE = "phrase"
    UNLISTED = "unlisted"
    """Any verb that a quotation has beside its comma: “…,” she riffed."""


@dataclass(slots=True, eq=False)
class Cue:
    kind: CueKind
    first: int
    last: int
    """Tokens of the cue itself."""
    source: Phrase
    inverted: bool = False
    embedded: bool = False
    """Whether its clause is itself what another says: “said that he thinks”."""

    @property
    def start(self) -> int:
        return min(self.first, self.source.first)

    @property
    def end(self) -> int:
        return max(self.last, self.source.last)


def find_cues(sentence: Sentence, language: Language) -> list[Cue]:
    return _Finder(sentence, language).find()


class _Finder:
    """Of one sentence."""

    def __init__(self, sentence: Sentence, language: Language) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.tags = sentence.tags
        self.language = language
        self.subjects = Subjects(sentence)
        self.found: list[Cue] = []
        self.openers = {words[0] for words in language.source_phrases}

    def find(self) -> list[Cue]:
        for place, token in enumerate(self.tokens):
            if token.quotation >= 0 or (self.found and place <= self.found[-1].last):
                continue
            cue = self._verb(place) if token.tag in "VI" else None
            cue = cue or self._phrase(place) or self._noun(place)
            if cue:
                cue.embedded = any(self._holds(outer, cue) for outer in self.found[-OUTER:])
                self.found.append(cue)
        return self.found

    def _holds(self, outer: Cue, inner: Cue) -> bool:
        """Whether the clause of one cue is in what the other reports."""
        source = inner.source
        if outer.kind not in (CueKind.SPEECH, CueKind.PARTICIPLE) or source is outer.source or inner.inverted:
            return False
        if source.first <= outer.last or ";" in self.tags[outer.last : source.first]:
            return False
        before = self.tokens[source.first - 1]
        if before.tag == "S":
            return before.word in self.language.that
        if inner.kind is CueKind.PARTICIPLE and self.tags[max(source.first - 2, 0) : source.first] == ",P":
            return False  # “…, with Example calling it …” stands beside the clause before
        return before.tag in "VOP" or (source.kind == "pronoun" and before.tag in "NnM")

    def _kind(self, place: int) -> CueKind | None:
        word, language = self.tokens[place].word, self.language
        sets = (
            (CueKind.SPEECH, language.speech),
            (CueKind.FRAMING, language.framing),
            (CueKind.THOUGHT, language.thought),
        )
        for kind, verbs in sets:
            if word in verbs.finite or word in verbs.plain:
                return kind
            if word in verbs.participles:
                return CueKind.PARTICIPLE
        return CueKind.UNLISTED if self._follows_quotation(place) or self._is_open(place - 1) else None

    def _verb(self, place: int) -> Cue | None:
        kind = self._kind(place)
        if kind is None or not self._has_its_tail(place):
            return None
        if self._is_passive(place):
            return self._agent(place, kind)
        quoted = self._quoted(place)
        if quoted:
            return quoted
        last = min(place + (self.tokens[place].word in self.language.verb_tails), len(self.tags) - 1)
        if kind is CueKind.PARTICIPLE:
            source = self._of_participle(place)
            return Cue(kind, place, last, source) if source else None
        if kind is CueKind.SPEECH and self._is_inserted(place, last):
            source, inverted = self.subjects.after(last), True
        else:
            source = self.subjects.before(place)
            inverted = source is None and (not place or self.tags[place - 1] in INVERTING)
        if inverted:
            source = self.subjects.known[place] = source or self.subjects.after(last)
        if source is None or (kind is CueKind.FRAMING and self._is_reduced(source, place)):
            return None
        return Cue(kind, place, last, source, inverted)

    def _is_inserted(self, place: int, last: int) -> bool:
        """“Because of the schedule, explained Example, …”"""
        if not place or self.tags[place - 1] != "," or self.tokens[place].word in self.language.addressing:
            return False
        source = self.sentence.starting.get(last + 1)
        if source is None or self.tags[source.last + 1 : source.last + 2] not in (",", ".", ""):
            return False
        return source.kind == "name" or source.kind == "nominal" and source.animate

    def _is_reduced(self, source: Phrase, place: int) -> bool:
        """“a website called …”: a participle after the thing it describes."""
        thing = source.kind == "nominal" and not source.animate
        return thing and source.last == place - 1 and self.tokens[place].word in self.language.naming

    def _has_its_tail(self, place: int) -> bool:
        tails = self.language.verb_tails.get(self.tokens[place].word)
        if tails is None or self._follows_quotation(place):
            return True
        return place + 1 < len(self.tokens) and self.tokens[place + 1].word in tails

    def _is_passive(self, place: int) -> bool:
        """“was told”, “been called”, but not “was quoted as saying”."""
        before = place - 1
        while before >= 0 and self.tags[before] == "A":
            before -= 1
        if before < 0 or self.tokens[before].word not in self.language.passive:
            return False
        return self.tags[place] == "V" and self.tokens[place].word not in self.language.quoted_as

    def _agent(self, place: int, kind: CueKind) -> Cue | None:
        """“has been described by unions as”"""
        for after in range(place + 1, min(place + 1 + AGENT_REACH, len(self.tokens))):
            if self.tokens[after].word in self.language.agent:
                source = self.sentence.starting.get(after + 1)
                return Cue(kind, place, place, source) if source else None
            if self.tags[after] in "VX,;:.":
                break
        return None

    def _quoted(self, place: int) -> Cue | None:
        """“the agency quoted the minister as saying”: not the agency."""
        source = self.sentence.starting.get(place + 1)
        if source is None or self.tokens[place].word not in self.language.quoted_as:
            return None
        rest = self.tokens[source.last + 1 : source.last + 3]
        if len(rest) == 2 and rest[1].word in self.language.speech.participles and rest[0].tag in "PS":
            agency = self.subjects.before(place)
            return Cue(CueKind.SPEECH, agency.first if agency else place, source.last + 2, source)
        return None

    def _of_participle(self, place: int) -> Phrase | None:
        adverb = self.tags[place - 1 : place] == "A"
        beside = self.sentence.ending.get(place - 1 - adverb)
        if beside and beside.animate and beside.kind != "pronoun":
            addressee = beside.first and self.tokens[beside.first - 1].word in self.language.infinitive_marks
            document = self.tokens[beside.head].word in self.language.documents
            return self.subjects.of_clause(place - 1) if document or addressee else beside
        before = self.found[-1] if self.found else None
        if before and before.kind is CueKind.PARTICIPLE and self.tags[place - 1] == "C":
            return before.source
        return self.subjects.of_clause(place - 1)

    def _is_open(self, place: int) -> bool:
        """Whether a quotation stands there whose sentence goes on."""
        token = self.tokens[place] if place >= 0 else None
        return token is not None and token.tag == QUOTED and token.text.rstrip()[-1:] in OPEN_ENDS

    def _follows_quotation(self, place: int) -> bool:
        source = self.subjects.before(place)
        return source is not None and self._is_open(source.first - 1)

    def _phrase(self, place: int) -> Cue | None:
        """“according to Example”"""
        if self.tokens[place].word not in self.openers:
            return None
        for words in self.language.source_phrases:
            end = place + len(words)
            if tuple(t.word for t in self.tokens[place:end]) == words:
                source = self.sentence.starting.get(end)
                return Cue(CueKind.PHRASE, place, end - 1, source) if source else None
        return None

    def _noun(self, place: int) -> Cue | None:
        """“Example's statement”, “his claim”, “a statement from Example”, “in his view”."""
        word, language = self.tokens[place].word, self.language
        if word not in language.speech_nouns or self.tags[place] not in "nV":
            return None
        phrase = next((p for p in self.sentence.phrases if p.first <= place <= p.last), None)
        owner = self._owner(phrase) if phrase else None
        if phrase and owner:
            before = self.tokens[phrase.first - 1].word if phrase.first else ""
            view = before in language.view_marks and word in language.views
            return Cue(CueKind.PHRASE if view else CueKind.NOUN, place, place, owner)
        source = self.sentence.starting.get(place + 2)
        if source and source.kind != "nominal" and self.tokens[place + 1].word in language.origins:
            return Cue(CueKind.NOUN, place, place, source)
        return None

    def _owner(self, phrase: Phrase) -> Phrase | None:
        if phrase.owner:
            return phrase.owner
        if self.language.possessives.get(self.tokens[phrase.first].word, "") in THIRD_PERSONS:
            return Phrase(self.sentence, phrase.first, phrase.first, phrase.first, "pronoun")
        return None
