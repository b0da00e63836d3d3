package id.penghubung.practice;

/// An account to practise with. The password is meant to be read and typed, and protects nothing but invented data.
///
/// @param role name of [id.penghubung.domain.Role]
/// @param unit name of the unit; null for roles of the whole agency
public record PracticeAccount(String user, String password, String name, String role, String unit) {}
