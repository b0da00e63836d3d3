package id.penghubung.ui.lock;

import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import id.penghubung.ui.common.SecretTry;
import id.penghubung.ui.common.Texts;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/// Asks for the secret of the account. After some wrong tries it takes no other for a while, longer each time. UI
/// executor only.
final class LockViewModel {

    static final int FREE_TRIES = 3;
    static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final Predicate<char[]> opens;
    private final SecretTry attempt;
    private final Delays delays;
    private final Runnable onOpen;
    private final Texts texts = Texts.of(LockViewModel.class);
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private int wrong;

    /// @param opens blocks by the key derivation; called on the worker
    LockViewModel(Predicate<char[]> opens, Background background, Delays delays, Runnable onOpen) {
        this.opens = opens;
        this.attempt = new SecretTry(background);
        this.delays = delays;
        this.onOpen = onOpen;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return attempt.busyProperty();
    }

    /// No try is taken now.
    ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /// Null when nothing went wrong.
    ReadOnlyStringProperty troubleProperty() {
        return attempt.troubleProperty();
    }

    /// @param secret wiped when it was used
    void enter(char[] secret) {
        if (paused.get()) {
            Arrays.fill(secret, '\0');
            return;
        }
        attempt.enter(secret, opens::test, this::judged);
    }

    private void judged(boolean right) {
        if (right) {
            wrong = 0;
            onOpen.run();
            return;
        }
        wrong++;
        if (wrong < FREE_TRIES) {
            attempt.say(texts.text("lock.wrong"));
            return;
        }
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(wrong - FREE_TRIES, 10));
        var held = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        attempt.say(texts.text("lock.wrong.pause", held.toSeconds()));
        paused.set(true);
        delays.in(held, () -> {
            paused.set(false);
            attempt.say(null);
        });
    }
}
