package id.penghubung.store;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.CopiedAnswer;
import id.penghubung.domain.Reference;
import id.penghubung.domain.ReplyTemplate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What this officer answered lately, to tell when an answer repeats one for another complaint.
public final class OwnAnswers {

    /// So many of the last answers and of the drafts are looked at.
    static final int LOOKED_AT = 200;

    private final Database workDb;
    private final OutboxRows outbox;
    private final DraftRows drafts;
    private final OwnTemplates templates;
    private final Cache cache;
    private final Complaints complaints;

    OwnAnswers(
            Database workDb,
            OutboxRows outbox,
            DraftRows drafts,
            OwnTemplates templates,
            Cache cache,
            Complaints complaints) {
        this.workDb = workDb;
        this.outbox = outbox;
        this.drafts = drafts;
        this.templates = templates;
        this.cache = cache;
        this.complaints = complaints;
    }

    /// An answer to another complaint that says nearly the same.
    ///
    /// @param trackingId of that complaint; null when it has none, or is no longer in the list
    /// @param at when it was sent or put into the outbox, or the draft last saved
    /// @param draft not sent yet
    /// @param fromTemplate both were begun with one template and filled in alike
    public record Copied(String complaintId, String trackingId, Instant at, boolean draft, boolean fromTemplate) {}

    private record Earlier(String complaintId, String text, Instant at, boolean draft) {}

    /// The newest one that `text` nearly repeats; what was sent before what is only drafted. Takes some milliseconds.
    ///
    /// @param complaintId whose own answers are not looked at
    public Optional<Copied> like(String complaintId, String text) {
        var known = Stream.concat(
                        templates.all().stream(),
                        cache.reference().map(Cache.StoredReference::reference).map(Reference::templates).stream()
                                .flatMap(List::stream))
                .toList();
        return like(workDb.read(connection -> earlier(connection, complaintId)), text, known);
    }

    private Optional<Copied> like(List<Earlier> earlier, String text, List<ReplyTemplate> known) {
        return CopiedAnswer.find(text, earlier, Earlier::text, known).map(found -> {
            var one = found.like();
            return new Copied(
                    one.complaintId(),
                    complaints
                            .row(one.complaintId())
                            .map(Complaints.Row::trackingId)
                            .orElse(null),
                    one.at(),
                    one.draft(),
                    found.fromTemplate());
        });
    }

    private List<Earlier> earlier(Connection connection, String complaintId) throws SQLException {
        var found = new ArrayList<Earlier>();
        for (var stored : outbox.select(connection, """
            WHERE complaint_id <> ? AND kind IN ('follow-up', 'initial-response') AND erased_at IS NULL
              AND state NOT IN ('WITHDRAWN', 'DISCARDED') ORDER BY seq DESC LIMIT ?
            """, complaintId, LOOKED_AT)) {
            var item = stored.item();
            found.add(new Earlier(
                    item.action().complaintId(), item.action().body().text(), item.queuedAt(), false));
        }
        for (var draft : drafts.all(connection)) {
            if (draft.body() instanceof ActionBody.Answer answer
                    && !draft.complaintId().equals(complaintId)) {
                found.add(new Earlier(draft.complaintId(), answer.text(), draft.savedAt(), true));
            }
        }
        return found.subList(0, Math.min(found.size(), 2 * LOOKED_AT));
    }
}
