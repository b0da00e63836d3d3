/// The two SQLite files of an account: `cache.db` (what the server showed; can always be rebuilt) and `work.db` (what
/// the officer wrote; no error path deletes from it).
package id.penghubung.store;
