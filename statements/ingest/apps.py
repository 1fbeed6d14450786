from django.apps import AppConfig


class IngestConfig(AppConfig):
    name = "statements.ingest"
    label = "ingest"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Articles coming in"

    def ready(self) -> None:
        from django.db.models.signals import post_migrate

        from statements import groups

        post_migrate.connect(groups.ensure, sender=self, dispatch_uid="statements.ingest.groups")
