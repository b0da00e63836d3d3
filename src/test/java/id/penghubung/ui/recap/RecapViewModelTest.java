package id.penghubung.ui.recap;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.statistics.Caveat;
import id.penghubung.statistics.Dimension;
import id.penghubung.statistics.Scope;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.store.FigureViews.View;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.complaint.HandDelays;
import id.penghubung.ui.recap.ChartsController.Choice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecapViewModelTest {

    private static final Scope AGENCY = new Scope.Agency();
    private static final Background AT_ONCE = new Background(Runnable::run, Runnable::run);

    @TempDir
    private Path folder;

    /// 23.30 WIB on the last day of the third quarter.
    private final MutableClock clock = new MutableClock(Instant.parse("2026-09-30T16:30:00Z"));

    private final HandDelays delays = new HandDelays();
    private AccountStore store;

    @BeforeEach
    void open() {
        store = AccountStore.open(new AccountFolder(folder), Accounts.keys(1), clock);
        store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
        store.cache().apply(new Cache.Page(Samples.complaints(3, 60), List.of(), "c", "e", true));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private RecapViewModel model() {
        return new RecapViewModel(store, AGENCY, OfficeZone.WIB, clock, AT_ONCE, delays);
    }

    @Test
    void C12_theOldQuarterStaysAndIsCountedAnewWhenTheDayTurns() {
        var model = model();
        model.figures().shown();
        var taken = model.figures().taken().get();

        delays.pass(Duration.ofMinutes(5));
        assertThat(model.figures().taken().get()).as("the same day").isSameAs(taken);
        clock.set(Instant.parse("2026-09-30T17:00:20Z"));
        delays.pass(Duration.ofMinutes(1));

        var present = model.figures().taken().get().comparison().present();
        assertThat(model.figures().taken().get()).isNotSameAs(taken);
        assertThat(present.origin().period()).isEqualTo(new Period.Quarter(2026, 3));
        assertThat(present.origin().takenAt()).isEqualTo(clock.instant());
        assertThat(model.figures().day().get()).isEqualTo(LocalDate.of(2026, 10, 1));
        model.figures().stop();
    }

    /// What is not in front counts nothing, knows the day all the same, and is counted when it comes back.
    @Test
    void aDayThatTurnsBehindAnotherTabIsKnownThere() {
        var model = model();
        model.figures().shown();
        model.figures().hidden();
        var taken = model.figures().taken().get();

        clock.set(Instant.parse("2026-09-30T17:00:20Z"));
        delays.pass(Duration.ofMinutes(1));

        assertThat(model.figures().taken().get()).isSameAs(taken);
        assertThat(model.figures().day().get()).isEqualTo(LocalDate.of(2026, 10, 1));
        model.figures().shown();
        assertThat(model.figures().taken().get()).isNotSameAs(taken);
        model.figures().stop();
        var last = model.figures().taken().get();
        clock.advance(Duration.ofDays(1));
        delays.pass(Duration.ofMinutes(1));
        assertThat(model.figures().taken().get()).as("a closed screen").isSameAs(last);
    }

    @Test
    void aRunningPeriodThatIsComparedEndsWithTheDay() {
        var model = new CompareViewModel(store, AGENCY, OfficeZone.WIB, clock, AT_ONCE, delays);
        model.figures().shown();
        assertThat(model.first()).isEqualTo(new Period.Quarter(2026, 3));
        assertThat(model.second()).isEqualTo(new Period.Quarter(2025, 3));
        assertThat(model.figures().taken().get().caveats()).contains(Caveat.RUNNING);

        clock.set(Instant.parse("2026-09-30T17:00:20Z"));
        delays.pass(Duration.ofMinutes(1));

        assertThat(model.figures().taken().get().caveats()).doesNotContain(Caveat.RUNNING);
        model.figures().stop();
    }

    private static final Choice CHOICE = new Choice(Topic.SHARES, Dimension.CHANNEL, true);

    @Test
    void aSavedPeriodThatRanFollowsTheDayAndOneThatHadEndedStays() {
        var day = LocalDate.of(2026, 9, 30);
        var later = LocalDate.of(2027, 2, 3);

        var running = saved(new Period.Quarter(2026, 3), day);
        var ended = saved(new Period.Quarter(2026, 2), day);
        var days = saved(Period.parse("2026-09-01..2026-09-30").orElseThrow(), day);
        var all = saved(new Period.AllTime(), day);

        assertThat(running.period(later)).isEqualTo(new Period.Quarter(2027, 1));
        assertThat(ended.period(later)).isEqualTo(new Period.Quarter(2026, 2));
        assertThat(days.period(later).word()).isEqualTo("2026-09-01..2026-09-30");
        assertThat(all.period(later)).isEqualTo(new Period.AllTime());
        assertThat(running.choice()).isEqualTo(CHOICE);
    }

    private static RecapLook saved(Period period, LocalDate day) {
        return RecapLook.read(RecapLook.of(period, day, CHOICE).named("Nama")).orElseThrow();
    }

    @Test
    void aViewInWordsOfAnotherVersionIsNotGuessed() {
        assertThat(RecapLook.read(new View("Lama", Map.of("topic", "PIE")))).isEmpty();
        assertThat(RecapLook.read(new View("Kosong", Map.of()))).isEmpty();
    }
}
