package id.penghubung.ui.reconcile;

import id.penghubung.exchange.ExportFailedException;
import id.penghubung.exchange.ListExport;
import id.penghubung.exchange.ListExport.Sheet;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes a list of this place into a file that the officer names. FX thread.
final class ListFile {

    /// Where a file goes; empty when the person changed their mind.
    interface TargetChooser {
        Optional<Path> choose(String suggestedName);
    }

    private final Background background;
    private final Dialogs dialogs;
    private final Notices notices;
    private final boolean practice;
    private final TargetChooser chooser;
    private final Texts texts = Texts.of(ListFile.class);

    ListFile(Background background, Dialogs dialogs, Notices notices, boolean practice, TargetChooser chooser) {
        this.background = background;
        this.dialogs = dialogs;
        this.notices = notices;
        this.practice = practice;
        this.chooser = chooser;
    }

    void write(String name, List<String> headers, List<List<Object>> rows, Map<String, Object> about) {
        chooser.choose(name)
                .ifPresent(target -> background.run(
                        () -> written(target, new Sheet(headers, rows, about, practice)),
                        notices::say,
                        dialogs::failure));
    }

    private Notice written(Path target, Sheet sheet) {
        try {
            ListExport.write(target, sheet);
            return Notice.done(texts.text("export.done", sheet.rows().size(), target.getFileName()));
        } catch (ExportFailedException e) {
            return Notice.care(e.sentence());
        }
    }
}
