package id.penghubung.notadinas;

import id.penghubung.domain.Period;

/// Which letter is wanted.
///
/// @param period needed by kinds of [MemoKind.Basis#PERIOD], else null
/// @param complaintId needed by kinds of [MemoKind.Basis#COMPLAINT], else null; the server's UUID
public record MemoRequest(MemoKind kind, Period period, String complaintId) {

    public MemoRequest {
        if (kind.basis() == MemoKind.Basis.PERIOD && period == null
                || kind.basis() == MemoKind.Basis.COMPLAINT && complaintId == null) {
            throw new IllegalArgumentException(kind + " needs its " + kind.basis());
        }
    }
}
