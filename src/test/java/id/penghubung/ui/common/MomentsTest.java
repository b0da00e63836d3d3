package id.penghubung.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.OfficeZone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Instant NOW = Instant.parse("2026-08-24T18:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void theDayIsTheOfficesDayWhateverThePcSays() {
        assertThat(new Moments(OfficeZone.WIB, clock).today()).isEqualTo(LocalDate.of(2026, 8, 25));
        assertThat(new Moments(OfficeZone.WIT, clock).full(NOW)).isEqualTo("25 Agu 2026 03.00 WIT");
    }

    @Test
    void todayNeedsNoDate() {
        var moments = new Moments(OfficeZone.WIB, clock);

        assertThat(moments.brief(NOW)).isEqualTo("01.00 WIB");
        assertThat(moments.brief(NOW.minusSeconds(2 * 3600))).isEqualTo("24 Agu 2026 23.00 WIB");
        assertThat(moments.brief(null)).isEqualTo("belum pernah");
    }

    @Test
    void datesAreIndonesian() {
        assertThat(new Moments(OfficeZone.WIB, clock).longDate(LocalDate.of(2026, 5, 4)))
                .isEqualTo("Senin, 4 Mei 2026");
    }

    @Test
    void aColumnIsAsNarrowAsTheDayAllows() {
        var moments = new Moments(OfficeZone.WIB, clock);

        assertThat(moments.compact(NOW)).isEqualTo("01.00");
        assertThat(moments.compact(NOW.minusSeconds(2 * 3600))).isEqualTo("24 Agu 23.00");
        assertThat(moments.compact(Instant.parse("2025-12-31T18:00:00Z"))).isEqualTo("1 Jan 01.00");
        assertThat(moments.compact(Instant.parse("2025-12-31T16:00:00Z"))).isEqualTo("31 Des 2025");
        assertThat(moments.compact(null)).isEmpty();
    }
}
