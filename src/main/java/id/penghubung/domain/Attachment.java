package id.penghubung.domain;

/// A file of a report, known by its content.
///
/// @param size bytes
public record Attachment(String sha256, String name, String mediaType, long size) {}
