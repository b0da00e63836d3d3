-- Faults of the server on this very item, apart from the tries: a line that is cut says nothing against an item.

ALTER TABLE outbox ADD COLUMN faults INTEGER NOT NULL DEFAULT 0;
