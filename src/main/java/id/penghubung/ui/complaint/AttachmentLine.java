package id.penghubung.ui.complaint;

import id.penghubung.domain.Attachment;
import id.penghubung.ui.common.FileSize;
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
        var size = FileSize.of(file.size());
        var line = new Label(texts.text("attachment.line", file.name(), size));
        line.setGraphic(new FontIcon(MaterialDesignP.PAPERCLIP));
        line.setWrapText(true);
        line.setAccessibleText(texts.text("attachment.name", file.name(), size));
        return line;
    }
}
