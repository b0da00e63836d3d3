-- Every closing that riwayat tells (told = 1) or that was seen before it was undone (told = 0): what was closed during a
-- period stays so, also when it was opened again. Outlives the texts. Officers' names are encrypted; the number beside a
-- complaint tells only who is the same. Rows from before this script are read whole once, with the next recount.

CREATE TABLE closing (
  complaint_key INTEGER NOT NULL REFERENCES complaint (key) ON DELETE CASCADE,
  closed_at INTEGER NOT NULL,
  told INTEGER NOT NULL,
  PRIMARY KEY (complaint_key, closed_at)
) WITHOUT ROWID;

CREATE TABLE officer (
  key INTEGER PRIMARY KEY,
  name BLOB NOT NULL
);

ALTER TABLE complaint ADD COLUMN responded_at INTEGER;
ALTER TABLE complaint ADD COLUMN officer_key INTEGER;
ALTER TABLE complaint ADD COLUMN replied INTEGER NOT NULL DEFAULT 0;
UPDATE complaint SET clock_by_history = 1;
DELETE FROM meta WHERE name = 'rules_version';
