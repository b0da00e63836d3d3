package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Attachment;
import id.penghubung.domain.Complaint;
import id.penghubung.server.Failure;
import id.penghubung.store.Cache;
import id.penghubung.store.Complaints;
import id.penghubung.sync.FaultServer.Fault;
import id.penghubung.sync.FileFetch.Fetched;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of complaints come over a line that is spoiled on purpose.
class DownloadTest {

    @TempDir
    private Path temporary;

    private Office office;
    private FileFetch fetch;
    private Complaint complaint;
    private Attachment file;

    @BeforeEach
    void open() throws IOException {
        office = new Office(temporary, 120, "ADMIN_INSTANSI");
        office.sync();
        var all = office.store
                .complaints()
                .keys(Complaints.Filter.all(), new Complaints.Sort(Complaints.SortColumn.TRACKING_ID, true));
        complaint = office.store.complaints().rows(all).stream()
                .map(row -> office.store.complaints().byId(row.id()).orElseThrow())
                .filter(one -> one.attachments().stream()
                        .anyMatch(attachment -> attachment.mediaType().equals("application/pdf")))
                .findFirst()
                .orElseThrow();
        file = complaint.attachments().getFirst();
        fetch = new FileFetch(office.server, office.store.downloads());
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private Fetched fetched() {
        return fetch.fetch(complaint.id(), file, _ -> {}, () -> false);
    }

    private String content() throws IOException {
        var out = new ByteArrayOutputStream();
        office.store.downloads().writeTo(complaint.id(), file, out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aFileIsFetchedOnceAndIsThereWithoutTheServer() throws IOException {
        assertThat(fetched()).isEqualTo(new Fetched.Here());
        office.line.spoil("GET", new Fault.CutBefore());

        assertThat(fetched()).isEqualTo(new Fetched.Here());
        assertThat(content()).startsWith("%PDF-1.4").hasSize((int) file.size());
        try (var files = Files.walk(temporary.resolve("account"))) {
            for (var one : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(one, StandardCharsets.ISO_8859_1))
                        .as(one.toString())
                        .doesNotContain("/Type/Catalog");
            }
        }
    }

    @Test
    void whatCameBeforeACutIsNotFetchedAgain() throws IOException {
        office.line.spoilOnce("GET /v1/attachments", new Fault.CutBody(100));
        var parts = new HashMap<Double, Integer>();

        assertThat(fetch.fetch(complaint.id(), file, part -> parts.merge(part, 1, Integer::sum), () -> false))
                .isEqualTo(new Fetched.Here());

        assertThat(content()).startsWith("%PDF-1.4").hasSize((int) file.size());
    }

    @Test
    void withoutTheServerItIsSaidWhatIsMissing() {
        office.line.spoil("GET /v1/attachments", new Fault.CutBefore());

        assertThat(fetched())
                .isInstanceOfSatisfying(
                        Fetched.NotHere.class,
                        missing -> assertThat(missing.failure()).isInstanceOf(Failure.Unreachable.class));
        assertThat(office.store.downloads().holds(complaint.id(), file)).isFalse();
    }

    @Test
    void anotherContentOrALongerOneIsNeverKept() {
        for (var body : List.of("x".repeat((int) file.size()), "x".repeat((int) file.size() + 1))) {
            office.line.spoil(
                    "GET /v1/attachments",
                    new Fault.Raw(
                            200,
                            true,
                            Map.of("Content-Type", "application/octet-stream"),
                            body.getBytes(StandardCharsets.US_ASCII)));

            assertThat(fetched()).isNotEqualTo(new Fetched.Here());

            assertThat(office.store.downloads().holds(complaint.id(), file)).isFalse();
            office.line.mend();
        }
        assertThat(fetched()).isEqualTo(new Fetched.Here());
    }

    @Test
    void aCancelledDownloadLeavesNothingThatLooksWhole() {
        assertThat(fetch.fetch(complaint.id(), file, _ -> {}, () -> true))
                .isEqualTo(new Fetched.NotHere(new Failure.Stopped()));
        assertThat(office.store.downloads().holds(complaint.id(), file)).isFalse();
    }

    @Test
    void aReadableCopyIsNamedByItsContentAndGoesWithTheEnd() throws IOException {
        fetched();
        var copy = office.store.downloads().readableCopy(complaint.id(), file).orElseThrow();
        assertThat(copy.getFileName().toString()).endsWith(".pdf");
        assertThat(copy).exists();

        office.restarted();

        assertThat(copy).doesNotExist();
        assertThat(office.store.downloads().holds(complaint.id(), file)).isTrue();
    }

    @Test
    void filesGoWithTheirComplaint() {
        fetched();
        var position = office.store.cache().position();
        office.store
                .cache()
                .apply(new Cache.Page(List.of(), List.of(complaint.id()), position.cursor(), position.epoch(), true));

        assertThat(office.store.downloads().holds(complaint.id(), file)).isFalse();
    }
}
