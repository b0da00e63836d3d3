package id.penghubung.domain;

import java.util.List;
import java.util.Optional;

/// What the server tells about the agency itself.
///
/// @param categories the words that a report may be filed under
/// @param maxAnswerLength the server's limit for an answer, in Unicode code points
public record Reference(
        String institutionName,
        List<WorkUnit> units,
        List<ReplyTemplate> templates,
        StatusMapping mapping,
        AnswerLimits limits,
        WorkingCalendar calendar,
        int maxAnswerLength,
        AttachmentLimits attachmentLimits,
        List<String> categories) {

    public Reference {
        categories = categories == null ? List.of() : List.copyOf(categories);
        attachmentLimits = attachmentLimits == null ? AttachmentLimits.bundled() : attachmentLimits;
        units = List.copyOf(units);
        templates = List.copyOf(templates);
    }

    /// With the bundled limits for files and no categories.
    public Reference(
            String institutionName,
            List<WorkUnit> units,
            List<ReplyTemplate> templates,
            StatusMapping mapping,
            AnswerLimits limits,
            WorkingCalendar calendar,
            int maxAnswerLength) {
        this(institutionName, units, templates, mapping, limits, calendar, maxAnswerLength, null, List.of());
    }

    public Optional<WorkUnit> unit(String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }
}
