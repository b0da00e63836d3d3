package id.penghubung.ui.common;

import id.penghubung.store.Complaints;
import java.util.Set;

/// How one screen opens another without knowing it.
public interface Navigator {

    void go(Destination destination);

    sealed interface Destination {
        record Home() implements Destination {}

        /// @param filter the very filter whose count was shown
        /// @param label what the filter means, shown above the list; null for a plain view
        record Queue(Complaints.Filter filter, String label) implements Destination {}

        record Complaint(String complaintId) implements Destination {}

        /// @param id of an information request or of a note from another channel
        record Request(String id) implements Destination {}

        /// @param ids exactly those that were counted
        /// @param label what they have in common, shown above the list
        record Requests(Set<String> ids, String label) implements Destination {
            public Requests {
                ids = Set.copyOf(ids);
            }
        }

        /// A new letter about a complaint, see [MemoPlace#begin].
        record Letter(String kindWord, String complaintId) implements Destination {}

        record Obstacle(String id) implements Destination {}

        /// See [ObstaclePlace#note].
        record NewObstacle(String trackingId) implements Destination {}

        record Outbox() implements Destination {}

        record Settings() implements Destination {}

        record Help() implements Destination {}
    }
}
