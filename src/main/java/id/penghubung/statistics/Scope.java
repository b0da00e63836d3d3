package id.penghubung.statistics;

/// Whose figures: an agency counts complaints, a unit counts what was disposed to it (DESIGN 5.2). A complaint with two
/// units is one in the agency and one in each unit.
public sealed interface Scope {

    /// Time basis: when the complaint came in.
    record Agency() implements Scope {}

    /// Time basis: when the unit got the complaint.
    record Unit(String unitId) implements Scope {}
}
