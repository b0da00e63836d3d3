package id.penghubung.ui.complaint;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Person;
import id.penghubung.domain.Status;
import id.penghubung.ui.byhand.HandSending;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Focus;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.common.Words;
import id.penghubung.ui.complaint.ComplaintViewModel.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The nodes of one complaint: head, three tabs to read, and below them the editor or the offers to write.
final class ComplaintController {

    private static final KeyCombination FOLLOW_UP = new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination INITIAL_RESPONSE =
            new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination NOT_OURS = new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY_ID =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination UNCOVER = new KeyCodeCombination(KeyCode.U, KeyCombination.SHORTCUT_DOWN);

    private static final double EDITOR_FROM = 0.46;
    private static final double TALL_EDITOR_FROM = 0.22;
    private static final double WIDEST_STATUS = 260;

    private final ComplaintViewModel model;
    private final EditorController editor;
    private final Node editorNode;
    private final Person person;
    private final Moments moments;
    private final OfficeZone zone;
    private final Notices notices;
    private final FileLines lines;
    private final Runnable openOutbox;
    private final BiConsumer<String, String> beginLetter;
    private final Consumer<String> noteObstacle;
    private final HandSending byHand;
    private final Texts texts = Texts.of(ComplaintController.class);
    private final ChangeWords words;
    private final ReadingArea title = new ReadingArea();
    private final StatusChip status = new StatusChip();

    private final ProcessOffers process = new ProcessOffers(this::write);
    private ReportView reportView;
    private AnswersView answersView;
    private ComplaintSheet filled;
    private Runnable onWritten = () -> {};

    @FXML
    private StackPane root;

    @FXML
    private VBox instead;

    @FXML
    private Label insteadText;

    @FXML
    private VBox present;

    @FXML
    private VBox head;

    @FXML
    private Label trackingId;

    @FXML
    private Button copyId;

    @FXML
    private HBox line;

    @FXML
    private Label rawStatus;

    @FXML
    private Label waitingMark;

    @FXML
    private HBox goneBox;

    @FXML
    private SplitPane split;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab reportTab;

    @FXML
    private ScrollPane reportScroll;

    @FXML
    private VBox report;

    @FXML
    private Tab answersTab;

    @FXML
    private ScrollPane answersScroll;

    @FXML
    private VBox answers;

    @FXML
    private Tab historyTab;

    @FXML
    private ListView<HistoryEntry> history;

    @FXML
    private FlowPane offers;

    @FXML
    private Button followUp;

    @FXML
    private Button initialResponse;

    @FXML
    private Button openDraft;

    @FXML
    private Label noOffer;

    @FXML
    private Button notOurs;

    @FXML
    private MenuItem letterMaterial;

    @FXML
    private MenuItem letterNotOurs;

    @FXML
    private MenuItem obstacle;

    ComplaintController(
            ComplaintViewModel model,
            EditorController editor,
            Node editorNode,
            Person person,
            Moments moments,
            OfficeZone zone,
            Notices notices,
            FileLines lines,
            Runnable openOutbox,
            BiConsumer<String, String> beginLetter,
            Consumer<String> noteObstacle,
            HandSending byHand) {
        this.lines = lines;
        this.model = model;
        this.editor = editor;
        this.editorNode = editorNode;
        this.person = person;
        this.moments = moments;
        this.zone = zone;
        this.notices = notices;
        this.openOutbox = openOutbox;
        this.beginLetter = beginLetter;
        this.noteObstacle = noteObstacle;
        this.byHand = byHand;
        this.words = new ChangeWords(moments);
    }

