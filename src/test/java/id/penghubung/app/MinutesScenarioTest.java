package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionBody.Turn.Step;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.AskerKind;
import id.penghubung.domain.ClockKind;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Correction;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.Intake;
import id.penghubung.domain.IntakeChannel;
import id.penghubung.domain.Obstacle;
import id.penghubung.domain.ObstacleState;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.domain.ReferralRule;
import id.penghubung.domain.ReferralRule.Referral;
import id.penghubung.domain.Reporter;
import id.penghubung.domain.RequestState;
import id.penghubung.domain.Status;
import id.penghubung.domain.StatusCounts;
import id.penghubung.domain.WorkClock;
import id.penghubung.domain.WorkUnit;
import id.penghubung.exchange.Cancel;
import id.penghubung.exchange.ExtractExport;
import id.penghubung.exchange.ExtractImport;
import id.penghubung.notadinas.MemoComposer;
import id.penghubung.notadinas.MemoKind;
import id.penghubung.notadinas.MemoRequest;
import id.penghubung.practice.PracticeOptions;
import id.penghubung.practice.PracticeServer;
import id.penghubung.reconcile.Comparison.Verdict;
import id.penghubung.reconcile.Mismatch;
import id.penghubung.reconcile.Reason;
import id.penghubung.reconcile.Reconciliation;
import id.penghubung.server.Reply;
import id.penghubung.server.SignedIn;
import id.penghubung.server.v1.HttpCentralServer;
import id.penghubung.server.v1.ServerAddress;
import id.penghubung.statistics.Dimension;
import id.penghubung.statistics.Overview;
import id.penghubung.statistics.QualityReport.Measure;
import id.penghubung.statistics.Scope;
import id.penghubung.statistics.Statistics;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Complaints;
import id.penghubung.store.Complaints.View;
import id.penghubung.store.Outbox;
import id.penghubung.store.RequestFacts;
import id.penghubung.store.Requests;
import id.penghubung.sync.SyncEngine;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The meeting of 11 July 2025 as a specification: each need or fault that a speaker named, and the program's answer.
/// Everything is real but the people: the practice server over HTTP, three accounts on their own files, and an office
/// without a server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Rapat 11 Juli 2025: apa yang diminta, apa jawab program")
class MinutesScenarioTest {

    /// Friday, 09.00 WIB.
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private static final Period ALL = new Period.AllTime();
    private static final Period QUARTER = new Period.Quarter(2026, 4);

    @TempDir
    private static Path home;

    private final MutableClock clock = new MutableClock(NOW);
    private PracticeServer practice;
    private Seat admin;
    private Seat bureau;
    private Seat personnel;

    /// One person at one PC.
    private final class Seat implements AutoCloseable {
        private final HttpCentralServer server;
        private final AccountStore store;
        private final SyncEngine engine;

        Seat(String user, int number) throws IOException {
            var account = practice.accounts().stream()
                    .filter(known -> known.user().equals(user))
                    .findFirst()
                    .orElseThrow();
            var folder = new AccountFolder(home.resolve(user));
            Files.createDirectories(folder.root());
            store = AccountStore.open(folder, Accounts.keys(number), clock);
            server = new HttpCentralServer(ServerAddress.parse(practice.url()).orElseThrow());
            switch (server.signIn(account.user(), account.password())) {
                case Reply.Ok<SignedIn>(var signedIn, var _, var _) ->
                    store.cache().savePerson(signedIn.person());
                case Reply.Failed<SignedIn> failed -> throw new AssertionError(failed);
            }
            engine = new SyncEngine(server, store, clock);
        }

        void sync() {
            assertThat(engine.runOnce(SyncEngine.Progress.NONE).complete()).isTrue();
        }

        List<Complaint> view(View view) {
            var keys = store.complaints()
                    .keys(
                            new Complaints.Filter(view, null, null, null, null, null),
                            new Complaints.Sort(Complaints.SortColumn.TRACKING_ID, true));
            return store.complaints().rows(keys).stream()
                    .map(row -> now(row.id()))
                    .toList();
        }

        /// On the list as it is now: the others have worked meanwhile.
        Complaint find(ActionKind kind, Predicate<Complaint> wanted) {
            sync();
            return view(View.ALL).stream()
                    .filter(complaint -> complaint.allows(kind))
                    .filter(wanted)
                    .findFirst()
                    .orElseThrow();
        }

