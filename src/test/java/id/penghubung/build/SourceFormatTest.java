package id.penghubung.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every source file stands as palantir-java-format writes it. A test and not a Maven plugin, because the formatter
/// must run on the JDK that compiles (25), and plugins run on the one that started Maven.
///
/// `mvn -q test -Dtest=SourceFormatTest -Dformat.apply` writes the files instead of complaining.
class SourceFormatTest {

    @Test
    void everySourceFileIsFormatted() throws IOException {
        var apply = System.getProperty("format.apply") != null;
        var formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .formatJavadoc(false)
                .build());
        var unformatted = new ArrayList<Path>();
        var refused = new ArrayList<String>();
        for (var file : sources()) {
            var text = Files.readString(file);
            try {
                var formatted = formatter.formatSourceAndFixImports(text);
                if (formatted.equals(text)) {
                    continue;
                }
                if (apply) {
                    Files.writeString(file, formatted);
                } else {
                    unformatted.add(file);
                }
            } catch (FormatterException e) {
                refused.add(file + ":" + e.getMessage());
            }
        }
        // It breaks a `///` line of over 120 characters, and does not know `_` inside a record pattern.
        assertThat(refused).as("not Java to the formatter").isEmpty();
        assertThat(unformatted)
                .as("run: mvn -q test -Dtest=SourceFormatTest -Dformat.apply")
                .isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (var main = Files.walk(Path.of("src"))) {
            return main.filter(file -> file.toString().endsWith(".java"))
                    // A compact source file: the formatter does not know them yet.
                    .filter(file -> !file.startsWith(Path.of("src/main/build")))
                    .toList();
        }
    }
}
