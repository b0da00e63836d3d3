package id.penghubung.domain;

import java.util.Locale;
import java.util.Optional;

/// The classes that decide a time limit. Other words exist (whistle blowing, empty): they have no limit of ours, which
/// is shown as unknown and never guessed.
public enum Classification {
    COMPLAINT_NEEDING_INSPECTION("Pengaduan Berkadar Pengawasan"),
    COMPLAINT("Pengaduan Tidak Berkadar Pengawasan"),
    ASPIRATION("Aspirasi"),
    INFORMATION_REQUEST("Permintaan Informasi");

    private final String word;

    Classification(String word) {
        this.word = word;
    }

    /// The word as LAPOR! writes it.
    public String word() {
        return word;
    }

    /// Case and outer spaces do not matter; null and unknown words are empty.
    public static Optional<Classification> ofWord(String raw) {
        if (raw == null) {
            return Optional.empty();
        }
        var wanted = raw.strip().toLowerCase(Locale.ROOT);
        for (var value : values()) {
            if (value.word.toLowerCase(Locale.ROOT).equals(wanted)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
