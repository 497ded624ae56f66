-- The user's own word for how deep an activity went; empty: derived.
ALTER TABLE activity ADD COLUMN depth TEXT NOT NULL DEFAULT ''
