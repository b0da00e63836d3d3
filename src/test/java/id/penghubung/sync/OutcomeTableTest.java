package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.store.Outbox;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.sync.FaultServer.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every row of the table of outcomes (sync protocol 1.5), over HTTP: what happens to the item, to the others behind
/// it,
/// and to its count of tries. In the end, whatever was not set aside is on the server, once.
class OutcomeTableTest {

    private static final String TEXT = "Yth. Bapak/Ibu, laporan telah kami tindak lanjuti. Terima kasih.";

    /// Who has to wait.
    enum Waits {
        /// The round ends: the line or the server is the trouble.
        EVERYBODY,
        /// The item is the trouble.
        THIS_ITEM
    }

    /// @param state of the item after the round
    /// @param tries counted against the item
    /// @param failure that ended the round; null when it came to its end
    record Row(
            String outcome, Fault fault, Class<? extends Outbox.State> state, int tries, Waits waits, String failure) {
        @Override
        public String toString() {
            return outcome;
        }
    }

    private static Row network(String outcome, Fault fault) {
        return new Row(outcome, fault, Outbox.State.Uncertain.class, 1, Waits.EVERYBODY, "Unreachable");
    }

    private static Row busy(int status, String type) {
        return new Row(
                Integer.toString(status),
                new Fault.Problem(status, type),
                Outbox.State.Queued.class,
                0,
                Waits.EVERYBODY,
                "Busy");
    }