        Complaint now(String id) {
            return store.complaints().byId(id).orElseThrow();
        }

        Status status(Complaint complaint) {
            return store.complaints().statusOf(now(complaint.id()));
        }

        StatusCounts counts() {
            return store.complaints().counts(Complaints.Filter.all());
        }

        /// Presses *Kirim*, and the line is there.
        Outbox.State send(String target, ActionBody body, long version) {
            var draft = store.drafts().save(UUID.randomUUID(), target, body, version);
            var id = store.outbox().enqueue(draft.id()).orElseThrow().action().id();
            sync();
            return store.outbox().byId(id).orElseThrow().state();
        }

        void does(Complaint complaint, ActionBody body) {
            sync();
            assertThat(send(complaint.id(), body, now(complaint.id()).version()))
                    .isInstanceOf(Outbox.State.Sent.class);
        }

        Overview overview(Scope scope) {
            return new Statistics(store, clock)
                    .compare(scope, ALL, OfficeZone.WIB)
                    .present();
        }

        String letter(MemoKind kind, Period period, String complaintId) {
            var composer = new MemoComposer(store, clock);
            return composer.compose(new MemoRequest(kind, period, complaintId), composer.usualAgency())
                    .toString();
        }

        Requests.Entry.Held request(String id) {
            return store.requests()
                    .byId(id, store.cache().person().orElseThrow())
                    .orElseThrow();
        }

        List<Requests.Entry> requests(Requests.Filter filter) {
            return store.requests().list(filter, store.cache().person().orElseThrow());
        }

        @Override
        public void close() {
            server.close();
            store.close();
        }
    }

    @BeforeAll
    void open() throws IOException {
        practice = PracticeServer.start(
                PracticeOptions.in(home.resolve("server"), LocalDate.of(2026, 11, 20))
                        .withSeed(7),
                clock);
        admin = new Seat("admin.ratih", 1);
        bureau = new Seat("kartika.bkip", 2);
        personnel = new Seat("hendra.sdma", 3);
        for (var seat : List.of(admin, bureau, personnel)) {
            seat.sync();
        }
    }

    @AfterAll
    void close() throws IOException {
        for (var seat : List.of(admin, bureau, personnel)) {
            seat.close();
        }
        practice.close();
    }

    private static ActionBody answer(FollowUpKind kind, String text) {
        return new ActionBody.Answer(kind, text);
    }

    @Nested
    @DisplayName("Dibyo dan Novika (Admin Nasional)")
    class NationalAdmin {

        @Test
        @DisplayName(
                "\"fitur bukan wewenang\" tidak sesuai probis: laporan kembali ke admin instansi beserta saran unit")
        void notOurAuthorityLeadsBackToTheAdmin() {
            var complaint = bureau.find(ActionKind.NOT_OUR_AUTHORITY, _ -> true);

            bureau.does(complaint, new ActionBody.NotOurAuthority("sdma", "Menyangkut mutasi pegawai."));

            assertThat(bureau.view(View.ALL)).extracting(Complaint::id).doesNotContain(complaint.id());
            admin.sync();
            assertThat(admin.view(View.RETURNED)).extracting(Complaint::id).contains(complaint.id());
            var handedBack = admin.now(complaint.id()).handedBack().orElseThrow();
            assertThat(handedBack.proposedUnitId()).isEqualTo("sdma");
            assertThat(handedBack.reason()).isEqualTo("Menyangkut mutasi pegawai.");

            admin.does(complaint, new ActionBody.Dispose(List.of("sdma"), "Sesuai usulan unit sebelumnya."));
            personnel.sync();
            assertThat(personnel
                            .now(complaint.id())
                            .currentDisposition()
                            .orElseThrow()
                            .unitId())
                    .isEqualTo("sdma");
        }

        @Test
        @DisplayName("\"riwayat intervensi\" tidak sesuai probis: teguran admin tampil di riwayat milik unit")
        void anInterventionStandsInTheHistoryOfTheUnit() {
            var late = admin.find(
                    ActionKind.INTERVENE,
                    one -> one.currentDisposition()
                            .filter(held -> held.unitId().equals("bkip"))
                            .isPresent());

            admin.does(late, new ActionBody.Intervene("Mohon dijawab paling lambat Senin."));
            bureau.sync();

            assertThat(bureau.now(late.id()).history())
                    .filteredOn(entry -> entry.kind().equals("intervention"))
                    .extracting(HistoryEntry::text)
                    .anyMatch(text -> text.contains("Mohon dijawab paling lambat Senin."));
        }

