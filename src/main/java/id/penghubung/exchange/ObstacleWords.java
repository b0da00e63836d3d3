package id.penghubung.exchange;

import id.penghubung.domain.ObstacleState;
import id.penghubung.domain.ObstacleStep;

/// Steps and states of *daftar kendala* in the officer's words, for window and file alike.
public final class ObstacleWords {

    private ObstacleWords() {}

    /// @param word of the wire; one that is not known stays as it is
    public static String step(String word) {
        return ObstacleStep.ofWireWord(word).map(ObstacleWords::of).orElse(word);
    }

    public static String of(ObstacleStep step) {
        return ExchangeWords.of("obstacle.step." + step.name());
    }

    /// @param word of the wire; one that is not known stays as it is
    public static String state(String word) {
        return ObstacleState.ofWireWord(word).map(ObstacleWords::of).orElse(word);
    }

    public static String of(ObstacleState state) {
        return ExchangeWords.of("obstacle.state." + state.name());
    }
}
