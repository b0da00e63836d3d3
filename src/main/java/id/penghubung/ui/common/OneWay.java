package id.penghubung.ui.common;

import java.util.function.Function;
import javafx.util.StringConverter;

/// Values in words, where nobody types them: a closed list, the numbers of an axis.
public final class OneWay<T> extends StringConverter<T> {

    private final Function<T, String> words;

    public OneWay(Function<T, String> words) {
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
