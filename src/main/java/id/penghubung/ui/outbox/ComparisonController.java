package id.penghubung.ui.outbox;

import id.penghubung.domain.Disposition;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.PersonalText;
import id.penghubung.store.SeenComplaint;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.common.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// *Yang saya lihat*, *tulisan saya*, *sekarang di server*, side by side. What is new is marked in words, not by colour
/// alone.
final class ComparisonController {

    private static final int HISTORY_HEADS = 6;

    private final ComparisonViewModel model;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Runnable onLeft;
    private final Texts texts = Texts.of(ComparisonController.class);
    private Comparison before;

    @FXML
    private VBox comparisonRoot;

    @FXML
    private Label comparisonTitle;

    @FXML
    private Label changed;

    @FXML
    private Label aside;

    @FXML
    private VBox seen;

    @FXML
    private Label mineFacts;

    @FXML
    private TextArea mine;

    @FXML
    private VBox now;

    @FXML
    private Button sendAnyway;

    @FXML
    private Button editFirst;

    @FXML
    private Button setAside;

    @FXML
    private Button leave;

    /// @param onLeft the panes are closed
    ComparisonController(ComparisonViewModel model, Dialogs dialogs, Moments moments, Runnable onLeft) {
        this.model = model;
        this.dialogs = dialogs;
        this.moments = moments;
        this.onLeft = onLeft;
    }

    @FXML
    private void initialize() {
        sendAnyway.setOnAction(_ -> askAndSend());
        editFirst.setOnAction(_ -> model.editFirst());
        setAside.setOnAction(_ -> model.setAside());
        leave.setOnAction(_ -> model.leave());
        Visibility.set(comparisonRoot, false);
        model.shownProperty().subscribe(shown -> shown.ifPresentOrElse(this::show, this::hide));
    }

    boolean open() {
        return comparisonRoot.isVisible();
    }

    private void hide() {
        before = null;
        if (open()) {
            Visibility.set(comparisonRoot, false);
            onLeft.run();
        }
    }

    private void askAndSend() {
        if (dialogs.confirm(
                texts.text("anyway.title"), texts.text("anyway.sentence"), texts.text("action.send_anyway"))) {
            model.sendAnyway();
        }
    }

    /// The panes that did not change are left alone, so that a pull moves neither the place in them nor a selection.
    private void show(Comparison comparison) {
        var action = comparison.item().action();
        var first = before == null || !before.item().action().id().equals(action.id());
        if (first) {
            seen.getChildren().setAll(picture(comparison.seen(), comparison, Set.of(), "compare.seen.unknown"));
            mineFacts.setText(
                    texts.text("compare.mine.facts", Words.of(action.body().kind()), moments.full(action.draftedAt())));
            mine.setText(action.body().text());
            mine.setScrollTop(0);
        }
        if (first || !Objects.equals(before.now(), comparison.now())) {
            var fresh = comparison.differences().stream()
                    .flatMap(difference -> switch (difference) {
                        case Difference.Answer(var answer) -> Stream.of(answer.id());
                        case Difference.Event(var entry) -> Stream.of(entry.id());
                        case Difference.Disposed(var disposition) -> Stream.of(disposition.id());
                        case Difference.Ended(var disposition) -> Stream.of(disposition.id());
                        case Difference.Status _ -> Stream.of(STATUS);
                        case Difference.Label _ -> Stream.of(LABEL);
                    })
                    .collect(Collectors.toSet());
            now.getChildren().setAll(picture(comparison.now(), comparison, fresh, "compare.now.gone"));
        }
        comparisonTitle.setText(title(comparison));
        changed.setText(sentence(comparison));
        aside.setText(
                comparison.asideAt() == null ? "" : texts.text("compare.aside", moments.full(comparison.asideAt())));
        Visibility.set(aside, comparison.asideAt() != null);
        Visibility.set(sendAnyway, comparison.now() != null);
        before = comparison;
        Visibility.set(comparisonRoot, true);
        if (first) {
            editFirst.requestFocus();
        }
    }

    /// Stand for the status and label lines among the ids of what is new.
    private static final String STATUS = "status";

    private static final String LABEL = "label";

    private String title(Comparison comparison) {
        var known = comparison.now() == null ? comparison.seen() : comparison.now();
        return known == null
                ? texts.text("complaint.gone")
                : Words.trackingId(known.trackingId()) + "  " + Words.title(PersonalText.masked(known.title()));
    }

