package id.penghubung.contract;

/// The stable `type` words of errors. The list is closed for the server and open for the client.
public enum ProblemType {
    /// The request was not understood: malformed JSON, missing member, bad cursor.
    BAD_REQUEST("urn:penghubung:bad-request", 400),
    WRONG_CREDENTIALS("urn:penghubung:wrong-credentials", 401),
    SESSION_ENDED("urn:penghubung:session-ended", 401),
    /// The complaint or action is not this person's to see or do.
    NOT_YOURS("urn:penghubung:not-yours", 403),
    /// The account was switched off or has lost its role: no call is served any more.
    ACCOUNT_INACTIVE("urn:penghubung:account-inactive", 403),
    NOT_FOUND("urn:penghubung:not-found", 404),
    METHOD_NOT_ALLOWED("urn:penghubung:method-not-allowed", 405),
    /// Another person's answer, status or disposition came after `baseVersion`.
    CONFLICT("urn:penghubung:conflict", 409),
    /// A part of a file came at another place than the server's offset.
    WRONG_OFFSET("urn:penghubung:wrong-offset", 409),
    /// Entries of an audit trail do not continue the one that the server holds.
    TRAIL_BROKEN("urn:penghubung:trail-broken", 409),
    /// The action was withdrawn: its tombstone answers for ever.
    WITHDRAWN("urn:penghubung:withdrawn", 410),
    /// The cursor is older than the kept removals or ahead of the server.
    CURSOR_EXPIRED("urn:penghubung:cursor-expired", 410),
    /// The server's data were restored from a backup since the epoch that the request names: nothing was done.
    EPOCH_CHANGED("urn:penghubung:epoch-changed", 412),
    TOO_LARGE("urn:penghubung:too-large", 413),
    /// The same UUID came with another body.
    ID_REUSED("urn:penghubung:id-reused", 422),
    /// Understood and refused: empty text, over the limit, kind not offered.
    REFUSED("urn:penghubung:refused", 422),
    CLIENT_TOO_OLD("urn:penghubung:client-too-old", 426),
    TOO_MANY_REQUESTS("urn:penghubung:too-many-requests", 429),
    FAULT("urn:penghubung:fault", 500),
    UNAVAILABLE("urn:penghubung:unavailable", 503);

    private final String uri;
    private final int status;

    ProblemType(String uri, int status) {
        this.uri = uri;
        this.status = status;
    }

    public String uri() {
        return uri;
    }

    public int status() {
        return status;
    }
}
