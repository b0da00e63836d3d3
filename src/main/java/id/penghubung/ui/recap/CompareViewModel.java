package id.penghubung.ui.recap;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.statistics.Scope;
import id.penghubung.statistics.Statistics;
import id.penghubung.statistics.Statistics.SideBySide;
import id.penghubung.store.AccountStore;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;

/// Two periods side by side, kept up to date while the screen is in front.
final class CompareViewModel {

    private record Pair(Period first, Period second) {}

    private final Scope scope;
    private final OfficeZone zone;
    private final Clock clock;
    private final Statistics statistics;
    private final AtomicReference<Pair> pair;
    private final LiveFigures<SideBySide> figures;

    /// Begins with the quarter of today and the one a year before: the same season.
    CompareViewModel(
            AccountStore store, Scope scope, OfficeZone zone, Clock clock, Background background, Delays delays) {
        this.scope = scope;
        this.zone = zone;
        this.clock = clock;
        this.statistics = new Statistics(store, clock);
        this.pair = new AtomicReference<>(new Pair(Period.quarterOf(today()), Period.quarterOf(today().minusYears(1))));
        this.figures = new LiveFigures<>(store, LiveFigures.REPORTS, this::take, this::today, delays, background);
    }

    LiveFigures<SideBySide> figures() {
        return figures;
    }

    LocalDate today() {
        return zone.dateOf(clock.instant());
    }

    Period first() {
        return pair.get().first();
    }

    Period second() {
        return pair.get().second();
    }

    void chooseFirst(Period wanted) {
        pair.updateAndGet(chosen -> new Pair(wanted, chosen.second()));
        figures.request();
    }

    void chooseSecond(Period wanted) {
        pair.updateAndGet(chosen -> new Pair(chosen.first(), wanted));
        figures.request();
    }

    private SideBySide take() {
        var chosen = pair.get();
        return statistics.beside(scope, chosen.first(), chosen.second(), zone);
    }
}
