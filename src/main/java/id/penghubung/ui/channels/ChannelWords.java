package id.penghubung.ui.channels;

import id.penghubung.domain.AskerKind;
import id.penghubung.domain.DueDate;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Reporter;
import id.penghubung.domain.RequestState;
import id.penghubung.store.Requests;
import id.penghubung.store.Requests.Entry;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Requests and notes in words.
final class ChannelWords {

    private final Texts texts = Texts.of(ChannelWords.class);
    private final Moments moments;

    ChannelWords(Moments moments) {
        this.moments = moments;
    }

    String of(RequestState state) {
        return texts.text("state." + state.name());
    }

    String of(AskerKind kind) {
        return texts.text("asker." + kind.name());
    }

    /// Where it stands, for the list.
    String state(Entry entry) {
        return switch (entry) {
            case Entry.Held held -> {
                if (Offered.setAside(held)) {
                    yield texts.text("state.parked");
                }
                yield held.waiting().isEmpty() ? state(held.request()) : texts.text("state.waiting");
            }
            case Entry.Noting _ -> texts.text("state.noting");
            case Entry.Noted noted ->
                switch (noted.item().state()) {
                    case id.penghubung.store.Outbox.State.Sent _ -> texts.text("state.registered");
                    case id.penghubung.store.Outbox.State.Parked _ -> texts.text("state.parked");
                    default -> texts.text("state.waiting");
                };
        };
    }

    String state(InformationRequest request) {
        return request.state() == RequestState.UNKNOWN ? request.stateWord() : of(request.state());
    }

    static String tone(Entry entry) {
        return switch (entry) {
            case Entry.Held held ->
                Offered.setAside(held)
                        ? "tone-stop"
                        : !held.waiting().isEmpty()
                                ? "tone-know"
                                : tone(held.request().state());
            case Entry.Noting _ -> "tone-care";
            case Entry.Noted noted ->
                switch (noted.item().state()) {
                    case id.penghubung.store.Outbox.State.Sent _ -> "tone-done";
                    case id.penghubung.store.Outbox.State.Parked _ -> "tone-stop";
                    default -> "tone-know";
                };
        };
    }

    static String tone(RequestState state) {
        return switch (state) {
            case OPEN -> "tone-know";
            case HANDED_OVER -> "tone-care";
            case ANSWERED -> "tone-done";
            case TAKEN, CLOSED, UNKNOWN -> "tone-plain";
        };
    }

    /// The words as a list may show them, on one line.
    static String excerpt(Entry entry) {
        var words = switch (entry) {
            case Entry.Held held -> Words.question(held.request());
            case Entry.Noting noting -> Requests.masked(noting.intake());
            case Entry.Noted noted -> Requests.masked(noted.intake());
        };
        return words.strip().replaceAll("\\s+", " ");
    }

    static String channel(Entry entry) {
        return switch (entry) {
            case Entry.Held held -> held.request().channel();
            case Entry.Noting noting -> noting.intake().channel();
            case Entry.Noted noted -> noted.intake().channel();
        };
    }

    /// The limit that matters now: that of the PIC while it is with one.
    String due(Entry entry) {
        if (!(entry instanceof Entry.Held held)) {
            return "";
        }
        return switch (held.request().state()) {
            case HANDED_OVER ->
                held.contactDue() == null
                        ? due(held.due(), held.overdue())
                        : texts.text("due.contact", due(held.contactDue(), held.contactOverdue()));
            case OPEN, TAKEN, ANSWERED, UNKNOWN -> due(held.due(), held.overdue());
            case CLOSED -> "";
        };
    }

    private String due(DueDate due, boolean overdue) {
        if (due == null) {
            return texts.text("due.unknown");
        }
        var date = due.estimated()
                ? texts.text("due.estimated", moments.shortDate(due.date()))
                : moments.shortDate(due.date());
        return overdue ? texts.text("due.over", date) : date;
    }

    /// With the year, for the detail.
    String limit(DueDate due, boolean overdue) {
        if (due == null) {
            return texts.text("limit.unknown");
        }
        var date = due.estimated() ? texts.text("due.estimated", moments.date(due.date())) : moments.date(due.date());
        return texts.text(overdue ? "limit.over" : "limit", date);
    }

    static boolean late(Entry entry) {
        return entry instanceof Entry.Held held
                && (held.request().state() == RequestState.HANDED_OVER && held.contactDue() != null
                        ? held.contactOverdue()
                        : held.overdue());
    }

    /// Who asked, and how the person can be reached (case R1). A shielded name stays shielded.
    String asker(Reporter asker, String channel) {
        if (asker.shielded()) {
            return texts.text(asker.secret() ? "asker.secret" : "asker.anonymous", channel);
        }
        var known = Stream.of(asker.name(), asker.phone(), asker.email())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? texts.text("asker.unknown", channel) : known;
    }

    String awaiting(int all, int ours) {
        return ours > 0
                ? texts.text("filter.awaiting.ours", Words.number(all), Words.number(ours))
                : texts.text("filter.awaiting", Words.number(all));
    }
}
