package id.penghubung.ui.rules;

import id.penghubung.domain.HolidayYear;
import id.penghubung.exchange.HolidayReader;
import id.penghubung.exchange.HolidayReader.Content;
import id.penghubung.exchange.RefusedFileException;
import id.penghubung.exchange.RefusedFileException.Refusal;
import id.penghubung.store.CalendarBook;
import id.penghubung.store.CalendarBook.DayOff;
import id.penghubung.store.CalendarBook.DaySource;
import id.penghubung.store.CalendarBook.YearDays;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Refresher;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import java.io.File;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// *Hari libur*: the days off of a year with their source; a list from a file is laid beside what is known and taken
/// over when the person has seen it; days of the agency by hand.
final class CalendarController implements RuleCard {

    private static final int SHOWN_PROBLEMS = 8;

    /// A list that was read and waits for the person.
    private record Offered(String file, Content content, List<String> comparison) {}

    private final CalendarBook book;
    private final Moments moments;
    private final Background background;
    private final Function<Window, File> picker;
    private final Texts texts = Texts.of(CalendarController.class);
    private final Refresher<YearDays> reading;
    private final Parent node;
    private volatile int year;
    private Offered offered;
    private YearDays present;

    @FXML
    private Label yearName;

    @FXML
    private Button former;

    @FXML
    private Button next;

    @FXML
    private Label summary;

    @FXML
    private ToggleButton open;

    @FXML
    private Button importing;

    @FXML
    private Button forget;

    @FXML
    private GridPane rows;

    @FXML
    private HBox adding;

    @FXML
    private DateField newDay;

    @FXML
    private TextField newName;

    @FXML
    private Button add;

    @FXML
    private VBox preview;

    @FXML
    private Label previewWords;

    @FXML
    private TextField source;

    @FXML
    private CheckBox complete;

    @FXML
    private Button take;

    @FXML
    private Button putAway;

    @FXML
    private Label result;

    CalendarController(CalendarBook book, Moments moments, Background background) {
        this(book, moments, background, null);
    }

