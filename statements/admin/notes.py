"""Notes and corrections to a statement: edited on its page, signed by who writes them."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone

from statements.admin.editors import editor
from statements.admin.inlines import PartsFormSet
from statements.admin.parts import LookedAt
from statements.admin.texts import TYPED
from statements.models import Note


def sign_note(request: HttpRequest, note: Note) -> None:
    note.signed_by = editor(request)
    note.signed_on = timezone.localdate()


class Notes(admin.StackedInline):
    model = Note
    formset = PartsFormSet
    formfield_overrides = TYPED
    fields = ["kind", "text", "source", "signature"]
    readonly_fields = ["signature"]
    extra = 0
    verbose_name = "note"
    verbose_name_plural = "notes and corrections: shown to readers under the words"

    @admin.display(description="signed")
    def signature(self, note: Note) -> str:
        return f"{note.signed_by}, {note.signed_on}" if note.pk else "by you, when it is saved"


@admin.register(Note)
class NoteAdmin(LookedAt):
    fields = ["statement", "kind", "text", "source", "signed_by", "signed_on"]
    list_display = ["text", "kind", "statement", "signed_by", "signed_on"]
    list_filter = ["kind"]
    list_select_related = ["statement__speaker", "signed_by"]
    search_fields = ["text", "source", "statement__wording"]
