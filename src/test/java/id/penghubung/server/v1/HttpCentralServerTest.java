package id.penghubung.server.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import id.penghubung.domain.Action;
import id.penghubung.domain.ActionBody;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.server.Failure;
import id.penghubung.server.Failure.Trouble;
import id.penghubung.server.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each answer of a network or a server means to the caller.
class HttpCentralServerTest {

    private ScriptedServer script;
    private HttpCentralServer server;

    @BeforeEach
    void start() throws IOException {
        script = new ScriptedServer();
        server = new HttpCentralServer(ServerAddress.parse(script.url()).orElseThrow());
        server.useCredentials("u", "rahasia");
    }

    @AfterEach
    void stop() {
        server.close();
        script.close();
    }

    private static Action action() {
        return new Action(
                UUID.randomUUID(),
                "c1",
                new ActionBody.Answer(FollowUpKind.FOLLOW_UP, "Terima kasih."),
                1,
                null,
                false,
                Instant.EPOCH);
    }

    private static Failure failureOf(Reply<?> reply) {
        return ((Reply.Failed<?>) reply).failure();
    }

    @ParameterizedTest
    @CsvSource({
        "400, Refused",
        "403, NotYours",
        "404, NotFound",
        "409, Conflict",
        "413, Refused",
        "415, Refused",
        "422, Refused",
        "426, ClientTooOld",
        "408, Busy",
        "425, Busy",
        "429, Busy",
        "500, Fault",
        "502, Unreachable",
        "503, Busy",
        "504, Unreachable",
        "418, Fault"
    })
    void aProblemOfOurServerIsSortedByItsStatus(int status, String expected) {
        script.thenSession().thenProblem(status, "urn:penghubung:x");

        var failure = failureOf(server.submit(action(), null));

        assertThat(failure.getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void aReplyWithoutEndAndOneThatUnpacksToGigabytesEndBeforeTheMemoryDoes() throws IOException {
        for (var packed : List.of(false, true)) {
            try (var endless = new ScriptedServer().thenSession().then(exchange -> endless(exchange, packed));
                    var client = new HttpCentralServer(
                            ServerAddress.parse(endless.url()).orElseThrow())) {
                client.useCredentials("u", "p");

                assertThat(client.ids())
                        .isInstanceOfSatisfying(
                                Reply.Failed.class,
                                failed -> assertThat(failed.failure()).isInstanceOf(Failure.Unreachable.class));
            }
        }
    }

    /// Blanks before the first brace: as JSON it is not wrong as far as it goes.
    private static void endless(HttpExchange exchange, boolean packed) throws IOException {
        exchange.getResponseHeaders().set("Penghubung-Api", "1");
        exchange.getResponseHeaders().set("Penghubung-Epoch", "e1");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (packed) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(200, 0);
        var blanks = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
        try (var body = packed ? new GZIPOutputStream(exchange.getResponseBody()) : exchange.getResponseBody()) {
            for (var block = 0; block < 4 * 1024 * 16; block++) {
                body.write(blanks);
            }
        } catch (IOException _) {
            // The client has had enough.
            exchange.close();
        }
    }

    @Test
    void anActionThatWasWithdrawnIsToldFromAnExpiredCursor() {
        script.thenSession()
                .thenProblem(410, "urn:penghubung:withdrawn")
                .thenProblem(410, "urn:penghubung:cursor-expired");

        assertThat(failureOf(server.submit(action(), null))).isInstanceOf(Failure.Withdrawn.class);
        assertThat(failureOf(server.changes("x", 10))).isInstanceOf(Failure.CursorExpired.class);
    }

    @Test
    void anotherEpochIsToldFromAComplaintThatChanged() {
        script.thenSession()
                .thenProblem(412, "urn:penghubung:epoch-changed")
                .thenProblem(412, "urn:penghubung:conflict");

        assertThat(failureOf(server.submit(action(), "e0"))).isInstanceOf(Failure.EpochChanged.class);
        assertThat(failureOf(server.submit(action(), "e0"))).isInstanceOf(Failure.Conflict.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 401, 403, 404, 500, 502})
    void aPageOfAPortalIsNeverTakenForOurServer(int status) {
        script.then(exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/login");
            ScriptedServer.reply(exchange, status, "text/html", "<html>Silakan masuk</html>");
        });

        assertThat(failureOf(server.signIn("u", "p")))
                .isInstanceOfSatisfying(
                        Failure.Unreachable.class,
                        unreachable -> assertThat(unreachable.trouble()).isEqualTo(Trouble.NOT_OUR_SERVER));
    }

    @Test
    void htmlUnderOurOwnHeaderIsNotOursEither() {
        script.thenOurs(200, "text/html", "<html></html>");

        assertThat(failureOf(server.signIn("u", "p"))).isInstanceOf(Failure.Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"epoch\":\"e1\",\"changes\":[", "[]", "{}", "{\"changes\":[{\"entity\":\"complaint\"}]}"})
    void aBodyThatIsCutOrNotTheContractIsNoAnswer(String body) {
        script.thenSession().thenOurs(200, "application/json", body);

        assertThat(failureOf(server.changes(null, 10)))
                .isInstanceOfSatisfying(
                        Failure.Unreachable.class,
                        unreachable -> assertThat(unreachable.trouble()).isEqualTo(Trouble.NOT_OUR_SERVER));
    }

    @Test
    void aConnectionCutAfterTheRequestMayHaveArrived() {
        script.thenSession().then(exchange -> {
            throw new IOException("cut");
        });
        // The HTTP library may try once more on its own; every try is cut.
        script.then(exchange -> {
            throw new IOException("cut");
        });

        assertThat(failureOf(server.submit(action(), null)))
                .isInstanceOfSatisfying(
                        Failure.Unreachable.class,
                        unreachable -> assertThat(unreachable.maybeSent()).isTrue());
    }

    @Test
    void aServerThatDoesNotListenCannotHaveReceivedAnything() {
        script.close();

        assertThat(failureOf(server.submit(action(), null)))
                .isEqualTo(new Failure.Unreachable(Trouble.NO_ROUTE, false, "ConnectException"));
    }

    @Test
    void aProxyThatWantsALoginIsNamed() {
        script.then(exchange -> ScriptedServer.reply(exchange, 407, "text/html", "proxy"));

        assertThat(failureOf(server.signIn("u", "p")))
                .isInstanceOfSatisfying(
                        Failure.Unreachable.class,
                        unreachable -> assertThat(unreachable.trouble()).isEqualTo(Trouble.PROXY_LOGIN));
    }

    @Test
    void anEndedSessionIsRefreshedOnceAndTheRequestSentAgain() {
        script.thenSession()
                .thenOurs(200, "application/json", "{\"epoch\":\"e1\",\"ids\":[]}")
                .thenProblem(401, "urn:penghubung:session-ended")
                .thenSession()
                .thenOurs(200, "application/json", "{\"epoch\":\"e1\",\"ids\":[]}");

        assertThat(server.ids()).isInstanceOf(Reply.Ok.class);
        assertThat(server.ids()).isInstanceOf(Reply.Ok.class);
        assertThat(script.requests())
                .containsExactly(
                        "POST /v1/session", "GET /v1/ids", "GET /v1/ids", "POST /v1/session/refresh", "GET /v1/ids");
    }

    @Test
    void aRefusedRefreshFallsBackToThePasswordAndThenSaysSo() {
        script.thenSession()
                .thenOurs(200, "application/json", "{\"epoch\":\"e1\",\"ids\":[]}")
                .thenProblem(401, "urn:penghubung:session-ended")
                .thenProblem(401, "urn:penghubung:session-ended")
                .thenProblem(401, "urn:penghubung:wrong-credentials");

        assertThat(server.ids()).isInstanceOf(Reply.Ok.class);
        assertThat(failureOf(server.ids())).isInstanceOf(Failure.WrongCredentials.class);
    }

    @Test
    void patienceIsReadInBothFormsOfTheHeader() {
        script.thenSession()
                .then(exchange -> {
                    ours(exchange, "7");
                    problem(exchange);
                })
                .then(exchange -> {
                    ours(exchange, "Fri, 31 Dec 2100 00:00:00 GMT");
                    problem(exchange);
                });

        assertThat(failureOf(server.ids())).isEqualTo(new Failure.Busy(Duration.ofSeconds(7)));
        var second = (Failure.Busy) failureOf(server.ids());
        assertThat(second.retryAfter()).isNotNull();
    }

    private static void ours(com.sun.net.httpserver.HttpExchange exchange, String retryAfter) {
        exchange.getResponseHeaders().set("Penghubung-Api", "1");
        exchange.getResponseHeaders().set("Penghubung-Epoch", "e1");
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
    }

    private static void problem(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
        ScriptedServer.reply(
                exchange, 503, "application/problem+json", "{\"type\":\"x\",\"title\":\"t\",\"status\":503}");
    }

    @Test
    void passwordsNeverShowInTheTextFormOfAMessage() {
        assertThat(new id.penghubung.contract.Messages.SignIn("u", "rahasia").toString())
                .doesNotContain("rahasia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://server.kementerian.example", "ftp://127.0.0.1", "", "   ", "http://"})
    void plainHttpToAnotherPcAndNonsenseAreNoAddresses(String text) {
        assertThat(ServerAddress.parse(text)).isEmpty();
    }

    @Test
    void addressesMayLackTheScheme() {
        assertThat(List.of(
                        "server.kementerian.example",
                        "https://server.kementerian.example/gateway/",
                        "http://[::1]:8080"))
                .allSatisfy(text -> assertThat(ServerAddress.parse(text)).isPresent());
        assertThat(ServerAddress.parse("server.kementerian.example")
                        .orElseThrow()
                        .toString())
                .startsWith("https://");
    }
}
