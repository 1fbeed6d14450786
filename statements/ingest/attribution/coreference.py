"""Whom a mention means in its article: names, pronouns by gender and salience, descriptions by office or by who spoke last."""

from bisect import bisect_left

from statements.ingest.attribution.people import People
from statements.ingest.attribution.person import Person
from statements.ingest.attribution.phrases import mention
from statements.ingest.attribution.tokens import Phrase, Sentence
from statements.ingest.languages import Language
from statements.ingest.values import Figure

MARGIN = 1.15
"""Between the first and the second: more than being the subject of the sentence before counts alone."""
LEAST = 0.2
WINDOW = 6
"""Sentences back in which a pronoun's person is looked for."""
NEAR = 3
SPEAKING = 0.3
"""What having spoken adds to the evidence that a name is a person's."""
LEAD = 2
"""Sentences: the headline and the first."""
EXCLUDED = -99.0


class Referents:
    """Asked for the sources of an article, best in the order of its text."""

    def __init__(self, text: str, sentences: list[Sentence], language: Language) -> None:
        self.text = text
        self.language = language
        self.people = People(sentences, language)
        self.numbers = {id(s): n for n, s in enumerate(sentences)}
        self.speaker: Person | None = None
        self.spoke = -WINDOW
        """Who spoke last before the mention that is asked for, and in which sentence."""
        self.speakers: list[tuple[int, int, Person | None]] = []
        """All of them by sentence and token."""
        self.by_sentence: dict[int, list[tuple[Phrase, Person]]] = {}
        for person in self.people.persons:
            for number, phrase in person.places:
                self.by_sentence.setdefault(number, []).append((phrase, person))
        self.unnamed: dict[str, Person] = {}
        """Persons and bodies the article leaves without a name, by the word for them."""
        self.answers: dict[tuple[int, int, int], Person | None] = {}
        self.figures: dict[int, Figure] = {}

    def figure(self, phrase: Phrase) -> Figure | None:
        person = self.resolve(phrase)
        if person is None:
            return None
        if id(person) not in self.figures:
            self.figures[id(person)] = self._figure(person)
        return self.figures[id(person)]

    def resolve(self, phrase: Phrase) -> Person | None:
        """Whom the source of speech means, remembered as the last to speak."""
        number = self.numbers[id(phrase.sentence)]
        key = (number, phrase.first, phrase.last)
        if key not in self.answers:
            at = bisect_left(self.speakers, (number, phrase.first), key=lambda one: one[:2])
            self.spoke, _, self.speaker = self.speakers[at - 1] if at else (-WINDOW, 0, None)
            self.answers[key] = None if phrase.several else self._person(phrase, number)
            self.speakers.insert(at, (number, phrase.first, self.answers[key]))
        return self.answers[key]

    def _figure(self, person: Person) -> Figure:
        name = self.language.full_name(person.names) if person.forms else ""
        mentions = tuple(mention(phrase, self.text) for _, phrase in person.places)
        return Figure(name, person.is_person, person.gender, tuple(person.roles), mentions)

    def _person(self, phrase: Phrase, number: int) -> Person | None:
        if phrase.kind == "name":
            found = self.people.of(phrase)
            if found and found.is_person:
                found.evidence += SPEAKING * any(len(form) > 1 for form in found.forms)
            return found
        if phrase.kind == "nominal":
            return self._described(phrase, number)
        if phrase.sentence.tags[phrase.first] == "R":
            return self._antecedent(phrase, number)
        return self._pronoun(phrase, number)

    def _pronoun(self, phrase: Phrase, number: int) -> Person | None:
        word = phrase.sentence.tokens[phrase.first].word
        language = self.language
        gender = next(
            (g[word] for g in (language.pronouns, language.object_pronouns, language.possessives) if word in g), ""
        )
        if gender == "n":
            near = self.speaker is not None and not self.speaker.is_person and number - self.spoke <= NEAR
            return self.speaker if near else None
        if gender not in ("m", "f"):
            return None
        scores: dict[int, tuple[float, Person]] = {}
        for back in range(WINDOW):
            for mentioned, person in self.by_sentence.get(number - back, ()):
                if back == 0 and mentioned.first > phrase.first:
                    continue
                score = self._score(mentioned, person, gender, back, number)
                if score > scores.get(id(person), (EXCLUDED, person))[0]:
                    scores[id(person)] = (score, person)
        if self.speaker and id(self.speaker) not in scores and self._may_be_meant(self.speaker, gender, number):
            scores[id(self.speaker)] = (3.0 - 0.8 * (number - self.spoke), self.speaker)
        found = _clear_first(sorted(scores.values(), key=lambda pair: -pair[0]))
        if found:
            found.genders[gender] += 1
        return found

    def _may_be_meant(self, speaker: Person, gender: str, number: int) -> bool:
        if not speaker.is_surely or speaker.gender not in ("", gender) or number - self.spoke >= WINDOW:
            return False
        named = any(self.people.by_role.get(word) for word in speaker.role_words)
        return bool(speaker.forms) or not named

    def _score(self, mentioned: Phrase, person: Person, gender: str, back: int, number: int) -> float:
        if not person.is_surely or person.gender not in ("", gender):
            return EXCLUDED
        score = -0.8 * back
        if person.gender == gender:
            score += 1.5
        if mentioned is next((p for p in mentioned.sentence.phrases if p.kind != "nominal" or p.animate), None):
            score += 1.0
        if "'" in mentioned.sentence.tags[mentioned.last : mentioned.last + 2]:
            score -= 0.5
        if person is self.speaker and number - self.spoke <= NEAR:
            score += 2.0
        return score + 0.1 * min(len(person.places), 10)

    def _antecedent(self, phrase: Phrase, number: int) -> Person | None:
        place = phrase.first - 1
        while place > 0 and phrase.sentence.tags[place] in ",P":
            place -= 1
        before = phrase.sentence.ending.get(place)
        return self._person(before, number) if before and before.kind != "pronoun" else None

    def _described(self, phrase: Phrase, number: int) -> Person | None:
        sentence, language = phrase.sentence, self.language
        word = sentence.tokens[phrase.head].word
        definite = self._is_definite(phrase)
        found = self._apposed(phrase, word) if definite else None
        if found:
            return found
        if definite and "'" not in sentence.tags[phrase.first : phrase.head]:
            found = self._body(phrase, word) if word in language.groups else self._office(phrase, word, number)
        found = found or self._introduced_later(word, number)
        return found or self._unnamed(phrase, word, number, definite)

    def _apposed(self, phrase: Phrase, word: str) -> Person | None:
        """“the head of the bureau, Ada Example,”: the name behind the office and what it is of."""
        sentence, last = phrase.sentence, phrase.last
        if word not in self.language.roles:
            return None
        while sentence.tags[last + 1 : last + 2] == "P" and last + 2 in sentence.starting:
            last = sentence.starting[last + 2].last
        name = sentence.starting.get(last + 2) if sentence.tags[last + 1 : last + 2] == "," else None
        if name is None or name.kind != "name" or len(self.people.words(name)) < 2:
            return None
        closed = sentence.tags[name.last + 1 : name.last + 2] in (",", ".", "V", "X", "")
        found = self.people.of(name) if closed else None
        return found if found and found.is_surely else None

    def _is_definite(self, phrase: Phrase) -> bool:
        first = phrase.sentence.tokens[phrase.first].word
        article = first in self.language.determiners or first in self.language.possessives
        return (
            article or self.language.drops_articles or phrase.first == 0
        ) and first not in self.language.indefinite_articles

    def _body(self, phrase: Phrase, word: str) -> Person | None:
        """“the ministry”: the one named with that word."""
        found = [p for p in self.people.by_word.get(word, ()) if not p.is_person]
        return found[0] if len(found) == 1 else None

    def _office(self, phrase: Phrase, word: str, number: int) -> Person | None:
        """“the Kremlin spokesman”: the one person said to hold that office; “the diplomat”: who has just spoken."""
        if word not in self.language.roles or word[:-1] in self.language.roles:
            return None
        tokens = phrase.sentence.tokens[phrase.first : phrase.head + 1]
        named = {t.word for t in tokens if t.tag == "N" or (t.tag == "n" and t.word in self.people.by_role)} - {word}
        holders = [p for p in self.people.by_role.get(word, ()) if p.is_person and named <= p.role_words]
        if len(holders) == 1 and (named or self._is_near(holders[0], number)):
            return holders[0]
        return self._who_spoke(phrase, word, number) if not holders else None

    def _who_spoke(self, phrase: Phrase, word: str, number: int) -> Person | None:
        """For a bare and vague description, if nobody else was named since."""
        speaker, language = self.speaker, self.language
        if word not in language.vague_roles or word in self.unnamed or phrase.last > phrase.head:
            return None
        if speaker is None or not speaker.is_surely or not speaker.forms or number - self.spoke > NEAR:
            return None
        if any(t.tag == "N" for t in phrase.sentence.tokens[phrase.first : phrase.last + 1]):
            return None
        alone = all(
            p is speaker or not p.is_surely
            for n in range(self.spoke, number + 1)
            for _, p in self.by_sentence.get(n, ())
        )
        return speaker if alone and speaker.gender in ("", language.roles[word] or speaker.gender) else None

    def _introduced_later(self, word: str, number: int) -> Person | None:
        """The lead's “a spokesperson”, whom the next paragraphs name."""
        if number > LEAD or word not in self.language.roles:
            return None
        holders = [p for p in self.people.by_role.get(word, ()) if p.is_person]
        if len(holders) != 1 or word[:-1] in self.language.roles:
            return None
        first = holders[0].places[0][0]
        return holders[0] if number < first <= number + NEAR + 1 else None

    def _is_near(self, person: Person, number: int) -> bool:
        if person is self.speaker and number - self.spoke <= NEAR:
            return True
        last: Person | None = None
        for n in range(max(number - NEAR, 0), number + 1):
            for _, mentioned in self.by_sentence.get(n, ()):
                last = mentioned if mentioned.is_surely else last
        return last is person

    def _unnamed(self, phrase: Phrase, word: str, number: int, definite: bool) -> Person:
        if word in self.unnamed and definite:
            return self.unnamed[word]
        language = self.language
        person = Person()
        person.evidence = 3.0 if word in language.roles or word in language.indefinites else -3.0
        if language.roles.get(word):
            person.genders[language.roles[word]] = 2
        tokens = phrase.sentence.tokens[phrase.first : phrase.last + 1]
        person.roles = [" ".join(t.text for t in tokens if t.tag != "D")]
        person.role_words = {word}
        person.places = [(number, phrase)]
        if number > LEAD:
            self.unnamed[word] = person
        return person


def _clear_first(order: list[tuple[float, Person]]) -> Person | None:
    if not order or order[0][0] < LEAST:
        return None
    if len(order) == 1:
        return order[0][1]
    (best, first), (next_best, _) = order[:2]
    return first if best - next_best >= MARGIN else None
