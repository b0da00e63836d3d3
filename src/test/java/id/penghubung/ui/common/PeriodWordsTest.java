package id.penghubung.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodWordsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-08, Agustus 2026, 1 Agu 2026 – 31 Agu 2026",
        "2026-Q3, Triwulan III 2026, 1 Jul 2026 – 30 Sep 2026",
        "2026-S1, Semester I 2026, 1 Jan 2026 – 30 Jun 2026",
        "2026, Tahun 2026, 1 Jan 2026 – 31 Des 2026",
        "2026-07-01..2026-07-20, 1 Jul 2026 – 20 Jul 2026, 1 Jul 2026 – 20 Jul 2026",
        "semua-waktu, Semua waktu, Semua waktu",
    })
    void aPeriodIsNamedAsAnOfficeNamesIt(String word, String name, String days) {
        var period = Period.parse(word).orElseThrow();

        assertThat(PeriodWords.of(period)).isEqualTo(name);
        assertThat(PeriodWords.daysOf(period)).isEqualTo(days);
    }
}
