package id.penghubung.ui.channels;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.Person;
import id.penghubung.domain.Reference;
import id.penghubung.domain.RequestState;
import id.penghubung.domain.WorkUnit;
import id.penghubung.store.AccountStore;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.store.Cache.StoredReference;
import id.penghubung.store.Drafts.Draft;
import id.penghubung.store.Requests.Entry;
import id.penghubung.store.Requests.Filter;
import id.penghubung.sync.SyncService;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.Refresher;
import id.penghubung.ui.common.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The list with its filters, and what is done without a text.
final class ChannelsViewModel {

    private static final EnumSet<Area> OURS =
            EnumSet.of(Area.REQUESTS, Area.DRAFTS, Area.OUTBOX, Area.REFERENCE, Area.COMPLAINTS);

    /// @param reference empty before the first was loaded
    /// @param total without any filter
    /// @param awaiting requests that a PIC has not answered, without any filter
    /// @param toAnswer of those, what waits for this person's unit
    record Loaded(List<Entry> entries, Optional<Reference> reference, int total, int awaiting, int toAnswer) {
        static final Loaded NOTHING = new Loaded(List.of(), Optional.empty(), 0, 0, 0);

        String unitName(String id) {
            return id == null
                    ? null
                    : reference
                            .flatMap(known -> known.unit(id))
                            .map(WorkUnit::name)
                            .orElse(id);
        }
    }

    private final AccountStore store;
    private final SyncService sync;
    private final Person person;
    private final Background background;
    private final Notices notices;
    private final Texts texts = Texts.of(ChannelsViewModel.class);
    private final Refresher<Loaded> refresher;
    private final AccountStore.Subscription subscription;
    private final ReadOnlyObjectWrapper<Loaded> loaded = new ReadOnlyObjectWrapper<>(Loaded.NOTHING);
    private volatile Filter filter = Filter.all();

    ChannelsViewModel(AccountStore store, SyncService sync, Person person, Background background, Notices notices) {
        this.store = store;
        this.sync = sync;
        this.person = person;
        this.background = background;
        this.notices = notices;
        this.refresher = new Refresher<>(background, this::read, loaded::set, this::tell);
        this.subscription = store.subscribe(areas -> {
            if (areas.stream().anyMatch(OURS::contains)) {
                refresher.request();
            }
        });
    }

    ReadOnlyObjectProperty<Loaded> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    Filter filter() {
        return filter;
    }

    void filter(Filter wanted) {
        if (!wanted.equals(filter)) {
            filter = wanted;
            refresher.request();
        }
    }

    void refresh() {
        refresher.request();
    }

    void stop() {
        subscription.close();
        refresher.stop();
    }

    /// *Ambil*: has no words, so it goes at once.
    void take(Entry.Held held) {
        background.run(
                () -> {
                    var draft = store.drafts()
                            .save(
                                    UUID.randomUUID(),
                                    held.id(),
                                    new ActionBody.TakeRequest(),
                                    held.request().version());
                    store.outbox().enqueue(draft.id());
                    sync.nudge();
                    return null;
                },
                _ -> notices.say(Notice.done(texts.text("done.taken"))),
                this::tell);
    }

    /// Something was put into the outbox.
    void queued() {
        sync.nudge();
    }

    /// The newest draft of a request, if there is one.
    void draftOf(String requestId, Consumer<Optional<Draft>> then) {
        background.run(
                () -> store.drafts().of(requestId).stream()
                        .filter(draft -> draft.body() instanceof ActionBody.RequestWork
                                && !(draft.body() instanceof ActionBody.NoteRequest))
                        .findFirst(),
                then,
                this::tell);
    }

    private Loaded read() {
        var wanted = filter;
        var reference = store.cache().reference().map(StoredReference::reference);
        var all = store.requests().list(Filter.all(), person);
        var awaiting = all.stream()
                .filter(Entry.Held.class::isInstance)
                .map(Entry.Held.class::cast)
                .filter(held -> held.request().state() == RequestState.HANDED_OVER)
                .toList();
        return new Loaded(
                wanted.equals(Filter.all()) ? all : store.requests().list(wanted, person),
                reference,
                all.size(),
                awaiting.size(),
                (int) awaiting.stream().filter(held -> toAnswer(held)).count());
    }

    private boolean toAnswer(Entry.Held held) {
        return person.memberships().stream()
                .anyMatch(membership -> membership.unit() != null
                        && membership.unit().id().equals(held.request().picUnitId()));
    }

    private void tell(Exception failure) {
        notices.say(Notice.care(FailureWords.of(failure)));
    }
}
