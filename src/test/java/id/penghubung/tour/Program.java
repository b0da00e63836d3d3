package id.penghubung.tour;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.contract.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The program as processes of its own: what a script sees.
public final class Program implements AutoCloseable {

    /// @param out all of stdout
    /// @param err all of stderr
    public record Ended(int code, String out, String err) {
        public JsonNode json() {
            try {
                return Json.MAPPER.readTree(out);
            } catch (IOException e) {
                throw new AssertionError("stdout is not JSON: " + out + "\n" + err, e);
            }
        }
    }

    private final Path home;
    private final List<Process> running = new ArrayList<>();
    private final Map<String, String> given = new HashMap<>();

    /// @param home the data folder of every process started here
    public Program(Path home) {
        this.home = home;
    }

    /// A variable of the environment for all later runs.
    public void give(String name, String value) {
        given.put(name, value);
    }

    /// @param password null to give none
    public Ended run(String password, String... arguments) throws IOException, InterruptedException {
        var out = Files.createTempFile(home, "out", ".txt");
        var err = Files.createTempFile(home, "err", ".txt");
        var process = start(password, ProcessBuilder.Redirect.to(out.toFile()), err, arguments);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("does not end: " + String.join(" ", arguments));
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /// Starts it and kills it after so many milliseconds, as a power cut does, unless it has ended before.
    public void runAndKill(String password, long afterMillis, String... arguments)
            throws IOException, InterruptedException {
        var process = start(password, ProcessBuilder.Redirect.DISCARD, home.resolve("killed.err"), arguments);
        if (!process.waitFor(afterMillis, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    /// Starts it, holds it still (SIGSTOP) in the middle as a PC that sleeps does, and lets it go on.
    ///
    /// @return its exit code
    public int runAndSuspend(String password, long afterMillis, long forMillis, String... arguments)
            throws IOException, InterruptedException {
        var process = start(password, ProcessBuilder.Redirect.DISCARD, home.resolve("suspended.err"), arguments);
        if (!process.waitFor(afterMillis, TimeUnit.MILLISECONDS)) {
            signal(process, "STOP");
            process.waitFor(forMillis, TimeUnit.MILLISECONDS);
            signal(process, "CONT");
        }
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("does not go on: " + String.join(" ", arguments));
        }
        return process.exitValue();
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        var sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (sent != 0 && process.isAlive()) {
            throw new AssertionError("SIG" + name + " was not taken");
        }
    }

    /// Starts all of them at once.
    ///
    /// @return their exit codes
    public List<Integer> runTogether(String password, int count, String... arguments)
            throws IOException, InterruptedException {
        var processes = new ArrayList<Process>();
        for (var one = 0; one < count; one++) {
            processes.add(start(
                    password, ProcessBuilder.Redirect.DISCARD, home.resolve("together-" + one + ".err"), arguments));
        }
        var codes = new ArrayList<Integer>();
        for (var process : processes) {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("does not end: " + String.join(" ", arguments));
            }
            codes.add(process.exitValue());
        }
        return codes;
    }

    /// @return the first line of stdout, as JSON; the process goes on until [#close]
    public JsonNode startPractice(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of("practice"));
        all.addAll(List.of(arguments));
        var process =
                start(null, ProcessBuilder.Redirect.PIPE, home.resolve("practice.err"), all.toArray(String[]::new));
        var reader = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        return Json.MAPPER.readTree(reader.readLine());
    }

    private Process start(String password, ProcessBuilder.Redirect out, Path err, String... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                System.getProperty("java.class.path"),
                "id.penghubung.app.Main"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectOutput(out)
                .redirectError(err.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(
                        Path.of(isWindows() ? "NUL" : "/dev/null").toFile()));
        Map<String, String> environment = builder.environment();
        environment.put("PENGHUBUNG_HOME", home.resolve("data").toString());
        environment.remove("PENGHUBUNG_PASSWORD");
        environment.putAll(given);
        if (password != null) {
            environment.put("PENGHUBUNG_PASSWORD", password);
        }
        var process = builder.start();
        running.add(process);
        return process;
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    public void endAll() {
        for (var process : running) {
            process.destroy();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        running.clear();
    }

    @Override
    public void close() {
        endAll();
    }

    public static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
