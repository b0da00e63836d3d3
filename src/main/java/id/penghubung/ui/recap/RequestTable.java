package id.penghubung.ui.recap;

import id.penghubung.statistics.RequestReport;
import id.penghubung.statistics.RequestReport.By;
import id.penghubung.statistics.RequestReport.Count;
import id.penghubung.statistics.RequestReport.Group;
import id.penghubung.ui.common.FigureWords;
import id.penghubung.ui.common.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/// Groups of information requests, one row each.
final class RequestTable extends TableView<Group> {

    private record Counted(String key, Function<Group, Count> count) {}

    private static final List<Counted> COUNTED = List.of(
            new Counted("requests.incoming", Group::incoming),
            new Counted("requests.unanswered", Group::unanswered),
            new Counted("requests.awaiting", Group::awaitingContact),
            new Counted("requests.answered", Group::answered),
            new Counted("requests.closed", Group::closed));

    private final Texts texts = Texts.of(RequestTable.class);
    private final FigureWords figures = new FigureWords();
    private final RequestWords words;
    private final TableColumn<Group, Group> name = new TableColumn<>();
    private By by = By.CHANNEL;

    RequestTable(RequestWords words, BiConsumer<Count, String> onOpen) {
        this.words = words;
        setId("requests-table");
        setAccessibleText(texts.text("requests.table"));
        setPlaceholder(new Label(texts.text("requests.none")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setFixedCellSize(30);
        name.setMinWidth(160);
        name.setPrefWidth(420);
        name.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        name.setCellFactory(_ -> cell(group -> words.of(group, by)));
        name.setSortable(false);
        getColumns().add(name);
        for (var one : COUNTED) {
            var column = column(one.key());
            column.setComparator(
                    Comparator.comparingLong(group -> one.count().apply(group).value()));
            column.setCellFactory(_ -> new CountCell<>(
                    one.count(),
                    group -> texts.text("requests.cell", texts.text(one.key()), words.of(group, by)),
                    onOpen));
            getColumns().add(column);
        }
        var days = column("requests.days");
        days.setComparator(Comparator.comparingLong(group ->
                group.daysToAnswer().map(spread -> spread.median().toMinutes()).orElse(-1L)));
        days.setCellFactory(_ -> cell(group -> figures.median(group.daysToAnswer())));
        getColumns().add(days);
        getColumns().forEach(column -> column.setReorderable(false));
    }

    private TableColumn<Group, Group> column(String key) {
        var column = new TableColumn<Group, Group>();
        column.setGraphic(heading(texts.text(key), texts.text(key + ".rule")));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.getStyleClass().add("number-column");
        column.setMinWidth(70);
        column.setPrefWidth(110);
        column.setMaxWidth(140);
        return column;
    }

    private static Label heading(String title, String rule) {
        var label = new Label(title);
        label.setWrapText(true);
        label.getStyleClass().add("small");
        var tooltip = new Tooltip(rule);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        label.setTooltip(tooltip);
        return label;
    }

    private static TableCell<Group, Group> cell(Function<Group, String> text) {
        return new TableCell<>() {
            @Override
            protected void updateItem(Group group, boolean empty) {
                super.updateItem(group, empty);
                setText(empty || group == null ? null : text.apply(group));
            }
        };
    }

    void show(RequestReport report, By wanted) {
        by = wanted;
        name.setText(words.of(wanted));
        var sorted = List.copyOf(getSortOrder());
        getItems().setAll(report.by(wanted));
        getSortOrder().setAll(sorted);
        sort();
    }

    /// Of [#rows].
    List<String> headers() {
        var headers = new ArrayList<String>();
        headers.add(texts.text("requests.divided_by"));
        headers.add(texts.text("requests.part"));
        COUNTED.forEach(one -> headers.add(texts.text(one.key())));
        headers.add(texts.text("requests.days"));
        return headers;
    }

    /// Every table below the other, the sum first.
    List<List<Object>> rows(RequestReport report) {
        var rows = new ArrayList<List<Object>>();
        rows.add(row(texts.text("requests.sum"), "", report.all()));
        for (var dimension : By.values()) {
            for (var group : report.by(dimension)) {
                rows.add(row(words.of(dimension), words.of(group, dimension), group));
            }
        }
        return rows;
    }

    private List<Object> row(String divided, String part, Group group) {
        var row = new ArrayList<Object>();
        row.add(divided);
        row.add(part);
        COUNTED.forEach(one -> row.add(one.count().apply(group).value()));
        row.add(group.daysToAnswer()
                .map(spread -> Math.round(spread.median().toMinutes() / 144.0) / 10.0)
                .orElse(null));
        return row;
    }
}