        @Test
        @DisplayName("dua opsi tindak lanjut: hanya \"tindak lanjut laporan\" memulai hitungan penutupan")
        void theTwoKindsOfAnswerAreKeptApart() {
            var complaint = bureau.find(
                    ActionKind.INITIAL_RESPONSE, one -> one.followUps().isEmpty());

            bureau.does(complaint, answer(FollowUpKind.INITIAL_RESPONSE, "Yth. Pelapor, laporan kami terima."));
            assertThat(closingClock(complaint)).isInstanceOf(WorkClock.State.NotStarted.class);

            bureau.does(complaint, answer(FollowUpKind.FOLLOW_UP, "Yth. Pelapor, sudah kami selesaikan."));
            assertThat(closingClock(complaint)).isInstanceOf(WorkClock.State.Running.class);
        }

        private WorkClock.State closingClock(Complaint complaint) {
            var now = bureau.now(complaint.id());
            return bureau.store.complaints().clocks(now).legal().stream()
                    .filter(one -> one.kind() == ClockKind.CLOSING)
                    .reduce((_, last) -> last)
                    .orElseThrow()
                    .state();
        }

        @Test
        @DisplayName(
                "\"seluruh laporan diberi label respon awal\" (v4): jenis kita tetap, selisihnya ada di Pencocokan")
        void aFollowUpLabelledInitialResponseIsListed() {
            var rows = new Reconciliation(admin.store, clock)
                    .take().rows().stream()
                            .map(row -> row.mismatch())
                            .filter(Mismatch.LabelledInitialResponse.class::isInstance)
                            .map(Mismatch.LabelledInitialResponse.class::cast)
                            .toList();

            assertThat(rows).isNotEmpty().allSatisfy(row -> {
                var complaint = admin.now(row.shown().id());
                assertThat(complaint.label()).containsIgnoringCase("respon awal");
                assertThat(complaint.followUps()).extracting(one -> one.kind()).contains(FollowUpKind.FOLLOW_UP);
                assertThat(row.key()).as("the proof").isNotBlank();
            });
        }

        @Test
        @DisplayName(
                "\"penutupan aduan secara manual\": yang sudah ditindaklanjuti dan lewat 10 hari ditutup, jadi selesai")
        void whatDoesNotCloseByItselfIsClosedByHand() {
            var waiting = admin.view(View.TO_CLOSE).getFirst();
            var before = admin.counts();

            admin.does(waiting, new ActionBody.Turn(Step.CLOSE, "Sudah ditindaklanjuti, pelapor tidak menanggapi."));

            assertThat(admin.status(waiting)).isEqualTo(Status.CLOSED);
            assertThat(admin.counts().of(Status.CLOSED)).isEqualTo(before.of(Status.CLOSED) + 1);
            assertThat(admin.counts().incoming()).isEqualTo(before.incoming());
            assertThat(admin.view(View.TO_CLOSE)).extracting(Complaint::id).doesNotContain(waiting.id());
        }

        @Test
        @DisplayName(
                "\"dashboard statistik belum representatif\": angka per unit, kelas, kategori, dan kanal, dapat dibuka")
        void statisticsAreDividedAndEveryNumberOpensItsReports() {
            var overview = admin.overview(new Scope.Agency());

            for (var dimension :
                    List.of(Dimension.UNIT, Dimension.CLASSIFICATION, Dimension.CATEGORY, Dimension.CHANNEL)) {
                var groups = overview.by().get(dimension);
                assertThat(groups).as(dimension.name()).hasSizeGreaterThan(1);
                assertThat(groups.stream()
                                .mapToLong(group -> group.incoming().value())
                                .sum())
                        .as(dimension.name())
                        .isGreaterThanOrEqualTo(overview.incoming().incoming().value());
                assertThat(groups)
                        .allSatisfy(group -> assertThat(admin.store
                                        .complaints()
                                        .rowsOfFigure(group.incoming().keys().stream()
                                                .mapToLong(Long::longValue)
                                                .toArray()))
                                .hasSize(group.incoming().keys().size()));
            }
        }
    }

