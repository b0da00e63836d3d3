package id.penghubung.bench;

import id.penghubung.tour.Program;
import id.penghubung.tour.ProgramUnderTest;
import id.penghubung.tour.Seat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// From the start of the process to a queue that can be used, beside the start of a bare JavaFX window in the same run.
/// Prints a table; see the README for the command.
final class StartBenchmark {

    private static final int ROUNDS = 5;

    private StartBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var hello = new ArrayList<Long>();
        for (var round = 0; round < ROUNDS; round++) {
            hello.add(helloWindow());
        }
        var floor = median(hello);
        System.out.printf("%-34s %8s %8s%n", "", "ms", "ratio");
        System.out.printf("%-34s %8d %8.2f%n", "bare JavaFX window", floor, 1.0);
        for (var complaints : new int[] {400, 20_000}) {
            measure(complaints, floor);
        }
    }

    private static void measure(int complaints, long floor) throws IOException, InterruptedException {
        var home = Files.createTempDirectory("penghubung-bench");
        try (var program = new Program(home)) {
            var practice = program.startPractice(
                    "--complaints", Integer.toString(complaints), "--seed", "1", "--as-of", "2026-11-20");
            // The admin sees every complaint of the agency.
            var seat = Seat.prepare(home, program, practice, "ADMIN_INSTANSI");
            var signInReady = new ArrayList<Long>();
            var usable = new ArrayList<Long>();
            var memory = 0L;
            for (var round = 0; round < ROUNDS; round++) {
                var started = System.nanoTime();
                try (var window = ProgramUnderTest.start(home)) {
                    window.await("#password");
                    signInReady.add(millisSince(started));
                    seat.signIn(window);
                    window.await("#home");
                    window.press("CONTROL+DIGIT2");
                    window.awaitRows("#queue-table");
                    usable.add(millisSince(started));
                    memory = Math.max(memory, window.peakMemory());
                }
            }
            print("sign-in shown, " + complaints + " cached", median(signInReady), floor);
            print("queue usable, " + complaints + " cached", median(usable), floor);
            System.out.printf("%-34s %8d MB%n", "peak RSS, window open", memory / 1024);
        }
    }

    private static void print(String what, long millis, long floor) {
        System.out.printf("%-34s %8d %8.2f%n", what, millis, (double) millis / floor);
    }

    private static long helloWindow() throws IOException, InterruptedException {
        var started = System.nanoTime();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Dprism.order=sw",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HelloWindow.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.inputReader().readLine();
        var millis = millisSince(started);
        process.waitFor(10, TimeUnit.SECONDS);
        return millis;
    }

    private static long millisSince(long started) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
