package id.penghubung.server.v1;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.server.CentralServer;
import id.penghubung.server.Failure;
import id.penghubung.server.Failure.Trouble;
import id.penghubung.server.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An office's proxy between the program and a server elsewhere.
class ProxyTest {

    private static final String SERVER = "https://lapor.kantor.invalid";
    private static final ProxyChoice.Login LOGIN = new ProxyChoice.Login("sari", "rahasia");

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final PlatformTrust trust = PlatformTrust.load();
    private ServerSocket proxy;

    @AfterEach
    void stop() throws IOException {
        if (proxy != null) {
            proxy.close();
        }
    }

    /// Asks for a login by that scheme; who has given the right one is told 502, since there is nothing behind it.
    private int proxyAsking(String scheme) throws IOException {
        proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!proxy.isClosed()) {
                try (var caller = proxy.accept()) {
                    answer(caller, scheme);
                } catch (IOException _) {
                    // The test has ended, or the program hung up: both are right.
                }
            }
        });
        return proxy.getLocalPort();
    }

    private void answer(Socket caller, String scheme) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        var first = in.readLine();
        var given = "";
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.startsWith("Proxy-Authorization: ")) {
                given = line.substring("Proxy-Authorization: ".length());
            }
        }
        heard.add(first + " " + given);
        var right = "Basic " + Base64.getEncoder().encodeToString("sari:rahasia".getBytes(StandardCharsets.ISO_8859_1));
        var reply = right.equals(given)
                ? "HTTP/1.1 502 Bad Gateway\r\n"
                : "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: " + scheme + "\r\n";
        caller.getOutputStream()
                .write((reply + "Content-Length: 0\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    private Failure failure(String server, ProxyChoice choice) {
        try (var client = new HttpCentralServer(
                ServerAddress.parse(server).orElseThrow(), new HttpNetwork(() -> choice, trust))) {
            client.useCredentials("u", "p");
            return switch (client.reference(null)) {
                case Reply.Failed<CentralServer.ReferencePage>(var failure, var _) -> failure;
                case Reply.Ok<CentralServer.ReferencePage> ok -> throw new AssertionError(ok);
            };
        }
    }

    private static Trouble trouble(Failure failure) {
        return ((Failure.Unreachable) failure).trouble();
    }

    @Test
    void aProxyThatWantsALoginIsToldAndNothingWasSent() throws IOException {
        var port = proxyAsking("Basic realm=\"kantor\"");

        var failure = failure(SERVER, new ProxyChoice.Manual("127.0.0.1", port, null));

        assertThat(trouble(failure)).isEqualTo(Trouble.PROXY_LOGIN);
        assertThat(((Failure.Unreachable) failure).maybeSent()).isFalse();
    }

    @Test
    void theRightLoginIsGivenOnce() throws IOException {
        var port = proxyAsking("Basic realm=\"kantor\"");

        var failure = failure(SERVER, new ProxyChoice.Manual("127.0.0.1", port, LOGIN));

        assertThat(trouble(failure)).isNotEqualTo(Trouble.PROXY_LOGIN);
        assertThat(heard).isNotEmpty().allMatch(line -> line.startsWith("CONNECT"));
        assertThat(heard.getLast()).contains("Basic ");
    }

    @Test
    void aWrongLoginEndsAsALoginThatIsWanted() throws IOException {
        var port = proxyAsking("Basic realm=\"kantor\"");

        var failure =
                failure(SERVER, new ProxyChoice.Manual("127.0.0.1", port, new ProxyChoice.Login("sari", "keliru")));

        assertThat(trouble(failure)).isEqualTo(Trouble.PROXY_LOGIN);
        assertThat(heard.size()).isLessThan(6);
    }

    @Test
    void aProxyThatTakesOnlyNtlmIsTold() throws IOException {
        var port = proxyAsking("NTLM");

        var failure = failure(SERVER, new ProxyChoice.Manual("127.0.0.1", port, LOGIN));

        assertThat(trouble(failure)).isEqualTo(Trouble.PROXY_LOGIN);
    }

    @Test
    void aServerOnThisPcIsReachedPastTheProxy() throws IOException {
        var port = proxyAsking("Basic realm=\"kantor\"");
        try (var script = new ScriptedServer().thenProblem(503, "urn:penghubung:unavailable")) {
            var failure = failure(script.url(), new ProxyChoice.Manual("127.0.0.1", port, LOGIN));

            assertThat(failure).isInstanceOf(Failure.Busy.class);
            assertThat(heard).isEmpty();
        }
    }

    private ConnectionProbe.Report probe(String server, ProxyChoice choice) {
        return new ConnectionProbe(ServerAddress.parse(server).orElseThrow(), new HttpNetwork(() -> choice, trust))
                .run();
    }

    @Test
    void theTestOfTheWayTellsWhichProxyAskedForALogin() throws IOException {
        var port = proxyAsking("Basic realm=\"kantor\"");

        var report = probe(SERVER, new ProxyChoice.Manual("127.0.0.1", port, null));

        assertThat(report.proxy()).isEqualTo("127.0.0.1:" + port);
        assertThat(report.resolved()).isTrue();
        assertThat(report.reached()).isFalse();
        assertThat(trouble(report.failure())).isEqualTo(Trouble.PROXY_LOGIN);
    }

    @Test
    void theTestOfTheWayTellsThatTheNameIsNotFound() {
        var report = probe(SERVER, new ProxyChoice.None());

        assertThat(report.proxy()).isNull();
        assertThat(report.resolved()).isFalse();
        assertThat(trouble(report.failure())).isEqualTo(Trouble.UNKNOWN_HOST);
    }

    @Test
    void theTestOfTheWayEndsSoonWhenItIsCancelled() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var probe = new ConnectionProbe(
                    ServerAddress.parse("http://127.0.0.1:" + silent.getLocalPort())
                            .orElseThrow(),
                    new HttpNetwork(ProxyChoice.None::new, trust));
            var running = CompletableFuture.supplyAsync(probe::run);
            // The connection stands and no answer comes.
            try (var _ = silent.accept()) {
                probe.cancel();

                assertThat(running.get(5, TimeUnit.SECONDS).failure()).isInstanceOf(Failure.Unreachable.class);
            }
        }
    }

    @Test
    void withoutAProxyTheNameIsLookedUpHere() throws IOException {
        proxyAsking("Basic realm=\"kantor\"");

        assertThat(trouble(failure(SERVER, new ProxyChoice.None()))).isEqualTo(Trouble.UNKNOWN_HOST);
        assertThat(heard).isEmpty();
    }
}
