package id.penghubung.store;

import id.penghubung.store.Outbox.Item;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.store.Outbox.State;
import java.sql.Connection;
import java.sql.SQLException;

/// Brings spool and outbox into agreement at an opening.
final class SpoolMerge {

    private static final String NO_WORDS = "";

    private final Spool spool;
    private final OutboxRows rows;
    private final DraftRows drafts;

    SpoolMerge(Spool spool, OutboxRows rows, DraftRows drafts) {
        this.spool = spool;
        this.rows = rows;
        this.drafts = drafts;
    }

    boolean holdsAny() {
        return !spool.entries().isEmpty();
    }

    /// After an ordinary end or a kill: what was under way is uncertain; a file whose transaction did not happen goes
    /// (its draft is still there); a file that is missing is written again.
    void reconcile(Database workDb) {
        workDb.change(connection -> {
            for (var stored : rows.select(connection, "WHERE state = 'SENDING'")) {
                rows.move(connection, stored.item().action().id(), new State.Uncertain());
            }
        });
        for (var entry : spool.entries()) {
            var needed = workDb.write(connection -> needed(connection, entry));
            if (!needed) {
                spool.remove(entry.action().id());
            }
        }
        for (var stored :
                workDb.read(connection -> rows.select(connection, "WHERE state IN (" + OutboxRows.WAITING + ")"))) {
            if (!spool.holds(stored.item().action().id())) {
                spool.write(Outbox.entry(stored));
            }
        }
    }

    private boolean needed(Connection connection, Spool.Entry entry) throws SQLException {
        var stored = rows.byId(connection, entry.action().id());
        if (stored.isPresent()) {
            return switch (stored.get().item().state()) {
                case State.Queued _, State.Sending _, State.Uncertain _, State.Parked _ -> true;
                case State.Sent _, State.SentByHand _, State.Withdrawn _, State.Discarded _ -> false;
            };
        }
        if (drafts.byId(connection, entry.draftId()).isPresent()) {
            return false;
        }
        addAsDoubtful(connection, entry);
        return true;
    }

    /// For a backup before it takes the place of `work.db`: everything that waits in it may have been sent since it was
    /// made. The officer decides, and the server is asked before anything is sent.
    void parkWhatWaits(Connection backup) throws SQLException {
        Transaction.WRITE.run(backup, _ -> {
            for (var stored : rows.select(backup, "WHERE state IN (" + OutboxRows.WAITING + ")")) {
                rows.move(backup, stored.item().action().id(), new State.Parked(ParkReason.CHECK_FIRST, NO_WORDS));
            }
            return null;
        });
    }

    /// After a restore.
    ///
    /// @return items that only the spool had
    int addWhatIsMissing(Database workDb) {
        var entries = spool.entries();
        return workDb.write(connection -> {
            var added = 0;
            for (var entry : entries) {
                if (rows.byId(connection, entry.action().id()).isEmpty()) {
                    addAsDoubtful(connection, entry);
                    added++;
                }
            }
            return added;
        });
    }

    /// A draft of the same origin is older than what was frozen: it becomes one of the former texts, so that nobody
    /// sends it a second time under another UUID.
    private void addAsDoubtful(Connection connection, Spool.Entry entry) throws SQLException {
        var draft = drafts.byId(connection, entry.draftId());
        if (draft.isPresent()) {
            drafts.keepRevision(connection, draft.get());
            drafts.end(connection, entry.draftId(), entry.queuedAt());
        } else {
            drafts.markEnded(connection, entry.draftId(), entry.queuedAt());
        }
        rows.insert(
                connection,
                new Item(
                        entry.action(),
                        new State.Parked(ParkReason.CHECK_FIRST, NO_WORDS),
                        1,
                        null,
                        entry.queuedAt(),
                        null),
                entry.draftId());
    }
}
