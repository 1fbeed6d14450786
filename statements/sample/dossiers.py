"""A few dossiers of a sample archive: what was said about one topic, in the order of time."""

from django.utils.text import slugify

from statements.dossiers import add
from statements.models import Dossier, Statement, Topic

_MOST, _ENTRIES = 12, 14
_FOR_EACH = 5000
"""Statements of the archive."""
_NOTES = ("The first words on it here.", "Compare this with the words before.", "Said when the talks had begun again.")


def store(statements: int) -> int:
    """How many dossiers there are now; the last one is a draft."""
    topics = Topic.objects.filter(fictional=True, statements__state="published").distinct().order_by("kind", "pk")
    number = min(_MOST, 2 + statements // _FOR_EACH)
    chosen = list(topics.filter(kind=Topic.Kind.TREATY)[:number])
    for place, topic in enumerate(chosen, 1):
        dossier = Dossier.objects.create(
            slug=f"sample-{slugify(topic.name)}"[:100],
            title=f"What was said about the {topic.name}",
            introduction=f"Fictional, like all of this sample. The first statements about the {topic.name}, by time.",
            state=Dossier.State.DRAFT if place == len(chosen) > 1 else Dossier.State.PUBLISHED,
            fictional=True,
        )
        said = Statement.objects.published().filter(topics=topic).order_by("said_latest", "pk")
        add(dossier, list(said[:_ENTRIES]))
        for note, entry in zip(_NOTES, dossier.entries.all()[::3], strict=False):
            entry.note = note
            entry.save()
    return len(chosen)
