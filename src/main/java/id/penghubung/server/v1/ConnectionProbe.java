package id.penghubung.server.v1;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.server.Failure;
import id.penghubung.server.Reply;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/// One request without a login, to see how far a server is reached: what is told is what happened on the way of a real
/// request, not a second opinion. For one use.
public final class ConnectionProbe {

    /// @param proxy host and port of the proxy that was taken; null for none
    /// @param resolved the name of the proxy, or of the server, was found
    /// @param reached something at the end of the way listens: the proxy let us through, or there is none
    /// @param issuer of the server's certificate, which is trusted; null without TLS or when it was not trusted
    /// @param failure what stood in the way; null when our server answered
    public record Report(String proxy, boolean resolved, boolean reached, String issuer, Failure failure) {}

    private final ServerAddress address;
    private final OkHttpClient client;
    private final Trail trail = new Trail();
    private volatile Call call;
    private volatile boolean cancelled;

    public ConnectionProbe(ServerAddress address, HttpNetwork network) {
        this.address = address;
        this.client = Exchange.newClient(network)
                .newBuilder()
                .eventListener(trail)
                .callTimeout(30, TimeUnit.SECONDS)
                .build();
    }

    /// Blocks for half a minute at most.
    public Report run() {
        var exchange = new Exchange(request -> {
            call = client.newCall(request);
            if (cancelled) {
                call.cancel();
            }
            return call;
        });
        try {
            var request =
                    new Request.Builder().url(address.at("v1", "reference").build());
            return trail.report(failureOf(exchange.send(request, JsonNode.class)));
        } finally {
            client.connectionPool().evictAll();
            client.dispatcher().executorService().shutdown();
        }
    }

    /// From any thread; the report then tells of a cut.
    public void cancel() {
        cancelled = true;
        var present = call;
        if (present != null) {
            present.cancel();
        }
    }

    /// An answer that carries an epoch is our server's own, "who are you?" above all.
    private static Failure failureOf(Reply<?> reply) {
        return reply instanceof Reply.Failed<?>(var failure, var epoch) && epoch == null ? failure : null;
    }

    private static final class Trail extends EventListener {
        private volatile String proxy;
        private volatile boolean resolved;
        private volatile boolean reached;
        private volatile String issuer;

        Report report(Failure failure) {
            return new Report(proxy, resolved, reached, issuer, failure);
        }

        @Override
        public void dnsEnd(Call call, String name, List<InetAddress> found) {
            resolved = true;
        }

        @Override
        public void connectStart(Call call, InetSocketAddress to, Proxy by) {
            resolved = true;
            proxy = by.address() instanceof InetSocketAddress at ? at.getHostString() + ":" + at.getPort() : null;
        }

        @Override
        public void secureConnectStart(Call call) {
            reached = true;
        }

        @Override
        public void secureConnectEnd(Call call, Handshake handshake) {
            if (handshake != null && handshake.peerCertificates().getLast() instanceof X509Certificate last) {
                issuer = DistinguishedName.brief(last.getIssuerX500Principal());
            }
        }

        @Override
        public void requestHeadersStart(Call call) {
            reached = true;
            var trace = call.request().tag(RequestTrace.class);
            if (trace != null) {
                trace.begin();
            }
        }
    }
}
