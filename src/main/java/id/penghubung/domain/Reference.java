package id.penghubung.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the server tells about the agency itself.
///
/// @param contacts PICs of the units
/// @param categories the words that a report may be filed under
/// @param team who works where; [Team#UNKNOWN] when the source does not tell
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
        List<ContactPerson> contacts,
        List<String> categories,
        RequestLimits requestLimits,
        Team team) {

    public Reference {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        categories = categories == null ? List.of() : List.copyOf(categories);
        requestLimits = requestLimits == null ? RequestLimits.bundled() : requestLimits;
        attachmentLimits = attachmentLimits == null ? AttachmentLimits.bundled() : attachmentLimits;
        team = team == null ? Team.UNKNOWN : team;
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
        this(
                institutionName,
                units,
                templates,
                mapping,
                limits,
                calendar,
                maxAnswerLength,
                null,
                null,
                null,
                null,
                null);
    }

    /// The PIC of a unit.
    public Optional<ContactPerson> contact(String unitId) {
        return contacts.stream()
                .filter(contact -> contact.unitId().equals(unitId))
                .findFirst();
    }

    /// The name of each unit by its id.
    public Map<String, String> unitNames() {
        return units.stream().collect(Collectors.toUnmodifiableMap(WorkUnit::id, WorkUnit::name, (first, _) -> first));
    }

    public Optional<WorkUnit> unit(String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }
}
