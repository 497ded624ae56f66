-- The job wanted in three to five years and what it needs, where the story is told, and how each goal is measured.
ALTER TABLE profile ADD COLUMN direction TEXT NOT NULL DEFAULT ''

ALTER TABLE profile ADD COLUMN direction_needs TEXT NOT NULL DEFAULT '[]'

ALTER TABLE story ADD COLUMN institution TEXT NOT NULL DEFAULT ''

ALTER TABLE goal ADD COLUMN measure TEXT NOT NULL DEFAULT ''
