-- Pengamatan of servers too, with the label they gave. And what an officer has settled on the reconciliation list: the
-- key names the finding and its proof, so that another proof is open again.

ALTER TABLE observation ADD COLUMN source TEXT NOT NULL DEFAULT 'FILE';

ALTER TABLE observation ADD COLUMN label TEXT;

DROP INDEX observation_once;

CREATE UNIQUE INDEX observation_once
  ON observation (tracking_id, source, unit, seen_at, coalesce(raw_status, ''), coalesce(label, ''));

CREATE TABLE settled (
  key TEXT PRIMARY KEY,
  note BLOB NOT NULL,
  settled_at INTEGER NOT NULL
) WITHOUT ROWID;
