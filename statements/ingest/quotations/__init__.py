"""Stretches in quotation marks, of any language, and whether they are speech."""
