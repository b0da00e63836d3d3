package id.penghubung.statistics;

import id.penghubung.domain.Membership;
import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.domain.WorkUnit;
import java.util.Objects;

/// Whose figures: an agency counts complaints, a unit counts what was disposed to it (DESIGN 5.2). A complaint with two
/// units is one in the agency and one in each unit.
public sealed interface Scope {

    /// Time basis: when the complaint came in.
    record Agency() implements Scope {}

    /// Time basis: when the unit got the complaint.
    record Unit(String unitId) implements Scope {}

    /// What a person answers for: the agency for its admin and for the Inspektorat, else the first unit.
    static Scope of(Person person) {
        if (person.is(Role.ADMIN_INSTANSI) || person.is(Role.PENGAWAS)) {
            return new Agency();
        }
        return person.memberships().stream()
                .map(Membership::unit)
                .filter(Objects::nonNull)
                .map(WorkUnit::id)
                .findFirst()
                .<Scope>map(Unit::new)
                .orElseGet(Agency::new);
    }
}
