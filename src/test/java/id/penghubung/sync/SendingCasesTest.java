package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.contract.Json;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.Status;
import id.penghubung.domain.StatusMapping;
import id.penghubung.server.Failure;
import id.penghubung.store.Complaints;
import id.penghubung.store.Outbox;
import id.penghubung.sync.FaultServer.Fault;
import id.penghubung.testing.MutableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What users of other systems met, each by the id of its case, against the practice server over a spoiled line.
class SendingCasesTest {

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

    private Complaint now(Complaint complaint) {
        return office.store.complaints().byId(complaint.id()).orElseThrow();
    }

    @Test
    void aLineThatIsCutAgainAndAgainUsesUpNothingOfTheItem() {
        office.sync();
        var id = office.send(office.answerable().getFirst(), TEXT);
        office.line.spoil("PUT /v1/actions/", new Fault.CutBefore());
        for (var round = 0; round < Retry.MOST_FAULTS; round++) {
            office.sync();
        }
        office.line.mend();
        office.line.spoil("PUT /v1/actions/", new Fault.Problem(500, "urn:penghubung:fault"));

        office.sync();

        assertThat(office.state(id)).isInstanceOf(Outbox.State.Queued.class);
        assertThat(office.store.outbox().byId(id).orElseThrow().faults()).isEqualTo(1);
    }

    @Test
    void D10_whatIsSentIsNoDraftAnyMoreAndOnlyTheReceiptMakesItSent() {
        office.sync();
        var complaint = office.answerable().getFirst();
        var action = office.send(complaint, TEXT);
        assertThat(office.store.drafts().of(complaint.id())).isEmpty();
        assertThat(office.state(action)).isInstanceOf(Outbox.State.Queued.class);

        office.line.spoil("PUT /v1/actions/", new Fault.CutAfter());
        office.sync();
        assertThat(office.store.outbox().sent(10)).isEmpty();

        office.line.mend();
        office.sync();
        assertThat(office.store.outbox().sent(10)).hasSize(1);
        assertThat(office.store.drafts().of(complaint.id())).isEmpty();
    }

    @Test
    void S9_whatWasSentStandsOnceInTheComplaintAsTheServersCopy() {
        office.sync();
        var complaint = office.answerable().getFirst();
        var action = office.send(complaint, TEXT);
        office.sync();
        office.sync();

        assertThat(now(complaint).followUps())
                .filteredOn(followUp -> followUp.text().equals(TEXT))
                .singleElement()
                .extracting(FollowUp::actionId)
                .isEqualTo(action);
    }

    @Test
    void S12_tryingAgainTakesTheMarkAwayOnlyWithAReceipt() {
        office.sync();
        var complaint = office.answerable().getFirst();
        var action = office.send(complaint, TEXT);
        office.line.spoil("PUT /v1/actions/", new Fault.Problem(500, "urn:penghubung:fault"));
        for (var round = 0; round < Retry.MOST_FAULTS; round++) {
            office.sync();
        }
        assertThat(office.state(action)).isInstanceOf(Outbox.State.Parked.class);

        office.store.outbox().requeue(action, false);
        office.sync();
        assertThat(office.state(action)).isNotInstanceOf(Outbox.State.Sent.class);

        office.line.mend();
        office.store.outbox().requeue(action, false);
        office.sync();
        assertThat(office.state(action)).isInstanceOf(Outbox.State.Sent.class);
        assertThat(office.onServer(complaint, TEXT)).isEqualTo(1);
    }

    @Test
    void Y5_oneRoundSendsAllThatWaits() {
        office.sync();
        var complaints = office.answerable();
        complaints.forEach(complaint -> office.send(complaint, TEXT));
        // Behind each other, too: the second of a complaint waits for the receipt of the first.
        office.send(complaints.getFirst(), TEXT + " Tambahan.");

        var result = office.sync();

        assertThat(result.sent()).isEqualTo(complaints.size() + 1);
        assertThat(result.waiting()).isZero();
    }

