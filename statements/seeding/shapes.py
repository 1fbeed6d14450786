"""What a seed file holds: the fields of an entry, the form of each, and the kind of record a reference leads to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto


class Form(Enum):
    TEXT = auto()
    TEXTS = auto()
    PARAGRAPHS = auto()
    """A list of texts, stored with an empty line between them."""
    NAMES = auto()
    """Lists of names by the code of their language: `{"ru": ["Песков"]}`."""
    REFERENCE = auto()
    REFERENCES = auto()
    PARTS = auto()
    """A list of objects that have fields of their own."""


@dataclass(frozen=True)
class Field:
    form: Form = Form.TEXT
    needed: bool = False
    to: str = ""
    parts: "Mapping[str, Field]" = field(default_factory=dict)


def _texts(*names: str, needed: str = "") -> dict[str, Field]:
    """Fields with a text each, first those that must be there."""
    return {name: Field(needed=True) for name in needed.split()} | {name: Field() for name in names}


NAMES = {"names": Field(Form.NAMES), "shared_names": Field(Form.NAMES)}
POSITION = _texts("institution", "country", "start", "end", "source", needed="title")
PARTY = _texts("country", "name", "note")
ACTION = _texts("party", "note", "source_url", needed="kind date source")
REPORT = {
    "article": Field(Form.REFERENCE, needed=True, to="article"),
    **_texts("wording", "language", "translator", "translation_status", "cue", "speaker_as_printed", needed="kind"),
    "passages": Field(Form.TEXTS),
}
DOSSIER_ENTRY = {"statement": Field(Form.REFERENCE, needed=True, to="statement"), "note": Field()}

SHAPES: Mapping[str, Mapping[str, Field]] = {
    "outlets": {**_texts("country", "language", "website", "note", needed="slug name kind"), **NAMES},
    "speakers": {
        **_texts("wikidata", "website", "note", needed="slug name sort_name kind"),
        **NAMES,
        "positions": Field(Form.PARTS, parts=POSITION),
    },
    "topics": {
        **_texts("note", "source", needed="slug name kind"),
        "broader": Field(Form.REFERENCE, to="topic"),
        **NAMES,
    },
    "treaties": {
        **_texts("formal_name", "registration", "note", "source", needed="slug name"),
        "broader": Field(Form.REFERENCE, to="topic"),
        **NAMES,
        "parties": Field(Form.PARTS, parts=PARTY),
        "actions": Field(Form.PARTS, parts=ACTION),
    },
    "articles": {
        **_texts("headline", "byline", "published", "published_time", "published_zone", needed="slug kind language"),
        **_texts("url", "archived_url", "retrieved", "credit"),
        "outlet": Field(Form.REFERENCE, needed=True, to="outlet"),
        "based_on": Field(Form.REFERENCE, to="article"),
        "text": Field(Form.PARAGRAPHS),
    },
    "statements": {
        **_texts("original_wording", "original_language", "translator", needed="slug wording language kind said"),
        **_texts("translation_status", "occasion", "place"),
        "speaker": Field(Form.REFERENCE, needed=True, to="speaker"),
        "further_speakers": Field(Form.REFERENCES, to="speaker"),
        "venue_outlet": Field(Form.REFERENCE, to="outlet"),
        "topics": Field(Form.REFERENCES, to="topic"),
        "mentioned_topics": Field(Form.REFERENCES, to="topic"),
        "mentioned_speakers": Field(Form.REFERENCES, to="speaker"),
        "addressees": Field(Form.REFERENCES, to="speaker"),
        "reports": Field(Form.PARTS, needed=True, parts=REPORT),
    },
    "dossiers": {
        **_texts(needed="slug title"),
        "introduction": Field(Form.PARAGRAPHS),
        "entries": Field(Form.PARTS, needed=True, parts=DOSSIER_ENTRY),
    },
}
"""By file, in the order of loading: a reference leads to an earlier file, or within its own kind."""

KINDS = {
    "outlets": "outlet",
    "speakers": "speaker",
    "topics": "topic",
    "treaties": "topic",
    "articles": "article",
    "statements": "statement",
    "dossiers": "dossier",
}
"""Topics and treaties are one kind of record and share their slugs."""
