package id.penghubung.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The office's clock. Instants are shown and periods are cut by it, never by the PC's own zone.
public enum OfficeZone {
    WIB("Asia/Jakarta"),
    WITA("Asia/Makassar"),
    WIT("Asia/Jayapura");

    private final ZoneId id;

    OfficeZone(String id) {
        this.id = ZoneId.of(id);
    }

    public ZoneId id() {
        return id;
    }

    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, id);
    }

    /// 00.00 of that date in the office.
    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(id).toInstant();
    }
}
