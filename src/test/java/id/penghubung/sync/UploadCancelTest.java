package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.store.Outbox;
import id.penghubung.sync.FaultServer.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the officer does while a file is going out, by way of the service.
class UploadCancelTest {

    private static final String TEXT = "Yth. Bapak/Ibu, laporan telah kami tindak lanjuti. Terima kasih.";
    private static final int SIZE = 4 * 256 * 1024;

    @TempDir
    private Path temporary;

    private Office office;
    private SyncService service;
    private Complaint complaint;
    private UUID action;
    private final List<Optional<Uploading>> seen = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void open() throws IOException {
        office = new Office(temporary, 120);
        office.sync();
        complaint = office.answerable().getFirst();
        action = withFile();
        service = new SyncService(office.server, office.store, Clock.systemUTC(), new Random(1));
        service.observeUploads(seen::add);
    }

    @AfterEach
    void close() throws IOException {
        service.close();
        office.close();
    }

    private UUID withFile() throws IOException {
        var bytes = new byte[SIZE];
        new Random(1).nextBytes(bytes);
        System.arraycopy("%PDF-1.4".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 8);
        var file = Files.write(temporary.resolve("surat.pdf"), bytes);
        var body = new ActionBody.Answer(FollowUpKind.FOLLOW_UP, TEXT);
        var draft = office.store.drafts().save(UUID.randomUUID(), complaint.id(), body, complaint.version());
        var limits = office.store.cache().reference().orElseThrow().reference().attachmentLimits();
        office.store.attachments().attach(draft.id(), file, limits);
        return office.store.outbox().enqueue(draft.id()).orElseThrow().action().id();
    }

    private SyncEngine.Result round() throws Exception {
        var end = new CompletableFuture<SyncEngine.Result>();
        service.syncNow(end::complete);
        return end.get(20, TimeUnit.SECONDS);
    }

    @Test
    void cancellingWhileItGoesOutMakesItADraftAtOnce() throws Exception {
        var cancelled = new CompletableFuture<Boolean>();
        office.line.spoil("PATCH", new Fault.Meanwhile(() -> cancelled.complete(service.cancelToDraft(action))));

        assertThat(round().complete()).isTrue();

        assertThat(cancelled.get()).isTrue();
        assertThat(office.store.drafts().of(complaint.id())).hasSize(1);
        assertThat(office.store.outbox().byId(action)).isEmpty();
        assertThat(office.onServer(complaint, TEXT)).isZero();
        assertThat(office.line.seen()).anyMatch(request -> request.startsWith("DELETE /v1/uploads/"));
        assertThat(seen.getLast()).isEmpty();
    }

    @Test
    void workingOfflineStopsTheUploadAndTheItemWaits() throws Exception {
        office.line.spoil("PATCH", new Fault.Meanwhile(() -> service.workOffline(true)));
        round();

        assertThat(office.state(action)).isInstanceOf(Outbox.State.Queued.class);
        assertThat(office.line.bytesUp()).isEqualTo(SIZE / 4);

        service.workOffline(false);
        assertThat(round().complete()).isTrue();
        assertThat(office.state(action)).isInstanceOf(Outbox.State.Sent.class);
        assertThat(office.line.bytesUp()).isEqualTo(SIZE);
    }

    @Test
    void anItemThatWasTriedIsWithdrawnWithoutWaitingForItsFile() throws Exception {
        office.store.outbox().markSending(action);
        office.store.outbox().markQueued(action, null, true);
        var result = new CompletableFuture<SyncService.WithdrawResult>();
        office.line.spoil("PATCH", new Fault.Meanwhile(() -> {
            var withdrawing = Thread.ofVirtual().start(() -> result.complete(service.withdraw(action)));
            // It has said so, and waits for the round.
            while (withdrawing.getState() != Thread.State.WAITING && !result.isDone()) {
                Thread.onSpinWait();
            }
        }));
        round();

        assertThat(result.get(20, TimeUnit.SECONDS)).isIn(new SyncService.WithdrawResult.BackToDraft());
        assertThat(office.onServer(complaint, TEXT)).isZero();
    }
}
