package id.penghubung.ui.complaint;

import id.penghubung.domain.Attachment;
import id.penghubung.domain.AttachmentLimits;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.FileSize;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.common.Words;
import id.penghubung.ui.common.Wrapping;
import id.penghubung.ui.complaint.FilesViewModel.Copying;
import id.penghubung.ui.complaint.FilesViewModel.Remark;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The row *Lampiran* of the editor: what may be attached is said before anything is chosen.
final class FilesRow {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
    private static final double LONGEST_NAME = 240;

    private final VBox place;
    private final FlowPane line;
    private final FlowPane said;
    private final Button attach;
    private final EditorViewModel model;
    private final Dialogs dialogs;
    private final Texts texts = Texts.of(FilesRow.class);
    private final Label allowed = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label copyingName = new Label();
    private final HBox copying = new HBox(6, bar, copyingName);

    /// @param place of the whole row
    /// @param line of the button and the files
    /// @param said for what is to be said about them
    FilesRow(VBox place, FlowPane line, FlowPane said, Button attach, EditorViewModel model, Dialogs dialogs) {
        this.place = place;
        this.line = line;
        this.said = said;
        this.attach = attach;
        this.model = model;
        this.dialogs = dialogs;
        allowed.setId("editor-files-allowed");
        allowed.getStyleClass().addAll("quiet", "small");
        Wrapping.within(allowed, line);
        copying.setId("editor-files-copying");
        copying.getStyleClass().add("file-copying");
        bar.setAccessibleText(texts.text("files.copying.name"));
        bar.setPrefWidth(90);
        attach.setOnAction(_ -> choose());
        model.files().files().subscribe(this::showFiles);
        model.files().copying().subscribe(this::showCopying);
        model.files().remarks().subscribe(this::showRemarks);
        model.draft().subscribe(this::showFiles);
        model.form().kind().subscribe(this::showFiles);
        model.sendingNow().subscribe(this::showFiles);
    }

    /// Files may be dropped anywhere on the editor.
    void takeDrops(Node editor) {
        editor.setOnDragOver(event -> {
            if (droppable(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        editor.setOnDragEntered(event -> place.pseudoClassStateChanged(DROPPING, droppable(event)));
        editor.setOnDragExited(_ -> place.pseudoClassStateChanged(DROPPING, false));
        editor.setOnDragDropped(event -> {
            if (droppable(event)) {
                dropped(event.getDragboard().getFiles());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private boolean droppable(DragEvent event) {
        return event.getDragboard().hasFiles()
                && model.takesFiles()
                && model.confirmation().get() == null;
    }

    void dropped(List<File> files) {
        model.attach(files.stream().map(File::toPath).toList());
    }

    void choose() {
        if (model.takesFiles()) {
            var types = model.files().limits().mediaTypes();
            model.attach(dialogs.open(
                    texts.text("files.choose"),
                    texts.text("files.choose.kind", String.join(", ", FileTypes.names(types))),
                    FileTypes.patterns(types)));
        }
    }

    private void showFiles() {
        var takes = model.takesFiles();
        Visibility.set(place, takes);
        if (!takes) {
            return;
        }
        var limits = model.files().limits();
        var files = model.files().files().get();
        allowed.setText(allowed(limits));
        attach.setDisable(files.size() >= limits.maxFiles());
        var nodes = new ArrayList<Node>();
        nodes.add(attach);
        files.forEach(file -> nodes.add(chip(file)));
        nodes.add(copying);
        nodes.add(allowed);
        line.getChildren().setAll(nodes);
    }

    private String allowed(AttachmentLimits limits) {
        return texts.text(
                "files.allowed",
                String.join(", ", FileTypes.names(limits.mediaTypes())),
                FileSize.of(limits.maxBytes()),
                limits.maxFiles());
    }

    private HBox chip(Attachment file) {
        var size = FileSize.of(file.size());
        var name = new Label(texts.text("attachment.line", file.name(), size));
        name.setMaxWidth(LONGEST_NAME);
        name.setGraphic(new FontIcon(MaterialDesignP.PAPERCLIP));
        name.setTooltip(new Tooltip(file.name()));
        name.setAccessibleText(texts.text("attachment.name", file.name(), size));
        var remove = new Button();
        remove.setGraphic(new FontIcon(MaterialDesignC.CLOSE));
        remove.getStyleClass().addAll("complaint-icon-button", "file-remove");
        remove.setAccessibleText(texts.text("files.remove", file.name()));
        remove.setTooltip(new Tooltip(texts.text("files.remove", file.name())));
        remove.setOnAction(_ -> {
            attach.requestFocus();
            model.files().remove(file);
        });
        var chip = new HBox(name, remove);
        chip.getStyleClass().add("file-chip");
        return chip;
    }

    private void showCopying(Copying now) {
        Visibility.set(copying, now != null);
        if (now != null) {
            bar.setProgress(now.part());
            copyingName.setText(
                    now.left() == 0
                            ? texts.text("files.copying", now.name())
                            : texts.text("files.copying.more", now.name(), now.left()));
        }
    }

    private void showRemarks(List<Remark> remarks) {
        said.getChildren().setAll(remarks.stream().map(this::remark).toList());
        Visibility.set(said, !remarks.isEmpty());
    }

    private Label remark(Remark remark) {
        var label = new Label(words(remark));
        Wrapping.within(label, said);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().addAll("chip", remark instanceof Remark.Again ? "tone-know" : "tone-stop");
        return label;
    }

    private String words(Remark remark) {
        var limits = model.files().limits();
        return switch (remark) {
            case Remark.Refused(var name, var reason) ->
                switch (reason) {
                    case MISSING, UNREADABLE, EMPTY, HEIC, BROKEN -> texts.text("files." + reason.name(), name);
                    case TOO_LARGE -> texts.text("files.TOO_LARGE", name, FileSize.of(limits.maxBytes()));
                    case TOO_MANY -> texts.text("files.TOO_MANY", name, Words.number(limits.maxFiles()));
                    case TYPE ->
                        texts.text("files.TYPE", name, String.join(", ", FileTypes.names(limits.mediaTypes())));
                };
            case Remark.Again(var name) -> texts.text("files.again", name);
            case Remark.Failed(var name, var cause) -> texts.text("files.failed", name, FailureWords.of(cause));
            case Remark.TooLate(var name) -> texts.text("files.too_late", name);
        };
    }
}
