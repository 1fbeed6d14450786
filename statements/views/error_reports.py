"""“Report an error”: a form for readers, without account, cookie or script."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from statements import error_reports
from statements.rate_limits import Allowance, Limit, seconds_to_wait
from statements.same_origin import is_from_here
from statements.typed_text import PlainTextField
from statements.views.public_records import record_at

SENDING = Allowance("error reports", each=Limit(burst=5, an_hour=5), together=Limit(burst=60, an_hour=30))
SHORTEST, LONGEST = 10, 2000


class ErrorReportForm(forms.Form):
    text = PlainTextField(
        label="What is wrong?",
        min_length=SHORTEST,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=f"In {SHORTEST} to {LONGEST:,} characters: what you found, and what it should be.",
        error_messages={
            "required": "Say what is wrong.",
            "min_length": f"Say it in {SHORTEST} characters or more, so that it can be found.",
            "max_length": f"This has %(show_value)s characters. Say it in {LONGEST:,}.",
        },
    )
    source = PlainTextField(
        label="Where can that be checked? (optional)",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="If you know it: the correct form, an address or a document.",
        error_messages={"max_length": "This has %(show_value)s characters. Say it in 1,000."},
    )
    contact = forms.CharField(
        label="Whom may we answer? (optional)",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "email"}),
        help_text=(
            "If you like: an e-mail address or a name. Editors use it only to ask you about this report; "
            "it is shown to no one else, and deleted 90 days after the report is settled."
        ),
        error_messages={"max_length": "This has %(show_value)s characters. Write it in 200."},
    )
    subject = forms.CharField(label="Leave this empty", required=False)

    @property
    def shown_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in ("text", "source", "contact")]

    @property
    def is_from_a_machine(self) -> bool:
        """People do not see the field that only machines fill in."""
        return bool(self.cleaned_data["subject"])


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def report_error(request: HttpRequest) -> HttpResponse:
    """Cross-site requests are told by their origin: a cookie for that would be a reader's only one."""
    page = request.GET.get("page", "")
    if request.method == "POST" and not is_from_here(request):
        return render(request, "report_error/not_from_here.html", {"page": page}, status=403)
    record = record_at(page)
    if record is None:
        return render(request, "report_error/no_such_page.html", status=404)
    form = ErrorReportForm(request.POST if request.method == "POST" else None, label_suffix="")
    if form.is_valid():
        return _send(request, record, form)
    return render(request, "report_error/form.html", _about(record) | {"form": form})


def _send(request: HttpRequest, record: Any, form: ErrorReportForm) -> HttpResponse:
    if not form.is_from_a_machine:
        wait = seconds_to_wait(request, SENDING)
        if wait:
            return _too_many(request, record, form, wait)
        given = {name: form.cleaned_data[name] for name in ("text", "source", "contact")}
        error_reports.receive(record, **given)
    return redirect(f"{reverse('report-error-thanks')}?{urlencode({'page': record.get_absolute_url()})}")


def _too_many(request: HttpRequest, record: Any, form: ErrorReportForm, wait: int) -> HttpResponse:
    context = _about(record) | {"form": form, "minutes": -(-wait // 60)}
    response = render(request, "report_error/too_many.html", context, status=429)
    response.headers["Retry-After"] = str(wait)
    return response


@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    record = record_at(request.GET.get("page", ""))
    return render(request, "report_error/thanks.html", _about(record) if record else {})


def _about(record: Any) -> dict[str, Any]:
    return {"record": record, "kind": error_reports.KINDS[type(record)].label}
