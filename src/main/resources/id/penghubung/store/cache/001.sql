-- Everything here can be rebuilt from the server. Instants are microseconds since 1970 UTC, dates are ISO text.
-- Texts and persons are encrypted (BLOB); the clear columns are what lists, sorting and counting need.

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value
) WITHOUT ROWID;

CREATE TABLE complaint (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  tracking_id TEXT,
  version INTEGER NOT NULL,
  raw_status TEXT,
  status INTEGER NOT NULL,
  label TEXT,
  classification TEXT,
  category TEXT,
  channel TEXT,
  received_at INTEGER,
  closed_at INTEGER,
  anonymous INTEGER NOT NULL,
  secret INTEGER NOT NULL,
  unit_id TEXT,
  disposed_at INTEGER,
  returned INTEGER NOT NULL,
  answered_at INTEGER,
  last_follow_up_at INTEGER,
  due_on TEXT,
  due_estimated INTEGER,
  due_rule TEXT,
  close_by TEXT,
  removed_at INTEGER,
  change_no INTEGER NOT NULL
);

CREATE TABLE complaint_text (
  key INTEGER PRIMARY KEY REFERENCES complaint (key) ON DELETE CASCADE,
  title BLOB NOT NULL,
  reporter BLOB NOT NULL,
  rest BLOB NOT NULL
);

CREATE TABLE disposition (
  complaint_key INTEGER NOT NULL REFERENCES complaint (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  unit_id TEXT,
  state TEXT,
  disposed_at INTEGER,
  first_answered_at INTEGER,
  ended_at INTEGER,
  PRIMARY KEY (complaint_key, position)
) WITHOUT ROWID;

CREATE INDEX disposition_unit ON disposition (unit_id, complaint_key);
CREATE INDEX complaint_change ON complaint (change_no);
CREATE INDEX complaint_tracking ON complaint (length(tracking_id), tracking_id);
CREATE INDEX complaint_received ON complaint (received_at) WHERE removed_at IS NULL;
CREATE INDEX complaint_closed ON complaint (closed_at) WHERE removed_at IS NULL AND closed_at IS NOT NULL;
CREATE INDEX complaint_due ON complaint (due_on, received_at) WHERE removed_at IS NULL;
CREATE INDEX complaint_status ON complaint (status, received_at) WHERE removed_at IS NULL;
