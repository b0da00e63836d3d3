package id.penghubung.bench;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.app.LoadAndSearch;
import id.penghubung.contract.Json;
import id.penghubung.tour.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/// The first load of an account, beside the least that must be done: curl fetching the same pages to files and sqlite3
/// importing the same rows. Both against the same practice server in the same run, in turn. Like is held against like:
/// rows against rows (the command `sync`, as it is shipped), and rows with a full-text index against rows with one.
/// Needs `mvn package` before, and curl and sqlite3 on the machine.
final class FirstLoadBenchmark {

    private static final int ROUNDS = 5;
    private static final int PAGE = 1_000;

    /// @param peakKb the most memory the process ever had; 0 when it was not measured
    private record Run(long millis, long peakKb) {}

    private FirstLoadBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        for (var complaints : args.length == 0 ? new String[] {"20000"} : args) {
            measure(Integer.parseInt(complaints));
        }
    }

    private static void measure(int complaints) throws IOException, InterruptedException {
        var home = Files.createTempDirectory("penghubung-muat");
        try (var program = new Program(home)) {
            var practice = program.startPractice("--complaints", Integer.toString(complaints), "--as-of", "2026-11-20");
            var url = practice.get("url").asText();
            var admin = StreamSupport.stream(practice.get("accounts").spliterator(), false)
                    .filter(account -> account.get("role").asText().equals("ADMIN_INSTANSI"))
                    .findFirst()
                    .orElseThrow();
            var account = new Account(home, url, admin);
            // One of each that does not count: the server's own code warms up too.
            floor(account, true);
            command(account);
            var rowsFloor = new ArrayList<Run>();
            var rows = new ArrayList<Run>();
            var indexFloor = new ArrayList<Run>();
            var indexed = new ArrayList<Run>();
            for (var round = 0; round < ROUNDS; round++) {
                rowsFloor.add(floor(account, false));
                rows.add(command(account));
                indexFloor.add(floor(account, true));
                indexed.add(searched(account));
            }
            print(complaints, "rows only", rowsFloor, rows);
            print(complaints, "rows and index", indexFloor, indexed);
        }
    }

    /// @param home folder for everything this run leaves
    private record Account(Path home, String url, JsonNode person) {
        String user() {
            return person.get("user").asText();
        }

        String password() {
            return person.get("password").asText();
        }

        Path freshFolder() throws IOException {
            return Files.createTempDirectory(home, "akun").resolve("isi");
        }
    }

    private static void print(int complaints, String what, List<Run> floors, List<Run> ours) {
        var floor = median(floors);
        var own = median(ours);
        System.out.printf(
                "first load of %,d complaints, %s: floor %d ms, ours %d ms (%d-%d), ratio %.2f, peak RSS %d MB%n",
                complaints,
                what,
                floor,
                own,
                ours.stream().mapToLong(Run::millis).min().orElseThrow(),
                ours.stream().mapToLong(Run::millis).max().orElseThrow(),
                (double) own / floor,
                ours.stream().mapToLong(Run::peakKb).max().orElseThrow() / 1024);
    }

    /// The command as an office runs it: its own start script, its own options.
    private static Run command(Account account) throws IOException, InterruptedException {
        return run(withSecrets(
                account,
                new ProcessBuilder(
                        Path.of(System.getProperty("penghubung.dist"), "bin", "penghubung")
                                .toString(),
                        "sync",
                        "--account-dir",
                        account.freshFolder().toString(),
                        "--server",
                        account.url(),
                        "--user",
                        account.user())));
    }

    /// With the options of the window, which is what makes an index.
    private static Run searched(Account account) throws IOException, InterruptedException {
        return run(withSecrets(
                account,
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xms32m",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadAndSearch.class.getName(),
                        account.freshFolder().toString(),
                        account.url(),
                        account.user())));
    }

    private static ProcessBuilder withSecrets(Account account, ProcessBuilder builder) {
        builder.environment()
                .put("PENGHUBUNG_HOME", account.home().resolve("data").toString());
        builder.environment().put("PENGHUBUNG_PASSWORD", account.password());
        return builder;
    }

    private static Run floor(Account account, boolean index) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(account.home(), "lantai");
        var started = System.nanoTime();
        var session = folder.resolve("session.json");
        run(new ProcessBuilder(
                "curl",
                "-s",
                "-o",
                session.toString(),
                "-H",
                "Content-Type: application/json",
                "-d",
                "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(account.user(), account.password()),
                account.url() + "/v1/session"));
        var token = Json.MAPPER.readTree(session.toFile()).get("token").asText();
        var sql = new StringBuilder("CREATE TABLE c(k INTEGER PRIMARY KEY, id TEXT UNIQUE, v INTEGER, status TEXT,"
                + " received TEXT, title TEXT, text TEXT, rest TEXT); CREATE INDEX c_status ON c(status, received);"
                + " BEGIN;");
        String cursor = null;
        for (var page = 0; ; page++) {
            var file = folder.resolve("page" + page + ".json");
            run(new ProcessBuilder(
                    "curl",
                    "-s",
                    "--compressed",
                    "-o",
                    file.toString(),
                    "-H",
                    "Authorization: Bearer " + token,
                    account.url() + "/v1/changes?limit=" + PAGE + (cursor == null ? "" : "&cursor=" + cursor)));
            sql.append("INSERT INTO c(id, v, status, received, title, text, rest) SELECT value->>'id',"
                            + " value->>'version', value->>'$.value.status', value->>'$.value.receivedAt',"
                            + " value->>'$.value.title', value->>'$.value.text', value->>'value' FROM"
                            + " json_each(readfile('")
                    .append(file)
                    .append("'), '$.changes');");
            // Only the end of the page is looked at: the parsing is sqlite3's work.
            var tail = tail(file);
            cursor = tail.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
            if (tail.contains("\"more\":false")) {
                break;
            }
        }
        sql.append("COMMIT;");
        if (index) {
            sql.append(" CREATE VIRTUAL TABLE f USING fts5(title, text, content='c', content_rowid='k');"
                    + " INSERT INTO f(f) VALUES('rebuild');");
        }
        var script = Files.writeString(folder.resolve("import.sql"), sql);
        run(new ProcessBuilder("sqlite3", folder.resolve("floor.db").toString()).redirectInput(script.toFile()));
        return new Run(millisSince(started), 0);
    }

    private static String tail(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - 2_000));
            var buffer = java.nio.ByteBuffer.allocate(2_000);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // Reads on until the end.
            }
            return new String(buffer.array(), 0, buffer.position(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static Run run(ProcessBuilder builder) throws IOException, InterruptedException {
        var errors = Files.createTempFile("ukur", ".err");
        var started = System.nanoTime();
        var process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
        var peak = 0L;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakOf(process));
        }
        if (process.exitValue() != 0) {
            throw new IOException(builder.command() + ": " + Files.readString(errors));
        }
        return new Run(millisSince(started), peak);
    }

    private static long peakOf(Process process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException _) {
            // It has just ended (also between two lines of the file), or this system has no /proc.
            return 0;
        }
    }

    private static long millisSince(long started) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    private static long median(List<Run> runs) {
        return runs.stream()
                .map(Run::millis)
                .sorted()
                .skip(runs.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
