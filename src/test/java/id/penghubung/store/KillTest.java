package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A process of its own saves drafts, sends and pulls, says what was acknowledged, and is killed (SIGKILL) in the
/// middle of it.
class KillTest {

    private static final int ROUNDS = 5;
    private static final UUID DRAFT = new UUID(7, 7);
    private static final String COMPLAINT = Samples.complaint(1, 0).id();

    @TempDir
    Path root;

    /// The killed process. Prints `saved N` after each acknowledged save and `queued N` after each Kirim.
    public static final class Child {
        private Child() {}

        public static void main(String[] args) {
            var folder = new AccountFolder(Path.of(args[0]));
            var from = Integer.parseInt(args[1]);
            var store = AccountStore.open(folder, Accounts.keys(1), new MutableClock(Samples.NOW));
            for (var i = from; ; i++) {
                store.drafts()
                        .save(DRAFT, COMPLAINT, StoreFixture.followUp("teks " + i + " " + "x".repeat(i % 3000)), 1);
                System.out.println("saved " + i);
                if (i % 7 == 0) {
                    var sent = UUID.randomUUID();
                    store.drafts().save(sent, COMPLAINT, StoreFixture.followUp("kirim " + i), 1);
                    store.outbox().enqueue(sent).orElseThrow();
                    System.out.println("queued " + i);
                    store.cache().apply(new Cache.Page(Samples.complaints(i, 20), List.of(), "c" + i, "e", true));
                }
            }
        }
    }

    private record Said(int saved, int queued, int items) {}

    @Test
    @Timeout(120)
    void whatWasAcknowledgedIsThereAfterAKill() throws IOException, InterruptedException {
        var random = new Random(11);
        var last = new Said(0, 0, 0);
        for (var round = 0; round < ROUNDS; round++) {
            var said = runAndKill(last, 5 + random.nextInt(60));
            try (var store =
                    AccountStore.open(new AccountFolder(root), Accounts.keys(1), new MutableClock(Samples.NOW))) {
                assertThat(store.openingNotices()).isEmpty();
                var text = store.drafts().byId(DRAFT).orElseThrow().body().text();
                var kept = Integer.parseInt(text.split(" ")[1]);
                assertThat(kept).isBetween(said.saved(), said.saved() + 1);
                assertThat(text)
                        .hasSize("teks  ".length() + String.valueOf(kept).length() + kept % 3000);
                var queued = store.outbox().waiting();
                assertThat(queued).hasSizeBetween(said.items(), said.items() + 1);
                assertThat(queued)
                        .extracting(item -> item.action().body().text())
                        .contains("kirim " + said.queued());
                var position = store.cache().position();
                assertThat(store.complaints()
                                .byId(Samples.complaint(
                                                Integer.parseInt(
                                                        position.cursor().substring(1)),
                                                19)
                                        .id()))
                        .isPresent();
                last = new Said(kept, said.queued(), queued.size());
            }
        }
    }

    private Said runAndKill(Said last, int saves) throws IOException, InterruptedException {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        root.toString(),
                        String.valueOf(last.saved() + 1))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = child.inputReader(StandardCharsets.UTF_8)) {
            var said = last;
            for (var i = 0; i < saves || said.queued() == 0; i++) {
                said = heard(said, out.readLine());
            }
            // By its handle: that leaves the pipe open, and what it said before it died counts too.
            child.toHandle().destroyForcibly();
            return rest(said, out);
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Said rest(Said said, BufferedReader out) throws IOException {
        var now = said;
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            now = heard(now, line);
        }
        return now;
    }

    private static Said heard(Said said, String line) {
        var words = line.split(" ");
        // A line cut by the kill says nothing.
        if (words.length != 2) {
            return said;
        }
        var number = Integer.parseInt(words[1]);
        return words[0].equals("saved")
                ? new Said(number, said.queued(), said.items())
                : new Said(said.saved(), number, said.items() + 1);
    }
}
