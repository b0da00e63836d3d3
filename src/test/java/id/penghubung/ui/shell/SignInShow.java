package id.penghubung.ui.shell;

import id.penghubung.server.Failure;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.signin.Gate.Entry;
import id.penghubung.ui.signin.Gate.KnownAccount;
import id.penghubung.ui.signin.Gate.PracticeAccount;
import id.penghubung.ui.signin.ScriptedGate;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Opens the sign-in with made-up accounts, to be looked at. Arguments: a folder, then `known`, `dark`.
public final class SignInShow extends Application {

    public static final class Main {
        public static void main(String[] args) {
            Application.launch(SignInShow.class, args);
        }
    }

    @Override
    public void start(Stage stage) {
        var args = getParameters().getRaw();
        var settings = new UiSettings(Path.of(args.getFirst()), Runnable::run);
        settings.themeProperty().set(args.contains("dark") ? Theme.DARK : Theme.LIGHT);
        var gate = new ScriptedGate()
                .practises(
                        new PracticeAccount("rangga", "x", "Rangga Wisena", "ADMIN_INSTANSI", null),
                        new PracticeAccount("dian", "x", "Dian Permatasari", "PEJABAT_PENGHUBUNG", "Biro Umum"),
                        new PracticeAccount("jati", "x", "Jati Pramono", "PEJABAT_PENGHUBUNG", "Biro SDM"),
                        new PracticeAccount("amanda", "x", "Amanda Putri", "PENGAWAS", null))
                .answers(
                        new Entry.WrongPassword(false),
                        new Entry.ServerTrouble(new Failure.Unreachable(Failure.Trouble.UNKNOWN_HOST, false, "")),
                        new Entry.InUse());
        if (args.contains("known")) {
            gate.knows(
                    new KnownAccount("a", "https://lapor.instansi.go.id", "dian.permatasari", false, false),
                    new KnownAccount("b", "https://lapor.instansi.go.id", "jati.pramono", false, true));
        }
        new ProgramWindow(
                        stage,
                        settings,
                        gate,
                        new Background(Platform::runLater, Executors.newSingleThreadExecutor(task -> {
                            var thread = new Thread(task, "worker");
                            thread.setDaemon(true);
                            return thread;
                        })),
                        Clock.systemUTC(),
                        (_, _, _) -> {
                            throw new UnsupportedOperationException("nobody gets in here");
                        })
                .show();
    }
}
