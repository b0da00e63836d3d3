package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.penghubung.store.Outbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Case Y15, row 37 of the protocol's failures: the clock of this PC is wrong. It is noticed, nothing is lost, and no
/// time that the server set becomes another.
class WrongClockTest {

    private static final String TEXT = "Yth. Bapak/Ibu, laporan telah kami tindak lanjuti. Terima kasih.";

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(longs = {0, -7, 7, -24 * 365 * 56L, 24 * 365 * 12L})
    void isMeasuredAtTheServersRepliesAndChangesNoTimeOfTheServer(long hoursAhead) throws IOException {
        try (var office = new Office(temporary, 120)) {
            var wrong = Clock.offset(Clock.systemUTC(), Duration.ofHours(hoursAhead));
            var engine = new SyncEngine(office.server, office.store, wrong);
            assertThat(engine.clockOffset()).isNull();
            assertThat(engine.runOnce(SyncEngine.Progress.NONE).complete()).isTrue();
            var complaint = office.answerable().getFirst();
            var action = office.send(complaint, TEXT);

            assertThat(engine.runOnce(SyncEngine.Progress.NONE).sent()).isEqualTo(1);

            assertThat(engine.clockOffset()).isCloseTo(Duration.ofHours(-hoursAhead), Duration.ofSeconds(20));
            assertThat(office.state(action))
                    .isInstanceOfSatisfying(
                            Outbox.State.Sent.class,
                            sent -> assertThat(sent.receipt().storedAt())
                                    .isCloseTo(Instant.now(), within(60, ChronoUnit.SECONDS)));
            assertThat(office.store
                            .complaints()
                            .byId(complaint.id())
                            .orElseThrow()
                            .receivedAt())
                    .isEqualTo(complaint.receivedAt());
            assertThat(office.onServer(complaint, TEXT)).isEqualTo(1);
        }
    }
}
