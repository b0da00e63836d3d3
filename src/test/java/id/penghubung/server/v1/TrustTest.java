package id.penghubung.server.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import id.penghubung.server.CentralServer;
import id.penghubung.server.Failure;
import id.penghubung.server.Failure.Trouble;
import id.penghubung.server.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whose certificates are believed. The server's is issued by an office's own root, as an inspecting proxy does it.
class TrustTest {

    private static final String PASSWORD = "rahasia";

    @TempDir
    private static Path folder;

    private static HttpsServer rightName;
    private static HttpsServer wrongName;
    private static KeyStore officeRoots;

    @BeforeAll
    static void start() throws Exception {
        var root = folder.resolve("akar.p12");
        keytool(
                root,
                "-genkeypair",
                "-alias",
                "akar",
                "-keyalg",
                "EC",
                "-dname",
                "CN=Pengawas Jaringan,O=Kantor Contoh",
                "-ext",
                "bc:c");
        rightName = server("127.0.0.1", "san=ip:127.0.0.1", root);
        wrongName = server("lain.contoh", "san=dns:lain.contoh", root);
        officeRoots = KeyStore.getInstance("PKCS12");
        officeRoots.load(null, null);
        var all = KeyStore.getInstance(root.toFile(), PASSWORD.toCharArray());
        officeRoots.setCertificateEntry("akar", all.getCertificate("akar"));
    }

    @AfterAll
    static void stop() {
        rightName.stop(0);
        wrongName.stop(0);
    }

    private static void keytool(Path store, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD, "-storetype", "PKCS12"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    /// A server whose key is signed by the office's root.
    private static HttpsServer server(String name, String alternative, Path root)
            throws IOException, InterruptedException, GeneralSecurityException {
        // One store for both keys: keytool signs with a key of the same store.
        keytool(
                root,
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-signer",
                "akar",
                "-ext",
                alternative);
        var store = KeyStore.getInstance(root.toFile(), PASSWORD.toCharArray());
        var own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry(
                name,
                store.getKey(name, PASSWORD.toCharArray()),
                PASSWORD.toCharArray(),
                store.getCertificateChain(name));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            ScriptedServer.reply(exchange, 200, "text/html", "<p>halo</p>");
            exchange.close();
        });
        server.start();
        return server;
    }

    private static Failure failure(HttpsServer server, List<KeyStore> more) {
        var network = new HttpNetwork(ProxyChoice.None::new, PlatformTrust.withJavaAnd(more));
        var address = "https://127.0.0.1:" + server.getAddress().getPort();
        try (var client = new HttpCentralServer(ServerAddress.parse(address).orElseThrow(), network)) {
            client.useCredentials("u", "p");
            return switch (client.reference(null)) {
                case Reply.Failed<CentralServer.ReferencePage>(var failure, var _) -> failure;
                case Reply.Ok<CentralServer.ReferencePage> ok -> throw new AssertionError(ok);
            };
        }
    }

    @Test
    void aServerWhoseRootIsInTheSecondStoreIsReached() {
        var failure = (Failure.Unreachable) failure(rightName, List.of(officeRoots));

        assertThat(failure.trouble()).isEqualTo(Trouble.NOT_OUR_SERVER);
    }

    @Test
    void theTestOfTheWayNamesTheIssuerThatIsTrustedAndTheOneThatIsNot() {
        var address = ServerAddress.parse(
                        "https://127.0.0.1:" + rightName.getAddress().getPort())
                .orElseThrow();
        var trusted = new ConnectionProbe(
                        address,
                        new HttpNetwork(ProxyChoice.None::new, PlatformTrust.withJavaAnd(List.of(officeRoots))))
                .run();
        assertThat(trusted.issuer()).isEqualTo("Pengawas Jaringan, Kantor Contoh");
        assertThat(((Failure.Unreachable) trusted.failure()).trouble()).isEqualTo(Trouble.NOT_OUR_SERVER);

        var unknown = new ConnectionProbe(
                        address, new HttpNetwork(ProxyChoice.None::new, PlatformTrust.withJavaAnd(List.of())))
                .run();
        assertThat(unknown.issuer()).isNull();
        assertThat(unknown.reached()).isTrue();
        assertThat(((Failure.Unreachable) unknown.failure()).issuer()).isEqualTo("Pengawas Jaringan, Kantor Contoh");
    }

    @Test
    void anUnknownIssuerIsNamedAndNothingWasSent() {
        var failure = (Failure.Unreachable) failure(rightName, List.of());

        assertThat(failure.trouble()).isEqualTo(Trouble.TLS);
        assertThat(failure.issuer()).isEqualTo("Pengawas Jaringan, Kantor Contoh");
        assertThat(failure.maybeSent()).isFalse();
    }

    @Test
    void aCertificateForAnotherNameIsRefused() {
        var failure = (Failure.Unreachable) failure(wrongName, List.of(officeRoots));

        assertThat(failure.trouble()).isEqualTo(Trouble.TLS);
        assertThat(failure.issuer()).isNull();
    }
}
