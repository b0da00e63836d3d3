package id.penghubung.ui.outbox;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.WorkUnit;
import id.penghubung.store.Cache.StoredReference;
import id.penghubung.store.Outbox;
import id.penghubung.store.Outbox.State;
import id.penghubung.ui.Desk;
import id.penghubung.ui.byhand.HandSendController;
import id.penghubung.ui.byhand.HandSending;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.BodyWords;
import id.penghubung.ui.common.Browser;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.Screen;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.common.Words;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// *Kotak keluar* and *Terkirim*: what each item is, where it stands, what can be done with it.
public final class OutboxController implements Screen {

    private static final KeyCombination OPEN_KEY = KeyCombination.valueOf("Enter");
    private static final String UPLOADING_ICON = "mdi2c-cloud-upload-outline";
    private static final KeyCombination COPY_KEY = KeyCombination.valueOf("Shortcut+Shift+C");

    private final Desk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private final Notices notices;
    private final Moments moments;
    private final OutboxWords words;
    private final OutboxViewModel model;
    private final ComparisonViewModel comparisonModel;
    private final ComparisonController comparison;
    private final GoneController gone;
    private final TextKeeper keeper;
    private final HandSendController byHand;
    private final Texts texts = Texts.of(OutboxController.class);
    private final Parent node;
    private final FilesOfItem filesOfItem;
    private UUID shown;

    @FXML
    private ToggleButton showWaiting;

    @FXML
    private ToggleButton showSent;

    @FXML
    private TableView<OutboxEntry> waiting;

    @FXML
    private TableView<OutboxEntry> sent;

    @FXML
    private SplitPane split;

    @FXML
    private VBox nothing;

    @FXML
    private Label nothingWords;

    @FXML
    private Label state;

    @FXML
    private FontIcon stateIcon;

    @FXML
    private Label explained;

    @FXML
    private Label trackingId;

    @FXML
    private Label title;

    @FXML
    private Label facts;

    @FXML
    private Label receipt;

    @FXML
    private Label lastAnswer;

    @FXML
    private Label proposedUnit;

    @FXML
    private VBox files;

    @FXML
    private TextArea text;

    @FXML
    private Button backToDraft;

    @FXML
    private Button withdraw;

    @FXML
    private Button sendAgain;

    @FXML
    private Button compare;

    @FXML
    private Button exportText;

    @FXML
    private Button handOver;

    @FXML
    private Button discard;

    @FXML
    private Label aside;

    @FXML
    private ToggleButton showGone;

    @FXML
    private StackPane panes;

    @FXML
    private StackPane handPlace;

    @FXML
    private Button copyReceipt;

    @FXML
    private Button copyText;

    @FXML
    private Button openComplaint;

