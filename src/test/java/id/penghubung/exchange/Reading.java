package id.penghubung.exchange;

import id.penghubung.domain.ExtractColumn;
import id.penghubung.domain.ExtractRow;
import id.penghubung.domain.FileClock;
import id.penghubung.domain.OfficeZone;
import id.penghubung.exchange.RefusedFileException.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A file read whole, for tests.
record Reading(ExtractSummary summary, List<ExtractRow> rows) {

    static final Clock NOW = Clock.fixed(Instant.parse("2026-11-25T03:00:00Z"), ZoneOffset.UTC);

    static Path sample(String start) {
        var names = Map.of(
                "01", "01_laporan_ringkas_17kol_header_baris11.xlsx",
                "02", "02_laporan_ringkas_20kol_header_baris1.xlsx",
                "04", "04_sp4n_diolah_snake_case.xlsx",
                "05", "05_sp4n_koma_utf8_lf.csv",
                "06a", "06a_ringkas_titikkoma_bom_crlf_turunan.csv",
                "07a", "07a_laporgub_titikkoma_lf.csv");
        try {
            return Path.of(Reading.class.getResource(names.get(start)).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static Reading of(Path file) throws RefusedFileException {
        return of(file, null, Limits.STANDARD);
    }

    static Reading of(Path file, FileClock clock, Limits limits) throws RefusedFileException {
        var rows = new ArrayList<ExtractRow>();
        var collector = new ExtractSummary.Collector();
        try {
            new ExtractReader(NOW, OfficeZone.WIB, limits).read(file, clock, both(collector, rows), Cancel.never());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reading(collector.summary(), rows);
    }

    private static ExtractSink both(ExtractSummary.Collector collector, List<ExtractRow> rows) {
        return new ExtractSink() {
            @Override
            public void head(ExtractHead head) {
                collector.head(head);
            }

            @Override
            public void row(ExtractRow row) {
                collector.row(row);
                rows.add(row);
            }

            @Override
            public void problem(RowProblem problem) {
                collector.problem(problem);
            }
        };
    }

    static Refusal refusal(Path file) {
        return refusal(file, Limits.STANDARD);
    }

    static Refusal refusal(Path file, Limits limits) {
        try {
            of(file, null, limits);
        } catch (RefusedFileException e) {
            assert !e.sentence().isBlank();
            return e.refusal();
        }
        throw new AssertionError("was read: " + file);
    }

    /// Tracking ID to the value, in the file's order.
    Map<String, String> column(ExtractColumn column) {
        var values = new LinkedHashMap<String, String>();
        rows.forEach(row -> values.put(row.trackingId(), row.value(column)));
        return values;
    }

    List<String> received(FileClock clock) {
        return rows.stream().map(row -> row.receivedAt(clock).toString()).toList();
    }

    ExtractRow row(String trackingId) {
        return rows.stream()
                .filter(row -> row.trackingId().equals(trackingId))
                .findFirst()
                .orElseThrow();
    }
}
