package id.penghubung.domain;

/// The six statistics buckets of LAPOR! and one for words we do not know.
/// The server's own word is always kept beside it; an unknown word is shown raw and never guessed.
public enum Status {
    /// Belum terverifikasi.
    UNVERIFIED,
    /// Terdisposisi, belum ditindaklanjuti.
    UNANSWERED,
    /// Diproses: answered at least once, not closed.
    IN_PROCESS,
    /// Selesai, closed by anyone.
    CLOSED,
    /// Tertunda: waits for the reporter's data.
    POSTPONED,
    /// Arsip.
    ARCHIVED,
    /// Tidak dikenal.
    UNKNOWN;

    /// Still work for somebody: not closed, not archived. An unknown word counts as open, so that nobody overlooks it.
    public boolean open() {
        return switch (this) {
            case CLOSED, ARCHIVED -> false;
            case UNVERIFIED, UNANSWERED, IN_PROCESS, POSTPONED, UNKNOWN -> true;
        };
    }

    /// Further back on the way of a complaint than `former`. *Tertunda* and unknown words stand beside the way: nothing
    /// goes backwards to them or from them.
    public boolean behind(Status former) {
        return stage() > 0 && former.stage() > stage();
    }

    private int stage() {
        return switch (this) {
            case UNVERIFIED -> 1;
            case UNANSWERED -> 2;
            case IN_PROCESS -> 3;
            case CLOSED, ARCHIVED -> 4;
            case POSTPONED, UNKNOWN -> 0;
        };
    }
}
