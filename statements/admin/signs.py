"""States and checks as signs: a word with a shape, as readers see them."""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from statements.models import Report, Statement
from statements.signs import sign

_STATES = {
    Statement.State.DRAFT: ("none", "○"),
    Statement.State.IN_REVIEW: ("warn", "◐"),
    Statement.State.PUBLISHED: ("good", "●"),
    Statement.State.WITHDRAWN: ("bad", "✕"),
}


def state_sign(statement: Statement) -> SafeString:
    return sign(*_STATES[Statement.State(statement.state)], statement.get_state_display())


def check_sign(report: Report) -> SafeString:
    check, label = report.check_result, report.get_check_result_display()
    if report.article.is_digest:
        check, label = "digest", "digest by this archive, does not count as a check"
    return render_to_string("_check.html", {"check": check, "check_label": label})
