package id.penghubung.ui.queue;

import id.penghubung.store.Complaints;
import java.util.Optional;

/// One line of the table. `key` is the store's key, known before the row itself.
sealed interface QueueRow {

    long key();

    default Optional<Complaints.Row> complaint() {
        return Optional.empty();
    }

    /// Its page is on the way.
    record Loading(long key) implements QueueRow {}

    /// It was there when the list was made and is not any more; the next refresh takes it out.
    record Gone(long key) implements QueueRow {}

    record Loaded(Complaints.Row row) implements QueueRow {
        @Override
        public long key() {
            return row.key();
        }

        @Override
        public Optional<Complaints.Row> complaint() {
            return Optional.of(row);
        }
    }
}