    private static Fault raw(int status, boolean ours, Map<String, String> headers, String body) {
        return new Fault.Raw(status, ours, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    static final List<Row> ROWS = List.of(
            network("cut before", new Fault.CutBefore()),
            network("cut after", new Fault.CutAfter()),
            network("cut in the body", new Fault.CutBody(10)),
            network("a page of a portal", new Fault.Html(200)),
            network("a redirect to a login", raw(302, false, Map.of("Location", "http://127.0.0.1:1/"), "")),
            network("a proxy's error page", new Fault.Html(502)),
            network("JSON of somebody else", raw(200, false, Map.of("Content-Type", "application/json"), "{}")),
            network("our headers, another type", raw(201, true, Map.of("Content-Type", "text/plain"), "{}")),
            network("our headers, no receipt", raw(201, true, Map.of("Content-Type", "application/json"), "{}")),
            network("502", new Fault.Problem(502, "urn:penghubung:unavailable")),
            network("504", new Fault.Problem(504, "urn:penghubung:unavailable")),
            // Before a tunnel is open nothing can have been sent (ProxyTest); this one comes from behind it.
            network("407", raw(407, false, Map.of("Proxy-Authenticate", "Basic realm=\"kantor\""), "")),
            busy(408, "urn:penghubung:unavailable"),
            busy(425, "urn:penghubung:unavailable"),
            busy(429, "urn:penghubung:too-many-requests"),
            busy(503, "urn:penghubung:unavailable"),
            new Row(
                    "500",
                    new Fault.Problem(500, "urn:penghubung:fault"),
                    Outbox.State.Queued.class,
                    1,
                    Waits.THIS_ITEM,
                    null),
            new Row(
                    "401 again and again",
                    new Fault.Problem(401, "urn:penghubung:session-ended"),
                    Outbox.State.Queued.class,
                    0,
                    Waits.EVERYBODY,
                    "SessionEnded"),
            new Row(
                    "426",
                    new Fault.Problem(426, "urn:penghubung:client-too-old"),
                    Outbox.State.Queued.class,
                    0,
                    Waits.EVERYBODY,
                    "ClientTooOld"));

    /// Set aside at once, with its reason; the others go.
    record Aside(int status, String type, ParkReason reason) {}

    static Stream<Aside> aside() {
        return Stream.of(
                new Aside(400, "urn:penghubung:bad-request", ParkReason.REFUSED),
                new Aside(413, "urn:penghubung:too-large", ParkReason.REFUSED),
                new Aside(415, "urn:penghubung:refused", ParkReason.REFUSED),
                new Aside(422, "urn:penghubung:refused", ParkReason.REFUSED),
                new Aside(422, "urn:penghubung:id-reused", ParkReason.REFUSED),
                new Aside(403, "urn:penghubung:not-yours", ParkReason.NOT_YOURS),
                new Aside(404, "urn:penghubung:not-found", ParkReason.NOT_YOURS),
                new Aside(409, "urn:penghubung:conflict", ParkReason.CONFLICT),
                new Aside(412, "urn:penghubung:conflict", ParkReason.CONFLICT),
                new Aside(410, "urn:penghubung:withdrawn", ParkReason.WITHDRAWN_ELSEWHERE));
    }

    @TempDir
    private Path temporary;

    private Office office;
    private UUID item;
    private UUID other;

    @BeforeEach
    void open() throws IOException {
        office = new Office(temporary, 120);
        office.sync();
        var complaints = office.answerable();
        item = office.send(complaints.get(0), TEXT);
        other = office.send(complaints.get(1), TEXT);
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void anOutcomeThatIsNotTheItemsFaultCostsItNothing(Row row) {
        office.line.spoil("PUT /v1/actions/" + item, row.fault());

        var result = office.sync();

        assertThat(result.failure() == null ? null : result.failure().getClass().getSimpleName())
                .isEqualTo(row.failure());
        assertThat(office.state(item)).isInstanceOf(row.state());
        assertThat(office.store.outbox().byId(item).orElseThrow().tries()).isEqualTo(row.tries());
        assertThat(office.line.seen().stream().anyMatch(request -> request.endsWith(other.toString())))
                .as("whether the next item was tried")
                .isEqualTo(row.waits() == Waits.THIS_ITEM);

        office.line.mend();
        assertThat(office.sync().failure()).isNull();
        for (var id : List.of(item, other)) {
            assertThat(office.state(id)).isInstanceOf(Outbox.State.Sent.class);
            var complaint =
                    office.store.outbox().byId(id).orElseThrow().action().complaintId();
            assertThat(office.onServer(office.store.complaints().byId(complaint).orElseThrow(), TEXT))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("aside")
    void anItemThatTheServerWillNotHaveIsAskedOnceAndHoldsBackNobody(Aside row) {
        office.line.spoil("PUT /v1/actions/" + item, new Fault.Problem(row.status(), row.type()));

        assertThat(office.sync().failure()).isNull();
        office.sync();

        assertThat(office.state(item))
                .isInstanceOfSatisfying(
                        Outbox.State.Parked.class,
                        parked -> assertThat(parked.reason()).isEqualTo(row.reason()));
        assertThat(office.store
                        .outbox()
                        .byId(item)
                        .orElseThrow()
                        .action()
                        .body()
                        .text())
                .isEqualTo(TEXT);
        assertThat(office.state(other)).isInstanceOf(Outbox.State.Sent.class);
        // Failure 11: never again by itself.
        assertThat(office.line.seen())
                .filteredOn(("PUT /v1/actions/" + item)::equals)
                .hasSize(1);
    }

    @Test
    void aRequestThatTheLineDeliversTwiceIsStoredOnce() {
        office.line.spoil("PUT /v1/actions/", new Fault.Twice());

        assertThat(office.sync().sent()).isEqualTo(2);

        var complaint = office.store.outbox().byId(item).orElseThrow().action().complaintId();
        assertThat(office.onServer(office.store.complaints().byId(complaint).orElseThrow(), TEXT))
                .isEqualTo(1);
    }

    @Test
    void anExpiredCursorMakesANewCacheAndLeavesTheWork() {
        var rows = office.answerable().size();
        office.line.spoilOnce("GET /v1/changes", new Fault.Problem(410, "urn:penghubung:cursor-expired"));

        assertThat(office.sync().failure()).isNull();

        assertThat(office.store.cache().position().complete()).isTrue();
        assertThat(office.answerable()).hasSizeGreaterThanOrEqualTo(rows - 2);
        assertThat(office.state(item)).isInstanceOf(Outbox.State.Sent.class);
    }

    @Test
    void aServerThatAlwaysSaysSoIsLeftAloneAfterAFewTimes() {
        office.line.spoil("GET /v1/changes", new Fault.Problem(410, "urn:penghubung:cursor-expired"));
        var before = changesAsked();

        var result = office.sync();

        assertThat(result.failure()).isNotNull();
        assertThat(changesAsked() - before).isLessThanOrEqualTo(6);
        // What was written goes out all the same.
        assertThat(office.state(item)).isInstanceOf(Outbox.State.Sent.class);
    }

    @Test
    void anEmptyPageThatAlwaysPromisesMoreEndsTheRound() {
        var page = "{\"epoch\":\"e\",\"changes\":[],\"next\":\"sama\",\"more\":true}";
        office.line.spoil("GET /v1/changes", raw(200, true, Map.of("Content-Type", "application/json"), page));
        var before = changesAsked();

        assertThat(office.sync().failure()).isNotNull();

        assertThat(changesAsked() - before).isLessThanOrEqualTo(8);
    }

    private long changesAsked() {
        return office.line.seen().stream()
                .filter(request -> request.startsWith("GET /v1/changes"))
                .count();
    }
}
