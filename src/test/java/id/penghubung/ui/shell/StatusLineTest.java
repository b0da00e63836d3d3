package id.penghubung.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.OfficeZone;
import id.penghubung.server.Failure;
import id.penghubung.sync.SyncService.Connection;
import id.penghubung.sync.SyncService.State;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.OutboxCounts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StatusLineTest {

    private static final Failure NO_ROUTE = new Failure.Unreachable(Failure.Trouble.NO_ROUTE, false, "");

    private final Moments moments = new Moments(OfficeZone.WIB, new MutableClock(Samples.NOW));

    private StatusLine line(Connection connection, OutboxCounts outbox) {
        return StatusLine.of(new State(connection, false, null, Samples.NOW, Samples.NOW), outbox, moments);
    }

    @Test
    void offlineWithoutAnythingWaitingSaysBoth() {
        var line = line(new Connection.Offline(NO_ROUTE), OutboxCounts.NONE);

        assertThat(line.connection()).isEqualTo("Tidak terhubung: server tidak terjangkau");
        assertThat(line.queue()).isEqualTo("Tidak ada antrean kirim");
    }

    @Test
    void connectedDoesNotHideWhatStillWaits() {
        var line = line(new Connection.Online(), new OutboxCounts(2, 1, 3));

        assertThat(line.connection()).isEqualTo("Terhubung");
        assertThat(line.queue()).isEqualTo("2 menunggu · 1 belum pasti · 3 ditahan");
    }

    @Test
    void pullAndPushHaveTheirOwnTimesWhenTheyDiffer() {
        var state = new State(new Connection.Online(), false, null, Samples.NOW, Samples.NOW.minusSeconds(3600));

        assertThat(StatusLine.of(state, OutboxCounts.NONE, moments).times())
                .isEqualTo("Data diambil 10.00 WIB · antrean tuntas 09.00 WIB");
        assertThat(line(new Connection.Online(), OutboxCounts.NONE).times()).isEqualTo("Sinkron terakhir 10.00 WIB");
    }

    @Test
    void beforeTheFirstSyncTheTimeIsNeverAndNotMadeUp() {
        var state = new State(new Connection.Unknown(), false, null, null, null);

        assertThat(StatusLine.of(state, OutboxCounts.NONE, moments).times()).isEqualTo("Sinkron terakhir belum pernah");
    }

    @Test
    void theRunningPullCountsItsRows() {
        var state = new State(new Connection.Online(), true, 1200L, null, null);

        assertThat(StatusLine.of(state, OutboxCounts.NONE, moments).progress())
                .isEqualTo("Menyinkronkan, 1.200 laporan dimuat");
        assertThat(line(new Connection.Online(), OutboxCounts.NONE).progress()).isNull();
    }

    @Test
    void onlyAnEndedSessionOrAWrongPasswordAsksToSignInAgain() {
        assertThat(line(new Connection.Offline(new Failure.SessionEnded()), OutboxCounts.NONE)
                        .signInAgain())
                .isTrue();
        assertThat(line(new Connection.Offline(new Failure.WrongCredentials()), OutboxCounts.NONE)
                        .signInAgain())
                .isTrue();
        assertThat(line(new Connection.Offline(NO_ROUTE), OutboxCounts.NONE).signInAgain())
                .isFalse();
    }

    @Test
    void aTimeOfYesterdayCarriesItsDate() {
        var yesterday = Instant.parse("2026-11-24T03:00:00Z");
        var state = new State(new Connection.Manual(), false, null, yesterday, yesterday);

        assertThat(StatusLine.of(state, OutboxCounts.NONE, moments).times())
                .isEqualTo("Sinkron terakhir 24 Nov 2026 10.00 WIB");
    }
}
