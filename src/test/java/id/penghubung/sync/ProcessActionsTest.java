package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionBody.Turn.Step;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Correction;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.Handovers;
import id.penghubung.domain.Original;
import id.penghubung.domain.Status;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.SortColumn;
import id.penghubung.store.Outbox.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The steps of the *admin instansi*, written without network and sent later: draft, outbox, sync, receipt, and the
/// complaint as it then is in the cache.
class ProcessActionsTest {

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder, 200, "ADMIN_INSTANSI");
        assertThat(office.sync().complete()).isTrue();
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private Complaint find(ActionKind kind, Predicate<Complaint> wanted) {
        var keys = office.store.complaints().keys(Filter.all(), new Sort(SortColumn.TRACKING_ID, true));
        return office.store.complaints().rows(keys).stream()
                .map(row -> now(row.id()))
                .filter(complaint -> complaint.allows(kind))
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private Complaint now(String id) {
        return office.store.complaints().byId(id).orElseThrow();
    }

    private Status status(Complaint complaint) {
        return office.store.complaints().statusOf(now(complaint.id()));
    }

    private UUID send(Complaint complaint, ActionBody body) {
        var draft = office.store.drafts().save(UUID.randomUUID(), complaint.id(), body, complaint.version());
        return office.store.outbox().enqueue(draft.id()).orElseThrow().action().id();
    }

    @Test
    void verifyingAndDisposingToTwoUnitsWrittenOneAfterTheOtherOfflineGoOutInOrder() {
        var complaint = find(
                ActionKind.VERIFY,
                one -> one.rawStatus().equals("Belum Terverifikasi")
                        && !one.title().isBlank()
                        && !"Aspirasi".equals(one.classification()));
        var verified = send(
                complaint,
                new ActionBody.Verify(new Correction("Judul yang lebih jelas", "Aspirasi", null), "Sudah lengkap."));
        var disposed = send(complaint, new ActionBody.Dispose(List.of("jalan", "izin"), "Mohon ditangani bersama."));

        office.sync();

        assertThat(office.state(verified)).isInstanceOf(State.Sent.class);
        assertThat(office.state(disposed)).isInstanceOf(State.Sent.class);
        var sent = now(complaint.id());
        assertThat(sent.title()).isEqualTo("Judul yang lebih jelas");
        assertThat(sent.original())
                .isEqualTo(new Original(complaint.title(), complaint.classification(), complaint.category()));
        assertThat(sent.dispositions().stream().filter(Disposition::current).map(Disposition::unitId))
                .containsExactly("jalan", "izin");
        assertThat(status(complaint)).isEqualTo(Status.UNANSWERED);
    }

    @Test
    void takingBackPostponingArchivingAndReopeningLandWhereTheySay() {
        var held = find(
                ActionKind.TAKE_BACK,
                one -> one.dispositions().stream().filter(Disposition::current).count() == 1);
        send(
                held,
                new ActionBody.TakeBack(held.currentDisposition().orElseThrow().unitId(), "Salah unit."));
        var waiting = find(ActionKind.POSTPONE, one -> !one.id().equals(held.id()));
        send(waiting, new ActionBody.Turn(Step.POSTPONE, "Menunggu alamat dari pelapor."));
        var useless = find(
                ActionKind.ARCHIVE, one -> !List.of(held.id(), waiting.id()).contains(one.id()));
        send(useless, new ActionBody.Turn(Step.ARCHIVE, "Tidak memuat kejadian."));
        var closed = find(ActionKind.REOPEN, one -> "Ditutup oleh Admin".equals(one.rawStatus()));
        send(closed, new ActionBody.Turn(Step.REOPEN, "Pelapor mengirim bukti baru."));

        office.sync();

        assertThat(now(held.id()).currentDisposition()).isEmpty();
        assertThat(Handovers.of(now(held.id())).times())
                .isEqualTo(Handovers.of(held).times() + 1);
        assertThat(status(waiting)).isEqualTo(Status.POSTPONED);
        assertThat(status(useless)).isEqualTo(Status.ARCHIVED);
        assertThat(status(closed)).isEqualTo(Status.IN_PROCESS);
        assertThat(now(closed.id()).followUps()).isEqualTo(closed.followUps());
    }

    @Test
    void anInterventionIsInTheHistoryAndChangesNoStatus() {
        var late = find(ActionKind.INTERVENE, _ -> true);

        send(late, new ActionBody.Intervene("Mohon dijawab paling lambat besok."));
        office.sync();

        assertThat(now(late.id()).history().getLast()).satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("intervention");
            assertThat(entry.text()).contains("Mohon dijawab paling lambat besok.");
        });
        assertThat(now(late.id()).rawStatus()).isEqualTo(late.rawStatus());
    }

    @Test
    void whatWasHandedBackTellsTheProposalToTheAdmin() {
        var returned = find(ActionKind.DISPOSE, one -> one.handedBack().isPresent());

        assertThat(returned.handedBack().orElseThrow().proposedUnitId()).isNotBlank();
        assertThat(returned.handedBack().orElseThrow().reason()).isNotBlank();
    }

    /// Case E07: the answer of the officer is not replaced by the sentence of the archive, and it does not become
    /// selesai.
    @Test
    void E07_archivingKeepsTheAnswersAndCountsAsArchived() {
        var answered = find(
                ActionKind.ARCHIVE,
                one -> one.rawStatus().equals("Terdisposisi Sedang Diproses")
                        && !one.followUps().isEmpty());
        var closed = office.store.complaints().counts(Filter.all()).of(Status.CLOSED);

        send(answered, new ActionBody.Turn(Step.ARCHIVE, "Lebih dari 10 hari setelah tindak lanjut."));
        office.sync();

        assertThat(status(answered)).isEqualTo(Status.ARCHIVED);
        assertThat(office.store.complaints().counts(Filter.all()).of(Status.CLOSED))
                .isEqualTo(closed);
        assertThat(now(answered.id()).followUps()).isEqualTo(answered.followUps());
        assertThat(now(answered.id()).history().getLast().kind()).isEqualTo("archived");
    }

    /// Case R1: closing says what was done.
    @Test
    void R1_closingWithoutAWordIsRefusedByTheServerToo() {
        var complaint = find(ActionKind.CLOSE, _ -> true);

        var id = send(complaint, new ActionBody.Turn(Step.CLOSE, " "));
        office.sync();

        assertThat(office.state(id)).isInstanceOf(State.Parked.class);
        assertThat(status(complaint)).isEqualTo(Status.IN_PROCESS);
    }
}
