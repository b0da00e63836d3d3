package id.penghubung.ui.outbox;

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
import java.util.List;
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
    record Lists(List<OutboxEntry> waiting, List<OutboxEntry> sent) {
        static final Lists EMPTY = new Lists(List.of(), List.of());
    }

    OutboxViewModel(AccountStore store, SyncService sync, Background background, Notices notices) {
        this.store = store;
        this.sync = sync;
        this.background = background;
        this.notices = notices;
        this.refresher = new Refresher<>(background, this::read, lists::set, this::tell);
        this.subscription = store.subscribe(areas -> {
            if (areas.contains(Area.OUTBOX) || areas.contains(Area.COMPLAINTS)) {
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
                    if (entry.item().state() instanceof Outbox.State.Parked) {
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
        act(() -> sync.withdraw(entry.id()), result -> switch (result) {
            case WithdrawResult.BackToDraft _ -> Notice.done(texts.text("done.back_to_draft"));
            case WithdrawResult.AlreadySent _ -> Notice.care(texts.text("done.already_sent"));
            case WithdrawResult.NotReached(var failure) ->
                Notice.care(texts.text("done.not_reached", FailureWords.of(failure)));
        });
    }

    void sendAgain(OutboxEntry entry) {
        requeue(entry, false);
    }

    void sendAnyway(OutboxEntry entry) {
        requeue(entry, true);
    }

    private void requeue(OutboxEntry entry, boolean override) {
        act(
                () -> {
                    store.outbox().requeue(entry.id(), override);
                    sync.nudge();
                    return null;
                },
                _ -> Notice.know(texts.text("done.requeued")));
    }

    private <T> void act(Callable<T> action, Function<T, Notice> answer) {
        background.run(action, result -> notices.say(answer.apply(result)), this::tell);
    }

    private void tell(Exception failure) {
        notices.say(Notice.care(FailureWords.of(failure)));
    }

    private Lists read() {
        return new Lists(
                entries(store.outbox().waiting()), entries(store.outbox().sent(SENT_LIMIT)));
    }

    private List<OutboxEntry> entries(List<Outbox.Item> items) {
        return items.stream()
                .map(item -> new OutboxEntry(
                        item,
                        store.complaints().row(item.action().complaintId()).orElse(null)))
                .toList();
    }
}
