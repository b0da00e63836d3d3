package id.penghubung.practice;

import java.util.List;

/// Tables of the practice server. A complaint is kept as one JSON document; beside it stands only what is asked by.
final class Schema {

    static final List<String> STATEMENTS = List.of(
            "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
            """
            CREATE TABLE complaint (
              nr INTEGER PRIMARY KEY,
              id TEXT NOT NULL,
              seq INTEGER NOT NULL,
              status TEXT NOT NULL,
              body TEXT NOT NULL)\
            """,
            // Id with seq: checksum and id list are read from the index alone.
            "CREATE UNIQUE INDEX complaint_id ON complaint (id, seq)",
            "CREATE UNIQUE INDEX complaint_seq ON complaint (seq)",
            "CREATE INDEX complaint_status ON complaint (status)",
            // Which unit has or had which complaint. `seq` is the complaint's while the unit has it, and the one of
            // the removal afterwards: removals are kept for ever, so no cursor is ever too old.
            """
            CREATE TABLE holding (
              complaint_id TEXT NOT NULL,
              unit_id TEXT NOT NULL,
              present INTEGER NOT NULL,
              seq INTEGER NOT NULL,
              PRIMARY KEY (complaint_id, unit_id)) WITHOUT ROWID\
            """,
            "CREATE INDEX holding_unit ON holding (unit_id, seq)",
            // Every change in commit order. `weighty`: answer, status or disposition; the rest raises no conflict.
            """
            CREATE TABLE change (
              seq INTEGER PRIMARY KEY AUTOINCREMENT,
              complaint_id TEXT NOT NULL,
              person_id TEXT,
              weighty INTEGER NOT NULL)\
            """,
            "CREATE INDEX change_complaint ON change (complaint_id, seq)",
            // Kept for ever: the UUID of an action is its only key. `reply` is null for a withdrawn one.
            """
            CREATE TABLE action (
              id TEXT PRIMARY KEY,
              person_id TEXT NOT NULL,
              complaint_id TEXT,
              hash TEXT,
              seq INTEGER,
              reply TEXT) WITHOUT ROWID\
            """,
            """
            CREATE TABLE session (
              refresh_hash TEXT PRIMARY KEY,
              person_id TEXT NOT NULL,
              ends_at INTEGER NOT NULL) WITHOUT ROWID\
            """,
            """
            CREATE TABLE token (
              token_hash TEXT PRIMARY KEY,
              refresh_hash TEXT NOT NULL REFERENCES session (refresh_hash),
              expires_at INTEGER NOT NULL) WITHOUT ROWID\
            """);

    /// Files and which complaints carry them; added to older data at the start.
    static final List<String> FILES = List.of(
            """
            CREATE TABLE IF NOT EXISTS upload (
              id TEXT PRIMARY KEY,
              person_id TEXT NOT NULL,
              sha256 TEXT NOT NULL,
              name TEXT NOT NULL,
              media_type TEXT NOT NULL,
              size INTEGER NOT NULL,
              offset INTEGER NOT NULL) WITHOUT ROWID\
            """,
            "CREATE UNIQUE INDEX IF NOT EXISTS upload_own ON upload (person_id, sha256)",
            "CREATE INDEX IF NOT EXISTS upload_content ON upload (sha256)",
            """
            CREATE TABLE IF NOT EXISTS carried (
              sha256 TEXT NOT NULL,
              complaint_id TEXT NOT NULL,
              PRIMARY KEY (sha256, complaint_id)) WITHOUT ROWID\
            """);

    /// Information requests; added to older data at the start.
    static final List<String> REQUESTS =
            List.of("""
                CREATE TABLE IF NOT EXISTS information_request (
                  id TEXT PRIMARY KEY,
                  seq INTEGER NOT NULL,
                  body TEXT NOT NULL)\
                """, "CREATE UNIQUE INDEX IF NOT EXISTS information_request_seq ON information_request (seq)");

    /// Kendala; added to older data at the start.
    static final List<String> OBSTACLES =
            List.of("""
                CREATE TABLE IF NOT EXISTS obstacle (
                  id TEXT PRIMARY KEY,
                  seq INTEGER NOT NULL,
                  unit_id TEXT,
                  body TEXT NOT NULL)\
                """, "CREATE UNIQUE INDEX IF NOT EXISTS obstacle_seq ON obstacle (seq)");

    private Schema() {}
}
