package id.penghubung.ui.common;

import id.penghubung.domain.Status;
import id.penghubung.statistics.Figure;
import id.penghubung.statistics.Group;
import id.penghubung.statistics.Overview;
import id.penghubung.statistics.Scope;
import id.penghubung.statistics.Statistics.Comparison;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.ui.common.Navigator.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Masuk, proses, selesai, and the rest beside them in small, wherever a snapshot is shown: the same numbers by the
/// same piece. Each opens its rows, says where it comes from, and how the period before stood.
public final class SnapshotCards extends HBox {

    private static final List<Status> REST =
            List.of(Status.UNVERIFIED, Status.UNANSWERED, Status.POSTPONED, Status.ARCHIVED, Status.UNKNOWN);

    /// @param former what is laid beside it; null where a comparison would say nothing
    private record Shown(
            FigureButton button,
            String title,
            Function<Overview, Figure> figure,
            Function<Overview.Former, Figure> former) {}

    private final Texts texts = Texts.of(SnapshotCards.class);
    private final String prefix;
    private final Navigator navigator;
    private final Moments moments;
    private final GridPane rest = new GridPane(8, 1);
    private final List<Shown> all = new ArrayList<>();
    private Overview present;

    /// @param prefix of the ids of its parts
    public SnapshotCards(String prefix, Scope scope, Navigator navigator, Moments moments) {
        this.prefix = prefix;
        this.navigator = navigator;
        this.moments = moments;
        setSpacing(10);
        setMinHeight(USE_PREF_SIZE);
        var rule = switch (scope) {
            case Scope.Agency _ -> "card.rule.agency";
            case Scope.Unit _ -> "card.rule.unit";
        };
        card(
                "incoming",
                texts.text("status.incoming"),
                texts.text(rule),
                of(Group::incoming),
                former -> former.incoming().incoming());
        for (var status : List.of(Status.IN_PROCESS, Status.CLOSED)) {
            card(
                    status.name(),
                    Words.of(status),
                    texts.text("card.rule.status"),
                    of(group -> group.of(status)),
                    former -> former.incoming().of(status));
        }
        addRest();
    }

    private static Function<Overview, Figure> of(Function<Group, Figure> figure) {
        return overview -> figure.apply(overview.incoming());
    }

    private void addRest() {
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        rest.getColumnConstraints().addAll(half, half);
        for (var status : REST) {
            line(status.name(), Words.of(status), Figure.Rule.STATUS, of(group -> group.of(status)));
        }
        line("closed-within", texts.text("card.closed_within"), Figure.Rule.CLOSED_WITHIN, Overview::closedWithin);
        line("handed-on", texts.text("card.handed_on"), Figure.Rule.HANDED_ON, Overview::handedOn);
        line("closed-undated", texts.text("card.closed_undated"), Figure.Rule.CLOSED_UNDATED, Overview::closedUndated);
        var title = new Label(texts.text("card.rest"));
        title.getStyleClass().addAll("quiet", "small");
        var box = new VBox(2, title, rest);
        box.getStyleClass().addAll("card", "rest-card");
        box.setPrefWidth(440);
        HBox.setHgrow(box, Priority.ALWAYS);
        getChildren().add(box);
    }

    private void card(
            String id,
            String title,
            String rule,
            Function<Overview, Figure> figure,
            Function<Overview.Former, Figure> former) {
        var button = FigureButton.card(prefix + "-" + id, title, rule, texts.text("card.opens"));
        var shown = add(button, title, figure, former);
        var why = new Button(null, new FontIcon("mdi2i-information-outline"));
        why.setId(prefix + "-origin-" + id);
        why.getStyleClass().addAll("button-icon", "flat", "small");
        why.setAccessibleText(texts.text("origin.of", title));
        why.setTooltip(new Tooltip(texts.text("origin.of", title)));
        why.setOnAction(_ -> explain(shown, why));
        var stack = new StackPane(button, why);
        StackPane.setAlignment(why, Pos.TOP_RIGHT);
        stack.setPrefWidth(180);
        HBox.setHgrow(stack, Priority.ALWAYS);
        getChildren().add(stack);
    }

    private void line(String id, String title, Figure.Rule rule, Function<Overview, Figure> figure) {
        var button = FigureButton.line(prefix + "-" + id, title, texts.text("origin.rule." + rule.name()));
        add(button, title, figure, null);
        var index = rest.getChildren().size();
        rest.add(button, index / 4, index % 4);
        GridPane.setHgrow(button, Priority.ALWAYS);
    }

    private Shown add(
            FigureButton button,
            String title,
            Function<Overview, Figure> figure,
            Function<Overview.Former, Figure> former) {
        var shown = new Shown(button, title, figure, former);
        all.add(shown);
        button.setOnAction(_ -> open(figure.apply(present), title));
        button.setOnContextMenuRequested(event -> {
            explain(shown, button);
            event.consume();
        });
        return shown;
    }

    private void explain(Shown shown, javafx.scene.Node owner) {
        if (present != null) {
            var figure = shown.figure().apply(present);
            new FigureOrigin(shown.title(), figure, present.origin())
                    .explain(owner, moments, () -> open(figure, shown.title()));
        }
    }

    /// Exactly the rows that were counted in the snapshot that is shown.
    public void open(Figure figure, String title) {
        openAs(
                figure,
                texts.text("card.opened", title, PeriodWords.of(present.origin().period())));
    }

    /// As [#open], for a figure that is not of the whole period.
    public void openAs(Figure figure, String label) {
        navigator.go(new Destination.Queue(Filter.onlyThese(figure.keys()), label));
    }

    public void show(Comparison comparison) {
        present = comparison.present();
        for (var shown : all) {
            var value = shown.figure().apply(present).value();
            shown.button().setCount(value);
            if (shown.former() != null) {
                shown.button().setChange(change(value, comparison.former(), shown.former()));
            }
        }
    }

    private String change(long now, Optional<Overview.Former> former, Function<Overview.Former, Figure> figure) {
        return former.map(before -> {
                    var then = figure.apply(before).value();
                    return texts.text(
                            "card.change",
                            FigureWords.signed(now - then),
                            PeriodWords.of(before.origin().period()),
                            then);
                })
                .orElse("");
    }
}
