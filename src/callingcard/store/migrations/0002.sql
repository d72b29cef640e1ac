-- Rows of large tables that were read: pairs of a row's digest and what is kept of it (model.record.Repeated), 64 bits each,
-- so that a newer archive's rows that an older one had are passed over. Forgetting somebody drops them all.
CREATE TABLE known_rows (
    id BLOB PRIMARY KEY,                -- digest of the pairs
    reader TEXT NOT NULL,
    pairs BLOB NOT NULL
) WITHOUT ROWID;

-- Let the index of messages gather more before it writes: a quarter of its time.
INSERT INTO message_search (message_search, rank) VALUES ('hashsize', 16777216);
