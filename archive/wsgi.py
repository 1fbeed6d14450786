"""The way in for a web server such as gunicorn."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
# A reader's page must not hold a connection for long; a migration or an import may.
os.environ.setdefault("STATEMENT_TIMEOUT", "2000")

application = get_wsgi_application()
