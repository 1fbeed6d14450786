"""Merging two records of one kind into one, and undoing that.

`moving.plan` says what would be done to which row; `doing.merge` does just that, and `undoing.undo` does it backwards.
"""
