package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Reporter;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.SortColumn;
import id.penghubung.store.Complaints.View;
import id.penghubung.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    @TempDir
    Path root;

    private StoreFixture fixture;
    private final List<Complaint> all = new ArrayList<>();

    @BeforeEach
    void open() {
        fixture = new StoreFixture(root);
    }

    /// The index holds everything when it is saved.
    private void closeCaughtUp() {
        found("apa pun");
        fixture.store.close();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /// @return id of the complaint with this text
    private String with(String text) {
        return with(Change.of(plain()).text(text));
    }

    private String with(Change change) {
        var complaint = change.made();
        all.add(complaint);
        fixture.apply(List.of(complaint));
        return complaint.id();
    }

    private Complaint plain() {
        return Change.of(Samples.complaint(40, all.size()))
                .title("Judul")
                .text("")
                .trackingId(null)
                .reporter(Reporter.unknown())
                .followUps()
                .made();
    }

    private List<String> found(String typed) {
        var complaints = fixture.store.complaints();
        var keys = complaints.keys(
                new Filter(View.ALL, null, null, null, typed, null), new Sort(SortColumn.RECEIVED, true));
        return complaints.rows(keys).stream().map(Complaints.Row::id).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SP4N-LAPOR!",
                "sp4n",
                "Jum'at",
                "jumat",
                "Jum’at",
                "a.n.",
                "a.n",
                "RT 03/RW 09",
                "rt",
                "rt 03",
                "087812345678",
                "0878-1234-5678",
                "0878 1234 5678",
                "+62 878-1234-5678",
                "62878",
                "9000102",
                "90001",
                "3204119001010003",
                "3204 1190",
                "dibyo",
                "DIBYO",
                "café",
                "CAFE",
                "\"kutip\"",
                "(kurung)",
                "50%"
            })
    void K24_everyTypedTextIsLiteralAndFound(String typed) {
        var id = with(Change.of(plain())
                .trackingId("9000102")
                .text("Kepada SP4N-LAPOR! Hari Jum'at, a.n. Diby\u043e, RT 03/RW 09, telepon 087812345678, NIK"
                        + " 3204119001010003, di depan café \"kutip\" (kurung) sebesar 50%"));
        with("laporan lain sama sekali");
        assertThat(found(typed)).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "\"",
                "'",
                "()",
                ":",
                "NOT",
                "OR",
                "AND",
                "NEAR(",
                "body:x",
                "^a",
                "-",
                "{",
                "text*",
                "\"a",
                "a\" OR \"b"
            })
    void K24_noCharacterIsAnOperator(String typed) {
        with("jalan rusak");
        with("lampu padam");
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void K24_operatorsAreWordsLikeOthers() {
        var id = with("not found or lost");
        with("found");
        assertThat(found("NOT found")).containsExactly(id);
        assertThat(found("found OR")).containsExactly(id);
    }

    @Test
    void K24_arabicAndCyrillicLookAlikesInNamesAreFound() {
        var arabic = with("Saudara Diby\u0648 melapor");
        var cyrillic = with("Saudara Diby\u043e melapor");
        assertThat(found("dibyo")).containsExactlyInAnyOrder(arabic, cyrillic);
        assertThat(found("Diby\u0648")).containsExactlyInAnyOrder(arabic, cyrillic);
    }

    @Test
    void K24_aTelephoneNumberIsFoundHoweverItIsWritten() {
        var grouped = with("hubungi +62 812-3456-7890 ya");
        var plain = with("hubungi 081234567890 ya");
        var hidden = with("hubungi \u202a0812 3456\u00a07890\u202c ya");
        assertThat(found("081234567890")).containsExactlyInAnyOrder(grouped, plain, hidden);
        assertThat(found("0812 3456 7890")).containsExactlyInAnyOrder(grouped, plain, hidden);
        assertThat(found("+6281234567890")).containsExactlyInAnyOrder(grouped, plain, hidden);
    }

    @Test
    void K24_allWordsMustBeThereInAnyOrder() {
        var both = with("lampu jalan padam");
        with("lampu padam");
        assertThat(found("jalan lampu")).containsExactly(both);
    }

    @Test
    void oddTextsAreIndexed() {
        var longWord = with("a".repeat(359) + " akhir");
        var emoji = with("Terima kasih 🙏🏽👍 admin");
        assertThat(found("a".repeat(300))).containsExactly(longWord);
        assertThat(found("🙏🏽 kasih")).containsExactly(emoji);
        assertThat(found("🙏🏽")).isEmpty();
    }

    @Test
    void L6_aBeginningFindsTheWord() {
        var id = with("mutu pelayanan loket");
        assertThat(found("pelayan")).containsExactly(id);
        assertThat(found("pel")).containsExactly(id);
        assertThat(found("lok pelaya")).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({
        "rusak, kerusakan",
        "rusak, perusakan",
        "rusak, dirusak",
        "rusak, rusaknya",
        "kerusakan, rusak",
        "perbaikan, diperbaiki",
        "memperbaiki, perbaikan",
        "lapor, dilaporkan",
        "laporan, melaporkan",
        "layan, pelayanan",
        "lubang, berlubang",
        "tulis, menulis",
        "sapu, penyapuan",
        "kirim, mengirimkan",
        "pukul, dipukuli",
        "lambat, keterlambatan",
        "pungutan, dipungut",
        "pengaduan, diadukan",
        "bersih, kebersihannya",
        "rusa, kerusakan"
    })
    void L6_indonesianAffixesAreSeenThrough(String typed, String word) {
        var id = with("Ada " + word + " di sini");
        with("Tidak ada apa pun di sana");
        assertThat(found(typed)).containsExactly(id);
    }

    @Test
    void L7_anEditedTitleIsFoundAtOnceAndTheFormerIsNot() {
        var id = with(Change.of(plain()).title("Trotoar pecah"));
        assertThat(found("trotoar")).containsExactly(id);
        var now = all.getFirst();
        fixture.store
                .cache()
                .put(Change.of(now)
                        .title("Jembatan retak")
                        .version(now.version() + 1)
                        .made());
        assertThat(found("jembatan")).containsExactly(id);
        assertThat(found("trotoar")).isEmpty();
    }

    @Test
    void followUpsAndTheReporterAreFound() {
        var answered = with(Change.of(plain())
                .followUps(new FollowUp(
                        "f1",
                        FollowUpKind.FOLLOW_UP,
                        null,
                        "Petugas",
                        null,
                        "Sudah ditambal kemarin",
                        Samples.NOW,
                        null)));
        var named = with(
                Change.of(plain()).reporter(new Reporter("Zulkarnaen Hadi", "+62 813 1111 2222", null, false, false)));
        assertThat(found("ditambal")).containsExactly(answered);
        assertThat(found("zulkarnaen")).containsExactly(named);
        assertThat(found("081311112222")).containsExactly(named);
    }

    @ParameterizedTest
    @CsvSource({"true,false", "false,true", "true,true"})
    void aShieldedReporterCannotBeFound(boolean anonymous, boolean secret) {
        var text = "Saya Zulkarnaen Hadi, HP 0813-1111-2222, NIK 3204119001010003, z.hadi@contoh.invalid; lampu padam";
        var id = with(Change.of(plain())
                .title("Keluhan ZULKARNAEN HADI")
                .text(text)
                .reporter(
                        new Reporter("Zulkarnaen Hadi", "0813 1111 2222", "z.hadi@contoh.invalid", anonymous, secret)));
        for (var typed : List.of("zulkarnaen", "hadi", "0813", "081311112222", "3204119001010003", "z.hadi")) {
            assertThat(found(typed)).as(typed).isEmpty();
        }
        assertThat(found("lampu padam")).containsExactly(id);
        assertThat(fixture.store.complaints().row(id).orElseThrow())
                .returns(null, Complaints.Row::reporterName)
                .returns("Keluhan ••••••", Complaints.Row::title);
    }

    @Test
    void aReporterWhoBecomesAnonymousIsForgottenByTheIndex() {
        var named = new Reporter("Zulkarnaen Hadi", null, null, false, false);
        with(Change.of(plain()).reporter(named));
        var now = all.getFirst();
        fixture.store
                .cache()
                .put(Change.of(now)
                        .version(now.version() + 1)
                        .reporter(new Reporter("Zulkarnaen Hadi", null, null, true, false))
                        .made());
        assertThat(found("zulkarnaen")).isEmpty();
    }

    @Test
    void searchJoinsViewStatusUnitSortAndCounts() {
        fixture.apply(Samples.complaints(1, 300));
        var complaints = fixture.store.complaints();
        var filter = new Filter(View.NEW, null, null, null, "jalan", "unit-2");
        var keys = complaints.keys(filter, new Sort(SortColumn.DUE, true));
        assertThat(keys).isNotEmpty();
        assertThat(complaints.counts(filter).incoming()).isEqualTo(keys.length);
        assertThat(complaints.viewCounts(filter)).containsEntry(View.NEW, (long) keys.length);
        assertThat(complaints.rows(keys))
                .allSatisfy(row -> assertThat(
                                complaints.byId(row.id()).orElseThrow().dispositions())
                        .anyMatch(disposition -> disposition.unitId().equals("unit-2")));
    }

    @Test
    void theSavedIndexIsLoadedAndCatchesUp() throws IOException {
        var before = with("jalan rusak");
        closeCaughtUp();
        assertThat(fixture.folder.searchIndex()).isNotEmptyFile();
        var saved = Files.readAllBytes(fixture.folder.searchIndex());
        fixture.store = fixture.open();
        var after = with("jembatan rusak");
        assertThat(found("rusak")).containsExactlyInAnyOrder(before, after);
        fixture.store.close();
        // As after a kill: the index file is older than the cache.
        Files.write(fixture.folder.searchIndex(), saved);
        fixture.store = fixture.open();
        assertThat(found("rusak")).containsExactlyInAnyOrder(before, after);
        assertThat(found("jembatan")).containsExactly(after);
    }

    @Test
    void aLoadedIndexGrows() {
        fixture.apply(Samples.complaints(1, 50));
        closeCaughtUp();
        fixture.store = fixture.open();
        fixture.apply(Samples.complaints(2, 700));
        assertThat(found("lapor")).hasSize(750);
        fixture.reopen();
        assertThat(found("lapor")).hasSize(750);
    }

    @Test
    void removalsReachAnIndexThatWasSavedBefore() throws IOException {
        var id = with("jalan rusak");
        closeCaughtUp();
        var saved = Files.readAllBytes(fixture.folder.searchIndex());
        fixture.store = fixture.open();
        fixture.remove(id);
        assertThat(found("rusak")).isEmpty();
        fixture.store.close();
        Files.write(fixture.folder.searchIndex(), saved);
        fixture.store = fixture.open();
        assertThat(fixture.store.cacheDb()).isNotNull();
        assertThat(found("rusak")).isEmpty();
    }

    @Test
    void anIndexOfAFormerContentIsNotUsed() {
        with("jalan rusak");
        fixture.reopen();
        fixture.store.cache().reset(null);
        assertThat(found("rusak")).isEmpty();
        var id = with("atap rusak");
        assertThat(found("rusak")).containsExactly(id);
    }

    @Test
    void aDamagedIndexFileIsMadeAnew() throws IOException {
        var id = with("jalan rusak");
        closeCaughtUp();
        var bytes = Files.readAllBytes(fixture.folder.searchIndex());
        bytes[bytes.length / 2] ^= 1;
        Files.write(fixture.folder.searchIndex(), bytes);
        fixture.store = fixture.open();
        assertThat(found("rusak")).containsExactly(id);
    }

    @Test
    void theIndexFileShowsNothing() throws IOException {
        with("Zulkarnaen melapor");
        closeCaughtUp();
        assertThat(Files.readString(fixture.folder.searchIndex(), StandardCharsets.ISO_8859_1))
                .doesNotContain("zulkarnaen")
                .doesNotContain("SQLite");
        fixture.store = fixture.open();
    }
}
