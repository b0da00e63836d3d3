package id.penghubung.notadinas;

import java.util.Arrays;
import java.util.Optional;

/// What a letter is for.
public enum MemoKind {
    /// The unit's quarterly letter to the head of the bureau.
    UNIT_QUARTER("triwulan-unit", Basis.PERIOD),
    /// The bureau's compilation for the Inspektur.
    QUARTER("triwulan", Basis.PERIOD),
    /// A report goes back: not our duty.
    NOT_OUR_AUTHORITY("bukan-wewenang", Basis.COMPLAINT),
    /// Another unit is asked for the material of an answer.
    MATERIAL("minta-bahan", Basis.COMPLAINT),
    /// Officers are to be named or changed.
    ASSIGNMENT("penugasan", Basis.NOTHING),
    /// The list of faults for Admin Pusat and Komdigi.
    OBSTACLES("kendala", Basis.PERIOD),
    /// Goes with the xlsx to the Inspektorat.
    DATA_COVER("pengantar-data", Basis.PERIOD),
    /// Invitation to the quarterly meeting.
    MEETING_INVITATION("undangan-rapat", Basis.PERIOD),
    /// Report of that meeting.
    MEETING_REPORT("laporan-rapat", Basis.PERIOD),
    BLANK("kosong", Basis.NOTHING);

    /// What must be named before it can be composed.
    public enum Basis {
        PERIOD,
        COMPLAINT,
        NOTHING
    }

    private final String word;
    private final Basis basis;

    MemoKind(String word, Basis basis) {
        this.word = word;
        this.basis = basis;
    }

    /// As on the command line.
    public String word() {
        return word;
    }

    public Basis basis() {
        return basis;
    }

    /// Reports stand in it one by one, with their titles.
    boolean listsReports() {
        return this == UNIT_QUARTER || this == QUARTER;
    }

    public static Optional<MemoKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
