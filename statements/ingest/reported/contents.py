"""Where the content of reported speech begins after its cue. Pure."""

from statements.ingest.reported.clauses import DASHES, NAME, QUOTE, WORD, Sentence
from statements.ingest.reported.cues import Cue, Frame
from statements.ingest.reported.verb_groups import has_verb, is_adverb, is_auxiliary

FARTHEST_THAT = 18
FARTHEST_PRONOUN = 9
FARTHEST_VERB = 40
"""Tokens ahead."""


def start_after(s: Sentence, cue_end: int, cue: Cue) -> int | None:
    """The token where the content begins, or None where none follows."""
    place = past_adjuncts(s, cue_end)
    if s.kind(place) == QUOTE:
        return place
    if not s.is_word(place):
        return None
    if cue.frame is Frame.CALL:
        return place if _is_named(s, place) else None
    if cue.frame is Frame.URGE:
        mutual = s.has(place, s.words.mutual) or s.has(place + 1, s.words.mutual)
        return None if mutual or s.has(place, s.language.prepositions) and not cue.particles else place
    if cue.frame in (Frame.TELL, Frame.ASK):
        return _after_tell(s, place, cue)
    return _clause(s, place, cue)


def past_adjuncts(s: Sentence, place: int) -> int:
    """Over times and adverbs: said [on Tuesday] [again]."""
    language, words = s.language, s.words
    while place < len(s.tokens):
        following = s.low(place + 1).removesuffix("'s").removesuffix("’s")
        opens = s.has(place, language.prepositions) or s.has(place, words.time_openings)
        if opens and following in language.times:
            place += 2
        elif s.has(place, words.not_adjuncts) or not (s.has(place, language.times) or is_adverb(s, place)):
            break
        else:
            place += 1
    return place


def past_person(s: Sentence, place: int) -> int:
    """Over the person told or asked."""
    if s.has(place, s.language.object_pronouns) or s.has(place, s.words.persons):
        return place + 1
    end = place
    while s.is_word(end) and not (end > place and _leaves_name(s, end)):
        end += 1
    return end


def _leaves_name(s: Sentence, place: int) -> bool:
    language = s.language
    if s.has(place, language.prepositions):
        return not s.has(place, s.words.noun_links)
    if s.has(place, language.that) or s.has(place, language.pronouns) or s.has(place, language.infinitive_marks):
        return True
    if s.has(place - 1, language.prepositions):
        return False
    if s.has(place, language.determiners) or s.has(place, language.subordinators):
        return True
    fresh = s.kind(place) == NAME and s.kind(place - 1) != NAME
    return fresh and not s.has(place - 1, language.determiners) and not s.has(place - 1, language.conjunctions)


def _is_named(s: Sentence, place: int) -> bool:
    """Whether someone and then what he is called follow: him a liar, the plan “…”."""
    language = s.language
    if s.has(place, language.prepositions) or s.has(place, language.infinitive_marks):
        return False
    end = past_person(s, place)
    if s.kind(end) == QUOTE or s.has(end, language.indefinite_articles) or s.has(end, s.words.names_openings):
        return True
    return end == place + 1 and s.is_word(end)


def _after_tell(s: Sentence, place: int, cue: Cue) -> int | None:
    language = s.language
    if s.has(place, s.words.clause_words) or s.has(place, language.that):
        return place
    if s.has(place, language.prepositions) and not s.has(place, language.infinitive_marks):
        return None
    if s.has(place, language.infinitive_marks):
        return place if cue.frame is Frame.ASK else None
    person = past_person(s, place)
    if s.has(person + s.has(person, language.negations), language.infinitive_marks):
        return place
    return _after_person(s, past_adjuncts(s, person))


def _after_person(s: Sentence, place: int) -> int | None:
    """The clause that follows a person, perhaps past a phrase: told reporters [in Exampleville] that."""
    language = s.language
    if s.has(place, language.determiners) or s.kind(place) == NAME:
        return place
    for ahead in range(place, place + FARTHEST_THAT):
        if s.has(ahead, language.that) and not _is_verb(s, ahead + 1) or s.has(ahead, s.words.clause_words):
            return ahead
        if (
            s.kind(ahead) == QUOTE
            or s.has(ahead, s.words.subject_words)
            and not s.has(ahead - 1, language.prepositions)
        ):
            return ahead
        if not s.is_word(ahead):
            return None
    return None


