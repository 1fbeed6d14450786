from django.apps import AppConfig, apps


class StatementsConfig(AppConfig):
    name = "statements"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "The record"

    def ready(self) -> None:
        from django.db.models.signals import post_migrate

        from statements import groups, publicity
        from statements.cards import follow as cards
        from statements.revisions import recording

        for follower in (publicity, recording, cards):
            follower.connect()
        for app in (self, apps.get_app_config("auth")):
            post_migrate.connect(groups.ensure, sender=app, dispatch_uid=f"statements.groups.{app.label}")
