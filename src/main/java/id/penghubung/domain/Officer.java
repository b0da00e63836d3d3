package id.penghubung.domain;

/// One seat of a person in the agency, as the reference data tell it.
///
/// @param role raw word of [Role]
/// @param unitId null for roles of the whole agency
/// @param checks the person may check the unit's drafts before they are sent
public record Officer(String id, String name, String role, String unitId, boolean checks) {}
