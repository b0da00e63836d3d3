-- Starts for answers that the officer made. Title and text are encrypted; class and unit say for which reports they are
-- offered first.

CREATE TABLE own_template (
  id TEXT PRIMARY KEY,
  kind TEXT,
  classification TEXT,
  unit_id TEXT,
  title BLOB NOT NULL,
  text BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) WITHOUT ROWID;
