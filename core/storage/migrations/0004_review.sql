-- The number printed on a certificate belongs to the activity it proves, and what is typed in the review outlives the program.
ALTER TABLE activity ADD COLUMN certificate_number TEXT NOT NULL DEFAULT ''

CREATE TABLE document_draft (
    document_id TEXT PRIMARY KEY NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    edits TEXT NOT NULL
) STRICT, WITHOUT ROWID
