package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.contract.Checksum;
import id.penghubung.domain.ActionBody;
import id.penghubung.domain.AskerKind;
import id.penghubung.domain.Attachment;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Person;
import id.penghubung.domain.Receipt;
import id.penghubung.domain.Reporter;
import id.penghubung.domain.RequestAnswer;
import id.penghubung.domain.WorkClock;
import id.penghubung.store.AuditTrail.Filter;
import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.SortColumn;
import id.penghubung.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

    private static final String WORD = "jembatangantung";

    private static final Person PERSON = new Person("p-1", "satu", "Petugas Satu", List.of());

    @TempDir
    Path folder;

    private StoreFixture fixture;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(folder);
        fixture.store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private AccountStore store() {
        return fixture.store;
    }

    private static Instant daysAgo(long days) {
        return Samples.NOW.minus(Duration.ofDays(days));
    }

    /// @param closedAt null for an open one
    private static Complaint complaint(int number, Instant closedAt, long version) {
        var base = Samples.complaint(7, number);
        return new Complaint(
                base.id(),
                base.trackingId(),
                version,
                "Lampu dekat " + WORD + " padam",
                "Sudah seminggu " + WORD + " gelap. Hubungi 081234567890.",
                new Reporter("Budi Santoso", "081234567890", "budi@example.id", false, true),
                base.classification(),
                base.category(),
                base.channel(),
                closedAt == null ? "Proses" : "Selesai",
                base.label(),
                base.receivedAt(),
                closedAt,
                base.incidentDate(),
                "Jalan " + WORD,
                base.dispositions(),
                base.followUps().stream()
                        .map(answer -> answer.withText("Sudah kami perbaiki: " + WORD))
                        .toList(),
                base.history(),
                List.of(new Attachment("a".repeat(64), WORD + ".jpg", "image/jpeg", 10)),
                Set.of());
    }

    private Complaint read(Complaint complaint) {
        return store().complaints().byId(complaint.id()).orElseThrow();
    }

    private boolean erased(Complaint complaint) {
        return store().complaints().row(complaint.id()).orElseThrow().erasedAt() != null;
    }

    private void run() {
        while (store().retention().eraseSome(2) == 2) {
            // In pieces, as the program does.
        }
    }

    private int hits(String words) {
        return store().complaints()
                .keys(Complaints.Filter.all().withSearch(words), new Sort(SortColumn.RECEIVED, true))
                .length;
    }

    private List<List<WorkClock>> clocks(List<Complaint> all) {
        return all.stream()
                .map(one -> store().complaints().clocks(read(one)))
                .flatMap(clocks -> Stream.of(clocks.legal(), clocks.ofUnit()))
                .toList();
    }

    private String checksum() {
        var checksum = new Checksum();
        store().cache().forEachIdVersion(checksum::add);
        return checksum.hex();
    }

    @Test
    void ninetyDaysAfterTheEndTextNamesAndFilesGoAndTheRestStays() {
        var old = complaint(0, daysAgo(91), 1);
        var young = complaint(1, daysAgo(89), 1);
        var open = complaint(2, null, 1);
        fixture.apply(List.of(old, young, open));

        run();

        assertThat(erased(old)).isTrue();
        assertThat(erased(young)).isFalse();
        assertThat(erased(open)).isFalse();
        var left = read(old);
        assertThat(left).isEqualTo(Erasure.of(old));
        assertThat(left.toString()).doesNotContain(WORD, "Budi", "0812");
        assertThat(left.followUps()).hasSameSizeAs(old.followUps());
        assertThat(left.closedAt()).isEqualTo(old.closedAt());
        assertThat(left.trackingId()).isEqualTo(old.trackingId());
        assertThat(read(young)).isEqualTo(young);
    }

    @Test
    void figuresClocksAndChecksumAreTheSameAsBefore() {
        var all = Samples.complaints(3, 120);
        fixture.apply(all);
        var facts = store().complaints().facts();
        var counts = store().complaints().counts(Complaints.Filter.all());
        var views = store().complaints().viewCounts(Complaints.Filter.all());
        var clocks = clocks(all);
        var checksum = checksum();
        store().retention().saveDays(1);
        assertThat(store().retention().due(1)).isPositive();

        run();

        assertThat(all.stream().filter(this::erased)).isNotEmpty();
        assertThat(store().complaints().facts()).isEqualTo(facts);
        assertThat(store().complaints().counts(Complaints.Filter.all())).isEqualTo(counts);
        assertThat(store().complaints().viewCounts(Complaints.Filter.all())).isEqualTo(views);
        assertThat(clocks(all)).isEqualTo(clocks);
        assertThat(checksum()).isEqualTo(checksum);
        assertThat(store().retention().due(1)).isZero();
    }

    @Test
    void theSearchIndexForgetsTheTextsAndKeepsTheNumber() {
        var old = complaint(0, daysAgo(200), 1);
        fixture.apply(List.of(old));
        assertThat(hits(WORD)).isEqualTo(1);

        run();

        assertThat(hits(WORD)).isZero();
        assertThat(hits(old.trackingId())).isEqualTo(1);
    }

    @Test
    void aLaterPullDoesNotBringTheTextBackUnlessTheReportIsReopened() {
        var old = complaint(0, daysAgo(100), 1);
        fixture.apply(List.of(old));
        run();

        fixture.apply(List.of(complaint(0, daysAgo(100), 2)));
        assertThat(read(old).version()).isEqualTo(2);
        assertThat(read(old).text()).isEmpty();

        store().cache().reset("e2");
        fixture.apply(List.of(complaint(0, daysAgo(100), 3)));
        assertThat(read(old).text()).isEmpty();
        assertThat(erased(old)).isTrue();

        fixture.apply(List.of(complaint(0, null, 4)));
        assertThat(read(old).text()).contains(WORD);
        assertThat(erased(old)).isFalse();

        fixture.apply(List.of(complaint(0, daysAgo(1), 5)));
        assertThat(read(old).text()).contains(WORD);
        run();
        assertThat(erased(old)).isFalse();
    }

    @Test
    void aReportThatWasReopenedAndEndedAgainBetweenTwoPullsIsWhole() {
        var old = complaint(0, daysAgo(100), 1);
        fixture.apply(List.of(old));
        run();

        fixture.apply(List.of(complaint(0, daysAgo(2), 9)));

        assertThat(read(old).text()).contains(WORD);
        assertThat(erased(old)).isFalse();
    }

    @Test
    void draftsAndWhatWaitsKeepTheirReportAndTheirOwnText() {
        var drafted = complaint(0, daysAgo(100), 1);
        var waiting = complaint(1, daysAgo(100), 1);
        fixture.apply(List.of(drafted, waiting));
        var draft = fixture.draft(drafted.id(), "Draf: " + WORD);
        var item = fixture.sendable(waiting.id(), "Menunggu: " + WORD);

        run();

        assertThat(erased(drafted)).isFalse();
        assertThat(erased(waiting)).isFalse();
        assertThat(store().drafts().of(drafted.id()).getFirst().id()).isEqualTo(draft);
        assertThat(store().outbox().byId(item).orElseThrow().action().body().text())
                .contains(WORD);
    }

    @Test
    void journalRowsStayWithoutTheirTextAndAreNeverOfferedAgain() {
        var old = complaint(0, daysAgo(100), 1);
        fixture.apply(List.of(old));
        var item = fixture.sendable(old.id(), "Terkirim: " + WORD);
        store().outbox().markSending(item);
        var receipt = new Receipt(item, daysAgo(101), 1, "f");
        store().outbox().markSent(item, receipt);

        run();

        var left = store().outbox().byId(item).orElseThrow();
        assertThat(left.state()).isEqualTo(new Outbox.State.Sent(receipt));
        assertThat(left.action().body().text()).isEmpty();
        assertThat(store().outbox().seen(item)).isEmpty();
        store().outbox().reofferSent(null);
        assertThat(store().outbox().waiting()).isEmpty();
    }

    @Test
    void theRuleIsSetByDaysAndMayBeSwitchedOff() {
        assertThat(store().retention().days()).isEqualTo(90);
        var old = complaint(0, daysAgo(1000), 1);
        fixture.apply(List.of(old));
        store().retention().saveDays(Retention.NEVER);
        run();
        assertThat(erased(old)).isFalse();
        assertThat(store().retention().due(Retention.NEVER)).isZero();
        assertThat(store().retention().due(30)).isEqualTo(1);

        store().retention().saveDays(999);
        fixture.reopen();
        assertThat(store().retention().days()).isEqualTo(999);
        run();
        assertThat(erased(old)).isTrue();
        assertThat(store().audit().entries(new Filter(null, null, "erased"), 5))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.amount()).isEqualTo(1);
                    assertThat(entry.complaintId()).isNull();
                });
    }

    // --- information requests ---------------------------------------------------------------------------------------

    private static InformationRequest request(String id, Instant closedAt, long version) {
        var answered = closedAt == null ? null : closedAt.minus(Duration.ofDays(1));
        return new InformationRequest(
                id,
                version,
                "live-chat",
                "SDM Aparatur",
                closedAt == null ? "taken" : "closed",
                "Surat " + WORD + " saya bagaimana? 081234567890",
                new Reporter("Budi Santoso", "081234567890", "budi@example.id", false, false),
                AskerKind.CIVIL_SERVANT,
                "B/123/M.KP/2026",
                "p-1",
                "Petugas Satu",
                "unit-1",
                null,
                null,
                daysAgo(300),
                null,
                answered,
                closedAt,
                List.of(new RequestAnswer("a-" + id, "Petugas Satu", "unit-1", "Sudah: " + WORD, daysAgo(200), null)),
                List.of(new HistoryEntry("h-" + id, daysAgo(300), "taken", "Petugas Satu", WORD)),
                Set.of());
    }

    private void apply(InformationRequest... requests) {
        store().cache().apply(new Cache.Page(List.of(), List.of(), "c", "e1", true, List.of(requests), List.of()));
    }

    private InformationRequest readRequest(String id) {
        return store().requests().byId(id, PERSON).orElseThrow().request();
    }

    @Test
    void anAnsweredRequestLosesQuestionNamesAndAnswersAndCountsAsBefore() {
        apply(request("r-old", daysAgo(91), 1), request("r-young", daysAgo(89), 1), request("r-open", null, 1));
        var facts = store().requests().facts();
        assertThat(store().retention().due(90)).isEqualTo(1);

        run();

        var left = readRequest("r-old");
        assertThat(left.toString()).doesNotContain(WORD, "Budi", "0812", "Petugas Satu");
        assertThat(left.answers()).hasSize(1);
        assertThat(left.agendaNumber()).as("the letter stays to be found").isEqualTo("B/123/M.KP/2026");
        assertThat(readRequest("r-young").question()).contains(WORD);
        assertThat(readRequest("r-open").question()).contains(WORD);
        assertThat(store().requests().facts()).isEqualTo(facts);
        assertThat(store().retention().due(90)).isZero();
    }

    @Test
    void aRequestThatIsLoadedAnewStaysErasedUntilItIsOpenedAgain() {
        apply(request("r", daysAgo(91), 1));
        run();

        apply(request("r", daysAgo(91), 2));
        assertThat(readRequest("r").question()).isEmpty();
        store().cache().reset("e1");
        apply(request("r", daysAgo(91), 3));
        assertThat(readRequest("r").question()).isEmpty();

        apply(request("r", null, 4));
        assertThat(readRequest("r").question()).contains(WORD);
    }

    @Test
    void aRequestThatWasOpenedAgainIsErasedAgainAfterItsNextEnd() {
        apply(request("r", daysAgo(200), 1));
        run();
        apply(request("r", null, 2));
        assertThat(readRequest("r").question()).contains(WORD);

        apply(request("r", daysAgo(91), 3));
        assertThat(store().retention().due(90)).isEqualTo(1);
        run();

        assertThat(readRequest("r").toString()).doesNotContain(WORD, "Budi", "0812");
    }

    @Test
    void aRequestWithADraftKeepsItsText() {
        apply(request("r", daysAgo(91), 1));
        store().drafts().save(UUID.randomUUID(), "r", new ActionBody.AnswerRequest("Konsep " + WORD), 1);
        run();
        assertThat(readRequest("r").question()).contains(WORD);
    }

    @Test
    void nothingOfTheTextIsLeftInTheFiles() throws Exception {
        // The texts are encrypted; what can be seen is that their bytes are gone: the row has shrunk.
        var old = complaint(0, daysAgo(100), 1);
        fixture.apply(List.of(old));
        var before = restLength(old);
        run();
        assertThat(restLength(old)).isLessThan(before);
        fixture.store.close();
        for (var file : List.of(fixture.folder.cacheDb(), fixture.folder.workDb())) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain(WORD);
        }
        fixture.store = fixture.open();
    }

    private int restLength(Complaint complaint) {
        return store().cacheDb().read(connection -> {
            try (var select = connection.prepareStatement(
                    "SELECT length(rest) FROM complaint_text JOIN complaint USING (key) WHERE id = ?")) {
                select.setString(1, complaint.id());
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }
}
