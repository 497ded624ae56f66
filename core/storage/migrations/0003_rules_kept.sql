-- Requirements keep the rules they were made from, so that a newer catalogue changes no figure by itself.
ALTER TABLE source ADD COLUMN origin TEXT NOT NULL DEFAULT '{}'
