"""Working the admin as a person does: open a page, change what is on it, press a button."""

from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from tests import cast

Fields = dict[str, Any]


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def as_editor() -> Client:
    return signed_in(cast.editor())


def as_reviewer() -> Client:
    return signed_in(cast.reviewer())


def page(noun: str, what: str = "changelist", record: Model | None = None) -> str:
    return reverse(f"admin:statements_{noun}_{what}", args=[record.pk] if record else [])


def page_of(record: Model) -> str:
    return page(str(record._meta.model_name), "change", record)


def fields_on(response: Any) -> Fields:
    """All fields of the form and of its lines, with what stands in them."""
    context = response.context
    formsets = [lines.formset for lines in context["inline_admin_formsets"]]
    forms = [context["adminform"].form]
    forms += [form for formset in formsets for form in (formset.management_form, *formset.forms)]
    values = {bound.html_name: bound.value() for form in forms for bound in form}
    values["seen"] = context.get("seen")
    return {name: value for name, value in values.items() if value is not None and value is not False}


def save(client: Client, address: str, button: str = "_continue", **changes: Any) -> Any:
    """Open the page, type the changes, press the button, and follow where it leads."""
    fields = fields_on(client.get(address)) | {name: value for name, value in changes.items() if value is not None}
    return client.post(address, fields | {button: "Save"}, follow=True)


def act(client: Client, noun: str, action: str, *records: Model, **more: Any) -> Any:
    selected = {"action": action, "_selected_action": [record.pk for record in records]}
    return client.post(page(noun), selected | more, follow=True)


def errors(response: Any) -> Fields:
    """What the page complains about, by field; "" holds what concerns the record as a whole, or a whole line of it."""
    context = response.context
    if "adminform" not in context:
        return {}
    formsets = [lines.formset for lines in context["inline_admin_formsets"]]
    found = {formset.prefix: " ".join(formset.non_form_errors()) for formset in formsets if formset.non_form_errors()}
    for form in [context["adminform"].form, *(form for formset in formsets for form in formset.forms)]:
        for name, messages in form.errors.items():
            found["" if name == "__all__" else form.add_prefix(name)] = " ".join(messages)
    return found


def said(response: Any) -> str:
    """The messages at the head of the page."""
    return " ".join(str(message) for message in response.context["messages"])
