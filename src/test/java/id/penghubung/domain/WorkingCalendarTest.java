package id.penghubung.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static WorkingCalendar with(Map<LocalDate, String> holidays) {
        return new WorkingCalendar("uji", holidays, Set.of(2026));
    }

    @Test
    void countingBeginsOnTheNextWorkingDay() {
        // Friday 16 January 2026, whatever the hour: Monday is the first day.
        assertThat(with(Map.of()).due(LocalDate.of(2026, 1, 16), 1).date()).isEqualTo(LocalDate.of(2026, 1, 19));
        assertThat(with(Map.of()).due(LocalDate.of(2026, 1, 16), 5).date()).isEqualTo(LocalDate.of(2026, 1, 23));
    }

    @Test
    void holidaysAndJointLeaveAreSkippedAndAHolidayOnASundayChangesNothing() {
        var calendar = with(Map.of(
                LocalDate.of(2026, 1, 18), "libur pada hari Minggu",
                LocalDate.of(2026, 1, 19), "libur nasional",
                LocalDate.of(2026, 1, 20), "cuti bersama"));

        assertThat(calendar.due(LocalDate.of(2026, 1, 16), 1).date()).isEqualTo(LocalDate.of(2026, 1, 21));
    }

    @Test
    void aYearWhoseListIsNotWholeMakesTheDateAnEstimate() {
        assertThat(with(Map.of()).due(LocalDate.of(2026, 12, 29), 2))
                .isEqualTo(new DueDate(LocalDate.of(2026, 12, 31), false));
        assertThat(with(Map.of()).due(LocalDate.of(2026, 12, 29), 3))
                .isEqualTo(new DueDate(LocalDate.of(2027, 1, 1), true));
    }

    @Test
    void aLimitOfNoDaysIsAProgrammingError() {
        assertThatThrownBy(() -> with(Map.of()).due(LocalDate.of(2026, 1, 1), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
