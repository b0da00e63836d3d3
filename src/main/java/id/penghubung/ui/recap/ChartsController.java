package id.penghubung.ui.recap;

import id.penghubung.domain.AuditKind;
import id.penghubung.statistics.Dimension;
import id.penghubung.statistics.Figure;
import id.penghubung.statistics.Overview;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.GroupColumn;
import id.penghubung.ui.common.GroupTable;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.PeriodWords;
import id.penghubung.ui.common.Refresher;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.recap.RecapViewModel.Recap;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// One chart at a time, as a picture or as the table behind it.
final class ChartsController {

    /// What is shown, to be remembered.
    ///
    /// @param dimension of a topic that is drawn in groups
    /// @param table the numbers instead of the picture
    record Choice(Topic topic, Dimension dimension, boolean table) {}

    /// What was asked for, and what came of it.
    private record Drawn(Choice choice, Recap recap, FigureSheet sheet) {
        Overview overview() {
            return recap.comparison().present();
        }
    }

    /// Asks where a picture is to be written; empty when the person changed their mind.
    interface Target {
        Optional<Path> ask(String suggestedName);
    }

    static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+Shift+C");

    private final Desk desk;
    private final Background background;
    private final Notices notices;
    private final Moments moments;
    private final BiConsumer<Figure, String> onOpen;
    private final BiConsumer<Figure, String> onOpenAs;
    private final Target target;
    private final Texts texts = Texts.of(ChartsController.class);
    private final ChartSheets sheets;
    private final ChartPicture pictures;
    private final GroupTable groups;
    private final SheetTable table;
    private final Map<Topic, ToggleButton> byTopic = new EnumMap<>(Topic.class);
    private final Map<Dimension, ToggleButton> byDimension = new EnumMap<>(Dimension.class);
    private final Node node;
    private final Refresher<Drawn> refresher;
    private volatile Choice choice;
    private volatile Recap recap;

    /// What is on the screen; null until there is something.
    private Drawn drawn;

    @FXML
    private HBox topics;

    @FXML
    private HBox switchBox;

    @FXML
    private HBox dimensionBox;

    @FXML
    private HBox dimensions;

    @FXML
    private Label rule;

    @FXML
    private Button copy;

    @FXML
    private Button save;

    @FXML
    private StackPane place;

    @FXML
    private Label more;

    private ToggleButton asPicture;
    private ToggleButton asTable;

