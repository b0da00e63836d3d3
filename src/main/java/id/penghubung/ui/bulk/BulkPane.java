package id.penghubung.ui.bulk;

import id.penghubung.domain.ActionKind;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Complaints.Row;
import id.penghubung.ui.bulk.Bulk.Candidate;
import id.penghubung.ui.bulk.Bulk.Result;
import id.penghubung.ui.bulk.Bulk.Verdict;
import id.penghubung.ui.bulk.BulkViewModel.Phase;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.common.Words;
import id.penghubung.ui.complaint.UnitPicks;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The question for several complaints, and below it what becomes of each of them. FX thread only.
public final class BulkPane {

    /// A complaint of the list with what can be or was done with it.
    private record Line(String complaint, String words, String tone) {}

    private final BulkViewModel model;
    private final Notices notices;
    private final Texts texts = Texts.of(BulkPane.class);
    private final UnitPicks units;
    private final Parent node;
    private Runnable onOpen = () -> {};
    private Runnable onClose = () -> {};

    @FXML
    private VBox root;

    @FXML
    private Label title;

    @FXML
    private Label summary;

    @FXML
    private HBox progress;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label progressWords;

    @FXML
    private VBox question;

    @FXML
    private Label textName;

    @FXML
    private TextArea text;

    @FXML
    private Label consequence;

    @FXML
    private ListView<Line> list;

    @FXML
    private Label byHandWords;

    @FXML
    private Button send;

    @FXML
    private Button byHand;

    @FXML
    private Button copy;

    @FXML
    private Button close;

    /// @param onQueued told when items stand in the outbox
    public BulkPane(AccountStore store, Background background, Notices notices, Runnable onQueued) {
        this.model = new BulkViewModel(store, background, onQueued);
        this.notices = notices;
        this.units = new UnitPicks(model.units());
        this.node = Fxml.load(this);
    }

    @FXML
    private void initialize() {
        question.getChildren().addFirst(units);
        units.setPrefHeight(220);
        text.textProperty().bindBidirectional(model.text());
        textName.setLabelFor(text);
        list.setCellFactory(_ -> new LineCell());
        list.setFocusTraversable(true);
        send.setOnAction(_ -> model.send());
        close.setOnAction(_ -> model.close());
        copy.setOnAction(_ -> copyResults());
        byHand.setOnAction(_ -> recordByHand());
        byHandWords.setText(texts.text("by_hand.words"));
        show(model.phase().get());
        model.phase().subscribe(this::changed);
        model.text().subscribe(this::showSend);
        model.units().subscribe(this::showSend);
    }

    public Parent node() {
        return node;
    }

    /// @param opening called when there is something to show
    /// @param closing called when the person is done with it
    public void onChange(Runnable opening, Runnable closing) {
        onOpen = opening;
        onClose = closing;
    }

    /// @param keys of the picked rows, in the order of the list
    public void ask(ActionKind kind, long[] keys) {
        model.ask(kind, keys);
    }

    public void focus() {
        if (units.isVisible()) {
            units.focus();
        } else if (question.isVisible() && text.isVisible()) {
            text.requestFocus();
        } else if (send.isVisible() && !send.isDisabled()) {
            send.requestFocus();
        } else {
            close.requestFocus();
        }
    }

    public void dispose() {
        model.dispose();
    }

    // --- phases -----------------------------------------------------------------------------------------------------

    private void changed(Phase before, Phase now) {
        show(now);
        if (before instanceof Phase.Idle && !(now instanceof Phase.Idle)) {
            onOpen.run();
        } else if (now instanceof Phase.Idle) {
            onClose.run();
        }
        if (now instanceof Phase.Asking || now instanceof Phase.Done) {
            focus();
        }
    }

    private void show(Phase now) {
        Visibility.set(progress, now instanceof Phase.Looking || now instanceof Phase.Working);
        Visibility.set(question, now instanceof Phase.Asking);
        Visibility.set(send, now instanceof Phase.Asking);
        Visibility.set(copy, now instanceof Phase.Done);
        var recordable = now instanceof Phase.Done done ? done.recordable().size() : 0;
        Visibility.set(byHand, recordable > 0);
        Visibility.set(byHandWords, recordable > 0);
        byHand.setText(texts.text("by_hand", recordable));
        close.setText(
                texts.text(now instanceof Phase.Working ? "stop" : now instanceof Phase.Done ? "finish" : "cancel"));
        switch (now) {
            case Phase.Idle _ -> {}
            case Phase.Looking(var _, var count) -> {
                title.setText(texts.text("title.looking", count));
                summary.setText("");
                list.getItems().clear();
                bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
                progressWords.setText("");
            }
            case Phase.Asking asking -> showQuestion(asking);
            case Phase.Working(var _, var done, var all) -> {
                summary.setText(texts.text("working"));
                bar.setProgress((double) done / all);
                progressWords.setText(texts.text("working.count", done, all));
            }
            case Phase.Done done -> showResults(done);
            case Phase.Failed(var cause) -> {
                summary.setText(FailureWords.of(cause));
                list.getItems().clear();
            }
        }
    }

    private void showQuestion(Phase.Asking asking) {
        var kind = asking.kind();
        var all = asking.candidates().size();
        var fitting = asking.fitting();
        title.setText(texts.text("title", Words.of(kind), all));
        summary.setText(
                fitting == all
                        ? texts.text("summary.all")
                        : fitting == 0
                                ? texts.text("summary.none")
                                : texts.text("summary.some", fitting, all, all - fitting));
        Visibility.set(units, kind == ActionKind.DISPOSE);
        if (kind == ActionKind.DISPOSE) {
            units.offer(asking.units());
        }
        var wordless = kind == ActionKind.ACCEPT;
        Visibility.set(text, !wordless);
        Visibility.set(textName, !wordless);
        textName.setText(
                kind.needsText()
                        ? texts.text("text.required", texts.text("text." + kind.name()))
                        : texts.text("text.optional"));
        consequence.setText(texts.text("consequence." + kind.name(), fitting));
        send.setText(texts.text("send", Words.of(kind), fitting));
        list.getItems().setAll(asking.candidates().stream().map(this::line).toList());
        showSend();
    }

    private void showSend() {
        send.setDisable(!model.maySend());
    }

    private void showResults(Phase.Done done) {
        title.setText(texts.text("title.done", Words.of(done.kind())));
        var queued = done.queued();
        summary.setText(
                done.cancelled()
                        ? texts.text("done.cancelled", queued)
                        : queued == done.results().size()
                                ? texts.text("done", queued)
                                : texts.text("done.some", queued, done.results().size() - queued));
        // What did not go is what the person has to look at.
        var others = done.results().stream().filter(result -> !(result instanceof Result.Queued));
        var gone = done.results().stream().filter(Result.Queued.class::isInstance);
        list.getItems().setAll(Stream.concat(others, gone).map(this::line).toList());
    }

    private Line line(Candidate candidate) {
        return candidate.fits()
                ? new Line(name(candidate.row()), texts.text("result.fits"), "tone-plain")
                : new Line(name(candidate.row()), words(candidate.verdict(), candidate.row()), "tone-care");
    }

    private Line line(Result result) {
        var name = name(result.row());
        return switch (result) {
            case Result.Queued _ -> new Line(name, texts.text("result.queued"), "tone-done");
            case Result.Not(var row, var why) -> new Line(name, words(why, row), "tone-care");
            case Result.Failed(var _, var cause) ->
                new Line(name, texts.text("result.failed", FailureWords.of(cause)), "tone-stop");
        };
    }

    private String name(Row row) {
        return row == null
                ? texts.text("line.gone")
                : texts.text("line", Words.trackingId(row.trackingId()), Words.title(row.title()));
    }

    private String words(Verdict verdict, Row row) {
        return switch (verdict) {
            case Verdict.Fits _ -> texts.text("result.fits");
            case Verdict.NotOffered _ -> texts.text("result.not_offered", row.rawStatus());
            case Verdict.WaitsAlready _ -> texts.text("result.waits");
            case Verdict.UnitsHaveIt _ -> texts.text("result.units");
            case Verdict.Gone _ -> texts.text("result.gone");
        };
    }

    private void recordByHand() {
        if (model.phase().get() instanceof Phase.Done done) {
            var words = model.text().get().strip();
            model.recordByHand(
                    texts.text("by_hand.note", Words.of(done.kind()), words).strip());
        }
    }

    private void copyResults() {
        var all = list.getItems().stream()
                .map(line -> line.complaint() + "\t" + line.words())
                .collect(Collectors.joining("\n"));
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, all));
        notices.say(Notice.done(texts.text("copied")));
    }

    private final class LineCell extends ListCell<Line> {
        private final Label complaint = new Label();
        private final Label words = new Label();
        private final VBox box = new VBox(1, complaint, words);

        LineCell() {
            setPrefWidth(0);
            List.of(complaint, words).forEach(label -> {
                label.setWrapText(true);
                label.setMinHeight(USE_PREF_SIZE);
            });
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            complaint.setText(line.complaint());
            words.setText(line.words());
            words.getStyleClass().setAll("label", "chip", line.tone());
            setAccessibleText(texts.text("line.accessible", line.complaint(), line.words()));
            setGraphic(box);
        }
    }
}
