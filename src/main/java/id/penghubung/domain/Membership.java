package id.penghubung.domain;

/// One role that a person holds.
///
/// @param unit null for roles of the whole agency
public record Membership(Role role, WorkUnit unit) {}
