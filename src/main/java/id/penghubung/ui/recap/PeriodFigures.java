package id.penghubung.ui.recap;

import id.penghubung.domain.Period;
import id.penghubung.store.AccountStore;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Refresher;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What is counted for a chosen period, anew after each change of the store that concerns it while it is looked at.
final class PeriodFigures<T> {

    private final AtomicReference<Period> period;
    private final ReadOnlyObjectWrapper<T> figures = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper();
    private final Refresher<T> refresher;
    private final AccountStore.Subscription subscription;
    private volatile boolean shown;

    /// @param concerns after changes of these it is counted again
    /// @param take counts; on the worker
    PeriodFigures(
            AccountStore store, Set<Area> concerns, Period first, Function<Period, T> take, Background background) {
        this.period = new AtomicReference<>(first);
        this.refresher = new Refresher<>(
                background,
                () -> take.apply(period.get()),
                taken -> {
                    trouble.set(null);
                    figures.set(taken);
                },
                cause -> trouble.set(FailureWords.of(cause)));
        this.subscription = store.subscribe(areas -> {
            if (shown && !Collections.disjoint(areas, concerns)) {
                refresher.request();
            }
        });
    }

    /// Null until they were counted once.
    ReadOnlyObjectProperty<T> figures() {
        return figures.getReadOnlyProperty();
    }

    /// Why they could not be counted; null when they could.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    void choose(Period wanted) {
        period.set(wanted);
        refresher.request();
    }

    void shown() {
        shown = true;
        refresher.request();
    }

    void hidden() {
        shown = false;
    }

    void stop() {
        shown = false;
        subscription.close();
        refresher.stop();
    }
}
