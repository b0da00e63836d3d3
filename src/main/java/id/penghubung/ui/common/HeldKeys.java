package id.penghubung.ui.common;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Subscription;

/// A key acts in the control it was pressed in, and nowhere else before it was released.
///
/// The toolkit sends a held key as PRESSED, TYPED, PRESSED, TYPED … to whatever has the focus by then. A key that moves
/// the focus would go on there: Enter in the search would write line breaks into the answer, Enter in a question
/// would answer the next one. Here what follows the first press is taken away as soon as the place is another one, and
/// keys that act (Enter, Esc, Space on a button) act once per press. FX thread only.
public final class HeldKeys {

    private static final Set<KeyCode> ACTING = Set.of(KeyCode.ENTER, KeyCode.ESCAPE);
    /// Longer than the moment between two windows of the program in which neither has the focus.
    private static final long AWAY_NANOS = 1_000_000_000L;

    /// @param place the control, or the menu that was open above it; null for the bare window
    private record Press(Object place, boolean control, boolean alt, boolean meta) {}

    private final LongSupplier nanoTime;
    private final Map<KeyCode, Press> down = new EnumMap<>(KeyCode.class);
    private final Map<Window, Subscription> watched = new HashMap<>();
    private final EventHandler<KeyEvent> filter = this::sift;
    /// Of the key pressed last, since a TYPED does not say which key it is of.
    private KeyCode last = KeyCode.UNDEFINED;

    private boolean lastTaken;
    private long leftAt;

    /// @param nanoTime as [System#nanoTime]
    public HeldKeys(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.leftAt = nanoTime.getAsLong();
    }

    /// @param windows all windows of the program while they show, menus and dialogs too: [Window#getWindows]
    public Subscription watch(ObservableList<Window> windows) {
        ListChangeListener<Window> listener = change -> {
            while (change.next()) {
                change.getRemoved().forEach(this::let);
                change.getAddedSubList().forEach(this::watch);
            }
        };
        windows.forEach(this::watch);
        windows.addListener(listener);
        return () -> {
            windows.removeListener(listener);
            Set.copyOf(watched.keySet()).forEach(this::let);
        };
    }

    private void watch(Window window) {
        watched.computeIfAbsent(window, _ -> {
            changeScene(null, window.getScene());
            var scenes = window.sceneProperty().subscribe(this::changeScene);
            var focus = window.focusedProperty().subscribe((_, focused) -> focusMoved(focused));
            return scenes.and(focus).and(() -> changeScene(window.getScene(), null));
        });
    }

    private void let(Window window) {
        var subscription = watched.remove(window);
        if (subscription != null) {
            subscription.unsubscribe();
        }
    }

    private void changeScene(Scene before, Scene now) {
        if (before != null) {
            before.removeEventFilter(KeyEvent.ANY, filter);
        }
        if (now != null) {
            now.addEventFilter(KeyEvent.ANY, filter);
        }
    }

    /// While another program has the focus keys are released unseen.
    private void focusMoved(boolean focused) {
        if (!focused) {
            leftAt = nanoTime.getAsLong();
        } else if (nanoTime.getAsLong() - leftAt > AWAY_NANOS) {
            down.clear();
        }
    }

    private void sift(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(event);
        } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            down.remove(event.getCode());
        } else if (event.getEventType() == KeyEvent.KEY_TYPED) {
            typed(event);
        }
    }

    private void pressed(KeyEvent event) {
        var code = event.getCode();
        last = code;
        lastTaken = false;
        // Many keys share "undefined".
        if (code == KeyCode.UNDEFINED || code.isModifierKey()) {
            return;
        }
        var now = new Press(place(event), event.isControlDown(), event.isAltDown(), event.isMetaDown());
        var first = down.putIfAbsent(code, now);
        if (first == null) {
            return;
        }
        if (!first.equals(now) || actsOnce(code, now)) {
            lastTaken = true;
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        var press = down.get(last);
        if (press != null && (lastTaken || !Objects.equals(press.place(), place(event)))) {
            event.consume();
        }
    }

    private static boolean actsOnce(KeyCode code, Press press) {
        var writes = press.place() instanceof TextArea && code == KeyCode.ENTER && !press.control() && !press.alt();
        return ACTING.contains(code) && !writes;
    }

    /// A menu takes the keys while the focus stays where it was.
    private static Object place(KeyEvent event) {
        return Window.getWindows().stream()
                .filter(window -> window instanceof PopupWindow && !(window instanceof Tooltip))
                .map(Object.class::cast)
                .reduce((_, above) -> above)
                .orElseGet(() -> event.getSource() instanceof Scene scene ? scene.getFocusOwner() : null);
    }
}
