package id.penghubung.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeHoursTest {

    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar("uji", Map.of(LocalDate.of(2026, 12, 25), "Hari Raya Natal"), Set.of(2026));

    /// In UTC; the office's own clock decides, wherever the PC stands.
    @ParameterizedTest
    @CsvSource({
        // Friday
        "WIB, 2026-10-02T00:29:59Z, false",
        "WIB, 2026-10-02T00:30:00Z, true",
        "WIB, 2026-10-02T08:59:59Z, true",
        "WIB, 2026-10-02T09:00:00Z, false",
        "WIB, 2026-10-02T09:30:00Z, false",
        // Saturday, Sunday, and Monday morning in Jakarta while it is Sunday in UTC is not yet open
        "WIB, 2026-10-03T03:00:00Z, false",
        "WIB, 2026-10-04T03:00:00Z, false",
        "WIB, 2026-10-05T00:30:00Z, true",
        // a holiday on a Friday
        "WIB, 2026-12-25T03:00:00Z, false",
        // two hours earlier in the east
        "WITA, 2026-10-01T23:30:00Z, true",
        "WITA, 2026-10-02T08:00:00Z, false",
        "WIT, 2026-10-01T22:30:00Z, true",
        "WIT, 2026-10-02T07:00:00Z, false",
        "WIT, 2026-10-02T22:30:00Z, false",
    })
    void isOpenOnWorkingDaysByTheOfficesClock(OfficeZone zone, Instant now, boolean open) {
        assertThat(OfficeHours.USUAL.open(now, zone, CALENDAR)).isEqualTo(open);
    }

    @Test
    void opensBeforeItCloses() {
        assertThatThrownBy(() -> new OfficeHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
