"""Moving statements: from the list and from a statement's own page, with a page that asks for words where it takes any."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse

from statements import publishing
from statements.admin.editors import editor
from statements.admin.merging import Merging
from statements.models import Statement
from statements.search import follow

Move = Callable[[Statement], None]


@dataclass(frozen=True)
class Question:
    """A move that takes words: its page, and what is said of it. `permission` is one of the admin's own."""

    verb: Callable[..., None]
    permission: str
    title: str
    explained: str
    label: str
    help_text: str
    button: str
    done: str
    undone: str


QUESTIONS = {
    "withdraw": Question(
        publishing.withdraw,
        "withdraw",
        "Withdraw from readers",
        "Readers will no longer find what is listed here. Its address goes on answering, with the reason you give.",
        "Reason",
        "Readers see it at the address of each statement.",
        "Withdraw",
        "Withdrawn",
        "Not withdrawn",
    ),
    "send_back": Question(
        publishing.send_back,
        "publish",
        "Send back to draft",
        "What is listed here becomes a draft again, with your note for its author.",
        "Note for the author",
        "What is to be done before it can be published.",
        "Send back",
        "Sent back",
        "Not sent back",
    ),
    "confirm": Question(
        publishing.confirm,
        "publish",
        "Looked at: still stands",
        "What is listed here is noted as reviewed today, by you. Readers see no change.",
        "Note",
        "What you looked at. It is kept in the history.",
        "Still stands",
        "Confirmed",
        "Not confirmed",
    ),
}


class WordsForm(forms.Form):
    reason = forms.CharField(max_length=2000, widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}))

    def __init__(self, question: Question, *args: Any) -> None:
        super().__init__(*args)
        field = self.fields["reason"]
        field.label, field.help_text = question.label, question.help_text
        field.error_messages["required"] = f"Give the {question.label.lower()}. {question.help_text}"


class Moves(Merging):
    """What the admin of statements does besides keeping records."""

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("statements.publish_statement")

    def has_withdraw_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("statements.withdraw_statement")

    @admin.action(permissions=["change"], description="Submit for review")
    def submit_selected(self, request: HttpRequest, queryset: QuerySet[Statement]) -> None:
        self._move_each(request, queryset, submitting(request), "Submitted for review", "Not submitted")

    @admin.action(permissions=["publish"], description="Publish")
    def publish_selected(self, request: HttpRequest, queryset: QuerySet[Statement]) -> None:
        self._move_each(request, queryset, publishing_by(request), "Published", "Not published")

    @admin.action(permissions=["publish"], description="Send back to draft …")
    def send_back_selected(self, request: HttpRequest, queryset: QuerySet[Statement]) -> HttpResponse | None:
        return self._ask(request, queryset, "send_back")

    @admin.action(permissions=["withdraw"], description="Withdraw …")
    def withdraw_selected(self, request: HttpRequest, queryset: QuerySet[Statement]) -> HttpResponse | None:
        return self._ask(request, queryset, "withdraw")

    @admin.action(permissions=["publish"], description="Looked at: still stands …")
    def confirm_selected(self, request: HttpRequest, queryset: QuerySet[Statement]) -> HttpResponse | None:
        return self._ask(request, queryset, "confirm")

    def _move_each(self, request: HttpRequest, statements: Any, move: Move, done: str, undone: str) -> None:
        """Each in a transaction of its own: those that cannot be moved hold up no others."""
        moved = [statement for statement in statements if self._moved(request, statement, move, undone)]
        if moved:
            what = f"{done}: {moved[0]}" if len(moved) == 1 else f"{done}: {len(moved)} statements."
            self.message_user(request, what, messages.SUCCESS)

    def _moved(self, request: HttpRequest, statement: Statement, move: Move, undone: str) -> bool:
        try:
            with follow.once_at_the_end():
                move(statement)
        except publishing.NotReady as error:
            missing = error.missing
        except ValidationError as error:
            missing = error.messages
        else:
            return True
        self.message_user(request, f"{undone}: {statement} {' '.join(missing)}", messages.WARNING)
        return False

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.question_view)
        asking = [
            path(f"<int:number>/{name}/", view, {"name": name}, name=f"statements_statement_{name}")
            for name in QUESTIONS
        ]
        return [*asking, *super().get_urls()]

    def question_view(self, request: HttpRequest, number: int, name: str) -> HttpResponse:
        if not getattr(self, f"has_{QUESTIONS[name].permission}_permission")(request):
            raise PermissionDenied
        statement = get_object_or_404(self.get_queryset(request), pk=number)
        answer = self._ask(request, self.get_queryset(request).filter(pk=statement.pk), name)
        return answer or HttpResponseRedirect(reverse("admin:statements_statement_change", args=[number]))

    def _ask(self, request: HttpRequest, queryset: QuerySet[Statement], name: str) -> HttpResponse | None:
        """A page that lists them and asks for the words; None once they are given and all is done."""
        question = QUESTIONS[name]
        form = WordsForm(question, request.POST if "confirmed" in request.POST else None)
        if form.is_valid():
            words = form.cleaned_data["reason"]
            self._move_each(
                request,
                queryset,
                lambda statement: question.verb(statement, editor(request), words),
                question.done,
                question.undone,
            )
            return None
        context = {
            **self.admin_site.each_context(request),
            "title": question.title,
            "opts": self.opts,
            "form": form,
            "question": question,
            "action": f"{name}_selected",
            "statements": queryset,
            "select_across": request.POST.get("select_across", "0"),
            "media": self.media,
        }
        return TemplateResponse(request, "admin/statements/statement/question.html", context)

    def response_add(self, request: HttpRequest, obj: Statement, post_url_continue: str | None = None) -> HttpResponse:
        moved = self._move_saved(request, obj)
        return moved or cast(HttpResponse, super().response_add(request, obj, post_url_continue))

    def response_change(self, request: HttpRequest, obj: Statement) -> HttpResponse:
        return self._move_saved(request, obj) or cast(HttpResponse, super().response_change(request, obj))

    def _move_saved(self, request: HttpRequest, statement: Statement) -> HttpResponse | None:
        """After “Save and submit” or “Save and publish”; what is missing is said, and the rest stays saved."""
        if "_submit" in request.POST:
            self._move_each(
                request, [statement], submitting(request), "Saved and submitted for review", "Saved, not submitted"
            )
        elif "_publish" in request.POST:
            if not self.has_publish_permission(request):
                raise PermissionDenied
            self._move_each(request, [statement], publishing_by(request), "Saved and published", "Saved, not published")
        else:
            return None
        return HttpResponseRedirect(reverse("admin:statements_statement_change", args=[statement.pk]))


def submitting(request: HttpRequest) -> Move:
    return lambda statement: publishing.submit(statement, editor(request))


def publishing_by(request: HttpRequest) -> Move:
    def publish(statement: Statement) -> None:
        if statement.is_published:
            raise publishing.NotReady(["It is published already."])
        publishing.publish(statement, editor(request))

    return publish
