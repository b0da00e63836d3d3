package id.penghubung.ui.shell;

import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.SecretTry;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.signin.Gate.Renewal;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/// The server takes the password no more, in the middle of the work (case K19): it is asked for in place, once by
/// itself and then whenever the person wishes, and nothing on the screen is closed. UI executor only.
final class RenewalViewModel {

    private final Function<char[], Renewal> gate;
    private final SecretTry attempt;
    private final Consumer<Renewal.Renewed> onRenewed;
    private final Texts texts = Texts.of(RenewalViewModel.class);

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private boolean needed;

    /// @param gate blocks; called on the worker
    RenewalViewModel(Function<char[], Renewal> gate, Background background, Consumer<Renewal.Renewed> onRenewed) {
        this.gate = gate;
        this.attempt = new SecretTry(background);
        this.onRenewed = onRenewed;
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return attempt.busyProperty();
    }

    /// Null when nothing went wrong.
    ReadOnlyStringProperty troubleProperty() {
        return attempt.troubleProperty();
    }

    /// What is true of the connection now. Asks by itself when it becomes so, not at each later round.
    void needed(boolean now) {
        if (now && !needed) {
            open();
        } else if (!now && !attempt.busyProperty().get()) {
            close();
        }
        needed = now;
    }

    void open() {
        attempt.say(null);
        open.set(true);
    }

    /// The text, the drafts and the queue stay; only the server waits.
    void close() {
        open.set(false);
        attempt.say(null);
    }

    /// @param password wiped when it was used
    void enter(char[] password) {
        attempt.enter(password, gate, this::answered);
    }

    private void answered(Renewal answer) {
        switch (answer) {
            case Renewal.Renewed renewed -> {
                close();
                onRenewed.accept(renewed);
            }
            case Renewal.WrongPassword _ -> attempt.say(texts.text("renewal.wrong"));
            case Renewal.ServerTrouble(var failure) -> attempt.say(FailureWords.of(failure));
        }
    }
}
