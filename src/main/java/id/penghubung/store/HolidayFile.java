package id.penghubung.store;

import id.penghubung.domain.WorkingCalendar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Reads the holiday list that is shipped; the decrees it comes from stand at its head.
final class HolidayFile {

    private static final int COLUMNS = 4;
    private static final String VERSION = "versi";
    private static final String COMPLETE_YEARS = "tahun lengkap";
    private static final String HEADER = "tanggal";

    private static final WorkingCalendar BUNDLED = load("libur-id.csv");

    private HolidayFile() {}

    /// National holidays and cuti bersama of 2024 to 2026.
    static WorkingCalendar bundled() {
        return BUNDLED;
    }

    private static WorkingCalendar load(String name) {
        try (var in = HolidayFile.class.getResourceAsStream(name);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + name, e);
        }
    }

    static WorkingCalendar parse(List<String> lines) {
        var rows = lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(";", -1))
                .toList();
        var version = "";
        var years = new int[0];
        var holidays = new HashMap<LocalDate, String>();
        for (var row : rows) {
            switch (row[0]) {
                case VERSION -> version = row[1];
                case COMPLETE_YEARS ->
                    years = Arrays.stream(row)
                            .skip(1)
                            .mapToInt(Integer::parseInt)
                            .toArray();
                case HEADER -> {}
                default -> {
                    if (row.length != COLUMNS || holidays.put(LocalDate.parse(row[0]), row[2]) != null) {
                        throw new IllegalArgumentException("a row is not whole or its date is there twice: " + row[0]);
                    }
                }
            }
        }
        return new WorkingCalendar(
                version, holidays, Arrays.stream(years).boxed().collect(Collectors.toSet()));
    }
}
