package id.penghubung.ui.shell;

import atlantafx.base.controls.ToggleSwitch;
import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.AccountDoor;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.ChannelPlace;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.MemoPlace;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.ObstaclePlace;
import id.penghubung.ui.common.QueuePlace;
import id.penghubung.ui.common.Screen;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.ShortcutGroup;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.TimerDelays;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.common.Words;
import id.penghubung.ui.shell.StatusLine.Need;
import id.penghubung.ui.signin.Gate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The window of a signed-in person: navigation, header, notices, one screen at a time, status bar.
public final class MainWindow implements Navigator {

    /// The places of the side navigation, in its order.
    enum Place {
        HOME,
        QUEUE,
        OUTBOX,
        RECAP,
        RECONCILE,
        MEMOS,
        CHANNELS,
        DISPOSITIONS,
        SETTINGS,
        HELP
    }

    private static final List<KeyCombination> SYNC_KEYS =
            List.of(KeyCombination.valueOf("F5"), KeyCombination.valueOf("Shortcut+R"));
    private static final KeyCombination SEARCH_KEY = KeyCombination.valueOf("Shortcut+F");
    private static final KeyCombination LOCK_KEY = KeyCombination.valueOf("Shortcut+L");

    private final Desk desk;
    private final Screens screens;
    private final Dialogs dialogs;
    private final AccountDoor door;
    private final Texts texts = Texts.of(MainWindow.class);
    private final NoticeArea notices = new NoticeArea();
    private final MainWindowViewModel model;
    private final Farewell farewell;
    private final TimerDelays newsDelays;
    private final NewsWatch news;
    private final RenewalViewModel renewal;
    private final Map<Place, Screen> made = new EnumMap<>(Place.class);
    private final Map<KeyCombination, Runnable> accelerators = new HashMap<>();
    private final Parent root;
    private final Idleness idleness;
    private Place present;
    private boolean disposed;

    @FXML
    private HBox practiceBanner;

    @FXML
    private VBox frame;

    @FXML
    private ToggleButton home;

    @FXML
    private ToggleButton queue;

    @FXML
    private ToggleButton outbox;

    @FXML
    private ToggleButton recap;

    @FXML
    private ToggleButton reconcile;

    @FXML
    private ToggleButton memos;

    @FXML
    private ToggleButton channels;

    @FXML
    private ToggleButton dispositions;

    @FXML
    private ToggleButton settings;

    @FXML
    private ToggleButton help;

    @FXML
    private Label outboxCount;

    @FXML
    private Label agency;

    @FXML
    private Label person;

    @FXML
    private ToggleSwitch offline;

    @FXML
    private Button sync;

    @FXML
    private MenuButton account;

    @FXML
    private MenuItem lock;

    @FXML
    private MenuItem signOut;

    @FXML
    private StackPane stack;

    @FXML
    private StackPane content;

    @FXML
    private Label connection;

    @FXML
    private FontIcon connectionIcon;

    @FXML
    private Button signInAgain;

    @FXML
    private Button reviewRemoval;

    @FXML
    private Label clock;

    @FXML
    private Label times;

    @FXML
    private HBox progress;

    @FXML
    private Label progressWords;

    @FXML
    private Button queueState;

