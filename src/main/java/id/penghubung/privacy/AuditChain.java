package id.penghubung.privacy;

import id.penghubung.domain.AuditEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Walks along an audit trail from its first entry and tells the first that does not fit: changed, moved, or one
/// missing
/// before it.
public final class AuditChain {

    private long entries;
    private String last = AuditEntry.NOTHING_BEFORE;

    public enum Fault {
        /// A value or the place of the row is not what was written.
        CHANGED,
        /// One or more rows before it are gone.
        MISSING
    }

    /// @param next with any hash; the returned one has its right hash
    public static AuditEntry sealed(AuditEntry next, String previousHash) {
        return next.withHash(hash(next.chained(previousHash)));
    }

    /// @return null when it continues the trail; after a fault the walk is over
    public Fault add(AuditEntry entry) {
        if (entry.seq() != entries + 1) {
            return Fault.MISSING;
        }
        if (!hash(entry.chained(last)).equals(entry.hash())) {
            return Fault.CHANGED;
        }
        entries++;
        last = entry.hash();
        return null;
    }

    public long entries() {
        return entries;
    }

    /// Of the last entry that fitted.
    public String head() {
        return last;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
