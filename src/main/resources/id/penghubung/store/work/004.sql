-- The complaint as the officer saw it when the draft was begun. It outlives the draft in the item that was made of it,
-- which is known by the same draft id, and goes with the last of both.

CREATE TABLE draft_picture (
  draft_id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  picture BLOB NOT NULL
) WITHOUT ROWID;

-- The officer looked at a conflict and set it aside; null while nothing was decided.

ALTER TABLE outbox ADD COLUMN set_aside_at INTEGER;

ALTER TABLE outbox ADD COLUMN discarded_at INTEGER;
