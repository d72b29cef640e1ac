-- Messages are numbered as they come, as records about people are, and found again by their digest: rows and index are then
-- written in order, and a number in the index takes a byte or two instead of eight. How long each text is, which only a
-- ranking would ask, the index keeps no more. What a vague message is told by is the digest. Digests have no index: an
-- import that brings messages goes through them all once, sooner than an index of them is written.
DROP INDEX message_to_several;
ALTER TABLE message_record RENAME TO message_before;
CREATE TABLE message_record (
    id INTEGER PRIMARY KEY,
    digest INTEGER NOT NULL,
    source INTEGER NOT NULL,
    line INTEGER,
    conversation TEXT NOT NULL,
    sender INTEGER NOT NULL,            -- person_record
    recipients TEXT NOT NULL,           -- person_records, separated by spaces
    sent_at INTEGER NOT NULL,           -- seconds since 1970
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    folder TEXT NOT NULL
);
INSERT INTO message_record (digest, source, line, conversation, sender, recipients, sent_at, subject, text, folder)
SELECT id, source, line, conversation, sender, recipients, sent_at, subject, text, folder FROM message_before
ORDER BY source, line, id;
CREATE INDEX message_to_several ON message_record (sent_at, sender, recipients, subject) WHERE instr(recipients, ' ') > 0;

ALTER TABLE correspondence RENAME TO correspondence_before;
CREATE TABLE correspondence (
    record INTEGER NOT NULL,
    sent_at INTEGER NOT NULL,
    message INTEGER NOT NULL,
    outgoing INTEGER NOT NULL,
    PRIMARY KEY (record, sent_at, message)
) WITHOUT ROWID;
INSERT INTO correspondence
SELECT c.record, c.sent_at, m.id, c.outgoing FROM correspondence_before c JOIN message_record m ON m.digest = c.message
ORDER BY 1, 2, 3;
DROP TABLE correspondence_before;
DROP TABLE message_before;

ALTER TABLE vague_message RENAME COLUMN id TO digest;

DROP TABLE message_search;
CREATE VIRTUAL TABLE message_search USING fts5 (
    subject, text, content = 'message_record', content_rowid = 'id', detail = none, columnsize = 0,
    tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO message_search (message_search, rank) VALUES ('hashsize', 16777216);
INSERT INTO message_search (message_search) VALUES ('rebuild');
