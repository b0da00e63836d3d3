package id.penghubung.ui.common;

import id.penghubung.domain.ActionKind.Target;
import id.penghubung.server.Failure;
import id.penghubung.store.AccountStore.OpeningNotice;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.store.StoreException;
import java.time.Duration;
import java.util.regex.Pattern;

/// The officer's sentence for everything that can go wrong: what happened, what was kept, what to do. One place, so
/// that the same trouble reads the same everywhere.
public final class FailureWords {

    private static final Texts TEXTS = Texts.of(FailureWords.class);
    private static final Pattern FAULT = Pattern.compile("HTTP (\\d{1,3}):.*", Pattern.DOTALL);

    private FailureWords() {}

    /// For the status bar, without a full stop: "server tidak terjangkau".
    public static String brief(Failure failure) {
        return switch (failure) {
            case Failure.Unreachable unreachable ->
                TEXTS.text("reach." + unreachable.trouble().name() + ".short");
            case Failure.Fault fault -> TEXTS.text("server.Fault.short", fault.httpStatus());
            case Failure.RemovalHeld(var removed, var of) -> TEXTS.text("server.RemovalHeld.short", removed, of);
            case Failure.CopyLost _ -> TEXTS.text("park.COPY_LOST.short");
            case Failure.Busy _,
                    Failure.SessionEnded _,
                    Failure.WrongCredentials _,
                    Failure.AccountInactive _,
                    Failure.Refused _,
                    Failure.NotYours _,
                    Failure.NotFound _,
                    Failure.Conflict _,
                    Failure.Withdrawn _,
                    Failure.CursorExpired _,
                    Failure.EpochChanged _,
                    Failure.NotKept _,
                    Failure.Stopped _,
                    Failure.ClientTooOld _ -> TEXTS.text(key(failure) + ".short");
        };
    }

    /// The outbox keeps a stable code, or the server's own words, as an item's last answer.
    ///
    /// @param kept nullable
    public static String answer(String kept) {
        if (kept == null) {
            return "";
        }
        for (var trouble : Failure.Trouble.values()) {
            if (trouble.name().equals(kept)) {
                return TEXTS.text("reach." + kept + ".short");
            }
        }
        var fault = FAULT.matcher(kept);
        if (fault.matches()) {
            return TEXTS.text("server.Fault.short", Integer.valueOf(fault.group(1)));
        }
        return switch (kept) {
            case "BUSY" -> brief(new Failure.Busy(null));
            case "SESSION_ENDED" -> brief(new Failure.SessionEnded());
            case "WRONG_CREDENTIALS" -> brief(new Failure.WrongCredentials());
            case "ACCOUNT_INACTIVE" -> brief(new Failure.AccountInactive(""));
            case "NOT_FOUND" -> brief(new Failure.NotFound());
            case "WITHDRAWN" -> brief(new Failure.Withdrawn());
            case "CURSOR_EXPIRED" -> brief(new Failure.CursorExpired());
            case "EPOCH_CHANGED" -> brief(new Failure.EpochChanged());
            case "NOT_KEPT" -> brief(new Failure.NotKept(""));
            case "COPY_LOST" -> brief(ParkReason.COPY_LOST);
            case "STOPPED" -> brief(new Failure.Stopped());
            case "CLIENT_TOO_OLD" -> brief(new Failure.ClientTooOld());
            default -> kept;
        };
    }

    /// What happened and what to do; before there is any work to keep (sign-in).
    public static String plain(Failure failure) {
        return what(failure) + " " + todo(failure);
    }

    /// What happened, what was kept, what to do.
    public static String of(Failure failure) {
        return what(failure) + " " + TEXTS.text("kept.work") + " " + todo(failure);
    }

    private static String what(Failure failure) {
        return switch (failure) {
            case Failure.Unreachable unreachable -> {
                var what = TEXTS.text("reach." + unreachable.trouble().name() + ".what");
                if (unreachable.issuer() != null) {
                    what += " " + TEXTS.text("reach.TLS.issuer", unreachable.issuer());
                }
                yield unreachable.maybeSent() ? what + " " + TEXTS.text("reach.maybe_sent") : what;
            }
            case Failure.Fault fault -> TEXTS.text("server.Fault.what", fault.httpStatus());
            case Failure.RemovalHeld(var removed, var of) -> TEXTS.text("server.RemovalHeld.what", removed, of);
            case Failure.CopyLost(var file) -> TEXTS.text("server.CopyLost.what", file);
            case Failure.Refused refused -> TEXTS.text("server.Refused.what", sentence(refused.reason()));
            case Failure.AccountInactive inactive ->
                TEXTS.text("server.AccountInactive.what", sentence(inactive.reason()));
            case Failure.NotYours notYours -> TEXTS.text("server.NotYours.what", sentence(notYours.reason()));
            case Failure.Conflict conflict -> TEXTS.text("server.Conflict.what", sentence(conflict.reason()));
            case Failure.Busy _,
                    Failure.SessionEnded _,
                    Failure.WrongCredentials _,
                    Failure.NotFound _,
                    Failure.Withdrawn _,
                    Failure.CursorExpired _,
                    Failure.EpochChanged _,
                    Failure.NotKept _,
                    Failure.Stopped _,
                    Failure.ClientTooOld _ -> TEXTS.text(key(failure) + ".what");
        };
    }

