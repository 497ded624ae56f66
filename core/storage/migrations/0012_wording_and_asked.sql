-- The rubric's own wording of a criterion and what it takes as evidence; whether a role is a seat on a committee, and when it was asked for.
ALTER TABLE criterion ADD COLUMN wording TEXT NOT NULL DEFAULT ''

ALTER TABLE criterion ADD COLUMN counts TEXT NOT NULL DEFAULT '[]'

ALTER TABLE role ADD COLUMN type TEXT NOT NULL DEFAULT ''

ALTER TABLE role ADD COLUMN asked TEXT
