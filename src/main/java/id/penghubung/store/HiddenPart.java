package id.penghubung.store;

import id.penghubung.domain.Attachment;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.DraftCheck;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.Original;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What of a complaint is kept encrypted besides title and reporter, as one JSON value.
///
/// @param dispositionNotes by id of the disposition
/// @param handBacks by id of the disposition; null in rows of older programs
/// @param original null when nothing was corrected
/// @param checks null in rows of older programs
record HiddenPart(
        String text,
        String location,
        LocalDate incidentDate,
        List<FollowUp> followUps,
        List<HistoryEntry> history,
        List<Attachment> attachments,
        Set<String> allowedActions,
        Map<String, String> dispositionNotes,
        Map<String, Disposition.HandBack> handBacks,
        Original original,
        List<DraftCheck> checks) {

    HiddenPart {
        handBacks = handBacks == null ? Map.of() : handBacks;
        checks = checks == null ? List.of() : checks;
    }

    static HiddenPart of(Complaint complaint) {
        var notes = new HashMap<String, String>();
        var handBacks = new HashMap<String, Disposition.HandBack>();
        for (var disposition : complaint.dispositions()) {
            if (disposition.note() != null) {
                notes.put(disposition.id(), disposition.note());
            }
            if (disposition.handBack() != null) {
                handBacks.put(disposition.id(), disposition.handBack());
            }
        }
        return new HiddenPart(
                complaint.text(),
                complaint.location(),
                complaint.incidentDate(),
                complaint.followUps(),
                complaint.history(),
                complaint.attachments(),
                complaint.allowedActions(),
                notes,
                handBacks,
                complaint.original(),
                complaint.checks());
    }
}
