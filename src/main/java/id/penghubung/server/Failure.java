package id.penghubung.server;

import java.time.Duration;

/// Every way in which a call can fail, by what the caller has to do about it.
public sealed interface Failure {

    /// No usable answer: the request may or may not have arrived. Counts against no item.
    ///
    /// @param trouble what kind, for the officer's sentence
    /// @param maybeSent the request may have reached the server
    /// @param detail for the log, free of personal data
    /// @param issuer with [Trouble#TLS], who issued the certificate that nobody here trusts; nullable
    record Unreachable(Trouble trouble, boolean maybeSent, String detail, String issuer) implements Failure {
        public Unreachable(Trouble trouble, boolean maybeSent, String detail) {
            this(trouble, maybeSent, detail, null);
        }
    }

    enum Trouble {
        NO_ROUTE,
        UNKNOWN_HOST,
        TIMEOUT,
        CUT,
        TLS,
        PROXY_LOGIN,
        /// Something answered, but not our server: a portal, a proxy, another program.
        NOT_OUR_SERVER,
        /// The account works with files and has none.
        NO_SERVER
    }

    /// The server asks for patience. Counts against no item.
    ///
    /// @param retryAfter null when it did not say
    record Busy(Duration retryAfter) implements Failure {}

    /// The session is over and could not be refreshed: the password is needed.
    record SessionEnded() implements Failure {}

    record WrongCredentials() implements Failure {}

    /// The server knows the person and serves the account no more: switched off, or without its role.
    ///
    /// @param reason the server's own words
    record AccountInactive(String reason) implements Failure {}

    /// Understood and refused for good (400, 413, 415, 422).
    ///
    /// @param reason the server's own words
    record Refused(String type, String reason) implements Failure {}

    /// 403 or 404 on the complaint: no longer this person's.
    record NotYours(String reason) implements Failure {}

    record NotFound() implements Failure {}

    /// Another person's answer, status or disposition came first.
    ///
    /// @param version the complaint's version now; 0 when not told
    record Conflict(long version, String reason) implements Failure {}

    /// The action was withdrawn earlier.
    record Withdrawn() implements Failure {}

    /// A fault of the server on this one request (500).
    record Fault(int httpStatus, String reason) implements Failure {}

    /// The cursor is of no use any more: start anew.
    record CursorExpired() implements Failure {}

    /// The server's data were restored since the epoch that the request was meant for: it did nothing.
    record EpochChanged() implements Failure {}

    /// This PC could not keep what was sent or came: its disk is full, or the folder may not be written. No fault of a
    /// server, and counts against no item.
    ///
    /// @param detail for the log
    record NotKept(String detail) implements Failure {}

    /// This PC's copy of a file is missing or damaged: nothing of the item can go before a person has seen to it.
    ///
    /// @param file its name
    record CopyLost(String file) implements Failure {}

    /// A person or the end of the program stopped it. What was moved so far may stand.
    record Stopped() implements Failure {}

    record ClientTooOld() implements Failure {}

    /// The server wants so much of the list gone at once that a person has to agree first; nothing of it was done.
    ///
    /// @param removed how many complaints
    /// @param of so many on this PC
    record RemovalHeld(int removed, int of) implements Failure {}
}
