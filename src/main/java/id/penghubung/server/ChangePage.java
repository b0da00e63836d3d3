package id.penghubung.server;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Obstacle;
import java.util.List;
import java.util.Map;

/// One page of the change feed, in commit order.
///
/// @param next cursor to continue with
/// @param more there are further pages now
/// @param summary on the last page; null before
public record ChangePage(List<Change> changes, String next, boolean more, Summary summary) {

    public sealed interface Change {
        record Upsert(Complaint complaint) implements Change {}

        record Removed(String complaintId, long version) implements Change {}

        record RequestUpsert(InformationRequest request) implements Change {}

        record RequestRemoved(String requestId) implements Change {}

        record ObstacleUpsert(Obstacle obstacle) implements Change {}

        record ObstacleRemoved(String obstacleId) implements Change {}

        /// An entity that this program does not know yet; counted, not stored.
        record Other(String entity, String id) implements Change {}
    }

    /// @param perRawStatus the server's own counts per status word
    public record Summary(long complaints, Map<String, Long> perRawStatus, String checksum) {}
}
