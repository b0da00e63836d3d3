package id.penghubung.ui.recap;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.statistics.Scope;
import id.penghubung.statistics.Statistics;
import id.penghubung.statistics.Statistics.Comparison;
import id.penghubung.store.AccountStore;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.GroupNames;
import id.penghubung.ui.common.Refresher;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The comparison for the chosen period, taken anew after each change of the store while the screen is in front.
final class RecapViewModel {

    record Recap(Comparison comparison, GroupNames names) {}

    private final AccountStore store;
    private final Scope scope;
    private final OfficeZone zone;
    private final Statistics statistics;
    private final AtomicReference<Period> period;
    private final ReadOnlyObjectWrapper<Recap> recap = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper();
    private final Refresher<Recap> refresher;
    private final AccountStore.Subscription subscription;
    private volatile boolean shown;

    RecapViewModel(AccountStore store, Scope scope, OfficeZone zone, Clock clock, Period first, Background background) {
        this.store = store;
        this.scope = scope;
        this.zone = zone;
        this.statistics = new Statistics(store, clock);
        this.period = new AtomicReference<>(first);
        this.refresher = new Refresher<>(background, this::take, this::show, this::failed);
        this.subscription = store.subscribe(_ -> {
            if (shown) {
                refresher.request();
            }
        });
    }

    /// Null until it was taken once.
    ReadOnlyObjectProperty<Recap> recap() {
        return recap.getReadOnlyProperty();
    }

    /// Why it could not be taken; null when it could.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    Scope scope() {
        return scope;
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

    private Recap take() {
        return new Recap(statistics.compare(scope, period.get(), zone), GroupNames.read(store));
    }

    private void show(Recap taken) {
        trouble.set(null);
        recap.set(taken);
    }

    private void failed(Exception cause) {
        trouble.set(FailureWords.of(cause));
    }
}
