package id.penghubung.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 over the lines `id:version\n`, sorted by id: both sides must come to the same words for the same set.
/// Feed it in ascending order of id (compared by code unit).
public final class Checksum {

    private final MessageDigest digest;

    public Checksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    public Checksum add(String id, long version) {
        digest.update((id + ":" + version + "\n").getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
