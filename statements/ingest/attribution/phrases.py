"""Noun phrases of a tagged sentence: names, pronouns and descriptions that may stand for who speaks."""

import re

from statements.ingest.attribution.tokens import Phrase, Sentence
from statements.ingest.languages import Language
from statements.ingest.values import Mention, MentionKind

LONGEST_OFFICE = 3
"""Phrases of an office before the last, which the name follows."""
CHUNK = re.compile(r"[HO]|R|(?:D+[A#]*)?[nN#'](?:[nN#']|(?<=')[DA])*|D")


def find_phrases(sentence: Sentence, language: Language) -> None:
    for match in CHUNK.finditer(sentence.tags):
        phrase = _phrase(sentence, match.start(), match.end() - 1, language)
        if phrase:
            sentence.phrases.append(phrase)
    _join_names(sentence, language)
    _join_appositions(sentence)
    for phrase in sentence.phrases:
        phrase.owner = _owner(phrase, language)
    sentence.starting = {p.first: p for p in sentence.phrases}
    sentence.ending = {p.last: p for p in sentence.phrases}


def _phrase(sentence: Sentence, first: int, last: int, language: Language) -> Phrase | None:
    tags, tokens = sentence.tags, sentence.tokens
    alone = first == last and tokens[first].word in language.possessives
    if tags[first] in "HOR" or alone:
        is_thing = language.pronouns.get(tokens[first].word) == "n"
        return Phrase(sentence, first, last, first, "pronoun", is_thing=is_thing)
    while first <= last and tags[first] == "'":
        first += 1
    end = last
    while end > first and tags[end] == "'":
        end -= 1
    if first > last or (tags[end] == "#" and first == end and not tokens[end].text.isdigit()):
        return None
    name = _name(sentence, first, end, language)
    if name:
        return Phrase(sentence, first, last, name[1] - 1, "name", name)
    head = _head(sentence, first, end, language)
    return Phrase(sentence, first, last, head, "nominal", animate=_is_animate(tokens[head].word, language))


def _owner(phrase: Phrase, language: Language) -> Phrase | None:
    """What stands before the last possessive ending inside a phrase."""
    place = phrase.sentence.tags.rfind("'", phrase.first + 1, phrase.last)
    return _phrase(phrase.sentence, phrase.first, place - 1, language) if place > 0 else None


def _is_animate(word: str, language: Language) -> bool:
    if any(word in words for words in (language.roles, language.groups, language.documents, language.indefinites)):
        return True
    return bool(language.person_endings) and word.endswith(language.person_endings)


def _name(sentence: Sentence, first: int, end: int, language: Language) -> tuple[int, int] | None:
    """The capitalised words at the end of a phrase, less those that only say what somebody is."""
    tokens, tags = sentence.tokens, sentence.tags
    start = end + 1
    body = tokens[end].word in language.groups or tokens[end].word in language.group_names
    while start > first and (tags[start - 1] == "N" or (body and tags[start - 1] == "'" and tags[start - 2] == "N")):
        start -= 1
    for place in range(end, start - 1, -1):
        if tokens[place].word.rstrip(".") in language.roles and place < end and not body:
            start = max(start, place + 1)
    while start <= end and _is_title(tokens[start].word, language) and start < end:
        start += 1
    while start <= end and tokens[start].word in language.not_names:
        start += 1
    start = _past_body(sentence, start, end, language)
    start = _given(sentence, start, end, language)
    if start > end:
        return None
    words = [tokens[p].word for p in range(start, end + 1)]
    office = words[-1].rstrip(".") in language.roles or (len(words) == 1 and _is_title(words[0], language))
    if office and not _is_borne(sentence, first, start, words, language):
        return None
    body = words[-1] in language.groups or words[-1] in language.documents
    if tags[first] == "D" and body and len(words) < 2 + ("'" in tags[start:end]):
        return None
    return start, end + 1


def _is_borne(sentence: Sentence, first: int, start: int, words: list[str], language: Language) -> bool:
    """“Charlie King”, “Mr. Speaker”: words for offices that are names here."""
    if len(words) > 1:
        return words[0] in language.given_names
    title = sentence.tokens[start - 1].word.rstrip(".") if start > first else ""
    return bool(language.titles.get(title))


def _past_body(sentence: Sentence, start: int, end: int, language: Language) -> int:
    """“The Daily Placeholder Example said”: two names side by side, of which the second is meant."""
    words = [token.word for token in sentence.tokens[start : end + 1]]
    of_office = start > 0 and sentence.tokens[start - 1].word in language.name_links
    ends = language.group_names | language.portfolios if of_office else language.group_names
    bodies = [place for place, word in enumerate(words) if word in ends and word not in language.given_names]
    if not bodies or bodies[-1] == len(words) - 1 or words[-1] in language.groups or words[-1] in language.places:
        return start
    return start + bodies[-1] + 1


