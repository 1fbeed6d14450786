"""The record, by noun."""

from statements.models.article import Article
from statements.models.dossier import Dossier, DossierEntry
from statements.models.double import Distinct, Double
from statements.models.error_report import ErrorReport, TokenBucket
from statements.models.merge import Merge
from statements.models.note import Note
from statements.models.outlet import Outlet, OutletName
from statements.models.permalink import OldSlug
from statements.models.relation import StatementRelation
from statements.models.report import Report, Span
from statements.models.revision import Revision
from statements.models.speaker import Position, Speaker, SpeakerName
from statements.models.statement import Statement
from statements.models.topic import Topic, TopicName, TreatyAction, TreatyParty

__all__ = [
    "Article",
    "Distinct",
    "Dossier",
    "DossierEntry",
    "Double",
    "ErrorReport",
    "Merge",
    "Note",
    "OldSlug",
    "Outlet",
    "OutletName",
    "Position",
    "Report",
    "Revision",
    "Span",
    "Speaker",
    "SpeakerName",
    "Statement",
    "StatementRelation",
    "TokenBucket",
    "Topic",
    "TopicName",
    "TreatyAction",
    "TreatyParty",
]
