package id.penghubung.sync;

import id.penghubung.server.Failure;

/// What the outbox keeps as "last answer": the server's own words where there are any, else a stable code that the
/// screens turn into a sentence. Never personal data.
final class FailureText {

    private FailureText() {}

    static String of(Failure failure) {
        return switch (failure) {
            case Failure.Unreachable unreachable -> unreachable.trouble().name();
            case Failure.Busy _ -> "BUSY";
            case Failure.SessionEnded _ -> "SESSION_ENDED";
            case Failure.WrongCredentials _ -> "WRONG_CREDENTIALS";
            case Failure.AccountInactive _ -> "ACCOUNT_INACTIVE";
            case Failure.Refused refused -> refused.reason();
            case Failure.NotYours gone -> gone.reason();
            case Failure.NotFound _ -> "NOT_FOUND";
            case Failure.Conflict conflict -> conflict.reason();
            case Failure.Withdrawn _ -> "WITHDRAWN";
            case Failure.Fault fault -> "HTTP " + fault.httpStatus() + ": " + fault.reason();
            case Failure.CursorExpired _ -> "CURSOR_EXPIRED";
            case Failure.EpochChanged _ -> "EPOCH_CHANGED";
            case Failure.NotKept _ -> "NOT_KEPT";
            case Failure.CopyLost _ -> "COPY_LOST";
            case Failure.Stopped _ -> "STOPPED";
            case Failure.ClientTooOld _ -> "CLIENT_TOO_OLD";
            case Failure.RemovalHeld _ -> "REMOVAL_HELD";
        };
    }
}
