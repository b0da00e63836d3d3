package id.penghubung.ui.memo;

import id.penghubung.domain.Period;
import id.penghubung.domain.WorkUnit;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Memos.UnitLetter;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Refresher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Which unit has sent its own letter for a quarter.
final class UnitLettersViewModel {

    /// @param letter null while it has not been sent
    record Row(WorkUnit unit, UnitLetter letter) {
        boolean sent() {
            return letter != null;
        }
    }

    private final AccountStore store;
    private final Background background;
    private final AtomicReference<Period.Quarter> quarter;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper();
    private final Refresher<List<Row>> refresher;

    UnitLettersViewModel(AccountStore store, Background background, Period.Quarter first) {
        this.store = store;
        this.background = background;
        this.quarter = new AtomicReference<>(first);
        this.refresher = new Refresher<>(background, this::load, this::show, this::failed);
    }

    /// By name of the unit.
    ReadOnlyObjectProperty<List<Row>> rows() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    Period.Quarter quarter() {
        return quarter.get();
    }

    void choose(Period.Quarter wanted) {
        quarter.set(wanted);
        refresh();
    }

    /// From any thread.
    void refresh() {
        refresher.request();
    }

    private List<Row> load() {
        var letters = store.memos().unitLetters(quarter.get().word()).stream()
                .collect(Collectors.toMap(UnitLetter::unitId, Function.identity()));
        var units = store.cache()
                .reference()
                .map(stored -> stored.reference().units())
                .orElse(List.of());
        var found = new ArrayList<Row>();
        units.stream()
                .sorted(Comparator.comparing(WorkUnit::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(unit -> found.add(new Row(unit, letters.remove(unit.id()))));
        // A unit that is no longer in the agency's list has sent its letter all the same.
        letters.values().forEach(letter -> found.add(new Row(new WorkUnit(letter.unitId(), letter.unitId()), letter)));
        return found;
    }

    private void show(List<Row> loaded) {
        trouble.set(null);
        rows.set(loaded);
    }

    private void failed(Exception cause) {
        trouble.set(FailureWords.of(cause));
    }

    void note(UnitLetter letter) {
        change(() -> store.memos().noteUnitLetter(letter));
    }

    void forget(String unitId) {
        var word = quarter.get().word();
        change(() -> store.memos().forgetUnitLetter(word, unitId));
    }

    private void change(Runnable change) {
        background.run(
                () -> {
                    change.run();
                    return null;
                },
                _ -> refresh(),
                this::failed);
    }

    void stop() {
        refresher.stop();
    }
}
