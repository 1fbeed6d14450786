from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ingest", "0001_ingest"),
    ]

    operations = [
        migrations.AlterField(
            model_name="proposal",
            name="evidence",
            field=models.TextField(blank=True),
        ),
        migrations.AlterField(
            model_name="proposal",
            name="state",
            field=models.CharField(
                choices=[
                    ("waiting", "waiting"),
                    ("on_record", "on record already"),
                    ("accepted", "accepted"),
                    ("amended", "accepted with changes"),
                    ("rejected", "rejected"),
                ],
                default="waiting",
                editable=False,
                max_length=20,
            ),
        ),
    ]
