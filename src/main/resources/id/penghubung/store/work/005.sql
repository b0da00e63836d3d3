-- Imports of data tarikan and what they showed. No names and no texts: those are in the encrypted copies only.

CREATE TABLE extract_import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL,
  pulled_at INTEGER NOT NULL,
  imported_at INTEGER NOT NULL,
  clock TEXT NOT NULL,
  rows INTEGER NOT NULL,
  problems INTEGER NOT NULL,
  ids BLOB NOT NULL,
  about BLOB NOT NULL
);

CREATE TABLE observation (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  import_id INTEGER NOT NULL,
  tracking_id TEXT NOT NULL,
  unit TEXT NOT NULL,
  raw_status TEXT,
  seen_at INTEGER NOT NULL
);

CREATE UNIQUE INDEX observation_once ON observation (tracking_id, unit, seen_at, coalesce(raw_status, ''));
CREATE TRIGGER observation_stays BEFORE DELETE ON observation BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER observation_holds BEFORE UPDATE ON observation BEGIN SELECT RAISE(ABORT, 'append only'); END;
