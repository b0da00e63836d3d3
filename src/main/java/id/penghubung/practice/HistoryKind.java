package id.penghubung.practice;

/// The words for the kind of a line of riwayat.
final class HistoryKind {

    static final String RECEIVED = "received";
    static final String VERIFIED = "verified";
    static final String DISPOSED = "disposed";
    static final String ACCEPTED = "accepted";
    static final String INITIAL_RESPONSE = "initial-response";
    static final String FOLLOW_UP = "follow-up";
    static final String NOT_OUR_AUTHORITY = "not-our-authority";
    static final String TAKEN_BACK = "taken-back";
    static final String REPORTER_REPLIED = "reporter-replied";
    static final String POSTPONED = "postponed";
    static final String INTERVENTION = "intervention";
    static final String INTERNAL_NOTE = "internal-note";
    static final String FORWARDED = "forwarded";
    static final String CORRECTED = "corrected";
    static final String REOPENED = "reopened";
    static final String CLOSED = "closed";
    static final String ARCHIVED = "archived";

    static final String CHECK_ASKED = "check-asked";
    static final String CHECK_APPROVED = "check-approved";
    static final String CHECK_RETURNED = "check-returned";

    static final String MATERIAL_ASKED = "material-asked";

    private HistoryKind() {}
}
