import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import statements.models.fields


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0001_record"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalOutletName",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("name", models.CharField(max_length=200)),
                (
                    "name_folded",
                    statements.models.fields.FoldedField(db_index=True, editable=False, max_length=400, of="name"),
                ),
                (
                    "language",
                    statements.models.fields.LanguageField(
                        blank=True, help_text="A language code, with script if useful: ru, ru-Latn.", max_length=20
                    ),
                ),
                (
                    "shared",
                    models.BooleanField(
                        default=False,
                        help_text="Tick it when others in the archive bear this name too. A search then finds all of them.",
                        verbose_name="shared with others",
                    ),
                ),
                ("history_change_reason", models.TextField(blank=True, null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="statements.outlet",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical outlet name",
                "verbose_name_plural": "historical outlet names",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="OutletName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200)),
                (
                    "name_folded",
                    statements.models.fields.FoldedField(db_index=True, editable=False, max_length=400, of="name"),
                ),
                (
                    "language",
                    statements.models.fields.LanguageField(
                        blank=True, help_text="A language code, with script if useful: ru, ru-Latn.", max_length=20
                    ),
                ),
                (
                    "shared",
                    models.BooleanField(
                        default=False,
                        help_text="Tick it when others in the archive bear this name too. A search then finds all of them.",
                        verbose_name="shared with others",
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="names", to="statements.outlet"
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("outlet", "name_folded"), name="outlet_name_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("shared", False)), fields=("name_folded",), name="outlet_name_of_one_outlet"
                    ),
                ],
            },
        ),
    ]
