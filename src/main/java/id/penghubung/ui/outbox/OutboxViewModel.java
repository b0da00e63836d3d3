package id.penghubung.ui.outbox;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Obstacle;
import id.penghubung.domain.PersonalText;
import id.penghubung.store.AccountStore;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.store.Obstacles.Listed;
import id.penghubung.store.Outbox;
import id.penghubung.store.Requests;
import id.penghubung.sync.SyncService;
import id.penghubung.sync.SyncService.WithdrawResult;
import id.penghubung.sync.Uploading;
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
import java.util.stream.Collectors;
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
    private final AccountStore.Subscription uploadSubscription;
    private final ReadOnlyObjectWrapper<Uploading> uploading = new ReadOnlyObjectWrapper<>();
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
            if (areas.contains(Area.OUTBOX)
                    || areas.contains(Area.REQUESTS)
                    || areas.contains(Area.COMPLAINTS)
                    || areas.contains(Area.DRAFTS)) {
                refresher.request();
            }
        });
        this.uploadSubscription =
                sync.observeUploads(state -> background.ui().execute(() -> uploading.set(state.orElse(null))));
    }

    /// The file that is going out now; null when there is none.
    ReadOnlyObjectProperty<Uploading> uploadingProperty() {
        return uploading.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Lists> listsProperty() {
        return lists.getReadOnlyProperty();
    }

    void refresh() {
        refresher.request();
    }

    void stop() {
        subscription.close();
        uploadSubscription.close();
        refresher.stop();
    }

    void backToDraft(OutboxEntry entry) {
        act(
                () -> {
                    if (entry.item().byHand() || entry.item().state() instanceof Outbox.State.Parked) {
                        takeBack(entry);
                        return true;
                    }
                    return sync.cancelToDraft(entry.id()) && withoutEmptyDrafts(entry);
                },
                done -> done
                        ? Notice.done(texts.text(
                                isTake(entry.item())
                                        ? "done.not_taken"
                                        : isTrack(entry.item()) ? "done.not_tracked" : "done.back_to_draft"))
                        // It left between the look and the click.
                        : Notice.care(texts.text("done.too_late_to_cancel")));
    }

    /// The draft of a request stands on the request as it is now: the officer has just read that it changed.
    private void takeBack(OutboxEntry entry) {
        if (Choice.aboutComplaint(entry.item())) {
            store.outbox().withdrawnToDraft(entry.id());
        } else {
            var target = entry.item().action().complaintId();
            store.outbox().withdrawnToDraft(entry.id(), version(entry.item(), target));
        }
    }

    private long version(Outbox.Item item, String target) {
        return item.action().body() instanceof ActionBody.ObstacleWork
                ? store.obstacles()
                        .byId(target)
                        .map(listed -> listed.obstacle().version())
                        .orElse(0L)
                : store.requests().version(target);
    }

    /// *Ambil* has no words, and what became of a kendala is written on the kendala: taken back, nothing of it is left
    /// to go on with.
    private boolean withoutEmptyDrafts(OutboxEntry entry) {
        store.drafts().of(entry.item().action().complaintId()).stream()
                .filter(draft -> draft.body() instanceof ActionBody.TakeRequest
                        || draft.body() instanceof ActionBody.TrackObstacle)
                .forEach(draft -> store.drafts().discard(draft.id()));
        return true;
    }

    static boolean isTrack(Outbox.Item item) {
        return item.action().body() instanceof ActionBody.TrackObstacle;
    }

    static boolean isTake(Outbox.Item item) {
        return item.action().body() instanceof ActionBody.TakeRequest;
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
        var faults = store.obstacles().all().stream()
                .map(Listed::obstacle)
                .collect(Collectors.toMap(
                        Obstacle::id, one -> PersonalText.masked(one.note().text())));
        var waiting = new ArrayList<OutboxEntry>();
        var gone = new ArrayList<GoneEntry>();
        for (var item : store.outbox().waiting()) {
            var entry = entry(item, aside, faults);
            if (complete && entry.complaint() == null && Choice.aboutComplaint(item)) {
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
                var kind = draft.body().kind();
                if (kind.target() == ActionKind.Target.COMPLAINT
                        && kind != ActionKind.REGISTER
                        && store.complaints().row(draft.complaintId()).isEmpty()) {
                    var seen = store.drafts().seen(draft.id()).orElse(null);
                    gone.add(new GoneEntry(draft.id(), seen, draft.body(), draft.savedAt(), null));
                }
            }
        }
        gone.sort(Comparator.comparing(GoneEntry::at).reversed());
        return new Lists(
                waiting,
                store.outbox().sent(SENT_LIMIT).stream()
                        .map(item -> entry(item, aside, faults))
                        .toList(),
                gone);
    }

    private OutboxEntry entry(Outbox.Item item, Map<UUID, Instant> aside, Map<String, String> faults) {
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
                                .isPresent(),
                words(item, faults));
    }

    /// Null for what is about a complaint.
    ///
    /// @param faults id to masked words of every kendala
    private String words(Outbox.Item item, Map<String, String> faults) {
        return switch (item.action().body()) {
            case ActionBody.Register(var intake) -> Requests.masked(intake);
            case ActionBody.NoteRequest(var intake) -> Requests.masked(intake);
            case ActionBody.ObstacleWork _ -> faults.getOrDefault(item.action().complaintId(), "");
            case ActionBody.RequestWork _ ->
                store.requests().words(item.action().complaintId()).orElse("");
            default -> null;
        };
    }
}
