package id.penghubung.ui.lock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.controlsfx.control.PopOver;

/// All windows of the program beside the main one: watched for signs of life, and closed at a lock. A dialog is
/// cancelled by that, which is always the safe answer; menus and popovers just go. FX thread only.
public final class Cover {

    private final Window main;
    private final ObservableList<Window> windows;

    /// @param windows [Window#getWindows]
    public Cover(Window main, ObservableList<Window> windows) {
        this.main = main;
        this.windows = windows;
    }

    /// @param touched each key and each movement of the mouse, in any window
    public Subscription watch(Runnable touched) {
        EventHandler<Event> sign = _ -> touched.run();
        Map<Window, Subscription> watched = new HashMap<>();
        ListChangeListener<Window> listener = change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(window -> watched.computeIfAbsent(window, one -> watch(one, sign)));
                change.getRemoved().forEach(window -> unwatch(watched.remove(window)));
            }
        };
        windows.forEach(window -> watched.computeIfAbsent(window, one -> watch(one, sign)));
        windows.addListener(listener);
        return () -> {
            windows.removeListener(listener);
            watched.values().forEach(Cover::unwatch);
            watched.clear();
        };
    }

    private static Subscription watch(Window window, EventHandler<Event> sign) {
        window.addEventFilter(InputEvent.ANY, sign);
        return () -> window.removeEventFilter(InputEvent.ANY, sign);
    }

    private static void unwatch(Subscription subscription) {
        if (subscription != null) {
            subscription.unsubscribe();
        }
    }

    public void closeOthers() {
        List<Window> others = new ArrayList<>(windows);
        others.remove(main);
        for (var other : others.reversed()) {
            if (other instanceof PopOver popOver) {
                popOver.hide(Duration.ZERO);
            } else {
                other.hide();
            }
        }
    }
}
