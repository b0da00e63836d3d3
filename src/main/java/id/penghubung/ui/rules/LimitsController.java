package id.penghubung.ui.rules;

import id.penghubung.domain.Classification;
import id.penghubung.domain.ClockKind;
import id.penghubung.domain.ClockLimits;
import id.penghubung.domain.Person;
import id.penghubung.store.LimitBook;
import id.penghubung.store.LimitBook.Limit;
import id.penghubung.store.RuleBook;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Refresher;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// *Batas waktu*: the limits of all clocks as dated rows with their source; an admin adds rows of the office.
final class LimitsController implements RuleCard {

    private static final int MOST_DAYS = 250;

    private final LimitBook book;
    private final Person person;
    private final Moments moments;
    private final Background background;
    private final Texts texts = Texts.of(LimitsController.class);
    private final Refresher<List<Limit>> reading;
    private final Parent node;

    @FXML
    private GridPane rows;

    @FXML
    private VBox adding;

    @FXML
    private ComboBox<ClockKind> clock;

    @FXML
    private ComboBox<Classification> classification;

    @FXML
    private Spinner<Integer> days;

    @FXML
    private DateField validFrom;

    @FXML
    private TextField source;

    @FXML
    private Button add;

    @FXML
    private Label result;

    LimitsController(LimitBook book, Person person, Moments moments, Background background) {
        this.book = book;
        this.person = person;
        this.moments = moments;
        this.background = background;
        this.node = Fxml.load(this);
        this.reading = new Refresher<>(background, book::limits, this::show, this::failed);
        Visibility.set(adding, RuleBook.mayChangeForAgency(person));
        clock.getItems().setAll(ClockKind.values());
        dress(clock, kind -> texts.text("limits.clock." + kind.name()));
        classification.getItems().setAll(Classification.values());
        dress(classification, Classification::word);
        days.setValueFactory(new SpinnerValueFactory.IntegerSpinnerValueFactory(1, MOST_DAYS, 5));
        var perClass = clock.valueProperty().isEqualTo(ClockKind.FOLLOW_UP);
        classification.visibleProperty().bind(perClass);
        classification.managedProperty().bind(perClass);
        add.disableProperty()
                .bind(clock.valueProperty()
                        .isNull()
                        .or(perClass.and(classification.valueProperty().isNull()))
                        .or(validFrom.valueProperty().isNull())
                        .or(Bindings.createBooleanBinding(() -> source.getText().isBlank(), source.textProperty())));
        add.setOnAction(_ -> add());
        say("");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        reading.request();
    }

    private static <T> void dress(ComboBox<T> chooser, Function<T, String> words) {
        chooser.setCellFactory(_ -> new WordCell<>(words));
        chooser.setButtonCell(new WordCell<>(words));
    }

    private static final class WordCell<T> extends ListCell<T> {
        private final Function<T, String> words;

        WordCell(Function<T, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(T value, boolean empty) {
            super.updateItem(value, empty);
            setText(value == null || empty ? null : words.apply(value));
        }
    }

    private void show(List<Limit> limits) {
        rows.getChildren().clear();
        var column = 0;
        for (var key : List.of("limits.clock", "limits.class", "limits.days", "limits.from", "limits.source")) {
            var head = new Label(texts.text(key));
            head.getStyleClass().addAll("quiet", "small");
            rows.add(head, column++, 0);
        }
        var row = 1;
        for (var limit : limits) {
            row(row++, limit);
        }
    }

    private void row(int row, Limit limit) {
        var values = limit.row();
        rows.add(new Label(texts.text("limits.clock." + values.clock().name())), 0, row);
        rows.add(
                new Label(
                        values.classification() == null
                                ? texts.text("limits.class.all")
                                : values.classification().word()),
                1,
                row);
        rows.add(new Label(texts.text("limits.days.value", values.workingDays())), 2, row);
        rows.add(new Label(moments.date(values.validFrom())), 3, row);
        var from = new Label(texts.text(
                "limits.source.value",
                values.source(),
                texts.text("limits.certainty." + values.certainty().name())));
        from.setWrapText(true);
        rows.add(from, 4, row);
        if (limit.number() != null && RuleBook.mayChangeForAgency(person)) {
            var remove = new Button(texts.text("limits.remove"));
            remove.getStyleClass().addAll("flat", "small");
            remove.setId("limits-remove-" + limit.number());
            remove.setAccessibleText(texts.text("limits.remove.name", values.source()));
            remove.setOnAction(_ -> change(() -> book.remove(person, limit.number())));
            rows.add(remove, 5, row);
        }
    }

    private void add() {
        var row = new ClockLimits.Row(
                clock.getValue() == ClockKind.FOLLOW_UP ? classification.getValue() : null,
                clock.getValue(),
                days.getValue(),
                validFrom.getValue(),
                source.getText().strip(),
                ClockLimits.Certainty.OFFICE);
        source.clear();
        change(() -> book.add(person, row));
    }

    private void change(Runnable work) {
        say(texts.text("limits.saving"));
        background.run(
                () -> {
                    work.run();
                    return book.limits();
                },
                limits -> {
                    show(limits);
                    say(texts.text("limits.saved"));
                },
                this::failed);
    }

    private void failed(Exception cause) {
        say(FailureWords.of(cause));
    }

    private void say(String words) {
        result.setText(words);
        Visibility.set(result, !words.isEmpty());
    }
}
