package id.penghubung.exchange;

import id.penghubung.domain.AuditKind;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Status;
import id.penghubung.domain.StatusMapping;
import id.penghubung.domain.WorkingCalendar;
import id.penghubung.privacy.DurableFiles;
import id.penghubung.store.AccountStore;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Writes what is listed into an xlsx or CSV, exactly those rows in that order. Blocking; not for the FX thread. The
/// file is written under another name first and takes its place when it is whole.
public final class ExtractExport {

    private static final int PAGE = 200;
    private static final int SHEET_ROWS = 1_048_575;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu HH.mm", Locale.of("id", "ID"));

    private final AccountStore store;
    private final Clock clock;

    public ExtractExport(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @param keys of the rows, in order, as the list or the selection has them
    /// @param filter by which they were found, in the officer's words
    /// @param period in the officer's words
    /// @param by who exports
    /// @param practice invented data: every sheet says so
    /// @param guardFormulas CSV only: an apostrophe before texts that Excel would take for formulas
    public record Request(
            long[] keys,
            String filter,
            String period,
            String by,
            String institution,
            boolean practice,
            boolean guardFormulas) {}

    /// @param cut texts that were longer than a cell holds
    public record Written(int rows, int cut) {}

    public Written toXlsx(Path target, Request request, Cancel cancel) throws ExportFailedException {
        if (request.keys().length > SHEET_ROWS) {
            throw new ExportFailedException(ExportFailedException.Reason.TOO_MANY_ROWS, null);
        }
        var context = context();
        var counted = new Counted();
        write(target, out -> {
            try (var book = new ExportBook(out)) {
                book.beginData(ExportLine.headers(), request.practice());
                forEachLine(request, context, cancel, line -> {
                    counted.add(line);
                    counted.cut += book.add(line.values());
                });
                book.summary(counted.byUnit, request.practice());
                book.explanations(explanations(request, context, counted), request.practice());
            }
        });
        return noted(counted, "xlsx");
    }

    private Written noted(Counted counted, String form) {
        store.audit().note(AuditKind.EXPORTED, null, form, counted.rows);
        return new Written(counted.rows, counted.cut);
    }

    public Written toCsv(Path target, Request request, Cancel cancel) throws ExportFailedException {
        var context = context();
        var counted = new Counted();
        write(target, out -> {
            try (var csv = new ExportCsv(out, request.guardFormulas())) {
                csv.header(ExportLine.headers());
                forEachLine(request, context, cancel, line -> {
                    counted.add(line);
                    counted.cut += csv.add(line.values());
                });
            }
        });
        return noted(counted, "csv");
    }

    private record Context(
            OfficeZone zone,
            StatusMapping mapping,
            WorkingCalendar calendar,
            Map<String, String> unitNames,
            Instant now,
            Instant lastPull) {}

    private Context context() {
        return new Context(
                store.cache().officeZone(),
                store.cache().mapping(),
                store.cache().calendar(),
                store.cache().unitNames(),
                clock.instant(),
                store.cache().syncTimes().lastPull());
    }

    private interface LineSink {
        void line(ExportLine line) throws IOException;
    }

    private void forEachLine(Request request, Context context, Cancel cancel, LineSink sink) throws IOException {
        var keys = request.keys();
        var today = context.zone().dateOf(context.now());
        for (var from = 0; from < keys.length; from += PAGE) {
            cancel.check();
            var page = store.complaints().listed(Arrays.copyOfRange(keys, from, Math.min(keys.length, from + PAGE)));
            var told = store.extracts()
                    .valuesOf(page.stream()
                            .map(listed -> listed.row().trackingId())
                            .filter(id -> id != null)
                            .toList());
            for (var listed : page) {
                var unitId = listed.row().unitId();
                var values = told.get(listed.row().trackingId());
                sink.line(new ExportLine(
                        listed,
                        values == null ? null : values.getLast(),
                        unitId == null ? null : context.unitNames().getOrDefault(unitId, unitId),
                        context.calendar(),
                        context.zone(),
                        today));
            }
        }
    }

    private static final class Counted {
        private final Map<String, Map<Status, Integer>> byUnit = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private int rows;
        private int cut;

        void add(ExportLine line) {
            rows++;
            var unit = line.unitName() == null ? ExchangeWords.of("export.noUnit") : line.unitName();
            byUnit.computeIfAbsent(unit, _ -> new EnumMap<>(Status.class))
                    .merge(line.listed().row().status(), 1, Integer::sum);
        }
    }

    private static Map<String, Object> explanations(Request request, Context context, Counted counted) {
        var lines = new LinkedHashMap<String, Object>();
        put(lines, "title", ExchangeWords.of("export.titleValue"));
        put(lines, "institution", request.institution());
        put(lines, "by", request.by());
        put(lines, "at", moment(context.now(), context.zone()));
        put(
                lines,
                "asOf",
                context.lastPull() == null
                        ? ExchangeWords.of("export.asOf.never")
                        : moment(context.lastPull(), context.zone()));
        put(lines, "filter", request.filter());
        put(lines, "period", request.period());
        put(lines, "zone", context.zone().name());
        put(lines, "rows", counted.rows);
        put(lines, "mapping", context.mapping().version());
        put(lines, "calendar", context.calendar().version());
        put(lines, "masking", ExchangeWords.of("export.maskingValue"));
        put(lines, "unknown", ExchangeWords.of("export.unknownValue"));
        put(lines, "cut", counted.cut);
        return lines;
    }

    private static void put(Map<String, Object> lines, String key, Object value) {
        lines.put(ExchangeWords.of("export.label." + key), value);
    }

    private static String moment(Instant instant, OfficeZone zone) {
        return MOMENT.format(LocalDateTime.ofInstant(instant, zone.id())) + " " + zone.name();
    }

    static void write(Path target, DurableFiles.Content content) throws ExportFailedException {
        var folder = target.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new ExportFailedException(ExportFailedException.Reason.NO_FOLDER, null);
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new ExportFailedException(ExportFailedException.Reason.NOT_A_FILE, null);
        }
        try {
            DurableFiles.write(target, content);
        } catch (FileSystemException e) {
            throw new ExportFailedException(reason(e), e);
        } catch (IOException e) {
            throw new ExportFailedException(ExportFailedException.Reason.DISK, e);
        }
    }

    /// Windows does not let a file be replaced that another program has open: then the last step fails, which names two
    /// files.
    static ExportFailedException.Reason reason(FileSystemException failure) {
        return failure.getOtherFile() == null
                ? ExportFailedException.Reason.FOLDER_NOT_WRITABLE
                : ExportFailedException.Reason.TARGET_IN_USE;
    }
}
