package id.penghubung.server.v1;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// Trusts what Java trusts and, on Windows, what Windows trusts: an office whose proxy inspects TLS puts its own root
/// there. A chain has to be good for one of them; there is no way to trust everything.
public final class PlatformTrust implements X509TrustManager {

    private static final Logger LOG = Logger.getLogger(PlatformTrust.class.getName());

    private final List<X509TrustManager> parts;

    private PlatformTrust(List<X509TrustManager> parts) {
        this.parts = List.copyOf(parts);
    }

    static PlatformTrust load() {
        var stores = new ArrayList<KeyStore>();
        if (System.getProperty("os.name").startsWith("Windows")) {
            try {
                var windows = KeyStore.getInstance("Windows-ROOT");
                windows.load(null, null);
                stores.add(windows);
            } catch (GeneralSecurityException | IOException e) {
                LOG.log(Level.WARNING, "the roots of Windows are not used", e);
            }
        }
        return withJavaAnd(stores);
    }

    /// @param more roots beside those of Java
    static PlatformTrust withJavaAnd(List<KeyStore> more) {
        var parts = new ArrayList<X509TrustManager>();
        // Null stands for Java's own roots.
        parts.add(managerOf(null));
        more.forEach(store -> parts.add(managerOf(store)));
        return new PlatformTrust(parts);
    }

    private static X509TrustManager managerOf(KeyStore store) {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return Stream.of(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime checks certificates", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        CertificateException refused = null;
        for (var part : parts) {
            try {
                part.checkServerTrusted(chain, authType);
                return;
            } catch (CertificateException e) {
                if (refused == null) {
                    refused = e;
                } else {
                    refused.addSuppressed(e);
                }
            }
        }
        throw new UntrustedIssuerException(issuerOf(chain), refused);
    }

    private static String issuerOf(X509Certificate[] chain) {
        return DistinguishedName.brief(chain[chain.length - 1].getIssuerX500Principal());
    }

    /// This program never takes a client's certificate.
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("no client is expected");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return parts.stream()
                .flatMap(part -> Stream.of(part.getAcceptedIssuers()))
                .toArray(X509Certificate[]::new);
    }
}
