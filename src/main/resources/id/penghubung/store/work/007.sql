-- What the office itself says about the tables of the rules. Here and not in the cache, so that a rebuilt one finds it
-- again. Raw words of statuses in lower case without outer spaces.

CREATE TABLE own_word (
  word TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) WITHOUT ROWID;
