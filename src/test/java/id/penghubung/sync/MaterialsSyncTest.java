package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Action;
import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Membership;
import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.domain.WorkUnit;
import id.penghubung.server.Reply;
import id.penghubung.store.Outbox.State;
import id.penghubung.store.Requests.Filter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// *Bahan jawaban*: asked without network, answered by the other unit, and found at the report.
class MaterialsSyncTest {

    private static final String QUESTION = "Kapan berkas usulan kelompok ketiga diverifikasi?";
    private static final LocalDate DUE = LocalDate.of(2027, 1, 4);

    @TempDir
    Path folder;

    private Office office;
    private Complaint report;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder, 200, "kartika.bkip");
        assertThat(office.sync().complete()).isTrue();
        report = office.answerable().stream()
                .filter(one -> one.allows(ActionKind.ASK_MATERIAL))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private UUID ask() {
        var draft = office.store
                .drafts()
                .save(
                        UUID.randomUUID(),
                        report.id(),
                        new ActionBody.AskMaterial("sdma", DUE, QUESTION),
                        report.version());
        return office.store.outbox().enqueue(draft.id()).orElseThrow().action().id();
    }

    private InformationRequest material() {
        return office.store.requests().materials(report.id()).getFirst();
    }

    private void answer(String words) {
        try (var pic = office.colleague("hendra.sdma")) {
            assertThat(pic.submit(
                            new Action(
                                    UUID.randomUUID(),
                                    material().id(),
                                    new ActionBody.AnswerRequest(words),
                                    material().version(),
                                    null,
                                    false,
                                    Instant.now()),
                            null))
                    .isInstanceOf(Reply.Ok.class);
        }
    }

    @Test
    void aQuestionAmongUnitsIsNoFigureOfWhatPeopleAsk() {
        var before = office.store.requests().facts();

        ask();
        office.sync();

        assertThat(office.store.requests().materials(report.id())).hasSize(1);
        assertThat(office.store.requests().facts()).isEqualTo(before);
    }

    @Test
    void askedOnABrokenLineItIsOneQuestionWhoseAnswerStandsAtTheReport() {
        office.line.spoil("GET", new FaultServer.Fault.CutBefore()).spoil("PUT", new FaultServer.Fault.CutAfter());
        var asked = ask();
        office.sync();
        assertThat(office.store.requests().materials(report.id())).isEmpty();
        office.line.mend();
        office.sync();
        office.sync();

        assertThat(office.state(asked)).isInstanceOf(State.Sent.class);
        assertThat(office.store.requests().materials(report.id())).hasSize(1);
        assertThat(material().answers()).isEmpty();
        answer("Minggu kedua Desember 2026.");
        office.sync();

        assertThat(material().answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.text()).isEqualTo("Minggu kedua Desember 2026."));
    }

    @Test
    void whatIsNotAnsweredYetIsOnTheListOfThoseWhoWaitUntilTheDayThatWasGiven() {
        ask();
        office.sync();
        var person = new Person(
                "p-bkip-1",
                "kartika.bkip",
                "Kartika Sulistyorini",
                List.of(new Membership(Role.PEJABAT_PENGHUBUNG, new WorkUnit("bkip", "Biro"))));

        var waiting = office.store.requests().list(new Filter("Unit kerja", null, true, true, null), person);

        assertThat(waiting).singleElement().satisfies(entry -> {
            var held = (id.penghubung.store.Requests.Entry.Held) entry;
            assertThat(held.contactDue().date()).isEqualTo(DUE);
            assertThat(held.contactOverdue()).isFalse();
        });
    }
}
