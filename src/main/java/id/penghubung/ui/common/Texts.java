package id.penghubung.ui.common;

import java.text.MessageFormat;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of one screen: `texts.properties` (UTF-8) in the screen's package, with the shared ones of
/// `ui.common` behind it. A missing key is a programming error and throws.
public final class Texts extends ResourceBundle {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final ResourceBundle own;

    private Texts(ResourceBundle own, ResourceBundle shared) {
        this.own = own;
        setParent(shared);
    }

    /// @param anchor any class of the screen's package
    public static Texts of(Class<?> anchor) {
        var shared = bundle(Texts.class);
        return new Texts(anchor.getPackage().equals(Texts.class.getPackage()) ? shared : bundle(anchor), shared);
    }

    private static ResourceBundle bundle(Class<?> anchor) {
        // Locale.ROOT: the one language there is; the PC's own language must not pick another.
        return ResourceBundle.getBundle(anchor.getPackageName() + ".texts", Locale.ROOT, anchor.getClassLoader());
    }

    public String text(String key) {
        return getString(key);
    }

    /// Numbers and dates in Indonesian form; `{0}` and choices as of [MessageFormat].
    public String text(String key, Object... arguments) {
        return new MessageFormat(getString(key), INDONESIAN).format(arguments);
    }

    @Override
    protected Object handleGetObject(String key) {
        return own.containsKey(key) ? own.getObject(key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return own.getKeys();
    }
}
