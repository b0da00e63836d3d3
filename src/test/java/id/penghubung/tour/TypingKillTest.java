package id.penghubung.tour;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.app.Inspection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed while an officer types: at most what was typed in the last second may be lost, and what is
/// there is what was typed.
class TypingKillTest {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz ";

    /// @param at `System.nanoTime()` when the key was surely in the window
    private record Key(char letter, long at) {}

    private record Outcome(int typed, int lost, int typedInTheLastSecond) {}

    @TempDir
    private Path home;

    @Test
    @Tag("tour")
    void aKillWhileTypingLosesAtMostTheLastSecond() throws IOException, InterruptedException {
        rounds(2);
    }

    @Test
    @Tag("slow")
    void fiftyKillsWhileTypingLoseAtMostTheLastSecondEach() throws IOException, InterruptedException {
        rounds(50);
    }

    private void rounds(int count) throws IOException, InterruptedException {
        var random = new Random(50);
        var outcomes = new ArrayList<Outcome>();
        try (var program = new Program(home)) {
            var practice = program.startPractice("--as-of", "2026-11-20");
            var seat = Seat.prepare(home, program, practice, "PEJABAT_PENGHUBUNG");
            var complaint = Inspection.with(
                    seat.account(),
                    seat.password(),
                    store -> Inspection.unanswered(store).getFirst());
            var text = "";
            for (var round = 0; round < count; round++) {
                var keys = typeAndKill(seat, complaint.trackingId(), random);
                var whole = text + keys.text();
                var kept = kept(seat, complaint.id());
                assertThat(whole).as("what is there is what was typed").startsWith(kept);
                outcomes.add(new Outcome(keys.pressed().size(), whole.length() - kept.length(), keys.lastSecond()));
                text = kept;
            }
        }
        System.out.printf(
                "%d kills while typing: at most %d characters lost, at most %d typed in the last second%n",
                count,
                outcomes.stream().mapToInt(Outcome::lost).max().orElseThrow(),
                outcomes.stream().mapToInt(Outcome::typedInTheLastSecond).max().orElseThrow());
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.lost())
                        .as(outcome.toString())
                        .isLessThanOrEqualTo(outcome.typedInTheLastSecond()));
        assertThat(outcomes).anySatisfy(outcome -> assertThat(outcome.typed()).isGreaterThan(10));
    }

    /// Goes on with the draft that is there.
    private Keys typeAndKill(Seat seat, String trackingId, Random random) throws IOException {
        var pressed = new ArrayList<Key>();
        try (var program = ProgramUnderTest.start(home)) {
            seat.signIn(program);
            Steps.openComplaint(program, trackingId);
            Steps.openEditor(program);
            program.click("#editor-text");
            program.press("CONTROL+END");
            var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300 + random.nextInt(3_000));
            while (System.nanoTime() < until) {
                var letter = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
                program.write(String.valueOf(letter));
                pressed.add(new Key(letter, System.nanoTime()));
            }
            program.kill();
            return new Keys(pressed, until);
        }
    }

    /// @param killedAt a moment before the kill
    private record Keys(List<Key> pressed, long killedAt) {

        String text() {
            var text = new StringBuilder();
            pressed.forEach(key -> text.append(key.letter()));
            return text.toString();
        }

        int lastSecond() {
            return (int) pressed.stream()
                    .filter(key -> key.at() > killedAt - TimeUnit.SECONDS.toNanos(1))
                    .count();
        }
    }

    private static String kept(Seat seat, String complaintId) {
        return Inspection.with(
                seat.account(),
                seat.password(),
                store -> store.drafts().of(complaintId).stream()
                        .findFirst()
                        .map(draft -> draft.body().text())
                        .orElse(""));
    }
}
