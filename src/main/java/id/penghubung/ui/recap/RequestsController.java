package id.penghubung.ui.recap;

import id.penghubung.domain.AuditKind;
import id.penghubung.domain.IntakeChannel;
import id.penghubung.domain.Period;
import id.penghubung.exchange.ExportFailedException;
import id.penghubung.exchange.ListExport;
import id.penghubung.statistics.RequestReport;
import id.penghubung.statistics.RequestReport.By;
import id.penghubung.statistics.RequestReport.Count;
import id.penghubung.statistics.RequestReport.Group;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.FigureButton;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.OneWay;
import id.penghubung.ui.common.PeriodChooser;
import id.penghubung.ui.common.PeriodWords;
import id.penghubung.ui.common.Screen;
import id.penghubung.ui.common.TargetFile;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.TimerDelays;
import id.penghubung.ui.common.Visibility;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// *Permohonan informasi*: when, where and about what people ask. Every number opens its requests, so that a schedule
/// can
/// be judged by them and their questions become material (the minutes' wish for Bisa Tanya).
final class RequestsController implements Screen {

    private static final String XLSX = ".xlsx";
    private static final String CSV = ".csv";

    private record Taken(RequestReport report, Map<String, String> units) {}

    /// @param word null for every channel
    private record Channel(String word, String words) {}

    /// A figure of all that are shown.
    private record Line(FigureButton button, String title, Function<Group, Count> count) {}

    private final Desk desk;
    private final Background background;
    private final Navigator navigator;
    private final Notices notices;
    private final Texts texts = Texts.of(RequestsController.class);
    private final Moments moments;
    private final TimerDelays delays;
    private final PeriodFigures<Taken> model;
    private final RequestWords words;
    private final RequestTable table;
    private final WeekTable week;
    private final Parent node;
    private UnaryOperator<Optional<Path>> chooseTarget = this::chooseByWindow;
    private List<Line> lines = List.of();
    private By by = By.CHANNEL;
    private volatile String channelWord;
    private Period period;

    @FXML
    private HBox head;

    @FXML
    private ComboBox<Channel> channel;

    @FXML
    private Label basis;

    @FXML
    private HBox troubleBox;

    @FXML
    private Label trouble;

    @FXML
    private HBox cards;

    @FXML
    private HBox dimensions;

    @FXML
    private ToggleButton hours;

    @FXML
    private Button export;

    @FXML
    private VBox tablePlace;