    /// @param picker stands for the system's file chooser; null for that one
    CalendarController(CalendarBook book, Moments moments, Background background, Function<Window, File> picker) {
        this.book = book;
        this.moments = moments;
        this.background = background;
        this.picker = picker == null ? this::pickWithSystem : picker;
        this.year = moments.today().getYear();
        this.node = Fxml.load(this);
        this.reading = new Refresher<>(background, () -> book.year(year), this::show, this::failed);
        former.setOnAction(_ -> turn(-1));
        next.setOnAction(_ -> turn(1));
        open.selectedProperty().subscribe(now -> {
            open.setText(texts.text(now ? "calendar.close" : "calendar.open"));
            Visibility.set(rows, now);
            showRows();
            Visibility.set(adding, now);
        });
        add.disableProperty()
                .bind(newDay.valueProperty().isNull().or(newName.textProperty().isEmpty()));
        add.setOnAction(_ -> addDay());
        newName.setOnAction(_ -> addDay());
        importing.setOnAction(_ -> pick());
        forget.setOnAction(_ -> change(() -> book.forgetYear(year), "calendar.forgotten"));
        take.disableProperty().bind(source.textProperty().isEmpty());
        take.setOnAction(_ -> take());
        source.setOnAction(_ -> take());
        putAway.setOnAction(_ -> offer(null));
        offer(null);
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

    private void turn(int by) {
        year += by;
        reading.request();
    }

    private void show(YearDays now) {
        yearName.setText(texts.text("calendar.year", Integer.toString(now.year())));
        summary.setText(texts.text(
                        now.complete() ? "calendar.summary.complete" : "calendar.summary.incomplete",
                        now.workingDays(),
                        now.days().size())
                + (now.imported() == null ? "" : " " + texts.text("calendar.summary.imported", now.imported())));
        Visibility.set(forget, now.imported() != null);
        forget.setText(texts.text("calendar.forget", Integer.toString(now.year())));
        present = now;
        showRows();
    }

    /// Only while they are looked at: the settings are one long page.
    private void showRows() {
        rows.getChildren().clear();
        if (present == null || !open.isSelected()) {
            return;
        }
        var row = 0;
        for (var day : present.days()) {
            row(row++, day);
        }
    }

    private void row(int row, DayOff day) {
        rows.add(new Label(moments.longDate(day.date())), 0, row);
        var name = new Label(day.name());
        name.setWrapText(true);
        rows.add(name, 1, row);
        rows.add(
                new Label(texts.text("calendar.source." + day.source().name())
                        + (day.weekend() ? " " + texts.text("calendar.weekend") : "")),
                2,
                row);
        if (day.source() == DaySource.AGENCY) {
            var remove = new Button(texts.text("calendar.remove"));
            remove.getStyleClass().addAll("flat", "small");
            remove.setId("calendar-remove-" + day.date());
            remove.setAccessibleText(texts.text("calendar.remove.name", moments.date(day.date())));
            remove.setOnAction(_ -> change(() -> book.removeAgencyDay(day.date()), "calendar.removed"));
            rows.add(remove, 3, row);
        }
    }

    private void addDay() {
        if (add.isDisabled()) {
            return;
        }
        var day = newDay.getValue();
        var name = newName.getText();
        newDay.setValue(null);
        newName.clear();
        year = day.getYear();
        change(() -> book.addAgencyDay(day, name), "calendar.added");
    }

    private File pickWithSystem(Window owner) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.text("calendar.import"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.text("calendar.kind"), "*.xlsx", "*.xls", "*.csv"));
        return chooser.showOpenDialog(owner);
    }

    private void pick() {
        var file = picker.apply(node.getScene().getWindow());
        if (file == null) {
            return;
        }
        say(texts.text("calendar.reading"));
        background.run(
                () -> {
                    var content = HolidayReader.read(file.toPath());
                    return new Offered(file.getName(), content, comparison(content));
                },
                this::offer,
                this::failed);
    }

    /// On the worker.
    private List<String> comparison(Content content) {
        return content.days().entrySet().stream()
                .map(list -> {
                    var known = book.year(list.getKey()).days().stream()
                            .filter(day -> day.source() != DaySource.AGENCY)
                            .map(DayOff::date)
                            .collect(Collectors.toSet());
                    var fresh = new HashSet<>(list.getValue().keySet());
                    fresh.removeAll(known);
                    var gone = new HashSet<>(known);
                    gone.removeAll(list.getValue().keySet());
                    return texts.text(
                            "calendar.preview.year",
                            list.getKey().toString(),
                            list.getValue().size(),
                            fresh.size(),
                            gone.size());
                })
                .toList();
    }

    /// @param now null for nothing
    private void offer(Offered now) {
        offered = now;
        Visibility.set(preview, now != null);
        if (now == null) {
            return;
        }
        say("");
        var problems = now.content().problems();
        var lines = new StringBuilder(texts.text("calendar.preview.file", now.file()));
        now.comparison().forEach(line -> lines.append('\n').append(line));
        if (!problems.isEmpty()) {
            lines.append('\n').append(texts.text("calendar.preview.problems", problems.size()));
            problems.stream()
                    .limit(SHOWN_PROBLEMS)
                    .forEach(problem -> lines.append('\n').append(problem.sentence()));
            if (problems.size() > SHOWN_PROBLEMS) {
                lines.append('\n').append(texts.text("calendar.preview.more", problems.size() - SHOWN_PROBLEMS));
            }
        }
        previewWords.setText(lines.toString());
        source.clear();
        complete.setSelected(false);
        var usable = !now.content().days().isEmpty();
        Visibility.set(take, usable);
        Visibility.set(complete, usable);
        Visibility.set(source.getParent(), usable);
    }

    private void take() {
        if (offered == null || take.isDisabled()) {
            return;
        }
        var decree = source.getText().strip();
        var whole = complete.isSelected();
        var lists = offered.content().days().entrySet().stream()
                .map(list -> new HolidayYear(list.getKey(), list.getValue(), decree, whole))
                .toList();
        year = offered.content().days().firstKey();
        offer(null);
        change(() -> book.importYears(lists), "calendar.taken");
    }

    private void change(Runnable work, String done) {
        say(texts.text("calendar.saving"));
        background.run(
                () -> {
                    work.run();
                    return book.year(year);
                },
                now -> {
                    show(now);
                    say(texts.text(done));
                },
                this::failed);
    }

    private void failed(Exception cause) {
        say(
                cause instanceof RefusedFileException refused
                        ? refused.refusal() == Refusal.NO_HOLIDAYS || refused.refusal() == Refusal.PASSWORD
                                ? refused.sentence()
                                : texts.text("calendar.refused")
                        : FailureWords.of(cause));
    }

    private void say(String words) {
        result.setText(words);
        Visibility.set(result, !words.isEmpty());
    }
}
