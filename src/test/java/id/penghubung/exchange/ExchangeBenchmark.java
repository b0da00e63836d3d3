package id.penghubung.exchange;

import id.penghubung.domain.OfficeZone;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Complaints;
import id.penghubung.testing.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/// Times and memory of reading and writing files of the real shape, each in a process of its own with the program's
/// own options, beside the bare library on the same file in the same run. Not a test.
final class ExchangeBenchmark {

    private static final List<String> HEADER = List.of(
            "Tracking ID",
            "Tanggal Laporan Masuk",
            "Waktu Laporan Masuk",
            "Klasifikasi Laporan",
            "ID Kategori",
            "Kategori",
            "Judul Laporan",
            "Isi Laporan Awal",
            "Isi Laporan Akhir",
            "Tipe Laporan (Anonim/Rahasia)",
            "Sumber Laporan",
            "Instansi Induk",
            "ID Instansi Terdisposisi",
            "Instansi Terdisposisi",
            "Status Laporan",
            "Alasan Tunda/Arsip",
            "Provinsi",
            "Kota/Kabupaten",
            "Kecamatan",
            "Kelurahan");

    private static final int ROUNDS = 3;
    private static final List<String> WORDS = List.of(
            ("jalan rusak lampu padam mohon segera diperbaiki warga kampung rekaan sejak bulan lalu petugas belum"
                + " datang saluran air tersumbat sampah menumpuk layanan loket lambat bantuan sosial belum diterima")
                    .split(" "));

    private ExchangeBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException, RefusedFileException {
        if (args.length > 1) {
            step(args[0], Path.of(args[1]));
            return;
        }
        var folder = Files.createTempDirectory("penghubung-ukur");
        System.out.printf("%-10s %-26s %8s %8s %8s%n", "rows", "", "s", "ratio", "RSS MB");
        for (var count : new int[] {20_000, 100_000}) {
            var file = generate(folder.resolve("tarikan-" + count + ".xlsx"), count);
            var bare = measure(count, "bare fastexcel read", "bare-read", file, null);
            measure(count, "preview", "read", file, bare);
            measure(count, "import, new rows", "import", file, bare);
            measure(count, "import, same rows", "import-again", file, bare);
            var bareWrite = measure(count, "bare fastexcel write", "bare-write", file, null);
            measure(count, "export xlsx", "export", file, bareWrite);
            measure(count, "export csv", "export-csv", file, bareWrite);
        }
    }

    private record Measured(double seconds, long megabytes) {}

    private static Measured measure(int count, String what, String step, Path file, Measured bare)
            throws IOException, InterruptedException {
        var runs = new ArrayList<Measured>();
        for (var round = 0; round < ROUNDS; round++) {
            runs.add(inProcess(step, file));
        }
        runs.sort(java.util.Comparator.comparingDouble(Measured::seconds));
        var median = runs.get(ROUNDS / 2);
        System.out.printf(
                "%-10d %-26s %8.2f %8.2f %8d%n",
                count,
                what,
                median.seconds(),
                bare == null ? 1.0 : median.seconds() / bare.seconds(),
                runs.stream().mapToLong(Measured::megabytes).max().orElseThrow());
        return median;
    }

