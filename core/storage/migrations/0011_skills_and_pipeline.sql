-- Skills as a step of the chain; the days a presentation took on its way, and how exactly its day is known; what a block is for.
CREATE TABLE skill (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    name TEXT NOT NULL, comes_from TEXT NOT NULL, date TEXT, notes TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT

ALTER TABLE presentation ADD COLUMN submitted TEXT

ALTER TABLE presentation ADD COLUMN accepted TEXT

ALTER TABLE presentation ADD COLUMN declined TEXT

ALTER TABLE presentation ADD COLUMN precision TEXT NOT NULL DEFAULT ''

ALTER TABLE block ADD COLUMN text TEXT NOT NULL DEFAULT ''

ALTER TABLE block ADD COLUMN about TEXT NOT NULL DEFAULT ''
