import django.db.models.deletion
from django.db import migrations, models

from statements.search.tables import CREATE_FINGERPRINTS, DROP_FINGERPRINTS, INDEX_FINGERPRINTS


def create(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    for sql in (*CREATE_FINGERPRINTS[vendor], *INDEX_FINGERPRINTS[vendor]):
        schema_editor.execute(sql)


def drop(apps, schema_editor):
    schema_editor.execute(DROP_FINGERPRINTS)


class Migration(migrations.Migration):
    """An archive that is there already is fingerprinted by rebuild_index."""

    dependencies = [("search", "0004_evidence")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunPython(create, drop)],
            state_operations=[
                migrations.CreateModel(
                    name="Fingerprint",
                    fields=[
                        (
                            "pk",
                            models.CompositePrimaryKey(
                                "document_id", "value", blank=True, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="fingerprints",
                                to="search.document",
                            ),
                        ),
                        ("value", models.BigIntegerField()),
                    ],
                    options={
                        "indexes": [models.Index(fields=["value", "document"], name="search_fingerprint_value")],
                    },
                ),
            ],
        ),
    ]
