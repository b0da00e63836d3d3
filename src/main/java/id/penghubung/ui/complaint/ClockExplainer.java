package id.penghubung.ui.complaint;

import id.penghubung.domain.DayCount;
import id.penghubung.domain.WorkClock;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import java.time.LocalDate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Says how one clock was counted: its start, its limit with the source, and every day counted or skipped with the
/// reason (C14 of the cases).
final class ClockExplainer {

    private static final double WIDTH = 460;

    private final Texts texts = Texts.of(ClockExplainer.class);
    private final Moments moments;

    ClockExplainer(Moments moments) {
        this.moments = moments;
    }

    /// One line: what the clock is and how it stands.
    String line(WorkClock clock) {
        return texts.text("clock.line", name(clock), state(clock));
    }

    String name(WorkClock clock) {
        var name = texts.text("clock." + clock.kind().name());
        return clock.run() == 1 ? name : texts.text("clock.again", name);
    }

    private String state(WorkClock clock) {
        return switch (clock.state()) {
            case WorkClock.State.NotStarted _ -> texts.text("clock.not_started");
            case WorkClock.State.LimitUnknown _ -> texts.text("due.unknown");
            case WorkClock.State.Running _ ->
                texts.text("clock.running", moments.date(clock.count().due().date()));
            case WorkClock.State.Paused(var since) -> texts.text("clock.paused", moments.date(since));
            case WorkClock.State.Met(var at) -> texts.text("clock.met", moments.date(at));
            case WorkClock.State.Stopped _ -> texts.text("clock.stopped");
            case WorkClock.State.Breached(var on, var _) -> texts.text("clock.breached", moments.date(on));
        };
    }

    /// The days of a clock that has a limit.
    String explanation(WorkClock clock) {
        var count = clock.count();
        var in = count.counted().stream().map(moments::date).collect(Collectors.joining(", "));
        var out = count.skipped().stream().map(this::skipped).collect(Collectors.joining(", "));
        return texts.text(
                        "clock.reason",
                        clock.limit().workingDays(),
                        moments.date(count.start()),
                        clock.limit().source(),
                        texts.text(
                                "clock.certainty." + clock.limit().certainty().name()))
                + "\n\n"
                + texts.text("due.days.counted", count.counted().size(), in)
                + "\n\n"
                + (out.isEmpty()
                        ? texts.text("due.days.none")
                        : texts.text("due.days.skipped", count.skipped().size(), out));
    }

    private String skipped(DayCount.Skipped day) {
        var date = moments.date(day.date());
        return switch (day.why()) {
            case DayCount.Why.Weekend _ -> texts.text("due.day.weekend", date);
            case DayCount.Why.Holiday(var holiday) -> texts.text("due.day.holiday", date, holiday);
            case DayCount.Why.Postponed _ -> texts.text("due.day.postponed", date);
        };
    }

    /// Opens beside `owner`; a click elsewhere or Esc closes it.
    void open(Node owner, WorkClock clock) {
        var title = new Label(line(clock));
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        var body = clock.count() == null
                ? texts.text(clock.startedAt() == null ? "clock.why_not_started" : "clock.why_unknown")
                : explanation(clock);
        var days = new Label(body);
        days.setId("complaint-clock-days");
        days.setWrapText(true);
        days.setMinHeight(Label.USE_PREF_SIZE);
        var box = new VBox(8, title, days);
        box.setPrefWidth(WIDTH);
        box.getStyleClass().add("clock-explainer");
        var popOver = new PopOver(box);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        // A popup is a window of its own: it does not see the style sheets of the screen it explains.
        popOver.getRoot().getStylesheets().addAll(owner.getScene().getStylesheets());
        popOver.getRoot().getStyleClass().add("clock-popover");
        popOver.show(owner);
    }

    /// @param dueOn as it was counted when the limit was first found missed
    String firstBreach(LocalDate dueOn, String rule) {
        return texts.text("clock.first_breach", moments.date(dueOn), rule);
    }
}
