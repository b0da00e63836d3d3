package id.penghubung.ui.complaint;

import id.penghubung.domain.DueDate;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import java.time.LocalDate;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The *batas waktu* with its reason; the days that were counted and skipped on demand.
final class DeadlineBox extends VBox {

    private final Texts texts = Texts.of(DeadlineBox.class);
    private final Moments moments;

    DeadlineBox(Moments moments) {
        this.moments = moments;
        setId("complaint-deadline");
        getStyleClass().add("deadline");
    }

    /// @param overdue as the store judged it
    void show(Deadline deadline, boolean overdue) {
        getChildren().clear();
        switch (deadline) {
            case Deadline.NotDisposed _ -> unknown(texts.text("due.not_disposed"));
            case Deadline.NoLimit(var raw) ->
                unknown(raw == null || raw.isBlank() ? texts.text("due.no_class") : texts.text("due.no_limit", raw));
            case Deadline.Unexplained(var due, var answeredOn) -> head(due, overdue, answeredOn);
            case Deadline.Counted counted -> {
                var line = head(counted.due(), overdue, counted.answeredOn());
                reason(line, counted);
            }
        }
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

    private FlowPane head(DueDate due, boolean overdue, LocalDate answeredOn) {
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
        return line;
    }

    private void reason(FlowPane head, Deadline.Counted counted) {
        var limit = counted.limit();
        var words = texts.text(
                "due.reason",
                limit.workingDays(),
                limit.classification().word(),
                moments.date(counted.start()),
                limit.source());
        var reason = quiet(counted.due().estimated() ? words + " " + texts.text("due.reason.estimated") : words);
        var days = new ReadingArea(days(counted));
        days.setId("complaint-deadline-days");
        days.setVisible(false);
        days.setManaged(false);
        var toggle = new Hyperlink(texts.text("due.days.show"));
        toggle.setId("complaint-deadline-toggle");
        toggle.setOnAction(_ -> {
            var open = !days.isVisible();
            days.setVisible(open);
            days.setManaged(open);
            toggle.setVisited(false);
            toggle.setText(texts.text(open ? "due.days.hide" : "due.days.show"));
        });
        head.getChildren().add(toggle);
        getChildren().addAll(reason, days);
    }

    private String days(Deadline.Counted counted) {
        var in = counted.counted().stream().map(moments::date).collect(Collectors.joining(", "));
        var out = counted.skipped().stream()
                .map(day -> day.holiday() == null
                        ? texts.text("due.day.weekend", moments.date(day.date()))
                        : texts.text("due.day.holiday", moments.date(day.date()), day.holiday()))
                .collect(Collectors.joining(", "));
        return texts.text("due.days.counted", counted.counted().size(), in)
                + "\n"
                + (out.isEmpty()
                        ? texts.text("due.days.none")
                        : texts.text("due.days.skipped", counted.skipped().size(), out));
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
