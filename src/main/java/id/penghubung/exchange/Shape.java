package id.penghubung.exchange;

import id.penghubung.domain.ExtractColumn;

/// The generations of the *data tarikan* that are known, for the preview; reading does not depend on it.
public enum Shape {
    /// 2025: 17 columns.
    SUMMARY_17("laporan-ringkas-17"),
    /// 2024 and again later: with the office's ID, Kecamatan and Kelurahan.
    SUMMARY_20("laporan-ringkas-20"),
    /// 2026: with the reporter's name and six more.
    SUMMARY_26("laporan-ringkas-26"),
    /// Worked over by a script: names like `tracking_id`.
    SNAKE_CASE("snake-case"),
    /// Our own export.
    OWN("penghubung"),
    OTHER("lainnya");

    private final String word;

    Shape(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Shape of(Header header) {
        if (header.hasOther(OwnColumns.CLOCK) && header.hasOther(OwnColumns.LOCAL_STATUS)) {
            return OWN;
        }
        if (header.written().contains("tracking_id")) {
            return SNAKE_CASE;
        }
        var summary = header.has(ExtractColumn.STATUS)
                && header.has(ExtractColumn.DATE)
                && header.has(ExtractColumn.TEXT)
                && header.has(ExtractColumn.PARENT_OFFICE)
                && header.has(ExtractColumn.PROVINCE);
        if (!summary) {
            return OTHER;
        }
        if (header.has(ExtractColumn.REPORTER) || header.hasOther("Nomor SK") || header.hasOther("Rating")) {
            return SUMMARY_26;
        }
        return header.has(ExtractColumn.OFFICE_ID) || header.has(ExtractColumn.DISTRICT) ? SUMMARY_20 : SUMMARY_17;
    }
}
