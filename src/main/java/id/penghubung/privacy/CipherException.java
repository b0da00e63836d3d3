package id.penghubung.privacy;

/// What was read is not what was written under this key and this name: another key, a damaged value, or a value moved
/// from elsewhere.
public final class CipherException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CipherException(String message, Throwable cause) {
        super(message, cause);
    }
}
