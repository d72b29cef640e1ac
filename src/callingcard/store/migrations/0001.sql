-- Raw: what the sources state. An id of a record about a person is an ordinal, never used twice (see ids.py);
-- the other records' ids are the first eight bytes of a digest of their content, so that reading a file again finds them.
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    file TEXT,
    UNIQUE (kind, file)
);

CREATE TABLE person_record (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    digest INTEGER NOT NULL UNIQUE,
    person INTEGER NOT NULL,            -- derived: the oldest record of the cluster
    mention INTEGER NOT NULL,           -- 1: only named in a message, an invitation, a meeting
    decision INTEGER,                   -- the user's own word, taken back with that decision
    source INTEGER NOT NULL REFERENCES source (id),
    line INTEGER,
    name TEXT NOT NULL,
    given TEXT,
    family TEXT,
    emails TEXT,
    phones TEXT,
    urls TEXT,
    company TEXT,
    position TEXT,
    schools TEXT,
    place TEXT,
    birthday TEXT,
    remark TEXT,
    groups TEXT,
    connected_on TEXT,
    event TEXT,
    event_on TEXT,
    as_of TEXT,                         -- first known to be so
    seen TEXT                           -- last known to be so
);
CREATE INDEX person_record_person ON person_record (person);
CREATE INDEX person_record_decision ON person_record (decision) WHERE decision IS NOT NULL;

CREATE TABLE message_record (
    id INTEGER PRIMARY KEY,
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

CREATE TABLE invitation_record (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    line INTEGER,
    sender INTEGER NOT NULL,
    recipient INTEGER NOT NULL,
    sent_at INTEGER NOT NULL,
    message TEXT NOT NULL,
    direction TEXT NOT NULL,
    as_of TEXT
);

CREATE TABLE meeting_record (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    line INTEGER,
    uid TEXT NOT NULL,
    title TEXT NOT NULL,
    start TEXT NOT NULL,
    until TEXT,
    place TEXT,
    attendees TEXT NOT NULL,
    organizer INTEGER,
    declined TEXT NOT NULL,
    text TEXT NOT NULL
);

CREATE TABLE remark_record (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    line INTEGER,
    kind TEXT NOT NULL,
    party INTEGER NOT NULL,
    direction TEXT,
    text TEXT NOT NULL,
    day TEXT,
    company TEXT,
    position TEXT
);
CREATE INDEX remark_record_party ON remark_record (party);

CREATE TABLE own_record (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    line INTEGER,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    detail TEXT,
    since TEXT,
    until TEXT,
    as_of TEXT
);

-- What was read: the same bytes again change nothing, and still tell their problems.
CREATE TABLE file (
    digest BLOB PRIMARY KEY,
    reader TEXT NOT NULL,
    format TEXT,
    records INTEGER NOT NULL,
    problems TEXT NOT NULL,
    at TEXT NOT NULL
);

-- The user's decisions, what each of them wrote (so that undo and rebuild need not know what kind it was),
-- and which records the user said are, or are not, the same person.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    record INTEGER,                     -- the person it is about
    payload TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX decision_kind ON decision (kind, record);
CREATE INDEX decision_record ON decision (record);

CREATE TABLE effect (
    decision INTEGER NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    noun TEXT NOT NULL,                 -- fact, encounter, member, link
    id TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (decision, step)
) WITHOUT ROWID;

CREATE TABLE link (
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    same INTEGER NOT NULL,              -- 1: one person, 0: two
    PRIMARY KEY (a, b)
) WITHOUT ROWID;

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE copy (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, path TEXT NOT NULL, at TEXT NOT NULL);
CREATE TABLE forgotten (mac BLOB PRIMARY KEY, at TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO counter VALUES ('generation', 0);

-- Derived.
CREATE TABLE identifier (
    value TEXT NOT NULL,
    record INTEGER NOT NULL,
    PRIMARY KEY (value, record)
) WITHOUT ROWID;
CREATE INDEX identifier_record ON identifier (record);

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,               -- for comparing full names
    company TEXT,
    position TEXT,
    own INTEGER NOT NULL DEFAULT 0,
    connected_on TEXT,
    sent INTEGER NOT NULL DEFAULT 0,
    received INTEGER NOT NULL DEFAULT 0,
    first_message INTEGER,
    last_sent INTEGER,
    last_received INTEGER,
    encounters INTEGER NOT NULL DEFAULT 0,
    last_encounter TEXT
);
CREATE INDEX person_folded ON person (folded);
CREATE INDEX person_connected ON person (connected_on) WHERE connected_on IS NOT NULL;
CREATE INDEX person_received ON person (last_received) WHERE last_received IS NOT NULL;
CREATE INDEX person_sent ON person (last_sent) WHERE last_sent IS NOT NULL;
CREATE INDEX person_encounter ON person (last_encounter) WHERE last_encounter IS NOT NULL;

CREATE TABLE correspondence (
    record INTEGER NOT NULL,
    sent_at INTEGER NOT NULL,
    message INTEGER NOT NULL,
    outgoing INTEGER NOT NULL,
    PRIMARY KEY (record, sent_at, message)
) WITHOUT ROWID;

CREATE TABLE invitation (
    id TEXT PRIMARY KEY,
    origin INTEGER,                     -- invitation_record; none for one the user pasted
    record INTEGER NOT NULL,
    outgoing INTEGER NOT NULL,
    sent_at INTEGER NOT NULL,
    message TEXT NOT NULL,
    decision INTEGER
) WITHOUT ROWID;
CREATE INDEX invitation_record_index ON invitation (record);
CREATE INDEX invitation_sent ON invitation (sent_at);

CREATE TABLE fact (
    id TEXT PRIMARY KEY,
    record INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    as_of TEXT,                         -- 'seen': for as long as its record is known to be so
    since TEXT,
    until TEXT,
    private INTEGER NOT NULL DEFAULT 0,
    source_kind TEXT NOT NULL,
    file TEXT,
    line INTEGER,
    encounter TEXT,
    decision INTEGER
) WITHOUT ROWID;
CREATE INDEX fact_record ON fact (record);
CREATE INDEX fact_kind ON fact (kind);

CREATE TABLE encounter (
    id TEXT PRIMARY KEY,
    record INTEGER NOT NULL,
    day TEXT NOT NULL,
    at TEXT,
    kind TEXT NOT NULL,
    title TEXT,
    expects_me INTEGER NOT NULL DEFAULT 0,
    through INTEGER,
    size INTEGER,
    source_kind TEXT NOT NULL,
    file TEXT,
    line INTEGER,
    precision TEXT NOT NULL,
    decision INTEGER
) WITHOUT ROWID;
CREATE INDEX encounter_record ON encounter (record);
CREATE INDEX encounter_day ON encounter (day);

CREATE TABLE review (
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    weight REAL NOT NULL,
    waterfall TEXT NOT NULL,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE person_search USING fts5 (
    name, company, facts, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE message_search USING fts5 (
    subject, text, content = 'message_record', content_rowid = 'id', detail = none,
    tokenize = 'unicode61 remove_diacritics 2'
);
