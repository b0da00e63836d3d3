package id.penghubung.domain;

import java.time.Instant;

/// *Pengamatan*: what a source showed of a complaint at a time. Kept for ever, so that "went backwards" and "not in
/// the newest pull" can be proven later.
///
/// @param importId the import that showed it
/// @param unit the office as the source names it; empty when it named none
/// @param rawStatus the source's own word; null when it did not say
/// @param seenAt when the source showed it: for a file the time of its pull
public record Observation(long importId, String trackingId, String unit, String rawStatus, Instant seenAt) {}
