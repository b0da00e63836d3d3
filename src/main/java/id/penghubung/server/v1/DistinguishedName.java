package id.penghubung.server.v1;

import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

/// Names in certificates, made short.
final class DistinguishedName {

    private DistinguishedName() {}

    /// Common name and organisation; the whole name when it has neither.
    static String brief(X500Principal principal) {
        var whole = principal.getName();
        try {
            var name = new LdapName(whole);
            var parts = Stream.of("CN", "O")
                    .flatMap(type -> name.getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
                            .map(rdn -> rdn.getValue().toString()))
                    .distinct()
                    .toList();
            return parts.isEmpty() ? whole : String.join(", ", parts);
        } catch (InvalidNameException _) {
            // Shown as it stands: it comes from the network and promises nothing.
            return whole;
        }
    }
}
