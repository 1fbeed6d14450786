from django.db import migrations, models


def rename(apps, schema_editor):
    apps.get_model("search", "FacetValue").objects.filter(facet="as").update(facet="office")


def rename_back(apps, schema_editor):
    apps.get_model("search", "FacetValue").objects.filter(facet="office").update(facet="as")


class Migration(migrations.Migration):
    """The countries in the keys of offices come with `rebuild_index`."""

    dependencies = [("search", "0002_search_entry")]

    operations = [
        migrations.AlterField(
            model_name="facetvalue",
            name="facet",
            field=models.CharField(
                choices=[
                    ("speaker", "Speaker"),
                    ("institution", "Institution"),
                    ("country", "Country"),
                    ("topic", "Topic"),
                    ("treaty", "Treaty"),
                    ("outlet", "Outlet"),
                    ("kind", "Kind of speech"),
                    ("lang", "Language"),
                    ("office", "Office that day"),
                    ("mentions", "Mentions"),
                    ("addressed", "Addressed to"),
                    ("venue", "Said to (outlet)"),
                ],
                max_length=20,
            ),
        ),
        migrations.RunPython(rename, rename_back),
    ]
