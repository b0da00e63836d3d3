package id.penghubung.ui.home;

import id.penghubung.domain.Role;
import id.penghubung.domain.Status;
import id.penghubung.domain.Timeliness;
import id.penghubung.statistics.Dimension;
import id.penghubung.statistics.Group;
import id.penghubung.statistics.QualityReport;
import id.penghubung.statistics.QualityReport.Measure;
import id.penghubung.statistics.Scope;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.View;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FigureButton;
import id.penghubung.ui.common.FigureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.GroupColumn;
import id.penghubung.ui.common.GroupTable;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.PeriodChooser;
import id.penghubung.ui.common.PeriodWords;
import id.penghubung.ui.common.Screen;
import id.penghubung.ui.common.SnapshotCards;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.TimerDelays;
import id.penghubung.ui.common.TrendChart;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.common.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// *Beranda*. Every figure opens the rows that it counted: those of a period by the snapshot itself, those of now by
/// the very filter.
public final class HomeController implements Screen {

    private final Desk desk;
    private final Navigator navigator;
    private final Moments moments;
    private final Texts texts = Texts.of(HomeController.class);
    private final FigureWords words = new FigureWords();
    private final TimerDelays delays;
    private final HomeViewModel model;
    private final SnapshotCards cards;
    private final PeriodChooser chooser;
    /// Shown only while something is in them: most offices never see them.
    private static final Set<View> NOW_AND_THEN = Set.of(View.TO_CHECK, View.CHECKED, View.INTERVENED);

    private final Map<View, FigureButton> byView = new EnumMap<>(View.class);
    private final Map<Timeliness, FigureButton> byTimeliness = new EnumMap<>(Timeliness.class);
    private final Map<Measure, FigureButton> byMeasure = new EnumMap<>(Measure.class);
    private final TrendChart trend;
    private final GroupTable groups;
    private final Parent node;
    private Dimension dimension = Dimension.UNIT;
    private FigureButton waiting;
    private FigureButton uncertain;
    private FigureButton parked;

    @FXML
    private HBox head;

    @FXML
    private Label today;

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
    private VBox cardPlace;

    @FXML
    private VBox actionsBox;

    @FXML
    private VBox actions;

    @FXML
    private VBox qualityBox;

    @FXML
    private VBox quality;

    @FXML
    private Label qualityNote;

    @FXML
    private VBox outboxBox;

    @FXML
    private VBox outbox;

    @FXML
    private VBox timelinessBox;

    @FXML
    private VBox timeliness;

    @FXML
    private Label measures;

    @FXML
    private Label differenceState;

    @FXML
    private GridPane difference;

    @FXML
    private VBox trendBox;

    @FXML
    private VBox groupsBox;

    @FXML
    private HBox dimensions;

