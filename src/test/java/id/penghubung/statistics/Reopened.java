package id.penghubung.statistics;

import id.penghubung.domain.Complaint;

/// A closed complaint as it is shown after it was opened again: nothing in it tells of the closing.
final class Reopened {

    private Reopened() {}

    static Complaint of(Complaint closed) {
        return new Complaint(
                closed.id(),
                closed.trackingId(),
                closed.version() + 1,
                closed.title(),
                closed.text(),
                closed.reporter(),
                closed.classification(),
                closed.category(),
                closed.channel(),
                "Terdisposisi Sedang Diproses",
                closed.label(),
                closed.receivedAt(),
                null,
                closed.incidentDate(),
                closed.location(),
                closed.dispositions(),
                closed.followUps(),
                closed.history(),
                closed.attachments(),
                closed.allowedActions());
    }
}
