package id.penghubung.practice;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the server says to people, in Bahasa Indonesia.
final class Sentences {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final ResourceBundle bundle = ResourceBundle.getBundle("id.penghubung.practice.sentences", Locale.ROOT);

    String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), INDONESIAN).format(values);
    }
}
