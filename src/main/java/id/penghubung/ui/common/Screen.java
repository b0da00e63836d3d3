package id.penghubung.ui.common;

import java.util.List;
import javafx.scene.Node;

/// One place that the side navigation can open. Made once, shown many times.
public interface Screen {

    Node node();

    /// Called each time the screen comes to the front; the place to load and to set the focus.
    default void shown() {}

    /// Called when another screen comes to the front. Nothing may be lost here.
    default void hidden() {}

    /// The keys this screen listens to while it is in front.
    default List<Shortcut> shortcuts() {
        return List.of();
    }

    /// Releases subscriptions; the window closes or the person signs out. Pending edits are saved before it returns.
    default void dispose() {}
}
