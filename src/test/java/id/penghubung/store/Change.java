package id.penghubung.store;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.Reporter;
import java.time.Instant;
import java.util.List;

/// A complaint like another one but for what a test is about.
final class Change {

    private final Complaint base;
    private String trackingId;
    private long version;
    private String title;
    private String text;
    private Reporter reporter;
    private String classification;
    private String rawStatus;
    private Instant receivedAt;
    private Instant closedAt;
    private List<Disposition> dispositions;
    private List<FollowUp> followUps;
    private List<HistoryEntry> history;

    private Change(Complaint base) {
        this.base = base;
        this.trackingId = base.trackingId();
        this.version = base.version();
        this.title = base.title();
        this.text = base.text();
        this.reporter = base.reporter();
        this.classification = base.classification();
        this.rawStatus = base.rawStatus();
        this.receivedAt = base.receivedAt();
        this.closedAt = base.closedAt();
        this.dispositions = base.dispositions();
        this.followUps = base.followUps();
        this.history = base.history();
    }

    static Change of(Complaint base) {
        return new Change(base);
    }

    Change trackingId(String value) {
        trackingId = value;
        return this;
    }

    Change version(long value) {
        version = value;
        return this;
    }

    Change title(String value) {
        title = value;
        return this;
    }

    Change text(String value) {
        text = value;
        return this;
    }

    Change reporter(Reporter value) {
        reporter = value;
        return this;
    }

    Change classification(String value) {
        classification = value;
        return this;
    }

    Change rawStatus(String value) {
        rawStatus = value;
        return this;
    }

    Change receivedAt(Instant value) {
        receivedAt = value;
        return this;
    }

    Change closedAt(Instant value) {
        closedAt = value;
        return this;
    }

    Change dispositions(Disposition... values) {
        dispositions = List.of(values);
        return this;
    }

    Change followUps(FollowUp... values) {
        followUps = List.of(values);
        return this;
    }

    Change history(HistoryEntry... values) {
        history = List.of(values);
        return this;
    }

    Complaint made() {
        return new Complaint(
                base.id(),
                trackingId,
                version,
                title,
                text,
                reporter,
                classification,
                base.category(),
                base.channel(),
                rawStatus,
                base.label(),
                receivedAt,
                closedAt,
                base.incidentDate(),
                base.location(),
                dispositions,
                followUps,
                history,
                base.attachments(),
                base.allowedActions());
    }
}