    private static Measured inProcess(String step, Path file) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xms32m",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExchangeBenchmark.class.getName(),
                        step,
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var line = process.inputReader().readLine();
        process.waitFor(10, TimeUnit.SECONDS);
        if (line == null) {
            throw new IOException("no result of " + step);
        }
        var parts = line.split(" ");
        return new Measured(Double.parseDouble(parts[0]), Long.parseLong(parts[1]));
    }

    private static void step(String step, Path file) throws IOException, RefusedFileException {
        var started = System.nanoTime();
        switch (step) {
            case "bare-read" -> bareRead(file);
            case "read" -> {
                var collector = new ExtractSummary.Collector();
                new ExtractReader(Clock.systemUTC(), OfficeZone.WIB).read(file, null, collector, Cancel.never());
            }
            case "import" -> {
                delete(account(file));
                started = System.nanoTime();
                takeOver(file);
            }
            case "import-again" -> takeOver(file);
            case "bare-write" -> bareWrite(file);
            case "export", "export-csv" -> export(file, step.endsWith("csv"));
            default -> throw new IllegalArgumentException(step);
        }
        System.out.printf(Locale.ROOT, "%.3f %d%n", (System.nanoTime() - started) / 1e9, peakMegabytes());
    }

    private static Path account(Path file) {
        return file.resolveSibling("akun-" + file.getFileName());
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var tree = Files.walk(folder)) {
                for (var path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void takeOver(Path file) throws IOException, RefusedFileException {
        try (var store = AccountStore.open(new AccountFolder(account(file)), Accounts.keys(1), Clock.systemUTC())) {
            new ExtractImport(store, Clock.systemUTC()).run(file, null, Cancel.never());
        }
    }

    private static void export(Path file, boolean csv) throws IOException {
        try (var store = AccountStore.open(new AccountFolder(account(file)), Accounts.keys(1), Clock.systemUTC())) {
            var keys = store.complaints()
                    .keys(Complaints.Filter.all(), new Complaints.Sort(Complaints.SortColumn.TRACKING_ID, true));
            var request = new ExtractExport.Request(keys, "", "", "", "", false, true);
            var export = new ExtractExport(store, Clock.systemUTC());
            if (csv) {
                export.toCsv(file.resolveSibling("ekspor.csv"), request, Cancel.never());
            } else {
                export.toXlsx(file.resolveSibling("ekspor.xlsx"), request, Cancel.never());
            }
        } catch (ExportFailedException e) {
            throw new IOException(e);
        }
    }

    /// As many cells of the same kinds and lengths as the export has.
    private static void bareWrite(Path file) throws IOException {
        var count = Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
        var random = new SplittableRandom(2);
        var texts = new ArrayList<String>();
        for (var number = 0; number < 1000; number++) {
            texts.add(words(random, random.nextInt(30, 170)));
        }
        try (var out = Files.newOutputStream(file.resolveSibling("polos.xlsx"));
                var workbook = new Workbook(out, "ukur", "1.0")) {
            var sheet = workbook.newWorksheet("Data");
            for (var row = 0; row < count; row++) {
                sheet.inlineString(row, 0, Integer.toString(9_000_000 + row));
                sheet.value(row, 1, LocalDate.of(2024, 1, 4));
                sheet.style(row, 1).format("dd/mm/yyyy").set();
                sheet.value(row, 2, 0.5);
                sheet.style(row, 2).format("hh:mm:ss").set();
                sheet.inlineString(row, 3, texts.get(row % 1000));
                for (var column = 4; column < 21; column++) {
                    sheet.inlineString(row, column, "Dinas Rekaan Wetan");
                }
                if (row % 500 == 499) {
                    sheet.flush();
                }
            }
        }
    }

    private static void bareRead(Path file) throws IOException {
        var cells = 0L;
        try (var workbook = new ReadableWorkbook(file.toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) rows::iterator) {
                for (var column = 0; column < row.getCellCount(); column++) {
                    cells += row.getCellText(column).isEmpty() ? 0 : 1;
                }
            }
        }
        if (cells == 0) {
            throw new IOException("nothing in it");
        }
    }

    private static long peakMegabytes() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    static Path generate(Path file, int count) throws IOException {
        var random = new SplittableRandom(1);
        var date = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "ukur", "1.0")) {
            var sheet = workbook.newWorksheet("Laporan Ringkas");
            for (var column = 0; column < HEADER.size(); column++) {
                sheet.value(0, column, HEADER.get(column));
            }
            for (var row = 1; row <= count; row++) {
                var text = words(random, random.nextInt(30, 170));
                var values = List.of(
                        Integer.toString(9_000_000 + row),
                        LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1000)).format(date),
                        "%02d:%02d:%02d".formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60)),
                        "Pengaduan Tidak Berkadar Pengawasan",
                        Integer.toString(random.nextInt(400, 1500)),
                        "Kategori " + random.nextInt(60),
                        words(random, 5),
                        text,
                        text.toLowerCase(Locale.ROOT) + ".",
                        "Anonim",
                        "Website",
                        "Pemerintah Kabupaten Rekaan",
                        Integer.toString(14_000 + random.nextInt(50)),
                        "Dinas Rekaan " + random.nextInt(50),
                        "Ditutup oleh Sistem",
                        "",
                        "Jawa Barat",
                        "Kota Rekaan",
                        "CONTOHJAYA",
                        "Rekaan Kulon");
                for (var column = 0; column < values.size(); column++) {
                    if (!values.get(column).isEmpty()) {
                        sheet.value(row, column, values.get(column));
                    }
                }
            }
        }
        return file;
    }

    private static String words(SplittableRandom random, int count) {
        var text = new StringBuilder();
        for (var word = 0; word < count; word++) {
            text.append(word == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.append(' ').append(random.nextInt(1_000_000)).toString();
    }
}
