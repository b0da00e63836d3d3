package id.penghubung.store;

import id.penghubung.domain.Attachment;
import id.penghubung.domain.AuditKind;
import id.penghubung.domain.Person;
import id.penghubung.privacy.DurableFiles;
import id.penghubung.privacy.PassphraseFile;
import id.penghubung.store.AccountStore.Area;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/// *Pekerjaan yang belum terkirim* in one file, to be carried to another PC of the same officer.
///
/// An item keeps its UUID, and what could still be sent arrives as [Outbox.State.Uncertain]: the server is asked
/// before anything goes, so that work which both PCs send lands once. Nothing here is removed by an export, and an
/// import never replaces a text without keeping the former one. Blocking, and slow by the passphrase.
public final class WorkTransfer {

    /// A file on a stick can be tried by anybody who finds it.
    public static final int LEAST_PASSPHRASE = 10;

    private static final String NAME = "unsent work";
    /// Of files in one export; all of it passes through the memory. What goes beyond stays here and is named by
    /// [Exported#left]; on the other PC its item is set aside by the name of the file instead of going without it.
    static final long MOST_FILE_BYTES = 32L * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(WorkTransfer.class.getName());
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private static final String WAITING_IN_ORDER = "WHERE state IN (" + OutboxRows.WAITING + ") ORDER BY seq";

    private final Database workDb;
    private final WorkRows rows;
    private final Spool spool;
    private final WorkMarks marks;
    private final Events events;
    private final Supplier<Optional<Person>> owner;
    private final AuditTrail audit;
    private final PassphraseFile files;
    private final Attachments attachments;
    private final Clock clock;

    WorkTransfer(
            Database workDb,
            WorkRows rows,
            Spool spool,
            WorkMarks marks,
            Events events,
            Supplier<Optional<Person>> owner,
            AuditTrail audit,
            PassphraseFile files,
            Attachments attachments,
            Clock clock) {
        this.attachments = attachments;
        this.workDb = workDb;
        this.rows = rows;
        this.spool = spool;
        this.marks = marks;
        this.events = events;
        this.owner = owner;
        this.audit = audit;
        this.files = files;
        this.clock = clock;
    }

    /// How much is not sent yet.
    public record Amount(int drafts, int items) {
        public boolean none() {
            return drafts + items == 0;
        }
    }

    /// What an export holds.
    ///
    /// @param letters that stand in the list
    /// @param left names of files that did not go along, too large together or lost here
    public record Exported(Amount amount, int letters, List<String> left) {}

    /// What an import came to. Only [Imported.Done] changes anything.
    public sealed interface Imported {
        /// @param added what this PC did not have
        /// @param letters that this PC did not have, or had in an older form
        /// @param known drafts, items and letters that were here already, in this or a later state
        record Done(Amount added, int letters, int known) implements Imported {}

        record WrongPassphrase() implements Imported {}

        record Damaged() implements Imported {}

        record TooNew() implements Imported {}

        /// Not a file that [WorkTransfer#export] writes.
        record OtherFile() implements Imported {}

        /// @param name of the officer whose work it is
        record OtherOfficer(String name) implements Imported {}
    }

    public Amount amount() {
        return workDb.read(connection -> new Amount(
                rows.drafts().all(connection).size(),
                rows.items().select(connection, WAITING_IN_ORDER).size()));
    }

    /// Writes drafts and letters with their former texts and everything that waits; the file is on the disk when the
    /// call returns.
    ///
    /// @param file replaced when it exists
    /// @param passphrase left as it is; the caller wipes it
    /// @throws StoreException when the file cannot be written; a former one is untouched then
    public Exported export(Path file, char[] passphrase) {
        if (passphrase.length < LEAST_PASSPHRASE) {
            throw new IllegalArgumentException("passphrase shorter than " + LEAST_PASSPHRASE);
        }
        var person = owner();
        var content = workDb.read(connection -> {
            var carriedDrafts = new ArrayList<CarriedWork.DraftWithPast>();
            for (var draft : rows.drafts().all(connection)) {
                carriedDrafts.add(CarriedWork.DraftWithPast.of(
                        draft,
                        rows.drafts().revisions(connection, draft.id()),
                        rows.files().of(connection, draft.id())));
            }
            var items = rows.items().select(connection, WAITING_IN_ORDER).stream()
                    .map(CarriedWork.CarriedItem::of)
                    .toList();
            return new CarriedWork(
                    CarriedWork.VERSION,
                    new CarriedWork.Owner(person.id(), person.userName(), person.name()),
                    Columns.stored(clock.instant()),
                    carriedDrafts,
                    items,
                    contents(carriedDrafts, items),
                    letters(connection),
                    rows.letters().unitLetters(connection, null),
                    rows.letters().agency(connection).orElse(null),
                    rows.letters().ownForm(connection).orElse(null));
        });
        try {
            DurableFiles.write(file, files.seal(BodyJson.write(content), passphrase, NAME));
        } catch (IOException e) {
            throw Troubles.of("the export could not be written", file, e);
        }
        var amount = new Amount(content.drafts().size(), content.items().size());
        audit.note(
                AuditKind.WORK_EXPORTED,
                null,
                null,
                amount.drafts() + amount.items() + content.letters().size());
        return new Exported(amount, content.letters().size(), left(content));
    }

