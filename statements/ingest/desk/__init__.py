"""The desk: an article's proposals as an editor judges them, and what is done with them there."""
