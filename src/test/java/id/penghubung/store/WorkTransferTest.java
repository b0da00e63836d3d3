package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.domain.Attachment;
import id.penghubung.domain.AttachmentLimits;
import id.penghubung.domain.Person;
import id.penghubung.domain.Receipt;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.store.Outbox.State;
import id.penghubung.store.WorkTransfer.Amount;
import id.penghubung.store.WorkTransfer.Exported;
import id.penghubung.store.WorkTransfer.Imported;
import id.penghubung.testing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The unsent work on its way from one PC to another.
class WorkTransferTest {

    private static final char[] PASSPHRASE = "kuda hijau di atap".toCharArray();
    private static final Person SARI = new Person("p-1", "sari", "Sari Ayu", List.of());
    private static final Person BUDI = new Person("p-2", "budi", "Budi Santoso", List.of());
    private static final String COMPLAINT = Samples.complaint(1, 0).id();
    private static final String OTHER = Samples.complaint(1, 1).id();

    private static final Memos.Basis QUARTER = new Memos.Basis("triwulan", "2026-Q3", null);
    private static final Memos.UnitLetter UNIT_LETTER =
            new Memos.UnitLetter("2026-Q3", "u-1", LocalDate.of(2026, 10, 5), "B-12", "lengkap");

    @TempDir
    Path root;

    private StoreFixture office;
    private StoreFixture home;
    private Path file;

    @BeforeEach
    void open() {
        office = account("kantor", SARI);
        home = account("rumah", SARI);
        file = root.resolve("kerja.penghubung");
    }

    private StoreFixture account(String name, Person person) {
        var fixture = new StoreFixture(root.resolve(name));
        fixture.apply(Samples.complaints(1, 3));
        fixture.store.cache().savePerson(person);
        return fixture;
    }

    @AfterEach
    void close() {
        office.close();
        home.close();
    }

    private Amount export() {
        return exported().amount();
    }

    private Exported exported() {
        return office.store.transfer().export(file, PASSPHRASE);
    }

    private Imported importInto(StoreFixture account) {
        return account.store.transfer().importFrom(file, PASSPHRASE);
    }

    private static State state(StoreFixture account, UUID id) {
        return account.store.outbox().byId(id).orElseThrow().state();
    }

    @Test
    void draftsAndWaitingItemsArriveUnderTheirOwnNames() {
        var draft = office.draft(COMPLAINT, "satu");
        office.store.drafts().save(draft, COMPLAINT, StoreFixture.followUp("satu dan dua"), 1);
        var queued = office.sendable(OTHER, "kirim ini");
        var parked = office.sendable(COMPLAINT, "bentrok");
        office.store.outbox().markSending(parked);
        office.store.outbox().markParked(parked, ParkReason.CONFLICT, "Budi lebih dahulu");

        assertThat(export()).isEqualTo(new Amount(1, 2));
        assertThat(importInto(home)).isEqualTo(new Imported.Done(new Amount(1, 2), 0, 0));

        assertThat(home.store.drafts().byId(draft).orElseThrow().body().text()).isEqualTo("satu dan dua");
        assertThat(home.store.drafts().revisions(draft))
                .extracting(former -> former.body().text())
                .containsExactly("satu");
        assertThat(state(home, queued)).isEqualTo(new State.Uncertain());
        assertThat(state(home, parked)).isEqualTo(new State.Parked(ParkReason.CONFLICT, "Budi lebih dahulu"));
        assertThat(home.store.outbox().byId(queued).orElseThrow().action())
                .isEqualTo(office.store.outbox().byId(queued).orElseThrow().action());
        assertThat(home.store.complaints().row(OTHER).orElseThrow().waiting()).isPositive();
        // The first PC keeps everything as it was.
        assertThat(state(office, queued)).isEqualTo(new State.Queued());
        assertThat(office.store.drafts().byId(draft)).isPresent();
    }