    RequestsController(Desk desk, Background background, Navigator navigator, Notices notices) {
        this.desk = desk;
        this.background = background;
        this.navigator = navigator;
        this.notices = notices;
        this.moments = new Moments(desk.zone(), desk.clock());
        this.words = new RequestWords();
        this.period = Period.quarterOf(moments.today());
        var store = desk.store();
        this.delays = new TimerDelays("requests-day-timer", background.ui());
        this.model = new PeriodFigures<>(
                store,
                EnumSet.of(Area.REQUESTS, Area.REFERENCE),
                period,
                wanted -> new Taken(
                        RequestReport.of(store.requests().facts(), channelWord, wanted, desk.zone()),
                        store.cache().unitNames()),
                moments::today,
                delays,
                background);
        this.table = new RequestTable(words, this::open);
        this.week = new WeekTable(words, this::open);
        this.node = Fxml.load(this);
        var chooser = new PeriodChooser("requests", moments::today, period, this::choose);
        model.live().day().subscribe((_, _) -> chooser.dayTurned());
        head.getChildren().add(1, chooser);
        addChannels();
        addCards();
        addDimensions();
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(week, Priority.ALWAYS);
        tablePlace.getChildren().addAll(table, week);
        Visibility.set(week, false);
        export.setOnAction(_ -> export());
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

    /// For tests, which have no window of the system to choose a file in.
    void chooseTargetBy(UnaryOperator<Optional<Path>> chooser) {
        chooseTarget = chooser;
    }

    private void choose(Period wanted) {
        period = wanted;
        model.choose(wanted);
    }

    private void addChannels() {
        channel.getItems().add(new Channel(null, texts.text("requests.channel.all")));
        for (var one : IntakeChannel.values()) {
            channel.getItems().add(new Channel(one.word(), one.word()));
        }
        channel.setConverter(new OneWay<>(Channel::words));
        channel.getSelectionModel().selectFirst();
        channel.valueProperty().subscribe((_, now) -> {
            channelWord = now.word();
            model.choose(period);
        });
    }

    private void addCards() {
        lines = List.of(
                line("incoming", Group::incoming),
                line("unanswered", Group::unanswered),
                line("awaiting", Group::awaitingContact),
                line("answered", Group::answered),
                line("closed", Group::closed));
        lines.forEach(line -> {
            HBox.setHgrow(line.button(), Priority.ALWAYS);
            line.button().setPrefWidth(200);
            cards.getChildren().add(line.button());
        });
    }

    private Line line(String name, Function<Group, Count> count) {
        var title = texts.text("requests." + name);
        var card = FigureButton.card(
                "requests-" + name, title, texts.text("requests." + name + ".rule"), texts.text("requests.opens"));
        card.setOnAction(_ -> open(count.apply(report().all()), title));
        return new Line(card, title, count);
    }

    private void addDimensions() {
        var group = new ToggleGroup();
        for (var one : By.values()) {
            var button = new ToggleButton(words.of(one));
            button.setId("requests-by-" + one.name());
            button.getStyleClass().add(one == By.CHANNEL ? "left-pill" : "center-pill");
            add(group, button, () -> by = one);
            dimensions.getChildren().add(one.ordinal(), button);
        }
        add(group, hours, () -> {});
        group.selectToggle(group.getToggles().getFirst());
    }

    private void add(ToggleGroup group, ToggleButton button, Runnable chosen) {
        button.setToggleGroup(group);
        button.setOnAction(_ -> {
            // A second click on the chosen one must not leave none.
            button.setSelected(true);
            chosen.run();
            showTable();
        });
    }

    private RequestReport report() {
        return model.live().taken().get().report();
    }

    private void show(Taken taken) {
        var report = taken.report();
        basis.setText(texts.text(
                "requests.basis",
                PeriodWords.daysOf(report.period()),
                desk.zone().name()));
        for (var line : lines) {
            var count = line.count().apply(report.all());
            line.button().setCount(count.value());
        }
        showTable();
    }

    private void showTable() {
        var taken = model.live().taken().get();
        Visibility.set(week, hours.isSelected());
        Visibility.set(table, !hours.isSelected());
        if (taken != null) {
            words.know(taken.units());
            table.show(taken.report(), by);
            week.show(taken.report());
        }
    }

    private void open(Count count, String title) {
        var of = channelWord == null ? title : texts.text("requests.of_channel", title, channelWord);
        navigator.go(new Destination.Requests(
                new HashSet<>(count.ids()), texts.text("measure.opened", of, PeriodWords.of(report().period()))));
    }

    /// All tables below each other, so that one file holds what can be seen here.
    private void export() {
        var taken = model.live().taken().get();
        if (taken == null) {
            return;
        }
        var sheet = new ListExport.Sheet(
                table.headers(), table.rows(taken.report()), explanations(taken.report()), desk.practice());
        chooseTarget
                .apply(Optional.of(Path.of(texts.text(
                        "requests.export.name", taken.report().period().word()))))
                .ifPresent(target -> background.run(
                        () -> {
                            ListExport.write(target, sheet);
                            desk.store()
                                    .audit()
                                    .note(
                                            AuditKind.EXPORTED,
                                            null,
                                            "requests",
                                            sheet.rows().size());
                            return target;
                        },
                        written -> notices.say(Notice.done(
                                texts.text("requests.export.done", sheet.rows().size(), written.getFileName()))),
                        failure -> notices.say(Notice.care(
                                failure instanceof ExportFailedException refused
                                        ? refused.sentence()
                                        : FailureWords.of(failure)))));
    }

    private Map<String, Object> explanations(RequestReport report) {
        var explanations = new LinkedHashMap<String, Object>();
        explanations.put(texts.text("requests.about.office"), desk.institutionName());
        explanations.put(
                texts.text("requests.about.period"),
                texts.text(
                        "requests.about.days",
                        PeriodWords.of(report.period()),
                        PeriodWords.daysOf(report.period()),
                        desk.zone().name()));
        explanations.put(
                texts.text("requests.about.channel"),
                channelWord == null ? texts.text("requests.channel.all") : channelWord);
        explanations.put(texts.text("requests.about.rule"), texts.text("requests.rule"));
        return explanations;
    }

    private Optional<Path> chooseByWindow(Optional<Path> proposed) {
        return TargetFile.ask(
                node.getScene().getWindow(),
                texts.text("requests.export.title"),
                proposed.map(Path::toString).orElse(""),
                List.of(
                        new TargetFile.Kind(texts.text("requests.export.xlsx"), XLSX),
                        new TargetFile.Kind(texts.text("requests.export.csv"), CSV)));
    }
}