def _clause(s: Sentence, place: int, cue: Cue) -> int | None:
    language = s.language
    if s.has(place, language.infinitive_marks) and cue.frame is Frame.VOW:
        return place
    ahead = _that_ahead(s, place)
    if ahead is not None and (ahead == place or s.has(place, language.prepositions)):
        return ahead
    if cue.frame in (Frame.VOW, Frame.SHOW, Frame.THAT):
        return None
    if s.has(place, s.words.adjunct_openings):
        return _after_occasion(s, place) or _pronoun_ahead(s, place)
    return place if _is_bare_clause(s, place, cue) else None


def _that_ahead(s: Sentence, place: int) -> int | None:
    """“said [in a statement to reporters] that”: the place of “that”, where only a phrase stands before it."""
    for ahead in range(place, place + FARTHEST_THAT):
        if s.has(ahead, s.language.that):
            return ahead if ahead == place or not _is_verb(s, ahead + 1) else None
        if not s.is_word(ahead) or ahead > place and is_auxiliary(s, ahead):
            return None
    return None


def _is_verb(s: Sentence, place: int) -> bool:
    """Surely one: “that spilled”, “that has”; “that talks” may go on as a clause."""
    past = s.kind(place) == WORD and s.low(place).endswith(s.language.past_endings)
    return past or is_auxiliary(s, place)


def _after_occasion(s: Sentence, place: int) -> int | None:
    """“said in a statement [trade had risen]”."""
    named = next((p for p in (place + 2, place + 3) if s.has(p, s.words.occasions)), None)
    if named is None or not s.has(place + 1, s.language.indefinite_articles):
        return None
    start = past_adjuncts(s, named + 1)
    closed = s.has(start, s.language.prepositions) or s.has(start, s.language.relatives)
    return None if closed or not s.is_word(start) or not has_verb(s, start + 1, _part_end(s, start)) else start


def _pronoun_ahead(s: Sentence, place: int) -> int | None:
    """“said in an interview [he would]”."""
    for ahead in range(place + 2, place + FARTHEST_PRONOUN):
        if not s.is_word(ahead):
            return None
        if s.has(ahead, s.language.pronouns) and not s.has(ahead - 1, s.language.prepositions):
            return ahead
    return None


def _is_bare_clause(s: Sentence, place: int, cue: Cue) -> bool:
    language, words = s.language, s.words
    if s.has(place, words.clause_words):
        return True
    if s.has(place, language.prepositions) or s.has(place, language.conjunctions):
        return False
    if s.has(place, language.subordinators):
        return s.has(place, words.conditions)
    if cue.frame is Frame.STATE:
        return s.kind(place) == NAME or not s.low(place).endswith(language.adverb_endings)
    pronoun = s.has(place, words.persons) or s.has(place, language.object_pronouns)
    if pronoun and not s.is_word(place + 1):
        return False
    if cue.sure or s.has(place, words.subject_words):
        return True
    return has_verb(s, place + 1, _part_end(s, place))


def _part_end(s: Sentence, place: int) -> int:
    """Where a verb would belong to a clause further on."""
    for ahead in range(place + 1, min(place + FARTHEST_VERB, len(s.tokens))):
        if (
            s.low(ahead) == ","
            or s.has(ahead, DASHES)
            or s.has(ahead, s.words.adjuncts)
            or s.has(ahead, s.language.relatives)
        ):
            return ahead
    return min(place + FARTHEST_VERB, len(s.tokens))


def is_thing(s: Sentence, start: int, cue: Cue) -> bool:
    """Whether the content may be a thing alone: announced a plan, called for a ban."""
    clausal = s.has(start, s.language.that) or s.has(start, s.words.clause_words) or s.has(start, s.language.pronouns)
    return not clausal and (cue.frame is Frame.STATE or bool(cue.particles & s.words.thing_particles))
