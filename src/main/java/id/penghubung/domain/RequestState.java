package id.penghubung.domain;

/// Where a permohonan informasi stands.
public enum RequestState {
    /// *Baru*: nobody has taken it.
    OPEN("open"),
    /// *Diambil*.
    TAKEN("taken"),
    /// *Diteruskan ke PIC* and not answered yet.
    HANDED_OVER("handed-over"),
    /// *Dijawab*: the words are there, the asker has to be told.
    ANSWERED("answered"),
    /// *Ditutup*: the asker was told.
    CLOSED("closed"),
    /// A word that this program does not know; shown raw.
    UNKNOWN("");

    private final String wireWord;

    RequestState(String wireWord) {
        this.wireWord = wireWord;
    }

    public String wireWord() {
        return wireWord;
    }

    public static RequestState ofWireWord(String word) {
        for (var state : values()) {
            if (state != UNKNOWN && state.wireWord.equals(word)) {
                return state;
            }
        }
        return UNKNOWN;
    }
}
