package id.penghubung.ui.memo;

import id.penghubung.domain.Period;
import id.penghubung.notadinas.MemoKind;
import id.penghubung.store.Memos.Basis;
import id.penghubung.ui.common.PeriodWords;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Words;
import java.util.Map;

/// Kinds of letters and what they are about, in the officer's words.
final class MemoWords {

    private final Texts texts = Texts.of(MemoWords.class);

    String kind(MemoKind kind) {
        return texts.text("kind." + kind.name());
    }

    String explained(MemoKind kind) {
        return texts.text("explained." + kind.name());
    }

    /// A kind of a later program by its word.
    String kind(Basis basis) {
        return MemoKind.of(basis.kind()).map(this::kind).orElse(basis.kind());
    }

    /// The period, or the complaint's tracking ID; empty for neither.
    ///
    /// @param trackingIds of complaints that are cached, by their id
    String about(Basis basis, Map<String, String> trackingIds) {
        if (basis.period() != null) {
            return Period.parse(basis.period()).map(PeriodWords::of).orElse(basis.period());
        }
        return basis.complaintId() == null
                ? ""
                : texts.text("about.complaint", Words.trackingId(trackingIds.get(basis.complaintId())));
    }
}