    @FXML
    private void initialize() {
        title.setId("complaint-title");
        title.getStyleClass().add("complaint-title");
        head.getChildren().addFirst(title);
        status.setId("complaint-status");
        status.setMinWidth(HBox.USE_PREF_SIZE);
        status.setMaxWidth(WIDEST_STATUS);
        line.getChildren().add(line.getChildren().indexOf(rawStatus), status);
        reportView = new ReportView(report, model, moments, zone, lines);
        answersView = new AnswersView(
                answers,
                model,
                moments,
                words,
                lines,
                openOutbox,
                byHand,
                new ChecksView(moments, lines, this::write),
                new MaterialsView(moments, this::insert, id -> beginLetter.accept("minta-bahan", id)));
        history.setCellFactory(list -> new HistoryCell(list, moments, words, model::covered));
        history.setPlaceholder(quiet(texts.text("history.none")));
        copyId.setOnAction(_ -> copyTrackingId());
        tip(copyId, "head.copy", COPY_ID);
        tip(followUp, "key.follow_up", FOLLOW_UP);
        tip(initialResponse, "key.initial_response", INITIAL_RESPONSE);
        tip(notOurs, "key.not_ours", NOT_OURS);
        followUp.setOnAction(_ -> write(ActionKind.FOLLOW_UP));
        initialResponse.setOnAction(_ -> write(ActionKind.INITIAL_RESPONSE));
        notOurs.setOnAction(_ -> write(ActionKind.NOT_OUR_AUTHORITY));
        offers.getChildren().add(offers.getChildren().indexOf(followUp) + 1, process.lead());
        offers.getChildren().add(offers.getChildren().indexOf(notOurs), process.more());
        letterMaterial.setOnAction(_ -> beginLetter.accept("minta-bahan", filled.id()));
        obstacle.setOnAction(_ -> noteObstacle.accept(
                Objects.requireNonNullElse(filled.complaint().trackingId(), "")));
        letterNotOurs.setOnAction(_ -> beginLetter.accept("bukan-wewenang", filled.id()));
        openDraft.setOnAction(_ -> {
            model.editor().switchTo(model.editor().drafts().get().getFirst());
            editor.focusText();
        });
        tabs.getSelectionModel().selectedItemProperty().subscribe(_ -> fillTab());
        model.shown().subscribe(this::show);
        model.uncovered().subscribe(() -> {
            if (filled != null) {
                fill(filled);
            }
        });
        model.editor().draft().subscribe((before, now) -> showEditor(before != null, now != null));
        showEditor(false, model.editor().draft().get() != null);
        model.editor().form().kind().subscribe((before, now) -> {
            if (!EditorForm.sameSort(before, now)) {
                makeRoom();
            }
        });
        model.editor().offered().subscribe(this::showOffers);
        model.editor().drafts().subscribe(this::showOffers);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void tip(Button button, String key, KeyCombination keys) {
        button.setTooltip(new Tooltip(texts.text("key.tooltip", texts.text(key), keys.getDisplayText())));
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().add("quiet");
        return label;
    }

    // --- what is shown ----------------------------------------------------------------------------------------------

    private void show(Shown shown) {
        switch (shown) {
            case Shown.Nothing _ -> instead(texts.text("instead.nothing"));
            case Shown.Failed(var cause) -> instead(FailureWords.of(cause));
            case Shown.Present(var sheet) when sheet.gone() -> showGone(sheet);
            case Shown.Present(var sheet) -> {
                goneBox(false);
                fill(sheet);
            }
        }
    }

    private void instead(String text) {
        filled = null;
        insteadText.setText(text);
        instead.getChildren().removeIf(ReadingArea.class::isInstance);
        Visibility.set(instead, true);
        Visibility.set(present, false);
    }

    /// What was on screen stays readable; what is written stays in the editor.
    private void showGone(ComplaintSheet sheet) {
        if (filled != null && filled.id().equals(sheet.id())) {
            goneBox(true);
            showOffers();
            return;
        }
        var kept = sheet.drafts().stream().map(draft -> draft.body().text()).collect(Collectors.joining("\n\n"));
        instead(texts.text(kept.isEmpty() ? "instead.gone" : "instead.gone.drafts"));
        if (!kept.isEmpty()) {
            instead.getChildren().add(new ReadingArea(kept));
        }
    }

    private void goneBox(boolean shown) {
        Visibility.set(goneBox, shown);
    }

    private void fill(ComplaintSheet sheet) {
        var another = filled == null || !filled.id().equals(sheet.id());
        filled = sheet;
        Visibility.set(instead, false);
        Visibility.set(present, true);
        var complaint = sheet.complaint();
        title.setText(model.covered(
                sheet.row() == null ? Words.title(complaint.title()) : titleOf(sheet, complaint.title())));
        trackingId.setText(Words.trackingId(complaint.trackingId()));
        Visibility.set(copyId, complaint.trackingId() != null);
        status.show(sheet.status(), complaint.rawStatus(), complaint.label());
        rawStatus.setText(raw(sheet));
        rawStatus.setTooltip(new Tooltip(rawStatus.getText()));
        var waiting = sheet.waiting().size();
        waitingMark.setText(texts.text("head.waiting", waiting));
        Visibility.set(waitingMark, waiting > 0);
        var answered =
                complaint.followUps().size() + waiting + sheet.sentByHand().size();
        answersTab.setText(answered == 0 ? texts.text("tab.answers") : texts.text("tab.answers.count", answered));
        historyTab.setText(texts.text("tab.history.count", complaint.history().size()));
        fillTab();
        showOffers();
        if (another) {
            reportScroll.setVvalue(0);
            answersScroll.setVvalue(0);
        }
    }

    /// A row's title is masked for lists; here it is masked by the pane, so that it can be uncovered.
    private static String titleOf(ComplaintSheet sheet, String title) {
        return sheet.row().erasedAt() == null ? Words.title(title) : Words.title(sheet.row());
    }

    /// The server's own words beside ours; an unknown one is the chip's word already.
    private String raw(ComplaintSheet sheet) {
        var label = sheet.complaint().label();
        var words = sheet.status() == Status.UNKNOWN
                ? texts.text("head.raw.unknown")
                : texts.text("head.raw", sheet.complaint().rawStatus());
        return label == null || label.isBlank() ? words : texts.text("head.raw.label", words, label);
    }

    /// Only what can be seen is filled: walking through the list must stay light.
    private void fillTab() {
        if (filled == null) {
            return;
        }
        var tab = tabs.getSelectionModel().getSelectedItem();
        if (tab == reportTab) {
            reportView.show(filled);
        } else if (tab == answersTab) {
            answersView.show(filled);
        } else {
            history.getItems()
                    .setAll(filled.complaint().history().stream()
                            .sorted(Comparator.comparing(HistoryEntry::at).reversed())
                            .toList());
        }
    }

    /// What was just made ready stands there, with what is to be done with it.
    void showAnswers() {
        tabs.getSelectionModel().select(answersTab);
    }

    // --- writing ----------------------------------------------------------------------------------------------------

    private void showEditor(boolean before, boolean now) {
        if (now && !split.getItems().contains(editorNode)) {
            split.getItems().add(editorNode);
            makeRoom();
        } else if (!now) {
            var wroteHere = Focus.within(editorNode);
            split.getItems().remove(editorNode);
            if (wroteHere) {
                onWritten.run();
            }
        }
        Visibility.set(offers, !now);
        if (before && !now) {
            showOffers();
        }
    }

    private void makeRoom() {
        if (split.getItems().contains(editorNode)) {
            split.setDividerPositions(editor.tall() ? TALL_EDITOR_FROM : EDITOR_FROM);
        }
    }

    /// @param action takes the focus when the editor that had it is gone
    void onWritten(Runnable action) {
        onWritten = action;
    }

    private void showOffers() {
        if (filled == null) {
            return;
        }
        var offered = model.editor().offered().get();
        var drafts = model.editor().drafts().get();
        Visibility.set(followUp, offered.contains(ActionKind.FOLLOW_UP));
        Visibility.set(initialResponse, offered.contains(ActionKind.INITIAL_RESPONSE));
        Visibility.set(notOurs, offered.contains(ActionKind.NOT_OUR_AUTHORITY));
        process.show(filled.complaint(), offered);
        Visibility.set(openDraft, !drafts.isEmpty());
        openDraft.setText(texts.text("offer.open_draft", drafts.size()));
        var reader = person.readsOnly();
        noOffer.setText(texts.text(
                goneBox.isVisible() ? "offer.none.gone" : reader ? "offer.none.reader" : "offer.none.server"));
        Visibility.set(noOffer, offered.isEmpty());
    }

    private void write(ActionKind kind) {
        if (model.editor().offered().get().contains(kind)) {
            if (kind == ActionKind.ACCEPT) {
                model.editor().askToAccept();
            } else {
                model.editor().write(kind);
            }
            editor.focusText();
        }
    }

    /// The words of another unit.
    private void insert(String words) {
        model.editor().insert(words);
        editor.focusText();
    }

    private void copyTrackingId() {
        if (filled != null && filled.complaint().trackingId() != null) {
            Clipboard.getSystemClipboard()
                    .setContent(Map.of(DataFormat.PLAIN_TEXT, filled.complaint().trackingId()));
            notices.say(Notices.Notice.done(texts.text("head.copied")));
        }
    }

    /// To the text being written, else to the first thing that can be done, else to the text to read.
    void focus() {
        if (model.editor().draft().get() != null) {
            editor.focusText();
            return;
        }
        for (var button : List.of(followUp, process.lead(), initialResponse, openDraft, notOurs, process.more())) {
            if (button.isVisible() && offers.isVisible() && present.isVisible()) {
                button.requestFocus();
                return;
            }
        }
        tabs.requestFocus();
    }

    // --- keys -------------------------------------------------------------------------------------------------------

    private void key(KeyEvent event) {
        if (filled == null) {
            return;
        }
        if (FOLLOW_UP.match(event)) {
            write(ActionKind.FOLLOW_UP);
        } else if (INITIAL_RESPONSE.match(event)) {
            write(ActionKind.INITIAL_RESPONSE);
        } else if (NOT_OURS.match(event)) {
            write(ActionKind.NOT_OUR_AUTHORITY);
        } else if (COPY_ID.match(event)) {
            copyTrackingId();
        } else if (UNCOVER.match(event)) {
            model.uncovered().set(!model.uncovered().get());
        } else if (!process.key(event)) {
            return;
        }
        event.consume();
    }

    List<Shortcut> shortcuts() {
        var all = new ArrayList<Shortcut>();
        if (!person.readsOnly()) {
            all.add(new Shortcut(FOLLOW_UP, texts.text("key.follow_up")));
            all.add(new Shortcut(INITIAL_RESPONSE, texts.text("key.initial_response")));
            all.add(new Shortcut(NOT_OURS, texts.text("key.not_ours")));
            all.addAll(process.shortcuts());
            all.addAll(editor.shortcuts());
        }
        all.add(new Shortcut(COPY_ID, texts.text("key.copy_id")));
        all.add(new Shortcut(UNCOVER, texts.text("key.uncover")));
        return all;
    }

    /// Keys of this pane pressed while the focus is in the list.
    void keyFromOutside(KeyEvent event) {
        key(event);
    }
}
