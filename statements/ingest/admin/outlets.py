"""An imported article whose source names an outlet that is not on record: one step to say which it is."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from statements.admin.editors import editor
from statements.ingest.importing import publishers
from statements.models import Article, Outlet


class OutletForm(forms.Form):
    """One on record to choose; none for a new one of the printed name."""

    outlet = forms.ModelChoiceField(
        Outlet.objects.exclude(kind__in=[Outlet.Kind.UNKNOWN, Outlet.Kind.ARCHIVE]),
        required=False,
        empty_label="a new outlet of that name",
        label="It is",
    )


def form_for(article: Article) -> OutletForm:
    """Already chosen is one that has come onto the record under the printed name since."""
    return OutletForm(initial={"outlet": publishers.called(publishers.printed_name(article))})


def may_name(request: HttpRequest) -> bool:
    return request.user.has_perms([f"statements.{name}" for name in ("change_article", "add_outlet", "add_outletname")])


def outlet_view(request: HttpRequest, number: int) -> HttpResponse:
    if not may_name(request):
        raise PermissionDenied
    article = Article.objects.select_related("outlet").filter(pk=number).first()
    if article is None:
        raise Http404
    form = OutletForm(request.POST)
    if request.method == "POST" and form.is_valid() and publishers.printed_name(article):
        _name(request, article, form.cleaned_data["outlet"])
    return HttpResponseRedirect(reverse("admin:ingest_proposal_article", args=[number]))


def _name(request: HttpRequest, article: Article, chosen: Outlet | None) -> None:
    try:
        if chosen:
            publishers.take_for(article, chosen, editor(request))
        else:
            publishers.put_on_record(article, editor(request))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, f"The outlet is {article.outlet}.")
