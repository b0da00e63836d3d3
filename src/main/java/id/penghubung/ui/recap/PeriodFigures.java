package id.penghubung.ui.recap;

import id.penghubung.domain.Period;
import id.penghubung.store.AccountStore;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/// [LiveFigures] of a period that is chosen.
final class PeriodFigures<T> {

    private final AtomicReference<Period> period;
    private final LiveFigures<T> live;

    /// @param concerns see [LiveFigures]
    /// @param take counts; on the worker
    /// @param today in the office
    PeriodFigures(
            AccountStore store,
            Set<Area> concerns,
            Period first,
            Function<Period, T> take,
            Supplier<LocalDate> today,
            Delays delays,
            Background background) {
        this.period = new AtomicReference<>(first);
        this.live = new LiveFigures<>(store, concerns, () -> take.apply(period.get()), today, delays, background);
    }

    LiveFigures<T> live() {
        return live;
    }

    void choose(Period wanted) {
        period.set(wanted);
        live.request();
    }
}
