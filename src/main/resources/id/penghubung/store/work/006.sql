-- The first judgement that a limit was missed, kept for ever: no later calendar, rule or rebuilt cache takes it back.

CREATE TABLE breach (
  complaint_id TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  rule TEXT NOT NULL,
  noted_at INTEGER NOT NULL,
  PRIMARY KEY (complaint_id, started_at)
) WITHOUT ROWID;
