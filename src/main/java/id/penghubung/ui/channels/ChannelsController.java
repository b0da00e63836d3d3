package id.penghubung.ui.channels;

import id.penghubung.domain.IntakeChannel;
import id.penghubung.domain.RequestState;
import id.penghubung.exchange.ExportFailedException;
import id.penghubung.exchange.RequestExport;
import id.penghubung.store.Outbox.State;
import id.penghubung.store.Requests.Entry;
import id.penghubung.store.Requests.Filter;
import id.penghubung.ui.Desk;
import id.penghubung.ui.channels.ChannelsViewModel.Loaded;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.ChannelPlace;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Focus;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.OneWay;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.TargetFile;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.TimerDelays;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.common.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// *Permohonan & kanal lain*: the list on the left; the request, or the form in which something is noted, on the right.
public final class ChannelsController implements ChannelPlace {

    private static final KeyCombination NOTE = KeyCombination.valueOf("Shortcut+N");
    private static final KeyCombination SEARCH = KeyCombination.valueOf("Shortcut+K");
    private static final String CSV = ".csv";
    private static final int TEXT_COLUMN = 2;
    private static final double LEAST_TEXT = 90;

    private final Desk desk;
    private final Background background;
    private final Navigator navigator;
    private final Notices notices;
    private final Moments moments;
    private final ChannelWords words;
    private final Texts texts = Texts.of(ChannelsController.class);
    private final TimerDelays delays;
    private final ChannelsViewModel model;
    private final NoteController note;
    private final RequestController request;
    private final Parent node;
    private UnaryOperator<Optional<Path>> chooseTarget = this::chooseByWindow;
    /// What shall be selected as soon as the list has it.
    private String wanted;
    /// What stands on the right.
    private String openId;
    private boolean noting;
    private boolean filling;
    /// Null while the list is not limited to what some figure counted.
    private Set<String> only;

    @FXML
    private TextField search;

    @FXML
    private ComboBox<Choice<String>> channel;

    @FXML
    private ComboBox<Choice<RequestState>> state;

    @FXML
    private ToggleButton mine;

    @FXML
    private ToggleButton awaiting;

    @FXML
    private Label count;

    @FXML
    private Button export;

    @FXML
    private Button newNote;

    @FXML
    private HBox onlyBox;

    @FXML
    private Label onlyWords;

    @FXML
    private Button onlyEnd;

    @FXML
    private TableView<Entry> table;

    @FXML
    private StackPane detail;

    @FXML
    private VBox nothing;

    @FXML
    private Label nothingWords;

    @FXML
    private VBox noted;

    @FXML
    private Label notedState;

    @FXML
    private Label notedFacts;

    @FXML
    private Label notedText;

    @FXML
    private Button notedOpen;

    /// A line of a filter; the first one is "all".
    record Choice<T>(T value, String words) {}

    public ChannelsController(Desk desk, Background background, Dialogs dialogs, Navigator navigator, Notices notices) {
        this.desk = desk;
        this.background = background;
        this.navigator = navigator;
        this.notices = notices;
        this.moments = new Moments(desk.zone(), desk.clock());
        this.words = new ChannelWords(moments);
        this.delays = new TimerDelays("channels delays", background.ui());
        this.model = new ChannelsViewModel(desk.store(), desk.sync(), desk.person(), background, notices);
        this.note = new NoteController(desk, background, delays, dialogs, notices, this::noteQueued, this::noteGone);
        this.request = new RequestController(desk, model, background, delays, dialogs, navigator, notices);
        this.node = Fxml.load(this);
        detail.getChildren().addAll(note.node(), request.node());
        bindFilters();
        bindTable();
        bindActions();
        model.loadedProperty().subscribe(this::show);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        model.refresh();
        if (!noting) {
            table.requestFocus();
        }
    }

    @Override
    public void hidden() {
        note.flush();
        request.flush();
    }

    @Override
    public void select(String id) {
        noting = false;
        note.leave();
        wanted = id;
        limit(null, "");
        clearFilters();
        model.refresh();
        choose();
    }

    @Override
    public void open(Set<String> ids, String label) {
        noting = false;
        note.leave();
        wanted = null;
        openId = null;
        limit(ids, label);
        clearFilters();
    }

    private void limit(Set<String> ids, String label) {
        only = ids;
        onlyWords.setText(label);
        Visibility.set(onlyBox, ids != null);
    }

    @Override
    public List<Shortcut> shortcuts() {
        if (desk.person().readsOnly()) {
            return List.of(new Shortcut(SEARCH, texts.text("search.name")));
        }
        return List.of(
                new Shortcut(NOTE, texts.text("note.new")),
                new Shortcut(SEARCH, texts.text("search.name")),
                new Shortcut(RequestController.TAKE, texts.text("offer.take")),
                new Shortcut(RequestController.HAND_OVER, texts.text("offer.hand_over")),
                new Shortcut(RequestController.ANSWER, texts.text("offer.answer")),
                new Shortcut(RequestController.CLOSE, texts.text("offer.close")),
                new Shortcut(NoteController.SEND, texts.text("shortcut.send")));
    }

