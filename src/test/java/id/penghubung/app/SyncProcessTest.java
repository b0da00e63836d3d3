package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.store.AccountStore;
import id.penghubung.tour.Program;
import id.penghubung.tour.Seat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The real program without its window beside others of its kind, and put to sleep in the middle of its work.
class SyncProcessTest {

    private static final String TEXT = "Yth. Bapak/Ibu, ini jawaban nomor %d. Terima kasih.";

    @TempDir
    private Path home;

    /// Cases S5, K30 and failure 40: one of them sends, the others say that the account is in use.
    @Test
    void S5_twoProgramsAtOnceSendEachItemOnce() throws IOException, InterruptedException {
        try (var program = new Program(home)) {
            var seat = seat(program);
            press(seat, 8);

            var codes = program.runTogether(
                    seat.password(), 2, "sync", "--account-dir", seat.account().toString());

            assertThat(codes).contains(ExitCode.OK.code());
            assertThat(codes).allMatch(code -> code == ExitCode.OK.code() || code == ExitCode.IN_USE.code());
            allSentOnce(program, seat, 8);
        }
    }

    /// Cases Y8, S5 and failures 4, 29: asleep for longer than the moment, then on as if nothing had been.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void Y8_aProgramThatSleepsInTheMiddleOfARoundEndsItAndSendsNothingTwice() throws IOException, InterruptedException {
        var random = new Random(4);
        try (var program = new Program(home)) {
            var seat = seat(program);
            for (var round = 0; round < 2; round++) {
                press(seat, 10);

                var code = program.runAndSuspend(
                        seat.password(),
                        500 + random.nextInt(600),
                        700,
                        "sync",
                        "--account-dir",
                        seat.account().toString());

                assertThat(code).isEqualTo(ExitCode.OK.code());
            }
            allSentOnce(program, seat, 20);
        }
    }

    private Seat seat(Program program) throws IOException, InterruptedException {
        var practice = program.startPractice("--complaints", "600", "--as-of", "2026-11-20");
        return Seat.prepare(home, program, practice, "PEJABAT_PENGHUBUNG");
    }

    private int pressed;

    private void press(Seat seat, int count) {
        Inspection.with(seat.account(), seat.password(), store -> {
            var complaint = Inspection.unanswered(store).getFirst();
            for (var one = 0; one < count; one++) {
                var draft = store.drafts()
                        .save(
                                UUID.randomUUID(),
                                complaint.id(),
                                new ActionBody.Answer(FollowUpKind.FOLLOW_UP, TEXT.formatted(pressed++)),
                                complaint.version());
                store.outbox().enqueue(draft.id()).orElseThrow();
            }
            return null;
        });
    }

    private void allSentOnce(Program program, Seat seat, int count) throws IOException, InterruptedException {
        assertThat(program.run(
                                seat.password(),
                                "sync",
                                "--account-dir",
                                seat.account().toString())
                        .code())
                .isEqualTo(ExitCode.OK.code());
        var answers = Inspection.with(seat.account(), seat.password(), store -> {
            assertThat(store.outbox().waiting()).isEmpty();
            return answers(store);
        });
        assertThat(answers).hasSize(count).doesNotHaveDuplicates();
    }

    private static List<String> answers(AccountStore store) {
        return store.outbox().sent(Integer.MAX_VALUE).stream()
                .map(item -> item.action().complaintId())
                .distinct()
                .flatMap(id -> store.complaints().byId(id).orElseThrow().followUps().stream())
                .map(followUp -> followUp.text())
                .filter(text -> text.contains("ini jawaban nomor"))
                .toList();
    }
}
