package id.penghubung.ui.recap;

import id.penghubung.domain.Period;
import id.penghubung.statistics.Dimension;
import id.penghubung.statistics.Figure;
import id.penghubung.statistics.QualityReport;
import id.penghubung.statistics.QualityReport.Measure;
import id.penghubung.statistics.Scope;
import id.penghubung.statistics.Statistics;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.QualitySettings;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.FigureButton;
import id.penghubung.ui.common.FigureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.GroupColumn;
import id.penghubung.ui.common.GroupNames;
import id.penghubung.ui.common.GroupTable;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.PeriodChooser;
import id.penghubung.ui.common.PeriodWords;
import id.penghubung.ui.common.Refresher;
import id.penghubung.ui.common.Screen;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.TimerDelays;
import id.penghubung.ui.common.Visibility;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// *Mutu tindak lanjut*: which answers are worth a look, by unit and by officer. Every number opens the reports that it
/// counted; the limits work at once.
final class QualityController implements Screen {

    private static final int CARDS_IN_A_ROW = 4;

    private record Taken(QualityReport report, GroupNames names) {}

    private final Desk desk;
    private final Navigator navigator;
    private final Notices notices;
    private final Texts texts = Texts.of(QualityController.class);
    private final FigureWords words = new FigureWords();
    private final Moments moments;
    private final Scope scope;
    private final TimerDelays delays;
    private final PeriodFigures<Taken> model;
    private final Refresher<QualitySettings> saving;
    private final Map<Measure, FigureButton> byMeasure = new EnumMap<>(Measure.class);
    private final FigureButton unknown;
    private final GroupTable table;
    private final Parent node;
    private Dimension dimension = Dimension.UNIT;
    private volatile QualitySettings wanted = QualitySettings.DEFAULT;
    /// The kept limits came once.
    private boolean known;
    private boolean showingLimits;

    @FXML
    private HBox head;

    @FXML
    private Label basis;

    @FXML
    private HBox troubleBox;

    @FXML
    private Label trouble;

    @FXML
    private HBox partialBox;

    @FXML
    private Label partial;

    @FXML
    private GridPane cards;

    @FXML
    private ToggleButton limits;

    @FXML
    private VBox limitBox;

    @FXML
    private Spinner<Integer> fewestWords;

    @FXML
    private Spinner<Integer> likeness;

    @FXML
    private Spinner<Integer> sharedRoots;

    @FXML
    private Button defaults;

    @FXML
    private HBox dimensions;

    @FXML
    private Button copy;

    @FXML
    private VBox tablePlace;

    QualityController(Desk desk, Background background, Navigator navigator, Notices notices) {
        this.desk = desk;
        this.navigator = navigator;
        this.notices = notices;
        this.moments = new Moments(desk.zone(), desk.clock());
        this.scope = Scope.of(desk.person());
        var store = desk.store();
        var statistics = new Statistics(store, desk.clock());
        var first = Period.quarterOf(moments.today());
        this.delays = new TimerDelays("quality-day-timer", background.ui());
        this.model = new PeriodFigures<>(
                store,
                EnumSet.of(Area.COMPLAINTS, Area.QUALITY, Area.REFERENCE),
                first,
                period -> new Taken(statistics.quality(scope, period, desk.zone()), GroupNames.read(store)),
                moments::today,
                delays,
                background);
        this.saving = new Refresher<>(
                background,
                () -> {
                    var now = wanted;
                    store.quality().saveSettings(now);
                    return now;
                },
                _ -> {},
                cause -> notices.say(Notice.care(FailureWords.of(cause))));
        this.unknown = FigureButton.card(
                "quality-unknown", texts.text("measure.unknown"), texts.text("measure.unknown.rule"), "");
        this.table = new GroupTable("quality-table", columns(), this::open);
        this.node = Fxml.load(this);
        var chooser = new PeriodChooser("quality", moments::today, first, model::choose);
        model.live().day().subscribe((_, _) -> chooser.dayTurned());
        head.getChildren().add(1, chooser);
        addCards();
        addLimits();
        addDimensions();
        VBox.setVgrow(table, Priority.ALWAYS);
        tablePlace.getChildren().add(table);
        copy.setOnAction(_ -> copy());
        model.live().taken().subscribe(taken -> {
            if (taken != null) {
                show(taken);
            }
        });
        model.live().trouble().subscribe(sentence -> {
            trouble.setText(sentence);
            Visibility.set(troubleBox, sentence != null);
        });
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        model.live().shown();
    }

    @Override
    public void hidden() {
        model.live().hidden();
    }

    @Override
    public void dispose() {
        model.live().stop();
        delays.close();
    }

    private QualityReport report() {
        return model.live().taken().get().report();
    }

    private List<GroupColumn> columns() {
        var columns = new ArrayList<GroupColumn>();
        columns.add(new GroupColumn.Counted("column.quality.ANSWERED", group -> report().answered(group)));
        for (var measure : Measure.values()) {
            var key = "column.quality." + measure.name();
            columns.add(new GroupColumn.Counted(
                    key, group -> report().of(group, measure).found()));
            columns.add(new GroupColumn.Part(
                    key + ".share", group -> report().of(group, measure).share()));
        }
        return columns;
    }

