-- By what the quality of answers is judged, computed while the texts are in hand and kept after they are gone. What a
-- text is like is encrypted; lengths and counts stay clear. `features_rule` is the version of the rule they were computed
-- by; null where it has not been done.

CREATE TABLE answer (
  complaint_key INTEGER NOT NULL REFERENCES complaint (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  answered_at INTEGER NOT NULL,
  kind INTEGER,
  officer_key INTEGER,
  unit_id TEXT,
  words INTEGER NOT NULL,
  shared_roots INTEGER NOT NULL,
  likeness BLOB NOT NULL,
  PRIMARY KEY (complaint_key, position)
) WITHOUT ROWID;

ALTER TABLE complaint ADD COLUMN features_rule INTEGER;
ALTER TABLE complaint ADD COLUMN reopened_after_answer INTEGER NOT NULL DEFAULT 0;
