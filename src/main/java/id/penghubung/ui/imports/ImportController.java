package id.penghubung.ui.imports;

import id.penghubung.domain.ExtractColumn;
import id.penghubung.domain.FileClock;
import id.penghubung.domain.PersonalText;
import id.penghubung.exchange.ExtractHead;
import id.penghubung.exchange.ExtractImport;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.TargetFile;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.imports.ImportViewModel.Step;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The nodes of *Impor data tarikan*.
final class ImportController {

    private static final int LONGEST = 160;

    /// A row of one of the three lists.
    record Line(int row, String trackingId, String words) {}

    private final ImportViewModel model;
    private final Moments moments;
    private final Notices notices;
    private final Dialogs dialogs;
    private final Runnable onClose;
    private final Texts texts = Texts.of(ImportController.class);
    private boolean showingClock;

    @FXML
    private VBox root;

    @FXML
    private Label fileName;

    @FXML
    private VBox waiting;

    @FXML
    private Label waitingWords;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label refused;

    @FXML
    private VBox shown;

    @FXML
    private Label counts;

    @FXML
    private Label facts;

    @FXML
    private Label pulled;

    @FXML
    private Label clockLabel;

    @FXML
    private ComboBox<FileClock> clock;

    @FXML
    private Label clockReason;

    @FXML
    private Tab changesTab;

    @FXML
    private Tab problemsTab;

    @FXML
    private Tab sampleTab;

    @FXML
    private Button saveProblems;

    @FXML
    private Button save;

    @FXML
    private Button cancel;

    private TableView<Line> changes;
    private TableView<Line> problems;
    private TableView<Line> sample;

    /// @param onClose the person is done with the file, in whatever way
    ImportController(ImportViewModel model, Moments moments, Notices notices, Dialogs dialogs, Runnable onClose) {
        this.model = model;
        this.moments = moments;
        this.notices = notices;
        this.dialogs = dialogs;
        this.onClose = onClose;
    }

    @FXML
    private void initialize() {
        changes = lines("import-changes", "empty.changes");
        problems = lines("import-problems", "empty.problems");
        sample = lines("import-sample", "empty.sample");
        changesTab.setContent(changes);
        problemsTab.setContent(problems);
        sampleTab.setContent(sample);
        clock.getItems().setAll(FileClock.values());
        clock.setConverter(new StringConverter<>() {
            @Override
            public String toString(FileClock value) {
                return value == null ? "" : value.name();
            }

            @Override
            public FileClock fromString(String name) {
                return FileClock.valueOf(name);
            }
        });
        clock.setOnAction(_ -> {
            if (!showingClock) {
                model.useClock(clock.getValue());
            }
        });
        save.setOnAction(_ -> model.confirm());
        cancel.setOnAction(_ -> model.cancel());
        saveProblems.setOnAction(_ -> chooseProblemTarget().ifPresent(this::writeProblems));
        clockLabel.setLabelFor(clock);
        model.step().subscribe((_, step) -> show(step));
    }

    private TableView<Line> lines(String id, String emptyKey) {
        var table = new TableView<Line>();
        table.setId(id);
        table.setPlaceholder(new Label(texts.text(emptyKey)));
        column(table, "column.row", 70, line -> String.valueOf(line.row()));
        column(table, "column.trackingId", 110, Line::trackingId);
        column(table, "column.words", 900, Line::words);
        return table;
    }

