-- Information requests as the server shows them. Clear columns are what figures need; question, asker, agenda number and
-- answers are in the encrypted body. With a rowid, because rows of this size would fill a page each in a table without one.

CREATE TABLE information_request (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  channel TEXT,
  topic TEXT,
  state TEXT NOT NULL,
  unit_id TEXT,
  contact_unit_id TEXT,
  received_at INTEGER NOT NULL,
  handed_over_at INTEGER,
  answered_at INTEGER,
  closed_at INTEGER,
  body BLOB NOT NULL
);

CREATE INDEX information_request_received ON information_request (received_at);
