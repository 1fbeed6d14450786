"""Long runs: the suite goes a short way, `manage.py soak NAME` the whole."""

import os

WHOLE = os.environ.get("SOAK") == "1"


def steps(sample: int, whole: int) -> int:
    return whole if WHOLE else sample
