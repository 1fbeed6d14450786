"""Quote cards: a statement as a picture of 1200 by 630 for wherever its address is shared. Derived, may be thrown away."""
