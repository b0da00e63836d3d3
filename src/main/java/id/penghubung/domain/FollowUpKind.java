package id.penghubung.domain;

/// The two kinds of answer. Only [#FOLLOW_UP] starts the closing clock.
public enum FollowUpKind {
    /// *Respon awal*: received, being coordinated.
    INITIAL_RESPONSE,
    /// *Tindak lanjut*: the substantive answer.
    FOLLOW_UP
}
