import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import statements.models.curated
import statements.models.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("statements", "0003_article_versions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Capture",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("content", models.BinaryField()),
                ("sha256", models.CharField(max_length=64, unique=True, verbose_name="SHA-256")),
                ("size", models.PositiveIntegerField(verbose_name="bytes")),
                ("media_type", models.CharField(blank=True, max_length=200)),
                (
                    "name",
                    models.CharField(
                        blank=True, help_text="The name of the file.", max_length=500, verbose_name="given as"
                    ),
                ),
                (
                    "address",
                    statements.models.curated.WebAddressField(
                        blank=True, help_text="Where it was fetched, or is said to stand.", max_length=1000
                    ),
                ),
                ("address_key", models.CharField(blank=True, db_index=True, editable=False, max_length=64)),
                (
                    "retrieved",
                    models.DateTimeField(blank=True, help_text="When it was taken from its address.", null=True),
                ),
                ("reader", models.CharField(blank=True, max_length=100)),
                ("outlet_as_printed", models.CharField(blank=True, max_length=200)),
                ("captured_at", models.DateTimeField(auto_now_add=True)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="captures", to="statements.article"
                    ),
                ),
                (
                    "captured_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="captures",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "imported article",
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("sha256__regex", "^[0-9a-f]{64}$")), name="capture_has_its_hash"
                    ),
                    models.CheckConstraint(condition=models.Q(("size__gt", 0)), name="capture_is_not_empty"),
                    models.CheckConstraint(
                        condition=models.Q(("address", ""), ("address__regex", "^https?://[^\\s]+$"), _connector="OR"),
                        name="capture_address_is_http",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Leftover",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "result",
                    models.CharField(
                        choices=[
                            ("unchecked", "not checked yet"),
                            ("verbatim", "verbatim"),
                            ("normalised", "verbatim after normalising marks and spaces"),
                            ("changed", "changed"),
                            ("ambiguous", "ambiguous: a second place is as near"),
                            ("not_found", "not found in the text"),
                            ("not_held", "not checked: source text not held"),
                        ],
                        max_length=20,
                        verbose_name="in the later version",
                    ),
                ),
                ("nearest", models.TextField(blank=True, verbose_name="nearest passage there")),
                ("noticed_at", models.DateTimeField(auto_now_add=True)),
                ("settled_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="leftovers", to="statements.report"
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="leftovers",
                        to="statements.article",
                        verbose_name="later version",
                    ),
                ),
            ],
            options={
                "verbose_name": "report left with an old version",
                "verbose_name_plural": "reports left with an old version",
                "ordering": ["-pk"],
                "constraints": [models.UniqueConstraint(fields=("report", "version"), name="leftover_once_a_version")],
            },
        ),
        migrations.CreateModel(
            name="Proposal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("order", models.PositiveIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("direct", "direct: the speaker's words"),
                            ("mixed", "mixed: quoted fragments in a paraphrase"),
                            ("indirect", "indirect: a paraphrase"),
                        ],
                        max_length=20,
                        verbose_name="kind of speech",
                    ),
                ),
                (
                    "spans",
                    models.JSONField(help_text="Where the words stand in the article's text: [[start, end], …]."),
                ),
                ("content_start", models.PositiveIntegerField()),
                ("content_end", models.PositiveIntegerField()),
                ("wording", models.TextField()),
                ("cue", models.CharField(blank=True, max_length=100)),
                ("source_start", models.PositiveIntegerField(blank=True, null=True)),
                ("source_end", models.PositiveIntegerField(blank=True, null=True)),
                ("speaker_as_printed", models.CharField(blank=True, max_length=300)),
                ("name", models.CharField(blank=True, max_length=300, verbose_name="name in the article")),
                ("why", models.TextField(blank=True, verbose_name="why this speaker")),
                ("said", statements.models.fields.PartialDateField(blank=True, max_length=32)),
                ("why_then", models.TextField(blank=True, verbose_name="why that day")),
                ("occasion", models.CharField(blank=True, max_length=300)),
                ("place", models.CharField(blank=True, max_length=200)),
                ("why_there", models.TextField(blank=True, verbose_name="why there")),
                ("why_about", models.TextField(blank=True, verbose_name="why about that")),
                (
                    "evidence",
                    models.TextField(blank=True, help_text="In words: “after the quotation: Ada Example said”."),
                ),
                ("rule", models.CharField(blank=True, max_length=100)),
                ("probability", models.FloatField(default=0.0)),
                ("confident", models.BooleanField(default=False)),
                ("likeness", models.FloatField(blank=True, null=True)),
                ("fingerprint", models.CharField(db_index=True, editable=False, max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("accepted", "accepted"),
                            ("amended", "accepted with changes"),
                            ("rejected", "rejected"),
                        ],
                        default="waiting",
                        editable=False,
                        max_length=20,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("note", models.TextField(blank=True, help_text="Why, in a sentence: for those who come after you.")),
                ("corrections", models.JSONField(default=dict, editable=False)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="proposals", to="statements.article"
                    ),
                ),
                (
                    "candidates",
                    models.ManyToManyField(
                        blank=True, related_name="+", to="statements.speaker", verbose_name="candidate speakers"
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("mentioned_speakers", models.ManyToManyField(blank=True, related_name="+", to="statements.speaker")),
                ("mentioned_topics", models.ManyToManyField(blank=True, related_name="+", to="statements.topic")),
                (
                    "report",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="proposals",
                        to="statements.report",
                    ),
                ),
                (
                    "same_as_proposal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="same_wordings",
                        to="ingest.proposal",
                    ),
                ),
                (
                    "same_as_statement",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="statements.statement",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="statements.speaker",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="proposals",
                        to="statements.statement",
                    ),
                ),
                (
                    "topics",
                    models.ManyToManyField(blank=True, related_name="+", to="statements.topic", verbose_name="about"),
                ),
                (
                    "venue_outlet",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="statements.outlet",
                        verbose_name="said to (outlet)",
                    ),
                ),
            ],
            options={
                "ordering": ["article", "order"],
                "permissions": [("decide_proposal", "Can accept and reject a proposal")],
                "indexes": [models.Index(fields=["state", "article", "order"], name="proposal_state_article")],
                "constraints": [
                    models.UniqueConstraint(fields=("article", "order"), name="proposal_order_once"),
                    models.CheckConstraint(
                        condition=models.Q(("wording", ""), _negated=True), name="proposal_has_wording"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("content_end__gt", models.F("content_start"))),
                        name="proposal_content_not_empty",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("probability__gte", 0), ("probability__lte", 1)),
                        name="proposal_probability_is_one",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at__isnull", True), ("state", "waiting")),
                            models.Q(models.Q(("state", "waiting"), _negated=True), ("decided_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="proposal_decided_when_not_waiting",
                    ),
                ],
            },
        ),
    ]
