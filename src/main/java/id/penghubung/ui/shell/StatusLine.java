package id.penghubung.ui.shell;

import id.penghubung.server.Failure;
import id.penghubung.sync.SyncService.Connection;
import id.penghubung.sync.SyncService.State;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.OutboxCounts;
import id.penghubung.ui.common.Texts;
import java.time.Duration;
import java.util.ArrayList;

/// What the status bar says. Made from what is known and from nothing else, so that it cannot say "synchronised" while
/// something waits.
///
/// @param connection short words
/// @param explanation the same in full sentences
/// @param times of the last complete pull and push
/// @param queue what is not sent yet
/// @param progress words of the running round; null when none runs
/// @param need what the person has to do before anything goes on
/// @param clock words when this PC's clock is wrong; null when it is right or nobody knows
record StatusLine(
        Mood mood,
        String connection,
        String explanation,
        String times,
        String timesExplained,
        String queue,
        String progress,
        Need need,
        String clock) {

    enum Need {
        NOTHING,
        PASSWORD,
        /// To agree that much of the list is removed.
        AGREEMENT
    }

    enum Mood {
        CONNECTED,
        OFFLINE,
        BY_CHOICE,
        UNKNOWN,
        NO_SERVER
    }

    private static final Texts TEXTS = Texts.of(StatusLine.class);

    /// Beyond it the clock is wrong, not only slow (row 37 of the protocol's failures).
    private static final Duration CLOCK_WRONG = Duration.ofMinutes(5);

    /// @param clockOffset how far the server's clock is ahead of this PC's; null when unknown
    static StatusLine of(State state, OutboxCounts outbox, Moments moments, Duration clockOffset) {
        var connection = state.connection();
        return new StatusLine(
                switch (connection) {
                    case Connection.Online _ -> Mood.CONNECTED;
                    case Connection.Offline _ -> Mood.OFFLINE;
                    case Connection.Manual _ -> Mood.BY_CHOICE;
                    case Connection.Unknown _ -> Mood.UNKNOWN;
                    case Connection.NoServer _ -> Mood.NO_SERVER;
                },
                switch (connection) {
                    case Connection.Online _ -> TEXTS.text("connection.online");
                    case Connection.Offline(Failure.RemovalHeld held) ->
                        TEXTS.text("connection.held", FailureWords.brief(held));
                    case Connection.Offline(var failure) ->
                        TEXTS.text("connection.offline", FailureWords.brief(failure));
                    case Connection.Manual _ -> TEXTS.text("connection.manual");
                    case Connection.Unknown _ ->
                        TEXTS.text(state.running() ? "connection.trying" : "connection.unknown");
                    case Connection.NoServer _ -> TEXTS.text("connection.none");
                },
                switch (connection) {
                    case Connection.Online _ -> TEXTS.text("connection.online.explained");
                    case Connection.Offline(var failure) -> FailureWords.of(failure);
                    case Connection.Manual _ -> TEXTS.text("connection.manual.explained");
                    case Connection.Unknown _ -> TEXTS.text("connection.unknown.explained");
                    case Connection.NoServer _ -> TEXTS.text("connection.none.explained");
                },
                times(state, moments),
                TEXTS.text("times.explained", moments.full(state.lastPull()), moments.full(state.lastPush())),
                state.connection() instanceof Connection.NoServer ? byHand(outbox) : queue(outbox),
                progress(state),
                connection instanceof Connection.Offline(var failure) ? need(failure) : Need.NOTHING,
                clock(clockOffset));
    }

    private static Need need(Failure failure) {
        if (failure instanceof Failure.SessionEnded || failure instanceof Failure.WrongCredentials) {
            return Need.PASSWORD;
        }
        return failure instanceof Failure.RemovalHeld ? Need.AGREEMENT : Need.NOTHING;
    }

    private static String clock(Duration offset) {
        if (offset == null || offset.abs().compareTo(CLOCK_WRONG) <= 0) {
            return null;
        }
        var late = offset.isPositive();
        var by = offset.abs();
        var span = by.toDays() > 1
                ? TEXTS.text("clock.days", by.toDays())
                : by.toHours() > 1
                        ? TEXTS.text("clock.hours", by.toHours())
                        : TEXTS.text("clock.minutes", by.toMinutes());
        return TEXTS.text(late ? "clock.late" : "clock.early", span);
    }

    private static String times(State state, Moments moments) {
        if (state.connection() instanceof Connection.NoServer) {
            return TEXTS.text("times.none");
        }
        var pulled = moments.brief(state.lastPull());
        var pushed = moments.brief(state.lastPush());
        return pulled.equals(pushed) ? TEXTS.text("times.both", pulled) : TEXTS.text("times.apart", pulled, pushed);
    }

    private static String queue(OutboxCounts outbox) {
        var parts = new ArrayList<String>();
        if (outbox.waiting() > 0) {
            parts.add(TEXTS.text("queue.waiting", outbox.waiting()));
        }
        if (outbox.uncertain() > 0) {
            parts.add(TEXTS.text("queue.uncertain", outbox.uncertain()));
        }
        if (outbox.parked() > 0) {
            parts.add(TEXTS.text("queue.parked", outbox.parked()));
        }
        return parts.isEmpty() ? TEXTS.text("queue.empty") : String.join(" · ", parts);
    }

    /// Nothing here goes by itself.
    private static String byHand(OutboxCounts outbox) {
        return outbox.all() == 0 ? TEXTS.text("queue.empty") : TEXTS.text("queue.by_hand", outbox.all());
    }

    private static String progress(State state) {
        if (!state.running()) {
            return null;
        }
        return state.pulledSoFar() == null || state.pulledSoFar() == 0
                ? TEXTS.text("progress.running")
                : TEXTS.text("progress.pulled", state.pulledSoFar());
    }
}
