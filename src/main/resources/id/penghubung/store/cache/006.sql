-- Reports whose texts were erased by the rule of retention. In a table of its own, so that a list that is loaded anew
-- does not bring them back. `closed_at` is the end that was meant: who is reopened and ends later has another one.

CREATE TABLE erased (
  complaint_id TEXT PRIMARY KEY,
  closed_at INTEGER NOT NULL,
  erased_at INTEGER NOT NULL
) WITHOUT ROWID;
