"""«слова Хеллмарк назвал Кестров»: what is commented on, with whose it is, beside the one who comments. Pure."""

from statements.ingest.grammar import QUOTE, TERM, WORD, Words
from statements.ingest.grammar.russian_words import (
    COMMENTED,
    NOT_NOUNS,
    is_given,
    may_be_person,
    name_run,
    printed,
)
from statements.ingest.languages.russian import LANGUAGE
from statements.ingest.languages.russian_names import in_nominative

COMMENTS = LANGUAGE.framing.finite | frozenset(
    """прокомментировал прокомментировала прокомментировали комментирует оценил оценила оценили поддержал поддержала поддержали опроверг опровергла
    опровергли охарактеризовал охарактеризовала""".split()
)

REPLIES = frozenset("на о об про".split())
LONGEST = 8
"""Words between what is commented on and the last name of its owner."""


def past_object(words: Words, place: int) -> int:
    """The place after it; the same place if nothing commented on begins here."""
    if words[place].low not in COMMENTED:
        return place
    end = place + 1
    while end < len(words) and words[end].kind == WORD and words[end].low not in NOT_NOUNS:
        end += 1
    verb = end if end < len(words) and words[end].low in COMMENTS else -1
    governed = place > 0 and words[place - 1].low in REPLIES
    if verb < 0 and governed and end < len(words) and words[end].low in LANGUAGE.speech.finite:
        verb = end
    if verb < 0 and not (place and words[place - 1].low in COMMENTS):
        return place
    first = end
    while first - 1 > place and may_be_person(words, first - 1):
        first -= 1
    return _owner_end(words, place, first, end, verb)


def _owner_end(words: Words, noun: int, first: int, end: int, verb: int) -> int:
    """Of the names from `first` to `end` the owner's come before those of the one who comments."""
    names = printed(words, first, end)
    if not names or verb >= 0 and _names_somebody(words, verb + 1):
        return end
    may_own = in_nominative(names, "gen") is not None
    if len(names) == 1:
        return end if may_own and (verb < 0 or first == noun + 1) else first
    if may_own and is_given(words[first]):
        return end
    own = [at for at in range(first + 1, end) if is_given(words[at]) and in_nominative((words[at].text,), "nom")]
    return own[-1] if own else end - 1


def own_end(words: Words, place: int, end: int) -> int:
    """Where the owner's names end in a run of names that began at `place`."""
    for noun in range(place - 1, max(-1, place - LONGEST), -1):
        if words[noun].kind != WORD:
            break
        if words[noun].low in COMMENTED:
            cut = past_object(words, noun)
            return cut if place < cut < end else end
    return end


def _names_somebody(words: Words, place: int) -> bool:
    place += place < len(words) and words[place].kind in (QUOTE, TERM)
    if place >= len(words) or not may_be_person(words, place):
        return False
    return in_nominative(printed(words, place, name_run(words, place)), "nom") is not None
