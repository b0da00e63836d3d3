package id.penghubung.ui.reconcile;

import id.penghubung.reconcile.Comparison;
import id.penghubung.reconcile.Comparison.Verdict;
import id.penghubung.reconcile.Mismatch;
import id.penghubung.reconcile.Reason;
import id.penghubung.reconcile.ReconcileWords;
import id.penghubung.reconcile.Reconciliation;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Evidence.Settled;
import id.penghubung.store.Evidence.Shown;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Refresher;
import id.penghubung.ui.common.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The reconciliation list, taken anew after each change of the store while it is in front. Used on the UI executor.
final class MismatchViewModel {

    private static final List<Verdict> OFFERED = List.of(Verdict.WAITING, Verdict.FITS, Verdict.UNKNOWN);

    /// @param findings all of them, settled ones too
    /// @param answers by verdict
    record Listing(Comparison comparison, Map<Reason, List<Entry>> findings, Map<Verdict, List<Entry>> answers) {}

    private final Desk desk;
    private final Background background;
    private final Refresher<Listing> refresher;
    private final AccountStore.Subscription subscription;
    private final ReadOnlyObjectWrapper<Listing> listing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Entry>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Group.Counted>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper();
    private final ObjectProperty<Group> group = new SimpleObjectProperty<>(new Group.All());
    private final BooleanProperty settledToo = new SimpleBooleanProperty();
    private volatile boolean shown;

    MismatchViewModel(Desk desk, Background background) {
        this.desk = desk;
        this.background = background;
        this.refresher = new Refresher<>(background, this::take, this::show, this::failed);
        this.subscription = desk.store().subscribe(_ -> {
            if (shown) {
                refresher.request();
            }
        });
        group.subscribe((_, _) -> choose());
        settledToo.subscribe((_, _) -> choose());
    }

    /// Null until it was taken once.
    ReadOnlyObjectProperty<Listing> listing() {
        return listing.getReadOnlyProperty();
    }

    /// Of the chosen group.
    ReadOnlyObjectProperty<List<Entry>> rows() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Group.Counted>> groups() {
        return groups.getReadOnlyProperty();
    }

    /// Why it could not be taken, or not be changed; null when nothing went wrong.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    ObjectProperty<Group> group() {
        return group;
    }

    /// Whether what was settled is shown too.
    BooleanProperty settledToo() {
        return settledToo;
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

    /// @param done on the UI executor
    void settle(Entry entry, String note, Consumer<Entry> done) {
        change(() -> desk.store().evidence().settle(entry.key(), note.strip()), entry, done);
    }

    void unsettle(Entry entry, Consumer<Entry> done) {
        change(() -> desk.store().evidence().unsettle(entry.key()), entry, done);
    }

    /// @param done with false when it is a kendala already
    void noteObstacle(FindingNote maker, Entry entry, Consumer<Boolean> done) {
        background.run(
                () -> maker.make(entry),
                made -> {
                    desk.sync().nudge();
                    done.accept(made);
                },
                this::failed);
    }

    private void change(Runnable change, Entry entry, Consumer<Entry> done) {
        background.run(
                () -> {
                    change.run();
                    return entry;
                },
                done,
                this::failed);
    }

    private Listing take() {
        var comparison = new Reconciliation(desk.store(), desk.clock()).take();
        var words = new ReconcileWords(desk.zone(), comparison.lastPull());
        var titles = titles(comparison);
        var findings = new HashMap<Reason, List<Entry>>();
        for (var row : comparison.rows()) {
            var mismatch = row.mismatch();
            var one = mismatch instanceof Mismatch.OfComplaint of ? of.shown() : null;
            findings.computeIfAbsent(mismatch.reason(), _ -> new ArrayList<>())
                    .add(entry(
                            mismatch.key(),
                            one,
                            ReconcileWords.of(mismatch.reason()),
                            words.proof(mismatch),
                            titles,
                            row.settled()));
        }
        var answers = new HashMap<Verdict, List<Entry>>();
        for (var check : comparison.checks()) {
            answers.computeIfAbsent(check.verdict(), _ -> new ArrayList<>())
                    .add(entry(
                            null, check.shown(), ReconcileWords.of(check.verdict()), words.proof(check), titles, null));
        }
        return new Listing(comparison, findings, answers);
    }

    private static Entry entry(
            String key,
            Shown shown,
            String reason,
            ReconcileWords.Proof proof,
            Map<Long, String> titles,
            Settled settled) {
        if (shown == null) {
            return new Entry(key, null, "", "", reason, "", proof, false, settled);
        }
        return new Entry(
                key,
                shown.id(),
                Words.trackingId(shown.trackingId()),
                shown.removedAt() == null ? Words.title(titles.get(shown.key())) : "",
                reason,
                shown.rawStatus() == null ? "" : shown.rawStatus(),
                proof,
                shown.removedAt() == null,
                settled);
    }

    /// Masked, by key.
    private Map<Long, String> titles(Comparison comparison) {
        var keys = Stream.concat(
                        comparison.rows().stream()
                                .map(row -> row.mismatch() instanceof Mismatch.OfComplaint of ? of.shown() : null),
                        comparison.checks().stream().map(Comparison.Check::shown))
                .filter(one -> one != null && one.removedAt() == null)
                .mapToLong(Shown::key)
                .distinct()
                .toArray();
        var titles = new HashMap<Long, String>();
        for (var row : desk.store().complaints().rows(keys)) {
            titles.put(row.key(), row.title());
        }
        return titles;
    }

    private void show(Listing taken) {
        trouble.set(null);
        listing.set(taken);
        var counted = new ArrayList<Group.Counted>();
        counted.add(new Group.Counted(new Group.All(), taken.comparison().open(), null));
        for (var reason : Reason.values()) {
            counted.add(new Group.Counted(
                    new Group.Of(reason),
                    taken.comparison().open(reason),
                    taken.comparison().coverage().get(reason)));
        }
        for (var verdict : OFFERED) {
            counted.add(new Group.Counted(
                    new Group.Sent(verdict), taken.comparison().checks(verdict), null));
        }
        groups.set(List.copyOf(counted));
        choose();
    }

    private void choose() {
        var taken = listing.get();
        if (taken == null || group.get() == null) {
            return;
        }
        var all = switch (group.get()) {
            case Group.All _ ->
                Stream.of(Reason.values()).flatMap(reason -> taken.findings().getOrDefault(reason, List.of()).stream());
            case Group.Of(var reason) -> taken.findings().getOrDefault(reason, List.of()).stream();
            case Group.Sent(var verdict) -> taken.answers().getOrDefault(verdict, List.of()).stream();
        };
        rows.set(all.filter(entry -> settledToo.get() || entry.open()).toList());
    }

    private void failed(Exception cause) {
        trouble.set(FailureWords.of(cause));
    }
}
