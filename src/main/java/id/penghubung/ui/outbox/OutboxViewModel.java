package id.penghubung.ui.outbox;

import id.penghubung.domain.ActionKind;
import id.penghubung.store.AccountStore;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.store.Outbox;
import id.penghubung.sync.SyncService;
import id.penghubung.sync.SyncService.WithdrawResult;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.Refresher;
import id.penghubung.ui.common.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The two lists, and what may be done with an item.
final class OutboxViewModel {

    static final int SENT_LIMIT = 500;

    private final AccountStore store;
    private final SyncService sync;
    private final Background background;
    private final Notices notices;
    private final Texts texts = Texts.of(OutboxViewModel.class);
    private final Refresher<Lists> refresher;
    private final AccountStore.Subscription subscription;
    private final ReadOnlyObjectWrapper<Lists> lists = new ReadOnlyObjectWrapper<>(Lists.EMPTY);

    /// @param waiting oldest first
    /// @param sent newest first
    /// @param gone drafts and unsent items whose complaint is no longer in the list, newest first
    record Lists(List<OutboxEntry> waiting, List<OutboxEntry> sent, List<GoneEntry> gone) {
        static final Lists EMPTY = new Lists(List.of(), List.of(), List.of());
    }

    OutboxViewModel(AccountStore store, SyncService sync, Background background, Notices notices) {
        this.store = store;
        this.sync = sync;
        this.background = background;
        this.notices = notices;
        this.refresher = new Refresher<>(background, this::read, lists::set, this::tell);
        this.subscription = store.subscribe(areas -> {
            if (areas.contains(Area.OUTBOX) || areas.contains(Area.COMPLAINTS) || areas.contains(Area.DRAFTS)) {
                refresher.request();
            }
        });
    }

    ReadOnlyObjectProperty<Lists> listsProperty() {
        return lists.getReadOnlyProperty();
    }

    void refresh() {
        refresher.request();
    }

    void stop() {
        subscription.close();
        refresher.stop();
    }

    void backToDraft(OutboxEntry entry) {
        act(
                () -> {
                    if (entry.item().byHand() || entry.item().state() instanceof Outbox.State.Parked) {
                        store.outbox().withdrawnToDraft(entry.id());
                        return true;
                    }
                    return store.outbox().cancelToDraft(entry.id());
                },
                done -> done
                        ? Notice.done(texts.text("done.back_to_draft"))
                        // It left between the look and the click.
                        : Notice.care(texts.text("done.too_late_to_cancel")));
    }

    void withdraw(OutboxEntry entry) {
        withdraw(entry.item());
    }

    void withdraw(Outbox.Item item) {
        act(() -> sync.withdraw(item.action().id()), result -> switch (result) {
            case WithdrawResult.BackToDraft _ -> Notice.done(texts.text("done.back_to_draft"));
            case WithdrawResult.AlreadySent _ -> Notice.care(texts.text("done.already_sent"));
            case WithdrawResult.NotReached(var failure) ->
                Notice.care(texts.text("done.not_reached", FailureWords.of(failure)));
        });
    }

    void sendAgain(OutboxEntry entry) {
        act(
                () -> {
                    store.outbox().requeue(entry.id(), false);
                    sync.nudge();
                    return null;
                },
                _ -> Notice.know(texts.text("done.requeued")));
    }

    /// @param note the words for the *admin instansi*
    void handOver(OutboxEntry entry, String note) {
        act(
                () -> {
                    var queued = store.outbox().handOver(entry.id(), note).isPresent();
                    sync.nudge();
                    return queued;
                },
                queued -> queued
                        ? Notice.done(texts.text("done.handed_over"))
                        : Notice.care(texts.text("done.not_given_up")));
    }

    void discard(OutboxEntry entry) {
        discard(() -> store.outbox().discard(entry.id()));
    }

    void discard(GoneEntry entry) {
        discard(() -> entry.item() == null
                ? store.drafts().discard(entry.id())
                : store.outbox().discard(entry.id()));
    }

    private void discard(Callable<Boolean> work) {
        act(
                work,
                discarded -> discarded
                        ? Notice.done(texts.text("done.discarded"))
                        : Notice.care(texts.text("done.not_given_up")));
    }

    private <T> void act(Callable<T> action, Function<T, Notice> answer) {
        background.run(action, result -> notices.say(answer.apply(result)), this::tell);
    }

    private void tell(Exception failure) {
        notices.say(Notice.care(FailureWords.of(failure)));
    }

    private Lists read() {
        var aside = store.outbox().setAside();
        // Until the first whole pull, and while the cache is filled anew, a missing complaint says nothing.
        var complete = store.cache().position().complete();
        var waiting = new ArrayList<OutboxEntry>();
        var gone = new ArrayList<GoneEntry>();
        for (var item : store.outbox().waiting()) {
            var entry = entry(item, aside);
            if (complete && entry.complaint() == null) {
                gone.add(new GoneEntry(
                        entry.id(),
                        entry.seen(),
                        item.action().body(),
                        item.action().draftedAt(),
                        item));
            } else {
                waiting.add(entry);
            }
        }
        if (complete) {
            for (var draft : store.drafts().all()) {
                if (store.complaints().row(draft.complaintId()).isEmpty()) {
                    var seen = store.drafts().seen(draft.id()).orElse(null);
                    gone.add(new GoneEntry(draft.id(), seen, draft.body(), draft.savedAt(), null));
                }
            }
        }
        gone.sort(Comparator.comparing(GoneEntry::at).reversed());
        return new Lists(
                waiting,
                store.outbox().sent(SENT_LIMIT).stream()
                        .map(item -> entry(item, aside))
                        .toList(),
                gone);
    }

    private OutboxEntry entry(Outbox.Item item, Map<UUID, Instant> aside) {
        var complaintId = item.action().complaintId();
        var row = store.complaints().row(complaintId).orElse(null);
        var parked = item.state() instanceof Outbox.State.Parked;
        return new OutboxEntry(
                item,
                row,
                row == null ? store.outbox().seen(item.action().id()).orElse(null) : null,
                aside.get(item.action().id()),
                parked
                        && store.complaints()
                                .byId(complaintId)
                                .filter(complaint -> complaint.allows(ActionKind.INTERNAL_NOTE))
                                .isPresent());
    }
}
