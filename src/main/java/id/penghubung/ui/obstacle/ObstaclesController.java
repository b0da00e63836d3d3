package id.penghubung.ui.obstacle;

import id.penghubung.domain.Obstacle;
import id.penghubung.domain.ObstacleState;
import id.penghubung.domain.PersonalText;
import id.penghubung.exchange.ExportFailedException;
import id.penghubung.exchange.ObstacleExport;
import id.penghubung.exchange.ObstacleFile;
import id.penghubung.exchange.ObstacleWords;
import id.penghubung.exchange.RefusedFileException;
import id.penghubung.store.Obstacles.Listed;
import id.penghubung.store.Obstacles.Tracked;
import id.penghubung.store.Outbox.State;
import id.penghubung.sync.FileFetch.Fetched;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.FileOpener;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.OneWay;
import id.penghubung.ui.common.Screen;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.TargetFile;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.TimerDelays;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.obstacle.ObstaclesViewModel.Filter;
import id.penghubung.ui.obstacle.ObstaclesViewModel.Loaded;
import id.penghubung.ui.obstacle.ObstaclesViewModel.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// *Daftar kendala*: the list on the left; the chosen fault, or the form in which one is noted, on the right.
public final class ObstaclesController implements Screen {

    private static final KeyCombination NOTE = KeyCombination.valueOf("Shortcut+N");
    private static final int TEXT_COLUMN = 2;

    private final Desk desk;
    private final Background background;
    private final Background slow;
    private final Dialogs dialogs;
    private final Notices notices;
    private final FileOpener opener;
    private final Moments moments;
    private final Texts texts = Texts.of(ObstaclesController.class);
    private final TimerDelays delays;
    private final ObstaclesViewModel model;
    private final NoteController note;
    private final Parent node;
    private Function<String, Optional<Path>> chooseTarget = this::chooseByWindow;
    private String wanted;
    private boolean noting;
    private boolean filling;
    private Filled filled;

    @FXML
    private Label count;

    @FXML
    private Button export;

    @FXML
    private MenuItem writeFile;

    @FXML
    private MenuItem readFile;

    @FXML
    private Button newNote;

    @FXML
    private HBox hereBox;

    @FXML
    private Label here;

    @FXML
    private Button offer;

    @FXML
    private TextField search;

    @FXML
    private ComboBox<Choice> state;

    @FXML
    private CheckBox together;

    @FXML
    private Button group;

    @FXML
    private TableView<Row> table;

    @FXML
    private StackPane detail;

    @FXML
    private VBox nothing;

    @FXML
    private Label nothingWords;

    @FXML
    private VBox fault;

    @FXML
    private Label step;

    @FXML
    private Label stateChip;

    @FXML
    private Label facts;

    @FXML
    private Label words;

    @FXML
    private Label members;

    @FXML
    private Label progress;

    @FXML
    private Label answerShown;

    @FXML
    private Label waiting;

    @FXML
    private Button correct;

    @FXML
    private Button picture;

    @FXML
    private Button apart;

    @FXML
    private Button remove;

    @FXML
    private VBox tracking;

    @FXML
    private ComboBox<ObstacleState> trackState;

    @FXML
    private DatePicker trackOn;

    @FXML
    private TextArea answer;

    @FXML
    private Label answerPersonal;

    @FXML
    private Button track;

    /// A line of the filter.
    ///
    /// @param state null for all
    record Choice(ObstacleState state, String words) {}

    /// What was last put before the person to be changed.
    ///
    /// @param id of one of the fault
    /// @param state null where this program does not know the word
    private record Filled(String id, ObstacleState state, LocalDate on, String answer) {}

    public ObstaclesController(Desk desk, Background background, Dialogs dialogs, Notices notices, FileOpener opener) {
        this.desk = desk;
        this.background = background;
        // A slow line must not take a reader's thread.
        this.slow = new Background(
                background.ui(), task -> Thread.ofVirtual().name("picture").start(task));
        this.dialogs = dialogs;
        this.notices = notices;
        this.opener = opener;
        this.moments = new Moments(desk.zone(), desk.clock());
        this.delays = new TimerDelays("kendala delays", background.ui());
        this.model = new ObstaclesViewModel(desk, background, notices);
        this.note = new NoteController(desk, background, delays, dialogs, notices, this::noted, this::noteGone);
        this.node = Fxml.load(this);
        detail.getChildren().add(note.node());
        bindFilters();
        bindTable();
        bindActions();
        bring(nothing);
        note.know(model.unit().orElse(null), Loaded.NOTHING.limits());
        model.loadedProperty().subscribe(this::show);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        model.shown();
        if (!noting) {
            table.requestFocus();
        }
    }

