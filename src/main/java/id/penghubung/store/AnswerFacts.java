package id.penghubung.store;

import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Likeness;
import java.time.Instant;

/// What the quality of one answer is judged by: nothing of its words.
///
/// @param position among the answers of the complaint
/// @param kind null when the server's word for it is not known to us
/// @param officerKey a number of [Complaints#officerNames]; null when the server does not say who
/// @param unitId nullable
/// @param words how many; 0 when the text is not there
/// @param sharedRoots word roots that the report has too
public record AnswerFacts(
        long complaintKey,
        int position,
        Instant at,
        FollowUpKind kind,
        Long officerKey,
        String unitId,
        int words,
        int sharedRoots,
        Likeness likeness) {}
