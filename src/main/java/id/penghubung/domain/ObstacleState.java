package id.penghubung.domain;

import java.util.Optional;

/// How far a fault has been carried (minutes of 11 July 2025, conclusion 5); the wire word is part of the contract and
/// never changes.
public enum ObstacleState {
    /// *Dicatat*: nobody outside the agency knows yet.
    NOTED("noted"),
    /// *Dilaporkan ke Admin Pusat*.
    REPORTED_CENTRAL("reported-central"),
    /// *Dilaporkan ke Komdigi*.
    REPORTED_MINISTRY("reported-ministry"),
    /// *Dijawab*.
    ANSWERED("answered"),
    /// *Selesai*.
    SOLVED("solved");

    private final String wireWord;

    ObstacleState(String wireWord) {
        this.wireWord = wireWord;
    }

    public String wireWord() {
        return wireWord;
    }

    /// Empty for a word of a newer server: the caller keeps and shows it raw.
    public static Optional<ObstacleState> ofWireWord(String word) {
        for (var state : values()) {
            if (state.wireWord.equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
