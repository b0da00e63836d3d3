-- Daftar kendala: as the server or a file showed it, or as it was noted where there is no server. What waits in the
-- outbox is laid over it when it is read. Instants are microseconds since 1970 UTC; texts are encrypted (BLOB, JSON).

CREATE TABLE obstacle (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  state TEXT NOT NULL,
  unit_id TEXT,
  body BLOB NOT NULL
) WITHOUT ROWID;
