import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0003_article_versions"),
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
        migrations.RemoveConstraint(
            model_name="oldslug",
            name="old_slug_of_one_record",
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
    ]
