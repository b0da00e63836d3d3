package id.penghubung.ui.reconcile;

import id.penghubung.reconcile.Coverage;
import id.penghubung.reconcile.ReconcileWords;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.common.Words;
import id.penghubung.ui.reconcile.MismatchViewModel.Listing;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The first tab: kinds at the left, their rows, and both sides of the chosen one.
final class MismatchController {

    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.ENTER);
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination SETTLE = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final MismatchViewModel model;
    private final Desk desk;
    private final Navigator navigator;
    private final Notices notices;
    private final ListFile file;
    private final FindingNote findingNote;
    private final Moments moments;
    private final Texts texts = Texts.of(MismatchController.class);
    private boolean choosing;

    @FXML
    private Parent root;

    @FXML
    private ListView<Group.Counted> groups;

    @FXML
    private Label rule;

    @FXML
    private HBox coverageBox;

    @FXML
    private Label coverage;

    @FXML
    private HBox troubleBox;

    @FXML
    private Label trouble;

    @FXML
    private CheckBox settledToo;

    @FXML
    private Button export;

    @FXML
    private TableView<Entry> table;

    @FXML
    private Label empty;

    @FXML
    private VBox detail;

    @FXML
    private Label detailTitle;

    @FXML
    private Label detailReason;

    @FXML
    private Label ours;

    @FXML
    private Label theirs;

    @FXML
    private Label settled;

    @FXML
    private TextField note;

    @FXML
    private Label noteName;

    @FXML
    private Button settle;

    @FXML
    private Button unsettle;

    @FXML
    private Button open;

    @FXML
    private Button copy;

    @FXML
    private Button obstacle;

    MismatchController(MismatchViewModel model, Desk desk, Navigator navigator, Notices notices, ListFile file) {
        this.model = model;
        this.desk = desk;
        this.navigator = navigator;
        this.notices = notices;
        this.file = file;
        this.findingNote = new FindingNote(desk);
        this.moments = new Moments(desk.zone(), desk.clock());
    }

    @FXML
    private void initialize() {
        groups.setCellFactory(_ -> new GroupCell());
        column("column.complaint", 110, Entry::trackingId);
        column("column.title", 300, Entry::title);
        column("column.reason", 270, Entry::reason);
        column("column.status", 220, Entry::status);
        column("column.settled", 120, entry -> entry.open() ? "" : texts.text("settled.yes"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        noteName.setLabelFor(note);
        settledToo.selectedProperty().bindBidirectional(model.settledToo());
        groups.getSelectionModel().selectedItemProperty().subscribe(counted -> {
            if (counted != null && !choosing) {
                model.group().set(counted.group());
                showRule();
            }
        });
        table.getSelectionModel().selectedItemProperty().subscribe((_, _) -> showDetail());
        model.groups().subscribe(this::showGroups);
        model.rows().subscribe(this::showRows);
        model.trouble().subscribe(sentence -> {
            trouble.setText(sentence);
            Visibility.set(troubleBox, sentence != null);
        });
        open.setOnAction(_ -> openComplaint());
        copy.setOnAction(_ -> copyProof());
        settle.setOnAction(_ -> settle());
        obstacle.setOnAction(_ -> noteObstacle());
        unsettle.setOnAction(_ -> model.unsettle(selected(), entry -> said("unsettled", entry)));
        export.setOnAction(_ -> export());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        note.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (OPEN.match(event) || SETTLE.match(event)) {
                settle();
                event.consume();
            }
        });
        showDetail();
    }

    private void column(String key, double width, Function<Entry, String> words) {
        var column = new TableColumn<Entry, String>(texts.text(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setPrefWidth(width);
        table.getColumns().add(column);
    }

    void focus() {
        table.requestFocus();
    }

    private Entry selected() {
        return table.getSelectionModel().getSelectedItem();
    }

    // --- lists ------------------------------------------------------------------------------------------------------

    private void showGroups(List<Group.Counted> counted) {
        choosing = true;
        groups.getItems().setAll(counted);
        counted.stream()
                .filter(one -> one.group().equals(model.group().get()))
                .findFirst()
                .ifPresent(groups.getSelectionModel()::select);
        choosing = false;
        showRule();
    }

    private void showRule() {
        var counted = groups.getSelectionModel().getSelectedItem();
        if (counted == null) {
            return;
        }
        rule.setText(
                switch (counted.group()) {
                    case Group.All _ -> texts.text("rule.all");
                    case Group.Of(var reason) -> ReconcileWords.rule(reason);
                    case Group.Sent(var verdict) -> texts.text("rule." + verdict.name());
                });
        var words = counted.coverage() == null ? "" : ReconcileWords.of(counted.coverage());
        coverage.setText(words);
        Visibility.set(coverageBox, !words.isEmpty());
    }

    private void showRows(List<Entry> rows) {
        var before = selected();
        var index = table.getSelectionModel().getSelectedIndex();
        table.getItems().setAll(rows);
        rows.stream()
                .filter(entry ->
                        before != null && before.key() != null && before.key().equals(entry.key()))
                .findFirst()
                .ifPresentOrElse(table.getSelectionModel()::select, () -> {
                    if (!rows.isEmpty()) {
                        // Where the settled one stood, the next one stands now.
                        table.getSelectionModel().select(Math.clamp(index, 0, rows.size() - 1));
                    }
                });
        Visibility.set(table, !rows.isEmpty());
        Visibility.set(empty, rows.isEmpty());
        empty.setText(texts.text(emptyWords()));
        export.setDisable(rows.isEmpty());
        showDetail();
    }

    /// Nothing found is good news only where everything could be found.
    private String emptyWords() {
        var listing = model.listing().get();
        if (listing == null) {
            return "empty.reading";
        }
        return switch (model.group().get()) {
            case Group.Of(var reason) ->
                switch (listing.comparison().coverage().get(reason)) {
                    case Coverage.Whole _ -> "empty.clean";
                    case Coverage.Partly _ -> "empty.partly";
                    case Coverage.Unknown _ -> "empty.unknown";
                };
            case Group.All _ -> everythingKnown(listing) ? "empty.clean" : "empty.partly";
            case Group.Sent _ -> "empty.sent";
        };
    }

    private static boolean everythingKnown(Listing listing) {
        return listing.comparison().coverage().values().stream().allMatch(Coverage.Whole.class::isInstance);
    }

    // --- the chosen row ---------------------------------------------------------------------------------------------

    private void showDetail() {
        var entry = selected();
        Visibility.set(detail, entry != null);
        if (entry == null) {
            return;
        }
        detailTitle.setText((entry.trackingId() + "  " + entry.title()).strip());
        Visibility.set(detailTitle, !detailTitle.getText().isEmpty());
        detailReason.setText(entry.reason());
        ours.setText(entry.proof().ours());
        theirs.setText(entry.proof().theirs());
        var finding = entry.key() != null;
        var done = !entry.open();
        note.clear();
        Visibility.set(note, finding && !done);
        Visibility.set(noteName, finding && !done);
        Visibility.set(settle, finding && !done);
        Visibility.set(unsettle, finding && done);
        Visibility.set(settled, done);
        settled.setText(
                done
                        ? texts.text(
                                entry.settled().note().isEmpty() ? "settled.at" : "settled.note",
                                moments.full(entry.settled().at()),
                                entry.settled().note())
                        : "");
        Visibility.set(obstacle, finding && findingNote.allowed());
        open.setDisable(!entry.here());
    }

    private void settle() {
        var entry = selected();
        if (entry != null && entry.key() != null && entry.open()) {
            model.settle(entry, note.getText(), settledEntry -> said("settled", settledEntry));
            table.requestFocus();
        }
    }

    private void noteObstacle() {
        var entry = selected();
        if (entry != null && entry.key() != null) {
            model.noteObstacle(
                    findingNote,
                    entry,
                    made -> notices.say(
                            made
                                    ? Notice.done(texts.text("said.obstacle"))
                                    : Notice.know(texts.text("said.obstacle.again"))));
        }
    }

    private void said(String key, Entry entry) {
        notices.say(Notice.done(
                texts.text("said." + key, entry.reason(), entry.trackingId()).strip()));
    }

    private void openComplaint() {
        var entry = selected();
        if (entry != null && entry.here()) {
            navigator.go(new Destination.Complaint(entry.complaintId()));
        }
    }

    private void copyProof() {
        var entry = selected();
        if (entry == null) {
            return;
        }
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, proofOf(entry)));
        notices.say(Notice.done(texts.text("said.copied")));
    }

    String proofOf(Entry entry) {
        return texts.text(
                "copy.text",
                entry.reason(),
                (entry.trackingId() + " " + entry.title()).strip(),
                entry.proof().ours(),
                entry.proof().theirs());
    }

    private void key(KeyEvent event) {
        if (OPEN.match(event)) {
            openComplaint();
        } else if (COPY.match(event)) {
            copyProof();
        } else if (SETTLE.match(event)) {
            settle();
        } else {
            return;
        }
        event.consume();
    }

    // --- file -------------------------------------------------------------------------------------------------------

    private void export() {
        var rows = List.copyOf(table.getItems());
        var comparison = model.listing().get().comparison();
        var about = new LinkedHashMap<String, Object>();
        about.put(texts.text("about.list"), groupWords(model.group().get()));
        about.put(texts.text("about.institution"), desk.institutionName());
        about.put(texts.text("about.by"), desk.person().name());
        about.put(texts.text("about.at"), moments.full(comparison.takenAt()));
        about.put(texts.text("about.server"), moments.full(comparison.lastPull()));
        about.put(texts.text("about.file"), moments.full(comparison.newestFile()));
        about.put(texts.text("about.rows"), rows.size());
        comparison.coverage().forEach((reason, known) -> {
            if (!(known instanceof Coverage.Whole)) {
                about.put(ReconcileWords.of(reason), ReconcileWords.of(known));
            }
        });
        file.write(
                texts.text("export.file", moments.today().toString()),
                Arrays.stream(texts.text("export.headers").split("\\|"))
                        .map(String::strip)
                        .collect(Collectors.toList()),
                rows.stream().map(this::cells).toList(),
                about);
    }

    private List<Object> cells(Entry entry) {
        var cells = new ArrayList<Object>();
        cells.add(entry.trackingId().replace("#", ""));
        cells.add(entry.title());
        cells.add(entry.reason());
        cells.add(entry.status());
        cells.add(entry.proof().ours());
        cells.add(entry.proof().theirs());
        cells.add(
                entry.open()
                        ? null
                        : LocalDateTime.ofInstant(
                                entry.settled().at(), desk.zone().id()));
        cells.add(entry.open() ? null : entry.settled().note());
        return cells;
    }

    private String groupWords(Group group) {
        return switch (group) {
            case Group.All _ -> texts.text("group.all");
            case Group.Of(var reason) -> ReconcileWords.of(reason);
            case Group.Sent(var verdict) -> ReconcileWords.of(verdict);
        };
    }

    List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(OPEN, texts.text("open")),
                new Shortcut(SETTLE, texts.text("settle")),
                new Shortcut(COPY, texts.text("copy")));
    }

    /// Words, a number, and under them that the sources cannot tell.
    private final class GroupCell extends ListCell<Group.Counted> {
        private final Label words = new Label();
        private final Label number = new Label();
        private final Label gap = new Label();
        private final VBox box;

        GroupCell() {
            words.setWrapText(true);
            words.setMinHeight(Label.USE_PREF_SIZE);
            words.setMaxWidth(Double.MAX_VALUE);
            number.setMinWidth(Label.USE_PREF_SIZE);
            number.getStyleClass().add("figure");
            gap.getStyleClass().addAll("quiet", "small");
            HBox.setHgrow(words, Priority.ALWAYS);
            box = new VBox(1, new HBox(8, words, number), gap);
            box.prefWidthProperty().bind(groups.widthProperty().subtract(36));
            box.setMaxWidth(VBox.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(Group.Counted counted, boolean empty) {
            super.updateItem(counted, empty);
            if (empty || counted == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            words.setText(groupWords(counted.group()));
            var unknown = counted.coverage() instanceof Coverage.Unknown;
            number.setText(unknown ? texts.text("group.unknown.sign") : Words.number(counted.open()));
            var brief = switch (counted.coverage()) {
                case null -> "";
                case Coverage.Whole _ -> "";
                case Coverage.Partly _ -> texts.text("group.partly");
                case Coverage.Unknown _ -> texts.text("group.unknown");
            };
            gap.setText(brief);
            Visibility.set(gap, !brief.isEmpty());
            setAccessibleText(texts.text("group.accessible", words.getText(), number.getText(), brief));
            setGraphic(box);
        }
    }
}