    @Nested
    @DisplayName("Rangga (Admin Instansi)")
    class AgencyAdmin {

        @Test
        @DisplayName(
                "\"dashboard pejabat penghubung hanya masuk dan proses\": masuk, proses, dan selesai ada, dan cocok")
        void theOfficersCardsShowAllThree() {
            var cards = bureau.overview(Scope.of(bureau.store.cache().person().orElseThrow()))
                    .incoming();

            assertThat(cards.of(Status.CLOSED).value()).as("selesai").isPositive();
            assertThat(cards.of(Status.IN_PROCESS).value()).as("proses").isPositive();
            assertThat(cards.incoming().value())
                    .as("masuk is the sum of all")
                    .isEqualTo(Arrays.stream(Status.values())
                            .mapToLong(status -> cards.of(status).value())
                            .sum());
            assertThat(cards.of(Status.CLOSED).keys())
                    .hasSize((int) cards.of(Status.CLOSED).value());
        }

        @Test
        @DisplayName("\"terverifikasi ke unit kerja\": admin memverifikasi dan mendisposisikan, juga tanpa jaringan")
        void theAdminVerifiesAndDisposes() {
            var fresh = admin.find(ActionKind.VERIFY, one -> one.rawStatus().equals("Belum Terverifikasi"));

            admin.does(fresh, new ActionBody.Verify(Correction.NONE, "Lengkap."));
            admin.does(fresh, new ActionBody.Dispose(List.of("bkip"), "Mohon ditangani."));
            bureau.sync();

            assertThat(bureau.view(View.NEW)).extracting(Complaint::id).contains(fresh.id());
            bureau.does(fresh, new ActionBody.Accept());
            assertThat(bureau.now(fresh.id()).history())
                    .extracting(HistoryEntry::kind)
                    .contains("accepted");
        }

        @Test
        @DisplayName(
                "\"setiap triwulan nota dinas dari unit\", lalu diteruskan ke Inspektur: kedua surat dari angka yang"
                        + " sama")
        void theQuarterlyLettersAreMadeFromTheFigures() {
            var unit = bureau.letter(MemoKind.UNIT_QUARTER, QUARTER, null);
            var agency = admin.letter(MemoKind.QUARTER, QUARTER, null);

            var figures = new Statistics(bureau.store, clock)
                    .compare(new Scope.Unit("bkip"), QUARTER, OfficeZone.WIB)
                    .present()
                    .incoming();
            assertThat(unit)
                    .contains("Triwulan IV", Long.toString(figures.incoming().value()));
            assertThat(agency).contains("Inspektur", "Triwulan IV");
        }

        @Test
        @DisplayName(
                "\"ketidaksesuaian laporan terhadap pengaduan yang ditindaklanjuti\": yang dikirim disandingkan dengan"
                        + " server")
        void whatWasSentStandsBesideWhatTheServerShows() {
            var complaint = bureau.find(ActionKind.FOLLOW_UP, _ -> true);
            bureau.does(complaint, answer(FollowUpKind.FOLLOW_UP, "Yth. Pelapor, sudah kami tangani di lapangan."));

            var comparison = new Reconciliation(bureau.store, clock).take();

            assertThat(comparison.checks())
                    .filteredOn(check -> check.ours().complaintId().equals(complaint.id()))
                    .singleElement()
                    .satisfies(check -> assertThat(check.verdict()).isEqualTo(Verdict.FITS));
            assertThat(comparison.open(Reason.COUNTS_DIFFER)).isZero();
        }

        @Test
        @DisplayName("penjadwalan ulang Bisa Tanya: pertanyaan dihitung per hari, topik, dan unit")
        void questionsToBisaTanyaAreCountedByWeekdayAndTopic() {
            var facts = admin.store.requests().facts().stream()
                    .filter(one -> one.channel().equals(IntakeChannel.BISA_TANYA.word()))
                    .toList();

            var byDay = facts.stream().collect(Collectors.groupingBy(RequestFacts::weekday, Collectors.counting()));
            assertThat(facts).isNotEmpty();
            assertThat(byDay.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(facts.size());
            assertThat(facts).extracting(RequestFacts::topic).doesNotContainNull();
        }
    }

    @Nested
    @DisplayName("Dianita (Pejabat Penghubung)")
    class LiaisonOfficer {

