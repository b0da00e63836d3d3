-- What files told of each complaint, beside what a server told. `pulled_at` is the newest pull that showed it. With a
-- rowid, because rows of this size would fill a page each in a table without one.

CREATE TABLE extract (
  key INTEGER PRIMARY KEY,
  tracking_id TEXT NOT NULL UNIQUE,
  pulled_at INTEGER NOT NULL,
  rows BLOB NOT NULL
);
