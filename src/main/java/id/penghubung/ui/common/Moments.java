package id.penghubung.ui.common;

import id.penghubung.domain.OfficeZone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates and times as an Indonesian office writes them, in the office's zone and never in the PC's.
public final class Moments {

    public static final Locale INDONESIAN = Locale.of("id", "ID");
    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", INDONESIAN);
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("d MMM", INDONESIAN);
    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", INDONESIAN);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", INDONESIAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", INDONESIAN);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH.mm.ss", INDONESIAN);
    private static final Texts TEXTS = Texts.of(Moments.class);

    private final OfficeZone zone;
    private final Clock clock;

    public Moments(OfficeZone zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return zone.dateOf(clock.instant());
    }

    /// "24 Nov 2026"
    public String date(LocalDate date) {
        return DATE.format(date);
    }

    /// For a column: "24 Nov" in this year, "24 Nov 2025" in another.
    public String shortDate(LocalDate date) {
        return date.getYear() == today().getYear() ? SHORT_DATE.format(date) : date(date);
    }

    /// "Selasa, 24 November 2026"
    public String longDate(LocalDate date) {
        return LONG_DATE.format(date);
    }

    /// "Nov 2026"
    public String month(LocalDate firstDay) {
        return MONTH.format(firstDay);
    }

    /// "24 Nov 2026 10.42 WIB"; "belum pernah" for null.
    public String full(Instant instant) {
        return instant == null
                ? TEXTS.text("time.never")
                : date(zone.dateOf(instant)) + " " + timeOf(instant) + " " + zone.name();
    }

    /// As short as stays clear today: "10.42 WIB", on another day as [#full].
    public String brief(Instant instant) {
        return instant != null && zone.dateOf(instant).equals(today())
                ? timeOf(instant) + " " + zone.name()
                : full(instant);
    }

    /// "24 Nov 2026", the office's day
    public String date(Instant instant) {
        return date(zone.dateOf(instant));
    }

    /// "10.42.07": only where it is clear that it was just now.
    public String seconds(Instant instant) {
        return SECONDS.format(LocalTime.ofInstant(instant, zone.id()));
    }

    /// For a column: "10.42" today, "24 Nov 10.42" in this year, "24 Nov 2025" before; the zone stands in the header.
    /// Empty for null.
    public String compact(Instant instant) {
        if (instant == null) {
            return "";
        }
        var day = zone.dateOf(instant);
        if (day.equals(today())) {
            return timeOf(instant);
        }
        return day.getYear() == today().getYear() ? SHORT_DATE.format(day) + " " + timeOf(instant) : date(day);
    }

    private String timeOf(Instant instant) {
        return TIME.format(LocalTime.ofInstant(instant, zone.id()));
    }
}
