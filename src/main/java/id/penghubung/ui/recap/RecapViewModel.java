package id.penghubung.ui.recap;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.statistics.Scope;
import id.penghubung.statistics.Statistics;
import id.penghubung.statistics.Statistics.Comparison;
import id.penghubung.store.AccountStore;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import id.penghubung.ui.common.GroupNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;

/// The comparison for the chosen period, kept up to date while the screen is in front.
final class RecapViewModel {

    record Recap(Comparison comparison, GroupNames names) {}

    private final AccountStore store;
    private final Scope scope;
    private final OfficeZone zone;
    private final Clock clock;
    private final Statistics statistics;
    private final AtomicReference<Period> period;
    private final LiveFigures<Recap> figures;

    /// Begins with the quarter of today.
    RecapViewModel(
            AccountStore store, Scope scope, OfficeZone zone, Clock clock, Background background, Delays delays) {
        this.store = store;
        this.scope = scope;
        this.zone = zone;
        this.clock = clock;
        this.statistics = new Statistics(store, clock);
        this.period = new AtomicReference<>(Period.quarterOf(today()));
        this.figures = new LiveFigures<>(store, LiveFigures.REPORTS, this::take, this::today, delays, background);
    }

    LiveFigures<Recap> figures() {
        return figures;
    }

    Scope scope() {
        return scope;
    }

    LocalDate today() {
        return zone.dateOf(clock.instant());
    }

    Period period() {
        return period.get();
    }

    void choose(Period wanted) {
        period.set(wanted);
        figures.request();
    }

    private Recap take() {
        return new Recap(statistics.compare(scope, period.get(), zone), GroupNames.read(store));
    }
}
