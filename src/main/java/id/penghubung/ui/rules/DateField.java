package id.penghubung.ui.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

/// A date as day/month/year, whatever the PC's language; what is no date leaves the field empty. Kept as a date: no
/// time and no zone can move it (case K11).
public final class DateField extends DatePicker {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    public DateField() {
        setConverter(new StringConverter<>() {
            @Override
            public String toString(LocalDate date) {
                return date == null ? "" : FORM.format(date);
            }

            @Override
            public LocalDate fromString(String words) {
                try {
                    return words == null || words.isBlank() ? null : LocalDate.parse(words.strip(), FORM);
                } catch (DateTimeParseException _) {
                    // The field shows that nothing was taken.
                    return null;
                }
            }
        });
        setPrefWidth(150);
    }
}
