package id.penghubung.server.v1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;

/// The way to a server: proxy and trust. Given to every client by its constructor; a changed choice of proxy holds from
/// the next request on.
///
/// @param proxy asked for each connection, from any thread
/// @param trust decides on every certificate; see [PlatformTrust]
public record HttpNetwork(Supplier<ProxyChoice> proxy, X509TrustManager trust) {

    private static final Logger LOG = Logger.getLogger(HttpNetwork.class.getName());
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

    /// The system's proxy, the platform's trust.
    public static HttpNetwork ofSystem() {
        return by(ProxyChoice.OfSystem::new);
    }

    /// A chosen proxy, the platform's trust.
    public static HttpNetwork by(Supplier<ProxyChoice> proxy) {
        return new HttpNetwork(proxy, PlatformTrust.load());
    }

    OkHttpClient.Builder applyTo(OkHttpClient.Builder client) {
        try {
            var tls = SSLContext.getInstance("TLS");
            tls.init(null, new X509TrustManager[] {trust}, null);
            var pool = new ConnectionPool();
            var former = new AtomicReference<>(proxy.get());
            return client.connectionPool(pool)
                    .addInterceptor(chain -> {
                        var present = proxy.get();
                        if (!present.equals(former.getAndSet(present))) {
                            // A line that is still open by the former way would hide that the new one does not work.
                            pool.evictAll();
                        }
                        return chain.proceed(chain.request());
                    })
                    .proxySelector(new Selector())
                    .proxyAuthenticator(new BasicLogin())
                    .sslSocketFactory(tls.getSocketFactory(), trust);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has TLS", e);
        }
    }

    private final class Selector extends ProxySelector {
        @Override
        public List<Proxy> select(URI server) {
            if (LOOPBACK.contains(server.getHost())) {
                return DIRECT;
            }
            return switch (proxy.get()) {
                case ProxyChoice.None _ -> DIRECT;
                case ProxyChoice.Manual(var host, var port, var _) ->
                    List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)));
                case ProxyChoice.OfSystem _ -> {
                    var system = ProxySelector.getDefault();
                    yield system == null ? DIRECT : system.select(server);
                }
            };
        }

        @Override
        public void connectFailed(URI server, SocketAddress address, IOException failure) {
            LOG.log(Level.FINE, "a proxy was not reached", failure);
        }
    }

    /// Answers a proxy that takes Basic. Any other scheme (NTLM, Negotiate) and a login that was refused once end as a
    /// 407, which the caller sees.
    private final class BasicLogin implements Authenticator {
        @Override
        public Request authenticate(Route route, Response response) {
            if (!(proxy.get() instanceof ProxyChoice.Manual(var _, var _, ProxyChoice.Login login))
                    || login == null
                    || response.request().header("Proxy-Authorization") != null) {
                return null;
            }
            // Only after the proxy itself has asked: Basic shows the password to whatever listens there.
            var basic = response.challenges().stream()
                    .anyMatch(challenge -> challenge.scheme().equalsIgnoreCase("Basic"));
            return basic
                    ? response.request()
                            .newBuilder()
                            .header("Proxy-Authorization", Credentials.basic(login.user(), login.password()))
                            .build()
                    : null;
        }
    }
}
