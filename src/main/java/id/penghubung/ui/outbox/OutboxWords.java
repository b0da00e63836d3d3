package id.penghubung.ui.outbox;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.PersonalText;
import id.penghubung.store.Outbox.Item;
import id.penghubung.store.Outbox.State;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Words;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// The states of an item in words.
final class OutboxWords {

    private final Texts texts = Texts.of(OutboxWords.class);
    private final Moments moments;

    OutboxWords(Moments moments) {
        this.moments = moments;
    }

    String state(Item item) {
        return switch (item.state()) {
            case State.Queued _, State.Uncertain _, State.Parked _ when item.byHand() -> texts.text("state.by_hand");
            case State.Queued _ -> texts.text("state.queued");
            case State.Sending _ -> texts.text("state.sending");
            case State.Uncertain _ -> texts.text("state.uncertain");
            case State.Parked(var reason, var _) -> texts.text("state.parked", FailureWords.brief(reason));
            case State.Sent _ -> texts.text("state.sent");
            case State.SentByHand _ -> texts.text("state.sent_by_hand");
            case State.Withdrawn _ -> texts.text("state.withdrawn");
            case State.Discarded _ -> texts.text("state.discarded");
        };
    }

    /// One word for the list; the reason stands in its own column there.
    String shortState(Item item) {
        return item.state() instanceof State.Parked && !item.byHand() ? texts.text("state.parked.short") : state(item);
    }

    /// Why it is set aside, else the last words of server or network; empty when there were none.
    String answer(OutboxEntry entry) {
        if (entry.item().byHand()) {
            return "";
        }
        if (entry.item().state() instanceof State.Parked(var reason, var _)) {
            return FailureWords.brief(reason);
        }
        return FailureWords.answer(entry.item().lastAnswer());
    }

    /// What it means and what happens next.
    String explained(Item item) {
        return switch (item.state()) {
            case State.Queued _, State.Uncertain _, State.Parked _
            when item.byHand() -> texts.text("state.by_hand.explained");
            case State.Queued _ ->
                texts.text(item.tries() == 0 ? "state.queued.explained" : "state.queued.tried.explained");
            case State.Sending _ -> texts.text("state.sending.explained");
            case State.Uncertain _ -> texts.text("state.uncertain.explained");
            case State.Parked(var reason, var words) ->
                FailureWords.of(reason, words, item.action().body().kind().target());
            case State.Sent(var receipt) -> texts.text("state.sent.explained", moments.full(receipt.storedAt()));
            case State.SentByHand(var at) -> texts.text("state.sent_by_hand.explained", moments.full(at));
            case State.Withdrawn _ -> texts.text("state.withdrawn.explained");
            case State.Discarded _ -> texts.text("state.discarded.explained");
        };
    }

    /// The receipt is the last answer to what was sent, and why an item is set aside has the server's words in it.
    static boolean lastAnswerIsNews(Item item) {
        return switch (item.state()) {
            case State.Queued _, State.Sending _, State.Uncertain _ -> item.lastAnswer() != null && !item.byHand();
            case State.Parked _, State.Sent _, State.SentByHand _, State.Withdrawn _, State.Discarded _ -> false;
        };
    }

    /// Empty for what has no receipt.
    String receiptFacts(Item item) {
        return item.state() instanceof State.Sent(var receipt)
                ? texts.text(
                        item.action().body().kind().target() == ActionKind.Target.COMPLAINT
                                ? "receipt.facts"
                                : "receipt.facts.other",
                        item.action().id(),
                        receipt.version())
                : "";
    }

    static String tone(State state) {
        return switch (state) {
            case State.Queued _, State.Sending _ -> "tone-know";
            case State.Uncertain _ -> "tone-care";
            case State.Parked _ -> "tone-stop";
            case State.Sent _, State.SentByHand _ -> "tone-done";
            case State.Withdrawn _, State.Discarded _ -> "tone-plain";
        };
    }

    static String icon(State state) {
        return switch (state) {
            case State.Queued _ -> "mdi2c-clock-outline";
            case State.Sending _ -> "mdi2s-send-outline";
            case State.Uncertain _ -> "mdi2h-help-circle-outline";
            case State.Parked _ -> "mdi2p-pause-circle-outline";
            case State.Sent _ -> "mdi2c-check-circle-outline";
            case State.SentByHand _ -> "mdi2c-check-outline";
            case State.Withdrawn _ -> "mdi2u-undo-variant";
            case State.Discarded _ -> "mdi2d-delete-outline";
        };
    }

    /// What was written, or that retention has erased it.
    String text(Item item) {
        var written = item.action().body().text();
        return written.isEmpty() && item.state() instanceof State.Sent ? texts.text("text.erased") : written;
    }

    String title(OutboxEntry entry) {
        if (entry.ofOtherChannel()) {
            var words = entry.words().strip().replaceAll("\\s+", " ");
            return words.isEmpty() ? texts.text("request.gone") : words;
        }
        if (entry.complaint() != null) {
            return Words.title(entry.complaint());
        }
        // Gone from the list, but the officer knows it by what stood there when it was written.
        return entry.seen() == null
                ? texts.text("complaint.gone")
                : Words.title(PersonalText.masked(entry.seen().title()));
    }

    String trackingId(OutboxEntry entry) {
        if (entry.ofOtherChannel()) {
            return "";
        }
        if (entry.complaint() != null) {
            return Words.trackingId(entry.complaint().trackingId());
        }
        return entry.seen() == null ? "" : Words.trackingId(entry.seen().trackingId());
    }

    String title(GoneEntry entry) {
        return entry.seen() == null
                ? texts.text("complaint.gone")
                : texts.text(
                        "gone.complaint",
                        Words.trackingId(entry.seen().trackingId()),
                        Words.title(PersonalText.masked(entry.seen().title())));
    }

    /// The text with what it was written for, as a file for other hands.
    String asFile(GoneEntry entry) {
        return asFile(title(entry), entry.body(), entry.at());
    }

    String asFile(OutboxEntry entry) {
        return asFile(
                (trackingId(entry) + " " + title(entry)).strip(),
                entry.item().action().body(),
                entry.item().action().draftedAt());
    }

    private String asFile(String complaint, ActionBody body, Instant at) {
        return texts.text("export.text", complaint, Words.of(body.kind()), moments.full(at), body.text());
    }

    String fileName(OutboxEntry entry) {
        return fileName(trackingId(entry), entry.id());
    }

    String fileName(GoneEntry entry) {
        return fileName(
                entry.seen() == null ? "" : Words.trackingId(entry.seen().trackingId()), entry.id());
    }

    /// Digits and letters only: the same name is good on every system.
    private String fileName(String trackingId, UUID id) {
        var digits = trackingId.replaceAll("[^0-9]", "");
        return texts.text("export.name", digits.isEmpty() ? id.toString().substring(0, 8) : digits);
    }

    /// What the *admin instansi* reads in the internal note.
    String note(OutboxEntry entry) {
        var action = entry.item().action();
        return texts.text(
                "hand_over.note",
                Words.of(action.body().kind()).toLowerCase(Locale.of("id", "ID")),
                answer(entry),
                action.body().text());
    }

    /// The receipt as an officer would file it.
    String receipt(OutboxEntry entry, State.Sent sent) {
        return texts.text(
                entry.ofOtherChannel() ? "receipt.text.request" : "receipt.text",
                trackingId(entry),
                title(entry),
                Words.of(entry.item().action().body().kind()),
                moments.full(sent.receipt().storedAt()),
                sent.receipt().version(),
                entry.id());
    }
}
