package id.penghubung.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One report of a citizen as the server last showed it.
///
/// @param id the server's UUID, unchanging
/// @param trackingId digits kept as text; null until the central system has given one
/// @param version grows with every change on the server
/// @param title may be empty; never null
/// @param text *isi laporan*, never null
/// @param classification raw word; null or empty when not classified
/// @param rawStatus the server's own word
/// @param label the server's label inside "diproses"; nullable
/// @param receivedAt when it came in
/// @param closedAt null while open
/// @param incidentDate a date without time; nullable
/// @param location free text; nullable
/// @param allowedActions wire words of what this person may do with it now
/// @param original data as they came in; null when nothing was corrected or the source does not tell
/// @param checks drafts of this person's units that a superior was asked to check, oldest first
public record Complaint(
        String id,
        String trackingId,
        long version,
        String title,
        String text,
        Reporter reporter,
        String classification,
        String category,
        String channel,
        String rawStatus,
        String label,
        Instant receivedAt,
        Instant closedAt,
        LocalDate incidentDate,
        String location,
        List<Disposition> dispositions,
        List<FollowUp> followUps,
        List<HistoryEntry> history,
        List<Attachment> attachments,
        Set<String> allowedActions,
        Original original,
        List<DraftCheck> checks) {

    public Complaint {
        dispositions = List.copyOf(dispositions);
        followUps = List.copyOf(followUps);
        history = List.copyOf(history);
        attachments = List.copyOf(attachments);
        allowedActions = Set.copyOf(allowedActions);
        checks = checks == null ? List.of() : List.copyOf(checks);
    }

    /// Without drafts to be checked.
    public Complaint(
            String id,
            String trackingId,
            long version,
            String title,
            String text,
            Reporter reporter,
            String classification,
            String category,
            String channel,
            String rawStatus,
            String label,
            Instant receivedAt,
            Instant closedAt,
            LocalDate incidentDate,
            String location,
            List<Disposition> dispositions,
            List<FollowUp> followUps,
            List<HistoryEntry> history,
            List<Attachment> attachments,
            Set<String> allowedActions,
            Original original) {
        this(
                id,
                trackingId,
                version,
                title,
                text,
                reporter,
                classification,
                category,
                channel,
                rawStatus,
                label,
                receivedAt,
                closedAt,
                incidentDate,
                location,
                dispositions,
                followUps,
                history,
                attachments,
                allowedActions,
                original,
                List.of());
    }

    /// With nothing corrected.
    public Complaint(
            String id,
            String trackingId,
            long version,
            String title,
            String text,
            Reporter reporter,
            String classification,
            String category,
            String channel,
            String rawStatus,
            String label,
            Instant receivedAt,
            Instant closedAt,
            LocalDate incidentDate,
            String location,
            List<Disposition> dispositions,
            List<FollowUp> followUps,
            List<HistoryEntry> history,
            List<Attachment> attachments,
            Set<String> allowedActions) {
        this(
                id,
                trackingId,
                version,
                title,
                text,
                reporter,
                classification,
                category,
                channel,
                rawStatus,
                label,
                receivedAt,
                closedAt,
                incidentDate,
                location,
                dispositions,
                followUps,
                history,
                attachments,
                allowedActions,
                null);
    }

    /// The newest disposition to a unit that has it now.
    public Optional<Disposition> currentDisposition() {
        return dispositions.reversed().stream().filter(Disposition::current).findFirst();
    }

    /// What the unit said that handed the report back last; empty while a unit has it.
    public Optional<Disposition.HandBack> handedBack() {
        return currentDisposition().isPresent() || dispositions.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(dispositions.getLast().handBack());
    }

    public boolean allows(ActionKind kind) {
        return allowedActions.contains(kind.wireWord());
    }
}