    public OutboxController(Desk desk, Background background, Dialogs dialogs, Navigator navigator, Notices notices) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.navigator = navigator;
        this.notices = notices;
        this.moments = new Moments(desk.zone(), desk.clock());
        this.words = new OutboxWords(moments);
        this.model = new OutboxViewModel(desk.store(), desk.sync(), background, notices);
        this.keeper = new TextKeeper(background, dialogs, notices);
        this.comparisonModel = new ComparisonViewModel(
                desk.store(),
                desk.sync(),
                background,
                notices,
                complaintId -> navigator.go(new Destination.Complaint(complaintId)));
        this.comparison = new ComparisonController(comparisonModel, dialogs, moments, this::showSelected);
        this.byHand = new HandSendController(new HandSending(desk, background, notices, Browser.ofThisPc()));
        this.gone = new GoneController(model, words, moments, dialogs, keeper);
        this.node = Fxml.load(this);
        this.filesOfItem = new FilesOfItem(files);
        handPlace.getChildren().setAll(byHand.node());
        panes.getChildren().addAll(Fxml.load(gone), Fxml.load(comparison));
        comparisonModel.shownProperty().subscribe(_ -> showSelected());
        bindLists();
        bindActions();
        model.listsProperty().subscribe(this::show);
        model.uploadingProperty().subscribe((before, now) -> {
            waiting.refresh();
            showUpload();
        });
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        model.refresh();
        present().requestFocus();
    }

    @Override
    public void dispose() {
        comparisonModel.stop();
        model.stop();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(OPEN_KEY, texts.text("shortcut.open")),
                new Shortcut(COPY_KEY, texts.text("shortcut.copy")));
    }

    private void bindLists() {
        var group = new ToggleGroup();
        showWaiting.setToggleGroup(group);
        showSent.setToggleGroup(group);
        showGone.setToggleGroup(group);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        showWaiting.setSelected(true);
        waiting.visibleProperty().bind(showWaiting.selectedProperty());
        sent.visibleProperty().bind(showSent.selectedProperty());
        group.selectedToggleProperty().subscribe((_, _) -> {
            comparisonModel.leave();
            showSelected();
        });

        waiting.getColumns().add(stateColumn());
        waiting.getColumns().add(column("column.complaint", 250, this::complaintWords));
        waiting.getColumns().add(column("column.kind", 112, OutboxController::kindWords));
        waiting.getColumns()
                .add(column(
                        "column.since",
                        104,
                        entry -> moments.compact(entry.item().queuedAt())));
        waiting.getColumns()
                .add(column(
                        "column.tries", 56, entry -> Words.number(entry.item().tries())));
        waiting.getColumns().add(column("column.answer", 180, words::answer));
        sent.getColumns().add(stateColumn());
        sent.getColumns().add(column("column.complaint", 330, this::complaintWords));
        sent.getColumns().add(column("column.kind", 120, OutboxController::kindWords));
        sent.getColumns().add(column("column.stored", 150, this::storedWords));
        for (var table : List.of(waiting, sent)) {
            table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
            table.getSelectionModel().selectedItemProperty().subscribe((_, _) -> showSelected());
            table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (OPEN_KEY.match(event) && selected() != null) {
                    open(selected());
                    event.consume();
                }
            });
        }
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY_KEY.match(event) && selected() != null) {
                copyText(selected());
                event.consume();
            }
        });
    }

    private void bindActions() {
        backToDraft.setOnAction(_ -> model.backToDraft(selected()));
        withdraw.setOnAction(_ -> model.withdraw(selected()));
        sendAgain.setOnAction(_ -> model.sendAgain(selected()));
        compare.setOnAction(_ -> comparisonModel.open(selected().id()));
        exportText.setOnAction(_ -> keeper.export(words.fileName(selected()), words.asFile(selected())));
        handOver.setOnAction(_ -> handOver(selected()));
        discard.setOnAction(_ -> discard(selected()));
        copyReceipt.setOnAction(_ -> copyReceipt(selected()));
        copyText.setOnAction(_ -> copyText(selected()));
        openComplaint.setOnAction(_ -> open(selected()));
    }

    private void handOver(OutboxEntry entry) {
        if (!entry.noteAllowed()) {
            keeper.handOverByHand(words.asFile(entry));
        } else if (dialogs.confirm(
                texts.text("hand_over.title"), texts.text("hand_over.sentence"), texts.text("hand_over.verb"))) {
            model.handOver(entry, words.note(entry));
        }
    }

    private void discard(OutboxEntry entry) {
        if (dialogs.confirm(
                texts.text("discard.title"), texts.text("discard.sentence"), texts.text("action.discard"))) {
            model.discard(entry);
        }
    }

    private void copyText(OutboxEntry entry) {
        keeper.copy(entry.item().action().body().text(), "copied.text");
    }

    private void copyReceipt(OutboxEntry entry) {
        if (entry.item().state() instanceof State.Sent state) {
            keeper.copy(words.receipt(entry, state), "copied.receipt");
        }
    }

    private void open(OutboxEntry entry) {
        var id = entry.item().action().complaintId();
        navigator.go(
                switch (entry.item().action().body()) {
                    case ActionBody.ObstacleWork _ -> new Destination.Obstacle(id);
                    default -> entry.ofOtherChannel() ? new Destination.Request(id) : new Destination.Complaint(id);
                });
    }

    private void show(OutboxViewModel.Lists lists) {
        showWaiting.setText(texts.text("list.waiting", lists.waiting().size()));
        showSent.setText(texts.text("list.sent", lists.sent().size()));
        showGone.setText(texts.text("list.gone", lists.gone().size()));
        gone.fill(lists.gone());
        Visibility.set(showGone, !lists.gone().isEmpty() || showGone.isSelected());
        replace(waiting, lists.waiting());
        replace(sent, lists.sent());
        showSelected();
    }

    /// By id, so that a refresh keeps the selection where it was.
    private static void replace(TableView<OutboxEntry> table, List<OutboxEntry> entries) {
        var before = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(entries);
        entries.stream()
                .filter(entry -> before != null && entry.id().equals(before.id()))
                .findFirst()
                .ifPresentOrElse(
                        table.getSelectionModel()::select,
                        () -> table.getSelectionModel().selectFirst());
    }

    private TableView<OutboxEntry> present() {
        return showWaiting.isSelected() ? waiting : sent;
    }

    private OutboxEntry selected() {
        return present().getSelectionModel().getSelectedItem();
    }

    private void showSelected() {
        if (selected() == null) {
            present().getSelectionModel().selectFirst();
        }
        var entry = selected();
        var goneOnes = showGone.isSelected();
        var goneAny = !model.listsProperty().get().gone().isEmpty();
        gone.visible(goneOnes && goneAny);
        Visibility.set(nothing, goneOnes ? !goneAny : entry == null);
        Visibility.set(split, !goneOnes && entry != null && !comparison.open());
        if (goneOnes) {
            shown = null;
            nothingWords.setText(texts.text("nothing.gone"));
            return;
        }
        if (entry == null) {
            shown = null;
            nothingWords.setText(texts.text(showWaiting.isSelected() ? "nothing.waiting" : "nothing.sent"));
            return;
        }
        var item = entry.item();
        var uploading = uploads(entry);
        state.setText(uploading ? texts.text("state.uploading") : words.state(item));
        state.getStyleClass().removeAll("tone-done", "tone-know", "tone-care", "tone-stop", "tone-plain");
        state.getStyleClass().add(OutboxWords.tone(item.state()));
        stateIcon.setIconLiteral(uploading ? UPLOADING_ICON : OutboxWords.icon(item.state()));
        explained.setText(uploading ? texts.text("state.uploading.explained") : words.explained(item));
        filesOfItem.show(item, model.uploadingProperty().get());
        trackingId.setText(words.trackingId(entry));
        title.setText(words.title(entry));
        facts.setText(texts.text(
                item.tries() == 0 ? "facts.untried" : "facts.tried",
                Words.of(item.action().body().kind()),
                moments.full(item.action().draftedAt()),
                item.tries(),
                moments.full(item.lastTriedAt())));
        lastAnswer.setText(texts.text("last_answer", FailureWords.answer(item.lastAnswer())));
        Visibility.set(lastAnswer, OutboxWords.lastAnswerIsNews(item));
        receipt.setText(words.receiptFacts(item));
        Visibility.set(receipt, !receipt.getText().isEmpty());
        text.setText(words.text(item));
        showChoices(entry);
        if (!entry.id().equals(shown)) {
            text.setScrollTop(0);
        }
        shown = entry.id();
        showDetails(entry);
    }

    private boolean uploads(OutboxEntry entry) {
        var now = model.uploadingProperty().get();
        return now != null && now.actionId().equals(entry.id());
    }

    /// The rest of the pane does not change with every part of a file.
    private void showUpload() {
        var entry = selected();
        if (entry == null || showGone.isSelected()) {
            return;
        }
        if (state.getText().equals(texts.text("state.uploading")) == uploads(entry)) {
            filesOfItem.show(entry.item(), model.uploadingProperty().get());
        } else {
            showSelected();
        }
    }

    private void showChoices(OutboxEntry entry) {
        var choices = Choice.of(entry.item());
        Visibility.set(backToDraft, choices.contains(Choice.BACK_TO_DRAFT));
        Visibility.set(withdraw, choices.contains(Choice.WITHDRAW));
        Visibility.set(sendAgain, choices.contains(Choice.SEND_AGAIN));
        backToDraft.setText(texts.text(
                OutboxViewModel.isTake(entry.item())
                        ? "action.do_not_take"
                        : OutboxViewModel.isTrack(entry.item())
                                ? "action.do_not_track"
                                : entry.item().state() instanceof State.Parked
                                                && !entry.item().byHand()
                                        ? "action.edit_as_new"
                                        : uploads(entry) ? "action.cancel_upload" : "action.back_to_draft"));
        openComplaint.setText(texts.text(
                entry.item().action().body() instanceof ActionBody.ObstacleWork
                        ? "action.open_obstacle"
                        : entry.ofOtherChannel() ? "action.open_request" : "action.open"));
        Visibility.set(compare, choices.contains(Choice.COMPARE));
        Visibility.set(handOver, choices.contains(Choice.HAND_OVER));
        Visibility.set(discard, choices.contains(Choice.DISCARD));
        aside.setText(entry.asideAt() == null ? "" : texts.text("compare.aside", moments.full(entry.asideAt())));
        Visibility.set(aside, entry.asideAt() != null);
        Visibility.set(handPlace, choices.contains(Choice.SENT_BY_HAND));
        if (choices.contains(Choice.SENT_BY_HAND)) {
            byHand.show(
                    entry.item(),
                    entry.complaint() == null ? null : entry.complaint().trackingId());
        }
        Visibility.set(copyReceipt, choices.contains(Choice.COPY_RECEIPT));
        Visibility.set(openComplaint, entry.complaint() != null || entry.ofOtherChannel());
    }

    private void showDetails(OutboxEntry entry) {
        Visibility.set(proposedUnit, false);
        var body = entry.item().action().body();
        if (BodyWords.of(body, UnaryOperator.identity()).isEmpty()) {
            return;
        }
        background.run(
                () -> {
                    var reference = desk.store().cache().reference().map(StoredReference::reference);
                    return String.join(
                            "\n",
                            BodyWords.of(
                                    body,
                                    id -> reference
                                            .flatMap(known -> known.unit(id))
                                            .map(WorkUnit::name)
                                            .orElse(id)));
                },
                words -> {
                    if (entry.id().equals(shown)) {
                        proposedUnit.setText(words);
                        Visibility.set(proposedUnit, true);
                    }
                },
                failure -> notices.say(Notice.care(FailureWords.of(failure))));
    }

    private String complaintWords(OutboxEntry entry) {
        return (words.trackingId(entry) + "  " + words.title(entry)).strip();
    }

    private static String kindWords(OutboxEntry entry) {
        return Words.of(entry.item().action().body().kind());
    }

    private String storedWords(OutboxEntry entry) {
        return switch (entry.item().state()) {
            case State.Sent(var receipt) -> moments.compact(receipt.storedAt());
            case State.SentByHand(var at) -> moments.compact(at);
            case State.Queued _,
                    State.Sending _,
                    State.Uncertain _,
                    State.Parked _,
                    State.Withdrawn _,
                    State.Discarded _ -> "";
        };
    }

    private TableColumn<OutboxEntry, String> column(String key, double width, Function<OutboxEntry, String> words) {
        var column =
                new TableColumn<OutboxEntry, String>(texts.text(key, desk.zone().name()));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(words.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private TableColumn<OutboxEntry, Outbox.Item> stateColumn() {
        var column = new TableColumn<OutboxEntry, Outbox.Item>(texts.text("column.state"));
        column.setCellValueFactory(
                row -> new SimpleObjectProperty<>(row.getValue().item()));
        column.setCellFactory(_ -> new StateCell());
        column.setPrefWidth(130);
        column.setMinWidth(130);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private final class StateCell extends TableCell<OutboxEntry, Outbox.Item> {
        private final FontIcon icon = new FontIcon();
        private final Label chip = new Label(null, icon);

        StateCell() {
            chip.getStyleClass().add("chip");
        }

        @Override
        protected void updateItem(Outbox.Item value, boolean empty) {
            super.updateItem(value, empty);
            if (empty || value == null) {
                setGraphic(null);
                return;
            }
            var entry = getTableRow() == null ? null : getTableRow().getItem();
            var uploading = entry != null && uploads(entry);
            chip.setText(uploading ? texts.text("state.uploading") : words.shortState(value));
            chip.getStyleClass().setAll("label", "chip", OutboxWords.tone(value.state()));
            icon.setIconLiteral(uploading ? UPLOADING_ICON : OutboxWords.icon(value.state()));
            setGraphic(chip);
        }
    }
}
