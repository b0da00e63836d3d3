package id.penghubung.domain;

/// A unit of the agency.
public record WorkUnit(String id, String name) {}