    private List<CarriedWork.LetterWithPast> letters(Connection connection) throws SQLException {
        var found = new ArrayList<CarriedWork.LetterWithPast>();
        for (var entry : rows.letters().list(connection, false)) {
            found.add(new CarriedWork.LetterWithPast(
                    rows.letters().byId(connection, entry.id()).orElseThrow(),
                    rows.letters().versions(connection, entry.id())));
        }
        return found;
    }

    private static List<String> left(CarriedWork content) {
        var inside =
                content.contents().stream().map(CarriedWork.Content::sha256).collect(Collectors.toSet());
        return content.files()
                .filter(file -> !inside.contains(file.sha256()))
                .map(Attachment::name)
                .distinct()
                .toList();
    }

    /// Adds what is not here yet, in one transaction.
    ///
    /// @throws StoreException when the file cannot be read or the store refuses; nothing was changed then
    public Imported importFrom(Path file, char[] passphrase) {
        return switch (files.open(read(file), passphrase, NAME)) {
            case PassphraseFile.Opened.OtherFile _ -> new Imported.OtherFile();
            case PassphraseFile.Opened.TooNew _ -> new Imported.TooNew();
            case PassphraseFile.Opened.Damaged _ -> new Imported.Damaged();
            case PassphraseFile.Opened.WrongPassphrase _ -> new Imported.WrongPassphrase();
            case PassphraseFile.Opened.Content(var plain) -> {
                var work = BodyJson.read(plain, CarriedWork.class);
                if (work.v() > CarriedWork.VERSION) {
                    yield new Imported.TooNew();
                }
                var person = owner();
                if (!work.owner().isOf(person)) {
                    yield new Imported.OtherOfficer(work.owner().name());
                }
                yield keepFiles(work) ? add(work) : new Imported.Damaged();
            }
        };
    }

    private List<CarriedWork.Content> contents(
            List<CarriedWork.DraftWithPast> carriedDrafts, List<CarriedWork.CarriedItem> items) {
        var wanted = new LinkedHashMap<String, Long>();
        CarriedWork.files(carriedDrafts, items).forEach(file -> wanted.putIfAbsent(file.sha256(), file.size()));
        var found = new ArrayList<CarriedWork.Content>();
        var left = MOST_FILE_BYTES;
        for (var file : wanted.entrySet()) {
            if (file.getValue() > left || !attachments.holds(file.getKey())) {
                continue;
            }
            var out = new ByteArrayOutputStream();
            try {
                attachments.writeTo(file.getKey(), out);
                found.add(new CarriedWork.Content(file.getKey(), out.toByteArray()));
                left -= file.getValue();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "the copy of a file cannot be read and does not go along", e);
            }
        }
        return found;
    }

    private boolean keepFiles(CarriedWork work) {
        for (var content : work.contents()) {
            try {
                if (!attachments.keep(content.sha256(), content.bytes())) {
                    return false;
                }
            } catch (IOException e) {
                throw new StoreException(StoreException.Trouble.FAILED, "a carried file cannot be kept", e);
            }
        }
        return true;
    }

    private Person owner() {
        return owner.get().orElseThrow(() -> new IllegalStateException("nobody has signed in to this account yet"));
    }

    private static byte[] read(Path file) {
        try {
            // A film picked by mistake must not fill the memory; no export of ours is that large.
            return Files.size(file) > MOST_BYTES ? new byte[0] : Files.readAllBytes(file);
        } catch (IOException e) {
            throw Troubles.of("the file to import cannot be read", file, e);
        }
    }

    private Imported add(CarriedWork work) {
        var newInSpool = new ArrayList<Spool.Entry>();
        Imported.Done done;
        try {
            done = workDb.write(connection -> {
                var addition = new WorkAddition(connection, rows);
                for (var item : work.items()) {
                    addition.item(item).ifPresent(stored -> newInSpool.add(Outbox.entry(stored)));
                }
                for (var draft : work.drafts()) {
                    addition.draft(draft);
                }
                for (var letter : work.letters()) {
                    addition.letter(letter);
                }
                addition.office(work);
                newInSpool.forEach(spool::write);
                var came = addition.done();
                audit.append(
                        connection,
                        AuditKind.WORK_IMPORTED,
                        null,
                        null,
                        came.added().drafts() + came.added().items() + came.letters());
                return came;
            });
        } catch (RuntimeException e) {
            newInSpool.forEach(entry -> spool.remove(entry.action().id()));
            throw e;
        }
        marks.projectAll();
        events.publish(Area.OUTBOX, Area.DRAFTS, Area.MEMOS);
        return done;
    }
}
