package id.penghubung.ui.memo;

import id.penghubung.domain.Period;
import id.penghubung.notadinas.MemoKind;
import id.penghubung.notadinas.MemoRequest;
import id.penghubung.store.Memos.Basis;
import java.util.Optional;

/// What a letter was asked for by, as the store keeps it and as the composer takes it.
final class Requests {

    private Requests() {}

    static Basis basis(MemoRequest request) {
        return new Basis(
                request.kind().word(),
                request.period() == null ? null : request.period().word(),
                request.complaintId());
    }

    /// Empty when a later program wrote it and this one does not know the kind or the period.
    static Optional<MemoRequest> request(Basis basis) {
        var kind = MemoKind.of(basis.kind());
        var period = Optional.ofNullable(basis.period()).flatMap(Period::parse);
        if (kind.isEmpty() || basis.period() != null && period.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MemoRequest(kind.get(), period.orElse(null), basis.complaintId()));
    }
}
