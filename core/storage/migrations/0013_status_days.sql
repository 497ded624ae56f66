-- Every status an activity has had keeps the day it began; completed has its own day already.
ALTER TABLE activity ADD COLUMN idea_on TEXT

ALTER TABLE activity ADD COLUMN planned_on TEXT

ALTER TABLE activity ADD COLUMN registered_on TEXT

ALTER TABLE activity ADD COLUMN in_progress_on TEXT

ALTER TABLE activity ADD COLUMN dropped_on TEXT
