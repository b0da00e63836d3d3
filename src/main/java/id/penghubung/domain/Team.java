package id.penghubung.domain;

import java.util.List;

/// *Tim pengelola*: who works in which unit, and by which rule a unit answers.
///
/// @param checkedUnits ids of units whose tindak lanjut is sent only after a superior approved it
public record Team(List<Officer> officers, List<String> checkedUnits) {

    /// The source does not tell.
    public static final Team UNKNOWN = new Team(List.of(), List.of());

    public Team {
        officers = officers == null ? List.of() : List.copyOf(officers);
        checkedUnits = checkedUnits == null ? List.of() : List.copyOf(checkedUnits);
    }

    /// Who may check a draft of this person in that unit: nobody checks an own draft.
    public List<Officer> superiors(String unitId, String personId) {
        return officers.stream()
                .filter(Officer::checks)
                .filter(officer -> unitId.equals(officer.unitId()))
                .filter(officer -> !officer.id().equals(personId))
                .toList();
    }

    /// The unit demands a check, and this person is not the one who gives it.
    public boolean demandsCheck(String unitId, String personId) {
        return checkedUnits.contains(unitId)
                && officers.stream()
                        .noneMatch(officer ->
                                officer.checks() && officer.id().equals(personId) && unitId.equals(officer.unitId()));
    }
}
