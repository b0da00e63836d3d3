package id.penghubung.ui.common;

import id.penghubung.statistics.Figure;
import id.penghubung.statistics.Scope;
import id.penghubung.statistics.Snapshot;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// *Asal angka*: rule, period, time basis and age of a figure, and the way to its rows.
///
/// @param title what the figure counts
public record FigureOrigin(String title, Figure figure, Snapshot.Origin origin) {

    private static final Texts TEXTS = Texts.of(FigureOrigin.class);

    /// @param open opens the rows
    public void explain(Node owner, Moments moments, Runnable open) {
        var head = new Label(TEXTS.text("origin.head", title, figure.value()));
        head.getStyleClass().add("section-title");
        var lines = new GridPane(12, 4);
        line(lines, "origin.rule", TEXTS.text("origin.rule." + figure.rule().name()));
        line(
                lines,
                "origin.period",
                TEXTS.text(
                        "origin.period.value",
                        PeriodWords.of(origin.period()),
                        PeriodWords.daysOf(origin.period()),
                        origin.zone().name()));
        line(lines, "origin.basis", TEXTS.text(basis()));
        line(lines, "origin.unit", TEXTS.text(agency() ? "origin.unit.agency" : "origin.unit.unit"));
        line(
                lines,
                "origin.data",
                TEXTS.text("origin.data.value", moments.full(origin.lastPull()), moments.full(origin.takenAt())));
        line(lines, "origin.snapshot", origin.id().toString().substring(0, 8));
        var way = new Hyperlink(TEXTS.text("origin.open", figure.value()));
        way.setId("origin-open");
        var box = new VBox(8, head, lines, way);
        box.getStyleClass().add("pop-over-box");
        box.setId("origin");
        box.setMaxWidth(460);
        var popOver = new PopOver(box);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        // A popup is a window of its own: it does not see the style sheets of the screen it explains.
        popOver.getRoot().getStylesheets().addAll(owner.getScene().getStylesheets());
        popOver.getRoot().getStyleClass().add("figure-popover");
        way.setOnAction(_ -> {
            popOver.hide();
            open.run();
        });
        popOver.show(owner);
    }

    private String basis() {
        return switch (figure.rule()) {
            case CLOSED_WITHIN -> "origin.basis.closed";
            case INCOMING, STATUS, CLOSED_UNDATED, OPEN, OPEN_FOR, TIMELINESS, QUALITY, HANDED_ON, PASSED_ON ->
                agency() ? "origin.basis.received" : "origin.basis.disposed";
        };
    }

    private boolean agency() {
        return switch (origin.scope()) {
            case Scope.Agency _ -> true;
            case Scope.Unit _ -> false;
        };
    }

    private static void line(GridPane lines, String key, String words) {
        var name = new Label(TEXTS.text(key));
        name.getStyleClass().addAll("quiet", "small");
        name.setMinWidth(Label.USE_PREF_SIZE);
        var value = new Label(words);
        value.setWrapText(true);
        value.setMinHeight(Label.USE_PREF_SIZE);
        value.setMaxWidth(330);
        lines.addRow(lines.getRowCount(), name, value);
    }
}