    @Override
    public void hidden() {
        note.flush();
        model.hidden();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(NOTE, texts.text("note.new")),
                new Shortcut(NoteController.SEND, texts.text("shortcut.send")));
    }

    @Override
    public void dispose() {
        note.finish();
        model.stop();
        delays.close();
    }

    /// An empty form.
    ///
    /// @param trackingId of the report beside which it was met; empty for none
    public void note(String trackingId) {
        if (!model.mayNote()) {
            return;
        }
        noting = true;
        wanted = null;
        filling = true;
        table.getSelectionModel().clearSelection();
        filling = false;
        bring(note.node());
        note.begin(trackingId);
    }

    /// For keys that are pressed anywhere in the place: after a click the focus is on the tab.
    ///
    /// @return whether it was one of this screen's
    public boolean key(KeyEvent event) {
        if (!NOTE.match(event)) {
            return false;
        }
        note("");
        return true;
    }

    /// Brings one of the list before the eyes.
    public void select(String id) {
        noting = false;
        note.leave();
        wanted = id;
        clearFilters();
        model.shown();
        choose();
    }

    /// For tests, which have no window of the system to choose a file in.
    void chooseTargetBy(Function<String, Optional<Path>> chooser) {
        chooseTarget = chooser;
    }

    // --- list -------------------------------------------------------------------------------------------------------

    private void bindFilters() {
        state.getItems().add(new Choice(null, texts.text("filter.state.all")));
        for (var one : ObstacleState.values()) {
            state.getItems().add(new Choice(one, ObstacleWords.of(one)));
        }
        state.setConverter(new OneWay<>(Choice::words));
        clearFilters();
        search.textProperty().subscribe(_ -> filtered());
        state.valueProperty().subscribe(_ -> filtered());
        together.selectedProperty().subscribe(_ -> filtered());
    }

    private void clearFilters() {
        filling = true;
        search.clear();
        state.setValue(state.getItems().getFirst());
        filling = false;
        filtered();
    }

    private void filtered() {
        if (!filling) {
            model.filter(new Filter(state.getValue().state(), search.getText(), together.isSelected()));
        }
    }

    private void bindTable() {
        column("column.seen", 112, row -> moments.compact(seenAt(row)));
        column("column.step", 150, row -> ObstacleWords.step(noteOf(row).step()));
        column(
                "column.text",
                220,
                row -> PersonalText.masked(firstLine(noteOf(row).text())));
        column("column.count", 76, row -> row instanceof Row.Fault(var all) ? String.valueOf(all.size()) : "");
        column("column.state", 176, this::stateWords);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getColumns().get(TEXT_COLUMN).setMaxWidth(Double.MAX_VALUE);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().getSelectedItems().subscribe(() -> showGroup());
        table.getSelectionModel().selectedItemProperty().subscribe((_, now) -> {
            if (!filling && now != null) {
                noting = false;
                open(now);
            }
        });
    }

    private void column(String key, double width, Function<Row, String> of) {
        var column = new TableColumn<Row, String>(texts.text(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(of.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 90));
        if (!key.equals("column.text")) {
            column.setMaxWidth(width);
        }
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
    }

    private static Obstacle.Note noteOf(Row row) {
        return switch (row) {
            case Row.Noting noting -> noting.note();
            case Row.Fault fault -> fault.first().obstacle().note();
        };
    }

    private static java.time.Instant seenAt(Row row) {
        return noteOf(row).seenAt();
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }

    private String stateWords(Row row) {
        return switch (row) {
            case Row.Noting _ -> texts.text("state.draft");
            case Row.Fault fault -> ObstacleWords.state(furthest(fault).stateWord());
        };
    }

    /// As far as any of them got.
    private static Obstacle furthest(Row.Fault fault) {
        var best = fault.first().obstacle();
        for (var one : fault.obstacles()) {
            if (rank(one) > rank(best)) {
                best = one;
            }
        }
        return best;
    }

    private static int rank(Obstacle one) {
        return one.state().map(ObstacleState::ordinal).orElse(-1);
    }

    private void show(Loaded loaded) {
        note.know(model.unit().orElse(null), loaded.limits());
        count.setText(texts.text("count", loaded.total()));
        var exported = loaded.groups();
        export.setDisable(exported.isEmpty());
        writeFile.setDisable(loaded.total() == 0);
        var alone = desk.withFiles() || !model.mayNote() ? 0 : loaded.hereOnly();
        Visibility.set(hereBox, alone > 0);
        here.setText(texts.text("here", alone));
        filling = true;
        var index = table.getSelectionModel().getSelectedIndex();
        var before = idOf(table.getSelectionModel().getSelectedItem());
        var chosenIds = table.getSelectionModel().getSelectedItems().stream()
                .map(ObstaclesController::idOf)
                .collect(Collectors.toSet());
        table.getItems().setAll(loaded.rows());
        table.getSelectionModel().clearSelection();
        if (wanted == null) {
            wanted = before;
            selectBeside(before, chosenIds);
        }
        filling = false;
        var none = new Label(texts.text(loaded.total() == 0 ? "empty.all" : "empty.filtered"));
        none.setWrapText(true);
        none.getStyleClass().add("quiet");
        table.setPlaceholder(none);
        nothingWords.setText(texts.text(model.mayNote() ? "nothing" : "nothing.reader"));
        if (!noting) {
            choose();
            if (table.getSelectionModel().getSelectedItem() == null
                    && index >= 0
                    && !loaded.rows().isEmpty()) {
                table.getSelectionModel().select(Math.min(index, loaded.rows().size() - 1));
            }
        }
    }

    private static String idOf(Row row) {
        return switch (row) {
            case null -> null;
            case Row.Noting(var draft, var _) -> draft.complaintId();
            case Row.Fault fault -> fault.first().obstacle().id();
        };
    }

    private void choose() {
        if (wanted == null) {
            if (table.getSelectionModel().getSelectedItem() == null) {
                bring(nothing);
            }
            return;
        }
        for (var row : table.getItems()) {
            if (holds(row, wanted)) {
                wanted = null;
                table.getSelectionModel().select(row);
                table.scrollTo(row);
                return;
            }
        }
        bring(nothing);
    }

    private static boolean holds(Row row, String id) {
        return switch (row) {
            case Row.Noting(var draft, var _) -> draft.complaintId().equals(id);
            case Row.Fault fault ->
                fault.obstacles().stream().anyMatch(one -> one.id().equals(id));
        };
    }

    /// The others that were chosen together with the one whose detail is shown; that one is chosen after them.
    private void selectBeside(String shownId, Set<String> chosenIds) {
        var rows = table.getItems();
        if (shownId == null || rows.stream().noneMatch(row -> holds(row, shownId))) {
            return;
        }
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!holds(row, shownId) && chosenIds.stream().anyMatch(id -> holds(row, id))) {
                table.getSelectionModel().select(i);
            }
        }
    }

    private void bring(Node shownNode) {
        for (var one : detail.getChildren()) {
            Visibility.set(one, one == shownNode);
        }
    }

    // --- the chosen one ---------------------------------------------------------------------------------------------

    private void open(Row row) {
        switch (row) {
            case Row.Noting(var draft, var begun) -> {
                bring(note.node());
                note.open(draft, begun);
            }
            case Row.Fault shown -> {
                note.leave();
                bring(fault);
                show(shown);
            }
        }
        showGroup();
    }

    private void show(Row.Fault row) {
        var loaded = model.loadedProperty().get();
        var first = row.first().obstacle();
        var shown = furthest(row);
        step.setText(ObstacleWords.step(first.note().step()));
        stateChip.setText(ObstacleWords.state(shown.stateWord()));
        stateChip.getStyleClass().removeAll("tone-done", "tone-know", "tone-care", "tone-plain");
        stateChip.getStyleClass().add(tone(shown));
        facts.setText(factsOf(first, loaded));
        words.setText(first.note().text().strip());
        members.setText(
                row.members().size() == 1
                        ? ""
                        : texts.text(
                                "members",
                                row.members().size(),
                                row.obstacles().stream()
                                        .map(one -> memberLine(one, loaded))
                                        .collect(Collectors.joining("\n"))));
        Visibility.set(members, row.members().size() > 1);
        var steps = shown.progress().stream()
                .map(one -> texts.text("progress.line", ObstacleWords.state(one.state()), moments.date(one.on())))
                .collect(Collectors.joining("\n"));
        progress.setText(steps.isEmpty() ? texts.text("progress.none") : steps);
        answerShown.setText(texts.text("answer.shown", shown.answer().strip()));
        Visibility.set(answerShown, !shown.answer().isBlank());
        var waits = row.members().stream().anyMatch(one -> !one.waiting().isEmpty());
        var parked = row.members().stream()
                .flatMap(one -> one.waiting().stream())
                .anyMatch(item -> item.state() instanceof State.Parked);
        waiting.setText(texts.text(parked ? "waiting.parked" : "waiting"));
        Visibility.set(waiting, waits);
        Visibility.set(correct, row.members().size() == 1 && model.mayCorrect(first));
        Visibility.set(
                picture,
                row.obstacles().stream().anyMatch(one -> !one.pictures().isEmpty()));
        Visibility.set(
                apart,
                model.mayTrack() && row.members().size() > 1 && model.filter().together());
        Visibility.set(remove, row.members().size() == 1 && row.first().hereOnly() && model.mayNote());
        Visibility.set(tracking, model.mayTrack());
        fill(row, new Filled(first.id(), shown.state().orElse(null), moments.today(), shown.answer()));
        showAnswerPersonal();
    }

    /// What the person has changed since it was filled in stays, as long as the same fault is shown.
    private void fill(Row.Fault row, Filled next) {
        var former = filled != null && holds(row, filled.id()) ? filled : null;
        if (former == null || trackState.getValue() == former.state()) {
            trackState.setValue(next.state());
        }
        if (former == null || Objects.equals(trackOn.getValue(), former.on())) {
            trackOn.setValue(next.on());
        }
        if ((former == null || answer.getText().equals(former.answer()))
                && !answer.getText().equals(next.answer())) {
            answer.setText(next.answer());
        }
        filled = next;
    }

    private static String tone(Obstacle one) {
        return switch (one.state().orElse(null)) {
            case NOTED -> "tone-care";
            case REPORTED_CENTRAL, REPORTED_MINISTRY, ANSWERED -> "tone-know";
            case SOLVED -> "tone-done";
            case null -> "tone-plain";
        };
    }

    private String factsOf(Obstacle one, Loaded loaded) {
        var unit = loaded.unit(one.note());
        var lines = new java.util.ArrayList<String>();
        lines.add(moments.full(one.note().seenAt()));
        lines.add(unit.isEmpty() ? texts.text("fact.desk") : unit);
        if (!one.note().trackingId().isEmpty()) {
            lines.add(texts.text("fact.report", one.note().trackingId()));
        }
        if (!one.note().siteVersion().isEmpty()) {
            lines.add(texts.text("fact.version", one.note().siteVersion()));
        }
        return String.join(" · ", lines);
    }

    private String memberLine(Obstacle one, Loaded loaded) {
        var other = firstLine(one.note().text());
        return texts.text("member", factsOf(one, loaded), other);
    }

    private void showGroup() {
        var chosen = table.getSelectionModel().getSelectedItems().stream()
                .filter(Row.Fault.class::isInstance)
                .count();
        Visibility.set(group, model.mayTrack() && chosen > 1);
    }

    private void showAnswerPersonal() {
        var found = PersonalText.kindsIn(answer.getText()).stream()
                .map(kind -> texts.text("personal." + kind.name()))
                .collect(Collectors.joining(", "));
        answerPersonal.setText(found.isEmpty() ? "" : texts.text("personal", found));
        Visibility.set(answerPersonal, !found.isEmpty());
    }

    private Optional<Row.Fault> chosen() {
        return table.getSelectionModel().getSelectedItem() instanceof Row.Fault row
                ? Optional.of(row)
                : Optional.empty();
    }

    // --- actions ----------------------------------------------------------------------------------------------------

    private void bindActions() {
        Visibility.set(newNote, model.mayNote());
        newNote.setOnAction(_ -> note(""));
        newNote.setTooltip(new Tooltip(texts.text("tooltip", texts.text("note.new"), Shortcut.display(NOTE))));
        export.setOnAction(_ -> export());
        writeFile.setOnAction(_ -> writeFile());
        readFile.setOnAction(_ -> readFile());
        readFile.setDisable(!model.mayNote());
        offer.setOnAction(_ -> {
            offer.setDisable(true);
            model.offer(
                    many -> notices.say(Notice.done(texts.text("done.offered", many))), () -> offer.setDisable(false));
        });
        correct.setOnAction(_ -> chosen().ifPresent(row -> {
            noting = true;
            bring(note.node());
            note.correct(row.first().obstacle());
        }));
        picture.setOnAction(_ -> chosen().ifPresent(this::openPicture));
        remove.setOnAction(_ -> chosen().ifPresent(this::remove));
        group.setOnAction(_ -> group());
        apart.setOnAction(_ -> chosen().ifPresent(this::apart));
        trackOn.setConverter(new DayWords(trackOn));
        trackState.getItems().setAll(ObstacleState.values());
        trackState.setConverter(new OneWay<>(ObstacleWords::of));
        track.setOnAction(_ -> chosen().ifPresent(this::track));
        answer.textProperty().subscribe(_ -> showAnswerPersonal());
    }

    private void track(Row.Fault row) {
        if (trackOn.getValue() == null) {
            trackOn.setValue(moments.today());
        }
        if (answerPersonal.isVisible()
                && !dialogs.confirm(
                        texts.text("personal.title"), answerPersonal.getText(), texts.text("personal.anyway"))) {
            return;
        }
        var next = trackState.getValue();
        var on = trackOn.getValue();
        var words = answer.getText().strip();
        var word = next == null ? furthest(row).stateWord() : next.wireWord();
        model.track(
                row.obstacles().stream()
                        .map(one -> new Tracked(one, trackOf(one, next, on, words)))
                        .toList(),
                () -> {
                    if (filled != null && holds(row, filled.id())) {
                        filled = new Filled(filled.id(), next, on, words);
                    }
                    notices.say(Notice.done(texts.text(
                            "done.tracked",
                            ObstacleWords.state(word),
                            row.members().size())));
                });
    }

    /// Each keeps the group that it is in and, where nothing was chosen in place of a word that this program does not
    /// know, its state.
    private static Obstacle.Track trackOf(Obstacle one, ObstacleState next, LocalDate on, String words) {
        if (next != null) {
            return new Obstacle.Track(next.wireWord(), on, words, one.group());
        }
        var since = one.progress().isEmpty() ? on : one.progress().getLast().on();
        return new Obstacle.Track(one.stateWord(), since, words, one.group());
    }

    private void group() {
        var all = table.getSelectionModel().getSelectedItems().stream()
                .filter(Row.Fault.class::isInstance)
                .flatMap(row -> ((Row.Fault) row).obstacles().stream())
                .toList();
        wanted = all.getFirst().id();
        var name = all.stream()
                .map(Obstacle::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(all.getFirst().id());
        model.group(all, _ -> name, () -> notices.say(Notice.done(texts.text("done.grouped", all.size()))));
    }

    /// Each on its own, also where the words are equal.
    private void apart(Row.Fault row) {
        model.group(
                row.obstacles(),
                Obstacle::id,
                () -> notices.say(
                        Notice.done(texts.text("done.apart", row.members().size()))));
    }

    private void remove(Row.Fault row) {
        if (dialogs.confirm(texts.text("remove.title"), texts.text("remove.sentence"), texts.text("remove"))) {
            model.remove(
                    row.first().obstacle(),
                    removed -> notices.say(
                            removed
                                    ? Notice.done(texts.text("done.removed"))
                                    : Notice.care(texts.text("done.elsewhere"))));
        }
    }

    private void openPicture(Row.Fault row) {
        var of = row.obstacles().stream()
                .filter(one -> !one.pictures().isEmpty())
                .findFirst()
                .orElseThrow();
        var file = of.pictures().getFirst();
        slow.run(
                () -> {
                    var fetched = desk.sync().files().fetch(of.id(), file, _ -> {}, () -> false);
                    if (!(fetched instanceof Fetched.Here)) {
                        return false;
                    }
                    var copy = desk.store().downloads().readableCopy(of.id(), file);
                    if (copy.isPresent()) {
                        opener.open(copy.get());
                    }
                    return copy.isPresent();
                },
                opened -> {
                    if (!opened) {
                        notices.say(Notice.care(texts.text("picture.not_here")));
                    }
                },
                failure -> notices.say(Notice.care(
                        failure instanceof IOException ? texts.text("picture.not_opened") : FailureWords.of(failure))));
    }

    private void noted(String id) {
        noting = false;
        wanted = id;
        model.shown();
        table.requestFocus();
    }

    private void noteGone() {
        noting = false;
        bring(nothing);
        model.shown();
        table.requestFocus();
    }

    // --- files ------------------------------------------------------------------------------------------------------

    private void export() {
        var groups = model.loadedProperty().get().groups();
        var about = new LinkedHashMap<String, Object>();
        about.put(texts.text("about.list"), texts.text("title"));
        about.put(texts.text("about.institution"), desk.institutionName());
        about.put(texts.text("about.state"), state.getValue().words());
        about.put(texts.text("about.by"), desk.person().name());
        about.put(texts.text("about.at"), moments.full(desk.clock().instant()));
        chooseTarget
                .apply(texts.text("export.name", moments.today().toString()))
                .ifPresent(target -> background.run(
                        () -> exported(target, groups, about),
                        notices::say,
                        failure -> notices.say(Notice.care(FailureWords.of(failure)))));
    }

    private Notice exported(Path target, List<List<Obstacle>> groups, LinkedHashMap<String, Object> about) {
        try {
            var rows = new ObstacleExport(desk.store()).write(target, groups, about, desk.practice());
            return Notice.done(texts.text("export.done", rows, target.getFileName()));
        } catch (ExportFailedException e) {
            return Notice.care(e.sentence());
        }
    }

    private Optional<Path> chooseByWindow(String suggestedName) {
        return TargetFile.ask(
                node.getScene().getWindow(),
                texts.text("export.title"),
                suggestedName + ".xlsx",
                List.of(
                        new TargetFile.Kind(texts.text("export.kind.xlsx"), ".xlsx"),
                        new TargetFile.Kind(texts.text("export.kind.csv"), ".csv")));
    }

    private void writeFile() {
        dialogs.saveFile(
                        texts.text("file.write.title"),
                        texts.text("export.name", moments.today().toString()) + ObstacleFile.ENDING)
                .ifPresent(target -> background.run(
                        () -> written(target),
                        notices::say,
                        failure -> notices.say(Notice.care(FailureWords.of(failure)))));
    }

    private Notice written(Path target) {
        var all = desk.store().obstacles().all().stream().map(Listed::obstacle).toList();
        try {
            ObstacleFile.write(target, all, desk.clock().instant());
            return Notice.done(texts.text("file.written", all.size(), target.getFileName()));
        } catch (ExportFailedException e) {
            return Notice.care(e.sentence());
        }
    }

    private void readFile() {
        var chosen = dialogs.open(texts.text("file.read.title"), texts.text("file.kind"), List.of("*.json"));
        if (!chosen.isEmpty()) {
            background.run(
                    () -> merged(chosen), notices::say, failure -> notices.say(Notice.care(FailureWords.of(failure))));
        }
    }

    /// Every file is read before the first one changes anything.
    private Notice merged(List<Path> files) {
        var read = new java.util.ArrayList<Obstacle>();
        for (var file : files) {
            try {
                read.addAll(ObstacleFile.read(file));
            } catch (RefusedFileException e) {
                return Notice.care(texts.text("file.refused", file.getFileName(), e.sentence()));
            }
        }
        var merged = desk.store().obstacles().merge(read);
        return Notice.done(texts.text("file.merged", merged.added(), merged.changed(), merged.same()));
    }
}