    private static String todo(Failure failure) {
        return switch (failure) {
            case Failure.Unreachable unreachable ->
                TEXTS.text("reach." + unreachable.trouble().name() + ".do");
            case Failure.Busy(Duration retryAfter)
            when retryAfter != null -> TEXTS.text("server.Busy.do_after", span(retryAfter));
            case Failure.Busy _,
                    Failure.SessionEnded _,
                    Failure.WrongCredentials _,
                    Failure.AccountInactive _,
                    Failure.Refused _,
                    Failure.NotYours _,
                    Failure.NotFound _,
                    Failure.Conflict _,
                    Failure.Withdrawn _,
                    Failure.Fault _,
                    Failure.RemovalHeld _,
                    Failure.CopyLost _,
                    Failure.CursorExpired _,
                    Failure.EpochChanged _,
                    Failure.NotKept _,
                    Failure.Stopped _,
                    Failure.ClientTooOld _ -> TEXTS.text(key(failure) + ".do");
        };
    }

    public static String of(StoreException.Trouble trouble) {
        return switch (trouble) {
            case READ_ONLY, DISK_FULL, TOO_NEW, UNREADABLE, FAILED -> TEXTS.text("disk." + trouble.name());
        };
    }

    /// Why an item was set aside, in two to four words.
    public static String brief(ParkReason reason) {
        return switch (reason) {
            case REFUSED, NOT_YOURS, CONFLICT, SERVER_FAULT, WITHDRAWN_ELSEWHERE, CHECK_FIRST, COPY_LOST ->
                TEXTS.text("park." + reason.name() + ".short");
        };
    }

    /// @param serverWords nullable
    /// @param about what the item is done to
    public static String of(ParkReason reason, String serverWords, Target about) {
        if (about != Target.COMPLAINT && (reason == ParkReason.NOT_YOURS || reason == ParkReason.CONFLICT)) {
            return TEXTS.text("park." + reason.name() + "." + about.name(), sentence(serverWords));
        }
        return switch (reason) {
            case REFUSED, NOT_YOURS, CONFLICT -> TEXTS.text("park." + reason.name(), sentence(serverWords));
            // Kept with its code: see answer().
            case SERVER_FAULT -> TEXTS.text("park.SERVER_FAULT", sentence(answer(serverWords)));
            case COPY_LOST -> TEXTS.text("park.COPY_LOST", serverWords == null ? "" : serverWords);
            case WITHDRAWN_ELSEWHERE, CHECK_FIRST -> TEXTS.text("park." + reason.name());
        };
    }

    public static String of(OpeningNotice notice) {
        return switch (notice) {
            case OpeningNotice.CacheRebuilt _ -> TEXTS.text("notice.cache_rebuilt");
            case OpeningNotice.WorkRestored restored -> {
                var spool = TEXTS.text("notice.work_restored.spool", restored.fromSpool());
                var lost = TEXTS.text(restored.aside() == null ? "notice.work_gone" : "notice.work_damaged");
                yield restored.backup() == null
                        ? TEXTS.text("notice.work_restored.no_backup", lost, spool)
                        : TEXTS.text(
                                "notice.work_restored", lost, restored.backup().getFileName(), spool);
            }
        };
    }

    /// A plain sentence for what background work threw; the expected kinds have their own.
    public static String of(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreException store) {
                return of(store.trouble());
            }
        }
        return TEXTS.text("failure.sentence");
    }

    private static String key(Failure failure) {
        return "server." + failure.getClass().getSimpleName();
    }

    private static String span(Duration duration) {
        return duration.toSeconds() < 120
                ? TEXTS.text("time.seconds", Math.max(1, duration.toSeconds()))
                : TEXTS.text("time.minutes", duration.toMinutes());
    }

    /// The server's words end where our next sentence begins.
    private static String sentence(String words) {
        var text = words == null || words.isBlank() ? TEXTS.text("server.no_reason") : words.strip();
        return text.matches("(?s).*[.!?]$") ? text : text + ".";
    }
}
