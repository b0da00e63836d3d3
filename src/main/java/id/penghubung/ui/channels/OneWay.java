package id.penghubung.ui.channels;

import java.util.function.Function;
import javafx.util.StringConverter;

/// Values of a closed list in words; nobody types them.
final class OneWay<T> extends StringConverter<T> {

    private final Function<T, String> words;

    OneWay(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("not typed");
    }
}
