package id.penghubung.domain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Which raw word of the server belongs to which [Status]. The table is data: an admin may edit it, the server may
/// deliver it; [#bundled()] is what the program starts with.
///
/// @param version names this table in every figure that was counted with it
/// @param words raw word (lower case, trimmed) to status
public record StatusMapping(String version, Map<String, Status> words) {

    public StatusMapping {
        var normal = new HashMap<String, Status>();
        words.forEach((word, status) -> normal.put(normalize(word), status));
        words = Map.copyOf(normal);
    }

    /// Matching ignores case and outer spaces. Null, empty and unlisted words are [Status#UNKNOWN].
    public Status statusOf(String rawWord) {
        return rawWord == null ? Status.UNKNOWN : words.getOrDefault(normalize(rawWord), Status.UNKNOWN);
    }

    /// This table with the office's own rows over it, under a name that says so.
    ///
    /// @param own beats the row of the same word here; empty for this very table
    /// @param ownVersion grows with every change of the own rows
    public StatusMapping with(Map<String, Status> own, long ownVersion) {
        if (own.isEmpty()) {
            return this;
        }
        var all = new HashMap<>(words);
        own.forEach((word, status) -> all.put(normalize(word), status));
        return new StatusMapping(version + " + kantor-" + ownVersion, all);
    }

    /// The form in which two spellings of one word are equal.
    public static String normalize(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    /// The table of the process description (export words, API words and statistics words together).
    public static StatusMapping bundled() {
        return new StatusMapping(
                "bawaan-1",
                Map.ofEntries(
                        Map.entry("Belum Terverifikasi", Status.UNVERIFIED),
                        Map.entry("Terverifikasi", Status.UNANSWERED),
                        Map.entry("Terdisposisi Belum Ditindaklanjuti", Status.UNANSWERED),
                        Map.entry("Belum", Status.UNANSWERED),
                        Map.entry("Terdisposisi Sedang Diproses", Status.IN_PROCESS),
                        Map.entry("Proses", Status.IN_PROCESS),
                        Map.entry("respon awal", Status.IN_PROCESS),
                        Map.entry("respon awal instansi", Status.IN_PROCESS),
                        Map.entry("sedang ditindaklanjuti oleh instansi", Status.IN_PROCESS),
                        Map.entry("Ditanggapi oleh Pelapor", Status.IN_PROCESS),
                        Map.entry("Terdisposisi Selesai", Status.CLOSED),
                        Map.entry("Selesai", Status.CLOSED),
                        Map.entry("Ditutup oleh Sistem", Status.CLOSED),
                        Map.entry("Ditutup oleh Admin", Status.CLOSED),
                        Map.entry("Ditutup oleh Pelapor", Status.CLOSED),
                        Map.entry("Laporan Tertunda", Status.POSTPONED),
                        Map.entry("Menunggu Kelengkapan Informasi", Status.POSTPONED),
                        Map.entry("Laporan Arsip", Status.ARCHIVED),
                        Map.entry("Diarsipkan oleh Sistem", Status.ARCHIVED),
                        Map.entry("Diarsipkan oleh Admin", Status.ARCHIVED),
                        Map.entry("Diarsipkan oleh Pelapor", Status.ARCHIVED),
                        Map.entry("Konten Terblokir", Status.ARCHIVED)));
    }
}
