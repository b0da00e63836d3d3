package id.penghubung.ui.memo;

import id.penghubung.notadinas.Agency.AddressField;
import id.penghubung.ui.common.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Which address lines a letter has and in which order.
final class AddressOrder {

    private final VBox place;
    private final Texts texts = Texts.of(AddressOrder.class);
    private final List<AddressField> fields = new ArrayList<>();
    private final List<AddressField> chosen = new ArrayList<>();

    AddressOrder(VBox place) {
        this.place = place;
    }

    void show(List<AddressField> wanted) {
        chosen.clear();
        chosen.addAll(wanted);
        fields.clear();
        fields.addAll(wanted);
        for (var field : AddressField.values()) {
            if (!fields.contains(field)) {
                fields.add(field);
            }
        }
        rebuild();
    }

    List<AddressField> chosen() {
        return fields.stream().filter(chosen::contains).toList();
    }

    private void rebuild() {
        place.getChildren().clear();
        for (var index = 0; index < fields.size(); index++) {
            place.getChildren().add(line(index));
        }
    }

    private HBox line(int index) {
        var field = fields.get(index);
        var name = texts.text("agency.field." + field.name());
        var box = new CheckBox(name);
        box.setId("agency-field-" + field.name());
        box.setPrefWidth(110);
        box.setSelected(chosen.contains(field));
        box.selectedProperty().subscribe((_, wanted) -> {
            chosen.remove(field);
            if (wanted) {
                chosen.add(field);
            }
        });
        var up = move("up", "mdi2c-chevron-up", name, index, -1);
        var down = move("down", "mdi2c-chevron-down", name, index, 1);
        var line = new HBox(2, box, up, down);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button move(String key, String icon, String name, int index, int by) {
        var button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setAccessibleText(texts.text("agency.order." + key, name));
        button.setDisable(index + by < 0 || index + by >= fields.size());
        button.setOnAction(_ -> {
            fields.add(index + by, fields.remove(index));
            rebuild();
        });
        return button;
    }
}