    @Override
    public void dispose() {
        note.finish();
        request.finish();
        model.stop();
        delays.close();
    }

    /// For tests, which have no window of the system to choose a file in.
    void chooseTargetBy(UnaryOperator<Optional<Path>> chooser) {
        chooseTarget = chooser;
    }

    private void bindFilters() {
        channel.getItems().add(new Choice<>(null, texts.text("filter.channel.all")));
        for (var one : IntakeChannel.values()) {
            channel.getItems().add(new Choice<>(one.word(), one.word()));
        }
        state.getItems().add(new Choice<>(null, texts.text("filter.state.all")));
        for (var one : RequestState.values()) {
            if (one != RequestState.UNKNOWN) {
                state.getItems().add(new Choice<>(one, words.of(one)));
            }
        }
        channel.setConverter(new OneWay<>(Choice::words));
        state.setConverter(new OneWay<>(Choice::words));
        clearFilters();
        search.textProperty().subscribe(_ -> filtered());
        channel.valueProperty().subscribe(_ -> filtered());
        state.valueProperty().subscribe(_ -> filtered());
        mine.selectedProperty().subscribe(_ -> filtered());
        awaiting.selectedProperty().subscribe(_ -> filtered());
        search.setTooltip(new Tooltip(texts.text("tooltip", texts.text("search.name"), Shortcut.display(SEARCH))));
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                table.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
    }

    private void clearFilters() {
        filling = true;
        try {
            search.clear();
            channel.setValue(channel.getItems().getFirst());
            state.setValue(state.getItems().getFirst());
            mine.setSelected(false);
            awaiting.setSelected(false);
        } finally {
            filling = false;
        }
        filtered();
    }

    private void filtered() {
        if (!filling) {
            model.filter(new Filter(
                    channel.getValue().value(),
                    state.getValue().value(),
                    mine.isSelected(),
                    awaiting.isSelected(),
                    search.getText(),
                    only));
        }
    }

    private void bindTable() {
        table.getColumns().add(column("column.received", 112, entry -> moments.compact(entry.receivedAt())));
        table.getColumns().add(column("column.channel", 104, ChannelWords::channel));
        table.getColumns().add(column("column.text", 210, ChannelWords::excerpt));
        table.getColumns().add(stateColumn());
        table.getColumns().add(dueColumn());
        // What is left over goes to the words.
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getColumns().get(TEXT_COLUMN).setMinWidth(LEAST_TEXT);
        table.getColumns().get(TEXT_COLUMN).setMaxWidth(Double.MAX_VALUE);
        table.getSelectionModel().selectedItemProperty().subscribe((_, now) -> {
            if (!filling && now != null) {
                noting = false;
                open(now);
            }
        });
    }

