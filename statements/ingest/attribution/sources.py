"""The subject of a verb: the phrase that stands for whoever speaks, found by walking over what may lie between the two."""

from statements.ingest.attribution.tokens import Phrase, Sentence

SKIPPED = "AXM"
DEEPEST = 4
REACH = 60
"""Tokens: a subject further away is not looked for."""


class Subjects:
    """Of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tags = sentence.tags
        self.known: dict[int, Phrase | None] = {}
        """By the place of the verb; the reader of cues adds those that stand after their verb."""

    def before(self, verb: int, depth: int = 0) -> Phrase | None:
        if verb not in self.known:
            self.known[verb] = None
            self.known[verb] = self._before(verb, depth) if depth <= DEEPEST else None
        return self.known[verb]

    def after(self, verb: int) -> Phrase | None:
        """For the order verb, subject."""
        place = verb + 1
        while place < len(self.tags) and self.tags[place] in SKIPPED:
            place += 1
        phrase = self.sentence.starting.get(place)
        return phrase if phrase and self.tags[phrase.first] not in "OR" else None

    def _before(self, verb: int, depth: int) -> Phrase | None:
        place = self._over_adverbs(verb - 1)
        if place < 0:
            return None
        tag = self.tags[place]
        if tag == ")":
            place = self._over_brackets(place)
            tag = self.tags[place] if place >= 0 else ""
        phrase = self.sentence.ending.get(place)
        if phrase and tag != "O":
            return self._of_phrase(phrase, place, depth)
        if phrase and self.tags[place - 2 : place] == "DP":
            return self._chain(phrase)  # “one of them”
        apposed = self.sentence.ending.get(place - 1)
        if tag == "," and apposed and apposed.apposed:
            owner = self._chain(apposed) or apposed
            named = (
                self._owner_at(owner.first - 1)
                if owner.kind == "nominal" and self.tags[owner.first - 1 : owner.first] == ","
                else None
            )
            return named if named and named.kind == "name" else owner
        if tag == "," or tag == "-":
            return self._before_insertion(place) or self._loose(place) or self.of_clause(place, depth)
        return self.of_clause(place, depth) if tag and tag in "CTVIPO" else None

    def _of_phrase(self, phrase: Phrase, place: int, depth: int) -> Phrase | None:
        relative = self._relative(phrase) if phrase.kind != "pronoun" else None
        if relative:
            return relative
        owner = self._chain(phrase)
        if owner is None and phrase.kind == "nominal" and not phrase.animate:
            governor = self.tags.rfind("P", 0, phrase.first)
            return self._before(governor, depth + 1) if governor > 0 and depth < DEEPEST else None
        return self._joined(self._described(owner or phrase), place)

    def _over_adverbs(self, place: int) -> int:
        """Back over adverbs, auxiliaries and times with the preposition before them: “on Sunday has also”."""
        tags = self.tags
        while place >= 0 and tags[place] in SKIPPED:
            time = tags[place] == "M"
            place -= 1
            if time and place > 0 and tags[place] in "PD" and tags[place - 1] in "NnHM)":
                place -= 1
        return place

    def _over_brackets(self, place: int) -> int:
        opening = self.tags.rfind("(", 0, place)
        return opening - 1

    def _joined(self, phrase: Phrase, last: int) -> Phrase:
        """“Ada Example and her aides said”: the two as one."""
        before = phrase.first - 1
        if before < 1 or self.tags[before] != "C" or phrase.kind == "pronoun" and self.tags[phrase.first] == "R":
            return phrase
        first = self.sentence.ending.get(before - 1)
        first = self._chain(first) if first else None
        if first is None or first.kind == "pronoun" or (first.first and self.tags[first.first - 1] in "VI"):
            return phrase
        several = not (first.kind == "nominal" and phrase.kind == "nominal" and self.tags[phrase.first] != "D")
        return Phrase(self.sentence, first.first, last, first.head, "nominal", animate=True, several=several)

    def _relative(self, phrase: Phrase) -> Phrase | None:
        """“a peer who sits at the centre of the inquiry has insisted”: the phrase before “who”."""
        place = phrase.first - 1
        verbs = 0
        while place > 0 and self.tags[place] not in ",;-:SQ":
            if self.tags[place] == "R":
                owner = self.sentence.ending.get(place - 1)
                return self._chain(owner) if owner and verbs else None
            verbs += self.tags[place] in "VX"
            place -= 1
        return None

    def _described(self, phrase: Phrase) -> Phrase:
        """“Ada Example, spokeswoman for the bureau, said”: the name before a bare description."""
        earlier = self.sentence.ending.get(phrase.first - 2)
        bare = phrase.kind == "nominal" and self.tags[phrase.first] in "nN"
        if earlier and earlier.kind == "name" and bare and self.tags[phrase.first - 1] == ",":
            return self._chain(earlier) or phrase
        return phrase

    def _chain(self, phrase: Phrase) -> Phrase | None:
        """The noun that a phrase belongs to; None where a preposition governs the whole (“In Iowa, …”)."""
        for _ in range(6):
            before = phrase.first - 1
            if before < 0 or self.tags[before] != "P":
                return phrase
            place = before - 1
            if place > 0 and self.tags[place] == "V" and place - 1 in self.sentence.ending:
                place -= 1  # “an official quoted by the agency”
            if place >= 0 and self.tags[place] == ")":
                place = self._over_brackets(place)
            earlier = self.sentence.ending.get(place)
            if earlier is None or (earlier.kind == "pronoun" and self.tags[earlier.first] == "H"):
                return None
            phrase = earlier
        return phrase

    def _before_insertion(self, comma: int) -> Phrase | None:
        """The phrase before “, who …,” “, the spokesman,” “, 45,” that ends at the comma."""
        fallback = None
        mark = self.tags[comma]
        for opening in range(comma - 1, max(comma - REACH, 0), -1):
            if self.tags[opening] == ";":
                break
            if self.tags[opening] != mark:
                continue
            owner = self._owner_at(opening)
            if owner is None:
                continue
            if owner.kind == "name" or owner.first == 0 or self.tags[owner.first - 1] != ",":
                return fallback if fallback and owner.kind == "nominal" else owner
            fallback = fallback or owner
        return fallback

    def _loose(self, comma: int) -> Phrase | None:
        """“Ada Example (Exampleville), said”: a name that heads the clause, cut off by a comma that should not be there."""
        owner = self._owner_at(comma)
        heads = owner is not None and (not owner.first or self.tags[owner.first - 1] == ",")
        return owner if owner and heads and owner.kind == "name" else None

    def _owner_at(self, comma: int) -> Phrase | None:
        end = comma - 1
        if end > 0 and self.tags[end] == ")":
            end = self._over_brackets(end)
        while end > 0 and self.tags[end] in "M#" and end not in self.sentence.ending:
            end -= 1
        phrase = self.sentence.ending.get(end)
        if phrase is None or (phrase.kind == "pronoun" and self.tags[phrase.first] != "H"):
            return None
        return self._chain(phrase)

    def of_clause(self, place: int, depth: int = 0) -> Phrase | None:
        """The subject of a verb before: of “went home and said”, “attacked him, saying”, “declined to say”."""
        best: tuple[float, Phrase] | None = None
        for verb in range(place, max(place - REACH, -1), -1):
            if self.tags[verb] == ";":
                break
            if self.tags[verb] not in "VX" or (verb and self.tags[verb - 1] == "X"):
                continue
            subject = self.before(verb, depth + 1)
            if subject is None or self.tags[subject.first] == "R":
                continue
            score = self._likely(subject) - 0.02 * (place - verb)
            if best is None or score > best[0]:
                best = (score, subject)
        return best[1] if best else None

    def _likely(self, subject: Phrase) -> float:
        """Rather a person of the main clause than a thing or whoever an inner clause is about."""
        score = 0.0
        if self.embedded(subject):
            score -= 1.0
        if subject.kind == "nominal" and not subject.animate:
            score -= 1.5
        if subject.is_thing:
            score -= 1.0
        return score

    def embedded(self, subject: Phrase) -> bool:
        """Whether it is the subject of what another says, thinks or is told: “that he …”, “said he …”, “told them he …”."""
        before = subject.first - 1
        if before < 0:
            return False
        if self.tags[before] in "VOSIR":
            return True
        return self.tags[subject.first] == "H" and self.tags[before] in "NnM"
