-- Protected time, tasks and reviews: what the year is planned and looked back on with.
CREATE TABLE block (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    start_day TEXT NOT NULL, minutes INTEGER, recurrence TEXT NOT NULL, kept TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT

CREATE TABLE task (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    text TEXT NOT NULL, due TEXT, reason TEXT NOT NULL, about TEXT NOT NULL, state TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT

CREATE TABLE review (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    type TEXT NOT NULL, period TEXT NOT NULL, answers TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT
