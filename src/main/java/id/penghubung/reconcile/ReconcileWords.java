package id.penghubung.reconcile;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Observation;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Status;
import id.penghubung.reconcile.Comparison.Check;
import id.penghubung.store.Evidence.Sent;
import id.penghubung.store.Evidence.Shown;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The findings in the officer's words, for screen, command line and file alike.
///
/// @param zone of the office: every time is said in it
/// @param lastPull when the server was last heard; nullable
public record ReconcileWords(OfficeZone zone, Instant lastPull) {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            "id.penghubung.reconcile.texts", Locale.ROOT, ReconcileWords.class.getClassLoader());
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu HH.mm", INDONESIAN);
    private static final int ID_DIGITS = 8;

    /// Both sides of a finding.
    ///
    /// @param ours *kami kirim*
    /// @param theirs *server tampilkan*
    public record Proof(String ours, String theirs) {}

    private static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), INDONESIAN).format(arguments);
    }

    public static String of(Reason reason) {
        return text("reason." + reason.name());
    }

    /// By which rule rows are on the list.
    public static String rule(Reason reason) {
        return text("rule." + reason.name());
    }

    /// Empty where the sources can say all.
    public static String of(Coverage coverage) {
        return switch (coverage) {
            case Coverage.Whole _ -> "";
            case Coverage.Partly(var gap) -> text("partly", text("gap." + gap.name()));
            case Coverage.Unknown(var gap) -> text("unknown", text("gap." + gap.name()));
        };
    }

    public static String of(Comparison.Verdict verdict) {
        return text("verdict." + verdict.name());
    }

    public static String of(Status status) {
        return text("status." + status.name());
    }

    private static String of(ActionKind kind) {
        return switch (kind) {
            case INITIAL_RESPONSE -> text("kind.INITIAL_RESPONSE");
            case FOLLOW_UP -> text("kind.FOLLOW_UP");
            default -> kind.wireWord();
        };
    }

    public Proof proof(Mismatch mismatch) {
        return switch (mismatch) {
            case Mismatch.StillUntouched(var shown, var ours) -> new Proof(sent(ours), shown(shown));
            case Mismatch.LabelledInitialResponse(var shown, var ours) ->
                new Proof(
                        ours == null ? text("ours.elsewhere", moment(shown.lastFollowUpAt())) : sent(ours),
                        shown(shown));
            case Mismatch.NotClosed(var shown, var at, var ours, var working, var calendar) ->
                new Proof(
                        ours == null || !ours.at().equals(at) ? text("ours.elsewhere", moment(at)) : sent(ours),
                        text("theirs.not_closed", shown(shown), working, calendar));
            case Mismatch.EndedWithOpenWork(var shown) ->
                new Proof(
                        work(shown),
                        shown.closedAt() == null
                                ? shown(shown)
                                : text("theirs.closed", shown(shown), moment(shown.closedAt())));
            case Mismatch.NotInNewestPull(var shown, var newest, var guessed) ->
                new Proof(
                        text("ours.here", moment(shown.receivedAt()), word(shown.rawStatus())),
                        text(
                                "theirs.not_in_pull",
                                moment(newest),
                                shown.pulledAt() == null ? text("theirs.never") : moment(shown.pulledAt()),
                                guessed ? text("theirs.scope_guessed") : ""));
            case Mismatch.TakenOff(var shown, var ours) ->
                new Proof(
                        ours == null ? work(shown) : sent(ours),
                        text("theirs.taken_off", moment(shown.removedAt()), word(shown.rawStatus())));
            case Mismatch.WentBackwards(var _, var former, var now) ->
                new Proof(seen("ours.seen", former), seen("theirs.seen", now));
            case Mismatch.CountsDiffer(var status, var server, var here, var at) ->
                new Proof(text("ours.count", here, of(status)), text("theirs.count", server, of(status), moment(at)));
        };
    }

    public Proof proof(Check check) {
        return new Proof(sent(check.ours()), check.shown() == null ? text("theirs.not_here") : shown(check.shown()));
    }

    /// "Tindak lanjut, diterima server 24 Nov 2026 10.42 WIB, tanda terima 1a2b3c4d"
    private String sent(Sent ours) {
        return text(
                ours.byHand() ? "ours.by_hand" : "ours.sent",
                of(ours.kind()),
                moment(ours.at()),
                ours.actionId().toString().substring(0, ID_DIGITS));
    }

    /// What the source shows, and since when that is known.
    private String shown(Shown shown) {
        var parts = new ArrayList<String>();
        parts.add(text("theirs.status", word(shown.rawStatus())));
        if (shown.label() != null) {
            parts.add(text("theirs.label", shown.label()));
        }
        parts.add(
                shown.fromFile()
                        ? text("theirs.of_file", moment(shown.pulledAt()))
                        : text("theirs.of_server", moment(lastPull)));
        return String.join(", ", parts);
    }

    private static String work(Shown shown) {
        var parts = new ArrayList<String>(List.of());
        if (shown.drafts() > 0) {
            parts.add(text("ours.drafts", shown.drafts()));
        }
        if (shown.waiting() > 0) {
            parts.add(text("ours.waiting", shown.waiting()));
        }
        return text("ours.work", String.join(", ", parts));
    }

    private String seen(String key, Observation seen) {
        return text(
                key,
                word(seen.rawStatus()),
                seen.seenAt().equals(Instant.EPOCH) ? text("moment.unknown") : moment(seen.seenAt()),
                text("source." + seen.source().name()));
    }

    private static String word(String rawStatus) {
        return rawStatus == null || rawStatus.isBlank() ? text("status.none") : rawStatus;
    }

    /// "24 Nov 2026 10.42 WIB"; words for null.
    public String moment(Instant instant) {
        return instant == null
                ? text("moment.never")
                : MOMENT.format(LocalDateTime.ofInstant(instant, zone.id())) + " " + zone.name();
    }
}
