package id.penghubung.ui.outbox;

import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// Brings a text out of the program: to the clipboard or into a file, whatever its item's state (cases Y7, K17).
final class TextKeeper {

    private final Background background;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Texts texts = Texts.of(TextKeeper.class);

    TextKeeper(Background background, Dialogs dialogs, Notices notices) {
        this.background = background;
        this.dialogs = dialogs;
        this.notices = notices;
    }

    /// @param answer key of what is said then
    void copy(String content, String answer) {
        toClipboard(content);
        notices.say(Notice.done(texts.text(answer)));
    }

    /// The server cannot carry it to the admin instansi: the text goes to the clipboard, and the officer is told so.
    void handOverByHand(String content) {
        toClipboard(content);
        dialogs.tell(texts.text("hand_over.by_hand.title"), texts.text("hand_over.by_hand.sentence"));
    }

    private static void toClipboard(String content) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, content));
    }

    void export(String proposedName, String content) {
        dialogs.saveAs(texts.text("export.title"), proposedName)
                .ifPresent(file -> background.run(
                        () -> write(file, content),
                        written -> notices.say(Notice.done(texts.text("exported", written.getFileName()))),
                        failure -> notices.say(Notice.care(texts.text("export.failed", file.getFileName())))));
    }

    private static Path write(Path file, String content) throws IOException {
        return Files.writeString(file, content, StandardCharsets.UTF_8);
    }
}
