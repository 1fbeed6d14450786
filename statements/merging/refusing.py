"""Why two records cannot be made one, in words for the editor."""

from collections.abc import Iterator
from typing import Any

from statements.models import Article, Merge, Statement, Topic


def refusals(gone: Any, kept: Any) -> list[str]:
    """What speaks against it before anything is looked at that would move."""
    if type(gone) is not type(kept) or gone._meta.model_name not in Merge.Kind.values:
        return ["Two records of one kind can be merged."]
    if gone.pk == kept.pk:
        return ["Choose another record: this is one and the same."]
    match gone:
        case Statement():
            return list(_statements(gone, kept))
        case Article():
            return list(_articles(gone, kept))
        case Topic():
            return list(_topics(gone, kept))
    return []


def _statements(gone: Statement, kept: Statement) -> Iterator[str]:
    if gone.is_published and not kept.is_published:
        yield (
            f"Readers see the one that would go, and the one kept is {kept.get_state_display()}: they would lose it. "
            "Publish that one first, or keep the other."
        )


def _articles(gone: Article, kept: Article) -> Iterator[str]:
    if gone.is_text_held and not kept.is_text_held:
        yield "The text of the one that would go is held, that of the one kept is not. Keep the other."
    if gone.is_digest != kept.is_digest:
        yield "One of them is a digest by this archive, which carries no statement. They stay two."
    if gone.superseded_by_id == kept.pk or kept.superseded_by_id == gone.pk or _are_versions(gone, kept):
        yield "They are two versions of one article, on record as such. They stay two."


def _are_versions(gone: Article, kept: Article) -> bool:
    return gone.superseded_by_id is not None and gone.superseded_by_id == kept.superseded_by_id


def _topics(gone: Topic, kept: Topic) -> Iterator[str]:
    if not kept.is_treaty and (gone.parties.exists() or gone.actions.exists()):
        yield "The one that would go is a treaty with parties or actions, and the one kept is not. Keep the other."
