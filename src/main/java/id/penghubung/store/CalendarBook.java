package id.penghubung.store;

import id.penghubung.domain.HolidayYear;
import id.penghubung.domain.WorkingCalendar;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// The days off, with the office's own in `work.db`. Due dates follow each change at once.
///
/// **Whose days hold:** the bundled list of the decrees; over it, year by year, the server's list where it has the year
/// whole; over both the list of a year that the office imported, which replaces the year when it is complete and adds
/// its days when it is not; and the agency's own days beside all of them. A decree is the same for everybody, so
/// anybody may take a list over.
public final class CalendarBook {

    private final Database workDb;
    private final Cache cache;
    private final Clock clock;

    CalendarBook(Database workDb, Cache cache, Clock clock) {
        this.workDb = workDb;
        this.cache = cache;
        this.clock = clock;
    }

    /// Where a day off comes from.
    public enum DaySource {
        BUNDLED,
        SERVER,
        IMPORTED,
        AGENCY
    }

    /// @param weekend it would be no working day anyhow
    public record DayOff(LocalDate date, String name, DaySource source, boolean weekend) {}

    /// @param complete dates of this year are sure; else they are *perkiraan*
    /// @param imported decree of the imported list; null when there is none
    /// @param workingDays of the year, as it is counted now
    public record YearDays(int year, boolean complete, String imported, int workingDays, List<DayOff> days) {
        public YearDays {
            days = List.copyOf(days);
        }
    }

    /// The days off of a year, ascending.
    public YearDays year(int year) {
        var own = workDb.read(OwnRules::read);
        var calendar = cache.calendar();
        var imported = own.years().stream()
                .filter(list -> list.year() == year)
                .findFirst()
                .orElse(null);
        var reference = cache.storedReference();
        var server = reference == null ? null : reference.calendar();
        var days = calendar.holidays().entrySet().stream()
                .filter(day -> day.getKey().getYear() == year)
                .map(day -> new DayOff(
                        day.getKey(),
                        day.getValue(),
                        source(day.getKey(), own, imported, server),
                        day.getKey().getDayOfWeek().getValue() > 5))
                .sorted(Comparator.comparing(DayOff::date))
                .toList();
        return new YearDays(
                year,
                calendar.completeYears().contains(year),
                imported == null ? null : imported.source(),
                calendar.workingDays(year),
                days);
    }

    /// @param imported nullable
    /// @param server nullable
    private static DaySource source(LocalDate day, OwnRules own, HolidayYear imported, WorkingCalendar server) {
        if (own.agencyDays().containsKey(day)) {
            return DaySource.AGENCY;
        }
        if (imported != null && imported.days().containsKey(day)) {
            return DaySource.IMPORTED;
        }
        return server != null && server.holidays().containsKey(day) ? DaySource.SERVER : DaySource.BUNDLED;
    }

    /// Each list takes the place of the one imported before for its year; all in one transaction.
    public void importYears(List<HolidayYear> lists) {
        var now = clock.instant();
        change(connection -> {
            for (var list : lists) {
                delete(connection, list.year());
                try (var year = connection.prepareStatement(
                                "INSERT INTO own_year (year, source, complete, imported_at) VALUES (?,?,?,?)");
                        var day =
                                connection.prepareStatement("INSERT INTO own_day (day, agency, name) VALUES (?,0,?)")) {
                    Columns.bind(year, list.year(), list.source(), list.complete(), now);
                    year.executeUpdate();
                    for (var one : list.days().entrySet()) {
                        Columns.bind(day, one.getKey(), one.getValue());
                        day.executeUpdate();
                    }
                }
            }
        });
    }

    /// Back to what server and program know of that year.
    public void forgetYear(int year) {
        change(connection -> delete(connection, year));
    }

    /// A day off of this agency alone, such as the anniversary of a region. A second entry renames the day.
    public void addAgencyDay(LocalDate day, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a day off needs a name");
        }
        change(connection -> {
            try (var insert =
                    connection.prepareStatement("INSERT OR REPLACE INTO own_day (day, agency, name) VALUES (?,1,?)")) {
                Columns.bind(insert, day, name.strip());
                insert.executeUpdate();
            }
        });
    }

    public void removeAgencyDay(LocalDate day) {
        change(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM own_day WHERE day = ? AND agency = 1")) {
                Columns.bind(delete, day);
                delete.executeUpdate();
            }
        });
    }

    private void change(Database.Change change) {
        workDb.change(connection -> {
            change.in(connection);
            Meta.put(connection, OwnRules.DAYS_VERSION, Meta.number(connection, OwnRules.DAYS_VERSION) + 1);
        });
        cache.ownRulesChanged();
    }

    private static void delete(Connection connection, int year) throws SQLException {
        for (var sql : List.of(
                "DELETE FROM own_year WHERE year = ?",
                "DELETE FROM own_day WHERE agency = 0 AND CAST(substr(day, 1, 4) AS INTEGER) = ?")) {
            try (var delete = connection.prepareStatement(sql)) {
                Columns.bind(delete, year);
                delete.executeUpdate();
            }
        }
    }
}
