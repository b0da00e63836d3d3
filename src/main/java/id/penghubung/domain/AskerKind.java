package id.penghubung.domain;

import java.util.Optional;

/// For whom the question is asked. It decides whether a PIC's contact may be given out, see [ReferralRule].
public enum AskerKind {
    /// A citizen, or nobody said.
    PUBLIC("public"),
    /// *Perorangan pegawai*: a civil servant asking in a matter of his or her own.
    CIVIL_SERVANT("civil-servant"),
    /// *Unsur kepegawaian*: the personnel office of an agency.
    PERSONNEL_OFFICE("personnel-office");

    private final String wireWord;

    AskerKind(String wireWord) {
        this.wireWord = wireWord;
    }

    public String wireWord() {
        return wireWord;
    }

    /// Empty for a word of a newer server.
    public static Optional<AskerKind> ofWireWord(String word) {
        for (var kind : values()) {
            if (kind.wireWord.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
