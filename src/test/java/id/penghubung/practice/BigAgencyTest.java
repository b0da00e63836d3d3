package id.penghubung.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class BigAgencyTest {

    @TempDir
    Path folder;

    @Test
    void aHundredThousandComplaintsAreReadyInUnderAMinute() throws IOException {
        var begun = System.nanoTime();
        try (var office = new Office(folder, 100_000)) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
            assertThat(office.person("admin.ratih").changes(null, 1_000).changes())
                    .hasSize(1_000);
        }
    }
}
