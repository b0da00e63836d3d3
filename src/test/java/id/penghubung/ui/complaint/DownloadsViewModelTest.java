package id.penghubung.ui.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Attachment;
import id.penghubung.domain.AttachmentLimits;
import id.penghubung.domain.Role;
import id.penghubung.server.Failure;
import id.penghubung.store.Attachments.Outcome;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.complaint.DownloadsViewModel.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Over a server that cannot be reached.
class DownloadsViewModelTest {

    @TempDir
    private Path folder;

    private final HandExecutor worker = new HandExecutor();
    private final List<Path> opened = new ArrayList<>();
    private boolean programMissing;
    private SampleDesk sample;
    private DownloadsViewModel model;
    private String complaint;
    private Attachment own;

    @BeforeEach
    void open() throws IOException {
        sample = new SampleDesk(folder.resolve("akun"), 20, Role.PEJABAT_PENGHUBUNG);
        complaint = sample.answerable(0).id();
        var source = Files.writeString(folder.resolve("surat balasan.pdf"), "%PDF-1.4 surat");
        own = switch (sample.store().attachments().attach(UUID.randomUUID(), source, AttachmentLimits.bundled())) {
            case Outcome.Attached(var file, var _) -> file;
            case Outcome.Refused(var reason) -> throw new AssertionError(reason);
        };
        model = new DownloadsViewModel(
                sample.desk().sync().files(),
                sample.store().downloads(),
                file -> {
                    if (programMissing) {
                        throw new IOException("no program");
                    }
                    opened.add(file);
                },
                new Background(Runnable::run, worker));
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private State after(Runnable wish, Attachment file) {
        wish.run();
        worker.runAll();
        return model.state(complaint, file).get();
    }

    @Test
    void whatIsHereOpensWithoutTheServer() throws IOException {
        assertThat(after(() -> model.open(complaint, own), own)).isEqualTo(new State.Quiet());

        assertThat(Files.readString(opened.getFirst())).isEqualTo("%PDF-1.4 surat");
        sample.store().close();
        assertThat(opened.getFirst()).doesNotExist();
    }

    @Test
    void withoutTheServerItIsSaidThatTheFileIsNotHere() {
        var far = new Attachment("0".repeat(64), "jauh.pdf", "application/pdf", 100);

        assertThat(after(() -> model.open(complaint, far), far))
                .isInstanceOfSatisfying(
                        State.NotHere.class,
                        missing -> assertThat(missing.failure()).isInstanceOf(Failure.class));
        assertThat(opened).isEmpty();
    }

    @Test
    void withoutAProgramItIsSaidToSaveItInstead() {
        programMissing = true;

        assertThat(after(() -> model.open(complaint, own), own)).isEqualTo(new State.NotOpened());
    }

    @Test
    void aFileIsSavedWhereItIsWished() throws IOException {
        var place = folder.resolve("simpanan.pdf");

        assertThat(after(() -> model.save(complaint, own, place), own)).isEqualTo(new State.Saved(place));
        assertThat(Files.readString(place)).isEqualTo("%PDF-1.4 surat");
        var nowhere = folder.resolve("tidak ada").resolve("simpanan.pdf");
        assertThat(after(() -> model.save(complaint, own, nowhere), own)).isEqualTo(new State.NotSaved(nowhere));
    }

    @Test
    void whatWasCancelledOpensNothing() {
        model.open(complaint, own);
        assertThat(model.state(complaint, own).get()).isEqualTo(new State.Coming(0));
        model.cancel(complaint, own);
        worker.runAll();

        assertThat(opened).isEmpty();
        assertThat(model.state(complaint, own).get()).isEqualTo(new State.Quiet());
    }
}
