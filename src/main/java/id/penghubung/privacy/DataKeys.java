package id.penghubung.privacy;

import javax.crypto.SecretKey;

/// The two data keys of an account: destroying the cache key makes the cached complaints unreadable and leaves the
/// officer's own work alone.
public record DataKeys(SecretKey cacheKey, SecretKey workKey) {
    @Override
    public String toString() {
        return "DataKeys[…]";
    }
}
