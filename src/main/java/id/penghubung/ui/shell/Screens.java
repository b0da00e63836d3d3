package id.penghubung.ui.shell;

import id.penghubung.ui.common.AccountDoor;
import id.penghubung.ui.common.ChannelPlace;
import id.penghubung.ui.common.MemoPlace;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.ObstaclePlace;
import id.penghubung.ui.common.QueuePlace;
import id.penghubung.ui.common.Screen;
import id.penghubung.ui.common.ShortcutGroup;
import java.util.List;
import java.util.function.Supplier;

/// How each place of the window is made. A screen is made when it is first opened and then kept.
///
/// @param dispositions for the *admin instansi* only; never asked for otherwise
/// @param whenIdle what can be made ready while nobody waits; not on the FX thread
public record Screens(
        Factory<Screen> home,
        Factory<QueuePlace> queue,
        Factory<Screen> outbox,
        Factory<Screen> recap,
        Factory<ObstaclePlace> reconcile,
        Factory<MemoPlace> memos,
        Factory<ChannelPlace> channels,
        Factory<Screen> dispositions,
        Factory<Screen> settings,
        Factory<Screen> help,
        Runnable whenIdle) {

    public interface Factory<S extends Screen> {
        S make(Frame frame);
    }

    /// What the window offers to a screen.
    ///
    /// @param shortcuts of the window and of every screen, by place, for the help
    public record Frame(
            Navigator navigator, Notices notices, AccountDoor door, Supplier<List<ShortcutGroup>> shortcuts) {}
}
