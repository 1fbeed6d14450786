"""Settings, all from the environment. With nothing set: a local archive on SQLite that answers to this machine only.

SECRET_KEY         needed as soon as DATABASE_URL or ALLOWED_HOSTS is set; locally one is made and kept in VAR_DIR
DATABASE_URL       postgres://user:password@host/name, or sqlite:////path/to/file
ALLOWED_HOSTS      the names the site answers to, with commas; setting it makes the site public: HTTPS, collected files
HTTPS              1 or 0: redirects to https and secure cookies; 1 when ALLOWED_HOSTS is set
HSTS_SECONDS       how long browsers are told to insist on https; two years
PROXY_SSL_HEADER   header, such as X-Forwarded-Proto, by which a trusted proxy says "https"; it must drop a client's own
TRUSTED_PROXIES    how many proxies of yours a request passes, each adding to X-Forwarded-For; 0: that header is not read
STATEMENT_TIMEOUT  milliseconds after which PostgreSQL gives up; wsgi.py sets 2000, commands have none
DATABASE_POOL      connections to PostgreSQL a process may hold; 4
TWO_PERSON_PUBLISHING  1 or 0: whoever wrote a statement or its reports does not publish it; 0
REVIEW_AFTER_DAYS  days after which a published statement is due for review; 0 for never
VAR_DIR            folder for what running makes: database, key, collected files, cards; var/ beside manage.py
CARDS_DIR          folder for quote cards, some 70 kB each, which are made again when they are missing; cards/ in VAR_DIR
SITE_ADDRESS       what stands before /statements/42/ on a quote card; https:// and the first of ALLOWED_HOSTS, or no address
LOG_LEVEL          DEBUG, INFO, WARNING …; INFO
"""

import os
from pathlib import Path
from typing import Any

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from archive.databases import database_from, sqlite
from archive.secret import kept_secret

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()
VAR_DIR = BASE_DIR / env.str("VAR_DIR", default="var")

DATABASE_URL = env.str("DATABASE_URL", default="")
PUBLIC_HOSTS = [host.strip() for host in env.list("ALLOWED_HOSTS", default=[]) if host.strip()]
PUBLIC = bool(PUBLIC_HOSTS)
HOSTED = PUBLIC or bool(DATABASE_URL)

DEBUG = False
ALLOWED_HOSTS = PUBLIC_HOSTS or ["localhost", "127.0.0.1", "[::1]"]

# Not through django-environ, which takes a value that begins with $ for the name of another variable.
SECRET_KEY = os.environ.get("SECRET_KEY", "")
if not SECRET_KEY and HOSTED:
    raise ImproperlyConfigured("Set SECRET_KEY: with DATABASE_URL or ALLOWED_HOSTS set, a key of its own is needed.")
if not SECRET_KEY:
    try:
        SECRET_KEY = kept_secret(VAR_DIR / "secret_key", 64)
    except OSError as error:
        raise ImproperlyConfigured(
            f"Cannot keep a key in {VAR_DIR}: {error.strerror}. Set VAR_DIR or SECRET_KEY."
        ) from error

INSTALLED_APPS = [
    "statements.apps.StatementsConfig",
    "statements.ingest.apps.IngestConfig",
    "statements.search.apps.SearchConfig",
    "statements.editing.EditingConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "django_countries",
    "django_filters",
    "django_htmx",
    "simple_history",
    "template_partials",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "archive.headers.security_headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "archive.compression.ReadersGZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "statements.views.too_slow.TooSlowMiddleware",
]

ROOT_URLCONF = "archive.urls"
WSGI_APPLICATION = "archive.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "statements.site.site",
            ],
        },
    },
]

if DATABASE_URL:
    statement_timeout = env.int("STATEMENT_TIMEOUT", default=0)
    pool_size = env.int("DATABASE_POOL", default=4)
    DATABASES = {"default": database_from(DATABASE_URL, statement_timeout=statement_timeout, pool_size=pool_size)}
else:
    VAR_DIR.mkdir(parents=True, exist_ok=True)
    DATABASES = {"default": sqlite(VAR_DIR / "archive.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
collected = "whitenoise.storage.CompressedManifestStaticFilesStorage"
uncollected = "django.contrib.staticfiles.storage.StaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": collected if PUBLIC else uncollected},
}
# Local: each file is looked up where it lies, so there is nothing to collect and an edit shows at once.
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = not PUBLIC
WHITENOISE_MAX_AGE = 60 if PUBLIC else 0
WHITENOISE_ALLOW_ALL_ORIGINS = False

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_TZ = True
COUNTRIES_OVERRIDE = {
    "CS": "Czechoslovakia",
    "DD": "German Democratic Republic",
    "EU": "European Union",
    "SU": "Soviet Union",
    "YU": "Yugoslavia",
    # Codes that ISO 3166 leaves to its users: the countries of sample archives.
    "XA": "Freedonia (fictional)",
    "XB": "Vandremia (fictional)",
    "XC": "Tolmenia (fictional)",
    "XD": "Karnesse (fictional)",
    "XE": "Brimholt (fictional)",
    "XF": "Oskavel (fictional)",
    "XG": "Perrimore (fictional)",
    "XH": "Ilmarand (fictional)",
}

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "admin:login"
SESSION_COOKIE_AGE = 12 * 60 * 60

HTTPS = env.bool("HTTPS", default=PUBLIC)
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=2 * 365 * 24 * 60 * 60) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
if HTTPS:
    # The prefix makes a browser refuse such a cookie from another host or over http.
    SESSION_COOKIE_NAME = "__Host-session"
    CSRF_COOKIE_NAME = "__Host-csrf"
if proxy_header := env.str("PROXY_SSL_HEADER", default=""):
    SECURE_PROXY_SSL_HEADER = ("HTTP_" + proxy_header.upper().replace("-", "_"), "https")
X_FRAME_OPTIONS = "DENY"
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0)

# A pasted article may have two million characters, each of up to four bytes.
DATA_UPLOAD_MAX_MEMORY_SIZE = 8_500_000

CARDS_DIR = VAR_DIR / env.str("CARDS_DIR", default="cards")
named_host = next((f"https://{host}" for host in PUBLIC_HOSTS if host[0] not in ".*"), "")
SITE_ADDRESS = env.str("SITE_ADDRESS", default=named_host).rstrip("/")

TWO_PERSON_PUBLISHING = env.bool("TWO_PERSON_PUBLISHING", default=False)
REVIEW_AFTER_DAYS = env.int("REVIEW_AFTER_DAYS", default=0)

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": env.str("LOG_LEVEL", default="INFO").upper()},
    "loggers": {
        # Django's own handlers would say everything a second time, or mail it.
        "django": {"handlers": [], "propagate": True},
        # A line for every request would bury what `demo` prints.
        "django.server": {"handlers": [], "propagate": True, "level": "ERROR"},
    },
}
