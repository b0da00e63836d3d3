package id.penghubung.domain;

import java.time.Instant;

/// *Pengamatan*: what a source showed of a complaint at a time. Kept for ever, so that "went backwards" and "not in
/// the newest pull" can be proven later.
///
/// @param importId the import that showed it; 0 for a server
/// @param trackingId the complaint's own id as long as it has no tracking ID
/// @param unit the office as the source names it; empty when it named none
/// @param rawStatus the source's own word; null when it did not say
/// @param label the server's label inside "diproses"; null when there is none, and for files, which do not show it
/// @param seenAt when the source showed it: for a file the time of its pull, for a server this PC's clock
public record Observation(
        Source source, long importId, String trackingId, String unit, String rawStatus, String label, Instant seenAt) {

    public enum Source {
        FILE,
        SERVER
    }

    public static Observation ofFile(long importId, String trackingId, String unit, String rawStatus, Instant seenAt) {
        return new Observation(Source.FILE, importId, trackingId, unit, rawStatus, null, seenAt);
    }
}
