package id.penghubung.ui.recap;

import id.penghubung.statistics.RequestReport;
import id.penghubung.statistics.RequestReport.Count;
import id.penghubung.ui.common.Texts;
import java.time.DayOfWeek;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// When people ask: a row for each hour, a column for each day of the week.
final class WeekTable extends TableView<Integer> {

    private RequestReport report;

    WeekTable(RequestWords words, BiConsumer<Count, String> onOpen) {
        var texts = Texts.of(WeekTable.class);
        setId("requests-week");
        setAccessibleText(texts.text("requests.week"));
        setPlaceholder(new Label(texts.text("requests.none")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setFixedCellSize(30);
        var hour = new TableColumn<Integer, Integer>(texts.text("requests.by.HOUR"));
        hour.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        hour.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Integer value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty || value == null ? null : words.hour(value));
            }
        });
        hour.setMinWidth(120);
        getColumns().add(hour);
        for (var day : DayOfWeek.values()) {
            var column = new TableColumn<Integer, Integer>(RequestWords.of(day));
            column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
            column.getStyleClass().add("number-column");
            column.setMinWidth(70);
            column.setCellFactory(_ -> new CountCell<>(
                    value -> report.at(day, value),
                    value -> texts.text("requests.cell", RequestWords.of(day), words.hour(value)),
                    onOpen));
            getColumns().add(column);
        }
        for (var column : getColumns()) {
            column.setSortable(false);
            column.setReorderable(false);
        }
    }

    void show(RequestReport shown) {
        report = shown;
        getItems().setAll(List.of());
        getItems().setAll(shown.hours());
    }
}
