-- Files of a draft and of the item it became; the contents lie in attachments/ under their hash. Names are encrypted.

CREATE TABLE attachment (
  draft_id TEXT NOT NULL,
  nr INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  detail BLOB NOT NULL,
  PRIMARY KEY (draft_id, nr)
) WITHOUT ROWID;
