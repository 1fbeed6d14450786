"""The desk's addresses, and who may go there."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import path
from django.views.decorators.http import require_POST

from statements.ingest.admin.desk_answers import Told, changes, nothing_new
from statements.ingest.admin.desk_page import MAY_DECIDE, article_at, page
from statements.ingest.admin.gathered import confident_view, publish_view
from statements.ingest.admin.new_records import may_add, new_view
from statements.ingest.admin.numbers import number_in
from statements.ingest.admin.outlets import outlet_view
from statements.ingest.admin.reshapings import add_view, join_view, split_view, undo_view
from statements.ingest.admin.verdicts import amend_view, card_view, verdict_view
from statements.ingest.desk import names
from statements.ingest.importing.sources import propose_again
from statements.models import Article

MAY_LOOK = "ingest.view_proposal"
NOT_READ_AGAIN = "It could not be read: something unforeseen went wrong, and the log says what. Nothing has changed."

View = Callable[..., HttpResponse]


def urls(site: AdminSite) -> list[Any]:
    def at(address: str, view: View, name: str, may: str = MAY_DECIDE) -> Any:
        return path(address, guarded(site, view, may), name=f"ingest_proposal_{name}")

    return [
        at("article/<int:number>/", article_view, "article", MAY_LOOK),
        at("article/<int:number>/changes/", changes_view, "changes", MAY_LOOK),
        at("article/<int:number>/outlet/", outlet_view, "outlet", MAY_LOOK),
        at("article/<int:number>/undo/", undo_view, "undo"),
        at("article/<int:number>/add/", add_view, "add_words"),
        at("article/<int:number>/confident/", confident_view, "confident"),
        at("article/<int:number>/publish/", publish_view, "publish"),
        at("names/", names_view, "names"),
        at("new/<slug:noun>/", new_view, "new"),
        at("<int:number>/join/", join_view, "join"),
        at("<int:number>/split/", split_view, "split"),
        at("<int:number>/card/", card_view, "card", MAY_LOOK),
        at("<int:number>/verdict/", verdict_view, "verdict"),
        at("<int:number>/amend/", amend_view, "amend"),
    ]


def guarded(site: AdminSite, view: View, may: str) -> View:
    """A part of a page that is asked for by nobody logged in is refused: a login page in its place would be lost."""

    @wraps(view)
    def allowed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm(may):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    inner = site.admin_view(allowed)

    def answer(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.htmx and not site.has_permission(request):
            return HttpResponse(status=401)
        return inner(request, *args, **kwargs)

    return answer


def article_view(request: HttpRequest, number: int) -> HttpResponse:
    article = article_at(number)
    if request.method != "POST":
        return page(request, article, number_in(request.GET, "at"))
    if not request.user.has_perm(MAY_DECIDE):
        raise PermissionDenied
    waiting = propose_again(article)
    if waiting is None:
        messages.error(request, NOT_READ_AGAIN)
    else:
        messages.success(request, f"Read again: {waiting} to decide. What was decided stays.")
    return HttpResponseRedirect(request.path)


def names_view(request: HttpRequest) -> HttpResponse:
    """What is called so; without letters, what the article's proposals name."""
    noun, typed = request.GET.get("noun", ""), request.GET.get("q", "").replace("\0", "")
    if noun not in names.NOUNS:
        raise Http404
    said = request.GET.get("said", "")
    article = Article.objects.filter(pk=number_in(request.GET, "article")).first()
    if typed.strip():
        found = names.find(noun, typed, said)
    else:
        found = names.described(noun, names.used_in(article, noun), said) if article else []
    return JsonResponse({"found": [vars(one) for one in found], "may_add": may_add(request, noun)})


@require_POST
def changes_view(request: HttpRequest, number: int) -> HttpResponse:
    """What others have done meanwhile; the known versions are many, too many for an address."""
    article = article_at(number)
    if nothing_new(request, article):
        return HttpResponse(status=204)
    return changes(request, article, Told("What others did meanwhile is shown."))
