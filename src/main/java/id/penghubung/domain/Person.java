package id.penghubung.domain;

import java.util.List;

/// Who is signed in. One person may be admin and officer.
public record Person(String id, String userName, String name, List<Membership> memberships) {

    public Person {
        memberships = List.copyOf(memberships);
    }

    public boolean is(Role role) {
        return memberships.stream().anyMatch(membership -> membership.role() == role);
    }

    /// The Inspektorat: reads, filters and exports, and acts on nothing.
    public boolean readsOnly() {
        return !memberships.isEmpty()
                && memberships.stream().allMatch(membership -> membership.role() == Role.PENGAWAS);
    }
}
