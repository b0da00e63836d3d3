package id.penghubung.ui.complaint;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.Attachment;
import id.penghubung.domain.DraftCheck;
import id.penghubung.store.Outbox;
import java.util.List;

/// Where the officer's draft stands with the superior.
sealed interface CheckStanding {

    /// Nobody was asked, or what is written is no answer.
    record None() implements CheckStanding {}

    /// The request waits in the outbox.
    ///
    /// @param changed the draft is not what was asked about any more
    record Waiting(Outbox.Item item, boolean changed) implements CheckStanding {}

    record Asked(DraftCheck check, boolean changed) implements CheckStanding {}

    record Returned(DraftCheck check) implements CheckStanding {}

    /// Exactly the draft is approved.
    record Approved(DraftCheck check) implements CheckStanding {}

    /// Something was approved, and the draft is not that.
    ///
    /// @param corrected the draft is as it was asked about: the superior set the words right
    record Different(DraftCheck check, boolean corrected) implements CheckStanding {}

    static CheckStanding of(ActionBody body, List<Attachment> files, ComplaintSheet sheet) {
        if (!(body instanceof ActionBody.Answer(var kind, var text)) || sheet.gone()) {
            return new None();
        }
        var waiting = sheet.waiting().stream()
                .filter(item -> item.action().body() instanceof ActionBody.AskCheck)
                .reduce((_, later) -> later);
        if (waiting.isPresent()) {
            return new Waiting(
                    waiting.get(), !waiting.get().action().body().text().equals(text));
        }
        return DraftCheck.standing(sheet.ownChecks())
                .<CheckStanding>map(check -> switch (check.state()) {
                    case ASKED -> new Asked(check, !text.equals(check.text()) || kind != check.kind());
                    case RETURNED -> new Returned(check);
                    case APPROVED ->
                        check.approves(kind, text, hashes(files))
                                ? new Approved(check)
                                : new Different(check, text.equals(check.text()) && kind == check.kind());
                    case REPLACED, SENT, UNKNOWN -> new None();
                })
                .orElseGet(None::new);
    }

    static List<String> hashes(List<Attachment> files) {
        return files.stream().map(Attachment::sha256).distinct().toList();
    }
}
