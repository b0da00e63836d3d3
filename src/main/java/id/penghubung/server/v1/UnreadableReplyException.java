package id.penghubung.server.v1;

/// JSON that parses but is not the contract's.
final class UnreadableReplyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableReplyException(String message, Throwable cause) {
        super(message, cause);
    }

    /// @throws UnreadableReplyException when the contract demands the member and the reply lacks it
    static <T> T present(T member, String name) {
        if (member == null) {
            throw new UnreadableReplyException("no member " + name, null);
        }
        return member;
    }
}
