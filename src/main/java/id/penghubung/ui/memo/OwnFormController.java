package id.penghubung.ui.memo;

import id.penghubung.notadinas.FormCheck;
import id.penghubung.notadinas.FormCheck.Verdict;
import id.penghubung.notadinas.FormSample;
import id.penghubung.notadinas.MemoComposer;
import id.penghubung.notadinas.MemoJson;
import id.penghubung.privacy.DurableFiles;
import id.penghubung.store.Memos;
import id.penghubung.store.Memos.OwnForm;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// *Formulir Word instansi*: the agency's own `.docx`, into which letters are written. What is chosen holds at once.
public final class OwnFormController {

    private static final List<String> WORD_FILES = List.of("*.docx");

    private final Memos memos;
    private final MemoComposer composer;
    private final Background background;
    private final Dialogs dialogs;
    private final Texts texts = Texts.of(OwnFormController.class);
    private final Parent node;

    @FXML
    private Label present;

    @FXML
    private Button remove;

    @FXML
    private Label result;

    public OwnFormController(Desk desk, Background background, Dialogs dialogs) {
        this.memos = desk.store().memos();
        this.composer = new MemoComposer(desk.store(), desk.clock());
        this.background = background;
        this.dialogs = dialogs;
        node = Fxml.load(this);
        show(Optional.empty());
        say("");
        background.run(() -> memos.ownForm().map(OwnForm::name), this::show, this::failed);
    }

    public Node node() {
        return node;
    }

    /// @param form null when it was refused
    private record Tried(OwnForm form, Verdict verdict) {}

    @FXML
    private void choose() {
        var chosen = dialogs.open(texts.text("form.choose"), texts.text("form.kind"), WORD_FILES);
        if (!chosen.isEmpty()) {
            say(texts.text("form.reading"));
            background.run(() -> take(chosen.getFirst()), this::taken, this::failed);
        }
    }

    private Tried take(Path file) {
        try {
            // By its size first: a film is not read to be refused.
            if (Files.size(file) > FormCheck.MAX_BYTES) {
                return new Tried(null, new Verdict.Refused(FormCheck.Refusal.TOO_LARGE));
            }
            var form = new OwnForm(file.getFileName().toString(), Files.readAllBytes(file));
            var verdict = FormCheck.of(form.content());
            if (verdict instanceof Verdict.Fit) {
                memos.saveOwnForm(form);
            }
            return new Tried(form, verdict);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void taken(Tried tried) {
        switch (tried.verdict()) {
            case Verdict.Refused(var why) -> say(texts.text("form.refused." + why.name()));
            case Verdict.Fit(var leftAlone) -> {
                show(Optional.of(tried.form().name()));
                say(
                        leftAlone.isEmpty()
                                ? texts.text("form.saved")
                                : texts.text("form.saved.left", String.join(", ", leftAlone)));
            }
        }
    }

    @FXML
    private void remove() {
        background.run(
                () -> {
                    memos.removeOwnForm();
                    return Optional.<String>empty();
                },
                none -> {
                    show(none);
                    say(texts.text("form.removed"));
                },
                this::failed);
    }

    @FXML
    private void saveSample() {
        dialogs.saveFile(texts.text("form.sample"), texts.text("form.sample.name"))
                .ifPresent(target -> background.run(
                        () -> {
                            var agency = memos.agency().map(MemoJson::agency).orElseGet(composer::usualAgency);
                            DurableFiles.write(target, FormSample.docx(agency));
                            return target.getFileName();
                        },
                        name -> say(texts.text("form.sample.saved", name)),
                        this::failed));
    }

    private void show(Optional<String> name) {
        present.setText(name.map(known -> texts.text("form.present", known)).orElseGet(() -> texts.text("form.none")));
        Visibility.set(remove, name.isPresent());
    }

    private void failed(Exception cause) {
        say(FailureWords.of(cause));
    }

    private void say(String words) {
        result.setText(words);
        Visibility.set(result, !words.isEmpty());
    }
}
