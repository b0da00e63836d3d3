package id.penghubung.ui.recap;

import id.penghubung.statistics.Caveat;
import id.penghubung.statistics.Overview;
import id.penghubung.statistics.Scope;
import id.penghubung.statistics.Statistics.SideBySide;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.PeriodChooser;
import id.penghubung.ui.common.PeriodWords;
import id.penghubung.ui.common.Screen;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.TimerDelays;
import id.penghubung.ui.common.Visibility;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// *Bandingkan*: two periods of one's own choice, what differs, and what cannot be compared.
final class CompareController implements Screen {

    private final Desk desk;
    private final Notices notices;
    private final Moments moments;
    private final Texts texts = Texts.of(CompareController.class);
    private final CompareSheet sheets = new CompareSheet();
    private final TimerDelays delays;
    private final CompareViewModel model;
    private final PeriodChooser first;
    private final PeriodChooser second;
    private final SheetTable table;
    private final Parent node;

    @FXML
    private HBox firstBox;

    @FXML
    private HBox secondBox;

    @FXML
    private Label basis;

    @FXML
    private Button copy;

    @FXML
    private HBox troubleBox;

    @FXML
    private Label trouble;

    @FXML
    private HBox caveatBox;

    @FXML
    private Label caveats;

    @FXML
    private VBox tablePlace;

    CompareController(Desk desk, Background background, Navigator navigator, Notices notices) {
        this.desk = desk;
        this.notices = notices;
        this.moments = new Moments(desk.zone(), desk.clock());
        this.delays = new TimerDelays("compare-day-timer", background.ui());
        this.model = new CompareViewModel(
                desk.store(), Scope.of(desk.person()), desk.zone(), desk.clock(), background, delays);
        this.table = new SheetTable(
                (figure, label) -> navigator.go(new Destination.Queue(Filter.onlyThese(figure.keys()), label)));
        table.setId("compare-table");
        this.first = new PeriodChooser("compare-first", model::today, model.first(), model::chooseFirst);
        this.second = new PeriodChooser("compare-second", model::today, model.second(), model::chooseSecond);
        this.node = Fxml.load(this);
        firstBox.getChildren().add(first);
        secondBox.getChildren().add(second);
        VBox.setVgrow(table, Priority.ALWAYS);
        tablePlace.getChildren().add(table);
        copy.setOnAction(_ -> copy());
        model.figures().taken().subscribe(pair -> {
            if (pair != null) {
                show(pair);
            }
        });
        model.figures().day().subscribe((_, _) -> {
            first.dayTurned();
            second.dayTurned();
        });
        model.figures().trouble().subscribe(sentence -> {
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
        model.figures().shown();
    }

    @Override
    public void hidden() {
        model.figures().hidden();
    }

    @Override
    public void dispose() {
        model.figures().stop();
        delays.close();
    }

    private void show(SideBySide pair) {
        basis.setText(texts.text(
                "compare.basis",
                desk.zone().name(),
                moments.full(pair.first().origin().lastPull())));
        table.show(sheets.of(pair));
        caveats.setText(
                pair.caveats().stream().map(caveat -> words(caveat, pair)).collect(Collectors.joining("\n")));
        Visibility.set(caveatBox, !pair.caveats().isEmpty());
    }

    private String words(Caveat caveat, SideBySide pair) {
        return switch (caveat) {
            case DIFFERENT_LENGTH ->
                texts.text("compare.caveat.DIFFERENT_LENGTH", days(pair.first()), days(pair.second()));
            case UNDATED ->
                texts.text(
                        "compare.caveat.UNDATED",
                        pair.first().closedUndated().value(),
                        pair.second().closedUndated().value());
            case SAME, UNBOUNDED, RUNNING, OVERLAP, LESS_TIME, PARTIAL -> texts.text("compare.caveat." + caveat.name());
        };
    }

    private static long days(Overview overview) {
        var period = overview.origin().period();
        return period.before().toEpochDay() - period.from().toEpochDay();
    }

    private void copy() {
        var pair = model.figures().taken().get();
        if (pair == null) {
            return;
        }
        var text = texts.text(
                        "copy.compare",
                        desk.institutionName(),
                        PeriodWords.of(pair.first().origin().period()),
                        PeriodWords.of(pair.second().origin().period()),
                        desk.zone().name(),
                        moments.full(pair.first().origin().lastPull()),
                        desk.practice() ? texts.text("copy.practice") : "")
                + "\n" + table.asCells();
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        notices.say(Notice.done(texts.text("copied", table.getItems().size())));
    }
}
