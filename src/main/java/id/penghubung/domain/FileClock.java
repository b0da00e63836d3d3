package id.penghubung.domain;

import java.time.ZoneId;
import java.time.ZoneOffset;

/// The clock by which a file of the *data tarikan* tells its times: the file itself never says (case K09).
public enum FileClock {
    UTC(ZoneOffset.UTC),
    WIB(OfficeZone.WIB.id()),
    WITA(OfficeZone.WITA.id()),
    WIT(OfficeZone.WIT.id());

    private final ZoneId id;

    FileClock(ZoneId id) {
        this.id = id;
    }

    public ZoneId id() {
        return id;
    }

    public static FileClock of(OfficeZone zone) {
        return switch (zone) {
            case WIB -> WIB;
            case WITA -> WITA;
            case WIT -> WIT;
        };
    }
}