    @Test
    void Y9_anAnswerNobodyForesawIsShownWithItsCodeAndEndsAsSetAside() {
        office.sync();
        var action = office.send(office.answerable().getFirst(), TEXT);
        office.line.spoil("PUT /v1/actions/", new Fault.Problem(418, "urn:penghubung:masa-depan"));

        office.sync();
        assertThat(office.store.outbox().byId(action).orElseThrow().lastAnswer())
                .isEqualTo("HTTP 418: kata server");

        for (var round = 1; round < Retry.MOST_FAULTS; round++) {
            office.sync();
        }
        assertThat(office.state(action)).isInstanceOf(Outbox.State.Parked.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2038-01-20T00:00:00Z"})
    void Y15_K16_aWrongClockOfThePcDecidesNothing(Instant pretended) {
        var engine = new SyncEngine(office.server, office.store, new MutableClock(pretended));
        engine.runOnce(SyncEngine.Progress.NONE);
        var complaint = office.answerable().getFirst();
        var first = office.send(complaint, TEXT);
        var second = office.send(complaint, TEXT + " Tambahan.");

        assertThat(engine.runOnce(SyncEngine.Progress.NONE).sent()).isEqualTo(2);

        assertThat(now(complaint).followUps()).extracting(FollowUp::actionId).containsSubsequence(first, second);
        var receipt = ((Outbox.State.Sent) office.state(first)).receipt();
        assertThat(receipt.storedAt()).isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());
    }

    @Test
    void Y15_K16_aClockThatJumpsWhileTwoAnswersWaitDoesNotTurnThemRound() throws IOException {
        office.close();
        var clock = new MutableClock(Instant.parse("2026-11-25T03:00:00Z"));
        office = new Office(temporary.resolve("melompat"), 120, "PEJABAT_PENGHUBUNG", clock);
        office.sync();
        var complaint = office.answerable().getFirst();
        var first = office.send(complaint, TEXT);
        clock.advance(Duration.ofDays(-30));
        var second = office.send(complaint, TEXT + " Tambahan.");
        clock.advance(Duration.ofDays(400));

        assertThat(office.sync().sent()).isEqualTo(2);

        assertThat(now(complaint).followUps()).extracting(FollowUp::actionId).containsSubsequence(first, second);
    }

    @Test
    void Y27_aFirstLoadAsksOnePageAtATimeAndGoesOnWhereItWasStopped() throws IOException {
        office.close();
        office = new Office(temporary.resolve("besar"), 2_000, "ADMIN_INSTANSI");
        office.line.spoil("GET /v1/changes?limit=400", new Fault.CutBody(2_000));

        assertThat(office.sync().failure()).isInstanceOf(Failure.Unreachable.class);

        var stopped = office.store.cache().position();
        assertThat(stopped.cursor()).isNotNull();
        assertThat(stopped.complete()).isFalse();
        office.line.mend();
        assertThat(office.sync().failure()).isNull();
        assertThat(office.line.seen())
                .filteredOn(request -> request.equals("GET /v1/changes?limit=200"))
                .hasSize(1);
        assertThat(office.line.mostAtOnce()).isLessThanOrEqualTo(2);
        assertThat(office.store.complaints().counts(Complaints.Filter.all()).incoming())
                .isEqualTo(2_000);
    }

    /// K14: what is not whole is not shown as whole, and no page is left out.
    @Test
    void K14_everyPageIsFollowedAndUntilTheLastTheListIsCalledPartial() throws IOException {
        office.close();
        office = new Office(temporary.resolve("besar"), 1_000, "ADMIN_INSTANSI");
        office.line.spoilOnce("GET /v1/changes?limit=400", new Fault.CutBefore());

        // The HTTP library may have asked a second time by itself.
        if (office.sync().failure() != null) {
            assertThat(office.store.cache().position().complete()).isFalse();
            office.sync();
        }

        assertThat(office.store.cache().position().complete()).isTrue();
        var counts = office.store.cache().serverCounts().orElseThrow();
        assertThat(office.store.complaints().counts(Complaints.Filter.all()).incoming())
                .isEqualTo(counts.complaints())
                .isEqualTo(1_000);
    }

    @Test
    void thePagesGrowWhileTheLineIsQuickAndShrinkAfterAFailure() throws IOException {
        office.close();
        office = new Office(temporary.resolve("besar"), 2_500, "ADMIN_INSTANSI");
        office.sync();
        office.line.spoil("GET /v1/changes", new Fault.CutBefore());
        office.sync();
        office.line.mend();
        office.sync();

        assertThat(limits()).containsSubsequence("200", "400", "800", "1000", "500");
    }

    private List<String> limits() {
        return office.line.seen().stream()
                .filter(request -> request.startsWith("GET /v1/changes"))
                .map(request -> request.replaceAll(".*limit=(\\d+).*", "$1"))
                .toList();
    }

    /// The receipt's own re-read, without waiting for the feed: an answered complaint stands answered.
    @Test
    void Y28_theComplaintIsReadAgainAtOnceAfterTheReceipt() {
        office.sync();
        var complaint = office.answerable().getFirst();
        var action = office.send(complaint, TEXT);
        office.line.spoil("GET /v1/changes", new Fault.Problem(503, "urn:penghubung:unavailable"));

        assertThat(office.sync().failure()).isInstanceOf(Failure.Busy.class);

        assertThat(office.state(action)).isInstanceOf(Outbox.State.Sent.class);
        assertThat(now(complaint).followUps()).extracting(FollowUp::actionId).contains(action);
    }

    @Test
    void K13_aComplaintThatTheServerClosesLaterIsClosedHereToo() throws IOException, InterruptedException {
        office.sync();
        var complaint = office.answerable().getFirst();
        office.send(complaint, TEXT);
        office.sync();
        assertThat(now(complaint).rawStatus()).isEqualTo("Terdisposisi Sedang Diproses");
        asAdmin("PUT", "/v1/actions/" + UUID.randomUUID(), """
            {"complaintId":"%s","kind":"close","text":"Tuntas.","baseVersion":%d,"override":false}\
            """.formatted(
                        complaint.id(), now(complaint).version()));

        office.sync();

        assertThat(StatusMapping.bundled().statusOf(now(complaint).rawStatus())).isEqualTo(Status.CLOSED);
    }

    private void asAdmin(String method, String path, String body) throws IOException, InterruptedException {
        var admin = office.practice.accounts().stream()
                .filter(account -> account.role().equals("ADMIN_INSTANSI"))
                .findFirst()
                .orElseThrow();
        var session = ask("POST", "/v1/session", null, """
            {"user":"%s","password":"%s"}\
            """.formatted(admin.user(), admin.password()));
        ask(method, path, Json.MAPPER.readTree(session).get("token").asText(), body);
    }

    private String ask(String method, String path, String token, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(office.practice.url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (var client = HttpClient.newHttpClient()) {
            var reply = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(reply.statusCode()).as(reply.body()).isBetween(200, 299);
            return reply.body();
        }
    }

    /// The session ended while the officer wrote, and the reply with the new one is lost: nobody is signed out by that,
    /// nothing is lost, nothing goes twice.
    @Test
    void K19_aLostReplyOfARefreshSignsNobodyOut() throws IOException {
        office.sync();
        var complaint = office.answerable().getFirst();
        var action = office.send(complaint, TEXT);
        office.practice.expireTokens();
        office.line.spoil("POST /v1/session/refresh", new Fault.CutAfter());

        assertThat(office.sync().failure()).isInstanceOf(Failure.Unreachable.class);
        assertThat(office.state(action)).isInstanceOf(Outbox.State.Queued.class);

        office.line.mend();
        assertThat(office.sync().failure()).isNull();
        assertThat(office.line.seen()).filteredOn("POST /v1/session"::equals).hasSize(1);
        assertThat(office.onServer(complaint, TEXT)).isEqualTo(1);
    }

    @Test
    void callsOfAnEndedSessionRenewItOnceTogether() throws IOException {
        office.sync();
        office.practice.expireTokens();

        var failures = Stream.generate(() -> Thread.ofVirtual().unstarted(() -> office.server.ids()))
                .limit(12)
                .toList();
        failures.forEach(Thread::start);
        failures.forEach(SendingCasesTest::join);

        assertThat(office.line.seen())
                .filteredOn("POST /v1/session/refresh"::equals)
                .hasSize(1);
        assertThat(office.line.seen()).filteredOn("POST /v1/session"::equals).hasSize(1);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Test
    void aLineThatTricklesBringsEverythingAllTheSame() {
        office.line.spoil("GET /v1/changes", new Fault.Trickle(20_000, Duration.ofMillis(2)));

        assertThat(office.sync().failure()).isNull();

        assertThat(office.store.cache().position().complete()).isTrue();
    }
}
