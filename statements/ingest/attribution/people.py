"""The persons and bodies an article names: their forms of name, gender, roles, and where they are mentioned."""

from collections import defaultdict

from statements.ingest.attribution.person import Person
from statements.ingest.attribution.tokens import Phrase, Sentence
from statements.ingest.languages import Language

AGE = range(10, 110)
NEAR, FAR = 3, 1000
"""Sentences."""
WHO, SURNAME, DESCRIBED = 2.0, 0.5, 0.5
"""Evidence of a person: “Ada Example, who …”, a name that goes on as “Example”, “Ada Example, a geologist”."""


class People:
    """Of one article."""

    def __init__(self, sentences: list[Sentence], language: Language) -> None:
        self.language = language
        self.persons: list[Person] = []
        self.by_phrase: dict[int, Person] = {}
        self._by_last: dict[str, list[Person]] = defaultdict(list)
        self._by_first: dict[str, list[Person]] = defaultdict(list)
        self.by_role: dict[str, list[Person]] = defaultdict(list)
        self.by_word: dict[str, list[Person]] = defaultdict(list)
        """By a word of their offices; by a word of their names."""
        every = [(n, p) for n, s in enumerate(sentences) for phrase in s.phrases for p in (phrase.owner, phrase) if p]
        named = [(n, p) for n, p in every if p.kind == "name" and p.name]
        for number, phrase in named:
            if len(self.words(phrase)) > 1:
                self._add(number, phrase)
        for number, phrase in named:
            if len(self.words(phrase)) == 1:
                self._add(number, phrase)
        for person in self.persons:
            if person.goes_by_surname:
                person.evidence += SURNAME
            for word in person.role_words:
                self.by_role[word].append(person)
            for word in {part.lower() for form in person.forms for part in form}:
                self.by_word[word].append(person)
            person.places.sort(key=lambda place: (place[0], place[1].first))

    def words(self, phrase: Phrase) -> tuple[str, ...]:
        """Of its name, as printed, less “Jr.”."""
        assert phrase.name is not None
        words: list[str] = []
        for token in phrase.sentence.tokens[phrase.name[0] : phrase.name[1]]:
            if token.tag == "'" and words:
                words[-1] += token.text
            elif token.word.rstrip(".") not in self.language.name_suffixes or not words:
                words.append(token.text)
        return tuple(words)

    def of(self, phrase: Phrase) -> Person | None:
        """Whom a phrase with a name means; None where two bear it and nothing tells them apart."""
        return self.by_phrase.get(id(phrase))

    def _add(self, number: int, phrase: Phrase) -> None:
        words = self.words(phrase)
        found = self._known(number, phrase, words)
        if found is None:
            if len(words) == 1 and self._shared(words[0]):
                return
            found = Person()
            self.persons.append(found)
            for base in self.language.name_bases(words[-1]):
                self._by_last[base].append(found)
            for base in self.language.name_bases(words[0]):
                self._by_first[base].append(found)
        found.forms.append(words)
        found.places.append((number, phrase))
        self.by_phrase[id(phrase)] = found
        self._describe(found, phrase, words)

    def _recent(self, number: int, word: str) -> Person | None:
        """Of several with a surname, the one just spoken of, if the others are further back."""
        last = []
        for person in self._with(self._by_last, word):
            before = [place for place, _ in person.places if place <= number]
            last.append((number - max(before) if before else FAR, person))
        last.sort(key=lambda pair: pair[0])
        return last[0][1] if last[0][0] <= NEAR and last[1][0] - last[0][0] >= NEAR else None

    def _shared(self, word: str) -> bool:
        return sum(len(self._by_last.get(base, ())) for base in self.language.name_bases(word)) > 1

    def _known(self, number: int, phrase: Phrase, words: tuple[str, ...]) -> Person | None:
        last = self._with(self._by_last, words[-1])
        if len(words) > 1:
            return next((p for p in last if self._same_first(p, words)), None)
        gender = self.language.titles.get(self._title(phrase), "")
        if gender:
            last = [p for p in last if p.gender in ("", gender)]
        if len(last) > 1:
            return self._recent(number, words[-1]) or _dominant(last)
        if last:
            return last[0]
        first = [p for p in self._with(self._by_first, words[0]) if p.is_person]
        return first[0] if len(first) == 1 else None

    def _with(self, index: dict[str, list[Person]], word: str) -> list[Person]:
        found = [p for base in self.language.name_bases(word) for p in index.get(base, ())]
        return list(dict.fromkeys(found))

    def _same_first(self, person: Person, words: tuple[str, ...]) -> bool:
        bases = set(self.language.name_bases(words[0]))
        for form in person.forms:
            if len(form) == 1:
                continue
            if bases & set(self.language.name_bases(form[0])):
                return True
            if self._same_short(form[0].lower(), words[0].lower()):
                return True
            short, long = sorted((form[0].rstrip("."), words[0].rstrip(".")), key=len)
            if len(short) == 1 and long.startswith(short):
                return True
        return False

    def _same_short(self, one: str, other: str) -> bool:
        """“Bill” and “William”"""
        short = self.language.short_names
        return short.get(one, one) == other or short.get(other, other) == one

    def _title(self, phrase: Phrase) -> str:
        assert phrase.name is not None
        before = phrase.name[0] - 1
        return phrase.sentence.tokens[before].word.rstrip(".") if before >= phrase.first else ""

    def _describe(self, person: Person, phrase: Phrase, words: tuple[str, ...]) -> None:
        """Takes up what stands beside the name: title, office, age, first name."""
        language, tokens = self.language, phrase.sentence.tokens
        assert phrase.name is not None
        title = self._title(phrase)
        person.evidence += self._weight(phrase, words, title)
        gender = language.titles.get(title, "") or (
            language.given_names.get(words[0].lower(), "") if len(words) > 1 else ""
        )
        if gender in ("m", "f"):
            person.genders[gender] += 3 if title in language.titles else 2
        if all(len(word) > 3 and word.isupper() for word in words):
            return
        before = [t for t in tokens[phrase.first : phrase.name[0]] if t.tag not in "D,"]
        self._role(person, before)
        apposed = self._apposition(phrase)
        self._role(person, apposed)
        if apposed and apposed[-1].word.endswith(language.person_endings or ("",)):
            person.evidence += DESCRIBED

    def _role(self, person: Person, tokens: list) -> None:
        language = self.language
        words = [t.word.rstrip(".") for t in tokens]
        if not any(w in language.roles or w in language.titles for w in words):
            return
        role = " ".join(t.text for t in tokens).replace(" ’", "’").replace(" '", "'")
        if role not in person.roles:
            person.roles.append(role)
        person.role_words.update(words, *(language.same_roles.get(word, ()) for word in words))
        person.evidence += 2 * any(w in language.roles for w in words)
        for word in words:
            if language.roles.get(word) in ("m", "f"):
                person.genders[language.roles[word]] += 2

    def _apposition(self, phrase: Phrase) -> list:
        """“, the spokesman for the bureau,” after a name; “the mayor, Ada Example,” before it."""
        sentence = phrase.sentence
        after = sentence.starting.get(phrase.last + 2)
        if sentence.tags[phrase.last + 1 : phrase.last + 2] == "," and after and after.kind == "nominal":
            return [t for t in sentence.tokens[after.first : after.last + 1] if t.tag != "D"]
        before = sentence.ending.get(phrase.first - 2)
        if (
            before
            and sentence.tags[phrase.first - 1] == ","
            and before.kind == "nominal"
            and sentence.tags[before.first] == "D"
        ):
            closing = sentence.tags[phrase.last + 1 : phrase.last + 2]
            return (
                [t for t in sentence.tokens[before.first : before.last + 1] if t.tag != "D"] if closing == "," else []
            )
        return []

    def _weight(self, phrase: Phrase, words: tuple[str, ...], title: str) -> float:
        language, sentence = self.language, phrase.sentence
        small = [w.lower() for w in words]
        if any(w in language.groups or w in language.group_names or "&" in w for w in small):
            return -3.0
        if all(w in language.places or w in language.not_names for w in small):
            return -3.0
        if sentence.tags[phrase.first] == "D" and not title:
            return -2.0
        weight = 3.0 if title in language.titles else 0.0
        if len(words) > 1:
            weight += 2.0 if small[0] in language.given_names else 0.5
        after = phrase.last + 1 + (sentence.tags[phrase.last + 1 : phrase.last + 2] == ",")
        if after < len(sentence.tokens) and sentence.tokens[after].word in language.personal_relatives:
            weight += WHO
        tail = sentence.tokens[phrase.last + 1 : phrase.last + 3]
        if len(tail) == 2 and tail[0].text == "," and tail[1].text.isdecimal() and int(tail[1].text[:4]) in AGE:
            weight += 3.0
        return weight


def _dominant(persons: list[Person]) -> Person | None:
    """Of several with a surname, the one the article is about, if the others are hardly mentioned."""
    order = sorted(persons, key=lambda p: -len(p.places))
    first, second = len(order[0].places), len(order[1].places)
    return order[0] if first >= 4 and first >= 4 * second else None
