from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("statements", "0011_reports_of_articles")]

    operations = [
        migrations.AddIndex(
            model_name="report",
            index=models.Index(fields=["checked_at"], name="report_checked_at"),
        ),
    ]
