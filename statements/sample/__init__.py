"""A sample archive for trying things out at volume: everything in it is made up, and marked so."""
