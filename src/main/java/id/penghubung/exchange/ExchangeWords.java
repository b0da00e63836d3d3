package id.penghubung.exchange;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of reading and writing files, for window and command line alike.
final class ExchangeWords {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("id.penghubung.exchange.texts", Locale.ROOT, ExchangeWords.class.getClassLoader());

    private ExchangeWords() {}

    static String of(String key, Object... arguments) {
        var pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.of("id", "ID")).format(arguments);
    }
}
