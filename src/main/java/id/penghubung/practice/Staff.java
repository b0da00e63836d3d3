package id.penghubung.practice;

import id.penghubung.domain.Role;
import java.util.List;

/// A person of the invented ministry.
record Staff(String id, String user, String password, String name, List<Seat> seats) {

    /// @param unitId null for roles of the whole agency
    /// @param rights beyond those of the role; null for none
    record Seat(Role role, String unitId, List<String> rights) {}

    private static final String CHECK = "check";

    Scope scope() {
        var agencyWide = seats.stream().anyMatch(seat -> seat.role() != Role.PEJABAT_PENGHUBUNG);
        return agencyWide
                ? new Scope.Agency()
                : new Scope.Units(seats.stream().map(Seat::unitId).sorted().toList());
    }

    boolean is(Role role) {
        return seats.stream().anyMatch(seat -> seat.role() == role);
    }

    /// Officer of that unit.
    boolean serves(String unitId) {
        return seats.stream().anyMatch(seat -> seat.role() == Role.PEJABAT_PENGHUBUNG && unitId.equals(seat.unitId()));
    }

    /// May check that unit's drafts.
    boolean checks(String unitId) {
        return seats.stream()
                .anyMatch(seat -> unitId.equals(seat.unitId())
                        && seat.rights() != null
                        && seat.rights().contains(CHECK));
    }

    /// Never prints the password.
    @Override
    public String toString() {
        return "Staff[" + id + "]";
    }
}