    /// @param renew gives the server the password again, see [Gate#renew]
    /// @param door left after the question was answered; it disposes this window and shows the sign-in
    public MainWindow(
            Desk desk,
            Screens screens,
            Background background,
            Dialogs dialogs,
            Function<char[], Gate.Renewal> renew,
            AccountDoor door) {
        this.desk = desk;
        this.screens = screens;
        this.dialogs = dialogs;
        this.door = door;
        this.model = new MainWindowViewModel(
                desk.store(), desk.sync(), new Moments(desk.zone(), desk.clock()), background, notices);
        this.farewell = new Farewell(desk.store(), desk.sync(), background, dialogs, notices, door::leave);
        this.newsDelays = new TimerDelays("news-timer", background.ui());
        this.news = new NewsWatch(desk.store(), background, newsDelays, notices, this);
        this.renewal = new RenewalViewModel(renew, background, this::renewed);
        this.root = Fxml.load(this);
        this.idleness = new Idleness(root, () -> progress.isVisible());
        bind();
        root.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.getAccelerators().keySet().removeAll(accelerators.keySet());
            }
            if (now != null) {
                now.getAccelerators().putAll(accelerators);
            }
        });
        model.start();
        news.start();
    }

    public Parent root() {
        return root;
    }

    /// For the window's title bar.
    public String title() {
        return desk.practice()
                ? texts.text("title.practice", desk.institutionName())
                : texts.text("title", desk.institutionName());
    }

    public void say(Notice notice) {
        notices.say(notice);
    }

    @Override
    public void go(Destination destination) {
        switch (destination) {
            case Destination.Home _ -> open(Place.HOME);
            case Destination.Queue(var filter, var label) -> {
                open(Place.QUEUE);
                queuePlace().open(filter, label);
            }
            case Destination.Complaint(var id) -> {
                open(Place.QUEUE);
                queuePlace().select(id);
            }
            case Destination.Request(var id) -> {
                open(Place.CHANNELS);
                ((ChannelPlace) screen(Place.CHANNELS)).select(id);
            }
            case Destination.Requests(var ids, var label) -> {
                open(Place.CHANNELS);
                ((ChannelPlace) screen(Place.CHANNELS)).open(ids, label);
            }
            case Destination.Letter(var kindWord, var complaintId) -> {
                open(Place.MEMOS);
                ((MemoPlace) screen(Place.MEMOS)).begin(kindWord, complaintId);
            }
            case Destination.Obstacle(var id) -> {
                open(Place.RECONCILE);
                ((ObstaclePlace) screen(Place.RECONCILE)).select(id);
            }
            case Destination.NewObstacle(var trackingId) -> {
                open(Place.RECONCILE);
                ((ObstaclePlace) screen(Place.RECONCILE)).note(trackingId);
            }
            case Destination.Outbox _ -> open(Place.OUTBOX);
            case Destination.Settings _ -> open(Place.SETTINGS);
            case Destination.Help _ -> open(Place.HELP);
        }
    }

    /// Makes the screen that is opened most before it is asked for, so that the first click on it does not wait.
    public void prepare() {
        if (!disposed) {
            screen(Place.QUEUE);
            idleness.once(screens.whenIdle());
        }
    }

    /// The window is locked: what is pending on the screen is saved, as when another one comes to the front.
    public void cover() {
        if (present != null) {
            made.get(present).hidden();
        }
    }

    /// Unlocked again.
    public void uncover() {
        if (present != null) {
            made.get(present).shown();
        }
    }

    /// Saves what is pending on every screen and lets everything go. Blocks until it is on the disk.
    public void dispose() {
        disposed = true;
        idleness.stop();
        if (present != null) {
            made.get(present).hidden();
        }
        made.values().forEach(Screen::dispose);
        news.stop();
        newsDelays.close();
        model.stop();
    }

    private void bind() {
        agency.setText(desk.institutionName());
        person.setText(texts.text("header.person", desk.person().name(), Words.duties(desk.person())));
        Visibility.set(practiceBanner, desk.practice());
        frame.getChildren().add(frame.getChildren().indexOf(stack), notices.staying());
        stack.getChildren().add(notices.passing());
        bindNavigation();
        bindDrop();
        bindHeader();
        bindStatus();
    }

    private void bindNavigation() {
        var group = new ToggleGroup();
        Visibility.set(dispositions, placesOf(desk.person()).contains(Place.DISPOSITIONS));
        for (var place : placesOf(desk.person())) {
            var button = buttonOf(place);
            button.setToggleGroup(group);
            button.setOnAction(_ -> open(place));
            addKey(keyOf(place), () -> open(place));
            button.setTooltip(new Tooltip(texts.text("nav.tooltip", button.getText(), Shortcut.display(keyOf(place)))));
        }
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        addKey(SEARCH_KEY, () -> {
            open(Place.QUEUE);
            queuePlace().focusSearch();
        });
        model.outboxProperty().subscribe(counts -> {
            outboxCount.setText(Integer.toString(counts.all()));
            Visibility.set(outboxCount, counts.all() > 0);
            outbox.setAccessibleText(texts.text("nav.outbox.accessible", counts.all()));
        });
    }

    /// A file dropped anywhere is a data tarikan: what it holds is shown first.
    private void bindDrop() {
        root.setOnDragOver(event -> {
            if (oneFile(event.getDragboard()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        root.setOnDragDropped(event -> {
            var file = oneFile(event.getDragboard());
            file.ifPresent(this::preview);
            event.setDropCompleted(file.isPresent());
            event.consume();
        });
    }

    private static Optional<Path> oneFile(Dragboard dragged) {
        return dragged.hasFiles() && dragged.getFiles().size() == 1
                ? Optional.of(dragged.getFiles().getFirst().toPath())
                : Optional.empty();
    }

    private void preview(Path file) {
        open(Place.QUEUE);
        queuePlace().preview(file);
    }

    private void bindHeader() {
        SYNC_KEYS.forEach(key -> addKey(key, model::syncNow));
        sync.setOnAction(_ -> model.syncNow());
        Visibility.set(sync, !desk.withFiles());
        Visibility.set(offline, !desk.withFiles());
        model.workingOfflineProperty().subscribe(offline::setSelected);
        offline.selectedProperty().subscribe((_, wanted) -> {
            if (wanted != model.workingOfflineProperty().get()) {
                model.workOffline(wanted);
            }
        });
        account.setText(desk.person().userName());
        lock.setOnAction(_ -> door.lock());
        lock.setAccelerator(LOCK_KEY);
        addKey(LOCK_KEY, door::lock);
        signOut.setOnAction(_ -> farewell.ask());
    }

    private void bindStatus() {
        var renewalLine = new RenewalController(renewal);
        frame.getChildren().add(frame.getChildren().size() - 1, renewalLine.node());
        signInAgain.setOnAction(_ -> {
            renewal.open();
            renewalLine.focus();
        });
        reviewRemoval.setOnAction(_ -> {
            if (dialogs.confirm(
                    texts.text("removal.title"),
                    texts.text("removal.sentence", connection.getText()),
                    texts.text("removal.agree"))) {
                model.agreeToRemovals();
            }
        });
        clock.setTooltip(wrapped(texts.text("clock.explained")));
        queueState.setOnAction(_ -> open(Place.OUTBOX));
        model.statusProperty().subscribe(line -> {
            if (line != null) {
                show(line);
            }
        });
    }

    private void show(StatusLine line) {
        connection.setText(line.connection());
        connection.setTooltip(wrapped(line.explanation()));
        connection.setAccessibleHelp(line.explanation());
        connection.getStyleClass().removeAll("tone-done", "tone-care", "tone-know", "tone-plain");
        switch (line.mood()) {
            case CONNECTED -> wear("tone-done", "mdi2c-cloud-check-outline");
            case OFFLINE -> wear("tone-care", "mdi2c-cloud-off-outline");
            case BY_CHOICE -> wear("tone-know", "mdi2p-pause-circle-outline");
            case UNKNOWN -> wear("tone-plain", "mdi2c-cloud-outline");
            case NO_SERVER -> wear("tone-plain", "mdi2f-file-table-outline");
        }
        times.setText(line.times());
        times.setTooltip(wrapped(line.timesExplained()));
        queueState.setText(line.queue());
        progressWords.setText(line.progress());
        Visibility.set(progress, line.progress() != null);
        Visibility.set(signInAgain, line.need() == Need.PASSWORD);
        renewal.needed(line.need() == Need.PASSWORD);
        Visibility.set(reviewRemoval, line.need() == Need.AGREEMENT);
        clock.setText(line.clock());
        Visibility.set(clock, line.clock() != null);
    }

    private void renewed(Gate.Renewal.Renewed how) {
        notices.say(Notice.done(texts.text(how.dataToo() ? "renewal.done.data" : "renewal.done")));
        desk.sync().syncNow(null);
    }

    private void wear(String tone, String icon) {
        connection.getStyleClass().add(tone);
        connectionIcon.setIconLiteral(icon);
    }

    private static Tooltip wrapped(String text) {
        var tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        return tooltip;
    }

    private void open(Place place) {
        buttonOf(place).setSelected(true);
        if (place == present) {
            return;
        }
        if (present != null) {
            made.get(present).hidden();
        }
        present = place;
        var screen = screen(place);
        content.getChildren().setAll(screen.node());
        screen.shown();
    }

    private Screen screen(Place place) {
        var known = made.get(place);
        if (known != null) {
            return known;
        }
        var offered = new Screens.Frame(this, notices, door, this::shortcuts);
        var screen = switch (place) {
            case HOME -> screens.home().make(offered);
            case QUEUE -> screens.queue().make(offered);
            case OUTBOX -> screens.outbox().make(offered);
            case RECAP -> screens.recap().make(offered);
            case RECONCILE -> screens.reconcile().make(offered);
            case MEMOS -> screens.memos().make(offered);
            case CHANNELS -> screens.channels().make(offered);
            case DISPOSITIONS -> screens.dispositions().make(offered);
            case SETTINGS -> screens.settings().make(offered);
            case HELP -> screens.help().make(offered);
        };
        made.put(place, screen);
        return screen;
    }

    /// The places that this person has, in their order.
    private static List<Place> placesOf(Person person) {
        return Stream.of(Place.values())
                .filter(place -> place != Place.DISPOSITIONS || person.is(Role.ADMIN_INSTANSI))
                .toList();
    }

    private QueuePlace queuePlace() {
        return (QueuePlace) screen(Place.QUEUE);
    }

    /// The window's own keys first, then those of each screen.
    private List<ShortcutGroup> shortcuts() {
        var own = new ArrayList<Shortcut>();
        for (var place : placesOf(desk.person())) {
            own.add(new Shortcut(
                    keyOf(place), texts.text("shortcut.open", buttonOf(place).getText())));
        }
        own.add(new Shortcut(SEARCH_KEY, texts.text("shortcut.search")));
        own.add(new Shortcut(SYNC_KEYS, texts.text("shortcut.sync")));
        own.add(new Shortcut(LOCK_KEY, texts.text("shortcut.lock")));
        var groups = new ArrayList<ShortcutGroup>();
        groups.add(new ShortcutGroup(texts.text("shortcut.everywhere"), own));
        for (var place : placesOf(desk.person())) {
            var keys = place == Place.HELP ? List.<Shortcut>of() : screen(place).shortcuts();
            if (!keys.isEmpty()) {
                groups.add(new ShortcutGroup(buttonOf(place).getText(), keys));
            }
        }
        return groups;
    }

    private void addKey(KeyCombination key, Runnable action) {
        accelerators.put(key, action);
    }

    private static KeyCombination keyOf(Place place) {
        return KeyCombination.valueOf(
                switch (place) {
                    case HOME -> "Shortcut+1";
                    case QUEUE -> "Shortcut+2";
                    case OUTBOX -> "Shortcut+3";
                    case RECAP -> "Shortcut+4";
                    case RECONCILE -> "Shortcut+5";
                    case MEMOS -> "Shortcut+6";
                    case CHANNELS -> "Shortcut+7";
                    case DISPOSITIONS -> "Shortcut+8";
                    case SETTINGS -> "Shortcut+9";
                    case HELP -> "F1";
                });
    }

    private ToggleButton buttonOf(Place place) {
        return switch (place) {
            case HOME -> home;
            case QUEUE -> queue;
            case OUTBOX -> outbox;
            case RECAP -> recap;
            case RECONCILE -> reconcile;
            case MEMOS -> memos;
            case CHANNELS -> channels;
            case DISPOSITIONS -> dispositions;
            case SETTINGS -> settings;
            case HELP -> help;
        };
    }
}
