package id.penghubung.ui.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Attachment;
import id.penghubung.domain.Complaint;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Attachments.Refusal;
import id.penghubung.store.Cache;
import id.penghubung.store.Outbox;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.complaint.FilesViewModel.Remark;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesViewModelTest {

    private static final String TEXT = "Yth. Saudara Pelapor, terima kasih. Lampu jalan sudah kami ganti.";

    @TempDir
    private Path folder;

    private final MutableClock clock = new MutableClock(Samples.NOW);
    private final HandDelays delays = new HandDelays();
    private final HandExecutor worker = new HandExecutor();
    private final List<Outbox.Item> queued = new ArrayList<>();
    private AccountStore store;
    private EditorViewModel editor;
    private Complaint first;
    private Complaint second;

    @BeforeEach
    void open() {
        store = AccountStore.open(new AccountFolder(folder.resolve("akun")), Accounts.keys(1), clock);
        store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
        var answerable = Samples.stream(7, 40)
                .filter(complaint -> complaint.allows(ActionKind.FOLLOW_UP))
                .toList();
        first = answerable.get(0);
        second = answerable.get(1);
        store.cache().apply(new Cache.Page(List.of(first, second), List.of(), "c", "e", true));
        editor = newEditor();
        show(first);
        editor.write(ActionKind.FOLLOW_UP);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private EditorViewModel newEditor() {
        return new EditorViewModel(
                DraftStore.of(store),
                store.attachments(),
                new Background(Runnable::run, worker),
                delays,
                clock,
                UUID::randomUUID,
                new HandColleagues(),
                queued::add);
    }

    private void show(Complaint complaint) {
        editor.show(ComplaintSheet.read(store, complaint.id()));
    }

    private Path pdf(String name, String words) throws IOException {
        return Files.writeString(Files.createDirectories(folder.resolve(words)).resolve(name), "%PDF-1.4 " + words);
    }

    private List<String> names() {
        return editor.files().files().get().stream().map(Attachment::name).toList();
    }

    @Test
    void D4_filesBelongToTheDraftAndAreThereAfterARestart() throws IOException {
        editor.form().text().set(TEXT);
        editor.attach(List.of(pdf("surat.pdf", "satu"), pdf("surat.pdf", "dua")));
        worker.runAll();

        editor = newEditor();
        show(first);
        worker.runAll();

        assertThat(names()).containsExactly("surat.pdf", "surat.pdf");
        assertThat(editor.form().text().get()).isEqualTo(TEXT);
    }

    @Test
    void aFileAloneIsADraftToo() throws IOException {
        editor.attach(List.of(pdf("surat.pdf", "satu")));
        worker.runAll();

        assertThat(store.drafts().of(first.id())).hasSize(1);
        assertThat(store.attachments()
                        .of(store.drafts().of(first.id()).getFirst().id()))
                .hasSize(1);
    }

    @Test
    void kirimWaitsForTheCopyAndTakesTheFilesAlong() throws IOException {
        editor.form().text().set(TEXT);
        editor.attach(List.of(pdf("surat.pdf", "satu")));
        assertThat(editor.files().copying().get().name()).isEqualTo("surat.pdf");
        editor.askToSend();
        assertThat(editor.confirmation().get()).isNull();

        worker.runAll();
        editor.askToSend();
        assertThat(editor.confirmation().get().files()).hasSize(1);
        editor.send();
        worker.runAll();

        assertThat(queued)
                .singleElement()
                .satisfies(item -> assertThat(item.action().files())
                        .extracting(Attachment::name)
                        .containsExactly("surat.pdf"));
        assertThat(names()).isEmpty();
    }

    @Test
    void aCopyGoesToTheDraftItWasChosenForWhateverIsOnScreenThen() throws IOException {
        editor.attach(List.of(pdf("surat.pdf", "satu"), pdf("foto.pdf", "dua")));
        show(second);
        editor.write(ActionKind.FOLLOW_UP);
        worker.runAll();

        assertThat(names()).isEmpty();
        assertThat(editor.files().copying().get()).isNull();
        show(first);
        worker.runAll();
        assertThat(names()).containsExactly("surat.pdf", "foto.pdf");
    }

    @Test
    void everyRefusalIsSaidWithItsFileAndTheRestIsAttached() throws IOException {
        var heic = Files.write(
                folder.resolve("foto.jpg"),
                "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1));
        var broken = Files.write(folder.resolve("rusak.pdf"), new byte[] {1, 2, 3});
        editor.attach(List.of(heic, broken, folder.resolve("hilang.pdf"), pdf("surat.pdf", "satu")));
        worker.runAll();

        assertThat(editor.files().remarks().get())
                .containsExactly(
                        new Remark.Refused("foto.jpg", Refusal.HEIC),
                        new Remark.Refused("rusak.pdf", Refusal.BROKEN),
                        new Remark.Refused("hilang.pdf", Refusal.MISSING));
        assertThat(names()).containsExactly("surat.pdf");
    }

    @Test
    void K23_sixtyMegabytesAreRefusedWithinASecond() throws IOException {
        var big = folder.resolve("pindaian.pdf");
        try (var file = new RandomAccessFile(big.toFile(), "rw")) {
            file.write("%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
            file.setLength(60L * 1024 * 1024);
        }
        var started = System.nanoTime();
        editor.attach(List.of(big));
        worker.runAll();

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
        assertThat(editor.files().remarks().get())
                .containsExactly(new Remark.Refused("pindaian.pdf", Refusal.TOO_LARGE));
    }

    @Test
    void D4_theSameContentAgainIsSaid() throws IOException {
        editor.attach(List.of(pdf("surat.pdf", "satu")));
        worker.runAll();
        editor.attach(List.of(Files.copy(folder.resolve("satu/surat.pdf"), folder.resolve("salinan.pdf"))));
        worker.runAll();

        assertThat(editor.files().remarks().get()).containsExactly(new Remark.Again("salinan.pdf"));
    }

    @Test
    void aFileTakenOffIsGoneFromTheDraft() throws IOException {
        editor.attach(List.of(pdf("surat.pdf", "satu"), pdf("foto.pdf", "dua")));
        worker.runAll();
        editor.files().remove(editor.files().files().get().getFirst());
        worker.runAll();

        assertThat(names()).containsExactly("foto.pdf");
    }

    @Test
    void aDraftThatIsThrownAwayTakesItsFilesAlong() throws IOException {
        editor.attach(List.of(pdf("surat.pdf", "satu")));
        worker.runAll();
        var draft = editor.draft().get().id();
        editor.discard(_ -> {}, cause -> {
            throw new AssertionError(cause);
        });
        worker.runAll();

        assertThat(store.drafts().of(first.id())).isEmpty();
        assertThat(store.attachments().of(draft)).isEmpty();
    }

    @Test
    void aCopyThatComesTooLateSaysSo() throws IOException {
        editor.form().text().set(TEXT);
        editor.attach(List.of(pdf("surat.pdf", "satu")));
        worker.runAll();
        var draft = editor.draft().get().id();
        // Sent by the command line meanwhile.
        store.outbox().enqueue(draft).orElseThrow();
        editor.attach(List.of(pdf("foto.pdf", "dua")));
        worker.runAll();

        assertThat(store.outbox().waiting().getFirst().action().files())
                .extracting(Attachment::name)
                .containsExactly("surat.pdf");
        assertThat(editor.files().remarks().get()).containsExactly(new Remark.TooLate("foto.pdf"));
        assertThat(editor.form().text().get()).isEqualTo(TEXT);
    }

    @Test
    void aTextThatIsNoAnswerTakesNoFiles() throws IOException {
        editor.write(ActionKind.NOT_OUR_AUTHORITY);
        assertThat(editor.takesFiles()).isFalse();
        editor.attach(List.of(pdf("surat.pdf", "satu")));
        worker.runAll();

        assertThat(names()).isEmpty();
    }
}
