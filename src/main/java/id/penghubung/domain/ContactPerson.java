package id.penghubung.domain;

/// *PIC* of a unit, for questions that fall outside the duties of another one.
///
/// @param name person or desk
/// @param channel how to reach it: free text of the agency
public record ContactPerson(String unitId, String name, String channel) {}
