package id.penghubung.practice;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.contract.Messages.ActionRequest;
import id.penghubung.contract.Messages.ComplaintValue;
import id.penghubung.contract.Messages.InformationRequestValue;
import id.penghubung.contract.Messages.Target;
import id.penghubung.contract.Wire;
import id.penghubung.testing.ActionRequests;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A unit asks another one for what its answer needs, over HTTP.
class MaterialsTest {

    private static final String QUESTION = "Kapan berkas usulan kelompok ketiga diverifikasi?";
    private static final LocalDate DUE = LocalDate.of(2026, 12, 1);

    @TempDir
    private Path folder;

    private Office office;
    private Person asker;
    private Person pic;
    private ComplaintValue complaint;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder, 120);
        asker = office.person("kartika.bkip");
        pic = office.person("hendra.sdma");
        complaint = asker.offered("ask-material");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private ActionRequest question(String unitId, LocalDate dueOn) {
        return new ActionRequest(
                complaint.id(),
                "ask-material",
                QUESTION,
                null,
                new Target(unitId, null),
                complaint.version(),
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                dueOn,
                null,
                null,
                null);
    }

    private static InformationRequestValue asked(Person person) {
        return person.pull(null, 1_000).changes().stream()
                .filter(change -> change.entity().equals(Wire.INFORMATION_REQUEST))
                .map(change -> (InformationRequestValue) change.value())
                .filter(request -> request.question().equals(QUESTION))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOtherUnitIsAskedWithoutBeingToldWhoseReportItIs() {
        asker.does(UUID.randomUUID(), question("sdma", DUE));

        var told = asked(pic);
        assertThat(told.state()).isEqualTo("handed-over");
        assertThat(told.contactUnitId()).isEqualTo("sdma");
        assertThat(told.dueOn()).isEqualTo(DUE);
        assertThat(told.complaintId()).isNull();
        assertThat(told.asker().name()).isNull();
        assertThat(told.allowedActions()).contains("request-answer");
        assertThat(pic.get("/v1/complaints/" + complaint.id()).status()).isEqualTo(403);
        assertThat(asked(asker).complaintId()).isEqualTo(complaint.id());
    }

    @Test
    void theAnswerComesBackAndEndsTheQuestion() {
        asker.does(UUID.randomUUID(), question("sdma", DUE));
        var told = asked(pic);

        pic.does(
                UUID.randomUUID(),
                ActionRequests.of(
                        null,
                        "request-answer",
                        "Minggu kedua Desember 2026.",
                        null,
                        null,
                        told.version(),
                        null,
                        false,
                        null,
                        told.id(),
                        null));

        var back = asked(asker);
        assertThat(back.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.text()).isEqualTo("Minggu kedua Desember 2026.");
            assertThat(answer.unitId()).isEqualTo("sdma");
        });
        assertThat(back.state()).isEqualTo("closed");
    }

    @Test
    void theReportTellsThatSomebodyWasAskedAndIsOtherwiseAsBefore() {
        asker.does(UUID.randomUUID(), question("sdma", DUE));

        var now = asker.complaint(complaint.id());
        assertThat(now.history().getLast().kind()).isEqualTo("material-asked");
        assertThat(now.history().getLast().text()).contains("01/12/2026").doesNotContain(QUESTION);
        assertThat(now.status()).isEqualTo(complaint.status());
        assertThat(now.followUps()).isEqualTo(complaint.followUps());
    }

    @Test
    void askedTwiceUnderOneNumberItIsOneQuestion() {
        var id = UUID.randomUUID();
        asker.does(id, question("sdma", DUE));

        assertThat(asker.act(id, question("sdma", DUE)).status()).isEqualTo(200);
        assertThat(asker.act(id, question("sdma", DUE.plusDays(1))).status()).isEqualTo(422);
        assertThat(pic.pull(null, 1_000).changes().stream()
                        .filter(change -> change.entity().equals(Wire.INFORMATION_REQUEST))
                        .map(change -> ((InformationRequestValue) change.value()).question())
                        .filter(QUESTION::equals))
                .hasSize(1);
    }

    @Test
    void noUnitAsksItselfAndNoQuestionGoesWithoutADay() {
        assertThat(asker.act(UUID.randomUUID(), question("bkip", DUE)).status()).isEqualTo(422);
        assertThat(asker.act(UUID.randomUUID(), question("sdma", null)).status())
                .isEqualTo(400);
    }
}
