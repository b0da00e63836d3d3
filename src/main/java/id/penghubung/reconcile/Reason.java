package id.penghubung.reconcile;

/// Why a row stands on the reconciliation list (DESIGN 8.6), in the order of the screen.
public enum Reason {
    /// Answered from here, and the source still shows it unverified or untouched.
    UNTOUCHED,
    /// A *tindak lanjut*, and the server labels it *respon awal*: so it never closes by itself (the fault of version
    /// 4).
    LABELLED_INITIAL_RESPONSE,
    /// Followed up more than ten working days ago, and still open.
    NOT_CLOSED,
    /// Ended in the source, and a draft or an unsent item is here.
    ENDED_WITH_OPEN_WORK,
    /// Here, and not in the newest pull; or taken off the list although it was worked on here.
    NOT_IN_NEWEST_PULL,
    /// The status is further back than a source has shown before.
    WENT_BACKWARDS,
    /// The server's own counts are not ours.
    COUNTS_DIFFER
}
