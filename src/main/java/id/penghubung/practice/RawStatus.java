package id.penghubung.practice;

/// Status words and labels as LAPOR! writes them, those that this server gives itself.
final class RawStatus {

    static final String UNVERIFIED = "Belum Terverifikasi";
    static final String VERIFIED = "Terverifikasi";
    static final String DISPOSED = "Terdisposisi Belum Ditindaklanjuti";
    static final String IN_PROCESS = "Terdisposisi Sedang Diproses";
    static final String REPORTER_REPLIED = "Ditanggapi oleh Pelapor";
    static final String POSTPONED = "Laporan Tertunda";
    static final String AWAITING_DATA = "Menunggu Kelengkapan Informasi";
    static final String CLOSED = "Terdisposisi Selesai";
    static final String CLOSED_BY_SYSTEM = "Ditutup oleh Sistem";
    static final String CLOSED_BY_ADMIN = "Ditutup oleh Admin";
    static final String CLOSED_BY_REPORTER = "Ditutup oleh Pelapor";
    static final String ARCHIVED = "Laporan Arsip";
    static final String ARCHIVED_BY_SYSTEM = "Diarsipkan oleh Sistem";
    static final String ARCHIVED_BY_ADMIN = "Diarsipkan oleh Admin";
    static final String ARCHIVED_BY_REPORTER = "Diarsipkan oleh Pelapor";
    static final String BLOCKED = "Konten Terblokir";

    /// In no mapping: the Ombudsman took the report into its own system.
    static final String MOVED_TO_OMBUDSMAN = "Dialihkan ke SIMPEL";

    static final String LABEL_INITIAL_RESPONSE = "respon awal";
    static final String LABEL_FOLLOW_UP = "tindak lanjut";

    private RawStatus() {}
}
