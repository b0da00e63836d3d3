-- Kendala that the server does not show to this person any more. What this PC had sent of one until then (up to that
-- place in the outbox) must not bring it back into the list.

CREATE TABLE obstacle_removed (
  id TEXT PRIMARY KEY,
  sent_until INTEGER NOT NULL
) WITHOUT ROWID;
