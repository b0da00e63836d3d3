package id.penghubung.app;

import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.help.HelpController;
import id.penghubung.ui.home.HomeController;
import id.penghubung.ui.outbox.OutboxController;
import id.penghubung.ui.queue.QueueScreen;
import id.penghubung.ui.recap.RecapController;
import id.penghubung.ui.reconcile.ReconcileController;
import id.penghubung.ui.settings.Network;
import id.penghubung.ui.settings.SettingsController;
import id.penghubung.ui.shell.ProgramWindow;
import id.penghubung.ui.shell.Screens;
import java.nio.file.Path;

/// Which screens a desk has, and what each is made of.
///
/// @param preferences folder for what screens remember of their looks
record DeskScreens(UiSettings settings, Network network, Path preferences) implements ProgramWindow.ScreenMaker {

    @Override
    public Screens screens(Desk desk, Dialogs dialogs, Background background) {
        return new Screens(
                frame -> new HomeController(desk, background, frame.navigator()),
                frame -> new QueueScreen(desk, background, dialogs, frame.notices(), frame.navigator(), preferences),
                frame -> new OutboxController(desk, background, dialogs, frame.navigator(), frame.notices()),
                frame -> new RecapController(desk, background, frame.navigator(), frame.notices()),
                frame -> new ReconcileController(desk, background, dialogs, frame.navigator(), frame.notices()),
                _ -> new SettingsController(
                        desk, settings, network, background, Main.version().orElse(null)),
                frame -> new HelpController(frame.shortcuts()));
    }
}
