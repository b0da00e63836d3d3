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
import id.penghubung.ui.shell.StatusLine.Need;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusLineTest {

    private static final Failure NO_ROUTE = new Failure.Unreachable(Failure.Trouble.NO_ROUTE, false, "");

    private final Moments moments = new Moments(OfficeZone.WIB, new MutableClock(Samples.NOW));

    private StatusLine line(Connection connection, OutboxCounts outbox) {
        return StatusLine.of(new State(connection, false, null, Samples.NOW, Samples.NOW), outbox, moments, null);
    }

    @Test
    void Y3_offlineWithoutAnythingWaitingSaysBoth() {
        var line = line(new Connection.Offline(NO_ROUTE), OutboxCounts.NONE);

        assertThat(line.connection()).isEqualTo("Tidak terhubung: server tidak terjangkau");
        assertThat(line.queue()).isEqualTo("Tidak ada antrean kirim");
    }

    @Test
    void Y1_connectedDoesNotHideWhatStillWaits() {
        var line = line(new Connection.Online(), new OutboxCounts(2, 1, 3));

        assertThat(line.connection()).isEqualTo("Terhubung");
        assertThat(line.queue()).isEqualTo("2 menunggu · 1 belum pasti · 3 ditahan");
    }

    @Test
    void pullAndPushHaveTheirOwnTimesWhenTheyDiffer() {
        var state = new State(new Connection.Online(), false, null, Samples.NOW, Samples.NOW.minusSeconds(3600));

        assertThat(StatusLine.of(state, OutboxCounts.NONE, moments, null).times())
                .isEqualTo("Data diambil 10.00 WIB · antrean tuntas 09.00 WIB");
        assertThat(line(new Connection.Online(), OutboxCounts.NONE).times()).isEqualTo("Sinkron terakhir 10.00 WIB");
    }

    @Test
    void beforeTheFirstSyncTheTimeIsNeverAndNotMadeUp() {
        var state = new State(new Connection.Unknown(), false, null, null, null);

        assertThat(StatusLine.of(state, OutboxCounts.NONE, moments, null).times())
                .isEqualTo("Sinkron terakhir belum pernah");
    }

    @Test
    void theRunningPullCountsItsRows() {
        var state = new State(new Connection.Online(), true, 1200L, null, null);

        assertThat(StatusLine.of(state, OutboxCounts.NONE, moments, null).progress())
                .isEqualTo("Menyinkronkan, 1.200 laporan dimuat");
        assertThat(line(new Connection.Online(), OutboxCounts.NONE).progress()).isNull();
    }

    @Test
    void onlyAnEndedSessionOrAWrongPasswordAsksToSignInAgain() {
        assertThat(line(new Connection.Offline(new Failure.SessionEnded()), OutboxCounts.NONE)
                        .need())
                .isEqualTo(Need.PASSWORD);
        assertThat(line(new Connection.Offline(new Failure.WrongCredentials()), OutboxCounts.NONE)
                        .need())
                .isEqualTo(Need.PASSWORD);
        assertThat(line(new Connection.Offline(NO_ROUTE), OutboxCounts.NONE).need())
                .isEqualTo(Need.NOTHING);
    }

    @Test
    void aHeldRemovalIsNotCalledADeadLineAndAsksForAgreement() {
        var line = line(new Connection.Offline(new Failure.RemovalHeld(312, 400)), OutboxCounts.NONE);

        assertThat(line.need()).isEqualTo(Need.AGREEMENT);
        assertThat(line.connection()).isEqualTo("Tertahan: penghapusan 312 laporan menunggu");
    }

    /// Case Y15, row 37 of the protocol's failures: said, and only when it is more than a slow line.
    @ParameterizedTest
    @CsvSource({
        "300, ",
        "-300, ",
        "301, Jam PC ini terlambat 5 menit",
        "-1800, Jam PC ini terlalu cepat 30 menit",
        "25200, Jam PC ini terlambat 7 jam",
        "-900000000, Jam PC ini terlalu cepat 10.416 hari"
    })
    void aWrongClockOfThisPcIsSaidCalmly(long aheadSeconds, String words) {
        var state = new State(new Connection.Online(), false, null, null, null);

        assertThat(StatusLine.of(state, OutboxCounts.NONE, moments, Duration.ofSeconds(aheadSeconds))
                        .clock())
                .isEqualTo(words);
    }

    @Test
    void aTimeOfYesterdayCarriesItsDate() {
        var yesterday = Instant.parse("2026-11-24T03:00:00Z");
        var state = new State(new Connection.Manual(), false, null, yesterday, yesterday);

        assertThat(StatusLine.of(state, OutboxCounts.NONE, moments, null).times())
                .isEqualTo("Sinkron terakhir 24 Nov 2026 10.00 WIB");
    }
}
