package id.penghubung.ui.recap;

import id.penghubung.store.AccountStore;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.DayTurn;
import id.penghubung.ui.common.Delays;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Refresher;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Figures that are taken anew after each change of the store and with each new day of the office while they are in
/// front, and as soon as they come to the front again.
final class LiveFigures<T> {

    /// Whatever counts reports; features of texts count none.
    static final Set<Area> REPORTS = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Area.QUALITY)));

    private final ReadOnlyObjectWrapper<T> taken = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LocalDate> day = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper();
    private final Refresher<T> refresher;
    private final AccountStore.Subscription subscription;
    private final DayTurn turn;
    private volatile boolean shown;

    /// @param concerns after changes of these they are taken anew
    /// @param take on the worker
    /// @param today in the office
    LiveFigures(
            AccountStore store,
            Set<Area> concerns,
            Callable<T> take,
            Supplier<LocalDate> today,
            Delays delays,
            Background background) {
        this.day.set(today.get());
        this.refresher = new Refresher<>(background, take, this::show, this::failed);
        this.subscription = store.subscribe(areas -> {
            if (!Collections.disjoint(areas, concerns)) {
                changed();
            }
        });
        this.turn = new DayTurn(today, delays, () -> {
            day.set(today.get());
            changed();
        });
    }

    /// Null until they were taken once.
    ReadOnlyObjectProperty<T> taken() {
        return taken.getReadOnlyProperty();
    }

    /// The office's day, also while they are not in front; a chosen period does not move with it (case C12).
    ReadOnlyObjectProperty<LocalDate> day() {
        return day.getReadOnlyProperty();
    }

    /// Why they could not be taken; null when they could.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Something else is asked for.
    void request() {
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
        turn.stop();
        subscription.close();
        refresher.stop();
    }

    private void changed() {
        if (shown) {
            refresher.request();
        }
    }

    private void show(T value) {
        trouble.set(null);
        taken.set(value);
    }

    private void failed(Exception cause) {
        trouble.set(FailureWords.of(cause));
    }
}
