from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("statements", "0010_revisions")]

    operations = [
        migrations.AddIndex(
            model_name="report",
            index=models.Index(fields=["article", "statement"], name="report_article_statement"),
        ),
    ]
