package id.penghubung.ui.home;

import id.penghubung.domain.OfficeZone;
import id.penghubung.store.AccountStore;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Refresher;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The figures of the first screen, counted anew after each change of the store.
final class HomeViewModel {

    private final ReadOnlyObjectWrapper<HomeFigures> figures = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper();
    private final Refresher<HomeFigures> refresher;
    private final AccountStore.Subscription subscription;

    HomeViewModel(AccountStore store, OfficeZone zone, Background background) {
        refresher = new Refresher<>(
                background,
                () -> HomeFigures.read(store, zone),
                read -> {
                    trouble.set(null);
                    figures.set(read);
                },
                failure -> trouble.set(FailureWords.of(failure)));
        subscription = store.subscribe(_ -> refresher.request());
    }

    /// Null until they were counted once.
    ReadOnlyObjectProperty<HomeFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// Why the figures could not be counted; null when they could.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Also without a change of data: what is overdue depends on the day.
    void refresh() {
        refresher.request();
    }

    void stop() {
        subscription.close();
        refresher.stop();
    }
}