    private String sentence(Comparison comparison) {
        if (comparison.now() == null) {
            return texts.text("compare.gone");
        }
        if (comparison.differences().isEmpty()) {
            return FailureWords.answer(comparison.item().lastAnswer()).isBlank()
                    ? texts.text("compare.unknown")
                    : texts.text("compare.server_says", comparison.item().lastAnswer());
        }
        return texts.text(
                "compare.changed",
                comparison.differences().stream()
                        .map(difference -> words(difference, comparison))
                        .collect(Collectors.joining("; ")));
    }

    private String words(Difference difference, Comparison comparison) {
        return switch (difference) {
            case Difference.Status(var was, var is) -> texts.text("differs.status", was, is);
            case Difference.Label(var was, var is) -> label(was, is);
            case Difference.Answer(var answer) ->
                texts.text("differs.answer", who(answer.author()), moments.full(answer.at()));
            case Difference.Event(var entry) -> texts.text("differs.event", event(entry), moments.full(entry.at()));
            case Difference.Disposed(var disposition) ->
                texts.text("differs.disposed", comparison.unitName(disposition.unitId()));
            case Difference.Ended(var disposition) ->
                texts.text("differs.ended", comparison.unitName(disposition.unitId()));
        };
    }

    private String label(String was, String is) {
        if (was == null) {
            return texts.text("differs.label.added", is);
        }
        return is == null ? texts.text("differs.label.removed", was) : texts.text("differs.label", was, is);
    }

    private String who(String author) {
        return author == null ? texts.text("somebody") : author;
    }

    private String event(HistoryEntry entry) {
        var key = "event." + entry.kind();
        return texts.containsKey(key) ? texts.text(key) : entry.kind();
    }

    private List<Node> picture(SeenComplaint picture, Comparison comparison, Set<String> fresh, String otherwise) {
        if (picture == null) {
            return List.of(wrapped(texts.text(otherwise)));
        }
        var nodes = new ArrayList<Node>();
        nodes.add(line(texts.text("compare.status", picture.rawStatus()), fresh.contains(STATUS), "mark.changed"));
        if (picture.label() != null || fresh.contains(LABEL)) {
            nodes.add(line(
                    texts.text("compare.label", picture.label() == null ? texts.text("none") : picture.label()),
                    fresh.contains(LABEL),
                    "mark.changed"));
        }
        for (var disposition : picture.dispositions()) {
            nodes.add(line(
                    disposition(disposition, comparison),
                    fresh.contains(disposition.id()),
                    disposition.current() ? "mark.new" : "mark.changed"));
        }
        nodes.add(heading(texts.text("compare.answers", picture.followUps().size())));
        picture.followUps().stream()
                .sorted(Comparator.comparing(FollowUp::at).reversed())
                .forEach(answer -> {
                    nodes.add(line(
                            texts.text("compare.answer", who(answer.author()), moments.full(answer.at())),
                            fresh.contains(answer.id()),
                            "mark.new"));
                    nodes.add(wrapped(PersonalText.masked(answer.text())));
                });
        nodes.add(heading(texts.text("compare.history")));
        picture.history().stream()
                .sorted(Comparator.comparing(HistoryEntry::at).reversed())
                .limit(HISTORY_HEADS)
                .forEach(entry -> nodes.add(line(
                        texts.text("compare.event", event(entry), moments.full(entry.at())),
                        fresh.contains(entry.id()),
                        "mark.new")));
        return nodes;
    }

    private String disposition(Disposition disposition, Comparison comparison) {
        return texts.text(
                disposition.current() ? "compare.disposed" : "compare.disposed.ended",
                comparison.unitName(disposition.unitId()));
    }

    private Node line(String words, boolean marked, String mark) {
        var label = wrapped(words);
        if (!marked) {
            return label;
        }
        var chip = new Label(texts.text(mark));
        chip.getStyleClass().addAll("chip", "tone-care");
        chip.setMinWidth(Label.USE_PREF_SIZE);
        var line = new HBox(6, chip, label);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMinWidth(0);
        return line;
    }

    private static Label heading(String words) {
        var label = wrapped(words);
        label.getStyleClass().add("section-title");
        return label;
    }

    private static Label wrapped(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
