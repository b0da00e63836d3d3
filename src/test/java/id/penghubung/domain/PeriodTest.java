package id.penghubung.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02, 2026-02-01, 2026-03-01, 2026-01",
        "2026-Q1, 2026-01-01, 2026-04-01, 2025-Q4",
        "2026-Q4, 2026-10-01, 2027-01-01, 2026-Q3",
        "2026-S1, 2026-01-01, 2026-07-01, 2025-S2",
        "2026-S2, 2026-07-01, 2027-01-01, 2026-S1",
        "2026, 2026-01-01, 2027-01-01, 2025",
        "2026-07-11..2026-07-20, 2026-07-11, 2026-07-21, 2026-07-01..2026-07-10",
        "2026-07-11..2026-07-11, 2026-07-11, 2026-07-12, 2026-07-10..2026-07-10",
    })
    void aWordNamesItsDaysAndTheOnesBefore(String word, LocalDate from, LocalDate before, String former) {
        var period = Period.parse(word).orElseThrow();

        assertThat(period.from()).isEqualTo(from);
        assertThat(period.before()).isEqualTo(before);
        assertThat(period.word()).isEqualTo(word);
        assertThat(period.former().orElseThrow().word()).isEqualTo(former);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-Q5",
                "2026-Q0",
                "2026-S3",
                "2026-13",
                "26",
                "2026-07-02..2026-07-01",
                "2026-07-01..",
                "..",
                "semua",
                "2026-02-30..2026-03-01"
            })
    void otherWordsNameNoPeriod(String word) {
        assertThat(Period.parse(word)).isEmpty();
    }

    /// Cases C6, K10: the first and the last minute, wherever the office is.
    @ParameterizedTest
    @CsvSource({
        "WIB, 2026-06-30T17:00:00Z, 2026-09-30T17:00:00Z",
        "WITA, 2026-06-30T16:00:00Z, 2026-09-30T16:00:00Z",
        "WIT, 2026-06-30T15:00:00Z, 2026-09-30T15:00:00Z",
    })
    void K10_aQuarterBeginsAndEndsAtTheOfficesMidnight(OfficeZone zone, Instant first, Instant after) {
        var quarter = new Period.Quarter(2026, 3);

        assertThat(quarter.contains(first, zone)).isTrue();
        assertThat(quarter.contains(first.minusMillis(1), zone)).isFalse();
        assertThat(quarter.contains(after.minusMillis(1), zone)).isTrue();
        assertThat(quarter.contains(after, zone)).isFalse();
    }

    @Test
    void whatHasNoTimeBelongsToAllTimeOnly() {
        assertThat(new Period.AllTime().contains(null, OfficeZone.WIB)).isTrue();
        assertThat(new Period.Quarter(2026, 3).contains(null, OfficeZone.WIB)).isFalse();
        assertThat(new Period.AllTime().former()).isEmpty();
        assertThat(Period.parse("semua-waktu")).contains(new Period.AllTime());
    }

    @Test
    void aPeriodOfNoDayIsNone() {
        var day = LocalDate.of(2026, 7, 1);

        assertThatThrownBy(() -> new Period.Days(day, day)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, 2026-Q1", "2026-03-31, 2026-Q1", "2026-04-01, 2026-Q2", "2026-12-31, 2026-Q4"})
    void everyDayHasItsQuarter(LocalDate day, String word) {
        assertThat(Period.quarterOf(day).word()).isEqualTo(word);
    }
}
