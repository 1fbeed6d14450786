"""Lines of a card as HTML: a page has hundreds of them, and a template takes ten times as long to put them together."""

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from statements import dates
from statements.ingest.desk.signs import Sign, verdict_sign

if TYPE_CHECKING:
    from statements.ingest.desk.cards import Card

WHY = '<a class="why" href="?at={}#proposal-{}">Why<span class="visually-hidden"> that is proposed</span></a>'
DELETED = "Its statement has been deleted since."
REPORT_DELETED = ". The report that stood here has been deleted since. Ask for it again, or read the text again."


def attributes(card: "Card") -> SafeString:
    """Of its element on the page: by these the script knows it."""
    row = card.row
    written = 'class="card {}{}" id="proposal-{}" data-version="{}" data-state="{}" data-address="{}"'
    current = " current" if card.is_current else ""
    return format_html(written, row.state, current, row.pk, card.version, row.state, card.address)


def by_whom(card: "Card") -> SafeString:
    """In what office, too."""
    office = format_html(', <span class="office">{}</span>', card.office) if card.office else ""
    return format_html("<strong>{}</strong>{}", card.who, office)


def signs(card: "Card") -> SafeString:
    """And of a closed card, where to open it."""
    shown = [sign.shown for sign in card.signs]
    if not card.is_open:
        shown.append(format_html(WHY, card.row.pk, card.row.pk))
    return format_html_join(" ", "{}", ([part] for part in shown))


def became(card: "Card") -> SafeString:
    """What became of a proposal that does not wait."""
    if card.is_on_record:
        sign = Sign("good", "■", "on record already").shown
        linked = format_html(", {}", _statement(card, "statement")) if card.row.report_id else None
        return format_html("{}{}", sign, linked if linked and card.row.statement_id else REPORT_DELETED)
    note = format_html(": {}", card.row.note) if card.row.note else ""
    statement = _statement(card, "Statement") if card.statement else DELETED if card.row.is_accepted else ""
    verdict = '<span class="verdict-line">{} {}</span>{} {}'
    return format_html(verdict, verdict_sign(card.row).shown, given(card), note, statement)


def given(card: "Card") -> str:
    """“by bea, 1 March 2023, 14:05”."""
    at = card.row.decided_at
    when = dates.moment_written_out(timezone.localtime(at)) if at else ""
    return ", ".join(part for part in (card.decider and f"by {card.decider}", when) if part)


def _statement(card: "Card", noun: str) -> SafeString:
    statement, number = card.statement, card.row.statement_id
    if statement is None:
        return SafeString()
    about = [statement.get_state_display()]
    if not card.is_on_record and statement.speaker:
        about.append(str(statement.speaker))
    address = f"{card.known.statements_address}{number}/change/"
    return format_html('<a href="{}">{} {}</a> ({})', address, noun, number, ", ".join(about))
