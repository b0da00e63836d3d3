package id.penghubung.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Role;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.SpokenDialogs;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Case Y22.
class FarewellTest {

    private static final int FIRST = 0;
    private static final int SECOND = 1;

    @TempDir
    private Path folder;

    private final SpokenDialogs dialogs = new SpokenDialogs();
    private final CountDownLatch left = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(2);
    private SampleDesk sample;
    private Farewell farewell;

    @BeforeEach
    void open() {
        sample = new SampleDesk(folder, 40, Role.PEJABAT_PENGHUBUNG);
        farewell = new Farewell(
                sample.store(),
                sample.desk().sync(),
                new Background(Runnable::run, Runnable::run),
                dialogs,
                _ -> {},
                left::countDown);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private boolean hasLeft() {
        return left.getCount() == 0;
    }

    private void draft() {
        var complaint = sample.answerable(9);
        sample.store()
                .drafts()
                .save(
                        UUID.randomUUID(),
                        complaint.id(),
                        new ActionBody.Answer(FollowUpKind.FOLLOW_UP, "Belum selesai"),
                        1);
    }

    @Test
    void withNothingUnsentNobodyIsAsked() {
        farewell.ask();

        assertThat(hasLeft()).isTrue();
        assertThat(dialogs.asked()).isEmpty();
    }

    @Test
    void Y22_itCountsWhatIsQueuedParkedAndDraftedAndStaysUnlessAnswered() {
        sample.send(0);
        sample.park(1, ParkReason.CONFLICT, "Budi lebih dahulu");
        draft();

        farewell.ask();

        assertThat(dialogs.asked().getFirst())
                .contains(
                        "2 kiriman belum terkirim, dan 1 draf",
                        "1 di antaranya ditahan",
                        "Tidak ada yang dihapus",
                        "Kirim lalu keluar | Simpan lalu keluar");
        assertThat(hasLeft()).isFalse();
    }

    @Test
    void keepingLeavesEverythingWhereItIs() {
        var action = sample.send(0);
        draft();

        dialogs.chooses(SECOND);
        farewell.ask();

        assertThat(hasLeft()).isTrue();
        assertThat(sample.store().outbox().byId(action)).isPresent();
        assertThat(sample.store().drafts().all()).hasSize(1);
    }

    @Test
    void draftsAloneAreKeptAndNotOfferedForSending() {
        draft();

        dialogs.chooses(FIRST);
        farewell.ask();

        assertThat(dialogs.asked().getFirst()).endsWith("| Simpan lalu keluar").doesNotContain("Kirim lalu keluar");
        assertThat(hasLeft()).isTrue();
    }

    @Test
    void whatCouldNotBeSentIsSaidBeforeAnybodyLeaves() throws InterruptedException {
        sample.send(0);
        var watched = new SpokenDialogs() {
            @Override
            public java.util.OptionalInt choose(String title, String sentence, java.util.List<String> verbs) {
                var answer = super.choose(title, sentence, verbs);
                asked.countDown();
                return answer;
            }
        };
        watched.chooses(FIRST, SECOND);
        new Farewell(
                        sample.store(),
                        sample.desk().sync(),
                        new Background(Runnable::run, Runnable::run),
                        watched,
                        _ -> {},
                        left::countDown)
                .ask();

        assertThat(left.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(asked.getCount()).isZero();
        assertThat(watched.asked().getLast())
                .contains(
                        "Belum semuanya terkirim",
                        "Pengiriman tertahan: ",
                        "tetap terenkripsi",
                        "1 kiriman belum terkirim");
        assertThat(sample.store().outbox().waiting()).hasSize(1);
    }
}
