package id.penghubung.ui.common;

import id.penghubung.domain.Period;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Kind of period, its name, and a step back or forward. Nothing later than the period of today is offered.
public final class PeriodChooser extends HBox {

    public enum Kind {
        MONTH,
        QUARTER,
        SEMESTER,
        YEAR,
        DAYS,
        ALL
    }

    private final Supplier<LocalDate> today;
    private final String prefix;
    private final Consumer<Period> onChoice;
    private final Texts texts = Texts.of(PeriodChooser.class);
    private final ComboBox<Kind> kind = new ComboBox<>();
    private final Label name = new Label();
    private final Label over = new Label();
    private final Button back;
    private final Button forward;
    private final DatePicker first = new DatePicker();
    private final DatePicker last = new DatePicker();
    private Period period;

    /// @param prefix of the ids of its parts
    /// @param today in the office; asked anew, since the program may stay open over the end of a period
    public PeriodChooser(String prefix, Supplier<LocalDate> today, Period start, Consumer<Period> onChoice) {
        this.prefix = prefix;
        this.today = today;
        back = step("back", "mdi2c-chevron-left");
        forward = step("forward", "mdi2c-chevron-right");
        this.onChoice = onChoice;
        setSpacing(6);
        setAlignment(Pos.CENTER_LEFT);
        kind.setId(prefix + "-kind");
        kind.getItems().setAll(Kind.values());
        kind.setAccessibleText(texts.text("period.kind"));
        kind.setConverter(new OneWay<>(value -> texts.text("period.kind." + value.name())));
        name.setId(prefix + "-period");
        name.getStyleClass().add("section-title");
        name.setMinWidth(130);
        name.setAlignment(Pos.CENTER);
        first.setId(prefix + "-first");
        last.setId(prefix + "-last");
        first.setAccessibleText(texts.text("period.first"));
        last.setAccessibleText(texts.text("period.last"));
        first.setPrefWidth(130);
        last.setPrefWidth(130);
        over.setId(prefix + "-over");
        over.getStyleClass().addAll("chip", "tone-know");
        over.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(kind, back, name, forward, first, last, over);
        period = start;
        kind.setValue(kindOf(start));
        kind.valueProperty().subscribe((_, wanted) -> {
            if (wanted != kindOf(period)) {
                choose(periodOf(wanted));
            }
        });
        back.setOnAction(_ -> period.former().ifPresent(this::choose));
        forward.setOnAction(_ -> next().ifPresent(this::choose));
        first.valueProperty().subscribe((_, _) -> daysChosen());
        last.valueProperty().subscribe((_, _) -> daysChosen());
        show();
    }

    private Button step(String what, String icon) {
        var button = new Button(null, new FontIcon(icon));
        button.setId(prefix + "-" + what);
        button.getStyleClass().add("button-icon");
        button.setAccessibleText(texts.text("period." + what));
        button.setTooltip(new Tooltip(texts.text("period." + what)));
        return button;
    }

    /// Another day has begun: the chosen period stays (case C12), the next one may be chosen now.
    public void dayTurned() {
        show();
        var ended = period.before() != null && !period.before().isAfter(today.get());
        over.setText(ended ? texts.text("period.over", PeriodWords.of(period)) : null);
        Visibility.set(over, ended);
    }

    /// As if the person had chosen it; FX thread.
    public void choose(Period wanted) {
        if (!wanted.equals(period)) {
            period = wanted;
            kind.setValue(kindOf(wanted));
            show();
            onChoice.accept(wanted);
        }
    }

    private void show() {
        Visibility.set(over, false);
        var days = period instanceof Period.Days;
        name.setText(PeriodWords.of(period));
        Visibility.set(name, !days && !(period instanceof Period.AllTime));
        Visibility.set(back, !(period instanceof Period.AllTime));
        Visibility.set(forward, !(period instanceof Period.AllTime));
        back.setDisable(period.former().isEmpty());
        forward.setDisable(next().isEmpty());
        Visibility.set(first, days);
        Visibility.set(last, days);
        if (period instanceof Period.Days(var from, var before)) {
            first.setValue(from);
            last.setValue(before.minusDays(1));
        }
    }

    private void daysChosen() {
        if (!(period instanceof Period.Days) || first.getValue() == null || last.getValue() == null) {
            return;
        }
        // The other end follows, so that there is always at least one day.
        var from = first.getValue();
        var end = last.getValue().isBefore(from) ? from : last.getValue();
        choose(new Period.Days(from, end.plusDays(1)));
    }

    public static Kind kindOf(Period period) {
        return switch (period) {
            case Period.Month _ -> Kind.MONTH;
            case Period.Quarter _ -> Kind.QUARTER;
            case Period.Semester _ -> Kind.SEMESTER;
            case Period.WholeYear _ -> Kind.YEAR;
            case Period.Days _ -> Kind.DAYS;
            case Period.AllTime _ -> Kind.ALL;
        };
    }

    private Period periodOf(Kind wanted) {
        return periodOf(wanted, today.get());
    }

    /// The one that `day` is in; of days of one's own choice, its month up to it.
    public static Period periodOf(Kind wanted, LocalDate day) {
        return switch (wanted) {
            case MONTH -> new Period.Month(YearMonth.from(day));
            case QUARTER -> Period.quarterOf(day);
            case SEMESTER -> new Period.Semester(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
            case YEAR -> new Period.WholeYear(Year.from(day));
            case DAYS -> new Period.Days(day.withDayOfMonth(1), day.plusDays(1));
            case ALL -> new Period.AllTime();
        };
    }

    private Optional<Period> next() {
        Period next = switch (period) {
            case Period.Month(var month) -> new Period.Month(month.plusMonths(1));
            case Period.Quarter quarter -> Period.quarterOf(quarter.before());
            case Period.Semester(var year, var number) ->
                number == 1 ? new Period.Semester(year, 2) : new Period.Semester(year + 1, 1);
            case Period.WholeYear(var year) -> new Period.WholeYear(year.plusYears(1));
            case Period.Days days ->
                new Period.Days(
                        days.before(),
                        days.before()
                                .plusDays(
                                        days.before().toEpochDay() - days.from().toEpochDay()));
            case Period.AllTime all -> all;
        };
        return next.from() == null || next.from().isAfter(today.get()) ? Optional.empty() : Optional.of(next);
    }
}
