"""What readers do not see: previews for editors, and the numbers of records that were merged."""

from django.http import Http404, HttpRequest

from statements.merging.addresses import merge_of
from statements.models import Merge


def may_preview(request: HttpRequest, permission: str) -> bool:
    """Only asked for what is not public: reading a published page must not depend on a session."""
    return request.user.is_staff and request.user.has_perm(permission)


def merged(request: HttpRequest, kind: str, number: int) -> Merge:
    """In which the record of that number went. Raises Http404, also where readers never had its address."""
    merge = merge_of(kind, number)
    if merge is None or not (merge.was_public or may_preview(request, f"statements.view_{kind}")):
        raise Http404
    return merge
