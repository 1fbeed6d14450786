"""How well articles are read, measured on labelled ones."""
