package id.penghubung.ui.home;

import id.penghubung.domain.Role;
import id.penghubung.domain.Status;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.View;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FigureButton;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.Screen;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.common.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// *Beranda*. Every figure is a button that opens its rows with the very filter that counted them.
public final class HomeController implements Screen {

    private static final List<Status> REST =
            List.of(Status.UNVERIFIED, Status.UNANSWERED, Status.POSTPONED, Status.ARCHIVED, Status.UNKNOWN);

    private final Desk desk;
    private final Navigator navigator;
    private final Moments moments;
    private final Texts texts = Texts.of(HomeController.class);
    private final HomeViewModel model;
    private final Map<Status, FigureButton> byStatus = new EnumMap<>(Status.class);
    private final Map<View, FigureButton> byView = new EnumMap<>(View.class);
    private final TrendChart trend;
    private final Parent node;
    private FigureButton incoming;
    private FigureButton waiting;
    private FigureButton uncertain;
    private FigureButton parked;

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
    private HBox cards;

    @FXML
    private GridPane rest;

    @FXML
    private VBox actions;

    @FXML
    private VBox outbox;

    @FXML
    private Label differenceState;

    @FXML
    private GridPane difference;

    @FXML
    private VBox trendBox;

    public HomeController(Desk desk, Background background, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        this.moments = new Moments(desk.zone(), desk.clock());
        this.trend = new TrendChart(moments);
        this.model = new HomeViewModel(desk.store(), desk.zone(), background);
        this.node = Fxml.load(this);
        addCards();
        addRest();
        addActions();
        addOutbox();
        trend.setPrefHeight(200);
        trend.setMinHeight(170);
        VBox.setVgrow(trend, Priority.ALWAYS);
        trendBox.getChildren().add(trend);
        model.figuresProperty().subscribe(figures -> {
            if (figures != null) {
                show(figures);
            }
        });
        model.troubleProperty().subscribe(words -> {
            trouble.setText(words);
            Visibility.set(troubleBox, words != null);
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
    }

    private void addCards() {
        incoming = card("incoming", texts.text("status.incoming"), "rule.incoming");
        incoming.setOnAction(_ -> navigator.go(new Destination.Queue(Filter.all(), null)));
        cards.getChildren().add(cards.getChildren().size() - 1, incoming);
        for (var status : List.of(Status.IN_PROCESS, Status.CLOSED)) {
            var card = card(status.name(), Words.of(status), "rule." + status.name());
            card.setOnAction(_ -> open(status));
            byStatus.put(status, card);
            cards.getChildren().add(cards.getChildren().size() - 1, card);
        }
    }

    private FigureButton card(String id, String title, String rule) {
        var card = FigureButton.card("figure-" + id, title, texts.text(rule), texts.text("basis.tooltip"));
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setPrefWidth(180);
        return card;
    }

    private void addRest() {
        for (var status : REST) {
            var line = FigureButton.line(
                    "figure-" + status.name(),
                    Words.of(status),
                    texts.text("rule." + status.name()) + " " + texts.text("basis.tooltip"));
            line.setOnAction(_ -> open(status));
            byStatus.put(status, line);
            var index = byStatus.size() - 3;
            rest.add(line, index / 3, index % 3);
            GridPane.setHgrow(line, Priority.ALWAYS);
        }
    }

    private void addActions() {
        addAction(View.OVERDUE, "tone-stop");
        addAction(View.DUE_SOON, "tone-care");
        addAction(View.NEW, "tone-know");
        if (desk.person().is(Role.ADMIN_INSTANSI)) {
            addAction(View.RETURNED, "tone-know");
        }
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

    private void open(Status status) {
        navigator.go(new Destination.Queue(
                new Filter(View.ALL, status, null, null, null, null), texts.text("label.status", Words.of(status))));
    }

    private void show(HomeFigures figures) {
        basis.setText(texts.text(
                unitOfCounting(),
                figures.asOf() == null
                        ? texts.text("basis.never")
                        : texts.text("basis.taken", moments.full(figures.asOf()))));
        Visibility.set(partialBox, !figures.complete());
        partial.setText(texts.text("partial", figures.counts().incoming()));
        incoming.setCount(figures.counts().incoming());
        byStatus.forEach((status, button) -> button.setCount(figures.counts().of(status)));
        byView.forEach((view, button) -> {
            button.setRule(rule(view));
            button.setCount(figures.views().getOrDefault(view, 0L));
        });
        waiting.setCount(figures.outbox().waiting());
        uncertain.setCount(figures.outbox().uncertain());
        parked.setCount(figures.outbox().parked());
        figures.difference().ifPresentOrElse(this::show, this::showNoDifference);
        trend.show(figures.months());
    }

    /// An agency counts reports; an officer sees and counts those that were disposed to the unit.
    private String unitOfCounting() {
        return desk.person().is(Role.ADMIN_INSTANSI) || desk.person().is(Role.PENGAWAS) ? "basis.agency" : "basis.unit";
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
            row(row++, Words.of(status), found.server().of(status), found.here().of(status), found.of(status));
        }
        row(
                row,
                texts.text("status.incoming"),
                found.server().incoming(),
                found.here().incoming(),
                found.incoming(),
                "total-cell");
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
