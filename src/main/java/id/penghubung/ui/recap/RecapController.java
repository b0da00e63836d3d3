package id.penghubung.ui.recap;

import id.penghubung.domain.Period;
import id.penghubung.domain.Status;
import id.penghubung.statistics.Dimension;
import id.penghubung.statistics.Figure;
import id.penghubung.statistics.Scope;
import id.penghubung.statistics.Snapshot;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FigureButton;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.PeriodChooser;
import id.penghubung.ui.common.PeriodWords;
import id.penghubung.ui.common.Screen;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.common.Words;
import id.penghubung.ui.recap.RecapViewModel.Recap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// *Rekap*. Every number opens the rows that it counted in this very snapshot.
public final class RecapController implements Screen {

    private static final List<Status> CARDS = List.of(Status.IN_PROCESS, Status.CLOSED);
    private static final List<Status> REST =
            List.of(Status.UNVERIFIED, Status.UNANSWERED, Status.POSTPONED, Status.ARCHIVED, Status.UNKNOWN);
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+Shift+C");

    private final Desk desk;
    private final Navigator navigator;
    private final Notices notices;
    private final Texts texts = Texts.of(RecapController.class);
    private final RecapWords words = new RecapWords();
    private final Moments moments;
    private final RecapViewModel model;
    private final RecapTable table = new RecapTable(this::open);
    private final Map<Status, FigureButton> byStatus = new EnumMap<>(Status.class);
    private final Parent node;
    private FigureButton incoming;
    private FigureButton closedWithin;
    private Dimension dimension;

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
    private HBox cards;

    @FXML
    private GridPane rest;

    @FXML
    private Label handedOn;

    @FXML
    private Label change;

    @FXML
    private HBox dimensions;

    @FXML
    private Button copy;

    @FXML
    private VBox tablePlace;

    @FXML
    private VBox ages;

    @FXML
    private Label toAnswer;

    @FXML
    private Label toClose;

    @FXML
    private Label shares;

