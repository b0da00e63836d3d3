package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Complaints;
import id.penghubung.store.Outbox;
import id.penghubung.tour.Program;
import id.penghubung.tour.Seat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real program without its window, killed at random moments of its syncs: in the end everything pressed is on the
/// server once, and the cache is what a fresh one would be.
class SyncKillTest {

    @TempDir
    private Path home;

    @Test
    void twentyKillsWhileSyncingLoseNothingAndDoubleNothing() throws IOException, InterruptedException {
        rounds(20);
    }

    @Test
    @Tag("slow")
    void twoHundredKillsWhileSyncingLoseNothingAndDoubleNothing() throws IOException, InterruptedException {
        rounds(200);
    }

    private void rounds(int count) throws IOException, InterruptedException {
        var random = new Random(count);
        try (var program = new Program(home)) {
            var practice = program.startPractice("--complaints", "2000", "--as-of", "2026-11-20");
            var seat = Seat.prepare(home, program, practice, "PEJABAT_PENGHUBUNG");
            var texts = new ArrayList<String>();
            for (var round = 0; round < count; round++) {
                var text = "Yth. Bapak/Ibu, ini jawaban ke-" + round + ". Terima kasih.";
                var forget = random.nextInt(4) == 0;
                Inspection.with(seat.account(), seat.password(), store -> {
                    press(store, text, random);
                    if (forget) {
                        // A first load once more, so that the kill may fall into its pages.
                        store.cache().reset(store.cache().position().epoch());
                    }
                    return null;
                });
                texts.add(text);
                program.runAndKill(
                        seat.password(),
                        300 + random.nextInt(1_500),
                        "sync",
                        "--account-dir",
                        seat.account().toString());
            }
            assertThat(program.run(
                                    seat.password(),
                                    "sync",
                                    "--account-dir",
                                    seat.account().toString())
                            .code())
                    .isZero();

            var mine = Inspection.with(seat.account(), seat.password(), SyncKillTest::versions);
            Inspection.with(seat.account(), seat.password(), store -> {
                assertThat(store.outbox().waiting()).isEmpty();
                assertThat(store.outbox().sent(Integer.MAX_VALUE))
                        .hasSize(count)
                        .allSatisfy(item -> assertThat(item.state()).isInstanceOf(Outbox.State.Sent.class));
                assertThat(answers(store)).containsExactlyInAnyOrderElementsOf(texts);
                return null;
            });
            var fresh = home.resolve("segar");
            assertThat(program.run(
                                    seat.password(),
                                    "sync",
                                    "--account-dir",
                                    fresh.toString(),
                                    "--server",
                                    practice.get("url").asText(),
                                    "--user",
                                    seat.user())
                            .code())
                    .isZero();
            assertThat(mine).isEqualTo(Inspection.with(fresh, seat.password(), SyncKillTest::versions));
        }
    }

    private static void press(AccountStore store, String text, Random random) {
        var answerable = complaints(store).stream()
                .filter(complaint -> complaint.allows(ActionKind.FOLLOW_UP))
                .toList();
        // While the cache is empty after a forced first load there is nothing to answer yet: take what was known.
        var target = answerable.isEmpty() ? null : answerable.get(random.nextInt(answerable.size()));
        var draft = store.drafts()
                .save(
                        UUID.randomUUID(),
                        target == null ? lastAnswered(store) : target.id(),
                        new ActionBody.Answer(FollowUpKind.FOLLOW_UP, text),
                        target == null ? Long.MAX_VALUE : target.version());
        store.outbox().enqueue(draft.id()).orElseThrow();
    }

    private static String lastAnswered(AccountStore store) {
        var items = new ArrayList<>(store.outbox().waiting());
        items.addAll(store.outbox().sent(1));
        return items.getFirst().action().complaintId();
    }

    private static List<Complaint> complaints(AccountStore store) {
        var keys = store.complaints()
                .keys(Complaints.Filter.all(), new Complaints.Sort(Complaints.SortColumn.TRACKING_ID, true));
        return store.complaints().rows(keys).stream()
                .map(row -> store.complaints().byId(row.id()).orElseThrow())
                .toList();
    }

    /// The texts of this test that the server holds, as often as it holds them.
    private static List<String> answers(AccountStore store) {
        return complaints(store).stream()
                .flatMap(complaint -> complaint.followUps().stream())
                .map(followUp -> followUp.text())
                .filter(text -> text.contains("jawaban ke-"))
                .toList();
    }

    private static TreeMap<String, Long> versions(AccountStore store) {
        var versions = new TreeMap<String, Long>();
        store.cache().forEachIdVersion(versions::put);
        return versions;
    }
}
