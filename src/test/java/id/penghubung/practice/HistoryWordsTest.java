package id.penghubung.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// A kind of history without a word would stand on the screen as the server writes it, in English.
class HistoryWordsTest {

    private static final String WORDS = "/id/penghubung/ui/complaint/texts.properties";

    @Test
    void everyKindThatTheServerWritesHasAWord() throws IOException {
        var words = new Properties();
        try (var in =
                new InputStreamReader(HistoryWordsTest.class.getResourceAsStream(WORDS), StandardCharsets.UTF_8)) {
            words.load(in);
        }

        assertThat(kinds()).hasSizeGreaterThan(15);
        assertThat(kinds())
                .allSatisfy(kind -> assertThat(words.getProperty("history." + kind))
                        .as(kind)
                        .isNotBlank()
                        .doesNotContain("{"));
    }

    private static List<String> kinds() {
        return Arrays.stream(HistoryKind.class.getDeclaredFields())
                .filter(field -> field.getType() == String.class)
                .map(HistoryWordsTest::value)
                .toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
