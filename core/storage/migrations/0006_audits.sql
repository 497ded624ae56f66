-- When an authority asked for proof, when the answer went out, and what came back.
CREATE TABLE audit (
    id TEXT PRIMARY KEY NOT NULL, ref TEXT NOT NULL,
    requirement TEXT NOT NULL, asked TEXT, due TEXT, sent TEXT, answered TEXT, answer TEXT NOT NULL, notes TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT
