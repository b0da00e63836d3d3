package id.penghubung.ui.rules;

import id.penghubung.domain.Person;
import id.penghubung.domain.Status;
import id.penghubung.store.RuleBook;
import id.penghubung.store.RuleBook.Move;
import id.penghubung.store.RuleBook.Word;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.common.Words;
import id.penghubung.ui.rules.WordsViewModel.Outcome;
import id.penghubung.ui.rules.WordsViewModel.Preview;
import id.penghubung.ui.rules.WordsViewModel.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// *Arti kata status*: which status each raw word counts in. Words without a meaning stand first and in sight; the
/// whole
/// table opens on demand. An admin changes rows, sees what would move, and saves; everyone else reads.
final class WordsController implements RuleCard {

    private static final List<Status> CHOICES = Stream.of(Status.values())
            .filter(status -> status != Status.UNKNOWN)
            .toList();

    private final Texts texts = Texts.of(WordsController.class);
    private final WordsViewModel model;
    private final Parent node;

    @FXML
    private Label summary;

    @FXML
    private Label rights;

    @FXML
    private ToggleButton open;

    @FXML
    private Button copy;

    @FXML
    private GridPane rows;

    @FXML
    private HBox adding;

    @FXML
    private TextField newWord;

    @FXML
    private ComboBox<Status> newStatus;

    @FXML
    private Button add;

    @FXML
    private VBox pending;

    @FXML
    private Label preview;

    @FXML
    private Button save;

    @FXML
    private Button discard;

    @FXML
    private Label result;

    WordsController(RuleBook book, Person person, Background background) {
        model = new WordsViewModel(book, person, background);
        node = Fxml.load(this);
        rights.setText(texts.text(model.mayChange() ? "words.rights.admin" : "words.rights.others"));
        Visibility.set(copy, false);
        dress(newStatus);
        newStatus.getItems().setAll(CHOICES);
        add.disableProperty()
                .bind(newWord.textProperty()
                        .map(String::isBlank)
                        .orElse(true)
                        .flatMap(blank ->
                                newStatus.valueProperty().map(_ -> blank).orElse(true)));
        add.setOnAction(_ -> add());
        newWord.setOnAction(_ -> add());
        open.selectedProperty().subscribe(this::showRows);
        copy.setOnAction(_ -> copyUnknown());
        save.setOnAction(_ -> model.save());
        discard.setOnAction(_ -> model.discard());
        model.tableProperty().subscribe(this::showRows);
        model.previewProperty().subscribe(this::show);
        model.outcomeProperty().subscribe(this::show);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    private void add() {
        if (!add.isDisabled()) {
            model.choose(newWord.getText(), newStatus.getValue());
            newWord.clear();
            newStatus.setValue(null);
        }
    }

    private void copyUnknown() {
        var words = model.tableProperty().get().words().words().stream()
                .filter(WordsController::unknown)
                .map(word -> texts.text("words.copied.line", word.word(), word.count()))
                .collect(Collectors.joining("\n"));
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words));
        say(texts.text("words.copied"));
    }

    private static boolean unknown(Word word) {
        return word.status() == Status.UNKNOWN;
    }

    private void showRows() {
        var table = model.tableProperty().get();
        var focused = node.getScene() == null ? null : node.getScene().getFocusOwner();
        rows.getChildren().clear();
        Visibility.set(adding, open.isSelected() && model.mayChange());
        open.setText(texts.text(open.isSelected() ? "words.close" : "words.open"));
        if (table == null) {
            summary.setText(texts.text("words.reading"));
            return;
        }
        var unknown =
                table.words().words().stream().filter(WordsController::unknown).toList();
        summary.setText(texts.text(
                        "words.summary",
                        table.words().words().size(),
                        table.words().version(),
                        unknown.size(),
                        unknown.stream().mapToLong(Word::count).sum())
                + (table.words().unnamed() == 0
                        ? ""
                        : " " + texts.text("words.unnamed", table.words().unnamed())));
        Visibility.set(copy, !unknown.isEmpty() && !model.mayChange());
        var shown = table.words().words().stream()
                .filter(word -> open.isSelected() || unknown(word) || table.changed(word))
                .toList();
        Visibility.set(rows, !shown.isEmpty());
        if (shown.isEmpty()) {
            return;
        }
        head(0, "words.word");
        head(1, "words.meaning");
        head(2, "words.count");
        head(3, "words.source");
        var row = 1;
        for (var word : shown) {
            row(row++, table, word);
        }
        // A row that was changed is made anew: the focus stays on it.
        if (focused != null && focused.getId() != null) {
            rows.getChildren().stream()
                    .filter(child -> focused.getId().equals(child.getId()))
                    .forEach(Node::requestFocus);
        }
    }

    private void head(int column, String key) {
        var label = new Label(texts.text(key));
        label.getStyleClass().addAll("quiet", "small");
        rows.add(label, column, 0);
    }

    private void row(int row, Table table, Word word) {
        var name = new Label(word.word());
        name.setWrapText(true);
        rows.add(name, 0, row);
        rows.add(model.mayChange() ? chooser(table, word) : new Label(Words.of(word.status())), 1, row);
        rows.add(new Label(Words.number(word.count())), 2, row);
        rows.add(new Label(texts.text(source(table, word))), 3, row);
        if (model.mayChange() && table.own(word) && !(table.changed(word) && word.own() == null)) {
            var reset = new Button(texts.text("words.reset"));
            reset.getStyleClass().addAll("flat", "small");
            reset.setAccessibleText(texts.text("words.reset.name", word.word()));
            reset.setId("words-reset-" + idOf(word));
            reset.setOnAction(_ -> model.reset(word));
            rows.add(reset, 4, row);
        }
    }

    private static String source(Table table, Word word) {
        if (table.changed(word)) {
            return "words.source.pending";
        }
        if (table.own(word)) {
            return "words.source.own";
        }
        if (word.inherited() == null) {
            return "words.source.none";
        }
        return table.words().fromServer() ? "words.source.server" : "words.source.bundled";
    }

    private ComboBox<Status> chooser(Table table, Word word) {
        var chooser = new ComboBox<>(FXCollections.observableList(CHOICES));
        dress(chooser);
        chooser.setId("words-meaning-" + idOf(word));
        chooser.setAccessibleText(texts.text("words.meaning.name", word.word()));
        var status = table.status(word);
        chooser.setValue(status == Status.UNKNOWN ? null : status);
        chooser.setPromptText(texts.text("words.meaning.none"));
        chooser.setOnAction(_ -> {
            if (chooser.getValue() != null) {
                model.choose(word.word(), chooser.getValue());
            }
        });
        return chooser;
    }

    private static String idOf(Word word) {
        return word.word().toLowerCase(Locale.ROOT).replaceAll("\\W+", "-");
    }

    private static void dress(ComboBox<Status> chooser) {
        chooser.setCellFactory(_ -> new StatusCell());
        chooser.setButtonCell(new StatusCell());
    }

    private static final class StatusCell extends ListCell<Status> {
        @Override
        protected void updateItem(Status status, boolean empty) {
            super.updateItem(status, empty);
            setText(status == null || empty ? null : Words.of(status));
        }
    }

    private void show(Preview counted) {
        Visibility.set(pending, counted != null && counted.changes() > 0);
        if (counted != null) {
            preview.setText(
                    counted.moves().isEmpty()
                            ? texts.text("words.preview.none", counted.changes())
                            : counted.moves().stream().map(this::move).collect(Collectors.joining("\n")));
        }
    }

    private String move(Move move) {
        return texts.text(
                "words.preview.move",
                move.count(),
                Words.of(move.from()).toLowerCase(Locale.ROOT),
                Words.of(move.to()).toLowerCase(Locale.ROOT));
    }

    private void show(Outcome now) {
        save.setDisable(now instanceof Outcome.Saving);
        switch (now) {
            case Outcome.Nothing _ -> say("");
            case Outcome.Saving _ -> say(texts.text("words.saving"));
            case Outcome.Saved _ -> say(texts.text("words.saved"));
            case Outcome.Failed(var cause) -> say(FailureWords.of(cause));
        }
    }

    private void say(String words) {
        result.setText(words);
        Visibility.set(result, !words.isEmpty());
    }
}
