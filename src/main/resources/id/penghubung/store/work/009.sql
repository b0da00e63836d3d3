-- What the office itself says about the tables of the rules. Here and not in the cache, so that a rebuilt one finds it
-- again. Raw words of statuses in lower case without outer spaces.

CREATE TABLE own_word (
  word TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) WITHOUT ROWID;

-- An imported list of a year, and days: of such a list (agency = 0) or of the agency alone (agency = 1).

CREATE TABLE own_year (
  year INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  complete INTEGER NOT NULL,
  imported_at INTEGER NOT NULL
);

CREATE TABLE own_day (
  day TEXT NOT NULL,
  agency INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (day, agency)
) WITHOUT ROWID;

-- Limits of clocks in working days. No class: for every class.

CREATE TABLE own_limit (
  nr INTEGER PRIMARY KEY AUTOINCREMENT,
  classification TEXT,
  clock TEXT NOT NULL,
  working_days INTEGER NOT NULL,
  valid_from TEXT NOT NULL,
  source TEXT NOT NULL,
  added_at INTEGER NOT NULL
);
