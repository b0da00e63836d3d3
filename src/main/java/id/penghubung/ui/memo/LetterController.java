package id.penghubung.ui.memo;

import atlantafx.base.controls.ToggleSwitch;
import id.penghubung.notadinas.Block;
import id.penghubung.notadinas.Recount;
import id.penghubung.store.Memos.Version;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The open letter: its texts on the left, its pages on the right.
final class LetterController {

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO_TOO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.ESCAPE);

    private static final int FIRST_WORDS = 60;

    private final LetterViewModel model;
    private final PreviewController preview;
    private final Moments moments;
    private final Dialogs dialogs;
    private final LetterVersionsController versionsController;
    private final Node versionsNode;
    private final MemoWords words = new MemoWords();
    private final Texts texts = Texts.of(LetterController.class);
    private LetterFields letterFields;
    private Runnable onBack = () -> {};

    @FXML
    private BorderPane root;

    @FXML
    private Button back;

    @FXML
    private Label title;

    @FXML
    private Label saved;

    @FXML
    private Button undo;

    @FXML
    private Button versions;

    @FXML
    private SplitPane panes;

    @FXML
    private VBox figures;

    @FXML
    private Label figuresAt;

    @FXML
    private ToggleSwitch frozen;

    @FXML
    private Button recount;

    @FXML
    private HBox staleBox;

    @FXML
    private Label stale;

    @FXML
    private HBox keptBox;

    @FXML
    private Label kept;

    @FXML
    private Button closeKept;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox fields;

    @FXML
    private StackPane previewPlace;

    @FXML
    private VBox sheet;

    LetterController(LetterViewModel model, PreviewController preview, Moments moments, Dialogs dialogs) {
        this.model = model;
        this.preview = preview;
        this.moments = moments;
        this.dialogs = dialogs;
        this.versionsController = new LetterVersionsController(moments, this::restore, this::closeSheet);
        this.versionsNode = Fxml.load(versionsController);
    }

    @FXML
    private void initialize() {
        previewPlace.getChildren().setAll(Fxml.<Node>load(preview));
        letterFields = new LetterFields(fields, model);
        back.setOnAction(_ -> onBack.run());
        back.setTooltip(tip("letter.back", BACK));
        undo.setOnAction(_ -> model.undo());
        undo.setTooltip(tip("letter.undo", UNDO));
        undo.disableProperty().bind(model.canUndo().not());
        versions.setOnAction(_ -> model.versions(this::showVersions, dialogs::failure));
        recount.setOnAction(_ -> recount());
        recount.disableProperty().bind(model.frozen());
        recount.setTooltip(new Tooltip(texts.text("figures.recount.tooltip")));
        frozen.setTooltip(new Tooltip(texts.text("figures.frozen.tooltip")));
        model.frozen().subscribe(frozen::setSelected);
        frozen.selectedProperty().subscribe((_, wanted) -> model.freeze(wanted));
        closeKept.setOnAction(_ -> Visibility.set(keptBox, false));
        model.open().subscribe(this::showOpen);
        model.rebuilt().subscribe(() -> {
            if (model.memo().get() != null) {
                letterFields.rebuild(model.memo().get());
            }
        });
        model.memo().subscribe((before, now) -> {
            if (now != null) {
                preview.show(now, before == null);
            }
        });
        model.saveState().subscribe(this::showSaved);
        model.freshness().subscribe(this::showFreshness);
        preview.onFinal(() -> model.freeze(true));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Visibility.set(keptBox, false);
        closeSheet();
    }

    private Tooltip tip(String key, KeyCombination keys) {
        return new Tooltip(texts.text("key.tooltip", texts.text(key), Shortcut.display(keys)));
    }

    void onBack(Runnable action) {
        onBack = action;
    }

    void open(UUID id, Runnable onOpen, Consumer<Exception> onFailure) {
        Visibility.set(keptBox, false);
        closeSheet();
        model.open(
                id,
                () -> {
                    scroll.setVvalue(0);
                    onOpen.run();
                },
                onFailure);
    }

    void close() {
        model.close();
        preview.clear();
    }

    void flush() {
        model.flush();
    }

    void shown() {
        model.checkFigures();
    }

    void focus() {
        var first = fields.lookup("#letter-block-0");
        (first == null ? back : first).requestFocus();
    }

    private void key(KeyEvent event) {
        if (sheet.isVisible()) {
            if (BACK.match(event)) {
                closeSheet();
                event.consume();
            }
        } else if (UNDO.match(event)) {
            model.undo();
            event.consume();
        } else if (REDO.match(event) || REDO_TOO.match(event)) {
            model.redo();
            event.consume();
        } else if (BACK.match(event)) {
            onBack.run();
            event.consume();
        } else if (preview.key(event)) {
            event.consume();
        }
    }

    private void showOpen(LetterViewModel.Open open) {
        if (open == null) {
            return;
        }
        var about = words.about(open.basis(), java.util.Map.of());
        title.setText(
                open.basis().period() == null
                        ? words.kind(open.basis())
                        : texts.text("letter.title", words.kind(open.basis()), about));
        Visibility.set(figures, model.countable());
        figuresAt.setText(texts.text("figures.at", moments.brief(open.composedAt())));
        preview.page(open.agency().page());
    }

    private void showSaved(SaveState state) {
        saved.getStyleClass().removeAll("field-trouble");
        switch (state) {
            case SaveState.Untouched _ -> saved.setText("");
            case SaveState.Pending _ -> saved.setText(texts.text("saved.pending"));
            case SaveState.Saved(var at) -> saved.setText(texts.text("saved.at", moments.seconds(at)));
            case SaveState.Failed(var cause) -> {
                saved.setText(texts.text("saved.failed", FailureWords.of(cause)));
                saved.getStyleClass().add("field-trouble");
            }
        }
    }

    private void showFreshness(Freshness freshness) {
        var sentence = switch (freshness) {
            case Freshness.NotAsked _, Freshness.Same _ -> null;
            case Freshness.Changed(var pieces) -> texts.text("figures.stale", pieces);
            case Freshness.Impossible _ -> texts.text("figures.impossible");
        };
        stale.setText(sentence);
        Visibility.set(staleBox, sentence != null);
    }

    // --- figures ----------------------------------------------------------------------------------------------------

    private void recount() {
        model.recount(
                result -> {
                    kept.setText(told(result));
                    Visibility.set(keptBox, true);
                },
                failure -> dialogs.tell(texts.text("figures.recount"), texts.text("figures.impossible")));
    }

    private String told(Recount.Result result) {
        var replaced = texts.text("figures.replaced", result.replaced());
        return result.kept().isEmpty()
                ? replaced
                : texts.text(
                        "figures.kept",
                        replaced,
                        result.kept().size(),
                        result.kept().stream().map(this::start).collect(Collectors.joining("; ")));
    }

    private String start(Block block) {
        var text = switch (block) {
            case Block.Heading(var _, var words) -> words;
            case Block.Paragraph(var _, var words) -> words;
            case Block.Points(var _, var items) -> String.join(" ", items);
            case Block.Grid grid -> grid.caption();
        };
        var line = text.replaceAll("\\s+", " ").strip();
        return texts.text("figures.quoted", line.length() > FIRST_WORDS ? line.substring(0, FIRST_WORDS) + "…" : line);
    }

    // --- versions ---------------------------------------------------------------------------------------------------

    private void showVersions(List<Version> found) {
        sheet.getChildren().setAll(versionsNode);
        panes.setVisible(false);
        Visibility.set(sheet, true);
        versionsController.show(found);
    }

    private void restore(Version version) {
        closeSheet();
        model.restore(version);
    }

    private void closeSheet() {
        Visibility.set(sheet, false);
        panes.setVisible(true);
    }

    List<Shortcut> shortcuts() {
        var all = new ArrayList<>(List.of(
                new Shortcut(UNDO, texts.text("key.undo")),
                new Shortcut(List.of(REDO, REDO_TOO), texts.text("key.redo")),
                new Shortcut(BACK, texts.text("key.back"))));
        all.addAll(preview.shortcuts());
        return all;
    }
}
