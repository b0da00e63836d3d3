package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Action;
import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.DraftCheck;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.server.Reply;
import id.penghubung.server.v1.HttpCentralServer;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.store.Outbox.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A draft is checked by a superior through the ordinary outbox: written without network, stored once, and sent as it
/// was approved. The unit of this officer demands it.
class ChecksSyncTest {

    private static final String WORDS = "Yth. Bapak/Ibu Pelapor, layanan sudah pulih. Terima kasih.";

    @TempDir
    Path folder;

    private Office office;
    private HttpCentralServer superior;
    private Complaint report;
    private UUID draft;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder, 200, "rizal.digital");
        assertThat(office.sync().complete()).isTrue();
        superior = office.colleague("nadia.digital");
        report = office.answerable().getFirst();
        draft = UUID.randomUUID();
        write(WORDS);
    }

    @AfterEach
    void close() throws IOException {
        superior.close();
        office.close();
    }

    private void write(String words) {
        office.store
                .drafts()
                .save(draft, report.id(), new ActionBody.Answer(FollowUpKind.FOLLOW_UP, words), report.version());
    }

    private UUID ask() {
        return office.store
                .outbox()
                .askCheck(draft, "p-digital-2")
                .orElseThrow()
                .action()
                .id();
    }

    private Complaint now() {
        return office.store.complaints().byId(report.id()).orElseThrow();
    }

    private DraftCheck check() {
        return now().checks().getLast();
    }

    private void decides(ActionBody body) {
        var action = new Action(UUID.randomUUID(), report.id(), body, 0, null, false, Instant.now());
        assertThat(superior.submit(action, null)).isInstanceOf(Reply.Ok.class);
    }

    private UUID send() {
        return office.store.outbox().enqueue(draft).orElseThrow().action().id();
    }

    @Test
    void askedOnABrokenLineItIsStoredOnceAndComesBackApproved() {
        office.line.spoil("GET", new FaultServer.Fault.CutBefore()).spoil("PUT", new FaultServer.Fault.CutAfter());
        var asked = ask();
        office.sync();
        assertThat(office.state(asked)).isNotInstanceOf(State.Sent.class);
        assertThat(now().checks()).isEmpty();

        office.line.mend();
        office.sync();
        office.sync();
        assertThat(office.state(asked)).isInstanceOf(State.Sent.class);
        assertThat(now().checks()).hasSize(1);

        decides(new ActionBody.Approve(check().id(), WORDS));
        office.sync();
        assertThat(check().state()).isEqualTo(DraftCheck.State.APPROVED);
        var sent = send();
        office.sync();
        assertThat(office.state(sent)).isInstanceOf(State.Sent.class);
        assertThat(office.onServer(report, WORDS)).isOne();
    }

    @Test
    void whatWasChangedAfterTheApprovalIsRefusedAndStaysHere() {
        ask();
        office.sync();
        decides(new ActionBody.Approve(check().id(), WORDS));
        office.sync();
        write(WORDS + " Salam.");

        var sent = send();
        office.sync();

        assertThat(office.state(sent))
                .isInstanceOfSatisfying(
                        State.Parked.class,
                        parked -> assertThat(parked.reason()).isEqualTo(ParkReason.REFUSED));
        assertThat(office.onServer(report, WORDS + " Salam.")).isZero();
    }

    @Test
    void aReturnedDraftBringsItsNote() {
        ask();
        office.sync();
        decides(new ActionBody.ReturnDraft(check().id(), "Sebutkan tanggalnya."));
        office.sync();

        assertThat(check().state()).isEqualTo(DraftCheck.State.RETURNED);
        assertThat(check().note()).isEqualTo("Sebutkan tanggalnya.");
        assertThat(now().allows(ActionKind.ASK_CHECK)).isTrue();
    }

    /// The colleague's answer came before the request for a check, which itself meets no conflict.
    @Test
    void anAnswerThatCameMeanwhileIsAConflictInSpiteOfTheCheck() {
        var answer = new ActionBody.Answer(FollowUpKind.FOLLOW_UP, "Yth. Pelapor, sudah kami jawab. Terima kasih.");
        assertThat(superior.submit(
                        new Action(
                                UUID.randomUUID(), report.id(), answer, report.version(), null, false, Instant.now()),
                        null))
                .isInstanceOf(Reply.Ok.class);
        ask();
        office.sync();
        decides(new ActionBody.Approve(check().id(), WORDS));

        var sent = send();
        office.sync();

        assertThat(office.state(sent))
                .isInstanceOfSatisfying(
                        State.Parked.class,
                        parked -> assertThat(parked.reason()).isEqualTo(ParkReason.CONFLICT));
    }
}
