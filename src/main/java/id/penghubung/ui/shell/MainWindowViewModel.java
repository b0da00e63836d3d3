package id.penghubung.ui.shell;

import id.penghubung.store.AccountStore;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.sync.SyncEngine;
import id.penghubung.sync.SyncService;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.OutboxCounts;
import id.penghubung.ui.common.Refresher;
import id.penghubung.ui.common.Texts;
import java.util.ArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// State of the frame: connection, times, queue. Properties change on the UI executor only.
final class MainWindowViewModel {

    private static final Logger LOG = Logger.getLogger(MainWindowViewModel.class.getName());

    private final AccountStore store;
    private final SyncService sync;
    private final Moments moments;
    private final Background background;
    private final Notices notices;
    private final Texts texts = Texts.of(MainWindowViewModel.class);
    private final Refresher<OutboxCounts> outboxCounts;

    private final ReadOnlyObjectWrapper<StatusLine> status = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OutboxCounts> outbox = new ReadOnlyObjectWrapper<>(OutboxCounts.NONE);
    private final ReadOnlyBooleanWrapper workingOffline = new ReadOnlyBooleanWrapper();

    private SyncService.State syncState;
    private AutoCloseable observation;
    private AccountStore.Subscription subscription;

    MainWindowViewModel(AccountStore store, SyncService sync, Moments moments, Background background, Notices notices) {
        this.store = store;
        this.sync = sync;
        this.moments = moments;
        this.background = background;
        this.notices = notices;
        this.outboxCounts = new Refresher<>(
                background,
                () -> OutboxCounts.of(store.outbox().waiting()),
                this::showOutbox,
                failure -> notices.say(Notice.care(FailureWords.of(failure))));
    }

    void start() {
        observation = sync.observe(state -> background.ui().execute(() -> showSync(state)));
        subscription = store.subscribe(areas -> {
            if (areas.contains(Area.OUTBOX)) {
                outboxCounts.request();
            }
        });
        outboxCounts.request();
    }

    void stop() {
        outboxCounts.stop();
        if (subscription != null) {
            subscription.close();
        }
        if (observation != null) {
            try {
                observation.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "sync observer was not released", e);
            }
        }
    }

    /// Null until the sync service has spoken once.
    ReadOnlyObjectProperty<StatusLine> statusProperty() {
        return status.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<OutboxCounts> outboxProperty() {
        return outbox.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingOfflineProperty() {
        return workingOffline.getReadOnlyProperty();
    }

    void workOffline(boolean offline) {
        background.run(
                () -> {
                    sync.workOffline(offline);
                    return offline;
                },
                now -> notices.say(Notice.know(texts.text(now ? "offline.on" : "offline.off"))),
                failure -> notices.say(Notice.care(FailureWords.of(failure))));
    }

    /// The person saw how much of the list the server takes away.
    void agreeToRemovals() {
        background.run(
                () -> {
                    sync.agreeToRemovals();
                    return null;
                },
                _ -> {},
                failure -> notices.say(Notice.care(FailureWords.of(failure))));
    }

    /// Always answers, whatever the state: an order without an answer is given again and again.
    void syncNow() {
        if (sync.state().connection() instanceof SyncService.Connection.NoServer) {
            notices.say(Notice.know(texts.text("sync.no_server")));
            return;
        }
        notices.say(Notice.know(texts.text(sync.workingOffline() ? "sync.started_once" : "sync.started")));
        background.run(
                () -> {
                    sync.syncNow(result -> background.ui().execute(() -> notices.say(answer(result))));
                    return null;
                },
                _ -> {},
                failure -> notices.say(Notice.care(FailureWords.of(failure))));
    }

    private Notice answer(SyncEngine.Result result) {
        if (!result.complete()) {
            return Notice.care(FailureWords.of(result.failure()));
        }
        var parts = new ArrayList<String>();
        parts.add(texts.text("sync.done", moments.brief(moments.now())));
        parts.add(texts.text("sync.pulled", result.pulled() + result.removed()));
        if (result.sent() > 0) {
            parts.add(texts.text("sync.sent", result.sent()));
        }
        if (result.waiting() + result.uncertain() > 0) {
            parts.add(texts.text("sync.waiting", result.waiting() + result.uncertain()));
        }
        if (result.parked() > 0) {
            parts.add(texts.text("sync.parked", result.parked()));
            return Notice.care(String.join(" ", parts));
        }
        return Notice.done(String.join(" ", parts));
    }

    private void showSync(SyncService.State state) {
        syncState = state;
        workingOffline.set(state.connection() instanceof SyncService.Connection.Manual);
        showStatus();
    }

    private void showOutbox(OutboxCounts counts) {
        outbox.set(counts);
        showStatus();
    }

    private void showStatus() {
        if (syncState != null) {
            status.set(StatusLine.of(syncState, outbox.get(), moments, sync.clockOffset()));
        }
    }
}
