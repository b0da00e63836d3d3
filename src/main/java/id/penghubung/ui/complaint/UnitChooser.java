package id.penghubung.ui.complaint;

import id.penghubung.domain.WorkUnit;
import id.penghubung.ui.common.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A list of units narrowed by typing; its first line may be "not known", so that the choice can be taken back.
final class UnitChooser {

    /// "Not known" as a line of the list.
    private static final WorkUnit NONE = new WorkUnit("", "");

    private final Texts texts = Texts.of(UnitChooser.class);
    private final TextField search;
    private final ListView<WorkUnit> list;
    private final ObjectProperty<WorkUnit> chosen;
    private List<WorkUnit> units = List.of();
    private boolean optional = true;
    private boolean filling;

    UnitChooser(TextField search, ListView<WorkUnit> list, ObjectProperty<WorkUnit> chosen) {
        this.search = search;
        this.list = list;
        this.chosen = chosen;
        list.setCellFactory(_ -> new UnitCell());
        var nothing = new Label(texts.text("unit.nothing"));
        nothing.setWrapText(true);
        nothing.getStyleClass().add("quiet");
        list.setPlaceholder(nothing);
        search.textProperty().subscribe(this::narrow);
        list.getSelectionModel().selectedItemProperty().subscribe(picked -> {
            if (!filling && picked != null) {
                chosen.set(picked == NONE ? null : picked);
            }
        });
        chosen.subscribe(_ -> mark());
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !event.isAltDown()) {
                list.requestFocus();
                if (list.getSelectionModel().isEmpty()) {
                    list.getSelectionModel().selectFirst();
                }
                event.consume();
            }
        });
    }

    /// @param mayBeUnknown whether "not known" is a choice too
    void offer(List<WorkUnit> now, boolean mayBeUnknown) {
        if (!units.equals(now) || optional != mayBeUnknown) {
            units = List.copyOf(now);
            optional = mayBeUnknown;
            narrow();
        }
    }

    /// Every word that was typed is somewhere in the unit's name.
    static boolean named(WorkUnit unit, String typed) {
        var name = unit.name().toLowerCase(Locale.ROOT);
        return Stream.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(name::contains);
    }

    private void narrow() {
        var shown = new ArrayList<WorkUnit>();
        if (search.getText().isBlank()) {
            if (optional) {
                shown.add(NONE);
            }
            // A unit that the reference data no longer have is still what was chosen.
            if (chosen.get() != null && !units.contains(chosen.get())) {
                shown.add(chosen.get());
            }
        }
        for (var unit : units) {
            if (named(unit, search.getText())) {
                shown.add(unit);
            }
        }
        filling = true;
        try {
            list.getItems().setAll(shown);
        } finally {
            filling = false;
        }
        mark();
    }

    private void mark() {
        var line = Objects.requireNonNullElse(chosen.get(), NONE);
        filling = true;
        try {
            list.getSelectionModel().clearSelection();
            if (list.getItems().contains(line)) {
                list.getSelectionModel().select(line);
                list.scrollTo(line);
            }
        } finally {
            filling = false;
        }
    }

    private final class UnitCell extends ListCell<WorkUnit> {
        UnitCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(WorkUnit unit, boolean empty) {
            super.updateItem(unit, empty);
            setText(empty || unit == null ? null : unit == NONE ? texts.text("unit.none") : unit.name());
        }
    }
}
