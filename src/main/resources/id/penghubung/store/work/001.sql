-- What the officer wrote. Instants are microseconds since 1970 UTC. Texts are encrypted (BLOB, versioned JSON).

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value
) WITHOUT ROWID;

CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  complaint_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  body BLOB NOT NULL,
  base_version INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  saved_at INTEGER NOT NULL
);

CREATE INDEX draft_complaint ON draft (complaint_id);

CREATE TABLE draft_revision (
  draft_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  complaint_id TEXT NOT NULL,
  body BLOB NOT NULL,
  blank INTEGER NOT NULL,
  base_version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (draft_id, revision)
);
