package id.penghubung.notadinas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Membership;
import id.penghubung.domain.Obstacle;
import id.penghubung.domain.Period;
import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.domain.Status;
import id.penghubung.reconcile.Coverage;
import id.penghubung.reconcile.Reason;
import id.penghubung.reconcile.ReconcileWords;
import id.penghubung.reconcile.Reconciliation;
import id.penghubung.statistics.Dimension;
import id.penghubung.statistics.Scope;
import id.penghubung.statistics.Statistics;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every kind of letter, made from a real account.
class LettersTest {

    private static final Glyphs GLYPHS = Glyphs.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Period QUARTER = new Period.Quarter(2026, 3);

    @TempDir
    private Path folder;

    private final MutableClock clock = new MutableClock(Samples.NOW);
    private AccountStore store;
    private MemoComposer composer;

    @BeforeEach
    void open() {
        store = AccountStore.open(new AccountFolder(folder), Accounts.keys(1), clock);
        store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
        composer = new MemoComposer(store, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource(MemoKind.class)
    void everyKindSaysTheSameInBothFormsForNoneOneTwelveAndFiveHundredReports(MemoKind kind) throws IOException {
        admin();
        for (var count : new int[] {0, 1, 12, 500}) {
            fill(count);
            if (kind.basis() == MemoKind.Basis.COMPLAINT && count == 0) {
                continue;
            }
            var memo = compose(kind, count == 0 ? null : Samples.complaint(7, 0).id());
            var printed = PrintedMemo.of(memo, PageSetup.usual(), Set.of(PaperMark.DRAFT), GLYPHS);
            var model = MemoTexts.ofModel(printed);
            assertThat(MemoTexts.ofDocx(MemoTexts.docx(printed))).isEqualTo(model);
            assertThat(MemoTexts.ofPdf(MemoTexts.pdf(printed), printed)).isEqualTo(model);
            assertThat(model).doesNotContain("{", "null", "NaN");
            assertThat(memo.body())
                    .filteredOn(Block.Grid.class::isInstance)
                    .allSatisfy(table -> assertThat(((Block.Grid) table).rows()).isNotEmpty());
            assertThat(MemoJson.memo(MemoJson.of(memo))).isEqualTo(memo);
        }
    }

    @Test
    void noneOneAndManyHaveSentencesOfTheirOwn() {
        admin();
        assertThat(text(compose(MemoKind.QUARTER, null)))
                .contains("Selama Triwulan III Tahun 2026 tidak ada laporan yang diterima oleh")
                .doesNotContain("0 laporan", "0 (nol)");
        putInQuarter(1);
        assertThat(text(compose(MemoKind.QUARTER, null)))
                .contains("menerima satu laporan. Laporan tersebut berstatus:")
                .contains("bertambah satu laporan dibandingkan dengan Triwulan II Tahun 2026 (tidak ada laporan)");
        putInQuarter(12);
        assertThat(text(compose(MemoKind.QUARTER, null))).contains("menerima 12 (dua belas) laporan, terdiri atas");
    }

    @Test
    void kendalaOfThePeriodStandInTheLettersOnceEach() {
        admin();
        assertThat(text(compose(MemoKind.OBSTACLES, null))).contains("tidak ada kendala sistem yang dicatat");
        fault("2026-08-03T01:00:00Z", "Label tetap respon awal");
        fault("2026-09-30T16:59:00Z", "label tetap \"respon awal\"");
        fault("2026-09-30T17:00:00Z", "Sesudah triwulan");
        var tracked = fault("2026-08-05T01:00:00Z", "Dasbor kosong, pelapor 0812-3456-7890");
        store.obstacles()
                .track(
                        List.of(tracked),
                        new Obstacle.Track("answered", LocalDate.of(2026, 9, 1), "Diperbaiki di rilis 4.3", null));

        for (var kind : List.of(MemoKind.OBSTACLES, MemoKind.QUARTER, MemoKind.UNIT_QUARTER)) {
            var memo = compose(kind, null);
            assertThat(grid(memo, "t.faults").rows())
                    .containsExactly(
                            List.of(
                                    "1",
                                    "03/08/2026 s.d. 30/09/2026",
                                    "Status laporan",
                                    "Label tetap respon awal (2 kejadian serupa)",
                                    "Dicatat"),
                            List.of(
                                    "2",
                                    "05/08/2026",
                                    "Status laporan",
                                    "Dasbor kosong, pelapor ••••••",
                                    "Dijawab: Diperbaiki di rilis 4.3"));
            assertThat(text(memo)).doesNotContain("tidak ada kendala");
        }
    }

    private String fault(String seenAt, String text) {
        var id = UUID.randomUUID().toString();
        var note = new Obstacle.Note(Instant.parse(seenAt), "status", text, "", "", null, "");
        var draft = store.drafts().save(UUID.randomUUID(), id, new ActionBody.NoteObstacle(note), 0);
        assertThat(store.obstacles().keep(draft.id())).isTrue();
        return id;
    }

    @Test
    void theFiguresAreThoseOfTheSnapshot() {
        admin();
        fill(400);
        var snapshot = new Statistics(store, clock)
                .take(new Scope.Agency(), QUARTER, store.cache().officeZone());
        var memo = compose(MemoKind.QUARTER, null);
        var table = grid(memo, "t.unit");
        var groups = snapshot.by(Dimension.UNIT);
        assertThat(table.rows()).hasSameSizeAs(groups);
        for (var i = 0; i < groups.size(); i++) {
            var counts = groups.get(i).counts();
            assertThat(table.rows().get(i).subList(2, 7))
                    .containsExactly(
                            Amounts.digits(counts.incoming()),
                            Amounts.digits(counts.of(Status.UNVERIFIED) + counts.of(Status.UNANSWERED)),
                            Amounts.digits(counts.of(Status.IN_PROCESS)),
                            Amounts.digits(counts.of(Status.CLOSED)),
                            Amounts.digits(counts.of(Status.POSTPONED)
                                    + counts.of(Status.ARCHIVED)
                                    + counts.of(Status.UNKNOWN)));
        }
        assertThat(table.total().get(2))
                .isEqualTo(Amounts.digits(snapshot.incoming().incoming().value()));
        assertThat(grid(memo.annexes().getLast().blocks(), "t.all").rows())
                .hasSize(snapshot.incoming().cases().size());
    }

    @Test
    void openFindingsOfTheReconciliationStandInTheQuarterlyLetterAndWhatIsUnknownIsSaid() {
        admin();
        fill(400);
        var match = new Reconciliation(store, clock).take();
        var rows = grid(compose(MemoKind.QUARTER, null), "t.match").rows();
        for (var reason : Reason.values()) {
            var row = rows.stream()
                    .filter(one -> one.get(1).equals(ReconcileWords.of(reason)))
                    .findFirst();
            switch (match.coverage().get(reason)) {
                case Coverage.Unknown _ ->
                    assertThat(row.orElseThrow())
                            .contains("tidak diketahui")
                            .last()
                            .asString()
                            .startsWith("Tidak dapat");
                case Coverage.Partly _ ->
                    assertThat(row.orElseThrow().get(2)).isEqualTo(Amounts.digits(match.open(reason)));
                case Coverage.Whole _ ->
                    assertThat(row.map(one -> one.get(2)))
                            .isEqualTo(Optional.of(match.open(reason))
                                    .filter(open -> open > 0)
                                    .map(Amounts::digits));
            }
        }
        assertThat(match.open()).isPositive();
    }

    @Test
    void aUnitWritesToTheBureauAndCountsWhatWasDisposedToIt() {
        var unit = Samples.UNITS.getFirst();
        store.cache()
                .savePerson(
                        new Person("p", "petugas", "Petugas", List.of(new Membership(Role.PEJABAT_PENGHUBUNG, unit))));
        fill(400);
        var memo = compose(MemoKind.UNIT_QUARTER, null);
        var count = new Statistics(store, clock)
                .take(new Scope.Unit(unit.id()), QUARTER, store.cache().officeZone())
                .incoming()
                .incoming()
                .value();
        assertThat(memo.addressed("Yth.")).startsWith("Kepala Biro");
        assertThat(memo.addressed("Dari")).isEqualTo("Kepala " + unit.name());
        assertThat(text(memo)).contains(unit.name() + " menerima " + Amounts.both(count) + " laporan");
    }

    @Test
    void aReturnedReportCarriesReasonAndProposalAndNeverTheReporter() {
        admin();
        var complaint = Samples.stream(7, 300)
                .filter(one -> one.reporter() != null
                        && one.reporter().name() != null
                        && one.reporter().secret())
                .findFirst()
                .orElseThrow();
        var named =
                with(complaint, "Saya " + complaint.reporter().name() + ", HP 0812-3456-7890, NIK 3174012345670001.");
        store.cache().apply(new Cache.Page(List.of(named), List.of(), "c", "e", true));
        store.drafts()
                .save(
                        UUID.randomUUID(),
                        named.id(),
                        new ActionBody.NotOurAuthority(Samples.UNITS.get(1).id(), "Kewenangan pemerintah daerah."),
                        named.version());
        var words = text(compose(MemoKind.NOT_OUR_AUTHORITY, named.id()));
        assertThat(words)
                .contains("Kewenangan pemerintah daerah.", Samples.UNITS.get(1).name(), named.trackingId())
                .doesNotContain(complaint.reporter().name(), "0812", "3174012345670001");
    }

    @Test
    void materialIsWantedBeforeTheOwnLastDayAndNeverInThePast() {
        admin();
        fill(200);
        var asked = 0;
        for (var complaint : Samples.stream(7, 200).toList()) {
            var row = store.complaints().row(complaint.id()).orElseThrow();
            var words = text(compose(MemoKind.MATERIAL, complaint.id()));
            if (row.due() != null) {
                asked++;
                var day = Amounts.date(row.due().date());
                assertThat(words)
                        .contains(
                                row.due().date().isBefore(TODAY)
                                        ? "tanggal " + day + ", telah terlewati"
                                        : "batas waktu tindak lanjut laporan adalah tanggal " + day);
            } else {
                assertThat(words).doesNotContain("batas waktu tindak lanjut laporan");
            }
        }
        assertThat(asked).isPositive();
    }

    @Test
    void aReportThatIsNotHereIsSaidSo() {
        admin();
        assertThatThrownBy(() -> compose(MemoKind.MATERIAL, "tidak-ada"))
                .isInstanceOf(MemoComposer.UnknownComplaintException.class);
    }

    @Test
    void srikandiFindsItsOwnTokensUntouched() throws IOException {
        admin();
        fill(3);
        var printed =
                PrintedMemo.of(compose(MemoKind.QUARTER, null).forSrikandi(), PageSetup.usual(), Set.of(), GLYPHS);
        assertThat(MemoTexts.ofDocx(MemoTexts.docx(printed)))
                .contains(
                        "${nomor_naskah}",
                        "${tanggal_naskah}",
                        "${jabatan_pengirim}",
                        "${ttd_pengirim}",
                        "${nama_pengirim}",
                        "${nip_pengirim}");
    }

    @Test
    void newFiguresReplaceWhatWasNotTouchedAndLeaveEveryTypedWord() {
        admin();
        putInQuarter(3);
        var before = compose(MemoKind.QUARTER, null);
        var mine = new Block.Paragraph("incoming", "Kalimat saya sendiri tentang 3 laporan.");
        var added = new Block.Paragraph(null, "Tambahan saya.");
        var blocks = new java.util.ArrayList<>(before.body());
        blocks.replaceAll(block -> "incoming".equals(block.key()) ? mine : block);
        blocks.add(2, added);
        blocks.removeIf(block -> "time.close".equals(block.key()));
        var edited = before.edit().body(blocks).made();

        putInQuarter(9);
        var now = compose(MemoKind.QUARTER, null);
        var result = Recount.of(edited, before, now);

        assertThat(result.kept()).containsExactly(mine);
        assertThat(result.memo().body()).contains(mine, added, grid(now, "t.unit"));
        assertThat(result.memo().body()).noneMatch(block -> "time.close".equals(block.key()));
        assertThat(result.memo().annexes()).isEqualTo(now.annexes());
        assertThat(Recount.of(edited, before, before).memo()).isEqualTo(edited);
    }

    @Test
    void everyKindHasItsWordAndItsLetter() {
        admin();
        fill(5);
        var made = EnumSet.noneOf(MemoKind.class);
        for (var kind : MemoKind.values()) {
            made.add(compose(kind, Samples.complaint(7, 0).id()).kind());
            assertThat(MemoKind.of(kind.word())).contains(kind);
        }
        assertThat(made).isEqualTo(EnumSet.allOf(MemoKind.class));
    }

    private void admin() {
        store.cache().savePerson(new Person("a", "admin", "Admin", List.of(new Membership(Role.ADMIN_INSTANSI, null))));
    }

    private void fill(int count) {
        store.cache().apply(new Cache.Page(Samples.stream(7, count).toList(), List.of(), "c" + count, "e", true));
    }

    /// So many reports in all, each of the third quarter.
    private void putInQuarter(int count) {
        var complaints = Samples.stream(11, 400)
                .filter(one -> QUARTER.contains(one.receivedAt(), store.cache().officeZone()))
                .limit(count)
                .toList();
        assertThat(complaints).hasSize(count);
        store.cache().apply(new Cache.Page(complaints, List.of(), "q" + count, "e", true));
    }

    private static Complaint with(Complaint one, String text) {
        return new Complaint(
                one.id(),
                one.trackingId(),
                one.version(),
                one.title(),
                text,
                one.reporter(),
                one.classification(),
                one.category(),
                one.channel(),
                one.rawStatus(),
                one.label(),
                one.receivedAt(),
                one.closedAt(),
                one.incidentDate(),
                one.location(),
                one.dispositions(),
                one.followUps(),
                one.history(),
                one.attachments(),
                one.allowedActions());
    }

    private NotaDinas compose(MemoKind kind, String complaintId) {
        return composer.compose(
                new MemoRequest(
                        kind,
                        kind.basis() == MemoKind.Basis.PERIOD ? QUARTER : null,
                        kind.basis() == MemoKind.Basis.COMPLAINT ? complaintId : null),
                composer.usualAgency());
    }

    private static String text(NotaDinas memo) {
        var text = new StringBuilder();
        Piece.of(memo)
                .forEach(piece ->
                        piece.words().forEach(words -> text.append(words).append('\n')));
        return text.toString();
    }

    private static Block.Grid grid(NotaDinas memo, String key) {
        return grid(memo.body(), key);
    }

    private static Block.Grid grid(List<Block> blocks, String key) {
        return blocks.stream()
                .filter(block -> key.equals(block.key()))
                .map(Block.Grid.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
