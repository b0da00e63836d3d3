-- Who opened, uncovered, sent, exported, printed, removed: append-only, each row hashed over the one before. No name and
-- no text stands here. `sent` counts the rows that the server has, `refused` says that it holds another trail under this id.

CREATE TABLE audit_trail (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sent INTEGER NOT NULL DEFAULT 0,
  refused INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE audit (
  trail INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  complaint_id TEXT,
  detail TEXT,
  amount INTEGER NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (trail, seq)
) WITHOUT ROWID;

CREATE INDEX audit_at ON audit (at);
CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER audit_holds BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- The text of what was sent goes with the report it belongs to; what is erased is never offered to a server again.

ALTER TABLE outbox ADD COLUMN erased_at INTEGER;

-- What the officer was told of already, so that each event is told once, also after a restart or a new load.

CREATE TABLE told (
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  told_at INTEGER NOT NULL,
  PRIMARY KEY (kind, subject)
) WITHOUT ROWID;
