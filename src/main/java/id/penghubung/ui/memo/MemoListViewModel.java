package id.penghubung.ui.memo;

import id.penghubung.domain.Period;
import id.penghubung.notadinas.CarriedLetter;
import id.penghubung.notadinas.MemoJson;
import id.penghubung.notadinas.MemoRequest;
import id.penghubung.notadinas.MemoSubject;
import id.penghubung.notadinas.NotaDinas;
import id.penghubung.store.Complaints;
import id.penghubung.store.Memos;
import id.penghubung.store.Memos.Basis;
import id.penghubung.store.Memos.Content;
import id.penghubung.store.Memos.Entry;
import id.penghubung.store.Memos.Memo;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Refresher;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The letters of this account, and the ways to a new one.
final class MemoListViewModel {

    /// @param trackingIds of complaints by their id; only those that are cached here
    record Letters(List<Entry> entries, java.util.Map<String, String> trackingIds) {
        static final Letters NONE = new Letters(List.of(), java.util.Map.of());
    }

    /// @param kept how many edited pieces still show the former figures
    record Created(UUID id, int kept) {}

    private final Memos memos;
    private final Complaints complaints;
    private final Writing writing;
    private final Background background;
    private final Clock clock;
    private final BooleanProperty deleted = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Letters> letters = new ReadOnlyObjectWrapper<>(Letters.NONE);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper();
    private final Refresher<Letters> refresher;
    private volatile boolean showDeleted;

    MemoListViewModel(Memos memos, Complaints complaints, Writing writing, Background background, Clock clock) {
        this.memos = memos;
        this.complaints = complaints;
        this.writing = writing;
        this.background = background;
        this.clock = clock;
        this.refresher = new Refresher<>(background, this::load, this::show, this::failed);
        deleted.subscribe((_, wanted) -> {
            showDeleted = wanted;
            refresh();
        });
    }

    ReadOnlyObjectProperty<Letters> letters() {
        return letters.getReadOnlyProperty();
    }

    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// The deleted ones are listed, instead of the others.
    BooleanProperty deleted() {
        return deleted;
    }

    /// From any thread.
    void refresh() {
        refresher.request();
    }

    private Letters load() {
        var entries = memos.list(showDeleted);
        var trackingIds = new java.util.HashMap<String, String>();
        for (var entry : entries) {
            var id = entry.basis().complaintId();
            if (id != null) {
                complaints.row(id).ifPresent(row -> trackingIds.put(id, row.trackingId()));
            }
        }
        return new Letters(entries, trackingIds);
    }

    private void show(Letters loaded) {
        trouble.set(null);
        letters.set(loaded);
    }

    private void failed(Exception cause) {
        trouble.set(FailureWords.of(cause));
    }

    /// The complaint with this tracking ID; empty when it is not in the list of this account.
    void find(String trackingId, Consumer<Optional<String>> onDone, Consumer<Exception> onFailure) {
        background.run(() -> complaints.byTrackingId(trackingId).map(complaint -> complaint.id()), onDone, onFailure);
    }

    /// The letter of the same kind for the period before.
    void former(MemoRequest request, Consumer<Optional<Memo>> onDone, Consumer<Exception> onFailure) {
        var before = Optional.ofNullable(request.period()).flatMap(Period::former);
        if (before.isEmpty()) {
            onDone.accept(Optional.empty());
            return;
        }
        background.run(
                () -> memos.newest(new Basis(request.kind().word(), before.get().word(), null)), onDone, onFailure);
    }

    /// @param former whose sentences are taken over, with new figures; null for none
    void create(MemoRequest request, Memo former, Consumer<Created> onDone, Consumer<Exception> onFailure) {
        background.run(
                () -> {
                    var agency = writing.agency();
                    var composed = writing.compose(request, agency);
                    if (former == null) {
                        return new Created(store(Requests.basis(request), composed, composed), 0);
                    }
                    var carried = CarriedLetter.of(
                            MemoJson.memo(former.content().edited()),
                            MemoJson.memo(former.content().composed()),
                            composed);
                    return new Created(
                            store(Requests.basis(request), carried.memo(), composed),
                            carried.kept().size());
                },
                onDone,
                onFailure);
    }

    private UUID store(Basis basis, NotaDinas edited, NotaDinas composed) {
        return memos.create(
                        UUID.randomUUID(),
                        basis,
                        new Content(
                                MemoSubject.of(edited),
                                false,
                                MemoJson.of(edited),
                                MemoJson.of(composed),
                                clock.instant()))
                .id();
    }

    /// A second letter that reads the same, except for the number: that one belongs to the first.
    void duplicate(UUID id, Consumer<Created> onDone, Consumer<Exception> onFailure) {
        background.run(
                () -> {
                    var memo = memos.byId(id).orElseThrow(() -> new IllegalArgumentException("no letter " + id));
                    var composed = MemoJson.memo(memo.content().composed());
                    var edited = MemoEdits.number(MemoJson.memo(memo.content().edited()), composed.number());
                    var copy = memos.create(
                            UUID.randomUUID(),
                            memo.basis(),
                            new Content(
                                    memo.content().title(),
                                    false,
                                    MemoJson.of(edited),
                                    memo.content().composed(),
                                    memo.content().composedAt()));
                    return new Created(copy.id(), 0);
                },
                onDone,
                onFailure);
    }

    void delete(UUID id, Runnable onDone, Consumer<Exception> onFailure) {
        background.run(() -> memos.delete(id), _ -> onDone.run(), onFailure);
    }

    void restore(UUID id, Runnable onDone, Consumer<Exception> onFailure) {
        background.run(() -> memos.restore(id), _ -> onDone.run(), onFailure);
    }

    void stop() {
        refresher.stop();
    }
}
