package id.penghubung.ui.common;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A key that is held down: what the toolkit then sends, each event to whatever has the focus by that time.
public final class Held {

    private Held() {}

    /// Pressed, held and released. On the FX thread.
    ///
    /// @param character what the key types
    /// @param repeats how often it is pressed and typed before it is released
    public static void key(KeyCode code, String character, int repeats) {
        down(code, character, false, repeats);
        up(code, false);
    }

    public static void up(KeyCode code, boolean control) {
        send(KeyEvent.KEY_RELEASED, "", code, control);
    }

    /// Pressed, or held on.
    public static void down(KeyCode code, String character, boolean control, int repeats) {
        for (var time = 0; time < repeats; time++) {
            send(KeyEvent.KEY_PRESSED, "", code, control);
            send(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, control);
        }
    }

    private static void send(javafx.event.EventType<KeyEvent> type, String character, KeyCode code, boolean control) {
        var scene = Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .reduce((_, above) -> above)
                .orElseThrow()
                .getScene();
        var target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(type, character, character, code, false, control, false, false));
    }
}
