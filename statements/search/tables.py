"""The table of search entries in the words of each database."""

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
