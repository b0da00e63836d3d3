package id.penghubung.ui.complaint;

import id.penghubung.domain.Attachment;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.FileSize;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.complaint.DownloadsViewModel.State;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// A file of a complaint: name and size, what can be done with it, and how that goes.
final class FileLines {

    private final DownloadsViewModel model;
    private final Dialogs dialogs;
    private final Texts texts = Texts.of(FileLines.class);

    FileLines(DownloadsViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
    }

    List<Node> of(String complaintId, List<Attachment> files) {
        return files.stream().map(file -> of(complaintId, file)).toList();
    }

    private Node of(String complaintId, Attachment file) {
        var size = FileSize.of(file.size());
        var name = new Label(texts.text("attachment.line", file.name(), size));
        name.setGraphic(new FontIcon(MaterialDesignP.PAPERCLIP));
        name.setWrapText(true);
        name.setAccessibleText(texts.text("attachment.name", file.name(), size));
        var open = button("attachment.open", "attachment.open.name", file, () -> model.open(complaintId, file));
        var save = button(
                "attachment.save",
                "attachment.save.name",
                file,
                () -> dialogs.saveFile(texts.text("attachment.save.title"), file.name())
                        .ifPresent(place -> model.save(complaintId, file, place)));
        var cancel = button("attachment.cancel", "attachment.cancel.name", file, () -> model.cancel(complaintId, file));
        var bar = new ProgressBar();
        bar.setPrefWidth(90);
        bar.setAccessibleText(texts.text("attachment.progress", file.name()));
        var said = new Label();
        said.setWrapText(true);
        said.setMinHeight(Label.USE_PREF_SIZE);
        said.getStyleClass().add("small");
        var line = new FlowPane(8, 2, name, open, save, bar, cancel);
        line.getStyleClass().add("file-line");
        var box = new VBox(2, line, said);
        // The lines are made anew with every refresh; those that left the screen are told nothing.
        var onScreen = box.sceneProperty().map(_ -> true).orElse(false);
        model.state(complaintId, file).when(onScreen).subscribe(state -> {
            var coming = state instanceof State.Coming;
            Visibility.set(open, !coming);
            Visibility.set(save, !coming);
            Visibility.set(bar, coming);
            Visibility.set(cancel, coming);
            if (state instanceof State.Coming(var part)) {
                bar.setProgress(part == 0 ? ProgressBar.INDETERMINATE_PROGRESS : part);
            }
            said.setText(words(file, state));
            Visibility.set(said, !said.getText().isEmpty());
        });
        return box;
    }

    private Button button(String key, String nameKey, Attachment file, Runnable action) {
        var button = new Button(texts.text(key));
        button.getStyleClass().addAll("small", key.replace('.', '-'));
        button.setAccessibleText(texts.text(nameKey, file.name()));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private String words(Attachment file, State state) {
        return switch (state) {
            case State.Quiet _, State.Coming _ -> "";
            case State.NotHere(var failure) ->
                texts.text("attachment.not_here", file.name(), FailureWords.plain(failure));
            case State.Other _ -> texts.text("attachment.other", file.name());
            case State.OnlySaving _ -> texts.text("attachment.only_saving");
            case State.NotOpened _ -> texts.text("attachment.not_opened");
            case State.NotSaved(var place) -> texts.text("attachment.not_saved", place.getFileName());
            case State.Saved(var place) -> texts.text("attachment.saved", place.getFileName());
        };
    }
}
