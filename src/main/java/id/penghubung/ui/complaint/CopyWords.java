package id.penghubung.ui.complaint;

import id.penghubung.store.OwnAnswers.Copied;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Words;

/// The warning that an answer repeats another one, the same under the text and in the question before sending.
final class CopyWords {

    private final Texts texts = Texts.of(CopyWords.class);
    private final Moments moments;

    CopyWords(Moments moments) {
        this.moments = moments;
    }

    /// Short: it stands among the remarks.
    String sentence(Copied copied) {
        return texts.text(
                copied.fromTemplate() ? "copied.template" : "copied.text",
                texts.text(copied.draft() ? "copied.draft" : "copied.sent"),
                Words.trackingId(copied.trackingId()),
                moments.date(copied.at()));
    }

    String question(Copied copied) {
        return texts.text("copied.advice", sentence(copied));
    }
}
