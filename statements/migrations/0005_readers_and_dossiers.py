import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0004_workflow"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Dossier",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of the address. When you change it, the old address keeps leading here.",
                        max_length=100,
                        unique=True,
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        help_text="What the statements in it have in common, in a few words.", max_length=200
                    ),
                ),
                (
                    "introduction",
                    models.TextField(blank=True, help_text="What it shows and how it was chosen. Shown to readers."),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "draft"), ("published", "published")],
                        default="draft",
                        help_text="Readers see it once it is published.",
                        max_length=20,
                    ),
                ),
                (
                    "fictional",
                    models.BooleanField(default=False, help_text="Part of a sample archive, not of the world."),
                ),
            ],
            options={
                "ordering": ["title", "pk"],
                "permissions": [("publish_dossier", "Can publish a dossier")],
            },
        ),
        migrations.CreateModel(
            name="DossierEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("order", models.PositiveIntegerField(help_text="Its place. A number typed here moves it there.")),
                (
                    "note",
                    models.TextField(
                        blank=True, help_text="Why it stands here. Shown to readers beside the statement."
                    ),
                ),
            ],
            options={
                "verbose_name": "entry",
                "verbose_name_plural": "entries",
                "ordering": ["order", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ErrorReport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("page", models.CharField(help_text="The page's address in this archive.", max_length=500)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("statement", "statement"),
                            ("speaker", "speaker"),
                            ("topic", "topic or treaty"),
                            ("article", "article"),
                            ("outlet", "outlet"),
                        ],
                        max_length=20,
                        verbose_name="kind of record",
                    ),
                ),
                ("number", models.PositiveBigIntegerField(help_text="Of the record the page is about.")),
                (
                    "version",
                    models.BigIntegerField(
                        help_text="Number of the record's version in its history at that time.", null=True
                    ),
                ),
                ("seen", models.TextField(verbose_name="as the reader saw it")),
                ("text", models.TextField(verbose_name="what is wrong")),
                ("source", models.TextField(blank=True, verbose_name="the correct form, or where it stands")),
                ("contact", models.CharField(blank=True, max_length=200, verbose_name="whom to answer")),
                ("sent_at", models.DateTimeField(auto_now_add=True, verbose_name="sent")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("settled", "settled: corrected"),
                            ("dismissed", "dismissed: nothing to correct"),
                        ],
                        default="open",
                        max_length=20,
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "note",
                    models.TextField(blank=True, help_text="What was corrected, or why there is nothing to correct."),
                ),
            ],
            options={
                "verbose_name": "reader’s error report",
                "verbose_name_plural": "readers’ error reports",
                "ordering": ["-sent_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="HistoricalDossier",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of the address. When you change it, the old address keeps leading here.",
                        max_length=100,
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        help_text="What the statements in it have in common, in a few words.", max_length=200
                    ),
                ),
                (
                    "introduction",
                    models.TextField(blank=True, help_text="What it shows and how it was chosen. Shown to readers."),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "draft"), ("published", "published")],
                        default="draft",
                        help_text="Readers see it once it is published.",
                        max_length=20,
                    ),
                ),
                (
                    "fictional",
                    models.BooleanField(default=False, help_text="Part of a sample archive, not of the world."),
                ),
                ("history_change_reason", models.TextField(blank=True, null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
            ],
            options={
                "verbose_name": "historical dossier",
                "verbose_name_plural": "historical dossiers",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDossierEntry",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("order", models.PositiveIntegerField(help_text="Its place. A number typed here moves it there.")),
                (
                    "note",
                    models.TextField(
                        blank=True, help_text="Why it stands here. Shown to readers beside the statement."
                    ),
                ),
                ("history_change_reason", models.TextField(blank=True, null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
            ],
            options={
                "verbose_name": "historical entry",
                "verbose_name_plural": "historical entries",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="TokenBucket",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=64, unique=True)),
                ("full_at", models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="oldslug",
            name="old_slug_of_one_record",
        ),
        migrations.AddIndex(
            model_name="report",
            index=models.Index(fields=["check_result"], name="report_check_result"),
        ),
        migrations.AddConstraint(
            model_name="dossier",
            constraint=models.CheckConstraint(
                condition=models.Q(("title", ""), _negated=True), name="dossier_has_a_title"
            ),
        ),
        migrations.AddField(
            model_name="oldslug",
            name="dossier",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="old_slugs",
                to="statements.dossier",
            ),
        ),
        migrations.AddConstraint(
            model_name="oldslug",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("dossier__isnull", True),
                        ("outlet__isnull", True),
                        ("speaker__isnull", False),
                        ("topic__isnull", True),
                    ),
                    models.Q(
                        ("dossier__isnull", True),
                        ("outlet__isnull", True),
                        ("speaker__isnull", True),
                        ("topic__isnull", False),
                    ),
                    models.Q(
                        ("dossier__isnull", True),
                        ("outlet__isnull", False),
                        ("speaker__isnull", True),
                        ("topic__isnull", True),
                    ),
                    models.Q(
                        ("dossier__isnull", False),
                        ("outlet__isnull", True),
                        ("speaker__isnull", True),
                        ("topic__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="old_slug_of_one_record",
                violation_error_message="An old address belongs to one speaker, topic, outlet or dossier.",
            ),
        ),
        migrations.AddConstraint(
            model_name="oldslug",
            constraint=models.UniqueConstraint(
                condition=models.Q(("dossier__isnull", False)), fields=("slug",), name="old_slug_unique_dossier"
            ),
        ),
        migrations.AddField(
            model_name="dossierentry",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="entries", to="statements.dossier"
            ),
        ),
        migrations.AddField(
            model_name="dossierentry",
            name="statement",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="dossier_entries", to="statements.statement"
            ),
        ),
        migrations.AddField(
            model_name="errorreport",
            name="settled_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicaldossier",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicaldossierentry",
            name="dossier",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="statements.dossier",
            ),
        ),
        migrations.AddField(
            model_name="historicaldossierentry",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicaldossierentry",
            name="statement",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="statements.statement",
            ),
        ),
        migrations.AddConstraint(
            model_name="dossierentry",
            constraint=models.UniqueConstraint(
                fields=("dossier", "statement"),
                name="statement_once_in_a_dossier",
                violation_error_message="A dossier has a statement once.",
            ),
        ),
        migrations.AddIndex(
            model_name="errorreport",
            index=models.Index(fields=["state", "sent_at"], name="error_report_state_sent"),
        ),
        migrations.AddIndex(
            model_name="errorreport",
            index=models.Index(fields=["kind", "number"], name="error_report_record"),
        ),
        migrations.AddConstraint(
            model_name="errorreport",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="error_report_says_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="errorreport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("settled_at__isnull", True), ("state", "open")),
                    models.Q(
                        models.Q(("state", "open"), _negated=True),
                        ("settled_at__isnull", False),
                        models.Q(("note", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="error_report_settled_with_a_note",
                violation_error_message="A report that is settled or dismissed has a note.",
            ),
        ),
    ]
