package id.penghubung.ui.shell;

import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.QueuePlace;
import id.penghubung.ui.common.Screen;
import id.penghubung.ui.common.ShortcutGroup;
import java.util.List;
import java.util.function.Supplier;

/// How each place of the window is made. A screen is made when it is first opened and then kept.
public record Screens(
        Factory<Screen> home,
        Factory<QueuePlace> queue,
        Factory<Screen> outbox,
        Factory<Screen> recap,
        Factory<Screen> reconcile,
        Factory<Screen> settings,
        Factory<Screen> help) {

    public interface Factory<S extends Screen> {
        S make(Frame frame);
    }

    /// What the window offers to a screen.
    ///
    /// @param shortcuts of the window and of every screen, by place, for the help
    public record Frame(Navigator navigator, Notices notices, Supplier<List<ShortcutGroup>> shortcuts) {}
}