    private void column(
            TableView<Line> table, String key, double width, java.util.function.Function<Line, String> value) {
        var column = new TableColumn<Line, String>(texts.text(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        table.getColumns().add(column);
    }

    private void show(Step step) {
        var busy = step instanceof Step.Reading || step instanceof Step.Saving;
        Visibility.set(waiting, busy);
        Visibility.set(refused, step instanceof Step.Refused);
        Visibility.set(shown, step instanceof Step.Shown);
        Visibility.set(save, step instanceof Step.Shown);
        progress.setProgress(busy ? ProgressBar.INDETERMINATE_PROGRESS : 0);
        cancel.setText(texts.text(step instanceof Step.Refused ? "close" : "cancel"));
        switch (step) {
            case Step.Nothing _ -> onClose.run();
            case Step.Reading(var file) -> {
                fileName.setText(texts.text("title.file", file.getFileName()));
                waitingWords.setText(texts.text("reading"));
            }
            case Step.Shown(var _, var preview) -> showPreview(preview);
            case Step.Saving _ -> waitingWords.setText(texts.text("saving"));
            case Step.Saved(var result) -> {
                notices.say(Notice.done(texts.text(
                        "saved",
                        result.comparison().fresh(),
                        result.comparison().changed(),
                        result.comparison().same())));
                onClose.run();
            }
            case Step.Refused(var sentence) -> refused.setText(sentence);
            case Step.Failed(var cause) -> {
                dialogs.failure(cause);
                onClose.run();
            }
        }
    }

    private void showPreview(ExtractImport.Preview preview) {
        var summary = preview.summary();
        var comparison = preview.comparison();
        var head = summary.head();
        counts.setText(texts.text(
                "counts",
                summary.rows(),
                comparison.fresh(),
                comparison.changed(),
                comparison.same(),
                comparison.older(),
                summary.problems().size()));
        facts.setText(texts.text(
                head.encoding() == null ? "facts" : "facts.encoding",
                texts.text("shape." + head.shape().name()),
                texts.text("kind." + head.kind().name()),
                head.headerRow(),
                head.columns(),
                head.encoding() == null ? "" : head.encoding()));
        pulled.setText(
                texts.text("pulled." + head.pulledSource().name(), moments.full(head.pulledAt()), institution(head)));
        showingClock = true;
        clock.setValue(head.clock());
        showingClock = false;
        clockReason.setText(texts.text("clock." + head.clockSource().name()));
        changesTab.setText(texts.text("tab.changes", comparison.changes().size()));
        problemsTab.setText(texts.text("tab.problems", summary.problems().size()));
        sampleTab.setText(texts.text("tab.sample", summary.sample().size()));
        // What needs a look comes to the front.
        var first = !comparison.changes().isEmpty()
                ? changesTab
                : !summary.problems().isEmpty() ? problemsTab : sampleTab;
        first.getTabPane().getSelectionModel().select(first);
        changes.getItems()
                .setAll(comparison.changes().stream()
                        .flatMap(change -> linesOf(change).stream())
                        .toList());
        problems.getItems()
                .setAll(summary.problems().stream()
                        .map(problem -> new Line(problem.row(), "", problem.sentence()))
                        .toList());
        sample.getItems()
                .setAll(summary.sample().stream()
                        .map(row -> new Line(
                                row.number(),
                                row.trackingId(),
                                texts.text(
                                        "sample",
                                        moments.full(row.receivedAt(head.clock())),
                                        known(row.value(ExtractColumn.STATUS)),
                                        known(row.value(ExtractColumn.OFFICE)),
                                        shortened(known(row.value(ExtractColumn.TITLE))))))
                        .toList());
        Visibility.set(saveProblems, !summary.problems().isEmpty());
        save.setDisable(summary.taken() == 0);
    }

    private static String institution(ExtractHead head) {
        return head.metadata().getOrDefault("Nama Instansi", "");
    }

    private List<Line> linesOf(ExtractImport.Change change) {
        return change.differences().stream()
                .map(difference -> new Line(
                        change.row(),
                        change.trackingId(),
                        texts.text(
                                "change." + change.kind().name(),
                                difference.word(),
                                told(difference.word(), difference.before()),
                                told(difference.word(), difference.after()))))
                .toList();
    }

    /// The time of receipt in the office's own clock, everything else as it is.
    private String told(String word, String value) {
        return word.equals(ExtractColumn.DATE.word()) ? moments.full(Instant.parse(value)) : shortened(known(value));
    }

    private String known(String value) {
        return value == null || value.isEmpty() ? texts.text("empty.value") : value;
    }

    private static String shortened(String text) {
        var masked = PersonalText.masked(text).replaceAll("\\s+", " ");
        return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST) + "…";
    }

    private Optional<Path> chooseProblemTarget() {
        return TargetFile.ask(
                root.getScene().getWindow(),
                texts.text("problems.title"),
                texts.text("problems.file"),
                List.of(new TargetFile.Kind(texts.text("problems.kind"), ".csv")));
    }

    private void writeProblems(Path target) {
        model.saveProblems(
                target,
                trouble -> notices.say(trouble.map(Notice::care)
                        .orElseGet(() -> Notice.done(texts.text("problems.saved", target.getFileName())))));
    }

    void focus() {
        cancel.requestFocus();
    }
}
