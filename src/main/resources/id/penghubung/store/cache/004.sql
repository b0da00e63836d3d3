-- The unit's tindak lanjut clock. Where riwayat decides (tertunda, dibuka kembali) the columns alone do not tell the due
-- date: such rows are read whole when a rule changes. Rows from before this script are looked at once.

ALTER TABLE complaint ADD COLUMN clock_started_at INTEGER;
ALTER TABLE complaint ADD COLUMN clock_by_history INTEGER NOT NULL DEFAULT 1;
