package id.penghubung.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetFileTest {

    private static final TargetFile.Kind XLSX = new TargetFile.Kind("Excel", ".xlsx");
    private static final TargetFile.Kind CSV = new TargetFile.Kind("CSV", ".csv");
    private static final List<TargetFile.Kind> BOTH = List.of(XLSX, CSV);

    @Test
    void aNameWithoutAnEndingGetsThatOfTheKindThatWasChosen() {
        assertThat(TargetFile.complete(Path.of("a", "daftar"), BOTH, CSV)).isEqualTo(Path.of("a", "daftar.csv"));
        assertThat(TargetFile.complete(Path.of("daftar.2026"), BOTH, XLSX)).isEqualTo(Path.of("daftar.2026.xlsx"));
    }

    @Test
    void anEndingThatWasTypedDecides() {
        assertThat(TargetFile.complete(Path.of("daftar.csv"), BOTH, XLSX)).isEqualTo(Path.of("daftar.csv"));
        assertThat(TargetFile.complete(Path.of("DAFTAR.XLSX"), BOTH, CSV)).isEqualTo(Path.of("DAFTAR.XLSX"));
    }
}
