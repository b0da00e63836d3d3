package id.penghubung.ui.settings;

import id.penghubung.store.WorkTransfer;
import id.penghubung.store.WorkTransfer.Exported;
import id.penghubung.store.WorkTransfer.Imported;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Texts;
import java.io.File;
import java.util.Arrays;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// *Pekerjaan yang belum terkirim* to a file and from one. The file chooser comes after the passphrase, so that nothing
/// half done stands on a stick.
final class WorkFileController {

    private static final String ENDING = ".penghubung";

    private final Desk desk;
    private final Background background;
    private final Function<Pick, File> picker;
    private final Texts texts = Texts.of(WorkFileController.class);
    private final Parent node;

    @FXML
    private PasswordField passphrase;

    @FXML
    private PasswordField again;

    @FXML
    private Button export;

    @FXML
    private Button importing;

    @FXML
    private Label result;

    /// What is to be picked.
    ///
    /// @param suggested name of a new file; null to open one that exists
    record Pick(Window owner, String suggested) {}

    WorkFileController(Desk desk, Background background) {
        this(desk, background, null);
    }

    /// @param picker stands for the system's file chooser; null for that one
    WorkFileController(Desk desk, Background background, Function<Pick, File> picker) {
        this.desk = desk;
        this.background = background;
        this.picker = picker == null ? this::pickWithSystem : picker;
        node = Fxml.load(this);
        var tooShort = Bindings.createBooleanBinding(
                () -> passphrase.getText().length() < WorkTransfer.LEAST_PASSPHRASE, passphrase.textProperty());
        export.disableProperty().bind(tooShort.or(passphrase.textProperty().isNotEqualTo(again.textProperty())));
        importing.disableProperty().bind(passphrase.textProperty().isEmpty());
        export.setOnAction(_ -> export());
        importing.setOnAction(_ -> importFile());
        say("");
    }

    Parent node() {
        return node;
    }

    private File pickWithSystem(Pick pick) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.text("work.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.text("work.kind"), "*" + ENDING));
        if (pick.suggested() == null) {
            return chooser.showOpenDialog(pick.owner());
        }
        chooser.setInitialFileName(pick.suggested());
        return chooser.showSaveDialog(pick.owner());
    }

    private void export() {
        var today = desk.zone().dateOf(desk.clock().instant());
        var file =
                picker.apply(new Pick(node.getScene().getWindow(), desk.person().userName() + "-" + today + ENDING));
        if (file == null) {
            return;
        }
        var secret = takeSecret();
        say(texts.text("work.running"));
        background.run(
                () -> {
                    try {
                        return desk.store().transfer().export(file.toPath(), secret);
                    } finally {
                        Arrays.fill(secret, ' ');
                    }
                },
                exported -> say(words(exported, file)),
                failure -> say(FailureWords.of(failure)));
    }

    private String words(Exported exported, File file) {
        var amount = exported.amount();
        var done = texts.text("work.exported", amount.items(), amount.drafts(), exported.letters(), file.getName());
        return exported.left().isEmpty()
                ? done
                : done + " " + texts.text("work.left", String.join(", ", exported.left()));
    }

    private void importFile() {
        var file = picker.apply(new Pick(node.getScene().getWindow(), null));
        if (file == null) {
            return;
        }
        var secret = takeSecret();
        say(texts.text("work.running"));
        background.run(
                () -> {
                    try {
                        return desk.store().transfer().importFrom(file.toPath(), secret);
                    } finally {
                        Arrays.fill(secret, ' ');
                    }
                },
                imported -> say(words(imported)),
                failure -> say(FailureWords.of(failure)));
    }

    private String words(Imported imported) {
        return switch (imported) {
            case Imported.Done(var added, var letters, var known) -> {
                desk.sync().nudge();
                yield texts.text("work.imported", added.items(), added.drafts(), letters, known);
            }
            case Imported.WrongPassphrase _ -> texts.text("work.wrong_passphrase");
            case Imported.Damaged _ -> texts.text("work.damaged");
            case Imported.TooNew _ -> texts.text("work.too_new");
            case Imported.OtherFile _ -> texts.text("work.other_file");
            case Imported.OtherOfficer(var name) -> texts.text("work.other_officer", name);
        };
    }

    private char[] takeSecret() {
        var secret = passphrase.getText().toCharArray();
        passphrase.clear();
        again.clear();
        return secret;
    }

    private void say(String words) {
        result.setText(words);
        result.setVisible(!words.isEmpty());
        result.setManaged(!words.isEmpty());
    }
}