        /// The office has no gateway: what LAPOR! shows comes with each data tarikan.
        @Test
        @DisplayName(
                "\"sudah kami tindak lanjut namun status masih belum terverifikasi\": terdaftar dengan kedua buktinya")
        void anAnsweredReportThatIsStillUnverifiedIsListedWithBothProofs() throws Exception {
            var own = new MutableClock(NOW);
            try (var store =
                    AccountStore.open(new AccountFolder(home.resolve("tanpa-server")), Accounts.keys(9), own)) {
                take(store, own, "a.csv", "Belum Terverifikasi");
                var complaint = store.complaints().byTrackingId("9000110").orElseThrow();
                var draft = store.drafts()
                        .save(
                                UUID.randomUUID(),
                                complaint.id(),
                                answer(FollowUpKind.FOLLOW_UP, "Yth. Pelapor, sudah kami tangani."),
                                complaint.version());
                var item = store.outbox().enqueue(draft.id()).orElseThrow();
                store.outbox().markSentByHand(item.action().id(), own.instant());

                own.advance(Duration.ofDays(3));
                take(store, own, "b.csv", "Belum Terverifikasi");

                var comparison = new Reconciliation(store, own).take();
                assertThat(comparison.rows())
                        .extracting(row -> row.mismatch())
                        .filteredOn(Mismatch.StillUntouched.class::isInstance)
                        .singleElement()
                        .isInstanceOfSatisfying(Mismatch.StillUntouched.class, found -> {
                            assertThat(found.ours().at()).as("our proof").isEqualTo(NOW);
                            assertThat(found.shown().rawStatus()).as("theirs").isEqualTo("Belum Terverifikasi");
                        });

                own.advance(Duration.ofDays(3));
                take(store, own, "c.csv", "Terdisposisi Sedang Diproses");
                assertThat(new Reconciliation(store, own).take().open(Reason.UNTOUCHED))
                        .as("gone from the list once the source shows it")
                        .isZero();
            }
        }

        private void take(AccountStore store, MutableClock own, String name, String status) throws Exception {
            var file = Files.writeString(
                    home.resolve(name),
                    "Tracking ID;Tanggal Laporan Masuk;Status Laporan\n9000110;1 Nov 2026;" + status + "\n");
            Files.setLastModifiedTime(file, FileTime.from(own.instant()));
            new ExtractImport(store, own).run(file, null, Cancel.never());
        }
    }

    @Nested
    @DisplayName("Nandi (live chat), Tegar (Bisa Tanya), dan Jati (SDM Aparatur)")
    class OtherChannels {

        private Intake question(AskerKind kind, IntakeChannel channel) {
            return new Intake(
                    channel.word(),
                    NOW.minus(Duration.ofHours(1)),
                    new Reporter("Sriyati Handoyo", "0812-0000-0099", null, false, false),
                    kind,
                    "Bagaimana perkembangan surat peralihan jabatan saya?",
                    "Jabatan fungsional",
                    "MAPAN/2026/11/0777");
        }

        @Test
        @DisplayName(
                "\"tidak ada respon dari PIC yang dituju\": permohonan diteruskan, terlihat kedua pihak, dijawab, dan"
                        + " ditutup")
        void aQuestionForAnotherUnitIsHandedOverAndComesBackAnswered() {
            var id = UUID.randomUUID().toString();
            bureau.send(id, new ActionBody.NoteRequest(question(AskerKind.CIVIL_SERVANT, IntakeChannel.BISA_TANYA)), 0);
            bureau.send(
                    id,
                    new ActionBody.HandOverRequest("sdma", "Di luar tugas kami, mohon dibantu."),
                    bureau.request(id).request().version());

            var awaited = new Requests.Filter(null, null, true, true, null);
            assertThat(bureau.requests(awaited)).extracting(Requests.Entry::id).contains(id);
            personnel.sync();
            assertThat(personnel.requests(awaited))
                    .extracting(Requests.Entry::id)
                    .contains(id);
            assertThat(personnel.request(id).contactDue())
                    .as("the PIC's own limit")
                    .isNotNull();

            personnel.send(
                    id,
                    new ActionBody.AnswerRequest("Surat sedang diperiksa, selesai 14 hari kerja."),
                    personnel.request(id).request().version());
            bureau.sync();
            assertThat(bureau.request(id).request().answers())
                    .singleElement()
                    .satisfies(given -> assertThat(given.text()).contains("14 hari kerja"));
            bureau.send(
                    id,
                    new ActionBody.CloseRequest("Disampaikan kepada penanya."),
                    bureau.request(id).request().version());
            assertThat(bureau.request(id).request().state()).isEqualTo(RequestState.CLOSED);
        }

