"""The names and addresses of a record that goes: they stay, as other names and old addresses of the one kept."""

from typing import Any

from statements.merging.steps import Step, add
from statements.models import OldSlug
from statements.models.permalink import Slugged
from statements.names import fold_name


def kept_names(gone: Any, kept: Any) -> list[Step]:
    """Rows to be added; the other names and old addresses it has itself just move."""
    if not isinstance(kept, Slugged):
        return []
    steps = [add(OldSlug(slug=gone.slug, **{OldSlug.column(kept): kept}), "address")]
    if _is_new(gone, kept):
        model = _names_of(kept)
        name = model(name=gone.name, name_folded=fold_name(gone.name), shared=_is_shared(gone, kept))
        setattr(name, f"{model.BEARER}_id", kept.pk)
        steps.append(add(name, "name"))
    return steps


def _names_of(record: Any) -> Any:
    return record._meta.get_field("names").related_model


def _is_new(gone: Any, kept: Any) -> bool:
    folded = fold_name(gone.name)
    if folded == fold_name(kept.name):
        return False
    return not any(record.names.filter(name_folded=folded).exists() for record in (gone, kept))


def _is_shared(gone: Any, kept: Any) -> bool:
    """Whether some third record bears the name too."""
    folded, both = fold_name(gone.name), [gone.pk, kept.pk]
    model = _names_of(kept)
    aliases = model._default_manager.filter(name_folded=folded).exclude(**{f"{model.BEARER}__in": both})
    return bool(
        aliases.exists() or type(kept)._default_manager.filter(name_folded=folded).exclude(pk__in=both).exists()
    )
