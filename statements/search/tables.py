"""The tables of search entries and of fingerprints, and what the planner is told, in the words of each database."""

CREATE = {
    "sqlite": ["CREATE VIRTUAL TABLE search_entry USING fts5(words, stems, tokenize='ascii')"],
    "postgresql": [
        "CREATE TABLE search_entry (rowid bigint PRIMARY KEY, search_entry tsvector NOT NULL, words text NOT NULL)",
        "ALTER TABLE search_entry ALTER COLUMN search_entry SET STATISTICS 1000",
    ],
}

CREATE_INDEX = {
    "sqlite": [],
    "postgresql": ["CREATE INDEX search_entry_vector ON search_entry USING gin (search_entry)"],
}
"""Apart, since it is made in a fraction of the time once the table is full."""

DROP = "DROP TABLE IF EXISTS search_entry"

CREATE_FINGERPRINTS = {
    "sqlite": [
        "CREATE TABLE search_fingerprint (document_id bigint NOT NULL, value bigint NOT NULL,"
        " PRIMARY KEY (document_id, value)) WITHOUT ROWID"
    ],
    "postgresql": ["CREATE TABLE search_fingerprint (document_id bigint NOT NULL, value bigint NOT NULL)"],
}
"""Without a foreign key in the database: there are twenty rows a statement, and each would be looked up."""

INDEX_FINGERPRINTS = {
    "sqlite": ["CREATE INDEX search_fingerprint_value ON search_fingerprint (value, document_id)"],
    "postgresql": [
        "CREATE INDEX search_fingerprint_value ON search_fingerprint (value, document_id)",
        "CREATE INDEX search_fingerprint_document ON search_fingerprint (document_id)",
    ],
}
"""Apart: a random number after another takes its place in it."""

DROP_FINGERPRINTS = "DROP TABLE IF EXISTS search_fingerprint"

ANALYZE = {"sqlite": [], "postgresql": ["ANALYZE"]}
"""Without it the first searches of what was just written are planned as for empty tables."""
