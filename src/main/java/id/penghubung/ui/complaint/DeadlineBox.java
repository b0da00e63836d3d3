package id.penghubung.ui.complaint;

import id.penghubung.domain.ClockKind;
import id.penghubung.domain.DueDate;
import id.penghubung.domain.WorkClock;
import id.penghubung.store.Complaints;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import java.time.LocalDate;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The *batas waktu* with its reason and the other clocks; the days that were counted and skipped on demand.
final class DeadlineBox extends VBox {

    private final Texts texts = Texts.of(DeadlineBox.class);
    private final Moments moments;
    private final ClockExplainer explainer;

    DeadlineBox(Moments moments) {
        this.moments = moments;
        this.explainer = new ClockExplainer(moments);
        setId("complaint-deadline");
        getStyleClass().add("deadline");
    }

    /// @param overdue as the store judged it
    void show(ComplaintSheet sheet, Deadline deadline, boolean overdue) {
        getChildren().clear();
        switch (deadline) {
            case Deadline.NotTold _ -> {
                unknown(texts.text("due.not_told"));
                return;
            }
            case Deadline.NotDisposed _ -> unknown(texts.text("due.not_disposed"));
            case Deadline.NoLimit(var raw) ->
                unknown(raw == null || raw.isBlank() ? texts.text("due.no_class") : texts.text("due.no_limit", raw));
            case Deadline.Paused _ -> {
                var line = line();
                line.getChildren().add(chip(texts.text("due.paused"), "tone-plain"));
                getChildren().addAll(line, quiet(texts.text("due.paused.why")));
            }
            case Deadline.Counted counted -> {
                head(counted.due(), overdue, counted.answeredOn());
                reason(counted);
                firstBreach(sheet, counted);
            }
        }
        getChildren().add(clocks(sheet.clocks()));
    }

    /// The four clocks, each a link to its days: the unit's own where it has one, and the complaint's where it differs.
    private FlowPane clocks(Complaints.Clocks clocks) {
        var line = new FlowPane(12, 2);
        line.setId("complaint-clocks");
        for (var kind : ClockKind.values()) {
            var legal = clocks.legal().stream()
                    .filter(clock -> clock.kind() == kind)
                    .reduce((_, later) -> later);
            var own = clocks.ofUnit().stream()
                    .filter(clock -> clock.kind() == kind)
                    .findFirst();
            own.or(() -> legal).ifPresent(clock -> line.getChildren().add(link(clock, explainer.line(clock))));
            if (own.isPresent() && legal.isPresent() && differs(own.get(), legal.get())) {
                line.getChildren().add(link(legal.get(), texts.text("clock.since_first", explainer.line(legal.get()))));
            }
        }
        return line;
    }

    /// The complaint's clock is said beside the unit's only where it says something else: after a new disposition both
    /// are often met by the same answer.
    private boolean differs(WorkClock own, WorkClock legal) {
        return !own.startedAt().equals(legal.startedAt())
                && !explainer.line(own).equals(explainer.line(legal));
    }

    private Hyperlink link(WorkClock clock, String words) {
        var link = new Hyperlink(words);
        link.getStyleClass().add("clock-link");
        link.setOnAction(_ -> {
            link.setVisited(false);
            explainer.open(link, clock);
        });
        return link;
    }

    /// Said only where the judgement of today is another one.
    private void firstBreach(ComplaintSheet sheet, Deadline.Counted counted) {
        sheet.breaches().stream()
                .filter(breach -> breach.startedAt().equals(counted.clock().startedAt()))
                .filter(breach -> !breach.dueOn().equals(counted.due().date()))
                .findFirst()
                .ifPresent(breach -> getChildren().add(quiet(explainer.firstBreach(breach.dueOn(), breach.rule()))));
    }

    private void unknown(String why) {
        var line = line();
        line.getChildren().add(new Label(texts.text("due.unknown")));
        getChildren().addAll(line, quiet(why));
    }

    private FlowPane line() {
        var title = new Label(texts.text("due.title"));
        title.getStyleClass().add("section-title");
        var line = new FlowPane(8, 4, title);
        line.getStyleClass().add("deadline-line");
        return line;
    }

    private void head(DueDate due, boolean overdue, LocalDate answeredOn) {
        var date = new Label(moments.longDate(due.date()));
        date.getStyleClass().add("deadline-date");
        var line = line();
        line.getChildren().add(date);
        if (due.estimated()) {
            line.getChildren().add(chip(texts.text("due.estimated"), "tone-plain"));
        }
        if (overdue) {
            line.getChildren().add(chip(texts.text("due.overdue"), "tone-stop"));
        } else if (answeredOn != null) {
            var late = answeredOn.isAfter(due.date());
            var words = texts.text(late ? "due.late" : "due.in_time", moments.date(answeredOn));
            line.getChildren().add(chip(words, late ? "tone-care" : "tone-done"));
        } else if (due.date().equals(moments.today())) {
            line.getChildren().add(chip(texts.text("due.today"), "tone-care"));
        }
        getChildren().add(line);
    }

    private void reason(Deadline.Counted counted) {
        var limit = counted.clock().limit();
        var words = texts.text(
                "due.reason",
                limit.workingDays(),
                limit.classification().word(),
                moments.date(counted.clock().count().start()),
                limit.source());
        getChildren().add(quiet(counted.due().estimated() ? words + " " + texts.text("due.reason.estimated") : words));
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("quiet", "small");
        return label;
    }

    private static Label chip(String words, String tone) {
        var chip = new Label(words);
        chip.getStyleClass().addAll("chip", tone);
        return chip;
    }
}
