package id.penghubung.ui.shell;

import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.signin.Gate.Renewal;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The server takes the password no more, in the middle of the work (case K19): it is asked for in place, once by
/// itself and then whenever the person wishes, and nothing on the screen is closed. UI executor only.
final class RenewalViewModel {

    private final Function<char[], Renewal> gate;
    private final Background background;
    private final Consumer<Renewal.Renewed> onRenewed;
    private final Texts texts = Texts.of(RenewalViewModel.class);

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper();
    private boolean needed;

    /// @param gate blocks; called on the worker
    RenewalViewModel(Function<char[], Renewal> gate, Background background, Consumer<Renewal.Renewed> onRenewed) {
        this.gate = gate;
        this.background = background;
        this.onRenewed = onRenewed;
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Null when nothing went wrong.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// What is true of the connection now. Asks by itself when it becomes so, not at each later round.
    void needed(boolean now) {
        if (now && !needed) {
            open();
        } else if (!now && !busy.get()) {
            close();
        }
        needed = now;
    }

    void open() {
        trouble.set(null);
        open.set(true);
    }

    /// The text, the drafts and the queue stay; only the server waits.
    void close() {
        open.set(false);
        trouble.set(null);
    }

    /// @param password wiped when it was used
    void enter(char[] password) {
        if (busy.get() || password.length == 0) {
            Arrays.fill(password, '\0');
            return;
        }
        busy.set(true);
        trouble.set(null);
        background.run(
                () -> {
                    try {
                        return gate.apply(password);
                    } finally {
                        Arrays.fill(password, '\0');
                    }
                },
                this::answered,
                failure -> {
                    busy.set(false);
                    trouble.set(FailureWords.of(failure));
                });
    }

    private void answered(Renewal answer) {
        busy.set(false);
        switch (answer) {
            case Renewal.Renewed renewed -> {
                close();
                onRenewed.accept(renewed);
            }
            case Renewal.WrongPassword _ -> trouble.set(texts.text("renewal.wrong"));
            case Renewal.ServerTrouble(var failure) -> trouble.set(FailureWords.of(failure));
        }
    }
}
