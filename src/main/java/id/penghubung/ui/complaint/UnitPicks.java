package id.penghubung.ui.complaint;

import id.penghubung.domain.WorkUnit;
import id.penghubung.ui.common.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One or more units to tick in a list narrowed by typing. What is ticked stays so while it is narrowed away.
public final class UnitPicks extends VBox {

    private final Texts texts = Texts.of(UnitPicks.class);
    private final ObjectProperty<List<WorkUnit>> chosen;
    private final Label title = new Label(texts.text("units"));
    private final TextField search = new TextField();
    private final ListView<WorkUnit> list = new ListView<>();
    private final Label ticked = new Label();
    private List<WorkUnit> units = List.of();

    /// @param chosen in the order in which they were ticked
    public UnitPicks(ObjectProperty<List<WorkUnit>> chosen) {
        this.chosen = chosen;
        getStyleClass().add("editor-units");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.setLabelFor(search);
        search.setId("units-search");
        search.setPromptText(texts.text("unit.search"));
        search.setAccessibleText(texts.text("unit.search"));
        list.setId("units-list");
        list.setAccessibleText(texts.text("units"));
        list.setMinHeight(40);
        ticked.setId("units-ticked");
        ticked.setWrapText(true);
        ticked.setMinHeight(USE_PREF_SIZE);
        ticked.getStyleClass().addAll("quiet", "small");
        setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(title, search, list, ticked);
        var nothing = new Label(texts.text("unit.nothing"));
        nothing.setWrapText(true);
        nothing.getStyleClass().add("quiet");
        list.setPlaceholder(nothing);
        list.setCellFactory(_ -> new UnitCell());
        search.textProperty().subscribe(this::narrow);
        chosen.subscribe(this::follow);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            var unit = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && unit != null) {
                set(unit, !chosen.get().contains(unit));
                event.consume();
            }
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !event.isAltDown()) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                event.consume();
            }
        });
    }

    /// The units to choose from. One that is ticked and not among them stays in the list.
    public void offer(List<WorkUnit> now) {
        if (!units.equals(now)) {
            units = List.copyOf(now);
            narrow();
        }
    }

    private void set(WorkUnit unit, boolean on) {
        var now = new ArrayList<>(chosen.get());
        if (on && !now.contains(unit)) {
            now.add(unit);
        } else if (!on) {
            now.remove(unit);
        }
        chosen.set(List.copyOf(now));
    }

    private void follow(List<WorkUnit> now) {
        ticked.setText(
                now.isEmpty()
                        ? texts.text("units.none")
                        : texts.text(
                                "units.ticked",
                                now.size(),
                                now.stream().map(WorkUnit::name).collect(Collectors.joining(", "))));
        list.refresh();
    }

    private void narrow() {
        var shown = new ArrayList<WorkUnit>();
        if (search.getText().isBlank()) {
            chosen.get().stream().filter(unit -> !units.contains(unit)).forEach(shown::add);
        }
        units.stream().filter(unit -> UnitChooser.named(unit, search.getText())).forEach(shown::add);
        list.getItems().setAll(shown);
    }

    public void focus() {
        search.requestFocus();
    }

    private final class UnitCell extends ListCell<WorkUnit> {
        private final CheckBox box = new CheckBox();

        UnitCell() {
            // Without it the cell is as wide as the longest name and nothing wraps.
            setPrefWidth(0);
            box.setWrapText(true);
            box.setFocusTraversable(false);
            box.setOnAction(_ -> set(getItem(), box.isSelected()));
        }

        @Override
        protected void updateItem(WorkUnit unit, boolean empty) {
            super.updateItem(unit, empty);
            if (empty || unit == null) {
                setGraphic(null);
                return;
            }
            box.setText(unit.name());
            box.setSelected(chosen.get().contains(unit));
            setGraphic(box);
        }
    }
}
