package id.penghubung.domain;

/// A start for an answer; `{{…}}` marks what the officer must fill in.
///
/// @param kind which kind of answer it is for; null for both
public record ReplyTemplate(String id, String title, FollowUpKind kind, String text) {}
