from django.db import migrations

from statements.search.tables import CREATE, CREATE_INDEX, DROP


def create(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    for sql in (*CREATE[vendor], *CREATE_INDEX[vendor]):
        schema_editor.execute(sql)


def drop(apps, schema_editor):
    schema_editor.execute(DROP)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_documents")]

    operations = [migrations.RunPython(create, drop)]
