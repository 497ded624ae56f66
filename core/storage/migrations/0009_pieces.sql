-- Large documents are kept in pieces, so that no single write holds up the others for long; and each says what it came in.
CREATE TABLE document_piece (
    sha256 TEXT NOT NULL REFERENCES document_bytes (sha256) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (sha256, position)
) STRICT

ALTER TABLE document ADD COLUMN origin TEXT NOT NULL DEFAULT ''

UPDATE document SET origin = coalesce((SELECT json_extract(r.reading, '$.from') FROM document_reading r WHERE r.document_id = document.id AND json_valid(r.reading)), '')
