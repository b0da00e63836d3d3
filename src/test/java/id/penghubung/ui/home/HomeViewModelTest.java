package id.penghubung.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.statistics.Scope;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.complaint.HandDelays;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeViewModelTest {

    private static final Period Q3 = new Period.Quarter(2026, 3);
    private static final Scope AGENCY = new Scope.Agency();

    @TempDir
    private Path folder;

    /// 23.30 WIB on the last day of the third quarter.
    private final MutableClock clock = new MutableClock(Instant.parse("2026-09-30T16:30:00Z"));

    private final HandDelays delays = new HandDelays();
    private AccountStore store;
    private long made;

    @BeforeEach
    void open() {
        store = AccountStore.open(new AccountFolder(folder), Accounts.keys(1), clock);
        store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
        arrive("2026-09-30T16:29:00Z");
        arrive("2026-07-01T17:00:00Z");
        arrive("2026-06-30T16:59:00Z");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void arrive(String at) {
        var like = Samples.complaint(3, 0);
        store.cache()
                .apply(new Cache.Page(
                        List.of(new Complaint(
                                new UUID(9, made++).toString(),
                                null,
                                1,
                                like.title(),
                                like.text(),
                                like.reporter(),
                                like.classification(),
                                like.category(),
                                like.channel(),
                                "Terverifikasi",
                                null,
                                Instant.parse(at),
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                like.allowedActions())),
                        List.of(),
                        "c" + made,
                        "e",
                        true));
    }

    private HomeViewModel model(Scope scope) {
        var model = new HomeViewModel(
                store, scope, false, OfficeZone.WIB, clock, new Background(Runnable::run, Runnable::run), delays);
        model.refresh();
        return model;
    }

    private static long incoming(HomeViewModel model) {
        return model.figuresProperty()
                .get()
                .comparison()
                .present()
                .incoming()
                .incoming()
                .value();
    }

    private static Period shown(HomeViewModel model) {
        return model.figuresProperty().get().comparison().present().origin().period();
    }

    /// With the program open: the old quarter stays, with its figures.
    @Test
    void C12_theOldQuarterStaysWhenTheNextBeginsWithTheProgramOpen() {
        var model = model(AGENCY);
        assertThat(shown(model)).isEqualTo(Q3);
        assertThat(incoming(model)).isEqualTo(2);
        var taken = model.figuresProperty().get();

        clock.set(Instant.parse("2026-09-30T17:00:20Z"));
        delays.pass(Duration.ofMinutes(1));

        assertThat(model.dayProperty().get()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(model.figuresProperty().get()).as("counted anew").isNotSameAs(taken);
        assertThat(shown(model)).isEqualTo(Q3);
        assertThat(incoming(model)).isEqualTo(2);

        arrive("2026-09-30T17:00:00Z");
        assertThat(incoming(model)).as("00.00 belongs to the new one").isEqualTo(2);
        model.choose(new Period.Quarter(2026, 4));
        assertThat(incoming(model)).isEqualTo(1);
        model.stop();
    }

    /// Closed, and without any network: it begins with the new quarter, and the old one stands beside it.
    @Test
    void C12_aProgramOpenedInTheNewQuarterShowsItBesideTheOld() {
        model(AGENCY).stop();
        store.close();
        clock.set(Instant.parse("2026-10-01T01:00:00Z"));
        store = AccountStore.open(new AccountFolder(folder), Accounts.keys(1), clock);

        var model = model(AGENCY);

        assertThat(shown(model)).isEqualTo(new Period.Quarter(2026, 4));
        assertThat(incoming(model)).isZero();
        var former = model.figuresProperty().get().comparison().former().orElseThrow();
        assertThat(former.incoming().incoming().value()).isEqualTo(2);
        model.choose(Q3);
        assertThat(incoming(model)).isEqualTo(2);
        model.stop();
    }

    @Test
    void aDayThatDoesNotTurnCountsNothingAnew() {
        var model = model(AGENCY);
        var taken = model.figuresProperty().get();

        delays.pass(Duration.ofMinutes(20));

        assertThat(model.figuresProperty().get()).isSameAs(taken);
        model.stop();
        clock.advance(Duration.ofDays(1));
        delays.pass(Duration.ofMinutes(20));
        assertThat(model.figuresProperty().get())
                .as("a closed screen stays as it is")
                .isSameAs(taken);
    }

    /// Each event is counted at once, and no panel has to be opened for it.
    @Test
    void C4_everyEventIsCountedAtOnce() {
        var model = model(AGENCY);
        for (var more = 1; more <= 5; more++) {
            arrive("2026-08-0" + more + "T03:00:00Z");
            assertThat(incoming(model)).isEqualTo(2 + more);
        }
        store.cache().apply(new Cache.Page(List.of(), List.of(new UUID(9, 0).toString()), "d", "e", true));
        assertThat(incoming(model)).isEqualTo(6);
        assertThat(model.figuresProperty()
                        .get()
                        .comparison()
                        .present()
                        .handedOn()
                        .value())
                .isOne();
        model.stop();
    }

    @Test
    void C2_figuresOfOneUnitAreNeverThoseOfAnother() {
        store.cache().apply(new Cache.Page(Samples.complaints(5, 200), List.of(), "x", "e", true));
        for (var round = 0; round < 3; round++) {
            for (var unit : Samples.UNITS) {
                var model = model(new Scope.Unit(unit.id()));
                model.choose(new Period.AllTime());
                var cases = model.figuresProperty()
                        .get()
                        .comparison()
                        .present()
                        .incoming()
                        .cases();
                assertThat(cases).isNotEmpty().allMatch(one -> one.unitId().equals(unit.id()));
                model.stop();
            }
        }
    }
}
