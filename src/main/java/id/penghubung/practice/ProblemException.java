package id.penghubung.practice;

import id.penghubung.contract.ProblemType;

/// Ends a request with a problem reply; undoes the write it is thrown in.
final class ProblemException extends Exception {

    private final ProblemType type;
    private final transient Object[] values;
    private final Long version;
    private final Integer retryAfterSeconds;

    /// @param detailKey key of [Sentences]
    ProblemException(ProblemType type, String detailKey, Object... values) {
        this(type, null, null, detailKey, values);
    }

    private ProblemException(
            ProblemType type, Long version, Integer retryAfterSeconds, String detailKey, Object... values) {
        super(detailKey);
        this.type = type;
        this.values = values;
        this.version = version;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /// @param version the thing's version now
    static ProblemException conflict(long version, String detailKey, String who) {
        return new ProblemException(ProblemType.CONFLICT, version, null, detailKey, who);
    }

    static ProblemException later(ProblemType type, int retryAfterSeconds, String detailKey, Object... values) {
        return new ProblemException(type, null, retryAfterSeconds, detailKey, values);
    }

    ProblemType type() {
        return type;
    }

    String detail(Sentences sentences) {
        return sentences.say(getMessage(), values);
    }

    /// Null except for conflicts.
    Long version() {
        return version;
    }

    /// Null when the server does not say.
    Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
