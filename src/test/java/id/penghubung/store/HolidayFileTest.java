package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.DueDate;
import id.penghubung.domain.OfficeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayFileTest {

    @ParameterizedTest
    @CsvSource({"2024, 238, 29", "2025, 237, 28", "2026, 240, 25"})
    void aYearHasAsManyWorkingDaysAsItsDecreesLeave(int year, int workingDays, int listed) {
        var calendar = HolidayFile.bundled();

        assertThat(calendar.completeYears()).contains(year);
        assertThat(calendar.holidays().keySet().stream().filter(day -> day.getYear() == year))
                .hasSize(listed);
        assertThat(days(year).filter(calendar::workingDay)).hasSize(workingDays);
    }

    /// Keppres 7/2024 (cuti bersama ASN) and the list of a newspaper of 26 November 2024, which has both election days.
    @Test
    void theYear2024IsWhatTwoOtherListsSay() {
        var leave = "02-09 03-12 04-08 04-09 04-12 04-15 05-10 05-24 06-18 12-26";
        var holidays = "01-01 02-08 02-10 02-14 03-11 03-29 03-31 04-10 04-11 05-01 05-09 05-23 06-01 06-17 07-07 08-17"
                + " 09-16 11-27 12-25";

        assertThat(HolidayFile.bundled().holidays().keySet().stream()
                        .filter(day -> day.getYear() == 2024)
                        .collect(Collectors.toSet()))
                .isEqualTo(Stream.of((leave + " " + holidays).split(" "))
                        .map(day -> MonthDay.parse("--" + day).atYear(2024))
                        .collect(Collectors.toSet()));
    }

    @Test
    void theServersListGoesBeforeOursAndOursFillsTheYearsItDoesNotHave() {
        var server = HolidayFile.parse(List.of("versi;server", "tahun lengkap;2026", "2026-03-02;K;Hari jadi;lokal"));

        var calendar = server.completedBy(HolidayFile.bundled());

        assertThat(calendar.workingDay(LocalDate.of(2026, Month.MARCH, 2))).isFalse();
        assertThat(calendar.workingDay(LocalDate.of(2026, Month.JANUARY, 1))).isTrue();
        assertThat(calendar.workingDay(LocalDate.of(2025, Month.JANUARY, 1))).isFalse();
        assertThat(calendar.completeYears()).containsExactlyInAnyOrder(2024, 2025, 2026);
        assertThat(calendar.version()).isEqualTo("server + bawaan-2026-1");
    }

    private static Stream<LocalDate> days(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year, 1, 1).plusDays(Year.of(year).length()));
    }

    /// Five working days from 16.00 of the office, over whatever lies between; the hour decides nothing.
    @ParameterizedTest
    @CsvSource({
        "2026-06-05T09:00:00Z,2026-06-12,an ordinary week",
        "2026-05-08T09:00:00Z,2026-05-19,a long weekend with its joint leave",
        "2026-03-13T09:00:00Z,2026-03-27,Nyepi and Lebaran in the shorter hours of Ramadan",
        "2025-12-19T09:00:00Z,2025-12-30,Christmas",
        "2025-12-24T09:00:00Z,2026-01-05,the end of the year"
    })
    void C15_aLimitOverDaysOffEndsOnItsLastWorkingDay(Instant disposedAt, LocalDate due, String over) {
        assertThat(HolidayFile.bundled().due(OfficeZone.WIB.dateOf(disposedAt), 5))
                .as(over)
                .isEqualTo(new DueDate(due, false));
    }
}
