package id.penghubung.ui.home;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.statistics.Scope;
import id.penghubung.statistics.Statistics;
import id.penghubung.store.AccountStore;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.DayTurn;
import id.penghubung.ui.common.Delays;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Refresher;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The figures of the first screen, counted anew after each change of the store and with each new day.
final class HomeViewModel {

    private final AccountStore store;
    private final Scope scope;
    private final boolean watches;
    private final OfficeZone zone;
    private final Clock clock;
    private final Statistics statistics;
    private final AtomicReference<Period> period;
    private final ReadOnlyObjectWrapper<HomeFigures> figures = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LocalDate> day = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper();
    private final Refresher<HomeFigures> refresher;
    private final AccountStore.Subscription subscription;
    private final DayTurn turn;

    /// Begins with the quarter of today.
    ///
    /// @param watches whether the quality of answers is asked for
    HomeViewModel(
            AccountStore store,
            Scope scope,
            boolean watches,
            OfficeZone zone,
            Clock clock,
            Background background,
            Delays delays) {
        this.watches = watches;
        this.store = store;
        this.scope = scope;
        this.zone = zone;
        this.clock = clock;
        this.statistics = new Statistics(store, clock);
        this.period = new AtomicReference<>(Period.quarterOf(today()));
        this.day.set(today());
        this.refresher = new Refresher<>(
                background,
                this::read,
                read -> {
                    trouble.set(null);
                    figures.set(read);
                },
                failure -> trouble.set(FailureWords.of(failure)));
        this.subscription = store.subscribe(areas -> {
            if (watches || !areas.equals(QUALITY_ALONE)) {
                refresher.request();
            }
        });
        this.turn = new DayTurn(this::today, delays, () -> {
            day.set(today());
            refresher.request();
        });
    }

    private static final Set<Area> QUALITY_ALONE = Set.of(Area.QUALITY);

    private HomeFigures read() {
        var facts = store.complaints().facts();
        var wanted = period.get();
        return HomeFigures.read(
                store,
                facts,
                statistics.compare(facts, scope, wanted, zone),
                watches ? Optional.of(statistics.quality(scope, wanted, zone)) : Optional.empty());
    }

    LocalDate today() {
        return zone.dateOf(clock.instant());
    }

    Scope scope() {
        return scope;
    }

    Period period() {
        return period.get();
    }

    void choose(Period wanted) {
        period.set(wanted);
        refresher.request();
    }

    /// Null until they were counted once.
    ReadOnlyObjectProperty<HomeFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// The office's day; the chosen period does not move with it (case C12).
    ReadOnlyObjectProperty<LocalDate> dayProperty() {
        return day.getReadOnlyProperty();
    }

    /// Why the figures could not be counted; null when they could.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    void refresh() {
        refresher.request();
    }

    void stop() {
        turn.stop();
        subscription.close();
        refresher.stop();
    }
}
