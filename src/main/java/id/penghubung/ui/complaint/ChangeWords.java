package id.penghubung.ui.complaint;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.FollowUp;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Words;
import java.util.ArrayList;

/// Sentences about what happened to a complaint, the same in banner, confirmation and history.
final class ChangeWords {

    private static final int NAMED = 3;

    private final Texts texts = Texts.of(ChangeWords.class);
    private final Moments moments;

    ChangeWords(Moments moments) {
        this.moments = moments;
    }

    /// "Laporan berubah sejak draf ini dimulai: …"
    String sentence(ServerChanges changes) {
        var parts = new ArrayList<String>();
        changes.answers().forEach(answer -> parts.add(answer(answer)));
        changes.events()
                .forEach(event ->
                        parts.add(texts.text("changes.event", history(event.kind()), moments.brief(event.at()))));
        if (parts.isEmpty()) {
            return texts.text("changes.head.unknown");
        }
        var named = new ArrayList<>(parts.subList(0, Math.min(NAMED, parts.size())));
        if (parts.size() > NAMED) {
            named.add(texts.text("changes.more", parts.size() - NAMED));
        }
        return texts.text("changes.head", String.join("; ", named));
    }

    private String answer(FollowUp answer) {
        var kind = kind(answer);
        var when = moments.brief(answer.at());
        return answer.author() == null
                ? texts.text("changes.answer.unknown", kind, when)
                : texts.text("changes.answer", kind, answer.author(), when);
    }

    /// The word for the kind of an answer.
    String kind(FollowUp answer) {
        if (answer.kind() == null) {
            return texts.text("answer.unknown_kind");
        }
        return Words.of(
                switch (answer.kind()) {
                    case FOLLOW_UP -> ActionKind.FOLLOW_UP;
                    case INITIAL_RESPONSE -> ActionKind.INITIAL_RESPONSE;
                });
    }

    /// The word for a kind of history line; a kind that we do not know is shown as the server writes it.
    String history(String kind) {
        var key = "history." + kind;
        return texts.containsKey(key) ? texts.text(key) : kind;
    }
}