    /// @param offered dimensions of this person's scope, the first is shown first
    /// @param onOpen opens a figure of the whole period; `onOpenAs` one that has its own time
    ChartsController(
            Desk desk,
            Background background,
            Notices notices,
            List<Dimension> offered,
            BiConsumer<Figure, String> onOpen,
            BiConsumer<Figure, String> onOpenAs,
            Target target) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.onOpen = onOpen;
        this.onOpenAs = onOpenAs;
        this.target = target;
        this.moments = new Moments(desk.zone(), desk.clock());
        this.sheets = new ChartSheets(moments);
        this.pictures = new ChartPicture(moments);
        this.groups = new GroupTable("recap-table", GroupColumn.all(), onOpen);
        this.table = new SheetTable((figure, label) -> opener().accept(figure, label));
        this.choice = new Choice(Topic.STAGES, offered.getFirst(), false);
        this.refresher = new Refresher<>(
                background, this::made, this::draw, failure -> notices.say(Notice.care(FailureWords.of(failure))));
        this.node = Fxml.load(this);
        addTopics();
        addSwitch();
        addDimensions(offered);
        copy.setOnAction(_ -> copy());
        copy.setTooltip(new Tooltip(texts.text("copy.tooltip", Shortcut.display(COPY))));
        save.setOnAction(_ -> save());
        mark();
    }

    Node node() {
        return node;
    }

    Choice choice() {
        return choice;
    }

    /// What is on the screen by now; null before the first figures.
    Choice drawn() {
        return drawn == null ? null : drawn.choice();
    }

    void stop() {
        refresher.stop();
    }

    /// A dimension that is not offered to this person is left as it is.
    void choose(Choice wanted) {
        choice = new Choice(
                wanted.topic(),
                byDimension.containsKey(wanted.dimension()) ? wanted.dimension() : choice.dimension(),
                wanted.table());
        mark();
        draw();
    }

    void show(Recap taken) {
        recap = taken;
        draw();
    }

    private void addTopics() {
        var group = new ToggleGroup();
        var all = List.of(Topic.values());
        for (var topic : all) {
            var button = pill("recap-topic-" + topic.name(), texts.text("chart.topic." + topic.name()), group);
            button.setTooltip(new Tooltip(texts.text("chart.title." + topic.name())));
            place(button, all.indexOf(topic), all.size());
            button.setOnAction(_ -> choose(new Choice(topic, choice.dimension(), choice.table())));
            byTopic.put(topic, button);
            topics.getChildren().add(button);
        }
    }

    private void addSwitch() {
        var group = new ToggleGroup();
        asPicture = pill("recap-as-chart", texts.text("chart.as_chart"), group);
        asTable = pill("recap-as-table", texts.text("chart.as_table"), group);
        place(asPicture, 0, 2);
        place(asTable, 1, 2);
        asPicture.setOnAction(_ -> choose(new Choice(choice.topic(), choice.dimension(), false)));
        asTable.setOnAction(_ -> choose(new Choice(choice.topic(), choice.dimension(), true)));
        switchBox.getChildren().addAll(asPicture, asTable);
    }

    private void addDimensions(List<Dimension> offered) {
        var group = new ToggleGroup();
        for (var one : offered) {
            var button = pill("recap-by-" + one.name(), texts.text("dimension." + one.name()), group);
            button.getStyleClass().add("small");
            place(button, offered.indexOf(one), offered.size());
            button.setOnAction(_ -> choose(new Choice(choice.topic(), one, choice.table())));
            byDimension.put(one, button);
            dimensions.getChildren().add(button);
        }
    }

    private static ToggleButton pill(String id, String words, ToggleGroup group) {
        var button = new ToggleButton(words);
        button.setId(id);
        button.setToggleGroup(group);
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        return button;
    }

    private static void place(ToggleButton button, int at, int of) {
        button.getStyleClass().add(at == 0 ? "left-pill" : at == of - 1 ? "right-pill" : "center-pill");
    }

    /// A second click on the chosen one must not leave none.
    private void mark() {
        byTopic.get(choice.topic()).setSelected(true);
        byDimension.get(choice.dimension()).setSelected(true);
        (choice.table() ? asTable : asPicture).setSelected(true);
        Visibility.set(dimensionBox, choice.topic().grouped());
    }

    /// Of a group of thousands the words alone take longer than a frame: they are put together on the worker.
    private Drawn made() {
        var wanted = choice;
        var of = recap;
        return new Drawn(
                wanted, of, sheets.of(wanted.topic(), of.comparison().present(), wanted.dimension(), of.names()));
    }

    private void draw() {
        if (recap != null) {
            refresher.request();
        }
    }

    private void draw(Drawn made) {
        drawn = made;
        var sheet = made.sheet();
        rule.setText(sheet.rule());
        if (made.choice().table()) {
            place.getChildren().setAll(table());
        } else if (sheet.lines().isEmpty()) {
            place.getChildren().setAll(new Label(texts.text("chart.empty")));
        } else {
            place.getChildren().setAll(scrolled(pictures.of(made.choice().topic(), sheet, made.overview(), opener())));
        }
        var left = made.choice().table() ? 0 : ChartPicture.left(made.choice().topic(), sheet);
        more.setText(left == 0 ? null : texts.text("chart.more", ChartPicture.MOST, left));
        Visibility.set(more, left > 0);
        save.setDisable(sheet.lines().isEmpty());
    }

    private BiConsumer<Figure, String> opener() {
        return drawn.choice().topic() == Topic.TREND ? onOpenAs : onOpen;
    }

    private Node table() {
        if (drawn.choice().topic() == Topic.STAGES) {
            var overview = drawn.overview();
            var dimension = drawn.choice().dimension();
            groups.show(
                    overview.by().get(dimension),
                    overview.incoming(),
                    dimension,
                    drawn.recap().names());
            return groups;
        }
        table.show(drawn.sheet());
        return table;
    }

    private static Node scrolled(Node picture) {
        if (picture instanceof javafx.scene.chart.Chart) {
            return picture;
        }
        StackPane.setMargin(picture, new Insets(0));
        var scroll = new ScrollPane(picture);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("bare", "chart-scroll");
        scroll.setId("recap-chart");
        return scroll;
    }

    /// The table of what is shown, also where the picture is in front.
    void copy() {
        if (drawn == null) {
            return;
        }
        table();
        var stages = drawn.choice().topic() == Topic.STAGES;
        var cells = stages ? groups.asCells() : table.asCells();
        var rows = stages ? groups.getItems().size() : table.getItems().size();
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, caption() + "\n" + cells));
        notices.say(Notice.done(texts.text("copied", rows)));
    }

    /// Whose figures, of when, in which zone, how old.
    private String caption() {
        var origin = drawn.overview().origin();
        return texts.text(
                "copy.head",
                desk.institutionName(),
                PeriodWords.of(origin.period()),
                PeriodWords.daysOf(origin.period()),
                desk.zone().name(),
                moments.full(origin.lastPull()),
                desk.practice() ? texts.text("copy.practice") : "");
    }

    private void save() {
        if (drawn == null || drawn.sheet().lines().isEmpty()) {
            return;
        }
        var saved = drawn;
        var topic = saved.choice().topic();
        var caption = caption();
        target.ask(texts.text(
                        "chart.file",
                        texts.text("chart.topic." + topic.name()),
                        saved.overview().origin().period().word()))
                .ifPresent(file -> write(pictures.ofPaper(topic, saved.sheet(), saved.overview(), caption), file));
    }

    private void write(ChartPicture.Paper paper, Path file) {
        background.run(
                () -> {
                    paper.write(file);
                    desk.store().audit().note(AuditKind.EXPORTED, null, "png", 1);
                    return file;
                },
                written -> notices.say(Notice.done(
                        texts.text("chart.saved", written.getFileName().toString()))),
                failure -> notices.say(Notice.care(texts.text("chart.not_saved", FailureWords.of(failure)))));
    }
}
