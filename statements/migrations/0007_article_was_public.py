from typing import Any

from django.db import migrations, models


def mark(apps: Any, schema_editor: Any) -> None:
    article, report = apps.get_model("statements", "Article"), apps.get_model("statements", "Report")
    steps = ("article", "article__based_on", "article__based_on__based_on")
    rows = report.objects.filter(statement__published_at__isnull=False).values_list(*steps).distinct()
    numbers = sorted({number for row in rows for number in row if number})
    for start in range(0, len(numbers), 500):
        article.objects.filter(pk__in=numbers[start : start + 500]).update(was_public=True)


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0006_merge"),
    ]

    operations = [
        migrations.AddField(
            model_name="article",
            name="was_public",
            field=models.BooleanField(default=False, editable=False, help_text="Readers have been able to open it."),
        ),
        migrations.RunPython(mark, migrations.RunPython.noop, elidable=True),
    ]
