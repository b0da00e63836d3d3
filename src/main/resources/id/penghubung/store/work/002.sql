-- Outbox and journal in one table: an item never moves, only its state changes. A draft that was sent or discarded is
-- remembered by its id, so that a late autosave cannot bring it back.

CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  complaint_id TEXT NOT NULL,
  draft_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  body BLOB NOT NULL,
  base_version INTEGER NOT NULL,
  after_id TEXT,
  override INTEGER NOT NULL,
  drafted_at INTEGER NOT NULL,
  state TEXT NOT NULL,
  park_reason TEXT,
  park_words BLOB,
  tries INTEGER NOT NULL,
  last_answer BLOB,
  queued_at INTEGER NOT NULL,
  last_tried_at INTEGER,
  receipt_stored_at INTEGER,
  receipt_version INTEGER,
  receipt_result_id TEXT
);

CREATE INDEX outbox_complaint ON outbox (complaint_id, seq);
CREATE INDEX outbox_state ON outbox (state, seq);
CREATE INDEX outbox_draft ON outbox (draft_id);

CREATE TABLE draft_end (
  draft_id TEXT PRIMARY KEY,
  ended_at INTEGER NOT NULL
) WITHOUT ROWID;
