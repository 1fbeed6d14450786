"""Records that may be one and the same: found by their names and wordings, and judged by people."""
