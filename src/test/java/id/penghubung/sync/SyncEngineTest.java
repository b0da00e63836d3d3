package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Team;
import id.penghubung.server.Failure;
import id.penghubung.store.Cache;
import id.penghubung.store.Complaints;
import id.penghubung.store.Outbox;
import id.penghubung.sync.FaultServer.Fault;
import id.penghubung.testing.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// One round against the real practice server over real HTTP, the line spoiled on purpose.
class SyncEngineTest {

    private static final String TEXT = "Yth. Bapak/Ibu, laporan telah kami tindak lanjuti. Terima kasih.";

    @TempDir
    private Path temporary;

    private Office office;

    @BeforeEach
    void open() throws IOException {
        office = new Office(temporary, 120);
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @Test
    void theFirstPullFillsTheCacheAndItsCountsAreTheServers() {
        var result = office.sync();

        assertThat(result.failure()).isNull();
        assertThat(result.pulled()).isPositive();
        var serverCounts = office.store.cache().serverCounts().orElseThrow();
        assertThat(office.store.complaints().counts(Complaints.Filter.all()).incoming())
                .isEqualTo(serverCounts.complaints())
                .isEqualTo(serverCounts.perRawStatus().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        assertThat(office.store.cache().position().complete()).isTrue();
        assertThat(office.store.cache().reference()).isPresent();
    }

    @Test
    void aSecondPullBringsNothingNew() {
        office.sync();

        assertThat(office.sync().pulled()).isZero();
    }

    @Test
    void anAnswerGoesOutOnceComesBackWithAReceiptAndTheComplaintIsInProcess() {
        office.sync();
        var complaint = office.answerable().getFirst();
        var action = office.send(complaint, TEXT);

        var result = office.sync();

        assertThat(result.sent()).isEqualTo(1);
        assertThat(office.state(action)).isInstanceOfSatisfying(Outbox.State.Sent.class, sent -> {
            assertThat(sent.receipt().actionId()).isEqualTo(action);
            assertThat(sent.receipt().version()).isGreaterThan(complaint.version());
        });
        assertThat(office.store.complaints().byId(complaint.id()).orElseThrow().followUps())
                .anyMatch(followUp -> action.equals(followUp.actionId()));
        assertThat(office.onServer(complaint, TEXT)).isEqualTo(1);
    }

    @Test
    void S3_K15_aLostReplyLeavesItUncertainAndTheServerIsAskedBeforeAnythingIsSentAgain() {
        office.sync();
        var complaint = office.answerable().getFirst();
        var action = office.send(complaint, TEXT);
        office.line.spoil("PUT /v1/actions/", new Fault.CutAfter());

        var first = office.sync();

        assertThat(first.failure()).isInstanceOf(Failure.Unreachable.class);
        assertThat(first.uncertain()).isEqualTo(1);
        assertThat(office.state(action)).isInstanceOf(Outbox.State.Uncertain.class);

        office.line.mend();
        var putsBefore = puts();
        assertThat(office.sync().sent()).isEqualTo(1);
        assertThat(puts()).isEqualTo(putsBefore);
        assertThat(office.state(action)).isInstanceOf(Outbox.State.Sent.class);
        assertThat(office.onServer(complaint, TEXT)).isEqualTo(1);
    }

    @Test
    void anUncertainItemThatTheServerDoesNotHaveIsSentUnderItsOwnId() {
        office.sync();
        var complaint = office.answerable().getFirst();
        var action = office.send(complaint, TEXT);
        office.line.spoil("PUT /v1/actions/", new Fault.CutBefore());
        office.sync();
        assertThat(office.state(action)).isInstanceOf(Outbox.State.Uncertain.class);

        office.line.mend();
        office.sync();

        assertThat(office.state(action)).isInstanceOf(Outbox.State.Sent.class);
        assertThat(office.onServer(complaint, TEXT)).isEqualTo(1);
    }

    @Test
    void aProgramThatDiedWhileSendingDoesNotSendTwice() {
        office.sync();
        var complaint = office.answerable().getFirst();
        var action = office.send(complaint, TEXT);
        // As if killed between the request and its reply: the state on the disk is "sending".
        office.store.outbox().markSending(action);
        office.server.submit(office.store.outbox().byId(action).orElseThrow().action(), null);

        office.restarted();
        assertThat(office.state(action)).isInstanceOf(Outbox.State.Uncertain.class);
        office.newEngine().runOnce(SyncEngine.Progress.NONE);

        assertThat(office.state(action)).isInstanceOf(Outbox.State.Sent.class);
        assertThat(office.onServer(complaint, TEXT)).isEqualTo(1);
    }

    @Test
    void Y6_oneRefusedItemDoesNotHoldBackTheOthers() {
        office.sync();
        var complaints = office.answerable();
        var refused = office.send(complaints.get(0), TEXT);
        var others = List.of(office.send(complaints.get(1), TEXT), office.send(complaints.get(2), TEXT));
        office.line.spoil("PUT /v1/actions/" + refused, new Fault.Problem(422, "urn:penghubung:refused"));

        var result = office.sync();

        assertThat(result.sent()).isEqualTo(2);
        assertThat(result.parked()).isEqualTo(1);
        assertThat(office.state(refused)).isEqualTo(new Outbox.State.Parked(Outbox.ParkReason.REFUSED, "kata server"));
        assertThat(others).allSatisfy(id -> assertThat(office.state(id)).isInstanceOf(Outbox.State.Sent.class));
    }

    static Stream<Arguments> everyWrongAnswer() {
        return Stream.of(
                Arguments.of(new Fault.Problem(400, "urn:penghubung:bad-request"), "Parked"),
                Arguments.of(new Fault.Problem(403, "urn:penghubung:not-yours"), "Parked"),
                Arguments.of(new Fault.Problem(404, "urn:penghubung:not-found"), "Parked"),
                Arguments.of(new Fault.Problem(409, "urn:penghubung:conflict"), "Parked"),
                Arguments.of(new Fault.Problem(410, "urn:penghubung:withdrawn"), "Parked"),
                Arguments.of(new Fault.Problem(426, "urn:penghubung:client-too-old"), "Queued"),
                Arguments.of(new Fault.Problem(429, "urn:penghubung:too-many-requests"), "Queued"),
                Arguments.of(new Fault.Problem(500, "urn:penghubung:fault"), "Queued"),
                Arguments.of(new Fault.Problem(503, "urn:penghubung:unavailable"), "Queued"),
                Arguments.of(new Fault.Html(200), "Uncertain"),
                Arguments.of(new Fault.Html(302), "Uncertain"),
                Arguments.of(new Fault.Html(502), "Uncertain"),
                Arguments.of(new Fault.CutBody(10), "Uncertain"));
    }

    @ParameterizedTest
    @MethodSource("everyWrongAnswer")
    void Y29_noAnswerButAReceiptTakesAnItemOutOfTheOutbox(Fault fault, String stateAfter) {
        office.sync();
        var complaint = office.answerable().getFirst();
        var action = office.send(complaint, TEXT);
        office.line.spoil("PUT /v1/actions/", fault);

        office.sync();

        assertThat(office.state(action).getClass().getSimpleName()).isEqualTo(stateAfter);
        assertThat(office.store
                        .outbox()
                        .byId(action)
                        .orElseThrow()
                        .action()
                        .body()
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void aFaultOfTheServerIsTriedFiveTimesAndThenSetAside() {
        office.sync();
        var action = office.send(office.answerable().getFirst(), TEXT);
        office.line.spoil("PUT /v1/actions/", new Fault.Problem(500, "urn:penghubung:fault"));
        for (var round = 0; round < 5; round++) {
            assertThat(office.state(action)).isInstanceOf(Outbox.State.Queued.class);
            office.sync();
        }

        assertThat(office.state(action))
                .isInstanceOfSatisfying(
                        Outbox.State.Parked.class,
                        parked -> assertThat(parked.reason()).isEqualTo(Outbox.ParkReason.SERVER_FAULT));
    }

    @Test
    void D12_anEndedSessionCostsNothing() throws IOException {
        office.sync();
        var complaint = office.answerable().getFirst();
        var action = office.send(complaint, TEXT);
        office.practice.expireSessions();

        office.sync();

        assertThat(office.state(action)).isInstanceOf(Outbox.State.Sent.class);
        assertThat(office.onServer(complaint, TEXT)).isEqualTo(1);
    }

    @Test
    void twoAnswersOfOnesOwnOnOneComplaintMeetNoConflict() {
        office.sync();
        var complaint = office.answerable().getFirst();
        var first = office.send(complaint, TEXT);
        var second = office.send(complaint, TEXT + " Kami tambahkan keterangan.");

        var result = office.sync();

        assertThat(result.sent()).isEqualTo(2);
        assertThat(office.state(first)).isInstanceOf(Outbox.State.Sent.class);
        assertThat(office.state(second)).isInstanceOf(Outbox.State.Sent.class);
    }

    /// The server is put back to a backup between two requests: without the epoch that the second one names, it would
    /// stand before the first, which the backup lacks.
    @Test
    void aRestoreInTheMiddleOfARoundChangesNotTheOrderOfTwoAnswers() throws IOException {
        office.sync();
        var complaint = office.answerable().getFirst();
        var backup = temporary.resolve("backup.db");
        office.practice.snapshot(backup);
        var first = office.send(complaint, TEXT);
        var second = office.send(complaint, TEXT + " Kami tambahkan keterangan.");
        office.line.spoil(
                "PUT /v1/actions/" + second, new Fault.Meanwhile(() -> office.practice.restoreSnapshot(backup)));

        var result = office.sync();

        assertThat(result.failure()).isNull();
        assertThat(office.state(first)).isInstanceOf(Outbox.State.Sent.class);
        assertThat(office.state(second)).isInstanceOf(Outbox.State.Sent.class);
        assertThat(office.store.complaints().byId(complaint.id()).orElseThrow().followUps())
                .extracting(followUp -> followUp.actionId())
                .containsSubsequence(first, second);
        assertThat(office.onServer(complaint, TEXT)).isEqualTo(1);
    }

    @Test
    void aCacheThatDiffersFromTheServerIsMendedByTheListOfIds() {
        office.sync();
        var before = office.store.complaints().counts(Complaints.Filter.all()).incoming();
        var lost = office.answerable().getFirst();
        var position = office.store.cache().position();
        office.store
                .cache()
                .apply(new Cache.Page(List.of(), List.of(lost.id()), position.cursor(), position.epoch(), true));

        office.sync();

        assertThat(office.store.complaints().counts(Complaints.Filter.all()).incoming())
                .isEqualTo(before);
        assertThat(office.store.complaints().byId(lost.id())).contains(lost);
    }

    @Test
    void aDraftIsUntouchedByAnyPull() {
        office.sync();
        var complaint = office.answerable().getFirst();
        var draft = office.store
                .drafts()
                .save(
                        java.util.UUID.randomUUID(),
                        complaint.id(),
                        new id.penghubung.domain.ActionBody.Answer(
                                id.penghubung.domain.FollowUpKind.FOLLOW_UP, "baru separuh"),
                        complaint.version());
        office.store.cache().reset(null);

        office.sync();

        assertThat(office.store.drafts().byId(draft.id())).contains(draft);
    }

    /// An older program passed over parts of the reference, and the server's tag has not changed since.
    @Test
    void whatAnOlderProgramKeptOfTheReferenceIsFetchedWhole() {
        office.sync();
        var whole = office.store.cache().reference().orElseThrow();
        assertThat(whole.reference().team()).isNotEqualTo(Team.UNKNOWN);
        office.store.cache().saveReference(new Cache.StoredReference(Samples.reference(), whole.tag(), 0));

        office.sync();

        assertThat(office.store.cache().reference()).contains(whole);
    }

    @Test
    void aReferenceThatThisProgramKeptIsNotFetchedAgain() {
        office.sync();
        var kept = new Cache.StoredReference(
                Samples.reference(),
                office.store.cache().reference().orElseThrow().tag());
        office.store.cache().saveReference(kept);

        office.sync();

        assertThat(office.store.cache().reference()).contains(kept);
    }

    @Test
    void aPortalBeforeTheServerIsToldAndChangesNothing() {
        office.sync();
        var before = office.store.complaints().counts(Complaints.Filter.all());
        office.line.spoil("GET /v1/reference", new Fault.Html(200));

        assertThat(office.sync().failure())
                .isInstanceOfSatisfying(
                        Failure.Unreachable.class,
                        unreachable -> assertThat(unreachable.trouble()).isEqualTo(Failure.Trouble.NOT_OUR_SERVER));
        assertThat(office.store.complaints().counts(Complaints.Filter.all())).isEqualTo(before);
    }

    @Test
    void aPageThatEndsTooEarlyIsAskedForAgainNextTime() {
        office.line.spoil("GET /v1/changes", new Fault.CutBody(500));

        assertThat(office.sync().failure()).isInstanceOf(Failure.Unreachable.class);
        assertThat(office.store.cache().position().cursor()).isNull();
        office.line.mend();
        assertThat(office.sync().failure()).isNull();
    }

    private long puts() {
        return office.line.seen().stream()
                .filter(request -> request.startsWith("PUT /v1/actions/"))
                .count();
    }
}
