package id.penghubung.practice;

import id.penghubung.contract.Messages.AttachmentValue;
import id.penghubung.contract.Messages.CheckValue;
import id.penghubung.contract.Messages.ComplaintValue;
import id.penghubung.contract.Messages.CorrectionValue;
import id.penghubung.contract.Messages.DispositionValue;
import id.penghubung.contract.Messages.FollowUpValue;
import id.penghubung.contract.Messages.HistoryValue;
import id.penghubung.contract.Messages.OriginalValue;
import id.penghubung.contract.Messages.ReporterValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// A complaint while something happens to it.
final class ComplaintEdit {

    private final ComplaintValue start;
    private final List<DispositionValue> dispositions;
    private final List<FollowUpValue> followUps;
    private final List<HistoryValue> history;
    private String title;
    private String classification;
    private String category;
    private OriginalValue original;
    private String status;
    private String label;
    private Instant closedAt;
    private List<CheckValue> checks;

    ComplaintEdit(ComplaintValue start) {
        this.start = start;
        this.dispositions = new ArrayList<>(start.dispositions());
        this.followUps = new ArrayList<>(start.followUps());
        this.history = new ArrayList<>(start.history());
        this.title = start.title();
        this.classification = start.classification();
        this.category = start.category();
        this.original = start.original();
        this.status = start.status();
        this.label = start.label();
        this.closedAt = start.closedAt();
        this.checks = start.checks();
    }

    /// A report as it came in, before anything else happened.
    static ComplaintEdit received(
            String id,
            String trackingId,
            String title,
            String text,
            ReporterValue reporter,
            String classification,
            String category,
            String channel,
            Instant receivedAt,
            LocalDate incidentDate,
            String location) {
        return new ComplaintEdit(new ComplaintValue(
                id,
                trackingId,
                0,
                title,
                text,
                reporter,
                classification,
                category,
                channel,
                RawStatus.UNVERIFIED,
                null,
                receivedAt,
                null,
                incidentDate,
                location,
                List.of(),
                List.of(),
                List.of(),
                List.<AttachmentValue>of(),
                List.of(),
                null,
                null));
    }

    ComplaintEdit status(String word) {
        status = word;
        return this;
    }

    /// The data as they came in are kept beside the corrected ones, from the first correction on.
    ComplaintEdit corrected(CorrectionValue correction) {
        if (original == null) {
            original = new OriginalValue(title, classification, category);
        }
        title = correction.title() == null ? title : correction.title();
        classification = correction.classification() == null ? classification : correction.classification();
        category = correction.category() == null ? category : correction.category();
        return this;
    }

    /// @param word null for none
    ComplaintEdit label(String word) {
        label = word;
        return this;
    }

    ComplaintEdit closed(Instant at) {
        closedAt = at;
        eachDisposition(Dispositions::held, held -> Dispositions.inState(held, Dispositions.CLOSED));
        return this;
    }

    ComplaintEdit reopened() {
        closedAt = null;
        eachDisposition(Dispositions::held, Dispositions::reopened);
        return this;
    }

    ComplaintEdit add(DispositionValue disposition) {
        dispositions.add(disposition);
        return this;
    }

    ComplaintEdit add(FollowUpValue followUp) {
        followUps.add(followUp);
        return this;
    }

    ComplaintEdit add(HistoryValue entry) {
        history.add(entry);
        return this;
    }

    ComplaintEdit eachDisposition(Predicate<DispositionValue> which, UnaryOperator<DispositionValue> change) {
        dispositions.replaceAll(disposition -> which.test(disposition) ? change.apply(disposition) : disposition);
        return this;
    }

    /// @param now null for none
    ComplaintEdit checks(List<CheckValue> now) {
        checks = now;
        return this;
    }

    boolean held() {
        return dispositions.stream().anyMatch(Dispositions::held);
    }

    /// The complaint with the version that this change makes.
    ComplaintValue at(long version) {
        return new ComplaintValue(
                start.id(),
                start.trackingId(),
                version,
                title,
                start.text(),
                start.reporter(),
                classification,
                category,
                start.channel(),
                status,
                label,
                start.receivedAt(),
                closedAt,
                start.incidentDate(),
                start.location(),
                List.copyOf(dispositions),
                List.copyOf(followUps),
                List.copyOf(history),
                start.attachments(),
                List.of(),
                original,
                checks);
    }
}
