package id.penghubung.ui.common;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Window;

/// Dialogs of the window: owner always set, verbs on the buttons, the safe choice is the default and what Esc does.
public final class FxDialogs implements Dialogs {

    private final Window owner;
    private final Look look;
    private final Clock clock;
    private final Texts texts = Texts.of(FxDialogs.class);

    public FxDialogs(Window owner, Look look, Clock clock) {
        this.owner = owner;
        this.look = look;
        this.clock = clock;
    }

    @Override
    public boolean confirm(String title, String sentence, String verb) {
        var act = new ButtonType(verb, ButtonData.OTHER);
        var cancel = new ButtonType(texts.text("dialog.cancel"), ButtonData.CANCEL_CLOSE);
        var alert = alert(Alert.AlertType.CONFIRMATION, title, sentence, act, cancel);
        button(alert, act).setDefaultButton(false);
        button(alert, act).setId("dialog-act");
        button(alert, cancel).setDefaultButton(true);
        button(alert, cancel).setId("dialog-cancel");
        return alert.showAndWait().filter(act::equals).isPresent();
    }

    @Override
    public OptionalInt choose(String title, String sentence, List<String> verbs) {
        var acts = verbs.stream()
                .map(verb -> new ButtonType(verb, ButtonData.OTHER))
                .toList();
        var cancel = new ButtonType(texts.text("dialog.cancel"), ButtonData.CANCEL_CLOSE);
        var all = new ArrayList<>(acts);
        all.add(cancel);
        var alert = alert(Alert.AlertType.CONFIRMATION, title, sentence, all.toArray(ButtonType[]::new));
        for (var index = 0; index < acts.size(); index++) {
            button(alert, acts.get(index)).setDefaultButton(false);
            button(alert, acts.get(index)).setId("dialog-act-" + index);
        }
        button(alert, cancel).setDefaultButton(true);
        button(alert, cancel).setId("dialog-cancel");
        var pressed = alert.showAndWait().map(acts::indexOf).orElse(-1);
        return pressed < 0 ? OptionalInt.empty() : OptionalInt.of(pressed);
    }

    @Override
    public void tell(String title, String sentence) {
        var ok = new ButtonType(texts.text("dialog.ok"), ButtonData.CANCEL_CLOSE);
        var alert = alert(Alert.AlertType.INFORMATION, title, sentence, ok);
        button(alert, ok).setDefaultButton(true);
        alert.showAndWait();
    }

    @Override
    public void failure(Throwable cause) {
        var code = ErrorCode.of(cause);
        var close = new ButtonType(texts.text("dialog.close"), ButtonData.CANCEL_CLOSE);
        var alert = alert(Alert.AlertType.ERROR, texts.text("failure.title"), FailureWords.of(cause), close);
        button(alert, close).setDefaultButton(true);
        var codeName = new Label(texts.text("failure.code"));
        var codeText = new Label(code);
        codeText.getStyleClass().add("error-code");
        codeText.setId("error-code");
        var copy = new Button(texts.text("failure.copy"));
        copy.setId("copy-details");
        copy.setAccessibleText(texts.text("failure.copy.accessible"));
        copy.setOnAction(_ -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details(code, cause)));
            copy.setText(texts.text("dialog.copied"));
        });
        var line = new HBox(10, codeName, codeText, copy);
        line.getStyleClass().add("error-line");
        var sentence = new Label(FailureWords.of(cause));
        sentence.setWrapText(true);
        alert.getDialogPane().setContent(new VBox(14, sentence, line));
        alert.showAndWait();
    }

    @Override
    public Optional<String> ask(String title, String sentence, String label) {
        var go = new ButtonType(texts.text("dialog.continue"), ButtonData.OK_DONE);
        var cancel = new ButtonType(texts.text("dialog.cancel"), ButtonData.CANCEL_CLOSE);
        var field = new TextField();
        field.setId("dialog-field");
        var name = new Label(label);
        name.setLabelFor(field);
        var why = new Label(sentence);
        why.setWrapText(true);
        var dialog = new Dialog<String>();
        dialog.getDialogPane().getButtonTypes().setAll(go, cancel);
        dialog.getDialogPane().setContent(new VBox(8, why, name, field));
        dialog.setHeaderText(title);
        prepare(dialog, title);
        var goButton = (Button) dialog.getDialogPane().lookupButton(go);
        goButton.disableProperty()
                .bind(field.textProperty().map(String::isBlank).orElse(true));
        dialog.setResultConverter(
                pressed -> go.equals(pressed) ? field.getText().strip() : null);
        Platform.runLater(field::requestFocus);
        return dialog.showAndWait();
    }

    @Override
    public Optional<Path> saveAs(String title, String proposedName) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(proposedName);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.text("dialog.text_file"), "*.txt"));
        return Optional.ofNullable(chooser.showSaveDialog(owner.isShowing() ? owner : null))
                .map(File::toPath);
    }

    @Override
    public Optional<Path> saveFile(String title, String proposedName) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(proposedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner.isShowing() ? owner : null))
                .map(File::toPath);
    }

    @Override
    public List<Path> open(String title, String kind, List<String> patterns) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        if (!patterns.isEmpty()) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
        }
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.text("dialog.every_file"), "*"));
        var chosen = chooser.showOpenMultipleDialog(owner.isShowing() ? owner : null);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    private String details(String code, Throwable cause) {
        var version = FxDialogs.class.getPackage().getImplementationVersion();
        return String.join(
                "\n",
                texts.text(
                        "failure.details.head",
                        version == null ? "" : version,
                        code,
                        clock.instant().toString()),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", Java " + Runtime.version(),
                texts.text("failure.details.privacy"),
                "",
                ErrorCode.trace(cause));
    }

    private Alert alert(Alert.AlertType type, String title, String sentence, ButtonType... buttons) {
        var alert = new Alert(type, sentence, buttons);
        alert.setHeaderText(title);
        prepare(alert, title);
        return alert;
    }

    private void prepare(Dialog<?> dialog, String title) {
        dialog.setTitle(title);
        // A window that is not on the screen yet, or not any more, cannot own one.
        if (owner.isShowing()) {
            dialog.initOwner(owner);
        }
        dialog.initModality(Modality.WINDOW_MODAL);
        DialogPane pane = dialog.getDialogPane();
        pane.setPrefWidth(480);
        look.dress(pane.getScene());
    }

    private static Button button(Alert alert, ButtonType type) {
        return (Button) alert.getDialogPane().lookupButton(type);
    }
}