        @Test
        @DisplayName(
                "\"apakah kita dapat memberikan nomor PIC?\": perorangan ke kepegawaian instansinya, unsur kepegawaian"
                        + " boleh")
        void whoMayHaveTheContactOfThePicFollowsTheRule() {
            assertThat(ReferralRule.of(AskerKind.CIVIL_SERVANT)).isEqualTo(Referral.OWN_PERSONNEL_OFFICE);
            assertThat(ReferralRule.of(AskerKind.PERSONNEL_OFFICE)).isEqualTo(Referral.CONTACT_MAY_BE_GIVEN);

            var contacts =
                    bureau.store.cache().reference().orElseThrow().reference().contacts();
            var contact = contacts.stream()
                    .filter(one -> one.unitId().equals("sdma"))
                    .findFirst()
                    .orElseThrow()
                    .channel()
                    .split("[,(]", 2)[0];
            var words = "Silakan hubungi " + contact + ".";
            assertThat(ReferralRule.givesAwayContact(AskerKind.CIVIL_SERVANT, words, contacts))
                    .as("warned before it goes out")
                    .isTrue();
            assertThat(ReferralRule.givesAwayContact(AskerKind.PERSONNEL_OFFICE, words, contacts))
                    .isFalse();
        }

        @Test
        @DisplayName("konfirmasi surat-surat (MAPAN): nomor agenda dicatat dan dapat dicari")
        void theNumberOfALetterLeadsToItsRequest() {
            var id = UUID.randomUUID().toString();
            bureau.send(id, new ActionBody.NoteRequest(question(AskerKind.PERSONNEL_OFFICE, IntakeChannel.LETTER)), 0);

            assertThat(bureau.requests(new Requests.Filter(null, null, false, false, "MAPAN/2026/11/0777")))
                    .extracting(Requests.Entry::id)
                    .contains(id);
        }

        @Test
        @DisplayName("\"jangan sampai mereka terabaikan\": yang lewat batas PIC ditandai")
        void whatAPicLeavesUnansweredTooLongIsMarked() {
            assertThat(admin.requests(new Requests.Filter(null, null, false, true, null)))
                    .anySatisfy(entry -> assertThat(((Requests.Entry.Held) entry).contactOverdue())
                            .isTrue());
        }
    }

    @Nested
    @DisplayName("Amanda (Inspektorat)")
    class Inspectorate {

        @Test
        @DisplayName(
                "\"data tarikan excel\" untuk ditelaah: xlsx memuat tepat yang dihitung, beserta surat pengantarnya")
        void theWorkbookHoldsExactlyWhatIsCounted() throws Exception {
            var keys = admin.store
                    .complaints()
                    .keys(Complaints.Filter.all(), new Complaints.Sort(Complaints.SortColumn.RECEIVED, true));
            var target = home.resolve("inspektorat.xlsx");

            new ExtractExport(admin.store, clock)
                    .toXlsx(
                            target,
                            new ExtractExport.Request(keys, "", "", "Ratih", "Instansi", true, false),
                            Cancel.never());

            try (var book = new ReadableWorkbook(target.toFile());
                    var rows = book.getFirstSheet().openStream()) {
                assertThat(rows.filter(row -> row.getCellCount() > 0).count())
                        .isGreaterThanOrEqualTo(admin.counts().incoming() + 1);
            }
            assertThat(admin.letter(MemoKind.DATA_COVER, QUARTER, null)).contains("Inspektur");
        }

        @Test
        @DisplayName("\"kualitas tindaklanjut pada masing-masing unit kerja\": ukuran per unit, tiap angka membuka"
                + " laporannya")
        void qualityIsMeasuredByUnit() {
            while (admin.store.quality().judgeSome(100) == 100) {
                // As housekeeping does.
            }
            var report = new Statistics(admin.store, clock).quality(new Scope.Agency(), ALL, OfficeZone.WIB);

            assertThat(report.by(Dimension.UNIT)).hasSizeGreaterThan(1).allSatisfy(unit -> {
                for (var measure : Measure.values()) {
                    var measured = report.of(unit, measure);
                    assertThat(measured.of().keys())
                            .containsAll(measured.found().keys());
                }
            });
        }
    }

