package id.penghubung.store;

import id.penghubung.store.AccountStore.Area;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The letters (*nota dinas*) of this account and what the agency's letters have in common. Lives in `work.db`. What a
/// letter says is text to this class: it keeps and hides it, and never reads it.
public final class Memos {

    /// Former forms are this far apart: a letter is written for an hour, and its last 20 autosaves would be the last
    /// 12 seconds of it.
    static final Duration BETWEEN_VERSIONS = Duration.ofMinutes(5);

    private final Database workDb;
    private final MemoRows rows;
    private final Events events;
    private final Clock clock;

    Memos(Database workDb, MemoRows rows, Events events, Clock clock) {
        this.workDb = workDb;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    // Memo, Version and UnitLetter also are the form in which letters are carried to another PC: their names stay.

    /// What a letter was asked for by; never changes.
    ///
    /// @param kind word
    /// @param period word; null when the kind has none
    /// @param complaintId the server's UUID; null when the kind has none
    public record Basis(String kind, String period, String complaintId) {}

    /// @param title what it is about, for lists
    /// @param frozen its figures stay as they are
    /// @param edited as it stands
    /// @param composed as it was composed before it was edited
    /// @param composedAt when the figures were counted
    public record Content(String title, boolean frozen, String edited, String composed, Instant composedAt) {}

    /// @param revision grows with every save
    /// @param deletedAt null while it stands in the list
    public record Memo(
            UUID id,
            Basis basis,
            Content content,
            long revision,
            Instant createdAt,
            Instant changedAt,
            Instant deletedAt) {

        Memo asRevision(long number) {
            return new Memo(id, basis, content, number, createdAt, changedAt, deletedAt);
        }

        Memo formerly(Version version) {
            return new Memo(
                    id, basis, version.content(), version.revision(), createdAt, version.changedAt(), deletedAt);
        }
    }

    /// A line of the list, without the letter itself.
    public record Entry(
            UUID id,
            Basis basis,
            String title,
            boolean frozen,
            Instant createdAt,
            Instant changedAt,
            Instant deletedAt) {}

    /// A former form.
    public record Version(UUID memoId, long revision, Content content, Instant changedAt) {}

    /// A unit's own letter for a quarter arrived.
    ///
    /// @param period word of the quarter
    /// @param receivedOn the office's day
    /// @param number of that letter; may be empty
    /// @param note may be empty
    public record UnitLetter(
            String period, String unitId, java.time.LocalDate receivedOn, String number, String note) {}

    /// The agency's own Word form.
    ///
    /// @param name of the file that it came from
    public record OwnForm(String name, byte[] content) {}

    /// Why a letter is written down.
    public enum Occasion {
        /// The officer types; a former form is kept when the last one is old enough, or when most of the text went.
        AUTOSAVE,
        /// Something replaces more than a typed piece (new figures, a former form): what stood before is kept.
        REPLACEMENT
    }

    public Memo create(UUID id, Basis basis, Content content) {
        var now = Columns.stored(clock.instant());
        var memo = new Memo(id, basis, content, 1, now, now, null);
        workDb.change(connection -> rows.insert(connection, memo));
        events.publish(Area.MEMOS);
        return memo;
    }

    /// A letter that was deleted meanwhile takes the text too and stays deleted: nothing typed is lost, and a late
    /// autosave brings nothing back into the list. A save that changes nothing makes no revision.
    ///
    /// @return empty when there is no such letter
    public Optional<Memo> save(UUID id, Content content, Occasion occasion) {
        record Saved(Memo memo, boolean changed) {}
        var saved = workDb.write(connection -> {
            var former = rows.byId(connection, id).orElse(null);
            if (former == null || former.content().equals(stored(content))) {
                return new Saved(former, false);
            }
            var now = Columns.stored(clock.instant());
            if (occasion == Occasion.REPLACEMENT || due(connection, former, content, now)) {
                rows.keepVersion(connection, former);
            }
            var memo = new Memo(
                    id, former.basis(), content, former.revision() + 1, former.createdAt(), now, former.deletedAt());
            rows.update(connection, memo);
            return new Saved(memo, true);
        });
        if (saved.changed()) {
            events.publish(Area.MEMOS);
        }
        return Optional.ofNullable(saved.memo());
    }

    private static Content stored(Content content) {
        return new Content(
                content.title(),
                content.frozen(),
                content.edited(),
                content.composed(),
                Columns.stored(content.composedAt()));
    }

    private boolean due(Connection connection, Memo former, Content content, Instant now) throws SQLException {
        if (content.edited().length() < former.content().edited().length() / 2) {
            return true;
        }
        // It rested: what was left in one sitting is kept before the next one changes it.
        if (!now.isBefore(former.changedAt().plus(BETWEEN_VERSIONS))) {
            return true;
        }
        var last = rows.lastVersionAt(connection, former.id()).orElse(former.createdAt());
        return !former.changedAt().isBefore(last.plus(BETWEEN_VERSIONS));
    }

    public Optional<Memo> byId(UUID id) {
        return workDb.read(connection -> rows.byId(connection, id));
    }

    /// Last changed first.
    ///
    /// @param deleted only those, instead of the others
    public List<Entry> list(boolean deleted) {
        return workDb.read(connection -> rows.list(connection, deleted));
    }

    /// The newest letter that was asked for by the same; deleted ones do not count.
    public Optional<Memo> newest(Basis basis) {
        return workDb.read(connection -> {
            for (var entry : rows.list(connection, false)) {
                if (entry.basis().equals(basis)) {
                    return rows.byId(connection, entry.id());
                }
            }
            return Optional.empty();
        });
    }

    /// Former forms, newest first; the last 20.
    public List<Version> versions(UUID id) {
        return workDb.read(connection -> rows.versions(connection, id));
    }

    /// Out of the list; [#restore] brings it back as it was.
    ///
    /// @return false when there is no such letter in the list
    public boolean delete(UUID id) {
        return mark(id, Columns.stored(clock.instant()));
    }

    /// @return false when it was not deleted
    public boolean restore(UUID id) {
        return mark(id, null);
    }

    /// Letters that the officer deleted some days ago go for good, with their former forms.
    ///
    /// @param days [Retention#NEVER] for never
    /// @return how many
    public int eraseDeleted(int days) {
        if (days == Retention.NEVER) {
            return 0;
        }
        var before = Columns.stored(clock.instant()).minus(Duration.ofDays(days));
        int erased = workDb.write(connection -> rows.eraseDeleted(connection, before));
        if (erased > 0) {
            events.publish(Area.MEMOS);
        }
        return erased;
    }

    private boolean mark(UUID id, Instant deletedAt) {
        var done = workDb.write(connection -> rows.mark(connection, id, deletedAt));
        if (done) {
            events.publish(Area.MEMOS);
        }
        return done;
    }

    /// What the agency's letters have in common; empty until it was set.
    public Optional<String> agency() {
        return workDb.read(rows::agency);
    }

    public void saveAgency(String json) {
        workDb.change(connection -> rows.putAgency(connection, json));
        events.publish(Area.MEMOS);
    }

    /// Empty when letters have the program's form.
    public Optional<OwnForm> ownForm() {
        return workDb.read(rows::ownForm);
    }

    public void saveOwnForm(OwnForm form) {
        workDb.change(connection -> rows.putOwnForm(connection, Objects.requireNonNull(form)));
        events.publish(Area.MEMOS);
    }

    public void removeOwnForm() {
        workDb.change(connection -> rows.putOwnForm(connection, null));
        events.publish(Area.MEMOS);
    }

    /// Which units have sent their letter for this quarter.
    ///
    /// @param period word of the quarter
    public List<UnitLetter> unitLetters(String period) {
        return workDb.read(connection -> rows.unitLetters(connection, period));
    }

    /// Notes that a unit's letter arrived; replaces what was noted before.
    public void noteUnitLetter(UnitLetter letter) {
        Objects.requireNonNull(letter.receivedOn());
        workDb.change(connection -> rows.putUnitLetter(connection, letter));
        events.publish(Area.MEMOS);
    }

    /// The unit has not sent it after all.
    public void forgetUnitLetter(String period, String unitId) {
        workDb.change(connection -> rows.deleteUnitLetter(connection, period, unitId));
        events.publish(Area.MEMOS);
    }
}
