"""The search index: derived from the record, dropped and rebuilt at any time."""

from datetime import date

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from statements.models import Statement

_STATEMENT_BITS = 40
"""Below the day in a document's number: room for 10¹² statements; the day's ordinal takes 22 bits, so it fits int8."""


def document_number(said_by: date, statement: int) -> int:
    """Grows with the day by which the statement had been said, then with the statement's own number."""
    return said_by.toordinal() << _STATEMENT_BITS | statement


def first_number_of(day: date) -> int:
    """No document of that day or later has a smaller number."""
    return day.toordinal() << _STATEMENT_BITS


def statement_of(number: int) -> int:
    return number & (1 << _STATEMENT_BITS) - 1


class RowNumber(models.BigIntegerField):
    """The number SQLite keeps a row under, so that no index stands between it and the row: only `integer` may be that."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str | None:
        return "integer" if connection.vendor == "sqlite" else super().db_type(connection)

    def rel_db_type(self, connection: BaseDatabaseWrapper) -> str | None:
        return models.BigIntegerField().db_type(connection)


class Document(models.Model):
    """A published statement as search sees it. Days are proleptic ordinals, as of `date.toordinal()`."""

    number = RowNumber(primary_key=True)
    statement = models.OneToOneField(Statement, models.CASCADE, related_name="document")
    first_day = models.IntegerField()
    last_day = models.IntegerField()
    checked = models.BooleanField(default=False, help_text="Whether a report of it stands in its source.")
    archived = models.BooleanField(default=False, help_text="Whether an article with it has an archived copy.")
    held = models.BooleanField(default=False, help_text="Whether the text of an article with it is held.")
    lag = models.IntegerField(
        null=True, help_text="Days from when it was said to when it was first published, if both are known to the day."
    )

    class Meta:
        indexes = [models.Index(fields=["last_day", "first_day"], name="document_days")]

    def __str__(self) -> str:
        return str(self.number)


class SearchEntry(models.Model):
    """The words of a document: a row of FTS5 on SQLite, of a table with a tsvector on PostgreSQL.

    FTS5 names the number `rowid` and the whole row, for MATCH and rank, `search_entry`; the PostgreSQL table
    has the same two names. The database has no foreign key here: FTS5 tables bear none.
    """

    document = models.OneToOneField(
        Document, models.DO_NOTHING, primary_key=True, db_column="rowid", db_constraint=False, related_name="entry"
    )
    text = models.TextField(db_column="search_entry")
    words = models.TextField()

    class Meta:
        managed = False
        db_table = "search_entry"

    def __str__(self) -> str:
        return str(self.pk)


class FacetValue(models.Model):
    """A value that statements are counted and filtered by: its key in addresses and its label for readers."""

    class Facet(models.TextChoices):
        SPEAKER = "speaker", "Speaker"
        INSTITUTION = "institution", "Institution"
        COUNTRY = "country", "Country"
        TOPIC = "topic", "Topic"
        TREATY = "treaty", "Treaty"
        OUTLET = "outlet", "Reported by"
        KIND = "kind", "Kind of speech"
        LANGUAGE = "lang", "Language"
        TRANSLATED = "translated", "Translated from"
        OFFICE = "office", "Office that day"
        MENTIONS = "mentions", "Mentions"
        ADDRESSED = "addressed", "Addressed to"
        VENUE = "venue", "Said to"

    facet = models.CharField(max_length=20, choices=Facet)
    key = models.CharField(max_length=400)
    label = models.CharField(max_length=400)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["facet", "key"], name="facet_value_once")]

    def __str__(self) -> str:
        return f"{self.get_facet_display()}: {self.label}"


class DocumentValue(models.Model):
    """That a document has a facet's value. A topic's broader topics are among its values."""

    pk = models.CompositePrimaryKey("document_id", "value_id")
    document = models.ForeignKey(Document, models.CASCADE, db_index=False, related_name="values")
    value = models.ForeignKey(FacetValue, models.CASCADE, related_name="documents", db_index=False)

    class Meta:
        indexes = [models.Index(fields=["value", "document"], name="document_value_by_value")]

    def __str__(self) -> str:
        return f"{self.document_id} {self.value_id}"


class Fingerprint(models.Model):
    """That a row of words stands in a document: a row's number by `fingerprints`. The table is made by `tables`."""

    pk = models.CompositePrimaryKey("document_id", "value")
    document = models.ForeignKey(
        Document, models.CASCADE, db_constraint=False, db_index=False, related_name="fingerprints"
    )
    value = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["value", "document"], name="search_fingerprint_value")]

    def __str__(self) -> str:
        return f"{self.document_id} {self.value}"


class EditionMark(models.Model):
    """What tells an edition of the archive from all others: the last change of each writer."""

    writer = models.BigIntegerField(primary_key=True)
    mark = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.writer}: {self.mark}"
