package id.penghubung.domain;

import java.util.Optional;

/// What the audit trail notes (DESIGN 5.8): who saw, took out or removed data of others. The wire word is part of the
/// contract and never changes.
public enum AuditKind {
    /// A report was shown in full.
    OPENED("opened"),
    /// Numbers and addresses of persons inside its texts were uncovered.
    UNCOVERED("uncovered"),
    /// The server stored an action.
    SENT("sent"),
    /// Reports were written into a file for others.
    EXPORTED("exported"),
    PRINTED("printed"),
    /// A *data tarikan* was taken over.
    IMPORTED("imported"),
    /// Unsent work went into a file, to another PC.
    WORK_EXPORTED("work-exported"),
    WORK_IMPORTED("work-imported"),
    /// The audit trail itself was written into a file.
    TRAIL_EXPORTED("trail-exported"),
    /// Texts were erased by the rule of retention.
    ERASED("erased"),
    /// *Hapus data instansi dari PC ini*.
    DATA_REMOVED("data-removed");

    private final String wireWord;

    AuditKind(String wireWord) {
        this.wireWord = wireWord;
    }

    public String wireWord() {
        return wireWord;
    }

    /// Empty for a word of a newer program: the caller shows it raw.
    public static Optional<AuditKind> ofWireWord(String word) {
        for (var kind : values()) {
            if (kind.wireWord.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