    @Test
    void filesTravelWithTheirDraftsAndItems() throws IOException {
        var draft = office.draft(COMPLAINT, "draf");
        var kept = attach(draft, "surat.pdf", "satu");
        var waiting = office.draft(OTHER, "kirim ini");
        var frozen = attach(waiting, "foto.pdf", "dua");
        var queued =
                office.store.outbox().enqueue(waiting).orElseThrow().action().id();

        export();
        importInto(home);

        assertThat(home.store.attachments().of(draft)).containsExactly(kept);
        assertThat(home.store.outbox().byId(queued).orElseThrow().action().files())
                .containsExactly(frozen);
        assertThat(content(kept)).isEqualTo("%PDF-1.4 satu");
        assertThat(content(frozen)).isEqualTo("%PDF-1.4 dua");
        importInto(home);
        assertThat(home.store.attachments().of(draft)).containsExactly(kept);
    }

    @Test
    void aFileWhoseCopyIsLostIsStillNamedSoThatNothingGoesWithoutIt() throws IOException {
        var waiting = office.draft(OTHER, "kirim ini");
        var frozen = attach(waiting, "foto.pdf", "dua");
        var queued =
                office.store.outbox().enqueue(waiting).orElseThrow().action().id();
        Files.delete(office.folder.attachments().resolve(frozen.sha256() + ".lampiran"));

        assertThat(exported().left()).containsExactly("foto.pdf");
        importInto(home);

        assertThat(home.store.outbox().byId(queued).orElseThrow().action().files())
                .containsExactly(frozen);
        assertThat(home.store.attachments().holds(frozen.sha256())).isFalse();
    }

    @Test
    void filesBeyondTheLimitAreNamedAndWhatWaitsGoesFirst() throws IOException {
        var limits = new AttachmentLimits(List.of("application/pdf"), 40L << 20, 5);
        var large = office.draft(COMPLAINT, "besar");
        var source = Files.write(root.resolve("rekaman.pdf"), pdf((int) WorkTransfer.MOST_FILE_BYTES));
        assertThat(office.store.attachments().attach(large, source, limits))
                .isInstanceOf(Attachments.Outcome.Attached.class);
        var waiting = office.draft(OTHER, "kirim ini");
        var small = attach(waiting, "foto.pdf", "dua");
        office.store.outbox().enqueue(waiting).orElseThrow();

        assertThat(exported().left()).containsExactly("rekaman.pdf");
        importInto(home);

        assertThat(home.store.attachments().holds(small.sha256())).isTrue();
    }

