package id.penghubung.ui.shell;

import id.penghubung.store.AccountStore;
import id.penghubung.store.WorkTransfer.Amount;
import id.penghubung.sync.SyncEngine;
import id.penghubung.sync.SyncService;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.OutboxCounts;
import id.penghubung.ui.common.Texts;
import java.util.List;

/// Leaving the account with work that is not sent (case Y22): says how much, offers to send, to keep or to stay, and
/// does what it says. Nothing is deleted on any way. UI executor only.
final class Farewell {

    private final AccountStore store;
    private final SyncService sync;
    private final Background background;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Runnable leave;
    private final Texts texts = Texts.of(Farewell.class);
    private boolean underWay;

    Farewell(
            AccountStore store,
            SyncService sync,
            Background background,
            Dialogs dialogs,
            Notices notices,
            Runnable leave) {
        this.store = store;
        this.sync = sync;
        this.background = background;
        this.dialogs = dialogs;
        this.notices = notices;
        this.leave = leave;
    }

    /// @param amount drafts and items
    /// @param parked items among them that no round can send
    private record Unsent(Amount amount, int parked) {
        boolean anySendable() {
            return amount.items() > parked;
        }
    }

    void ask() {
        if (!underWay) {
            underWay = true;
            look(unsent -> {
                if (unsent.amount().none()) {
                    go();
                } else {
                    offer(texts.text("farewell.title"), words(unsent), unsent, texts.text("farewell.send"));
                }
            });
        }
    }

    private void look(java.util.function.Consumer<Unsent> then) {
        background.run(
                () -> new Unsent(
                        store.transfer().amount(),
                        OutboxCounts.of(store.outbox().waiting()).parked()),
                then,
                this::stay);
    }

    private void offer(String title, String sentence, Unsent unsent, String sendVerb) {
        var keep = texts.text("farewell.keep");
        // What only the officer can decide, or has not finished, no round can send.
        var verbs = unsent.anySendable() ? List.of(sendVerb, keep) : List.of(keep);
        var chosen = dialogs.choose(title, sentence + " " + texts.text("farewell.kept"), verbs);
        if (chosen.isEmpty()) {
            underWay = false;
        } else if (verbs.get(chosen.getAsInt()).equals(keep)) {
            go();
        } else {
            send();
        }
    }

    private void send() {
        notices.say(Notice.know(texts.text("farewell.sending")));
        background.run(
                () -> {
                    sync.syncNow(result -> background.ui().execute(() -> ended(result)));
                    return null;
                },
                _ -> {},
                this::stay);
    }

    private void ended(SyncEngine.Result result) {
        look(unsent -> {
            if (unsent.amount().none()) {
                go();
            } else if (unsent.amount().items() == 0) {
                dialogs.tell(
                        texts.text("farewell.sent.title"),
                        texts.text("farewell.sent.sentence", unsent.amount().drafts()));
                go();
            } else {
                var why =
                        result.complete() ? "" : texts.text("farewell.why", FailureWords.brief(result.failure())) + " ";
                offer(texts.text("farewell.left.title"), why + words(unsent), unsent, texts.text("farewell.again"));
            }
        });
    }

    private String words(Unsent unsent) {
        var items = unsent.amount().items();
        var drafts = unsent.amount().drafts();
        String words;
        if (drafts == 0) {
            words = texts.text("farewell.items", items);
        } else if (items == 0) {
            words = texts.text("farewell.drafts", drafts);
        } else {
            words = texts.text("farewell.items_and_drafts", items, drafts);
        }
        return unsent.parked() == 0 ? words : words + " " + texts.text("farewell.parked", unsent.parked());
    }

    private void go() {
        underWay = false;
        leave.run();
    }

    private void stay(Exception failure) {
        underWay = false;
        notices.say(Notice.care(FailureWords.of(failure)));
    }
}
