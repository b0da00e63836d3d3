package id.penghubung.ui.memo;

import id.penghubung.domain.Period;
import id.penghubung.store.Memos.UnitLetter;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.OneWay;
import id.penghubung.ui.common.PeriodWords;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.memo.UnitLettersViewModel.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The checklist of a quarter: which unit has sent its own letter, when and with which number.
final class UnitLettersController {

    private static final int QUARTERS = 8;

    private final UnitLettersViewModel model;
    private final Moments moments;
    private final Texts texts = Texts.of(UnitLettersController.class);

    @FXML
    private HBox head;

    @FXML
    private Label count;

    @FXML
    private HBox troubleBox;

    @FXML
    private Label trouble;

    @FXML
    private TableView<Row> table;

    @FXML
    private TableColumn<Row, String> unit;

    @FXML
    private TableColumn<Row, String> state;

    @FXML
    private TableColumn<Row, String> received;

    @FXML
    private TableColumn<Row, String> number;

    @FXML
    private VBox form;

    @FXML
    private Label unitName;

    @FXML
    private DatePicker date;

    @FXML
    private TextField numberField;

    @FXML
    private TextArea note;

    @FXML
    private Button save;

    @FXML
    private Button forget;

    UnitLettersController(UnitLettersViewModel model, Moments moments) {
        this.model = model;
        this.moments = moments;
    }

    @FXML
    private void initialize() {
        head.getChildren().addFirst(quarters());
        column(unit, row -> row.unit().name());
        column(state, row -> texts.text(row.sent() ? "units.sent" : "units.not_sent"));
        column(received, row -> row.sent() ? moments.date(row.letter().receivedOn()) : "");
        column(number, row -> row.sent() ? row.letter().number() : "");
        table.getSelectionModel().selectedItemProperty().subscribe(this::showRow);
        save.setOnAction(_ -> save());
        save.disableProperty().bind(date.valueProperty().isNull());
        forget.setOnAction(_ ->
                model.forget(table.getSelectionModel().getSelectedItem().unit().id()));
        model.rows().subscribe(this::showRows);
        model.trouble().subscribe(sentence -> {
            trouble.setText(sentence);
            Visibility.set(troubleBox, sentence != null);
        });
    }

    private ComboBox<Period.Quarter> quarters() {
        var box = new ComboBox<Period.Quarter>();
        box.setId("unit-letters-quarter");
        box.setAccessibleText(texts.text("units.quarter"));
        Period quarter = Period.quarterOf(moments.today());
        for (var back = 0; back < QUARTERS; back++) {
            box.getItems().add((Period.Quarter) quarter);
            quarter = quarter.former().orElseThrow();
        }
        box.setConverter(new OneWay<>(PeriodWords::of));
        box.setValue(model.quarter());
        box.valueProperty().subscribe((_, wanted) -> model.choose(wanted));
        return box;
    }

    private void column(TableColumn<Row, String> column, Function<Row, String> value) {
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    }

    private void showRows(List<Row> rows) {
        var selected = table.getSelectionModel().getSelectedIndex();
        table.getItems().setAll(rows);
        if (!rows.isEmpty()) {
            table.getSelectionModel().select(Math.clamp(selected, 0, rows.size() - 1));
        }
        count.setText(texts.text("units.count", rows.stream().filter(Row::sent).count(), rows.size()));
    }

    private void showRow(Row row) {
        form.setDisable(row == null);
        if (row == null) {
            unitName.setText("");
            return;
        }
        unitName.setText(row.unit().name());
        date.setValue(row.sent() ? row.letter().receivedOn() : today());
        numberField.setText(row.sent() ? row.letter().number() : "");
        note.setText(row.sent() ? row.letter().note() : "");
        Visibility.set(forget, row.sent());
        save.setText(texts.text(row.sent() ? "units.correct" : "units.save"));
    }

    private LocalDate today() {
        return moments.today();
    }

    private void save() {
        var row = table.getSelectionModel().getSelectedItem();
        model.note(new UnitLetter(
                model.quarter().word(),
                row.unit().id(),
                date.getValue(),
                numberField.getText().strip(),
                note.getText().strip()));
    }

    void shown() {
        model.refresh();
    }
}