    public HomeController(Desk desk, Background background, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        this.moments = new Moments(desk.zone(), desk.clock());
        this.delays = new TimerDelays("day-timer", background.ui());
        var scope = Scope.of(desk.person());
        this.model = new HomeViewModel(
                desk.store(), scope, desk.person().readsOnly(), desk.zone(), desk.clock(), background, delays);
        this.cards = new SnapshotCards("figure", scope, navigator, moments);
        this.trend = new TrendChart(moments, cards::openAs);
        this.groups = new GroupTable(
                "home-groups",
                List.of(
                        GroupColumn.INCOMING,
                        GroupColumn.OPEN,
                        GroupColumn.of(Status.CLOSED),
                        GroupColumn.OVERDUE,
                        GroupColumn.LATE,
                        GroupColumn.IN_TIME_SHARE),
                cards::open);
        this.chooser = new PeriodChooser("home", model::today, model.period(), model::choose);
        this.node = Fxml.load(this);
        head.getChildren().add(2, chooser);
        cardPlace.getChildren().add(cards);
        addActions();
        addOutbox();
        addTimeliness();
        addQuality();
        addTrend();
        addGroups();
        model.figuresProperty().subscribe(figures -> {
            if (figures != null) {
                show(figures);
            }
        });
        model.dayProperty().subscribe((_, _) -> {
            today.setText(moments.longDate(moments.today()));
            chooser.dayTurned();
        });
        model.troubleProperty().subscribe(sentence -> {
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
        today.setText(moments.longDate(moments.today()));
        model.refresh();
    }

    @Override
    public void dispose() {
        model.stop();
        delays.close();
    }

    /// The admin and the Inspektorat look at all units.
    private boolean wholeAgency() {
        return switch (model.scope()) {
            case Scope.Agency _ -> true;
            case Scope.Unit _ -> false;
        };
    }

    private boolean sends() {
        return !desk.person().readsOnly();
    }

    /// In the order in which they are worked off.
    private void addActions() {
        Visibility.set(actionsBox, sends());
        addAction(View.OVERDUE, "tone-stop");
        addAction(View.INTERVENED, "tone-stop");
        if (desk.person().is(Role.PEJABAT_PENGHUBUNG)) {
            addAction(View.TO_CHECK, "tone-care");
            addAction(View.CHECKED, "tone-know");
        }
        addAction(View.DUE_SOON, "tone-care");
        if (desk.person().is(Role.ADMIN_INSTANSI)) {
            addAction(View.RETURNED, "tone-know");
        }
        addAction(View.REPLIED, "tone-know");
        addAction(View.NEW, "tone-know");
        addAction(View.TO_CLOSE, "tone-plain");
        addAction(View.DRAFT, "tone-plain");
    }

    private void addAction(View view, String tone) {
        var line = FigureButton.line("view-" + view.name(), texts.text("view." + view.name()), rule(view));
        line.getStyleClass().add(tone);
        line.setOnAction(
                _ -> navigator.go(new Destination.Queue(new Filter(view, null, null, null, null, null), null)));
        byView.put(view, line);
        actions.getChildren().add(line);
    }

    private String rule(View view) {
        var days = desk.store().cache().viewDays();
        return texts.text("view.rule." + view.name(), days.reminder(), days.closing());
    }

    private void addOutbox() {
        Visibility.set(outboxBox, sends());
        waiting = outboxLine("waiting", "tone-know");
        uncertain = outboxLine("uncertain", "tone-care");
        parked = outboxLine("parked", "tone-stop");
    }

    private FigureButton outboxLine(String name, String tone) {
        var line = FigureButton.line(
                "outbox-" + name, texts.text("outbox." + name), texts.text("outbox." + name + ".rule"));
        line.getStyleClass().add(tone);
        line.setOnAction(_ -> navigator.go(new Destination.Outbox()));
        outbox.getChildren().add(line);
        return line;
    }

    private void addTimeliness() {
        Visibility.set(timelinessBox, !sends());
        var tones = Map.of(Timeliness.LATE, "tone-care", Timeliness.OVERDUE, "tone-stop");
        for (var value : List.of(Timeliness.IN_TIME, Timeliness.LATE, Timeliness.OVERDUE, Timeliness.RUNNING)) {
            var title = texts.text("timeliness." + value.name());
            var line = FigureButton.line(
                    "timeliness-" + value.name(), title, texts.text("timeliness.rule." + value.name()));
            line.getStyleClass().add(tones.getOrDefault(value, "tone-plain"));
            line.setOnAction(_ -> cards.open(
                    model.figuresProperty()
                            .get()
                            .comparison()
                            .present()
                            .incoming()
                            .of(value),
                    title));
            byTimeliness.put(value, line);
            timeliness.getChildren().add(line);
        }
    }

    /// What an officer has to do is no work of whoever watches: how it was done is.
    private void addQuality() {
        Visibility.set(qualityBox, !sends());
        if (sends()) {
            return;
        }
        for (var measure : Measure.values()) {
            var title = texts.text("quality." + measure.name());
            var line = FigureButton.line(
                    "home-quality-" + measure.name(), title, texts.text("quality.rule." + measure.name()));
            line.getStyleClass().add(measure == Measure.LATE ? "tone-care" : "tone-plain");
            line.setOnAction(_ -> model.figuresProperty()
                    .get()
                    .quality()
                    .ifPresent(report ->
                            cards.open(report.of(report.incoming(), measure).found(), title)));
            byMeasure.put(measure, line);
            quality.getChildren().add(line);
        }
    }

    private void show(QualityReport report) {
        byMeasure.forEach((measure, line) ->
                line.setCount(report.of(report.incoming(), measure).found().value()));
        qualityNote.setText(texts.text(
                report.pending() > 0 ? "quality.pending" : "quality.note",
                report.answered(report.incoming()).value(),
                report.pending()));
    }

    private void addTrend() {
        trend.setPrefHeight(190);
        trend.setMinHeight(160);
        VBox.setVgrow(trend, Priority.ALWAYS);
        trendBox.getChildren().add(trend);
    }

    private void addGroups() {
        Visibility.set(groupsBox, wholeAgency());
        groups.sortBy(GroupColumn.OVERDUE);
        var toggles = new ToggleGroup();
        for (var one : List.of(Dimension.UNIT, Dimension.OFFICER)) {
            var button = new ToggleButton(texts.text("dimension." + one.name()));
            button.setId("home-by-" + one.name());
            button.setToggleGroup(toggles);
            button.getStyleClass().addAll(one == Dimension.UNIT ? "left-pill" : "right-pill", "small");
            button.setOnAction(_ -> {
                // A second click on the chosen one must not leave none.
                button.setSelected(true);
                dimension = one;
                showGroups();
            });
            dimensions.getChildren().add(button);
        }
        toggles.selectToggle(toggles.getToggles().getFirst());
        VBox.setVgrow(groups, Priority.ALWAYS);
        groups.setMinHeight(120);
        groups.setPrefHeight(200);
        groupsBox.getChildren().add(groups);
    }

    private void show(HomeFigures figures) {
        var present = figures.comparison().present();
        var origin = present.origin();
        basis.setText(texts.text(
                wholeAgency() ? "basis.agency" : "basis.unit",
                PeriodWords.daysOf(origin.period()),
                origin.lastPull() == null
                        ? texts.text("basis.never")
                        : texts.text("basis.taken", moments.full(origin.lastPull()))));
        Visibility.set(partialBox, !origin.complete());
        partial.setText(texts.text("partial", figures.views().getOrDefault(View.ALL, 0L)));
        cards.show(figures.comparison());
        byView.forEach((view, button) -> {
            button.setRule(rule(view));
            var number = figures.views().getOrDefault(view, 0L);
            button.setCount(number);
            Visibility.set(button, number > 0 || !NOW_AND_THEN.contains(view));
        });
        waiting.setCount(figures.outbox().waiting());
        uncertain.setCount(figures.outbox().uncertain());
        parked.setCount(figures.outbox().parked());
        showTimeliness(present.incoming());
        figures.quality().ifPresent(this::show);
        figures.difference().ifPresentOrElse(this::show, this::showNoDifference);
        trend.show(present.trend());
        showGroups();
    }

    private void showTimeliness(Group all) {
        byTimeliness.forEach((value, button) -> button.setCount(all.of(value).value()));
        measures.setText(texts.text(
                "timeliness.measures",
                words.percent(all.inTimeShare()),
                words.median(all.daysToRespond()),
                words.median(all.daysToFollowUp())));
    }

    private void showGroups() {
        var figures = model.figuresProperty().get();
        if (figures != null && wholeAgency()) {
            var present = figures.comparison().present();
            groups.show(present.by().get(dimension), present.incoming(), dimension, figures.names());
        }
    }

    private void showNoDifference() {
        difference.getChildren().clear();
        differenceState.setText(texts.text("difference.unknown"));
    }

    private void show(Difference found) {
        differenceState.setText(
                found.none()
                        ? texts.text("difference.none", moments.brief(found.countedAt()))
                        : texts.text("difference.some", moments.brief(found.countedAt())));
        difference.getChildren().clear();
        head(1, "difference.server");
        head(2, "difference.here");
        head(3, "difference.difference");
        var row = 1;
        for (var status : Status.values()) {
            row(row, Words.of(status), found.server().of(status), found.here(status), found.of(status));
            if (found.of(status) != 0 && found.here(status) > 0) {
                linkHere(row, status, found);
            }
            row++;
        }
        row(
                row,
                texts.text("status.incoming"),
                found.server().incoming(),
                found.here(),
                found.incoming(),
                "total-cell");
    }

    /// Only where the numbers differ: the way to the rows among which the difference lies.
    private void linkHere(int row, Status status, Difference found) {
        difference
                .getChildren()
                .removeIf(cell -> GridPane.getRowIndex(cell) == row && GridPane.getColumnIndex(cell) == 2);
        var link = new Hyperlink(Words.number(found.here(status)));
        link.setId("difference-" + status.name());
        link.getStyleClass().addAll("figure-link", "number-cell");
        link.setAccessibleText(texts.text("difference.open", Words.of(status), found.here(status)));
        link.setOnAction(_ -> navigator.go(new Destination.Queue(
                Filter.onlyThese(found.rows(status)), texts.text("difference.opened", Words.of(status)))));
        difference.add(link, 2, row);
    }

    private void head(int column, String key) {
        var label = new Label(texts.text(key));
        label.getStyleClass().addAll("quiet", "small", "number-cell");
        label.setMaxWidth(Double.MAX_VALUE);
        difference.add(label, column, 0);
    }

    private void row(int row, String name, long server, long here, long found, String... styles) {
        cell(name, 0, row, styles);
        cell(Words.number(server), 1, row, styles);
        cell(Words.number(here), 2, row, styles);
        var last = cell(found > 0 ? "+" + Words.number(found) : Words.number(found), 3, row, styles);
        if (found != 0) {
            last.getStyleClass().addAll("differs", "tone-care");
        }
    }

    private Label cell(String words, int column, int row, String... styles) {
        var label = new Label(words);
        label.getStyleClass().addAll(styles);
        if (column > 0) {
            label.getStyleClass().add("number-cell");
        }
        label.setMaxWidth(Double.MAX_VALUE);
        difference.add(label, column, row);
        return label;
    }
}
