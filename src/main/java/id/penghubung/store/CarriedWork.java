package id.penghubung.store;

import id.penghubung.domain.Action;
import id.penghubung.domain.Attachment;
import id.penghubung.domain.Person;
import id.penghubung.store.Drafts.Draft;
import id.penghubung.store.Outbox.Item;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.store.Outbox.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The content of an exported file. Bodies are the versioned JSON of the database, so that every later program can read
/// them.
///
/// @param v version of this form; the first one had no files, the second no letters
/// @param contents of the files that drafts and items name, as far as they went in
/// @param agency what the agency's letters have in common; null when nothing was set
/// @param ownForm null when the agency has none
record CarriedWork(
        int v,
        Owner owner,
        Instant exportedAt,
        List<DraftWithPast> drafts,
        List<CarriedItem> items,
        List<Content> contents,
        List<LetterWithPast> letters,
        List<Memos.UnitLetter> unitLetters,
        String agency,
        Memos.OwnForm ownForm) {

    static final int VERSION = 3;

    CarriedWork {
        contents = contents == null ? List.of() : contents;
        letters = letters == null ? List.of() : letters;
        unitLetters = unitLetters == null ? List.of() : unitLetters;
    }

    record LetterWithPast(Memos.Memo present, List<Memos.Version> former) {}

    /// Every file that something in here names.
    Stream<Attachment> files() {
        return files(drafts, items);
    }

    /// What waits goes before what is still being written.
    static Stream<Attachment> files(List<DraftWithPast> drafts, List<CarriedItem> items) {
        return Stream.concat(
                items.stream().flatMap(item -> item.files().stream()),
                drafts.stream().flatMap(draft -> draft.files().stream()));
    }

    record Content(String sha256, byte[] bytes) {}

    /// Whose work it is: the server's id of the person together with the user name.
    record Owner(String personId, String user, String name) {
        boolean isOf(Person person) {
            return personId.equals(person.id()) && user.equals(person.userName());
        }
    }

    record DraftWithPast(CarriedDraft present, List<CarriedDraft> former, List<Attachment> files) {
        DraftWithPast {
            files = files == null ? List.of() : files;
        }

        static DraftWithPast of(Draft draft, List<Draft> former, List<Attachment> files) {
            return new DraftWithPast(
                    CarriedDraft.of(draft),
                    former.stream().map(CarriedDraft::of).toList(),
                    files);
        }
    }

    record CarriedDraft(
            UUID id,
            String complaintId,
            byte[] body,
            long baseVersion,
            long revision,
            Instant createdAt,
            Instant savedAt) {

        static CarriedDraft of(Draft draft) {
            return new CarriedDraft(
                    draft.id(),
                    draft.complaintId(),
                    BodyJson.ofBody(draft.body()),
                    draft.baseVersion(),
                    draft.revision(),
                    draft.createdAt(),
                    draft.savedAt());
        }

        Draft asRevision(long number) {
            return new Draft(id, complaintId, BodyJson.body(body), baseVersion, number, createdAt, savedAt);
        }
    }

    /// @param parked why it is set aside; null when it could still be sent as it is
    record CarriedItem(
            UUID id,
            String complaintId,
            byte[] body,
            long baseVersion,
            UUID after,
            boolean override,
            Instant draftedAt,
            UUID draftId,
            Instant queuedAt,
            ParkReason parked,
            String parkWords,
            int tries,
            String lastAnswer,
            Instant lastTriedAt,
            List<Attachment> files) {

        static CarriedItem of(OutboxRows.Stored stored) {
            var item = stored.item();
            var action = item.action();
            var parked = item.state() instanceof State.Parked park ? park : null;
            return new CarriedItem(
                    action.id(),
                    action.complaintId(),
                    BodyJson.ofBody(action.body()),
                    action.baseVersion(),
                    action.after(),
                    action.override(),
                    action.draftedAt(),
                    stored.draftId(),
                    item.queuedAt(),
                    parked == null ? null : parked.reason(),
                    parked == null ? null : parked.words(),
                    item.tries(),
                    item.lastAnswer(),
                    item.lastTriedAt(),
                    action.files());
        }

        /// As it stands on the second PC. The first one may send it any time, so it counts as tried: taking it back
        /// goes through the server.
        OutboxRows.Stored arrived() {
            var action =
                    new Action(id, complaintId, BodyJson.body(body), baseVersion, after, override, draftedAt, files);
            var state = parked == null ? new State.Uncertain() : new State.Parked(parked, parkWords);
            return new OutboxRows.Stored(
                    new Item(action, state, Math.max(1, tries), lastAnswer, queuedAt, lastTriedAt), draftId);
        }
    }
}
