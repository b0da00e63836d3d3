package id.penghubung.ui.complaint;

import id.penghubung.domain.Attachment;
import id.penghubung.ui.common.Texts;
import java.util.List;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// A file's name and size with a paper clip.
final class AttachmentLine {

    private AttachmentLine() {}

    static List<Label> of(List<Attachment> files, Texts texts) {
        return files.stream().map(file -> of(file, texts)).toList();
    }

    static Label of(Attachment file, Texts texts) {
        var size = size(file.size(), texts);
        var line = new Label(texts.text("attachment.line", file.name(), size));
        line.setGraphic(new FontIcon(MaterialDesignP.PAPERCLIP));
        line.setWrapText(true);
        line.setAccessibleText(texts.text("attachment.name", file.name(), size));
        return line;
    }

    static String size(long bytes, Texts texts) {
        if (bytes < 1024) {
            return texts.text("attachment.size.bytes", bytes);
        }
        return bytes < 1024 * 1024
                ? texts.text("attachment.size.kilobytes", bytes / 1024.0)
                : texts.text("attachment.size.megabytes", bytes / (1024.0 * 1024.0));
    }
}
