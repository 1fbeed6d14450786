from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "statements.search"
    label = "search"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "The search index"

    def ready(self) -> None:
        from statements.search import follow

        follow.connect()
