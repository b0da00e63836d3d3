package id.penghubung.practice;

import static id.penghubung.practice.Person.action;
import static id.penghubung.practice.Person.after;
import static id.penghubung.practice.Person.anyway;
import static id.penghubung.practice.Person.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.penghubung.contract.Messages.ActionReply;
import id.penghubung.contract.Messages.ActionRequest;
import id.penghubung.contract.Messages.ComplaintValue;
import id.penghubung.contract.Messages.CorrectionValue;
import id.penghubung.contract.Messages.FollowUpValue;
import id.penghubung.contract.Messages.HandBackValue;
import id.penghubung.contract.Messages.HistoryValue;
import id.penghubung.contract.Messages.OriginalValue;
import id.penghubung.contract.Messages.Problem;
import id.penghubung.contract.Messages.Target;
import id.penghubung.contract.ProblemType;
import id.penghubung.testing.ActionRequests;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionsTest {

    private static final String ANSWER = "Yth. Bapak/Ibu, perbaikan telah dilaksanakan. Terima kasih.";

    @TempDir
    Path folder;

    private Office office;
    private Person officer;
    private Person colleague;
    private Person admin;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder, 400);
        officer = office.person("made.jalan");
        colleague = office.person("lilis.jalan");
        admin = office.person("admin.ratih");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @Test
    void aFollowUpChangesStatusLabelDispositionAndHistory() {
        var complaint = officer.find(c -> c.status().equals("Terdisposisi Belum Ditindaklanjuti"));
        var id = UUID.randomUUID();

        var receipt = officer.does(id, action(complaint, "follow-up", ANSWER));

        var now = officer.complaint(complaint.id());
        assertThat(now.version()).isEqualTo(receipt.version()).isGreaterThan(complaint.version());
        assertThat(now.status()).isEqualTo("Terdisposisi Sedang Diproses");
        assertThat(now.label()).isEqualTo("tindak lanjut");
        assertThat(now.dispositions().getLast().state()).isEqualTo("answered");
        assertThat(now.dispositions().getLast().firstAnsweredAt()).isEqualTo(receipt.storedAt());
        assertThat(now.followUps().getLast())
                .isEqualTo(new FollowUpValue(
                        receipt.resultId(),
                        "follow-up",
                        "tindak lanjut",
                        "I Made Suardika",
                        "jalan",
                        ANSWER,
                        receipt.storedAt(),
                        id));
        assertThat(now.history().getLast().kind()).isEqualTo("follow-up");
        assertThat(now.allowedActions()).contains("close", "archive").doesNotContain("not-our-authority", "accept");
    }

    @Test
    void anInitialResponseDoesNotPassForAFollowUp() {
        var complaint = officer.find(c -> c.status().equals("Terdisposisi Belum Ditindaklanjuti"));

        officer.does(UUID.randomUUID(), action(complaint, "initial-response", "Laporan sedang kami koordinasikan."));

        var now = officer.complaint(complaint.id());
        assertThat(now.label()).isEqualTo("respon awal");
        assertThat(now.followUps().getLast().kind()).isEqualTo("initial-response");
        assertThat(now.allowedActions()).contains("follow-up").doesNotContain("close");
    }

    @Test
    void S2_theSameActionAgainIsAnsweredWithTheReceiptOfTheFirstTime() {
        var complaint = officer.offered("follow-up");
        var id = UUID.randomUUID();
        var request = action(complaint, "follow-up", ANSWER);
        var first = officer.does(id, request);

        // What travels beside the hash may differ from try to try.
        var retry = ActionRequests.of(
                request.complaintId(),
                request.kind(),
                request.text(),
                List.of(),
                null,
                request.baseVersion() + 1,
                UUID.randomUUID(),
                true,
                Instant.parse("1999-01-01T00:00:00Z"));
        var again = officer.act(id, retry);

        assertThat(again.status()).isEqualTo(200);
        assertThat(parse(again.body(), ActionReply.class)).isEqualTo(first);
        assertThat(parse(officer.get("/v1/actions/" + id).body(), ActionReply.class))
                .isEqualTo(first);
        assertThat(madeBy(id, complaint)).hasSize(1);
    }

    @Test
    void S3_fiftyIdenticalPutsAtOnceMakeOneFollowUp() throws Exception {
        var complaint = officer.offered("follow-up");
        var id = UUID.randomUUID();
        var request = action(complaint, "follow-up", ANSWER);
        var together = new CyclicBarrier(50);

        List<Wiretap.Reply> replies;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 50)
                    .mapToObj(_ -> threads.submit(() -> {
                        together.await();
                        return officer.act(id, request);
                    }))
                    .toList();
            replies = running.stream().map(ActionsTest::get).toList();
        }

        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(49);
        assertThat(replies)
                .extracting(Wiretap.Reply::body)
                .containsOnly(replies.getFirst().body());
        assertThat(madeBy(id, complaint)).hasSize(1);
    }

    @Test
    void anIdThatCameBeforeWithAnotherBodyIsRefused() {
        var complaint = officer.offered("follow-up");
        var id = UUID.randomUUID();
        officer.does(id, action(complaint, "follow-up", ANSWER));

        refused(officer.act(id, action(complaint, "follow-up", ANSWER + "!")), ProblemType.ID_REUSED);
        refused(officer.act(id, action(complaint, "initial-response", ANSWER)), ProblemType.ID_REUSED);
        assertThat(madeBy(id, complaint)).hasSize(1);
    }

    @Test
    void aWithdrawnActionNeverLandsAnyMore() {
        var complaint = officer.offered("follow-up");
        var id = UUID.randomUUID();

        assertThat(officer.delete("/v1/actions/" + id).status()).isEqualTo(204);
        assertThat(officer.delete("/v1/actions/" + id).status()).isEqualTo(204);

        refused(officer.act(id, action(complaint, "follow-up", ANSWER)), ProblemType.WITHDRAWN);
        refused(officer.get("/v1/actions/" + id), ProblemType.WITHDRAWN);
        assertThat(madeBy(id, complaint)).isEmpty();
    }

    @Test
    void withdrawingAStoredActionComesTooLateAndBringsItsReceipt() {
        var complaint = officer.offered("follow-up");
        var id = UUID.randomUUID();
        var receipt = officer.does(id, action(complaint, "follow-up", ANSWER));

        var reply = officer.delete("/v1/actions/" + id);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(parse(reply.body(), ActionReply.class)).isEqualTo(receipt);
        assertThat(madeBy(id, complaint)).hasSize(1);
    }

    @Test
    void anActionIsItsOwnersAlone() {
        var complaint = officer.offered("follow-up");
        var id = UUID.randomUUID();
        officer.does(id, action(complaint, "follow-up", ANSWER));

        refused(colleague.get("/v1/actions/" + id), ProblemType.NOT_YOURS);
        refused(colleague.delete("/v1/actions/" + id), ProblemType.NOT_YOURS);
        refused(colleague.act(id, action(complaint, "follow-up", ANSWER)), ProblemType.NOT_YOURS);
    }

    @Test
    void aColleaguesAnswerInBetweenIsAConflictUntilTheOfficerDecides() {
        var complaint = officer.offered("follow-up");
        colleague.does(UUID.randomUUID(), action(complaint, "follow-up", ANSWER));
        var id = UUID.randomUUID();
        var mine = action(complaint, "follow-up", "Yth. Bapak/Ibu, jawaban kedua. Terima kasih.");

        var reply = officer.act(id, mine);

        refused(reply, ProblemType.CONFLICT);
        assertThat(parse(reply.body(), Problem.class).version())
                .isEqualTo(officer.complaint(complaint.id()).version());
        assertThat(parse(reply.body(), Problem.class).detail()).contains("Lilis Nuraeni");
        refused(officer.get("/v1/actions/" + id), ProblemType.NOT_FOUND);

        assertThat(officer.act(id, anyway(mine)).status()).isEqualTo(201);
    }

    @Test
    void notesAcceptanceAndPresenceOfOthersRaiseNoConflict() {
        var complaint = officer.find(c -> c.allowedActions().contains("accept"));
        colleague.does(UUID.randomUUID(), action(complaint, "internal-note", "Sudah saya tanyakan ke lapangan."));
        colleague.does(UUID.randomUUID(), action(complaint, "accept", null));
        colleague.put("/v1/complaints/" + complaint.id() + "/presence", "{\"state\":\"drafting\"}");

        officer.does(UUID.randomUUID(), action(complaint, "follow-up", ANSWER));
    }

    @Test
    void aNoteMeetsNoConflict() {
        var complaint = officer.find(c ->
                c.allowedActions().contains("follow-up") && c.allowedActions().contains("internal-note"));
        colleague.does(UUID.randomUUID(), action(complaint, "follow-up", ANSWER));

        officer.does(UUID.randomUUID(), action(complaint, "internal-note", "Sudah saya tanyakan ke lapangan."));
    }

    @Test
    void aSecondQueuedActionOfOnesOwnMeetsNoConflict() {
        var complaint = officer.find(c -> c.status().equals("Terdisposisi Belum Ditindaklanjuti"));
        var first = UUID.randomUUID();
        officer.does(first, action(complaint, "initial-response", "Sedang kami koordinasikan."));

        officer.does(UUID.randomUUID(), after(action(complaint, "follow-up", ANSWER), first));
    }

    @Test
    void anOwnActionSentAnywayExplainsWhatCameBeforeItButNothingAfterIt() {
        var complaint = officer.offered("follow-up");
        colleague.does(UUID.randomUUID(), action(complaint, "follow-up", ANSWER));
        var first = UUID.randomUUID();
        officer.does(first, anyway(action(complaint, "follow-up", ANSWER)));
        var second = action(complaint, "follow-up", "Yth. Bapak/Ibu, tambahan jawaban. Terima kasih.");

        refused(officer.act(UUID.randomUUID(), second), ProblemType.CONFLICT);
        officer.does(UUID.randomUUID(), after(second, first));
        colleague.does(UUID.randomUUID(), action(colleague.complaint(complaint.id()), "follow-up", ANSWER));
        refused(officer.act(UUID.randomUUID(), after(second, first)), ProblemType.CONFLICT);
    }

    @Test
    void handingBackTakesTheComplaintFromTheUnitAndGivesItToTheAdmin() {
        var complaint = officer.offered("not-our-authority");
        var before = officer.pull(null, 1_000);

        officer.does(UUID.randomUUID(), action(complaint, "not-our-authority", "Jalan ini milik kawasan.", "izin"));

        for (var person : List.of(officer, colleague)) {
            var changes = person.pull(before.next(), 1_000).changes();
            assertThat(changes).singleElement().satisfies(change -> {
                assertThat(change.op()).isEqualTo("remove");
                assertThat(change.id()).isEqualTo(complaint.id());
            });
            refused(person.get("/v1/complaints/" + complaint.id()), ProblemType.NOT_YOURS);
        }
        var seen = admin.complaint(complaint.id());
        assertThat(seen.status()).isEqualTo("Terverifikasi");
        assertThat(seen.dispositions().getLast().state()).isEqualTo("returned");
        assertThat(seen.dispositions().getLast().endedAt()).isNotNull();
        assertThat(seen.history().getLast().text())
                .contains("Direktorat Perizinan dan Investasi Daerah", "Jalan ini milik kawasan.");
        assertThat(seen.allowedActions()).contains("dispose");
    }

    @Test
    void handingBackIsConfirmedAgainAlthoughTheComplaintIsOutOfSight() {
        var complaint = officer.offered("not-our-authority");
        var id = UUID.randomUUID();
        var request = action(complaint, "not-our-authority", "Jalan ini milik kawasan.");
        var receipt = officer.does(id, request);

        var again = officer.act(id, request);

        assertThat(again.status()).isEqualTo(200);
        assertThat(parse(again.body(), ActionReply.class)).isEqualTo(receipt);
        refused(officer.act(UUID.randomUUID(), request), ProblemType.NOT_YOURS);
    }

    @Test
    void theAdminVerifiesAndDisposesAndTheUnitGetsIt() {
        var complaint = admin.find(c -> c.status().equals("Belum Terverifikasi"));
        var before = officer.pull(null, 1_000);
        var verified = UUID.randomUUID();
        admin.does(verified, action(complaint, "verify", null));

        admin.does(UUID.randomUUID(), after(action(complaint, "dispose", "Mohon segera ditinjau.", "jalan"), verified));

        var got = officer.pull(before.next(), 1_000);
        assertThat(got.complaints()).containsOnlyKeys(complaint.id());
        var value = got.complaints().get(complaint.id());
        assertThat(value.status()).isEqualTo("Terdisposisi Belum Ditindaklanjuti");
        assertThat(value.dispositions()).singleElement().satisfies(disposition -> {
            assertThat(disposition.state()).isEqualTo("open");
            assertThat(disposition.note()).isEqualTo("Mohon segera ditinjau.");
        });
        assertThat(value.allowedActions()).contains("follow-up", "initial-response", "not-our-authority", "accept");
    }

    @Test
    void aSecondUnitMayHaveTheComplaintAtTheSameTime() {
        var complaint = officer.find(c -> c.status().equals("Terdisposisi Sedang Diproses")
                && c.dispositions().stream().noneMatch(d -> d.unitId().equals("izin")));

        admin.does(UUID.randomUUID(), action(complaint, "dispose", null, "izin"));

        var other = office.person("togar.izin").complaint(complaint.id());
        assertThat(other.status()).isEqualTo("Terdisposisi Sedang Diproses");
        assertThat(officer.complaint(complaint.id()).dispositions())
                .filteredOn(d -> d.endedAt() == null)
                .extracting(d -> d.unitId())
                .contains("jalan", "izin");
        refused(
                admin.act(UUID.randomUUID(), action(admin.complaint(complaint.id()), "dispose", null, "izin")),
                ProblemType.REFUSED);
    }

    @Test
    void verifyingMaySetTitleClassAndCategoryRightAndWhatCameInStaysTold() {
        var complaint = admin.find(c -> c.status().equals("Belum Terverifikasi")
                && !c.title().isBlank()
                && !c.classification().equals("Aspirasi")
                && !c.category().equals("Perhubungan"));
        var right = new CorrectionValue("Jalan berlubang di depan pasar", "Aspirasi", "Perhubungan");

        admin.does(UUID.randomUUID(), correcting(complaint, "verify", right));

        var now = admin.complaint(complaint.id());
        assertThat(now.status()).isEqualTo("Terverifikasi");
        assertThat(List.of(now.title(), now.classification(), now.category()))
                .containsExactly("Jalan berlubang di depan pasar", "Aspirasi", "Perhubungan");
        assertThat(now.text()).isEqualTo(complaint.text());
        var original = new OriginalValue(complaint.title(), complaint.classification(), complaint.category());
        assertThat(now.original()).isEqualTo(original);
        assertThat(now.history()).extracting(HistoryValue::kind).containsSubsequence("corrected", "verified");

        admin.does(
                UUID.randomUUID(), correcting(now, "correct", new CorrectionValue("Jalan rusak di pasar", null, null)));
        assertThat(admin.complaint(complaint.id()).title()).isEqualTo("Jalan rusak di pasar");
        assertThat(admin.complaint(complaint.id()).original()).isEqualTo(original);
    }

    @Test
    void aCorrectionOfNothingOrToAnUnknownCategoryIsRefused() {
        var complaint = admin.offered("correct");

        for (var wrong : List.of(
                new CorrectionValue(complaint.title(), null, null),
                new CorrectionValue(null, null, "Tidak ada"),
                new CorrectionValue(" ", null, null))) {
            refused(admin.act(UUID.randomUUID(), correcting(complaint, "correct", wrong)), ProblemType.REFUSED);
        }
        refused(admin.act(UUID.randomUUID(), action(complaint, "correct", "Tanpa data.")), ProblemType.REFUSED);
    }

    @Test
    void oneDispositionGoesToSeveralUnitsOrToNoneOfThem() {
        var complaint = admin.find(c -> c.status().equals("Terverifikasi"));

        refused(admin.act(UUID.randomUUID(), disposing(complaint, "jalan", "tidak-ada")), ProblemType.REFUSED);
        assertThat(admin.complaint(complaint.id()).version()).isEqualTo(complaint.version());
        admin.does(UUID.randomUUID(), disposing(complaint, "jalan", "izin"));

        var now = admin.complaint(complaint.id());
        assertThat(now.dispositions())
                .filteredOn(d -> d.endedAt() == null)
                .extracting(d -> d.unitId(), d -> d.state(), d -> d.note())
                .containsExactly(
                        tuple("jalan", "open", "Mohon ditangani bersama."),
                        tuple("izin", "open", "Mohon ditangani bersama."));
        assertThat(now.history()).extracting(HistoryValue::id).doesNotHaveDuplicates();
        assertThat(officer.complaint(complaint.id()).allowedActions()).contains("follow-up");
        assertThat(office.person("togar.izin").complaint(complaint.id()).allowedActions())
                .contains("follow-up");
    }

    @Test
    void whatAUnitProposedWhenItHandedBackIsThereForTheNextDisposition() {
        var complaint = officer.find(c -> c.allowedActions().contains("not-our-authority")
                && c.dispositions().stream().filter(d -> d.endedAt() == null).count() == 1);

        officer.does(UUID.randomUUID(), action(complaint, "not-our-authority", "Jalan ini milik kawasan.", "izin"));

        assertThat(admin.complaint(complaint.id()).dispositions().getLast().handBack())
                .isEqualTo(new HandBackValue("izin", "Jalan ini milik kawasan."));
    }

    @Test
    void aReopenedComplaintGoesOnWhereItWasAndKeepsItsAnswers() {
        var closed = admin.find(c -> c.status().equals("Ditutup oleh Admin")
                && c.dispositions().stream().anyMatch(d -> d.endedAt() == null));

        admin.does(UUID.randomUUID(), action(closed, "reopen", "Pelapor mengirim bukti baru."));

        var now = admin.complaint(closed.id());
        assertThat(now.status()).isEqualTo("Terdisposisi Sedang Diproses");
        assertThat(now.closedAt()).isNull();
        assertThat(now.followUps()).isEqualTo(closed.followUps());
        assertThat(now.dispositions())
                .filteredOn(d -> d.endedAt() == null)
                .extracting(d -> d.state())
                .doesNotContain("closed");
        assertThat(now.history().getLast().kind()).isEqualTo("reopened");
        assertThat(now.allowedActions()).contains("close", "dispose").doesNotContain("reopen");
    }

    private static ActionRequest correcting(ComplaintValue complaint, String kind, CorrectionValue correction) {
        return ActionRequests.of(
                complaint.id(), kind, null, null, null, complaint.version(), null, false, null, correction);
    }

    private static ActionRequest disposing(ComplaintValue complaint, String... units) {
        return ActionRequests.of(
                complaint.id(),
                "dispose",
                "Mohon ditangani bersama.",
                null,
                new Target(null, null, List.of(units)),
                complaint.version(),
                null,
                false,
                null);
    }

    @Test
    void theAdminTakesAComplaintBackFromAUnit() {
        var complaint = officer.find(c -> c.status().equals("Terdisposisi Belum Ditindaklanjuti"));

        admin.does(UUID.randomUUID(), action(complaint, "take-back", "Salah unit.", "jalan"));

        refused(officer.get("/v1/complaints/" + complaint.id()), ProblemType.NOT_YOURS);
        assertThat(admin.complaint(complaint.id()).dispositions().getLast().state())
                .isEqualTo("taken-back");
        refused(
                admin.act(UUID.randomUUID(), action(admin.complaint(complaint.id()), "dispose", null, "tidak-ada")),
                ProblemType.REFUSED);
    }

    @Test
    void closingArchivingAndPostponingLandInTheirStatus() {
        var followedUp = officer.find(c -> c.allowedActions().contains("close"));
        officer.does(UUID.randomUUID(), action(followedUp, "close", "Sudah ditangani."));
        var closed = officer.complaint(followedUp.id());
        assertThat(closed.status()).isEqualTo("Ditutup oleh Admin");
        assertThat(closed.closedAt()).isEqualTo(office.clock().instant());
        assertThat(closed.dispositions())
                .filteredOn(d -> d.endedAt() == null)
                .extracting(d -> d.state())
                .containsOnly("closed");
        assertThat(closed.allowedActions()).containsExactly("internal-note");

        var open = officer.offered("postpone");
        officer.does(UUID.randomUUID(), action(open, "postpone", "Menunggu alamat lengkap dari pelapor."));
        assertThat(officer.complaint(open.id()).status()).isEqualTo("Laporan Tertunda");

        var unusable = admin.find(c -> c.status().equals("Belum Terverifikasi"));
        admin.does(UUID.randomUUID(), action(unusable, "archive", "Tidak memuat kejadian."));
        assertThat(admin.complaint(unusable.id()).status()).isEqualTo("Diarsipkan oleh Admin");
        assertThat(admin.complaint(unusable.id()).closedAt()).isNotNull();
    }

    @Test
    void whatIsNotOfferedIsRefusedInPlainWords() {
        var complaint = officer.offered("follow-up");

        refused(officer.act(UUID.randomUUID(), action(complaint, "verify", null)), ProblemType.REFUSED);
        refused(officer.act(UUID.randomUUID(), action(complaint, "reopen", "Dibuka lagi.")), ProblemType.REFUSED);
        var unknown = officer.act(UUID.randomUUID(), action(complaint, "teleport", null));
        refused(unknown, ProblemType.REFUSED);
        assertThat(parse(unknown.body(), Problem.class).detail())
                .isEqualTo("Jenis tindakan \"teleport\" tidak dikenal server ini.");
        var inspector = office.person("pengawas.dewi");
        assertThat(inspector.complaint(complaint.id()).allowedActions()).isEmpty();
        refused(inspector.act(UUID.randomUUID(), action(complaint, "follow-up", ANSWER)), ProblemType.REFUSED);
    }

    @Test
    void anAnswerMustSayWhatItSaysWithinTheLimit() {
        var complaint = officer.offered("follow-up");

        refused(officer.act(UUID.randomUUID(), action(complaint, "follow-up", " \n ")), ProblemType.REFUSED);
        refused(officer.act(UUID.randomUUID(), action(complaint, "follow-up", null)), ProblemType.REFUSED);
        refused(officer.act(UUID.randomUUID(), action(complaint, "follow-up", "x".repeat(3_001))), ProblemType.REFUSED);
        // Code points count, not the two halves of an emoji.
        officer.does(UUID.randomUUID(), action(complaint, "follow-up", "\uD83D\uDE4F".repeat(3_000)));
    }

    @Test
    void unknownTargetsAndAttachmentsAreRefused() {
        var complaint = officer.offered("not-our-authority");
        for (var unit : List.of("jalan", "tidak-ada")) {
            refused(
                    officer.act(UUID.randomUUID(), action(complaint, "not-our-authority", "Bukan tugas kami.", unit)),
                    ProblemType.REFUSED);
        }
        var file = ActionRequests.of(
                complaint.id(),
                "follow-up",
                ANSWER,
                List.of("ab".repeat(32)),
                null,
                complaint.version(),
                null,
                false,
                null);
        refused(officer.act(UUID.randomUUID(), file), ProblemType.REFUSED);
    }

    @Test
    void aComplaintOfAnotherUnitIsNotYoursAndAnUnknownOneIsNotFound() {
        var other = office.person("wahyu.pensiun")
                .find(c -> c.dispositions().stream().noneMatch(d -> d.unitId().equals("jalan")));

        refused(officer.act(UUID.randomUUID(), action(other, "follow-up", ANSWER)), ProblemType.NOT_YOURS);
        var nowhere =
                ActionRequests.of(UUID.randomUUID().toString(), "follow-up", ANSWER, null, null, 1, null, false, null);
        refused(officer.act(UUID.randomUUID(), nowhere), ProblemType.NOT_FOUND);
    }

    @Test
    void aRefusedActionLeavesNoTraceAndItsIdMayBeUsed() {
        var complaint = officer.offered("follow-up");
        var id = UUID.randomUUID();
        refused(officer.act(id, action(complaint, "follow-up", "")), ProblemType.REFUSED);

        assertThat(officer.complaint(complaint.id())).isEqualTo(complaint);
        officer.does(id, action(complaint, "follow-up", ANSWER));
    }

    private List<FollowUpValue> madeBy(UUID id, ComplaintValue complaint) {
        return officer.complaint(complaint.id()).followUps().stream()
                .filter(answer -> id.equals(answer.actionId()))
                .toList();
    }

    private static void refused(Wiretap.Reply reply, ProblemType type) {
        assertThat(reply.problem()).as(reply.body()).isEqualTo(type.uri());
        assertThat(reply.status()).isEqualTo(type.status());
    }

    private static Wiretap.Reply get(Future<Wiretap.Reply> running) {
        try {
            return running.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
