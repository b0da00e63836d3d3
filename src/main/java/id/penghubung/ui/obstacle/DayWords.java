package id.penghubung.ui.obstacle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

/// Days as they are typed here, whatever language the PC speaks. What is no day leaves the former one.
final class DayWords extends StringConverter<LocalDate> {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final DatePicker picker;

    DayWords(DatePicker picker) {
        this.picker = picker;
    }

    @Override
    public String toString(LocalDate day) {
        return day == null ? "" : DATE.format(day);
    }

    @Override
    public LocalDate fromString(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip(), DATE);
        } catch (DateTimeException _) {
            return picker.getValue();
        }
    }
}