def _given(sentence: Sentence, start: int, end: int, language: Language) -> int:
    """“the ambassador to Exampleland Ada Example”: where the first name begins."""
    words = [token.word for token in sentence.tokens[start : end + 1]]
    for place in range(1, len(words) - 1):
        before = words[place - 1]
        if words[place] in language.given_names and before not in language.given_names and len(before.rstrip(".")) > 1:
            return start if before in language.particles else start + place
    return start


def _is_title(word: str, language: Language) -> bool:
    return word.rstrip(".") in language.titles


def _head(sentence: Sentence, first: int, end: int, language: Language) -> int:
    for place in range(end, first - 1, -1):
        word = sentence.tokens[place].word
        if word in language.roles or word in language.groups or word in language.documents:
            return place
    return end


def _join_names(sentence: Sentence, language: Language) -> None:
    """“Department of Justice”, “Center for Example Studies”: one name where the first part is a body's."""
    joined: list[Phrase] = []
    for phrase in sentence.phrases:
        before = joined[-1] if joined else None
        if before and _joins(before, phrase, language):
            joined[-1] = Phrase(
                sentence, before.first, phrase.last, before.head, "name", (_start(before), phrase.last + 1)
            )
        elif office := _office_held(joined, phrase, language):
            first = joined[-office].first
            del joined[-office:]
            joined.append(Phrase(sentence, first, phrase.last, phrase.head, "name", phrase.name))
        else:
            joined.append(phrase)
    sentence.phrases = joined


def _join_appositions(sentence: Sentence) -> None:
    """“the bureau's director, Ada Example,”: one phrase, whose name is the second."""
    joined: list[Phrase] = []
    for phrase in sentence.phrases:
        before = joined[-1] if joined else None
        if before and _introduces(before, phrase):
            joined[-1] = Phrase(sentence, before.first, phrase.last, phrase.head, "name", phrase.name, apposed=True)
        else:
            joined.append(phrase)
    sentence.phrases = joined


def _introduces(before: Phrase, after: Phrase) -> bool:
    tags = after.sentence.tags
    if before.kind != "nominal" or not before.animate or after.kind != "name" or after.name is None:
        return False
    definite = tags[before.first] == "D" or "'" in tags[before.first : before.last]
    closed = tags[after.last + 1 : after.last + 2] in (",", "V", "X", ".", "")
    whole = after.name[0] == after.first and after.name[1] - after.name[0] > 1
    return definite and closed and whole and after.first - before.last == 2 and tags[before.last + 1] == ","


def _start(phrase: Phrase) -> int:
    if phrase.name:
        return phrase.name[0]
    return phrase.first + (phrase.sentence.tags[phrase.first] == "D")


def _joins(before: Phrase, after: Phrase, language: Language) -> bool:
    sentence = after.sentence
    tokens = sentence.tokens
    if after.first - before.last != 2 or tokens[before.last + 1].word not in language.name_links:
        return False
    word = tokens[before.last].word
    body = word in language.groups or word in language.group_names
    return (
        body and tokens[before.last].text[:1].isupper() and sentence.tags[after.first] == "N" and after.kind == "name"
    )


def _office_held(earlier: list[Phrase], phrase: Phrase, language: Language) -> int:
    """How many phrases before are the office of a name: “Head of the delegation to the Example Group Ada Example”."""
    sentence = phrase.sentence
    if phrase.name is None or phrase.name[0] == phrase.first or phrase.name[1] - phrase.name[0] < 2:
        return 0
    before = sentence.tokens[phrase.name[0] - 1].word
    body = before in language.portfolios or before in language.groups or before in language.group_names
    if not body and sentence.tokens[phrase.name[0]].word not in language.given_names:
        return 0
    following = phrase
    for number, one in enumerate(reversed(earlier[-LONGEST_OFFICE:]), start=1):
        if following.first - one.last != 2 or sentence.tags[following.first - 1] != "P":
            return 0
        if one.kind == "nominal" and sentence.tokens[one.head].word in language.roles:
            return number
        following = one
    return 0


def mention(phrase: Phrase, text: str) -> Mention:
    tokens = phrase.sentence.tokens
    start, end = tokens[phrase.first].start, tokens[phrase.last].end
    if phrase.sentence.tags[phrase.last] == "'" and phrase.last > phrase.first:
        end = tokens[phrase.last - 1].end
    head = tokens[phrase.head]
    kind = MentionKind(phrase.kind)
    return Mention(start, end, min(head.start, end - 1), min(head.end, end), text[start:end], kind)
