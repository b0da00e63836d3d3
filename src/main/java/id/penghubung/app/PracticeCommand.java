package id.penghubung.app;

import id.penghubung.domain.OfficeZone;
import id.penghubung.practice.PracticeAccount;
import id.penghubung.practice.PracticeOptions;
import id.penghubung.practice.PracticeServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `penghubung practice`: the practice server alone, until the process is ended.
@Command(name = "practice", resourceBundle = "id.penghubung.app.texts", mixinStandardHelpOptions = true)
final class PracticeCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "P", defaultValue = "0")
    private int port;

    @Option(names = "--data", paramLabel = "DIR")
    private Path data;

    @Option(names = "--complaints", paramLabel = "N", defaultValue = "" + PracticeOptions.DEFAULT_COMPLAINTS)
    private int complaints;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "" + PracticeOptions.DEFAULT_SEED)
    private long seed;

    @Option(names = "--as-of", paramLabel = "TANGGAL")
    private LocalDate asOf;

    @Option(names = "--bind", paramLabel = "ALAMAT")
    private InetAddress bind;

    private final Clock clock;
    private final JsonOutput out;

    PracticeCommand(Clock clock, JsonOutput out) {
        this.clock = clock;
        this.out = out;
    }

    record Output(String url, List<PracticeAccount> accounts) {}

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        var folder = data == null ? temporary() : data.toAbsolutePath();
        var lastDay = asOf == null ? OfficeZone.WIB.dateOf(clock.instant()) : asOf;
        var options = PracticeOptions.in(folder, lastDay)
                .withPort(port)
                .withComplaints(complaints)
                .withSeed(seed);
        if (bind != null) {
            options = options.withBind(bind);
        }
        PracticeServer server;
        try {
            server = PracticeServer.start(options, clock);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, Words.of("practiceFailed", e.getMessage()));
        }
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            close(server);
            if (data == null) {
                delete(folder);
            }
            ended.countDown();
        }));
        out.print(new Output(server.url(), server.accounts()));
        ended.await();
        return ExitCode.OK.code();
    }

    private static void close(PracticeServer server) {
        try {
            server.close();
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("penghubung-latihan");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            // The process ends; what is left is invented data in the temporary folder.
            System.err.println(e.getMessage());
        }
    }
}
