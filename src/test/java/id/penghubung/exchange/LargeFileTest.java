package id.penghubung.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A generated pull of 100,000 rows in the real shape.
@Tag("slow")
class LargeFileTest {

    @TempDir
    private Path folder;

    @Test
    void aHundredThousandRowsAreReadInThreeHundredMegabytes() throws Exception {
        var file = ExchangeBenchmark.generate(folder.resolve("tarikan-100000.xlsx"), 100_000);
        var out = folder.resolve("out.txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xms32m",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExchangeBenchmark.class.getName(),
                        "read",
                        file.toString())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        // -1 where the system does not tell.
        assertThat(Long.parseLong(Files.readString(out).strip().split(" ")[1])).isLessThanOrEqualTo(300);
        assertThat(Reading.of(file).summary().taken()).isEqualTo(100_000);
    }
}
