package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.store.Memos.Basis;
import id.penghubung.store.Memos.Content;
import id.penghubung.store.Memos.Occasion;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A process of its own saves a letter again and again, says what was acknowledged, and is killed (SIGKILL).
class MemoKillTest {

    private static final UUID LETTER = new UUID(3, 3);

    @TempDir
    private Path root;

    /// The killed process.
    public static final class Child {
        private Child() {}

        public static void main(String[] args) {
            var store = open(Path.of(args[0]));
            store.memos().create(LETTER, new Basis("kosong", null, null), content(0));
            for (var i = 1; ; i++) {
                store.memos().save(LETTER, content(i), i % 5 == 0 ? Occasion.REPLACEMENT : Occasion.AUTOSAVE);
                System.out.println("saved " + i);
            }
        }
    }

    private static AccountStore open(Path root) {
        return AccountStore.open(new AccountFolder(root), Accounts.keys(1), new MutableClock(Samples.NOW));
    }

    private static Content content(int number) {
        return new Content("Hal " + number, false, number + " " + "x".repeat(number % 4_000), "asal", Samples.NOW);
    }

    @Test
    @Timeout(60)
    void whatWasAcknowledgedIsThereAfterAKill() throws IOException, InterruptedException {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var acknowledged = 0;
        try (var out = child.inputReader(StandardCharsets.UTF_8)) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                // A line cut by the kill says nothing.
                if (line.matches("saved \\d+")) {
                    acknowledged = Math.max(acknowledged, Integer.parseInt(line.substring(6)));
                }
                if (acknowledged == 57) {
                    child.toHandle().destroyForcibly();
                }
            }
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        try (var store = open(root)) {
            var kept = store.memos().byId(LETTER).orElseThrow().content();
            var number = Integer.parseInt(kept.edited().split(" ")[0]);
            assertThat(number).isBetween(acknowledged, acknowledged + 1);
            assertThat(kept).isEqualTo(content(number));
            assertThat(store.memos().versions(LETTER)).hasSizeGreaterThan(5);
        }
    }
}
