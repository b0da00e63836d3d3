package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.domain.Attachment;
import id.penghubung.domain.AttachmentLimits;
import id.penghubung.domain.Receipt;
import id.penghubung.store.Attachments.Outcome;
import id.penghubung.store.Attachments.Refusal;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentsTest {

    private static final AttachmentLimits LIMITS =
            new AttachmentLimits(List.of("application/pdf", "image/jpeg", "image/png"), 10L * 1024 * 1024, 3);
    private static final byte[] PDF = "%PDF-1.4 berita acara perbaikan".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HEIC = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path root;

    private StoreFixture fixture;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(root.resolve("account"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void D4_filesOfADraftAreThereAfterARestart() throws IOException {
        var draft = fixture.draft("k-1", "naskah");
        var file = attached(draft, source("berita acara.pdf", PDF));

        fixture.reopen();

        assertThat(fixture.store.attachments().of(draft)).containsExactly(file);
        assertThat(content(file)).isEqualTo(PDF);
    }

    @Test
    void D4_theSameContentTwiceIsSaidAndKeptOnceUnderBothNames() throws IOException {
        var draft = fixture.draft("k-1", "naskah");
        attached(draft, source("a.pdf", PDF));

        var second = fixture.store.attachments().attach(draft, source("b.pdf", PDF), LIMITS);

        assertThat(second)
                .isInstanceOfSatisfying(
                        Outcome.Attached.class,
                        outcome -> assertThat(outcome.again()).isTrue());
        assertThat(fixture.store.attachments().of(draft))
                .extracting(Attachment::name)
                .containsExactly("a.pdf", "b.pdf");
        assertThat(copies()).hasSize(1);
    }

    @Test
    void Y24_aMovedOrChangedOriginalDoesNoHarm() throws IOException {
        var draft = fixture.draft("k-1", "naskah");
        var source = source("a.pdf", PDF);
        var file = attached(draft, source);

        Files.delete(source);

        assertThat(content(file)).isEqualTo(PDF);
    }

    @Test
    void nothingOfAFileOrItsNameIsReadableOnTheDisk() throws IOException {
        attached(fixture.draft("k-1", "naskah"), source("Budi Santoso.pdf", PDF));
        fixture.store.close();

        try (var files = Files.walk(root.resolve("account"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("berita acara", "Budi");
            }
        }
        fixture.store = fixture.open();
    }

    @Test
    void K23_sixtyMegabytesAreRefusedWithoutReadingThem() throws IOException {
        var big = root.resolve("pindaian.pdf");
        try (var file = new RandomAccessFile(big.toFile(), "rw")) {
            file.write(PDF);
            file.setLength(60L * 1024 * 1024);
        }
        var started = System.nanoTime();

        assertThat(refusal(big)).isEqualTo(Refusal.TOO_LARGE);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
        assertThat(copies()).isEmpty();
    }

    @Test
    void K20_heicIsNamedWhateverTheFileIsCalled() throws IOException {
        assertThat(refusal(source("foto.heic", HEIC))).isEqualTo(Refusal.HEIC);
        assertThat(refusal(source("foto.jpg", HEIC))).isEqualTo(Refusal.HEIC);
    }

    @Test
    void K23_emptyBrokenStrangeAndMissingFilesAreToldApart() throws IOException {
        assertThat(refusal(source("kosong.pdf", new byte[0]))).isEqualTo(Refusal.EMPTY);
        assertThat(refusal(source("rusak.pdf", new byte[] {1, 2, 3}))).isEqualTo(Refusal.BROKEN);
        assertThat(refusal(source("program.exe", new byte[] {'M', 'Z', 0}))).isEqualTo(Refusal.TYPE);
        assertThat(refusal(root.resolve("tidak ada.pdf"))).isEqualTo(Refusal.MISSING);
        assertThat(refusal(source("terpotong.docx", new byte[] {'P', 'K', 3, 4, 9})))
                .isEqualTo(Refusal.BROKEN);
    }

    @Test
    void moreFilesThanTheServerTakesAreRefused() throws IOException {
        var draft = fixture.draft("k-1", "naskah");
        for (var number = 0; number < LIMITS.maxFiles(); number++) {
            attached(draft, source(number + ".pdf", ("%PDF-" + number).getBytes(StandardCharsets.UTF_8)));
        }

        assertThat(fixture.store.attachments().attach(draft, source("lagi.pdf", PDF), LIMITS))
                .isEqualTo(new Outcome.Refused(Refusal.TOO_MANY));
    }

    @Test
    void kirimFreezesTheFilesAndTakingBackGivesThemBack() throws IOException {
        var draft = fixture.draft("k-1", "naskah");
        var file = attached(draft, source("a.pdf", PDF));
        var action = fixture.store.outbox().enqueue(draft).orElseThrow().action();
        assertThat(action.files()).containsExactly(file);

        fixture.store.attachments().remove(draft, file);
        var other = source("b.pdf", PDF);
        assertThatThrownBy(() -> fixture.store.attachments().attach(draft, other, LIMITS))
                .isInstanceOf(DraftEndedException.class);
        fixture.reopen();
        assertThat(fixture.store
                        .outbox()
                        .byId(action.id())
                        .orElseThrow()
                        .action()
                        .files())
                .containsExactly(file);

        fixture.store.outbox().cancelToDraft(action.id());
        fixture.store.attachments().remove(draft, file);
        assertThat(fixture.store.attachments().of(draft)).isEmpty();
    }

    @Test
    void aLostDatabaseGivesTheFilesOfQueuedItemsBackFromTheSpool() throws IOException {
        var draft = fixture.draft("k-1", "naskah");
        var file = attached(draft, source("a.pdf", PDF));
        var action =
                fixture.store.outbox().enqueue(draft).orElseThrow().action().id();
        fixture.store.close();
        Files.delete(fixture.folder.workDb());

        fixture.store = fixture.open();

        assertThat(fixture.store.outbox().byId(action).orElseThrow().action().files())
                .containsExactly(file);
        assertThat(content(file)).isEqualTo(PDF);
    }

    @Test
    void aCopyThatNothingNeedsGoesAndWhatIsNeededStays() throws IOException {
        var draft = fixture.draft("k-1", "naskah");
        var kept = attached(draft, source("a.pdf", PDF));
        var gone = attached(draft, source("b.pdf", "%PDF-lain".getBytes(StandardCharsets.UTF_8)));
        fixture.store.attachments().remove(draft, gone);
        for (var copy : copies()) {
            Files.setLastModifiedTime(
                    copy, FileTime.from(fixture.clock.instant().minus(Duration.ofDays(31))));
        }

        assertThat(fixture.store.attachments().sweep()).isEqualTo(1);

        assertThat(fixture.store.attachments().holds(kept.sha256())).isTrue();
        assertThat(fixture.store.attachments().holds(gone.sha256())).isFalse();
    }

    @Test
    void theFilesOfACheckGoSomeTimeAfterItWasSent() throws IOException {
        var draft = fixture.draft("k-1", "naskah");
        var file = attached(draft, source("a.pdf", PDF));
        var asked = fixture.store.outbox().askCheck(draft, "p-2").orElseThrow().action();
        assertThat(asked.files()).containsExactly(file);
        fixture.store.drafts().discard(draft);
        fixture.store.outbox().markSent(asked.id(), new Receipt(asked.id(), fixture.clock.instant(), 2, null));
        var longAfter =
                fixture.clock.instant().plus(Attachments.KEPT_AFTER_SENDING).plusSeconds(1);

        assertThat(fixture.store.attachments().sweep()).isZero();
        fixture.clock.set(longAfter);
        for (var copy : copies()) {
            Files.setLastModifiedTime(copy, FileTime.from(Samples.NOW));
        }

        assertThat(fixture.store.attachments().sweep()).isEqualTo(1);
        assertThat(copies()).isEmpty();
    }

    @Test
    void aCheckThatIsTakenBackLeavesItsFilesToTheDraftAlone() throws IOException {
        var draft = fixture.draft("k-1", "naskah");
        var file = attached(draft, source("a.pdf", PDF));
        var first = fixture.store.outbox().askCheck(draft, "p-2").orElseThrow().action();
        fixture.store.outbox().cancelToDraft(first.id());
        var second = fixture.store.outbox().askCheck(draft, "p-2").orElseThrow().action();
        fixture.store.outbox().markSending(second.id());
        fixture.store.outbox().withdrawnToDraft(second.id());

        assertThat(fixture.store.attachments().of(first.id())).isEmpty();
        assertThat(fixture.store.attachments().of(second.id())).isEmpty();
        assertThat(fixture.store.attachments().of(draft)).containsExactly(file);
    }

    @Test
    void aFileOfTheSecondFormGetsTheTableOfAttachments() throws SQLException, IOException {
        var old = new AccountFolder(root.resolve("lama"));
        Files.createDirectories(old.root());
        try (var work = Database.connect(old.workDb(), true)) {
            Migrations.work().upTo(2).apply(work, 0);
        }
        try (var store = AccountStore.open(old, Accounts.keys(1), fixture.clock)) {
            assertThat(store.openingNotices()).isEmpty();
            assertThat(store.attachments().attach(UUID.randomUUID(), source("a.pdf", PDF), LIMITS))
                    .isInstanceOf(Outcome.Attached.class);
        }
    }

    private Attachment attached(UUID draft, Path source) {
        return switch (fixture.store.attachments().attach(draft, source, LIMITS)) {
            case Outcome.Attached(var file, var _) -> file;
            case Outcome.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    private Refusal refusal(Path source) {
        return switch (fixture.store.attachments().attach(UUID.randomUUID(), source, LIMITS)) {
            case Outcome.Refused(var reason) -> reason;
            case Outcome.Attached attached -> throw new AssertionError(attached);
        };
    }

    private Path source(String name, byte[] bytes) throws IOException {
        return Files.write(root.resolve(name), bytes);
    }

    private byte[] content(Attachment file) throws IOException {
        var out = new ByteArrayOutputStream();
        fixture.store.attachments().writeTo(file.sha256(), out);
        return out.toByteArray();
    }

    private List<Path> copies() throws IOException {
        try (var files = Files.list(fixture.folder.attachments())) {
            return files.toList();
        }
    }
}