    @Nested
    @DisplayName("Kesimpulan")
    class Conclusions {

        @Test
        @DisplayName("1. rapat setiap triwulan: undangan dan laporan rapat")
        void invitationAndReportOfTheMeetingAreDrafted() {
            assertThat(admin.letter(MemoKind.MEETING_INVITATION, QUARTER, null)).contains("Triwulan IV");
            assertThat(admin.letter(MemoKind.MEETING_REPORT, QUARTER, null)).contains("Triwulan IV");
        }

        @Test
        @DisplayName(
                "3. \"mengarsipkan laporan yang sudah melebihi 10 hari\": ada daftarnya, dan arsip terhitung arsip")
        void whatIsOlderThanTenDaysIsArchivedFromItsList() {
            var waiting = admin.view(View.TO_CLOSE).stream()
                    .filter(one -> one.allows(ActionKind.ARCHIVE))
                    .findFirst()
                    .orElseThrow();
            var before = admin.counts();

            admin.does(waiting, new ActionBody.Turn(Step.ARCHIVE, "Lebih dari 10 hari setelah tindak lanjut."));

            assertThat(admin.counts().of(Status.ARCHIVED)).isEqualTo(before.of(Status.ARCHIVED) + 1);
            assertThat(admin.counts().of(Status.CLOSED)).as("never selesai").isEqualTo(before.of(Status.CLOSED));
            assertThat(admin.now(waiting.id()).followUps()).as("case E07").isEqualTo(waiting.followUps());
        }

        @Test
        @DisplayName("4. nota dinas permohonan penugasan pejabat penghubung")
        void theLetterThatAsksForOfficersIsDrafted() {
            assertThat(admin.letter(MemoKind.ASSIGNMENT, null, null)).containsIgnoringCase("penugasan");
        }

        @Test
        @DisplayName(
                "5. kendala \"di-list dan disampaikan ke admin instansi\", lalu ke Admin Pusat; jawabannya kembali")
        void aFaultIsListedTrackedAndAnswered() {
            var id = UUID.randomUUID().toString();
            var note = new Obstacle.Note(NOW, "status", "Label tetap respon awal", "v4", "", "bkip", "Biro");
            bureau.send(id, new ActionBody.NoteObstacle(note), 0);

            admin.sync();
            var noted = admin.store.obstacles().byId(id).orElseThrow().obstacle();
            assertThat(noted.note().text()).isEqualTo("Label tetap respon awal");
            track(id, ObstacleState.REPORTED_CENTRAL, "");
            track(id, ObstacleState.ANSWERED, "Diperbaiki pada rilis berikutnya");

            bureau.sync();
            var known = bureau.store.obstacles().byId(id).orElseThrow().obstacle();
            assertThat(known.state()).contains(ObstacleState.ANSWERED);
            assertThat(known.answer()).isEqualTo("Diperbaiki pada rilis berikutnya");
            assertThat(admin.letter(MemoKind.OBSTACLES, QUARTER, null)).containsIgnoringCase("kendala");
        }

        private void track(String id, ObstacleState state, String answer) {
            var version =
                    admin.store.obstacles().byId(id).orElseThrow().obstacle().version();
            var step = new Obstacle.Track(state.wireWord(), LocalDate.of(2026, 11, 20), answer, null);
            admin.send(id, new ActionBody.TrackObstacle(step), version);
        }
    }

    @Test
    @DisplayName(
            "\"Pemanfaatan data statistik masih keseluruhan\": tiap unit melihat angkanya sendiri, sama dengan milik"
                    + " admin")
    void aUnitSeesItsOwnFiguresAndTheyAreThoseOfTheAdmin() {
        for (var seat : List.of(admin, bureau, personnel)) {
            seat.sync();
        }
        for (var seat : List.of(bureau, personnel)) {
            var unit = seat.store.cache().person().orElseThrow().memberships().stream()
                    .map(held -> held.unit())
                    .map(WorkUnit::id)
                    .findFirst()
                    .orElseThrow();
            assertThat(seat.overview(new Scope.Unit(unit)).incoming().counts())
                    .as(unit)
                    .isEqualTo(admin.overview(new Scope.Unit(unit)).incoming().counts());
        }
    }
}
