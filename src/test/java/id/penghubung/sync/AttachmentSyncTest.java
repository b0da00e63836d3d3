package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.Attachment;
import id.penghubung.domain.AttachmentLimits;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.server.Reply;
import id.penghubung.store.Attachments.Outcome;
import id.penghubung.store.Outbox;
import id.penghubung.sync.FaultServer.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files go before their action, over a line that is spoiled on purpose.
class AttachmentSyncTest {

    private static final String TEXT = "Yth. Bapak/Ibu, laporan telah kami tindak lanjuti. Terima kasih.";
    private static final int PART = 256 * 1024;

    @TempDir
    private Path temporary;

    private Office office;
    private Complaint complaint;

    @BeforeEach
    void open() throws IOException {
        office = new Office(temporary, 120);
        office.sync();
        complaint = office.answerable().getFirst();
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @Test
    void S10_threeFilesAreOneFollowUp() throws IOException {
        var action = send(complaint, file("a.pdf", 1_000, 1), file("b.pdf", 1_000, 2), file("c.pdf", 1_000, 3));

        var result = office.sync();

        assertThat(result.complete()).isTrue();
        assertThat(office.state(action)).isInstanceOf(Outbox.State.Sent.class);
        assertThat(office.onServer(complaint, TEXT)).isEqualTo(1);
        assertThat(filesOnServer()).extracting(Attachment::name).containsExactly("a.pdf", "b.pdf", "c.pdf");
    }

    @Test
    void S4_afterAnErrorOfOneFileOnlyTheMissingPartIsSentAgain() throws IOException {
        var big = file("pindaian.pdf", 5 * PART, 4);
        var action = send(complaint, file("kecil.pdf", 1_000, 5), big);
        office.line.cutFromPartOn(4);

        assertThat(office.sync().complete()).isFalse();
        assertThat(office.state(action)).isInstanceOf(Outbox.State.Queued.class);
        var sentBefore = office.line.bytesUp();
        office.line.mend();
        assertThat(office.restarted()
                        .newEngine()
                        .runOnce(SyncEngine.Progress.NONE)
                        .complete())
                .isTrue();

        assertThat(office.onServer(complaint, TEXT)).isEqualTo(1);
        assertThat(filesOnServer()).hasSize(2);
        // The small file and two parts of the big one had arrived.
        assertThat(office.line.bytesUp() - sentBefore).isEqualTo(Files.size(big) - 2 * PART);
    }

    @Test
    void S4_aCutInTheMiddleIsResumedInTheSameRoundAndCostsLittle() throws IOException {
        var big = file("pindaian.pdf", 16 * PART, 9);
        var action = send(complaint, big);
        office.line.cutAtPart(8);

        assertThat(office.sync().complete()).isTrue();

        assertThat(office.state(action)).isInstanceOf(Outbox.State.Sent.class);
        assertThat((double) office.line.bytesUp()).isLessThanOrEqualTo(1.2 * Files.size(big));
    }

    @Test
    void theSameContentUnderTwoNamesIsSentOnce() throws IOException {
        var first = file("a.pdf", 1_000, 6);
        var second = Files.copy(first, temporary.resolve("b.pdf"));
        send(complaint, first, second);

        office.sync();

        assertThat(office.line.seen().stream().filter(request -> request.startsWith("PATCH")))
                .hasSize(1);
        assertThat(filesOnServer()).hasSize(1);
    }

    @Test
    void K23_aFileThatTheServerRefusesSetsItsItemAsideAndTheRestGoesOn() throws IOException {
        var other = office.answerable().get(1);
        var poison = send(complaint, file("a.pdf", 1_000, 7));
        var good = send(other);
        office.line.spoil("POST /v1/uploads", new Fault.Problem(422, "urn:penghubung:refused"));

        var result = office.sync();

        assertThat(result.complete()).isTrue();
        assertThat(office.state(poison)).isEqualTo(new Outbox.State.Parked(Outbox.ParkReason.REFUSED, "kata server"));
        assertThat(office.state(good)).isInstanceOf(Outbox.State.Sent.class);
    }

    @Test
    void aLineThatIsDownWhileAFileGoesMakesNothingUncertain() throws IOException {
        var action = send(complaint, file("a.pdf", 1_000, 8));
        office.line.spoil("PATCH", new Fault.CutBefore());

        office.sync();

        var item = office.store.outbox().byId(action).orElseThrow();
        assertThat(item.state()).isInstanceOf(Outbox.State.Queued.class);
        assertThat(item.tries()).isZero();
        assertThat(office.line.seen()).noneMatch(request -> request.startsWith("PUT /v1/actions"));
    }

    private UUID send(Complaint target, Path... files) {
        var draft = UUID.randomUUID();
        office.store
                .drafts()
                .save(draft, target.id(), new ActionBody.Answer(FollowUpKind.FOLLOW_UP, TEXT), target.version());
        for (var file : files) {
            assertThat(office.store.attachments().attach(draft, file, limits())).isInstanceOf(Outcome.Attached.class);
        }
        return office.store.outbox().enqueue(draft).orElseThrow().action().id();
    }

    private AttachmentLimits limits() {
        return office.store.cache().reference().orElseThrow().reference().attachmentLimits();
    }

    private List<Attachment> filesOnServer() {
        return switch (office.server.complaint(complaint.id())) {
            case Reply.Ok<Complaint>(var now, var _, var _) ->
                now.followUps().getLast().attachments();
            case Reply.Failed<Complaint> failed -> throw new AssertionError(failed);
        };
    }

    private Path file(String name, int size, int seed) throws IOException {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        System.arraycopy("%PDF-1.4".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 0, 8);
        return Files.write(temporary.resolve(name), bytes);
    }
}
