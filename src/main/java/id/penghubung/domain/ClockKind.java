package id.penghubung.domain;

/// The four clocks of a complaint; each has its own start and its own limit.
public enum ClockKind {
    /// *Verifikasi*: from receipt to verification or first disposition.
    VERIFICATION,
    /// *Respon awal*: from disposition to the first answer of either kind.
    INITIAL_RESPONSE,
    /// *Tindak lanjut*: from disposition to the first substantive answer. The only one whose limit hangs on the class.
    FOLLOW_UP,
    /// *Penutupan*: from the newest tindak lanjut to the closing, while the reporter is silent.
    CLOSING
}
