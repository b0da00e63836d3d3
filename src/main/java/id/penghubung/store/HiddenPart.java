package id.penghubung.store;

import id.penghubung.domain.Attachment;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.HistoryEntry;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What of a complaint is kept encrypted besides title and reporter, as one JSON value.
///
/// @param dispositionNotes by id of the disposition
record HiddenPart(
        String text,
        String location,
        LocalDate incidentDate,
        List<FollowUp> followUps,
        List<HistoryEntry> history,
        List<Attachment> attachments,
        Set<String> allowedActions,
        Map<String, String> dispositionNotes) {

    static HiddenPart of(Complaint complaint) {
        var notes = new HashMap<String, String>();
        for (var disposition : complaint.dispositions()) {
            if (disposition.note() != null) {
                notes.put(disposition.id(), disposition.note());
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
                notes);
    }
}
