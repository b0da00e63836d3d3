package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random lives of two PCs and a server, thousands of them: nothing typed is lost, nothing is sent twice, what was
/// confirmed is there, and in the end everybody sees the same. Every mistake that systems of this kind are known for is
/// switched on once, and must be caught; otherwise the test proves nothing.
class ProtocolModelTest {

    private static final int RUNS = 3_000;
    private static final int LONG_RUNS = 100_000;

    private static final Logger ENGINE_LOG = Logger.getLogger(SyncEngine.class.getName());
    private static Level before;

    @BeforeAll
    static void quietLog() {
        before = ENGINE_LOG.getLevel();
        ENGINE_LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void restoreLog() {
        ENGINE_LOG.setLevel(before);
    }

    @Test
    void nothingIsLostDoubledOrStuckWhateverLineServerAndPowerDo() {
        assertThat(firstFailure(RUNS, ProtocolModel.Mistakes.NONE)).isEmpty();
    }

    /// Else the mistakes below that are looked at without the repair would be caught for another reason.
    @Test
    void theFeedAloneIsRightWithoutTheRepairByChecksum() {
        assertThat(firstFailure(RUNS, ProtocolModel.Mistakes.NO_REPAIR)).isEmpty();
    }

    /// One crash in each life, after the first transaction, after the second, and so on to the last.
    @Test
    void aCrashAfterAnyOneTransactionLosesNothing() {
        var crashes = 0;
        for (var seed = 0L; seed < 150; seed++) {
            var steps = ProtocolModel.steps(seed);
            for (var transaction = 1; ; transaction++) {
                var crashed = ProtocolModel.crashedOnce(steps, seed, transaction);
                assertThat(crashed.wrong())
                        .as("seed " + seed + ", crash after transaction " + transaction)
                        .isEmpty();
                if (!crashed.happened()) {
                    break;
                }
                crashes++;
            }
        }
        assertThat(crashes).isGreaterThan(3_000);
    }

    @Test
    @Tag("slow")
    void nothingIsLostDoubledOrStuckInAHundredThousandLives() {
        assertThat(firstFailure(LONG_RUNS, ProtocolModel.Mistakes.NONE)).isEmpty();
    }

    static Stream<ProtocolModel.Mistakes> everyMistake() {
        return Stream.of(
                        EnumSet.allOf(SimServer.Mistake.class).stream().map(ProtocolModel.Mistakes::of),
                        EnumSet.allOf(SimLedger.Mistake.class).stream().map(ProtocolModel.Mistakes::of),
                        EnumSet.allOf(SimNetwork.Mistake.class).stream().map(ProtocolModel.Mistakes::of))
                .flatMap(mistakes -> mistakes);
    }

    @ParameterizedTest
    @MethodSource("everyMistake")
    void everyKnownMistakeIsCaught(ProtocolModel.Mistakes mistakes) {
        assertThat(firstFailure(RUNS, mistakes)).isPresent();
    }

    /// With the seed and the fewest steps that still show it.
    private static Optional<String> firstFailure(int runs, ProtocolModel.Mistakes mistakes) {
        for (var seed = 0L; seed < runs; seed++) {
            var steps = ProtocolModel.steps(seed);
            if (ProtocolModel.run(steps, mistakes, seed).isPresent()) {
                var small = ProtocolModel.shrunk(steps, mistakes, seed);
                return Optional.of("seed " + seed + ": "
                        + ProtocolModel.run(small, mistakes, seed).orElseThrow() + "\n" + small);
            }
        }
        return Optional.empty();
    }
}
