-- Letters (nota dinas) that officers draw up, their former forms, and which unit has sent its own letter for a quarter.
-- Titles, texts and notes are encrypted. A deleted letter keeps its row, so that it can be taken back.

CREATE TABLE memo (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  period TEXT,
  complaint_id TEXT,
  frozen INTEGER NOT NULL,
  title BLOB NOT NULL,
  edited BLOB NOT NULL,
  composed BLOB NOT NULL,
  composed_at INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
);

CREATE INDEX memo_changed ON memo (changed_at);

CREATE TABLE memo_version (
  memo_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  frozen INTEGER NOT NULL,
  title BLOB NOT NULL,
  edited BLOB NOT NULL,
  composed BLOB NOT NULL,
  composed_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (memo_id, revision)
) WITHOUT ROWID;

CREATE TABLE unit_letter (
  period TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  received_on TEXT NOT NULL,
  detail BLOB NOT NULL,
  PRIMARY KEY (period, unit_id)
) WITHOUT ROWID;
