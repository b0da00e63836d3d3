package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.store.Memos.Basis;
import id.penghubung.store.Memos.Content;
import id.penghubung.store.Memos.Memo;
import id.penghubung.store.Memos.Occasion;
import id.penghubung.store.Memos.UnitLetter;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemosTest {

    private static final Basis QUARTER = new Basis("triwulan", "2026-Q3", null);

    @TempDir
    private Path root;

    private StoreFixture fixture;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(root.resolve("akun"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Memos memos() {
        return fixture.store.memos();
    }

    private static Content content(String text) {
        return new Content("Laporan Triwulan III", false, text, "asal", Samples.NOW);
    }

    private Memo letter(String text) {
        return memos().create(UUID.randomUUID(), QUARTER, content(text));
    }

    @Test
    void aDeletedLetterGoesForGoodWithTheRetention() {
        var standing = letter("tetap");
        var deleted = letter("dihapus");
        memos().save(deleted.id(), content("dihapus lagi"), Occasion.REPLACEMENT);
        memos().delete(deleted.id());
        fixture.clock.advance(Duration.ofDays(90));
        assertThat(memos().eraseDeleted(90)).isZero();
        fixture.clock.advance(Duration.ofMillis(1));

        assertThat(memos().eraseDeleted(Retention.NEVER)).isZero();
        assertThat(memos().eraseDeleted(90)).isEqualTo(1);

        assertThat(memos().byId(deleted.id())).isEmpty();
        assertThat(memos().versions(deleted.id())).isEmpty();
        assertThat(memos().byId(standing.id())).isPresent();
    }

    @Test
    void theAgencysOwnFormIsKeptUntilItIsTakenAway() {
        var form = new Memos.OwnForm("kop.docx", new byte[] {80, 75, 3, 4, -1});
        memos().saveOwnForm(form);

        fixture.reopen();

        var kept = memos().ownForm().orElseThrow();
        assertThat(kept.name()).isEqualTo("kop.docx");
        assertThat(kept.content()).isEqualTo(form.content());
        memos().removeOwnForm();
        assertThat(memos().ownForm()).isEmpty();
    }

    @Test
    void aLetterIsThereAgainAfterReopening() {
        var memo = letter("{\"isi\":\"Yth. \ud83d\ude4f\"}");
        memos().save(memo.id(), new Content("Hal lain", true, "diubah", "asal", Samples.NOW), Occasion.AUTOSAVE);

        fixture.reopen();

        var kept = memos().byId(memo.id()).orElseThrow();
        assertThat(kept.content()).isEqualTo(new Content("Hal lain", true, "diubah", "asal", Samples.NOW));
        assertThat(kept.basis()).isEqualTo(QUARTER);
        assertThat(kept.revision()).isEqualTo(2);
        assertThat(memos().list(false)).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("Hal lain");
            assertThat(entry.frozen()).isTrue();
        });
    }

    @Test
    void whatChangedLastStandsFirst() {
        var first = letter("a");
        fixture.clock.advance(Duration.ofSeconds(1));
        var second = letter("b");
        assertThat(memos().list(false)).extracting(Memos.Entry::id).containsExactly(second.id(), first.id());
        fixture.clock.advance(Duration.ofSeconds(1));
        memos().save(first.id(), content("a2"), Occasion.AUTOSAVE);
        assertThat(memos().list(false)).extracting(Memos.Entry::id).containsExactly(first.id(), second.id());
        assertThat(memos().newest(QUARTER).orElseThrow().id()).isEqualTo(first.id());
        assertThat(memos().newest(new Basis("triwulan", "2026-Q2", null))).isEmpty();
    }

    @Test
    void typingKeepsAFormerFormEveryFewMinutesAndNoMoreThanTwenty() {
        var memo = letter("teks 0");
        for (var minute = 1; minute <= 150; minute++) {
            fixture.clock.advance(Duration.ofMinutes(1));
            memos().save(memo.id(), content("teks " + minute), Occasion.AUTOSAVE);
        }
        var versions = memos().versions(memo.id());
        assertThat(versions).hasSize(20);
        assertThat(versions.getFirst().content().edited()).isEqualTo("teks 145");
        assertThat(versions.get(1).content().edited()).isEqualTo("teks 140");
    }

    @Test
    void theFormBeforeANewDayOfWritingIsKept() {
        var memo = letter("kemarin");
        fixture.clock.advance(Duration.ofDays(1));
        memos().save(memo.id(), content("h"), Occasion.AUTOSAVE);
        fixture.clock.advance(Duration.ofSeconds(1));
        memos().save(memo.id(), content("ha"), Occasion.AUTOSAVE);
        assertThat(memos().versions(memo.id()))
                .extracting(version -> version.content().edited())
                .contains("kemarin");
    }

    @Test
    void whatIsReplacedAtOnceIsKept() {
        var memo = letter("yang ditulis satu jam");
        memos().save(memo.id(), content("angka baru semuanya"), Occasion.REPLACEMENT);
        assertThat(memos().versions(memo.id()))
                .singleElement()
                .satisfies(version -> assertThat(version.content().edited()).isEqualTo("yang ditulis satu jam"));
    }

    @Test
    void aTextThatIsEmptiedIsKeptAtOnce() {
        var memo = letter("sebuah surat yang panjang");
        memos().save(memo.id(), content("s"), Occasion.AUTOSAVE);
        assertThat(memos().versions(memo.id())).hasSize(1);
    }

    @Test
    void aSaveThatChangesNothingMakesNoRevision() {
        var memo = letter("sama");
        var told = new ArrayList<Object>();
        try (var _ = fixture.store.subscribe(told::addAll)) {
            assertThat(memos().save(memo.id(), content("sama"), Occasion.REPLACEMENT)
                            .orElseThrow()
                            .revision())
                    .isEqualTo(1);
        }
        assertThat(memos().versions(memo.id())).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void aDeletedLetterComesBackAndALateAutosaveDoesNotBringItBack() {
        var memo = letter("isi");
        assertThat(memos().delete(memo.id())).isTrue();
        assertThat(memos().delete(memo.id())).isFalse();
        assertThat(memos().list(false)).isEmpty();
        assertThat(memos().newest(QUARTER)).isEmpty();

        memos().save(memo.id(), content("isi dan satu kata"), Occasion.AUTOSAVE);
        assertThat(memos().list(false)).isEmpty();
        assertThat(memos().list(true)).hasSize(1);

        assertThat(memos().restore(memo.id())).isTrue();
        assertThat(memos().restore(memo.id())).isFalse();
        assertThat(memos().byId(memo.id()).orElseThrow().content().edited()).isEqualTo("isi dan satu kata");
        assertThat(memos().list(false)).hasSize(1);
    }

    @Test
    void aLetterThatIsNotThereIsNotMade() {
        assertThat(memos().save(UUID.randomUUID(), content("x"), Occasion.AUTOSAVE))
                .isEmpty();
        assertThat(memos().list(false)).isEmpty();
    }

    @Test
    void whatTheAgencyHasInCommonIsKept() {
        assertThat(memos().agency()).isEmpty();
        memos().saveAgency("{\"nama\":\"Kementerian Contoh\"}");
        memos().saveAgency("{\"nama\":\"Kementerian Lain\"}");
        fixture.reopen();
        assertThat(memos().agency()).contains("{\"nama\":\"Kementerian Lain\"}");
    }

    @Test
    void aUnitsLetterIsNotedCorrectedAndTakenBack() {
        var letter = new UnitLetter("2026-Q3", "unit-2", LocalDate.of(2026, 10, 5), "7/ND/2026", "lewat surel");
        memos().noteUnitLetter(letter);
        memos().noteUnitLetter(new UnitLetter("2026-Q2", "unit-2", LocalDate.of(2026, 7, 3), "", ""));
        assertThat(memos().unitLetters("2026-Q3")).containsExactly(letter);
        var corrected = new UnitLetter("2026-Q3", "unit-2", LocalDate.of(2026, 10, 6), "8/ND/2026", "");
        memos().noteUnitLetter(corrected);
        fixture.reopen();
        assertThat(memos().unitLetters("2026-Q3")).containsExactly(corrected);
        memos().forgetUnitLetter("2026-Q3", "unit-2");
        assertThat(memos().unitLetters("2026-Q3")).isEmpty();
        assertThat(memos().unitLetters("2026-Q2")).hasSize(1);
    }

    @Test
    void nothingOfItStandsReadableOnTheDisk() throws IOException {
        var secret = "RAHASIANASKAH";
        var memo = memos().create(UUID.randomUUID(), QUARTER, new Content(secret, false, secret, secret, Samples.NOW));
        memos().save(memo.id(), content("lain"), Occasion.REPLACEMENT);
        memos().saveAgency(secret);
        memos().noteUnitLetter(new UnitLetter("2026-Q3", "unit-2", LocalDate.of(2026, 10, 5), secret, secret));
        fixture.store.close();
        for (var file : List.of(fixture.folder.workDb())) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain(secret);
        }
        fixture.store = fixture.open();
    }

    @Test
    void aFileOfTheSixthFormGetsTheTablesOfLetters() throws SQLException, IOException {
        var old = new AccountFolder(root.resolve("lama"));
        Files.createDirectories(old.root());
        try (var work = Database.connect(old.workDb(), true)) {
            Migrations.work().upTo(6).apply(work, 0);
        }
        try (var store = AccountStore.open(old, Accounts.keys(1), fixture.clock)) {
            assertThat(store.openingNotices()).isEmpty();
            store.memos().create(UUID.randomUUID(), QUARTER, content("isi"));
            assertThat(store.memos().list(false)).hasSize(1);
            assertThat(store.memos().unitLetters("2026-Q3")).isEmpty();
        }
    }
}
