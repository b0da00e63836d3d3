package id.penghubung.exchange;

import java.util.List;

/// Headers that only our own export has, after LAPOR!'s. By them the export is recognised when it comes back; they are
/// part of the file's form and therefore no words of the screen.
final class OwnColumns {

    static final String UNIT = "Unit Kerja";
    static final String OFFICER = "Petugas";
    static final String RECEIVED = "Diterima";
    static final String INITIAL_RESPONSE = "Respon Awal";
    static final String FOLLOW_UP = "Tindak Lanjut";
    static final String WORKING_DAYS = "Hari Kerja";
    static final String LIMIT = "Batas Waktu";
    static final String BREACHED = "Lewat Batas";
    static final String LOCAL_STATUS = "Status Setempat";
    static final String NOTE = "Catatan";
    /// WIB, WITA or WIT: the clock of every time in the row.
    static final String CLOCK = "Zona Jam";

    static final List<String> ALL = List.of(
            UNIT,
            OFFICER,
            RECEIVED,
            INITIAL_RESPONSE,
            FOLLOW_UP,
            WORKING_DAYS,
            LIMIT,
            BREACHED,
            LOCAL_STATUS,
            NOTE,
            CLOCK);

    /// Stands where personal data were masked.
    static final String MASK = "••••••";

    /// Ends a text that a cell could not hold.
    static final String CUT = " [dipotong]";

    /// Stands in a CSV before a text that a spreadsheet would take for a formula.
    static final String GUARD = "'";

    private OwnColumns() {}

    /// As it was before it was guarded.
    static String unguarded(String value) {
        return value.startsWith(GUARD) && SafeText.likeFormula(value.substring(1)) ? value.substring(1) : value;
    }

    /// What is masked or cut is not what the complaint says.
    static boolean unknown(String value) {
        return value.contains(MASK) || value.endsWith(CUT);
    }
}
