"""The people and bodies of one article, known by the forms of their names, and which of them a phrase stands for. Pure."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from statements.ingest.grammar import Grammar, Phrase, Words
from statements.ingest.grammar.naming import described, printed_name, qualifiers
from statements.ingest.languages.first_names import gender_of
from statements.ingest.languages.name_forms import fold
from statements.ingest.values import Figure, Mention

RECENT = 4
"""Sentences over which “he” reaches back to whoever was only spoken of."""
MEMORY = 40
"""Of who spoke, how many are looked at."""
FRONT = 2
"""A name among the first words of a sentence is its subject."""
MOST = 300
"""Persons of whom an office is looked for: the last met."""
NEVER = (1 << 30, 0)


@dataclass(eq=False)
class Member:
    words: tuple[str, ...]
    """Of the name, in the nominative."""
    gender: str = ""
    is_person: bool = True
    roles: dict[str, str] = field(default_factory=dict)
    """Folded noun -> the description as printed."""
    mentions: list[Mention] = field(default_factory=list)
    first_seen: tuple[int, int] = NEVER
    """Sentence and word where the name stands first."""

    def figure(self) -> Figure:
        roles = tuple(dict.fromkeys(self.roles.values()))
        gender = self.gender if self.gender in ("m", "f") else ""
        return Figure(" ".join(self.words), self.is_person, gender, roles, tuple(self.mentions))


@dataclass
class Cast:
    grammar: Grammar
    members: list[Member] = field(default_factory=list)
    lone: frozenset[str] = frozenset()
    """Names that stand alone somewhere, folded: which of the forms of a name the article prints."""
    spoken: list[tuple[int, Member | None, str]] = field(default_factory=list)
    """Who was given words: sentence, member or None for one without a name, gender of the mention."""
    by_name: dict[str, list[Member]] = field(default_factory=lambda: defaultdict(list))
    """First and last names in the nominative, folded."""
    by_sentence: dict[int, list[tuple[int, Member]]] = field(default_factory=lambda: defaultdict(list))
    """Persons named there, with the place of the word."""

    def meet(self, words: Words, phrase: Phrase, order: int, enter: bool = True) -> Member | None:
        """Finds whose the name of a phrase is, or enters it; None where it may be two people's."""
        if not phrase.name:
            return None
        printed = printed_name(words[slice(*phrase.name)], self.grammar.language.titles)
        if not printed:
            return None
        if phrase.body:
            return self._body(printed)
        bearers = self.bearers(printed, phrase.gender)
        member = self._one_of(bearers, words, phrase, order) if bearers else None
        if not bearers and enter:
            member = self._enter(printed, phrase)
        if member:
            self._learn(member, words, phrase, order)
        return member

    def _one_of(self, bearers: list[Member], words: Words, phrase: Phrase, order: int) -> Member | None:
        """Of several with the name the one with the office that is printed, or the only one met so far."""
        if len(bearers) > 1:
            bearers = [member for member in bearers if self._has_role(words, phrase, member)] or bearers
        if len(bearers) > 1:
            bearers = [member for member in bearers if member.first_seen < (order, phrase.first)]
        return bearers[0] if len(bearers) == 1 else None

    def bearers(self, printed: Sequence[str], gender: str = "") -> list[Member]:
        near: dict[int, Member] = {}
        for base in self.grammar.language.name_bases(printed[-1]):
            near |= {id(member): member for member in self.by_name.get(base, ())}
        return [member for member in near.values() if self._same(printed, member, gender)]

    def _same(self, printed: Sequence[str], member: Member, gender: str) -> bool:
        if gender in ("m", "f") and member.gender in ("m", "f") and gender != member.gender:
            return False
        same = self.grammar.same_name
        if not same(printed[-1], member.words[-1], ""):
            by_first = len(printed) == 1 and len(member.words) > 1 and bool(gender_of(member.words[0]))
            return by_first and same(printed[0], member.words[0], "")
        if len(printed) == 1 or len(member.words) == 1:
            return True
        return same(printed[0], member.words[0], "") or _initial(printed[0], member.words[0])

    def _enter(self, printed: tuple[str, ...], phrase: Phrase) -> Member:
        known = self.lone - {fold(word) for word in printed}
        gender = phrase.gender if phrase.gender in ("m", "f") else ""
        name = self.grammar.full_name(printed, known, gender)
        member = Member(name.words, name.gender or gender) if name else Member(printed, gender)
        member.gender = member.gender or (gender_of(member.words[0]) if len(member.words) > 1 else "")
        self.members.append(member)
        for word in {member.words[0], member.words[-1]}:
            for base in self.grammar.language.name_bases(word)[:1]:
                self.by_name[base].append(member)
        return member

    def _learn(self, member: Member, words: Words, phrase: Phrase, order: int) -> None:
        member.first_seen = min(member.first_seen, (order, phrase.first))
        self.by_sentence[order].append((phrase.first, member))
        if phrase.gender in ("m", "f"):
            member.gender = member.gender or phrase.gender
        end = phrase.name[0] if phrase.name else phrase.last + 1
        for place in phrase.roles:
            if place < end:
                member.roles.setdefault(words[place].low, described(words, place, end))

    def describe(self, member: Member, words: Words, phrase: Phrase) -> None:
        """A description in apposition to the name."""
        for place in phrase.roles:
            member.roles.setdefault(words[place].low, described(words, place, phrase.last + 1))

    def _has_role(self, words: Words, phrase: Phrase, member: Member) -> bool:
        return any(self.grammar.same_role(words[place].low, role) for place in phrase.roles for role in member.roles)

    def _body(self, printed: tuple[str, ...]) -> Member:
        bodies = self.by_name[f"body {fold(self.grammar.body_name(' '.join(printed)))}"]
        if not bodies:
            bodies.append(Member((self.grammar.body_name(" ".join(printed)),), is_person=False))
        member = bodies[0]
        return member

    def resolve(self, words: Words, phrase: Phrase, order: int) -> Member | None:
        """Who a source is; None where the article does not tell."""
        if phrase.body and phrase.name and phrase.name[1] - phrase.name[0] == 1:
            bearers = self.bearers((words[phrase.name[0]].text,))
            if len(bearers) == 1:
                return bearers[0]
        if phrase.kind == "name" or phrase.body and phrase.name:
            return self.meet(words, phrase, order)
        if phrase.kind == "pronoun":
            return self._by_pronoun(phrase.gender, order, phrase.first)
        if phrase.first == phrase.last and words[phrase.first].capital and not phrase.body:
            bearers = self.bearers((words[phrase.first].text,), phrase.gender)
            if len(bearers) == 1:
                return bearers[0]
        return None if phrase.unnamed or phrase.body else self._by_role(words, phrase)

    def _by_pronoun(self, gender: str, order: int, word: int) -> Member | None:
        """Whoever of that gender spoke last, unless another has been the subject since."""
        if gender not in ("m", "f"):
            return None
        spoke_at, spoke = -1, None
        last = bisect_right(self.spoken, order, key=lambda spoken: spoken[0])
        for sentence, member, mentioned in reversed(self.spoken[max(0, last - MEMORY) : last]):
            known = (member.gender if member else "") or mentioned
            if known in (gender, ""):
                spoke_at, spoke = sentence, member if member and (member.is_person or known) else None
                break
        for sentence in range(order, max(spoke_at, order - RECENT), -1):
            there = [
                m for at, m in self._named_in(sentence) if m.gender in ("", gender) and (sentence < order or at < word)
            ]
            if there:
                return there[0] if len(set(map(id, there))) == 1 or self._named_in(sentence)[0][0] <= FRONT else None
        return spoke

    def _named_in(self, sentence: int) -> list[tuple[int, Member]]:
        return sorted(self.by_sentence.get(sentence, ()), key=lambda place: place[0])

    def _by_role(self, words: Words, phrase: Phrase) -> Member | None:
        fits = [m for m in self.members[-MOST:] if (not phrase.gender or not m.gender or phrase.gender == m.gender)]
        office = self.grammar.office(described(words, phrase.first, phrase.last + 1))
        if office:
            here = described(words, phrase.first, phrase.last + 1)
            holders = [m for m in fits if any(self._fits_office(office, here, role) for role in m.roles.values())]
            if len(holders) == 1:
                return holders[0]
        for place in phrase.roles[:1]:
            printed = described(words, place, phrase.last + 1)
            fitting = [
                m for m in fits if any(self._fits_role(words[place].low, printed, *role) for role in m.roles.items())
            ]
            if len(fitting) == 1:
                return fitting[0]
            if fitting:
                return self._last_of(fitting)
            low = words[place].low.rpartition("-")[2]
            if pattern := self.grammar.kin.get(low):
                related = [m for m in fits if any(pattern.search(role.lower()) for role in m.roles.values())]
                if len(related) == 1:
                    return related[0]
            if low in self.grammar.epithets and phrase.last - place < 1:
                return self._last_of(fits)
        return None

    def _fits_office(self, office: str, printed: str, description: str) -> bool:
        return self.grammar.office(description) == office and not _of_others(printed, description)

    def _fits_role(self, noun: str, printed: str, role: str, description: str) -> bool:
        """One noun, and no other country or ministry beside it."""
        return self.grammar.same_role(noun, role) and not _of_others(printed, description)

    def _last_of(self, members: Sequence[Member]) -> Member | None:
        """The one who spoke last, if nobody else has spoken since."""
        if self.spoken and self.spoken[-1][1] in members:
            return self.spoken[-1][1]
        alone = len(self.members) == 1 and not self.spoken
        return self.members[0] if alone and self.members[0] in members else None

    def spoke(self, member: Member | None, gender: str, order: int) -> None:
        if member and member.is_person and gender in ("m", "f"):
            member.gender = member.gender or gender
        self.spoken.append((order, member, gender))


def _of_others(one: str, other: str) -> bool:
    return bool(qualifiers(one)) and bool(qualifiers(other)) and not qualifiers(one) & qualifiers(other)


def _initial(one: str, other: str) -> bool:
    return min(len(one), len(other)) == 1 and fold(one[0]) == fold(other[0])
