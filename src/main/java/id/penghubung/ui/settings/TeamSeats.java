package id.penghubung.ui.settings;

import id.penghubung.domain.Officer;
import id.penghubung.domain.Reference;
import id.penghubung.domain.Role;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Who works where, put in order for the eye: units that nobody answers for come first.
///
/// @param agency holders of the agency's own seats, by role
/// @param known false where the source does not tell who works where
record TeamSeats(List<Unit> units, List<Officer> agency, boolean known) {

    /// @param officers liaison officers of the unit
    /// @param superiors who may check a draft
    /// @param checked a tindak lanjut goes out only after a superior approved it
    record Unit(String name, List<String> officers, List<String> superiors, boolean checked) {
        boolean unmanned() {
            return officers.isEmpty();
        }
    }

    static TeamSeats of(Reference reference) {
        var team = reference.team();
        var units = reference.units().stream()
                .map(unit -> {
                    var seats = team.officers().stream()
                            .filter(officer -> unit.id().equals(officer.unitId()))
                            .toList();
                    return new Unit(
                            unit.name(),
                            names(seats.stream().filter(officer -> isLiaison(officer.role()))),
                            names(seats.stream().filter(Officer::checks)),
                            team.checkedUnits().contains(unit.id()));
                })
                .sorted(Comparator.comparing((Unit unit) -> !unit.unmanned()).thenComparing(Unit::name))
                .toList();
        var agency = team.officers().stream()
                .filter(officer -> officer.unitId() == null)
                .sorted(Comparator.comparing(Officer::role).thenComparing(Officer::name))
                .toList();
        return new TeamSeats(units, agency, !team.officers().isEmpty());
    }

    private static boolean isLiaison(String role) {
        return Role.PEJABAT_PENGHUBUNG.name().equals(role);
    }

    private static List<String> names(Stream<Officer> officers) {
        return officers.map(Officer::name).distinct().sorted().toList();
    }

    long unmanned() {
        return units.stream().filter(Unit::unmanned).count();
    }
}
