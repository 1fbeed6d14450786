"""Languages by name, for templates."""

from django import template

from statements.languages import language_name

register = template.Library()
register.filter("language_name", language_name)
