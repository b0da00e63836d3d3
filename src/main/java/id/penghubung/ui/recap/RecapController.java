package id.penghubung.ui.recap;

import id.penghubung.domain.Status;
import id.penghubung.statistics.Dimension;
import id.penghubung.statistics.Overview;
import id.penghubung.statistics.Scope;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FigureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.PeriodChooser;
import id.penghubung.ui.common.PeriodWords;
import id.penghubung.ui.common.Screen;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.SnapshotCards;
import id.penghubung.ui.common.TargetFile;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.TimerDelays;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.recap.RecapViewModel.Recap;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// *Rekap*. Every number opens the rows that it counted in this very snapshot.
public final class RecapController implements Screen {

    private final Desk desk;
    private final Texts texts = Texts.of(RecapController.class);
    private final FigureWords words = new FigureWords();
    private final Moments moments;
    private final TimerDelays delays;
    private final RecapViewModel model;
    private final PeriodChooser chooser;
    private final SnapshotCards cards;
    private final ChartsController charts;
    private final Parent node;

    @FXML
    private VBox page;

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
    private VBox cardPlace;

    @FXML
    private Label change;

    public RecapController(Desk desk, Background background, Dialogs dialogs, Navigator navigator, Notices notices) {
        this(desk, background, dialogs, navigator, notices, null);
    }

    /// @param target asks where a picture goes; null asks the system
    RecapController(
            Desk desk,
            Background background,
            Dialogs dialogs,
            Navigator navigator,
            Notices notices,
            ChartsController.Target target) {
        this.desk = desk;
        this.moments = new Moments(desk.zone(), desk.clock());
        this.delays = new TimerDelays("recap-day-timer", background.ui());
        this.model = new RecapViewModel(
                desk.store(), Scope.of(desk.person()), desk.zone(), desk.clock(), background, delays);
        this.cards = new SnapshotCards("recap", model.scope(), navigator, moments);
        this.charts = new ChartsController(
                desk,
                background,
                notices,
                offered(),
                cards::open,
                cards::openAs,
                target == null ? this::askSystem : target);
        this.chooser = new PeriodChooser("recap", model::today, model.period(), model::choose);
        this.node = Fxml.load(this);
        head.getChildren().add(1, chooser);
        head.getChildren()
                .add(2, new ViewMenu(desk.store().figureViews(), background, dialogs, notices, this::look, this::look));
        cardPlace.getChildren().add(cards);
        VBox.setVgrow(charts.node(), Priority.ALWAYS);
        page.getChildren().add(charts.node());
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (ChartsController.COPY.match(event)) {
                charts.copy();
                event.consume();
            }
        });
        model.figures().taken().subscribe(recap -> {
            if (recap != null) {
                show(recap);
            }
        });
        model.figures().day().subscribe((_, _) -> chooser.dayTurned());
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
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut(ChartsController.COPY, texts.text("copy")));
    }

    @Override
    public void dispose() {
        charts.stop();
        model.figures().stop();
        delays.close();
    }

    /// What is drawn by now; null before the first figures.
    ChartsController.Choice drawn() {
        return charts.drawn();
    }

    private RecapLook look() {
        return RecapLook.of(model.period(), model.today(), charts.choice());
    }

    private void look(RecapLook saved) {
        charts.choose(saved.choice());
        chooser.choose(saved.period(model.today()));
    }

    private Optional<Path> askSystem(String suggestedName) {
        return TargetFile.ask(
                node.getScene().getWindow(),
                texts.text("chart.save"),
                suggestedName,
                List.of(new TargetFile.Kind(texts.text("chart.file.kind"), ".png")));
    }

    private List<Dimension> offered() {
        return agency()
                ? List.of(Dimension.values())
                : List.of(Dimension.CLASSIFICATION, Dimension.CATEGORY, Dimension.CHANNEL, Dimension.OFFICER);
    }

    private boolean agency() {
        return switch (model.scope()) {
            case Scope.Agency _ -> true;
            case Scope.Unit _ -> false;
        };
    }

    private void show(Recap recap) {
        var snapshot = recap.comparison().present();
        basis.setText(texts.text(
                agency() ? "basis.agency" : "basis.unit",
                PeriodWords.daysOf(snapshot.origin().period()),
                desk.zone().name(),
                moments.full(snapshot.origin().lastPull())));
        Visibility.set(partialBox, !snapshot.origin().complete());
        cards.show(recap.comparison());
        change.setText(recap.comparison()
                .former()
                .map(former -> change(snapshot, former))
                .orElse(""));
        charts.show(recap);
    }

    /// A period that still runs has had less time than the one before it, and that must be said beside the difference.
    private String change(Overview snapshot, Overview.Former former) {
        var now = snapshot.incoming();
        var before = former.incoming();
        var sentence = texts.text(
                "change",
                PeriodWords.of(former.origin().period()),
                before.incoming().value(),
                FigureWords.signed(now.incoming().value() - before.incoming().value()),
                before.of(Status.CLOSED).value(),
                FigureWords.signed(
                        now.of(Status.CLOSED).value() - before.of(Status.CLOSED).value()),
                words.percent(before.closedShare()));
        var end = snapshot.origin().period().before();
        return end != null && end.isAfter(moments.today()) ? texts.text("change.running", sentence) : sentence;
    }
}
