-- What the hours are for and what came of them: criteria, signals, courses looked at, captures, artifacts, projects, roles, links.
-- References to other records are ids without foreign keys: a link may outlive what it points at until the user cleans up.
CREATE TABLE criterion (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    name TEXT NOT NULL, weight INTEGER, wanted TEXT NOT NULL, place INTEGER NOT NULL,
    position INTEGER NOT NULL
) STRICT

CREATE TABLE signal (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    source TEXT NOT NULL, text TEXT NOT NULL, metric TEXT NOT NULL, date TEXT,
    position INTEGER NOT NULL
) STRICT

CREATE TABLE pivot (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    field TEXT NOT NULL, course TEXT NOT NULL, conference TEXT NOT NULL, workshop TEXT NOT NULL,
    verdict TEXT NOT NULL, next TEXT NOT NULL, due TEXT, decided TEXT,
    position INTEGER NOT NULL
) STRICT

CREATE TABLE theme (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    name TEXT NOT NULL, review TEXT NOT NULL, teaching TEXT NOT NULL, project TEXT NOT NULL, notes TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT

CREATE TABLE stack (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    name TEXT NOT NULL, leads TEXT NOT NULL, parts TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT

CREATE TABLE evaluation (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    activity TEXT NOT NULL, answers TEXT NOT NULL, verdict TEXT NOT NULL, date TEXT, advice TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT

CREATE TABLE capture (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    activity TEXT NOT NULL, implement TEXT NOT NULL, share TEXT NOT NULL, document TEXT NOT NULL,
    takeaways TEXT NOT NULL, application TEXT NOT NULL, date TEXT,
    position INTEGER NOT NULL
) STRICT

CREATE TABLE action (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    activity TEXT NOT NULL, verb TEXT NOT NULL, text TEXT NOT NULL, due TEXT, state TEXT NOT NULL, result TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT

CREATE TABLE artifact (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    title TEXT NOT NULL, type TEXT NOT NULL, activity TEXT NOT NULL, date TEXT, audience TEXT NOT NULL, outside INTEGER,
    position INTEGER NOT NULL
) STRICT

CREATE TABLE project (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    title TEXT NOT NULL, aim TEXT NOT NULL, state TEXT NOT NULL, start_day TEXT, end_day TEXT, description TEXT NOT NULL,
    people TEXT NOT NULL, activities TEXT NOT NULL, result TEXT NOT NULL, measures TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT

CREATE TABLE presentation (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    title TEXT NOT NULL, type TEXT NOT NULL, venue TEXT NOT NULL, level TEXT NOT NULL, state TEXT NOT NULL, date TEXT,
    citation TEXT NOT NULL, doi TEXT NOT NULL, pmid TEXT NOT NULL, comes_from TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT

CREATE TABLE teaching (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    title TEXT NOT NULL, learners TEXT NOT NULL, count INTEGER, times INTEGER, score INTEGER, scale INTEGER,
    comments TEXT NOT NULL, comes_from TEXT NOT NULL, date TEXT,
    position INTEGER NOT NULL
) STRICT

CREATE TABLE role (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    title TEXT NOT NULL, state TEXT NOT NULL, on_paper INTEGER, start_day TEXT, end_day TEXT, comes_from TEXT NOT NULL, proposal TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT

CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    name TEXT NOT NULL, relation TEXT NOT NULL, email TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT

CREATE TABLE note (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    quarter TEXT NOT NULL, text TEXT NOT NULL, about TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT

CREATE TABLE link (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    comes_from TEXT NOT NULL, goes_to TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT
