"""How published records changed, as readers are told: worked out from the histories, kept to be listed.

`walking` says which versions a history makes, `reading` reads histories for it, `recording` keeps what comes of it.
"""