    public RecapController(Desk desk, Background background, Navigator navigator, Notices notices) {
        this.desk = desk;
        this.navigator = navigator;
        this.notices = notices;
        this.moments = new Moments(desk.zone(), desk.clock());
        var first = Period.quarterOf(moments.today());
        this.model =
                new RecapViewModel(desk.store(), Scope.of(desk.person()), desk.zone(), desk.clock(), first, background);
        this.node = Fxml.load(this);
        head.getChildren().add(1, new PeriodChooser("recap", moments.today(), first, model::choose));
        addFigures();
        addDimensions();
        VBox.setVgrow(table, Priority.ALWAYS);
        tablePlace.getChildren().add(table);
        copy.setOnAction(_ -> copy());
        copy.setTooltip(new Tooltip(texts.text("copy.tooltip", Shortcut.display(COPY))));
        node.addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
        model.recap().subscribe(recap -> {
            if (recap != null) {
                show(recap);
            }
        });
        model.trouble().subscribe(sentence -> {
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
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut(COPY, texts.text("copy")));
    }

    @Override
    public void dispose() {
        model.stop();
    }

    private void addFigures() {
        incoming = card("incoming", texts.text("status.incoming"), texts.text(agency() ? "rule.agency" : "rule.unit"));
        incoming.setOnAction(_ -> open(present().incoming().incoming(), texts.text("status.incoming")));
        for (var status : CARDS) {
            var card = card(status.name(), Words.of(status), texts.text("rule.status"));
            card.setOnAction(_ -> open(present().incoming().of(status), Words.of(status)));
            byStatus.put(status, card);
        }
        closedWithin = card("closed-within", texts.text("closed_within"), texts.text("rule.closed_within"));
        closedWithin.setOnAction(_ -> open(present().closedWithin(), texts.text("closed_within")));
        for (var status : REST) {
            var line = FigureButton.line("recap-" + status.name(), Words.of(status), texts.text("rule.status"));
            line.setOnAction(_ -> open(present().incoming().of(status), Words.of(status)));
            byStatus.put(status, line);
            var index = REST.indexOf(status);
            rest.add(line, index / 3, index % 3);
            GridPane.setHgrow(line, Priority.ALWAYS);
        }
    }

    private FigureButton card(String id, String title, String rule) {
        var card = FigureButton.card("recap-" + id, title, rule, texts.text("opens"));
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setPrefWidth(170);
        cards.getChildren().add(cards.getChildren().size() - 1, card);
        return card;
    }

    private void addDimensions() {
        var group = new ToggleGroup();
        var offered = agency()
                ? List.of(Dimension.values())
                : List.of(Dimension.CLASSIFICATION, Dimension.CATEGORY, Dimension.CHANNEL);
        for (var one : offered) {
            var button = new ToggleButton(texts.text("dimension." + one.name()));
            button.setId("recap-by-" + one.name());
            button.setToggleGroup(group);
            button.getStyleClass()
                    .add(
                            one == offered.getFirst()
                                    ? "left-pill"
                                    : one == offered.getLast() ? "right-pill" : "center-pill");
            button.setOnAction(_ -> {
                // A second click on the chosen one must not leave none.
                button.setSelected(true);
                dimension = one;
                showTable();
            });
            dimensions.getChildren().add(button);
        }
        dimension = offered.getFirst();
        group.selectToggle(group.getToggles().getFirst());
    }

    private boolean agency() {
        return switch (model.scope()) {
            case Scope.Agency _ -> true;
            case Scope.Unit _ -> false;
        };
    }

    private Snapshot present() {
        return model.recap().get().comparison().present();
    }

    private void open(Figure figure, String title) {
        var keys = figure.cases().stream().map(one -> one.complaint().key()).toList();
        navigator.go(new Destination.Queue(
                Filter.onlyThese(keys),
                texts.text("opened", title, PeriodWords.of(present().origin().period()))));
    }

    private void show(Recap recap) {
        var snapshot = recap.comparison().present();
        var all = snapshot.incoming();
        basis.setText(texts.text(
                agency() ? "basis.agency" : "basis.unit",
                PeriodWords.daysOf(snapshot.origin().period()),
                desk.zone().name(),
                moments.full(snapshot.origin().lastPull())));
        Visibility.set(partialBox, !snapshot.origin().complete());
        incoming.setCount(all.incoming().value());
        var counts = all.counts();
        byStatus.forEach((status, button) -> button.setCount(counts.of(status)));
        closedWithin.setCount(snapshot.closedWithin().value());
        handedOn.setText(texts.text("handed_on", snapshot.handedOn().value()));
        change.setText(recap.comparison()
                .former()
                .map(former -> change(snapshot, former))
                .orElse(""));
        shares.setText(texts.text("shares", words.percent(all.answeredShare()), words.percent(all.closedShare())));
        toAnswer.setText(words.spread(all.daysToAnswer()));
        toClose.setText(words.spread(all.daysToClose()));
        showAges(snapshot);
        showTable();
    }

    /// A period that still runs has had less time than the one before it, and that must be said beside the difference.
    private String change(Snapshot snapshot, Snapshot former) {
        var now = snapshot.incoming();
        var before = former.incoming();
        var sentence = texts.text(
                "change",
                PeriodWords.of(former.origin().period()),
                before.incoming().value(),
                signed(now.incoming().value() - before.incoming().value()),
                before.of(Status.CLOSED).value(),
                signed(now.of(Status.CLOSED).value() - before.of(Status.CLOSED).value()),
                words.percent(before.closedShare()));
        var end = snapshot.origin().period().before();
        return end != null && end.isAfter(moments.today()) ? texts.text("change.running", sentence) : sentence;
    }

    private void showAges(Snapshot snapshot) {
        ages.getChildren().clear();
        for (var age : snapshot.ages()) {
            var title = age.toDays() == null
                    ? texts.text("age.over", age.fromDays() - 1)
                    : texts.text("age", age.fromDays(), age.toDays());
            var line = FigureButton.line("recap-age-" + age.fromDays(), title, texts.text("rule.age"));
            line.setCount(age.open().value());
            line.setOnAction(_ -> open(age.open(), texts.text("age.opened", title)));
            ages.getChildren().add(line);
        }
    }

    private static String signed(long difference) {
        return difference > 0 ? "+" + Words.number(difference) : Words.number(difference);
    }

    private void showTable() {
        if (model.recap().get() != null) {
            table.show(model.recap().get(), dimension);
        }
    }

    private void copy() {
        if (model.recap().get() == null) {
            return;
        }
        var origin = present().origin();
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