    private static byte[] pdf(int size) {
        var bytes = new byte[size];
        System.arraycopy("%PDF-1.4 ".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return bytes;
    }

    @Test
    void lettersTravelWithTheirFormerTexts() {
        var memos = office.store.memos();
        var letter = memos.create(UUID.randomUUID(), QUARTER, letter("satu"));
        memos.save(letter.id(), letter("dua"), Memos.Occasion.REPLACEMENT);
        var deleted = memos.create(UUID.randomUUID(), QUARTER, letter("dihapus"));
        memos.delete(deleted.id());
        memos.noteUnitLetter(UNIT_LETTER);
        memos.saveAgency("{\"kop\":\"kantor\"}");

        assertThat(exported().letters()).isEqualTo(1);
        assertThat(importInto(home)).isEqualTo(new Imported.Done(new Amount(0, 0), 1, 0));

        var there = home.store.memos();
        assertThat(there.byId(letter.id())).isEqualTo(memos.byId(letter.id()));
        assertThat(there.versions(letter.id())).isEqualTo(memos.versions(letter.id()));
        assertThat(there.byId(deleted.id())).isEmpty();
        assertThat(there.unitLetters("2026-Q3")).containsExactly(UNIT_LETTER);
        assertThat(there.agency()).contains("{\"kop\":\"kantor\"}");
        assertThat(importInto(home)).isEqualTo(new Imported.Done(new Amount(0, 0), 0, 1));
    }

    @Test
    void theLaterTextOfALetterStandsAndNeitherIsLost() {
        var memos = office.store.memos();
        var letter = memos.create(UUID.randomUUID(), QUARTER, letter("satu"));
        export();
        importInto(home);
        var there = home.store.memos();
        home.clock.advance(Duration.ofMinutes(1));
        there.save(letter.id(), letter("di rumah"), Memos.Occasion.AUTOSAVE);

        // An older file brings nothing back.
        assertThat(importInto(home)).isEqualTo(new Imported.Done(new Amount(0, 0), 0, 1));
        assertThat(there.byId(letter.id()).orElseThrow().content().edited()).isEqualTo("di rumah");

        office.clock.advance(Duration.ofMinutes(2));
        memos.save(letter.id(), letter("di kantor"), Memos.Occasion.AUTOSAVE);
        export();
        assertThat(importInto(home)).isEqualTo(new Imported.Done(new Amount(0, 0), 1, 0));

        assertThat(there.byId(letter.id()).orElseThrow().content().edited()).isEqualTo("di kantor");
        assertThat(there.versions(letter.id()))
                .extracting(former -> former.content().edited())
                .contains("di rumah");
    }

    @Test
    void whatTheOtherPcKnowsOfItsOfficeStays() {
        office.store.memos().noteUnitLetter(UNIT_LETTER);
        office.store.memos().saveAgency("kantor");
        var own = new Memos.UnitLetter("2026-Q3", "u-1", LocalDate.of(2026, 10, 9), "B-9", "");
        home.store.memos().noteUnitLetter(own);
        home.store.memos().saveAgency("rumah");

        export();
        importInto(home);

        assertThat(home.store.memos().unitLetters("2026-Q3")).containsExactly(own);
        assertThat(home.store.memos().agency()).contains("rumah");
    }

    private static Memos.Content letter(String text) {
        return new Memos.Content("Laporan Triwulan III", false, text, "asal", Samples.NOW);
    }

    private Attachment attach(UUID draft, String name, String words) throws IOException {
        var source = Files.writeString(root.resolve(name), "%PDF-1.4 " + words);
        return switch (office.store.attachments().attach(draft, source, AttachmentLimits.bundled())) {
            case Attachments.Outcome.Attached(var attached, var _) -> attached;
            case Attachments.Outcome.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    private String content(Attachment wanted) throws IOException {
        var out = new ByteArrayOutputStream();
        home.store.attachments().writeTo(wanted.sha256(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aSecondImportChangesNothing() {
        office.draft(COMPLAINT, "draf");
        var sent = office.sendable(OTHER, "kirim ini");
        export();
        importInto(home);
        home.store.outbox().markSending(sent);
        home.store.outbox().markSent(sent, new Receipt(sent, Samples.NOW, 2, "f-1"));

        assertThat(importInto(home)).isEqualTo(new Imported.Done(new Amount(0, 0), 0, 2));
        assertThat(state(home, sent)).isInstanceOf(State.Sent.class);
        assertThat(home.store.drafts().all()).hasSize(1);
    }

    @Test
    void importingOnTheSamePcChangesNothing() {
        office.draft(COMPLAINT, "draf");
        var queued = office.sendable(OTHER, "kirim ini");
        export();

        assertThat(importInto(office)).isEqualTo(new Imported.Done(new Amount(0, 0), 0, 2));
        assertThat(state(office, queued)).isEqualTo(new State.Queued());
    }

    @Test
    void whatWasTakenBackToADraftIsNotQueuedAgainByAnOldFile() {
        var queued = office.sendable(COMPLAINT, "jangan jadi");
        export();
        office.clock.advance(Duration.ofMinutes(1));
        assertThat(office.store.outbox().cancelToDraft(queued)).isTrue();

        assertThat(importInto(office)).isEqualTo(new Imported.Done(new Amount(0, 0), 0, 1));
        assertThat(office.store.outbox().waiting()).isEmpty();
        assertThat(office.store.drafts().all()).hasSize(1);
    }

    @Test
    void aDraftThatWasSentOnTheOtherPcIsNoDraftHereAnyMore() {
        var draft = office.draft(COMPLAINT, "draf");
        export();
        importInto(home);
        office.clock.advance(Duration.ofMinutes(1));
        var action = office.store.outbox().enqueue(draft).orElseThrow().action().id();
        export();

        assertThat(importInto(home)).isEqualTo(new Imported.Done(new Amount(0, 1), 0, 0));
        assertThat(home.store.drafts().all()).isEmpty();
        assertThat(state(home, action)).isEqualTo(new State.Uncertain());
    }

    @Test
    void noTextOfThisPcIsLostToAnImport() {
        var draft = office.draft(COMPLAINT, "asal");
        var sent = office.draft(OTHER, "asal dua");
        export();
        importInto(home);
        home.clock.advance(Duration.ofMinutes(1));
        home.store.drafts().save(draft, COMPLAINT, StoreFixture.followUp("ditulis di rumah"), 1);
        home.store.drafts().save(sent, OTHER, StoreFixture.followUp("juga di rumah"), 1);
        office.clock.advance(Duration.ofMinutes(2));
        office.store.drafts().save(draft, COMPLAINT, StoreFixture.followUp("ditulis di kantor"), 1);
        office.store.outbox().enqueue(sent);
        export();

        importInto(home);

        assertThat(home.store.drafts().byId(draft).orElseThrow().body().text()).isEqualTo("ditulis di kantor");
        assertThat(home.store.drafts().revisions(draft))
                .extracting(former -> former.body().text())
                .contains("ditulis di rumah");
        assertThat(home.store.drafts().of(OTHER))
                .extracting(own -> own.body().text())
                .containsExactly("juga di rumah");
        assertThat(home.store.outbox().of(OTHER)).hasSize(1);
    }

    @Test
    void anImportedItemCannotBeTakenBackWithoutTheServer() {
        var queued = office.sendable(COMPLAINT, "kirim ini");
        export();
        importInto(home);

        assertThat(home.store.outbox().cancelToDraft(queued)).isFalse();
    }

    @Test
    void importedItemsAreInTheSpoolToo() {
        var queued = office.sendable(COMPLAINT, "kirim ini");
        export();
        importInto(home);

        assertThat(home.folder.spool().resolve(queued + ".aksi")).exists();
    }

    @Test
    void anotherOfficersFileIsRefused() {
        office.draft(COMPLAINT, "draf");
        export();
        try (var budi = account("budi", BUDI)) {
            assertThat(importInto(budi)).isEqualTo(new Imported.OtherOfficer("Sari Ayu"));
            assertThat(budi.store.drafts().all()).isEmpty();
        }
    }

    @Test
    void aWrongPassphraseADamagedFileAndAnotherFileChangeNothing() throws IOException {
        office.draft(COMPLAINT, "draf");
        office.sendable(OTHER, "kirim ini");
        export();
        var transfer = home.store.transfer();

        assertThat(transfer.importFrom(file, "kuda biru di atap".toCharArray()))
                .isInstanceOf(Imported.WrongPassphrase.class);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThat(importInto(home)).isInstanceOf(Imported.Damaged.class);
        Files.writeString(file, "halo");
        assertThat(importInto(home)).isInstanceOf(Imported.OtherFile.class);
        assertThat(home.store.drafts().all()).isEmpty();
        assertThat(home.store.outbox().waiting()).isEmpty();
    }

    @Test
    void nothingPersonalStandsInTheFileInClear() throws IOException {
        office.draft(COMPLAINT, "Yth. Bapak Slamet");
        export();

        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .doesNotContain("Slamet", "Sari", "sari", COMPLAINT);
    }

    @Test
    void anExportThatCannotBeWrittenLeavesTheFormerFile() throws IOException {
        office.draft(COMPLAINT, "draf");
        var nowhere = root.resolve("tidak-ada").resolve("kerja.penghubung");

        assertThatThrownBy(() -> office.store.transfer().export(nowhere, PASSPHRASE))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> office.store.transfer().export(file, "pendek".toCharArray()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(file).doesNotExist();
    }
}
