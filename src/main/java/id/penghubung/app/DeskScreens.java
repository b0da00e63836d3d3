package id.penghubung.app;

import id.penghubung.notadinas.MemoPress;
import id.penghubung.notadinas.SystemPrinter;
import id.penghubung.ui.Desk;
import id.penghubung.ui.channels.ChannelsController;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.help.HelpController;
import id.penghubung.ui.home.HomeController;
import id.penghubung.ui.memo.MemoScreen;
import id.penghubung.ui.outbox.OutboxController;
import id.penghubung.ui.queue.QueuePlan;
import id.penghubung.ui.queue.QueueScreen;
import id.penghubung.ui.recap.RecapScreen;
import id.penghubung.ui.reconcile.ReconcileController;
import id.penghubung.ui.settings.Network;
import id.penghubung.ui.settings.SettingsController;
import id.penghubung.ui.shell.ProgramWindow;
import id.penghubung.ui.shell.Screens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Which screens a desk has, and what each is made of.
///
/// @param preferences folder for what screens remember of their looks
record DeskScreens(UiSettings settings, Network network, Path preferences) implements ProgramWindow.ScreenMaker {

    private static final Logger LOG = Logger.getLogger(DeskScreens.class.getName());

    @Override
    public Screens screens(Desk desk, Dialogs dialogs, Background background) {
        var press = new MemoPress();
        return new Screens(
                frame -> new HomeController(desk, background, frame.navigator()),
                frame -> new QueueScreen(desk, background, dialogs, frame.notices(), frame.navigator(), preferences),
                frame -> new OutboxController(desk, background, dialogs, frame.navigator(), frame.notices()),
                frame -> new RecapScreen(desk, background, dialogs, frame.navigator(), frame.notices()),
                frame -> new ReconcileController(desk, background, dialogs, frame.navigator(), frame.notices()),
                frame -> new MemoScreen(desk, background, dialogs, frame.notices(), press, new SystemPrinter()),
                frame -> new ChannelsController(desk, background, dialogs, frame.navigator(), frame.notices()),
                frame -> new QueueScreen(
                        desk,
                        background,
                        dialogs,
                        frame.notices(),
                        frame.navigator(),
                        preferences,
                        QueuePlan.dispositions()),
                frame -> new SettingsController(
                        desk,
                        settings,
                        network,
                        background,
                        dialogs,
                        frame.door(),
                        frame.navigator(),
                        Main.version().orElse(null)),
                frame -> new HelpController(frame.shortcuts()),
                () -> warmUp(press));
    }

    /// The first letter of a run takes seconds, a later one a fraction: the officer sees only later ones.
    private static void warmUp(MemoPress press) {
        try {
            press.warmUp();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the letters could not be made ready", e);
        }
    }
}
