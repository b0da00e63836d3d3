package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.Attachment;
import id.penghubung.domain.AttachmentLimits;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.server.Failure;
import id.penghubung.server.Reply;
import id.penghubung.server.Transfer;
import id.penghubung.store.Attachments.Outcome;
import id.penghubung.store.Outbox;
import id.penghubung.sync.FaultServer.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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

    @Test
    void aCopyThatIsGoneOrDamagedSetsItsItemAsideByTheNameOfTheFile() throws IOException {
        var gone = send(complaint, file("surat.pdf", 1_000, 10));
        var damaged = send(office.answerable().get(1), file("foto.pdf", 1_000, 11));
        var good = send(office.answerable().get(2), file("peta.pdf", 1_000, 12));
        Files.delete(copyOf(gone));
        Files.write(copyOf(damaged), new byte[] {1, 2, 3});

        assertThat(office.sync().complete()).isTrue();

        assertThat(office.state(gone)).isEqualTo(new Outbox.State.Parked(Outbox.ParkReason.COPY_LOST, "surat.pdf"));
        assertThat(office.state(damaged)).isEqualTo(new Outbox.State.Parked(Outbox.ParkReason.COPY_LOST, "foto.pdf"));
        assertThat(office.state(good)).isInstanceOf(Outbox.State.Sent.class);
        assertThat(office.line.seen()).noneMatch(request -> request.equals("PUT /v1/actions/" + gone));
        // The officer takes the file off and attaches it anew.
        var draft = office.store.drafts();
        office.store.outbox().withdrawnToDraft(gone);
        var back = draft.of(complaint.id()).getFirst().id();
        office.store
                .attachments()
                .remove(back, office.store.attachments().of(back).getFirst());
        office.store.attachments().attach(back, temporary.resolve("surat.pdf"), limits());
        var again = office.store.outbox().enqueue(back).orElseThrow().action().id();
        office.sync();
        assertThat(office.state(again)).isInstanceOf(Outbox.State.Sent.class);
    }

    @Test
    void aCancelledUploadLeavesADraftHereAndNothingHalfThere() throws IOException {
        var big = file("pindaian.pdf", 8 * PART, 13);
        var action = send(complaint, big);
        var attachment = office.store
                .outbox()
                .byId(action)
                .orElseThrow()
                .action()
                .files()
                .getFirst();
        office.line.spoil("PATCH", new Fault.Meanwhile(() -> {
            office.engine.uploads().cancel(action);
            assertThat(office.store.outbox().cancelToDraft(action)).isTrue();
        }));

        assertThat(office.sync().complete()).isTrue();

        assertThat(office.line.bytesUp()).isEqualTo(PART);
        assertThat(office.store.drafts().of(complaint.id())).hasSize(1);
        assertThat(office.onServer(complaint, TEXT)).isZero();
        var held = new ArrayList<Long>();
        office.server.upload(attachment, out -> {}, new Transfer() {
            @Override
            public void moved(long bytes) {
                held.add(bytes);
            }

            @Override
            public boolean stopped() {
                return true;
            }
        });
        assertThat(held).startsWith(0L);
    }

    @Test
    void anUploadThatIsPausedWaitsAsBeforeAndGoesOnFromThere() throws IOException {
        var big = file("pindaian.pdf", 4 * PART, 14);
        var action = send(complaint, big);
        office.line.spoil(
                "PATCH", new Fault.Meanwhile(() -> office.engine.uploads().pause()));

        assertThat(office.sync().failure()).isEqualTo(new Failure.Stopped());
        assertThat(office.store.outbox().byId(action).orElseThrow())
                .satisfies(item -> assertThat(item.tries()).isZero())
                .satisfies(item -> assertThat(item.state()).isInstanceOf(Outbox.State.Queued.class));

        office.sync();
        assertThat(office.state(action)).isInstanceOf(Outbox.State.Sent.class);
        assertThat(office.line.bytesUp()).isEqualTo(Files.size(big));
    }

    @Test
    void progressIsToldForEveryPartAndWritesNothing() throws IOException {
        send(complaint, file("kecil.pdf", 1_000, 15), file("pindaian.pdf", 8 * PART, 16));
        var told = new ArrayList<Uploading>();
        var written = new AtomicInteger();
        try (var _ = office.engine.uploads().observe(state -> state.ifPresent(told::add));
                var _ = office.store.subscribe(_ -> written.incrementAndGet())) {
            office.line.spoil("PUT /v1/actions", new Fault.CutBefore());
            office.sync();
        }

        assertThat(told.stream().filter(state -> state.number() == 2).map(Uploading::part))
                .hasSize(9)
                .isSorted()
                .startsWith(0.0)
                .endsWith(1.0);
        // Sending and uncertain, and what a round writes anyway.
        assertThat(written.get()).isLessThan(6);
    }

    private Path copyOf(UUID action) {
        var file = office.store
                .outbox()
                .byId(action)
                .orElseThrow()
                .action()
                .files()
                .getFirst();
        return temporary.resolve("account").resolve("attachments").resolve(file.sha256() + ".lampiran");
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
