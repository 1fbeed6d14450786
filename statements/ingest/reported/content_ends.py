"""Where the content of reported speech ends: with the sentence, less what the article adds. Pure."""

from statements.ingest.reported.clauses import CLOSING, DASHES, NAME, QUOTE, Sentence
from statements.ingest.reported.cues import Form
from statements.ingest.reported.verb_groups import is_adverb, is_auxiliary, is_finite

SHORTEST = 3
"""Tokens of a content before the first comma may end it."""
LONGEST_NAME = 4
LATEST = 12
"""Tokens before the end in which an occasion may be named."""
KEPT = "%)]"


def sentence_end(s: Sentence) -> int:
    high = len(s.tokens)
    while high and not s.is_word(high - 1) and s.kind(high - 1) != QUOTE and s.low(high - 1) not in KEPT:
        if s.has(high - 1, CLOSING) and s.is_word(high - 2):
            break
        high -= 1
    return high


def end_after(s: Sentence, start: int, subordinate: bool = False, thing: bool = False, verbless: bool = False) -> int:
    """The token past the content that begins at `start`. `subordinate`: the cue's clause is only the beginning of its
    sentence. `thing`: the content may have no verb. `verbless`: it has no finite one, any is of the clause around."""
    high = sentence_end(s)
    for place in range(start + 1, high):
        thing = thing and not is_finite(s, place)
        if verbless and _is_next_verb(s, place):
            return place
        if thing and _is_adjunct(s, place, start) or _speaks_anew(s, place):
            return place
        if high - place < LATEST and _is_occasion(s, place):
            return place
        if s.low(place) in (",", ":") and _quotes_anew(s, place):
            return place
        if s.low(place) == ";" or s.low(place) == "(" and _closes_late(s, place, high):
            return place
        if s.low(place) == "," and subordinate and place - start >= SHORTEST:
            return place
        if (s.low(place) == "," or s.has(place, DASHES)) and trails(s, place):
            return place
    return high


def _quotes_anew(s: Sentence, place: int) -> bool:
    """Whether a sentence in marks of its own follows: “he was late: “We …”, “and added, “We …”."""
    if s.kind(place + 1) != QUOTE:
        return False
    return s.low(place) == ":" or is_cue(s, place - 1) and s.first_letter(place + 1).isupper()


def _is_next_verb(s: Sentence, place: int) -> bool:
    """“vowed to stay [and praised]”, “[, declined to]”."""
    if s.low(place) != "," and not s.has(place, s.language.conjunctions):
        return False
    place += 1
    while is_adverb(s, place) or s.has(place, s.language.conjunctions):
        place += 1
    return is_finite(s, place) and not is_auxiliary(s, place)


def _is_adjunct(s: Sentence, place: int, start: int) -> bool:
    """Whether a time or clause of the cue begins here: announced a plan [on Tuesday], [after it failed]."""
    if s.has(start, s.language.infinitive_marks):
        return False
    return s.has(place, s.words.adjuncts) or s.has(place, s.language.prepositions) and s.has(place + 1, s.words.days)


def _is_occasion(s: Sentence, place: int) -> bool:
    """“in a statement”, “in an emailed statement”."""
    if not s.has(place, s.words.adjunct_openings) or not s.has(place + 1, s.language.indefinite_articles):
        return False
    return s.has(place + 2, s.words.occasions) or s.has(place + 3, s.words.occasions)


def _speaks_anew(s: Sentence, place: int) -> bool:
    """“he would stay [and said …]”, “he would stay [while she argued …]”."""
    if s.has(place, s.language.conjunctions) and s.low(place - 1) != ",":
        return _cue_follows(s, place + 1)
    return s.has(place, s.words.concessions) and _is_own_clause(s, place + 1)


def _closes_late(s: Sentence, opening: int, high: int) -> bool:
    """Whether nothing stands after the parenthesis."""
    closing = next((ahead for ahead in range(opening, high) if s.low(ahead) == ")"), high)
    return closing >= high - 1


def trails(s: Sentence, comma: int) -> bool:
    """Whether after this comma or dash the article speaks itself."""
    place = comma + 1
    if s.has(place, s.language.conjunctions):
        return s.has(comma, DASHES) and not s.has(place, s.words.additions) or _is_new_clause(s, place)
    if s.has(place, s.words.trailing) or s.has(place, s.words.appositions) and _is_last(s, place):
        return True
    if s.has(place, s.words.concessions):
        return _is_own_clause(s, place + 1)
    return _is_own_clause(s, place) and s.has(_past_name(s, place), s.language.speech.finite)


def _is_new_clause(s: Sentence, conjunction: int) -> bool:
    """“, but he”, “, and Example said”."""
    place = conjunction + 1
    while is_adverb(s, place):
        place += 1
    turned = s.has(conjunction, s.words.contrasts) and s.has(place, s.language.pronouns)
    return turned or _is_own_clause(s, place)


def _is_last(s: Sentence, place: int) -> bool:
    """Whether no comma follows after which the clause before may go on."""
    return not any(s.low(ahead) == "," or s.has(ahead, DASHES) for ahead in range(place, sentence_end(s)))


def is_cue(s: Sentence, place: int) -> bool:
    return any(not cue.noun for cue in s.words.cues.get(s.low(place), ()))


def _past_auxiliaries(s: Sentence, place: int) -> int:
    while is_auxiliary(s, place) or is_adverb(s, place):
        place += 1
    return place


def _cue_follows(s: Sentence, place: int) -> bool:
    place = _past_auxiliaries(s, place)
    cues = s.words.cues.get(s.low(place), ())
    passive = s.has(place - 1, s.language.passive)
    return not passive and any(cue.past or cue.form is Form.PARTICIPLE for cue in cues)


def _past_name(s: Sentence, place: int) -> int:
    end = place + 1
    while s.kind(end) == NAME and end < place + LONGEST_NAME:
        end += 1
    return end


def _is_own_clause(s: Sentence, place: int) -> bool:
    """“said”, “he added”, “Ada Example has argued”: speech is reported anew."""
    if is_cue(s, place):
        return True
    end = _past_name(s, place)
    speaker = s.kind(place) == NAME or s.has(place, s.language.pronouns)
    return speaker and bool(s.words.cues.get(s.low(_past_auxiliaries(s, end))))
