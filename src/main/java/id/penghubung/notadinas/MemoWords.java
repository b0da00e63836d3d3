package id.penghubung.notadinas;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words that every letter has, whatever it says.
final class MemoWords {

    static final Locale LOCALE = Locale.of("id", "ID");

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("id.penghubung.notadinas.texts", Locale.ROOT, MemoWords.class.getClassLoader());

    private MemoWords() {}

    static String of(String key, Object... arguments) {
        var pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, LOCALE).format(arguments);
    }
}
