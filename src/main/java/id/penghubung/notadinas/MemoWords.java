package id.penghubung.notadinas;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the letters. What is put into a sentence comes as words that are already formed: a message format would
/// group numbers as it likes.
final class MemoWords {

    static final Locale LOCALE = Locale.of("id", "ID");

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("id.penghubung.notadinas.texts", Locale.ROOT, MemoWords.class.getClassLoader());

    private MemoWords() {}

    static String of(String key, String... arguments) {
        var pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, LOCALE).format(arguments);
    }
}
