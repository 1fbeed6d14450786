"""Attributions made by hand, for tests of what is made of them."""

from statements.ingest.values import Attribution, Figure, Kind, Mention, MentionKind


def figure(name: str, *roles: str, is_person: bool = True) -> Figure:
    return Figure(name, is_person, roles=roles)


def mention(text: str, words: str, start: int = 0) -> Mention:
    at = text.index(words, start)
    kind = (
        MentionKind.PRONOUN
        if words.lower() in ("he", "she", "er", "sie", "он", "она", "il", "elle")
        else MentionKind.NAME
    )
    if words[:4].lower() in ("the ", "a ke"):
        kind = MentionKind.NOMINAL
    return Mention(at, at + len(words), at, at + len(words), words, kind)


def said(
    text: str,
    words: str,
    source: str = "",
    cue: str = "",
    who: Figure | None = None,
    kind: Kind = Kind.DIRECT,
    content: str = "",
) -> Attribution:
    """`source` and `cue` are those nearest to the words."""
    start = text.index(words)
    whole = text.index(content) if content else start
    near = _nearest(text, source, start) if source else 0
    verb = _nearest(text, cue, near if source else start) if cue else 0
    return Attribution(
        kind=kind,
        start=start,
        end=start + len(words),
        content_start=whole,
        content_end=whole + len(content or words),
        source=mention(text, source, near) if source else None,
        cue=(verb, verb + len(cue)) if cue else None,
        figure=who,
        rule="by hand",
        probability=0.95,
    )


def _nearest(text: str, words: str, place: int) -> int:
    found = []
    at = text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return min(found, key=lambda one: abs(one - place))
