package id.penghubung.app;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of the command line.
final class Words {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("id.penghubung.app.texts", Locale.ROOT, Words.class.getClassLoader());

    private Words() {}

    static String of(String key, Object... arguments) {
        var pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.of("id", "ID")).format(arguments);
    }
}
