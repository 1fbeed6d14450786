import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0002_outlet_names"),
    ]

    operations = [
        migrations.AddField(
            model_name="article",
            name="shown_whole",
            field=models.BooleanField(
                default=True,
                help_text="Untick it when the text is not ours to publish: readers then see the paragraphs with statements only.",
                verbose_name="text shown whole",
            ),
        ),
        migrations.AddField(
            model_name="article",
            name="superseded_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                help_text="The latest version of this article, if its text was changed later.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="old_versions",
                to="statements.article",
                verbose_name="latest version",
            ),
        ),
        migrations.AddField(
            model_name="historicalarticle",
            name="shown_whole",
            field=models.BooleanField(
                default=True,
                help_text="Untick it when the text is not ours to publish: readers then see the paragraphs with statements only.",
                verbose_name="text shown whole",
            ),
        ),
        migrations.AddField(
            model_name="historicalarticle",
            name="superseded_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                help_text="The latest version of this article, if its text was changed later.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="statements.article",
                verbose_name="latest version",
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["url"], name="article_url"),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["text_sha256"], name="article_text_sha256"),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("superseded_by__isnull", True),
                    models.Q(("superseded_by", models.F("pk")), _negated=True),
                    _connector="OR",
                ),
                name="article_not_its_own_version",
            ),
        ),
    ]
