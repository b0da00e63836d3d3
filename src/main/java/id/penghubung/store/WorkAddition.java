package id.penghubung.store;

import id.penghubung.store.CarriedWork.CarriedItem;
import id.penghubung.store.CarriedWork.DraftWithPast;
import id.penghubung.store.CarriedWork.LetterWithPast;
import id.penghubung.store.Drafts.Draft;
import id.penghubung.store.OutboxRows.Stored;
import id.penghubung.store.WorkTransfer.Amount;
import id.penghubung.store.WorkTransfer.Imported;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/// One import, inside its transaction. What is here already stays as it is; no text of this PC is lost.
final class WorkAddition {

    private final Connection connection;
    private final OutboxRows rows;
    private final DraftRows drafts;
    private final AttachmentRows files;
    private final MemoRows letters;
    private int addedDrafts;
    private int addedItems;
    private int addedLetters;
    private int known;

    WorkAddition(Connection connection, WorkRows work) {
        this.connection = connection;
        this.rows = work.items();
        this.drafts = work.drafts();
        this.files = work.files();
        this.letters = work.letters();
    }

    Imported.Done done() {
        return new Imported.Done(new Amount(addedDrafts, addedItems), addedLetters, known);
    }

    /// @return what was added; empty when it is known here
    Optional<Stored> item(CarriedItem carried) throws SQLException {
        var arriving = carried.arrived();
        var open = drafts.byId(connection, arriving.draftId());
        if (rows.byId(connection, carried.id()).isPresent() || takenBack(arriving, open)) {
            known++;
            return Optional.empty();
        }
        if (open.isPresent()) {
            makeRoom(arriving, open.get());
        }
        rows.insertAsIs(connection, arriving);
        addedItems++;
        return Optional.of(arriving);
    }

    /// The same words are a draft again since Kirim was pressed: the officer decided so.
    private static boolean takenBack(Stored arriving, Optional<Draft> open) {
        return open.filter(draft -> draft.savedAt().isAfter(arriving.item().queuedAt()))
                .filter(draft -> draft.body().equals(arriving.item().action().body()))
                .isPresent();
    }

    /// A draft becomes an item by Kirim, here as on the other PC. What was written on in the meantime is a draft of its
    /// own from now on.
    private void makeRoom(Stored arriving, Draft open) throws SQLException {
        if (!open.body().equals(arriving.item().action().body())) {
            var own = UUID.randomUUID();
            drafts.put(
                    connection,
                    new Draft(
                            own,
                            open.complaintId(),
                            open.body(),
                            open.baseVersion(),
                            1,
                            open.createdAt(),
                            open.savedAt()));
            for (var file : files.of(connection, open.id())) {
                files.add(connection, own, file);
            }
        }
        // The item has its own, frozen with it.
        files.removeAll(connection, open.id());
        drafts.end(connection, open.id(), arriving.item().queuedAt());
    }

    void draft(DraftWithPast carried) throws SQLException {
        var arriving = carried.present();
        var open = drafts.byId(connection, arriving.id()).orElse(null);
        var text = BodyJson.body(arriving.body());
        if (open == null && drafts.ended(connection, arriving.id())
                || open != null
                        && (open.body().equals(text) || !arriving.savedAt().isAfter(open.savedAt()))) {
            known++;
            return;
        }
        if (open == null) {
            var past = carried.former().stream()
                    .sorted(Comparator.comparingLong(CarriedWork.CarriedDraft::revision))
                    .toList();
            for (var former : past) {
                drafts.keepRevision(connection, former.asRevision(former.revision()));
            }
            drafts.put(connection, arriving.asRevision(arriving.revision()));
        } else {
            drafts.keepRevision(connection, open);
            drafts.put(connection, arriving.asRevision(Math.max(open.revision(), arriving.revision()) + 1));
        }
        var here = files.of(connection, arriving.id());
        for (var file : carried.files()) {
            if (!here.contains(file)) {
                files.add(connection, arriving.id(), file);
            }
        }
        addedDrafts++;
    }

    /// The later text stands; what it replaces is kept among the former ones. A letter that was deleted here takes the
    /// text and stays deleted.
    void letter(LetterWithPast carried) throws SQLException {
        var arriving = carried.present();
        var here = letters.byId(connection, arriving.id()).orElse(null);
        if (here == null) {
            letters.insert(connection, arriving);
            for (var former : carried.former()) {
                letters.keepVersion(connection, arriving.formerly(former));
            }
        } else if (here.content().equals(arriving.content())
                || !arriving.changedAt().isAfter(here.changedAt())) {
            known++;
            return;
        } else {
            letters.keepVersion(connection, here);
            letters.update(connection, arriving.asRevision(Math.max(here.revision(), arriving.revision()) + 1));
        }
        addedLetters++;
    }

    /// What this PC knows itself stays.
    void office(CarriedWork work) throws SQLException {
        for (var letter : work.unitLetters()) {
            var noted = letters.unitLetters(connection, letter.period()).stream()
                    .anyMatch(known -> known.unitId().equals(letter.unitId()));
            if (!noted) {
                letters.putUnitLetter(connection, letter);
            }
        }
        if (work.agency() != null && letters.agency(connection).isEmpty()) {
            letters.putAgency(connection, work.agency());
        }
        if (work.ownForm() != null && letters.ownForm(connection).isEmpty()) {
            letters.putOwnForm(connection, work.ownForm());
        }
    }
}
