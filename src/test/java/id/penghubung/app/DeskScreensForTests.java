package id.penghubung.app;

import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.settings.TestNetwork;
import id.penghubung.ui.shell.Screens;
import java.nio.file.Path;
import java.util.function.Consumer;

/// The program's own screens, for tests of other rooms.
public final class DeskScreensForTests {

    private DeskScreensForTests() {}

    /// @param navigator is told the window's navigator, as soon as there is one
    public static Screens of(
            Desk desk,
            Dialogs dialogs,
            Background background,
            UiSettings settings,
            Path preferences,
            Consumer<Navigator> navigator) {
        var screens = new DeskScreens(settings, TestNetwork.none(), preferences).screens(desk, dialogs, background);
        return new Screens(
                frame -> {
                    navigator.accept(frame.navigator());
                    return screens.home().make(frame);
                },
                screens.queue(),
                screens.outbox(),
                screens.recap(),
                screens.reconcile(),
                screens.memos(),
                screens.channels(),
                screens.dispositions(),
                screens.settings(),
                screens.help(),
                screens.whenIdle());
    }
}