    private void addCards() {
        var rest = List.copyOf(cards.getChildren());
        cards.getChildren().clear();
        for (var measure : Measure.values()) {
            var title = texts.text("measure." + measure.name());
            var card = FigureButton.card(
                    "quality-" + measure.name(),
                    title,
                    texts.text("measure.rule." + measure.name()),
                    texts.text("measure.opens"));
            card.setOnAction(_ -> open(report().of(report().incoming(), measure).found(), title));
            byMeasure.put(measure, card);
            place(card, measure.ordinal());
        }
        unknown.setOnAction(_ -> open(report().unknown(), texts.text("measure.unknown")));
        place(unknown, byMeasure.size());
        for (var index = 0; index < rest.size(); index++) {
            place(rest.get(index), byMeasure.size() + 1 + index);
        }
    }

    private void place(Node card, int index) {
        cards.add(card, index % CARDS_IN_A_ROW, index / CARDS_IN_A_ROW);
        GridPane.setHgrow(card, Priority.ALWAYS);
    }

    private void addLimits() {
        fewestWords.setValueFactory(new SpinnerValueFactory.IntegerSpinnerValueFactory(
                1, QualitySettings.MOST_WORDS, wanted.fewestWords()));
        likeness.setValueFactory(new SpinnerValueFactory.IntegerSpinnerValueFactory(
                QualitySettings.LEAST_LIKENESS, 100, wanted.likenessPercent(), 5));
        sharedRoots.setValueFactory(new SpinnerValueFactory.IntegerSpinnerValueFactory(
                1, QualitySettings.MOST_ROOTS, wanted.fewestSharedRoots()));
        for (var spinner : List.of(fewestWords, likeness, sharedRoots)) {
            spinner.valueProperty().subscribe((_, _) -> limitsChosen());
        }
        defaults.setOnAction(_ -> {
            showLimits(QualitySettings.DEFAULT);
            limitsChosen();
        });
        limitBox.setDisable(true);
        limits.selectedProperty().subscribe(selected -> Visibility.set(limitBox, selected));
    }

    private void limitsChosen() {
        if (!showingLimits) {
            wanted = new QualitySettings(fewestWords.getValue(), likeness.getValue(), sharedRoots.getValue());
            saving.request();
        }
    }

    private void showLimits(QualitySettings settings) {
        showingLimits = true;
        fewestWords.getValueFactory().setValue(settings.fewestWords());
        likeness.getValueFactory().setValue(settings.likenessPercent());
        sharedRoots.getValueFactory().setValue(settings.fewestSharedRoots());
        showingLimits = false;
    }

    private void addDimensions() {
        var group = new ToggleGroup();
        for (var one : List.of(Dimension.UNIT, Dimension.OFFICER)) {
            var button = new ToggleButton(texts.text("dimension." + one.name()));
            button.setId("quality-by-" + one.name());
            button.setToggleGroup(group);
            button.getStyleClass().add(one == Dimension.UNIT ? "left-pill" : "right-pill");
            button.setOnAction(_ -> {
                // A second click on the chosen one must not leave none.
                button.setSelected(true);
                dimension = one;
                showTable();
            });
            dimensions.getChildren().add(button);
        }
        group.selectToggle(group.getToggles().getFirst());
    }

    private boolean agency() {
        return switch (scope) {
            case Scope.Agency _ -> true;
            case Scope.Unit _ -> false;
        };
    }

    private void show(Taken taken) {
        var report = taken.report();
        var origin = report.origin();
        basis.setText(texts.text(
                agency() ? "basis.agency" : "basis.unit",
                PeriodWords.daysOf(origin.period()),
                desk.zone().name(),
                moments.full(origin.lastPull())));
        Visibility.set(partialBox, !origin.complete() || report.pending() > 0);
        partial.setText(report.pending() > 0 ? texts.text("quality.pending", report.pending()) : texts.text("partial"));
        byMeasure.forEach((measure, card) -> {
            var measured = report.of(report.incoming(), measure);
            card.setCount(measured.found().value());
            card.setChange(texts.text(
                    "measure.share." + measure.name(),
                    words.percent(measured.share()),
                    measured.of().value(),
                    limit(measure, report.settings())));
        });
        unknown.setCount(report.unknown().value());
        showTable();
        // What is kept is not known before: turning one of them would keep the others as they are shown.
        limitBox.setDisable(false);
        // Only when the person does not turn them just now: what was kept last comes back soon enough.
        if (!known || wanted.equals(report.settings()) || !limits.isSelected()) {
            known = true;
            wanted = report.settings();
            showLimits(wanted);
        }
    }

    private static int limit(Measure measure, QualitySettings settings) {
        return switch (measure) {
            case TOO_SHORT -> settings.fewestWords();
            case COPIED -> settings.likenessPercent();
            case NO_REFERENCE -> settings.fewestSharedRoots();
            case ONLY_INITIAL, LATE, REOPENED -> 0;
        };
    }

    private void showTable() {
        var taken = model.live().taken().get();
        if (taken != null) {
            var report = taken.report();
            table.show(report.by(dimension), report.incoming(), dimension, taken.names());
        }
    }

    private void open(Figure figure, String title) {
        navigator.go(new Destination.Queue(
                Filter.onlyThese(figure.keys()),
                texts.text(
                        "measure.opened",
                        title,
                        PeriodWords.of(report().origin().period()))));
    }

    private void copy() {
        if (model.live().taken().get() == null) {
            return;
        }
        var origin = report().origin();
        var text = texts.text(
                        "copy.head",
                        desk.institutionName(),
                        PeriodWords.of(origin.period()),
                        PeriodWords.daysOf(origin.period()),
                        desk.zone().name(),
                        moments.full(origin.lastPull()),
                        desk.practice() ? texts.text("copy.practice") : "")
                + "\n"
                + table.asCells();
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        notices.say(Notice.done(texts.text("copied", table.getItems().size())));
    }
}
