package id.penghubung.domain;

/// A report's data as they came in, before the first correction.
public record Original(String title, String classification, String category) {}
