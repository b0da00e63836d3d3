package id.penghubung.domain;

import java.util.Optional;

/// Where in the work a fault was met; the wire word is part of the contract and never changes.
public enum ObstacleStep {
    SIGN_IN("sign-in"),
    LIST("list"),
    VERIFICATION("verification"),
    DISPOSITION("disposition"),
    NOT_OUR_AUTHORITY("not-our-authority"),
    ANSWER("answer"),
    ATTACHMENT("attachment"),
    STATUS("status"),
    CLOSING("closing"),
    STATISTICS("statistics"),
    EXTRACT("extract"),
    OTHER("other");

    private final String wireWord;

    ObstacleStep(String wireWord) {
        this.wireWord = wireWord;
    }

    public String wireWord() {
        return wireWord;
    }

    /// Empty for a word of a newer server: the caller keeps and shows it raw.
    public static Optional<ObstacleStep> ofWireWord(String word) {
        for (var step : values()) {
            if (step.wireWord.equals(word)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}
