package id.penghubung.domain;

import java.util.List;
import java.util.Optional;

/// What the server tells about the agency itself.
///
/// @param maxAnswerLength the server's limit for an answer, in Unicode code points
public record Reference(
        String institutionName,
        List<WorkUnit> units,
        List<ReplyTemplate> templates,
        StatusMapping mapping,
        AnswerLimits limits,
        WorkingCalendar calendar,
        int maxAnswerLength,
        AttachmentLimits attachmentLimits) {

    public Reference {
        attachmentLimits = attachmentLimits == null ? AttachmentLimits.bundled() : attachmentLimits;
        units = List.copyOf(units);
        templates = List.copyOf(templates);
    }

    /// With the bundled limits for files.
    public Reference(
            String institutionName,
            List<WorkUnit> units,
            List<ReplyTemplate> templates,
            StatusMapping mapping,
            AnswerLimits limits,
            WorkingCalendar calendar,
            int maxAnswerLength) {
        this(institutionName, units, templates, mapping, limits, calendar, maxAnswerLength, null);
    }

    public Optional<WorkUnit> unit(String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }
}
