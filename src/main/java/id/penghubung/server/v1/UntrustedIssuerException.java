package id.penghubung.server.v1;

import java.security.cert.CertificateException;

/// No store of roots knows who issued the certificate.
final class UntrustedIssuerException extends CertificateException {

    private static final long serialVersionUID = 1;

    private final String issuer;

    UntrustedIssuerException(String issuer, CertificateException cause) {
        super("not trusted; issued by " + issuer, cause);
        this.issuer = issuer;
    }

    /// The name to show an officer.
    String issuer() {
        return issuer;
    }
}
