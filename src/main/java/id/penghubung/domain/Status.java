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
}
