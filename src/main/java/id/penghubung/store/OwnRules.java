package id.penghubung.store;

import id.penghubung.domain.Classification;
import id.penghubung.domain.ClockKind;
import id.penghubung.domain.ClockLimits;
import id.penghubung.domain.HolidayYear;
import id.penghubung.domain.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the office said about the tables of the rules, as it stands in `work.db`.
///
/// @param words raw word in the form of [id.penghubung.domain.StatusMapping#normalize] to its status
/// @param wordsVersion grows with every change of the words
/// @param years imported lists, ascending
/// @param agencyDays days off of this agency alone
/// @param daysVersion grows with every change of the two
/// @param limits rows with [ClockLimits.Certainty#OFFICE], oldest entry first
record OwnRules(
        Map<String, Status> words,
        long wordsVersion,
        List<HolidayYear> years,
        Map<LocalDate, String> agencyDays,
        long daysVersion,
        List<ClockLimits.Row> limits) {

    static final String WORDS_VERSION = "own_words_version";
    static final String DAYS_VERSION = "own_days_version";

    OwnRules {
        words = Map.copyOf(words);
        years = List.copyOf(years);
        agencyDays = Map.copyOf(agencyDays);
        limits = List.copyOf(limits);
    }

    static OwnRules read(Connection connection) throws SQLException {
        return new OwnRules(
                words(connection),
                Meta.number(connection, WORDS_VERSION),
                years(connection),
                days(connection, true),
                Meta.number(connection, DAYS_VERSION),
                List.copyOf(limits(connection).values()));
    }

    private static Map<String, Status> words(Connection connection) throws SQLException {
        var words = new HashMap<String, Status>();
        try (var select = connection.prepareStatement("SELECT word, status FROM own_word");
                var row = select.executeQuery()) {
            while (row.next()) {
                words.put(row.getString("word"), Status.valueOf(row.getString("status")));
            }
        }
        return words;
    }

    private static List<HolidayYear> years(Connection connection) throws SQLException {
        var days = days(connection, false);
        var years = new ArrayList<HolidayYear>();
        try (var select = connection.prepareStatement("SELECT year, source, complete FROM own_year ORDER BY year");
                var row = select.executeQuery()) {
            while (row.next()) {
                var year = row.getInt("year");
                var own = new HashMap<>(days);
                own.keySet().removeIf(day -> day.getYear() != year);
                years.add(new HolidayYear(year, own, row.getString("source"), row.getBoolean("complete")));
            }
        }
        return years;
    }

    private static Map<LocalDate, String> days(Connection connection, boolean agency) throws SQLException {
        var days = new HashMap<LocalDate, String>();
        try (var select = connection.prepareStatement("SELECT day, name FROM own_day WHERE agency = ?")) {
            Columns.bind(select, agency);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    days.put(Columns.date(row, "day"), row.getString("name"));
                }
            }
        }
        return days;
    }

    /// By their number, ascending.
    static Map<Long, ClockLimits.Row> limits(Connection connection) throws SQLException {
        var limits = new TreeMap<Long, ClockLimits.Row>();
        try (var select = connection.prepareStatement(
                        "SELECT nr, classification, clock, working_days, valid_from, source FROM own_limit");
                var row = select.executeQuery()) {
            while (row.next()) {
                var classification = row.getString("classification");
                limits.put(
                        row.getLong("nr"),
                        new ClockLimits.Row(
                                classification == null ? null : Classification.valueOf(classification),
                                ClockKind.valueOf(row.getString("clock")),
                                row.getInt("working_days"),
                                Columns.date(row, "valid_from"),
                                row.getString("source"),
                                ClockLimits.Certainty.OFFICE));
            }
        }
        return limits;
    }
}
