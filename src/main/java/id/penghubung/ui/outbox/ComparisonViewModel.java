package id.penghubung.ui.outbox;

import id.penghubung.store.AccountStore;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.sync.SyncService;
import id.penghubung.sync.SyncService.WithdrawResult;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.Texts;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The conflict that is being looked at, and the three decisions. Nothing is decided by looking, by a pull or by
/// leaving: the item stays parked until one of the three was chosen (case Y13).
final class ComparisonViewModel {

    private final AccountStore store;
    private final SyncService sync;
    private final Background background;
    private final Notices notices;
    private final Consumer<String> openComplaint;
    private final Texts texts = Texts.of(ComparisonViewModel.class);
    private final AccountStore.Subscription subscription;
    private final ReadOnlyObjectWrapper<Optional<Comparison>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private UUID id;

    /// @param openComplaint told the complaint's id when its draft is to be edited
    ComparisonViewModel(
            AccountStore store,
            SyncService sync,
            Background background,
            Notices notices,
            Consumer<String> openComplaint) {
        this.store = store;
        this.sync = sync;
        this.background = background;
        this.notices = notices;
        this.openComplaint = openComplaint;
        this.subscription = store.subscribe(areas -> {
            if (areas.contains(Area.OUTBOX) || areas.contains(Area.COMPLAINTS)) {
                background.ui().execute(this::refresh);
            }
        });
    }

    /// Empty while none is open, and when the conflict is over.
    ReadOnlyObjectProperty<Optional<Comparison>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void open(UUID actionId) {
        id = actionId;
        refresh();
    }

    /// Decides nothing.
    void leave() {
        id = null;
        shown.set(Optional.empty());
    }

    private void refresh() {
        var wanted = id;
        if (wanted == null) {
            return;
        }
        background.run(
                () -> Comparison.read(store, wanted),
                read -> {
                    if (wanted.equals(id)) {
                        if (read.isEmpty()) {
                            id = null;
                        }
                        shown.set(read);
                    }
                },
                this::tell);
    }

    /// *Kirim tetap*: the same item under its own key, marked as decided.
    void sendAnyway() {
        act(comparison -> {
            store.outbox().requeue(comparison.item().action().id(), true);
            sync.nudge();
            return Notice.know(texts.text("done.requeued"));
        });
    }

    /// *Sisihkan*: it stays here, parked and marked.
    void setAside() {
        act(comparison -> {
            store.outbox().setAside(comparison.item().action().id());
            return Notice.know(texts.text("done.set_aside"));
        });
    }

    /// *Ubah dahulu*: the server leaves a tombstone for the item, and its text becomes a draft on the complaint as it
    /// stands in the third pane.
    void editFirst() {
        shown.get()
                .ifPresent(
                        chosen -> background.run(() -> takeBack(chosen), result -> edited(chosen, result), this::tell));
    }

    private WithdrawResult takeBack(Comparison chosen) {
        var action = chosen.item().action();
        var result = sync.withdraw(action.id());
        if (result instanceof WithdrawResult.BackToDraft) {
            store.outbox().withdrawnToDraft(action.id(), chosen.now());
        }
        return result;
    }

    private void edited(Comparison chosen, WithdrawResult result) {
        switch (result) {
            case WithdrawResult.BackToDraft _ -> {
                notices.say(Notice.done(texts.text("done.edit_first")));
                leave();
                openComplaint.accept(chosen.item().action().complaintId());
            }
            case WithdrawResult.AlreadySent _ -> notices.say(Notice.care(texts.text("done.already_sent")));
            case WithdrawResult.NotReached(var failure) ->
                notices.say(Notice.care(texts.text("done.not_reached", FailureWords.of(failure))));
        }
    }

    private void act(Function<Comparison, Notice> decision) {
        shown.get()
                .ifPresent(chosen -> background.run(
                        () -> decision.apply(chosen),
                        notice -> {
                            notices.say(notice);
                            leave();
                        },
                        this::tell));
    }

    private void tell(Exception failure) {
        notices.say(Notice.care(FailureWords.of(failure)));
    }

    void stop() {
        subscription.close();
        id = null;
    }
}