    private TableColumn<Entry, String> column(String key, double width, Function<Entry, String> words) {
        var column = new TableColumn<Entry, String>(texts.text(key, desk.zone().name()));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(words.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private TableColumn<Entry, String> stateColumn() {
        var column = column("column.state", 148, words::state);
        column.setCellFactory(_ -> new TableCell<>() {
            private final Label chip = new Label();

            {
                chip.getStyleClass().add("chip");
            }

            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                var entry = getTableRow() == null ? null : getTableRow().getItem();
                if (empty || entry == null) {
                    setGraphic(null);
                    return;
                }
                chip.setText(text);
                chip.getStyleClass().removeAll("tone-done", "tone-know", "tone-care", "tone-stop", "tone-plain");
                chip.getStyleClass().add(ChannelWords.tone(entry));
                setGraphic(chip);
            }
        });
        return column;
    }

    private TableColumn<Entry, String> dueColumn() {
        var column = column("column.due", 128, words::due);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                var entry = getTableRow() == null ? null : getTableRow().getItem();
                setText(empty || entry == null ? null : text);
                getStyleClass().remove("field-trouble");
                if (!empty && entry != null && ChannelWords.late(entry)) {
                    getStyleClass().add("field-trouble");
                }
            }
        });
        return column;
    }

    private void bindActions() {
        onlyEnd.setOnAction(_ -> {
            limit(null, "");
            filtered();
            table.requestFocus();
        });
        newNote.setOnAction(_ -> newNote());
        Visibility.set(newNote, !desk.person().readsOnly());
        newNote.setTooltip(new Tooltip(texts.text("tooltip", texts.text("note.new"), Shortcut.display(NOTE))));
        export.setOnAction(_ -> export());
        export.setTooltip(new Tooltip(texts.text("export.tooltip")));
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (NOTE.match(event) && !desk.person().readsOnly()) {
                newNote();
                event.consume();
            } else if (SEARCH.match(event)) {
                search.requestFocus();
                search.selectAll();
                event.consume();
            } else if (request.node().isVisible() && request.key(event)) {
                event.consume();
            }
        });
    }

    private void newNote() {
        noting = true;
        wanted = null;
        filling = true;
        table.getSelectionModel().clearSelection();
        filling = false;
        request.leave();
        bring(note.node());
        note.begin();
    }

    private void noteQueued(String id) {
        noting = false;
        wanted = id;
        model.queued();
        model.refresh();
        bring(nothing);
        table.requestFocus();
    }

    private void noteGone() {
        noting = false;
        model.refresh();
        choose();
        table.requestFocus();
    }

    private void show(Loaded loaded) {
        loaded.reference().ifPresent(note::know);
        awaiting.setText(words.awaiting(loaded.awaiting(), loaded.toAnswer()));
        count.setText(texts.text("count", loaded.entries().size(), loaded.total()));
        export.setDisable(exported().isEmpty());
        filling = true;
        try {
            table.getItems().setAll(loaded.entries());
        } finally {
            filling = false;
        }
        var none = new Label(texts.text(loaded.total() == 0 ? "empty.all" : "empty.filtered"));
        none.setWrapText(true);
        none.getStyleClass().add("quiet");
        table.setPlaceholder(none);
        choose();
    }

    /// Keeps the selection where it was, by id; a form that is being filled in is left alone.
    private void choose() {
        var entries = model.loadedProperty().get().entries();
        if (noting) {
            var draft = note.draftId();
            entries.stream()
                    .filter(entry -> entry instanceof Entry.Noting one
                            && draft.filter(one.draft().id()::equals).isPresent())
                    .findFirst()
                    .ifPresent(this::mark);
            return;
        }
        var id = wanted != null ? wanted : openId;
        var found = entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
        if (found.isPresent()) {
            wanted = null;
            mark(found.get());
            open(found.get());
        } else if (request.shownId() != null && wanted == null && request.writing()) {
            // Filtered away while something is being written on it: it stays in sight.
            return;
        } else if (!entries.isEmpty()) {
            mark(entries.getFirst());
            open(entries.getFirst());
        } else {
            request.leave();
            note.leave();
            nothingWords.setText(
                    texts.text(model.loadedProperty().get().total() == 0 ? "nothing.all" : "nothing.filtered"));
            bring(nothing);
        }
    }

    private void mark(Entry entry) {
        filling = true;
        try {
            table.getSelectionModel().select(entry);
        } finally {
            filling = false;
        }
    }

    private void open(Entry entry) {
        openId = entry.id();
        switch (entry) {
            case Entry.Held held -> {
                note.leave();
                request.open(held, model.loadedProperty().get());
                bring(request.node());
            }
            case Entry.Noting noting -> {
                request.leave();
                note.open(noting.draft());
                bring(note.node());
            }
            case Entry.Noted one -> {
                request.leave();
                note.leave();
                showNoted(one);
                bring(noted);
            }
        }
    }

    private void showNoted(Entry.Noted one) {
        notedState.setText(words.state(one));
        notedState.getStyleClass().removeAll("tone-done", "tone-know", "tone-stop");
        notedState.getStyleClass().add(ChannelWords.tone(one));
        notedText.setText(ChannelWords.excerpt(one));
        var visible = one.complaint() != null;
        notedFacts.setText(
                one.item().state() instanceof State.Sent(var receipt)
                        ? texts.text(
                                visible ? "noted.sent" : "noted.sent.elsewhere",
                                one.intake().channel(),
                                moments.full(receipt.storedAt()),
                                visible ? Words.trackingId(one.complaint().trackingId()) : "")
                        : texts.text(
                                "noted.waiting",
                                one.intake().channel(),
                                moments.full(one.item().queuedAt())));
        notedOpen.setText(texts.text(visible ? "noted.open" : "waiting.open"));
        notedOpen.setOnAction(
                _ -> navigator.go(visible ? new Destination.Complaint(one.id()) : new Destination.Outbox()));
    }

    private void bring(Node one) {
        var hadFocus = Focus.within(detail);
        for (var child : detail.getChildren()) {
            Visibility.set(child, child == one);
        }
        if (hadFocus && !Focus.within(detail)) {
            table.requestFocus();
        }
    }

    private List<Entry.Held> exported() {
        return model.loadedProperty().get().entries().stream()
                .filter(Entry.Held.class::isInstance)
                .map(Entry.Held.class::cast)
                // Figures follow the server: what is still on its way is in the next file.
                .filter(held -> held.request().version() > 0)
                .toList();
    }

    private void export() {
        var rows = exported();
        var name = texts.text("export.name", moments.today().toString());
        chooseTarget
                .apply(Optional.of(Path.of(name)))
                .ifPresent(target -> background.run(
                        () -> new RequestExport(desk.store()).toCsv(target, rows, desk.practice()),
                        written -> notices.say(Notice.done(texts.text("export.done", written, target.getFileName()))),
                        failure -> notices.say(Notice.care(
                                failure instanceof ExportFailedException refused
                                        ? refused.sentence()
                                        : FailureWords.of(failure)))));
    }

    private Optional<Path> chooseByWindow(Optional<Path> proposed) {
        return TargetFile.ask(
                node.getScene().getWindow(),
                texts.text("export.title"),
                proposed.map(Path::toString).orElse(""),
                List.of(new TargetFile.Kind(texts.text("export.kind"), CSV)));
    }
}
