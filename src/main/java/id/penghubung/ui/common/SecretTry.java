package id.penghubung.ui.common;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Tries a secret that was typed, one at a time and on the worker, since a key derivation takes its time. Every secret
/// is wiped, also one that is not tried. UI executor only.
public final class SecretTry {

    private final Background background;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper();

    public SecretTry(Background background) {
        this.background = background;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Null when nothing went wrong.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// @param words null when there is nothing to say
    public void say(String words) {
        trouble.set(words);
    }

    /// @param use blocks; called on the worker
    /// @param answered not called when `use` fails: that is said as trouble
    public <T> void enter(char[] secret, Function<char[], T> use, Consumer<T> answered) {
        if (busy.get() || secret.length == 0) {
            Arrays.fill(secret, '\0');
            return;
        }
        busy.set(true);
        trouble.set(null);
        background.run(
                () -> {
                    try {
                        return use.apply(secret);
                    } finally {
                        Arrays.fill(secret, '\0');
                    }
                },
                answer -> {
                    busy.set(false);
                    answered.accept(answer);
                },
                failure -> {
                    busy.set(false);
                    trouble.set(FailureWords.of(failure));
                });
    }
}
