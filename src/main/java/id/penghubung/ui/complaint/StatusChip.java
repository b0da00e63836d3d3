package id.penghubung.ui.complaint;

import id.penghubung.domain.Status;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Words;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// The status as a word on its colour. The server's own word is in the tooltip, and it is the word itself when we do
/// not know it.
public final class StatusChip extends Label {

    private final Texts texts = Texts.of(StatusChip.class);

    public StatusChip() {
        getStyleClass().setAll("label", "chip", "tone-plain");
        setMinWidth(0);
    }

    /// @param label the server's label inside "diproses"; nullable
    public void show(Status status, String rawStatus, String label) {
        getStyleClass().removeIf(style -> style.startsWith("tone-"));
        getStyleClass().add(tone(status));
        setText(status == Status.UNKNOWN && rawStatus != null && !rawStatus.isBlank() ? rawStatus : Words.of(status));
        var raw = rawStatus == null || rawStatus.isBlank() ? texts.text("status.raw.empty") : rawStatus;
        var tooltip = label == null || label.isBlank()
                ? texts.text("status.raw", raw)
                : texts.text("status.raw.label", raw, label);
        setTooltip(new Tooltip(tooltip));
        setAccessibleText(getText() + ". " + tooltip);
    }

    private static String tone(Status status) {
        return switch (status) {
            case UNVERIFIED, UNANSWERED -> "tone-care";
            case IN_PROCESS -> "tone-know";
            case CLOSED -> "tone-done";
            case POSTPONED, ARCHIVED -> "tone-plain";
            case UNKNOWN -> "tone-stop";
        };
    }
}
