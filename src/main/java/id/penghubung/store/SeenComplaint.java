package id.penghubung.store;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.PersonalText;
import java.util.List;

/// The complaint as an officer had it before the eyes when a draft was begun: what a conflict is compared with, and
/// what is still known of a complaint that was taken from the unit. Kept encrypted in `work.db`; a pull never touches
/// it (cases Y13, D2). Numbers of persons and a shielded name are masked in it: it outlives the complaint.
///
/// @param trackingId nullable
/// @param rawStatus the server's own word
/// @param label nullable
/// @param history without texts: heads only
public record SeenComplaint(
        String complaintId,
        long version,
        String trackingId,
        String title,
        String rawStatus,
        String label,
        List<FollowUp> followUps,
        List<HistoryEntry> history,
        List<Disposition> dispositions) {

    public SeenComplaint {
        followUps = List.copyOf(followUps);
        history = List.copyOf(history);
        dispositions = List.copyOf(dispositions);
    }

    public static SeenComplaint of(Complaint complaint) {
        var reporter = complaint.reporter();
        return new SeenComplaint(
                complaint.id(),
                complaint.version(),
                complaint.trackingId(),
                PersonalText.masked(complaint.title(), reporter),
                complaint.rawStatus(),
                complaint.label(),
                complaint.followUps().stream()
                        .map(answer -> answer.withText(PersonalText.masked(answer.text(), reporter)))
                        .toList(),
                complaint.history().stream()
                        .map(entry -> new HistoryEntry(entry.id(), entry.at(), entry.kind(), entry.actor(), null))
                        .toList(),
                complaint.dispositions());
    }
}
