-- What figures and views need from work.db, so that they are answered by one file; and unit names for sorting.

CREATE TABLE work_mark (
  complaint_id TEXT PRIMARY KEY,
  drafts INTEGER NOT NULL,
  waiting INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX complaint_clock ON complaint (status, answered_at, due_on) WHERE removed_at IS NULL;
CREATE INDEX complaint_closing ON complaint (status, close_by) WHERE removed_at IS NULL;
CREATE INDEX complaint_returned ON complaint (status) WHERE removed_at IS NULL AND returned = 1;
