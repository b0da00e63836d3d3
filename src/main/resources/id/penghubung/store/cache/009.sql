-- What waits inside a unit: a draft that this person is asked to check (to_check), a draft that a superior has decided on
-- (checked), and an intervention that the unit has not acted upon yet (intervened). Rows from before this script are read
-- whole once, with the next recount.

ALTER TABLE complaint ADD COLUMN to_check INTEGER NOT NULL DEFAULT 0;
ALTER TABLE complaint ADD COLUMN checked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE complaint ADD COLUMN intervened INTEGER NOT NULL DEFAULT 0;
UPDATE complaint SET clock_by_history = 1;
DELETE FROM meta WHERE name = 'rules_version';
