-- The first portfolio: who the physician is, what is required, what was done, and the proof of it.
-- Days are ISO text, amounts whole hundredths, money cents. NULL is "not known"; lists and answers are JSON.
CREATE TABLE profile (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL, degree TEXT NOT NULL, title TEXT NOT NULL, title_since TEXT,
    specialty TEXT NOT NULL, institution TEXT NOT NULL, department TEXT NOT NULL, npi TEXT NOT NULL,
    birth_date TEXT, language TEXT NOT NULL,
    answers TEXT NOT NULL
) STRICT

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE story (
    id TEXT PRIMARY KEY NOT NULL,
    ref TEXT NOT NULL, sentence TEXT NOT NULL, lane TEXT NOT NULL, domain TEXT NOT NULL,
    target TEXT NOT NULL, target_date TEXT, from_day TEXT, to_day TEXT
) STRICT

CREATE TABLE goal (
    id TEXT PRIMARY KEY NOT NULL,
    ref TEXT NOT NULL, text TEXT NOT NULL, area TEXT NOT NULL,
    subjects TEXT NOT NULL,
    due TEXT, state TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT

CREATE TABLE source (
    id TEXT PRIMARY KEY NOT NULL,
    ref TEXT NOT NULL, catalogue_id TEXT NOT NULL,
    custom TEXT NOT NULL,
    identifier TEXT NOT NULL, license_type TEXT NOT NULL, issued TEXT,
    cycle_start TEXT, cycle_end TEXT, cycle_number INTEGER,
    satisfied_by TEXT NOT NULL,
    answers TEXT NOT NULL,
    from_day TEXT, to_day TEXT,
    position INTEGER NOT NULL
) STRICT

CREATE TABLE activity (
    id TEXT PRIMARY KEY NOT NULL,
    ref TEXT NOT NULL, title TEXT NOT NULL, provider TEXT NOT NULL, status TEXT NOT NULL,
    start_day TEXT, end_day TEXT, completed TEXT,
    format TEXT NOT NULL, hours INTEGER,
    topics TEXT NOT NULL,
    subjects TEXT NOT NULL,
    mix TEXT NOT NULL, compliance INTEGER NOT NULL, cost INTEGER, funder TEXT NOT NULL, days_away INTEGER,
    goals TEXT NOT NULL,
    signals TEXT NOT NULL,
    criteria TEXT NOT NULL,
    theme TEXT NOT NULL, felt TEXT NOT NULL, approved_list INTEGER, notes TEXT NOT NULL,
    credit_day TEXT NOT NULL GENERATED ALWAYS AS (coalesce(completed, end_day, start_day, '')) VIRTUAL
) STRICT

CREATE INDEX activity_newest ON activity (credit_day DESC, id)

CREATE INDEX activity_ref ON activity (ref) WHERE ref <> ''

CREATE TABLE credit_line (
    activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    amount INTEGER NOT NULL, type TEXT NOT NULL, max INTEGER,
    PRIMARY KEY (activity_id, position)
) STRICT, WITHOUT ROWID

CREATE TABLE overrule (
    activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    rule TEXT NOT NULL, counts INTEGER NOT NULL, why TEXT NOT NULL,
    PRIMARY KEY (activity_id, position)
) STRICT, WITHOUT ROWID

CREATE INDEX overrule_source ON overrule (source_id)

CREATE TABLE document_bytes (
    sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
    bytes BLOB NOT NULL
) STRICT

CREATE TABLE document (
    id TEXT PRIMARY KEY NOT NULL,
    ref TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, filing TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES document_bytes (sha256),
    size INTEGER NOT NULL, media_type TEXT NOT NULL, pages INTEGER,
    added TEXT, expires TEXT,
    added_day TEXT NOT NULL GENERATED ALWAYS AS (coalesce(added, '')) VIRTUAL
) STRICT

CREATE INDEX document_newest ON document (added_day DESC, id)

CREATE INDEX document_sha256 ON document (sha256)

CREATE INDEX document_inbox ON document (filing) WHERE filing = 'inbox'

CREATE INDEX document_ref ON document (ref) WHERE ref <> ''

CREATE TABLE document_about (
    document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    record_id TEXT NOT NULL,
    PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID

CREATE INDEX document_about_record ON document_about (record_id)

CREATE TABLE document_reading (
    number INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL UNIQUE REFERENCES document (id) ON DELETE CASCADE,
    reading TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT

CREATE VIRTUAL TABLE document_text USING fts5 (
    text, content = 'document_reading', content_rowid = 'number',
    prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
)

CREATE TRIGGER document_text_added AFTER INSERT ON document_reading BEGIN
    INSERT INTO document_text (rowid, text) VALUES (new.number, new.text);
END

CREATE TRIGGER document_text_removed AFTER DELETE ON document_reading BEGIN
    INSERT INTO document_text (document_text, rowid, text) VALUES ('delete', old.number, old.text);
END

CREATE TRIGGER document_text_changed AFTER UPDATE ON document_reading BEGIN
    INSERT INTO document_text (document_text, rowid, text) VALUES ('delete', old.number, old.text);
    INSERT INTO document_text (rowid, text) VALUES (new.number, new.text);
END

-- How many there are, kept so that opening need not count.
CREATE TABLE tally (
    what TEXT PRIMARY KEY NOT NULL,
    number INTEGER NOT NULL
) STRICT, WITHOUT ROWID

INSERT INTO tally (what, number) VALUES ('activity', 0), ('document', 0), ('inbox', 0)

CREATE TRIGGER tally_activity_added AFTER INSERT ON activity BEGIN
    UPDATE tally SET number = number + 1 WHERE what = 'activity';
END

CREATE TRIGGER tally_activity_removed AFTER DELETE ON activity BEGIN
    UPDATE tally SET number = number - 1 WHERE what = 'activity';
END

CREATE TRIGGER tally_document_added AFTER INSERT ON document BEGIN
    UPDATE tally SET number = number + 1 WHERE what = 'document';
    UPDATE tally SET number = number + 1 WHERE what = 'inbox' AND new.filing = 'inbox';
END

CREATE TRIGGER tally_document_removed AFTER DELETE ON document BEGIN
    UPDATE tally SET number = number - 1 WHERE what = 'document';
    UPDATE tally SET number = number - 1 WHERE what = 'inbox' AND old.filing = 'inbox';
END

CREATE TRIGGER tally_document_filed AFTER UPDATE OF filing ON document WHEN (old.filing = 'inbox') <> (new.filing = 'inbox') BEGIN
    UPDATE tally SET number = number + (CASE WHEN new.filing = 'inbox' THEN 1 ELSE -1 END) WHERE what = 'inbox';
END

-- Bytes that may have lost their last document; looked at when the portfolio is opened.
CREATE TABLE sweep (
    sha256 TEXT PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID

CREATE TRIGGER sweep_document_removed AFTER DELETE ON document BEGIN
    INSERT INTO sweep (sha256) SELECT old.sha256 WHERE NOT EXISTS (SELECT 1 FROM sweep WHERE sha256 = old.sha256);
END

-- When each record was last changed or removed, for merging two copies of a portfolio.
CREATE TABLE last_change (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID
