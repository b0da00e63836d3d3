package id.penghubung.practice;

import static id.penghubung.practice.Person.parse;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.contract.Messages.ActionReply;
import id.penghubung.contract.Messages.ActionRequest;
import id.penghubung.contract.Messages.InformationRequestValue;
import id.penghubung.contract.Messages.IntakeValue;
import id.penghubung.contract.Messages.Problem;
import id.penghubung.contract.Messages.ReporterValue;
import id.penghubung.contract.Messages.RequestAnswerValue;
import id.penghubung.contract.Messages.Target;
import id.penghubung.contract.Wire;
import id.penghubung.testing.ActionRequests;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes through other channels, over HTTP.
class InformationRequestsTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-24T02:15:00Z");
    private static final String QUESTION = "Sampai di mana proses surat peralihan jabatan kami?";

    @TempDir
    private Path folder;

    private Office office;
    private Person desk;
    private Person pic;
    private Person other;
    private Person admin;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder, 60);
        desk = office.person("kartika.bkip");
        pic = office.person("hendra.sdma");
        other = office.person("made.jalan");
        admin = office.person("admin.ratih");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    static ActionRequest noted(String kind, String id, String text, String channel) {
        var register = kind.equals("register");
        return ActionRequests.of(
                register ? id : null,
                kind,
                text,
                null,
                null,
                0,
                null,
                false,
                null,
                register ? null : id,
                new IntakeValue(
                        channel,
                        RECEIVED,
                        "Jabatan fungsional",
                        "MAPAN/2026/11/0555",
                        new ReporterValue("Ibu Sariwati", "0812-0000-0011", null, false, false),
                        "civil-servant"));
    }

    private static ActionRequest on(InformationRequestValue request, String kind, String text, String unitId) {
        return ActionRequests.of(
                null,
                kind,
                text,
                null,
                unitId == null ? null : new Target(unitId, null),
                request.version(),
                null,
                false,
                null,
                request.id(),
                null);
    }

    private static InformationRequestValue read(Person person, String id) {
        var reply = person.get("/v1/information-requests/" + id);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return parse(reply.body(), InformationRequestValue.class);
    }

    private static InformationRequestValue find(Person person, Predicate<InformationRequestValue> wanted) {
        return requests(person.pull(null, 1_000)).stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such request in the practice data"));
    }

    private static List<InformationRequestValue> requests(Person.Pulled pulled) {
        return pulled.changes().stream()
                .filter(change -> change.entity().equals(Wire.INFORMATION_REQUEST))
                .map(change -> (InformationRequestValue) change.value())
                .toList();
    }

    private InformationRequestValue note() {
        var id = UUID.randomUUID().toString();
        desk.does(UUID.randomUUID(), noted("request-note", id, QUESTION, "Live chat PPID"));
        return read(desk, id);
    }

    @Test
    void thePracticeDataHaveRequestsInEveryState() {
        assertThat(requests(desk.pull(null, 1_000)))
                .extracting(InformationRequestValue::state)
                .contains("open", "taken", "handed-over", "answered", "closed");
    }

    @Test
    void everybodyOfTheAgencySeesEveryRequestPageByPage() {
        var small = requests(other.pull(null, 7));
        assertThat(small)
                .extracting(InformationRequestValue::id)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(requests(admin.pull(null, 1_000)).stream()
                        .map(InformationRequestValue::id)
                        .toList());
    }

    @Test
    void onlyWhoHasToReachTheAskerIsToldWhoItIs() {
        var id = note().id();

        assertThat(read(desk, id).asker().name()).isEqualTo("Ibu Sariwati");
        assertThat(read(admin, id).asker().name()).isEqualTo("Ibu Sariwati");
        for (var stranger : List.of(pic, other, office.person("pengawas.dewi"))) {
            assertThat(read(stranger, id).asker()).isEqualTo(new ReporterValue(null, null, null, false, false));
        }
    }

    @Test
    void aRequestGoesToThePicAndItsAnswerComesBackToWhoeverTookIt() {
        var request = note();
        assertThat(request.state()).isEqualTo("taken");
        assertThat(request.takenBy().name()).isEqualTo("Kartika Sulistyorini");
        assertThat(request.agendaNumber()).isEqualTo("MAPAN/2026/11/0555");
        var before = pic.pull(null, 1_000).next();

        desk.does(UUID.randomUUID(), on(request, "request-hand-over", "Mohon penjelasan tahapnya.", "sdma"));

        var seen = requests(pic.pull(before, 100));
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().state()).isEqualTo("handed-over");
        assertThat(seen.getFirst().contactPerson()).isEqualTo("Galih Pratomo");
        assertThat(seen.getFirst().allowedActions()).containsExactly("request-hand-over", "request-answer");
        assertThat(read(other, request.id()).allowedActions()).isEmpty();

        var actionId = UUID.randomUUID();
        var receipt = pic.does(
                actionId, on(seen.getFirst(), "request-answer", "Masih diperiksa; selesai pekan depan.", null));
        assertThat(receipt.complaintId()).isNull();
        assertThat(receipt.requestId()).isEqualTo(request.id());

        var answered = read(desk, request.id());
        assertThat(answered.state()).isEqualTo("answered");
        assertThat(answered.answers())
                .singleElement()
                .isEqualTo(new RequestAnswerValue(
                        answered.answers().getFirst().id(),
                        "Hendra Gunadi",
                        "sdma",
                        "Masih diperiksa; selesai pekan depan.",
                        receipt.storedAt(),
                        actionId));
        desk.does(UUID.randomUUID(), on(answered, "request-close", "Disampaikan lewat live chat.", null));
        assertThat(read(desk, request.id()).state()).isEqualTo("closed");
        assertThat(read(desk, request.id()).closedAt()).isNotNull();
    }

    /// Case R4: nothing is edited; what is added later stands beside it.
    @Test
    void R4_aCorrectionOfAClosedRequestIsAFurtherAnswer() {
        var request = note();
        desk.does(UUID.randomUUID(), on(request, "request-answer", "Tiga bulan.", null));
        desk.does(UUID.randomUUID(), on(read(desk, request.id()), "request-close", "Lewat telepon.", null));

        desk.does(UUID.randomUUID(), on(read(desk, request.id()), "request-answer", "Koreksi: dua bulan.", null));

        var now = read(desk, request.id());
        assertThat(now.state()).isEqualTo("closed");
        assertThat(now.answers())
                .extracting(RequestAnswerValue::text)
                .containsExactly("Tiga bulan.", "Koreksi: dua bulan.");
    }

    /// Case R1.
    @Test
    void R1_closingNeedsWords() {
        var request = note();

        var reply = desk.act(UUID.randomUUID(), on(request, "request-close", " ", null));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(read(desk, request.id()).state()).isEqualTo("taken");
    }

    @Test
    void theSecondOfTwoWhoTakeTheSameRequestIsToldWhoWasFirst() {
        var open = find(desk, request -> request.state().equals("open"));
        other.does(UUID.randomUUID(), on(open, "request-take", null, null));

        var late = desk.act(UUID.randomUUID(), on(open, "request-take", null, null));

        assertThat(late.status()).isEqualTo(409);
        assertThat(parse(late.body(), Problem.class).detail()).contains("I Made Suardika", "diambil");
        assertThat(read(desk, open.id()).takenBy().name()).isEqualTo("I Made Suardika");
        assertThat(read(desk, open.id()).unitId()).isEqualTo("jalan");
    }

    @Test
    void aChainWrittenWithoutNetworkMeetsNoConflictWithItself() {
        var open = find(desk, request -> request.state().equals("open"));
        var take = UUID.randomUUID();
        desk.does(take, on(open, "request-take", null, null));
        admin.does(UUID.randomUUID(), on(read(admin, open.id()), "request-hand-over", "Dari admin.", "digital"));
        // Written before the admin stepped in: that one is a conflict, and names who it was.
        var second = on(open, "request-hand-over", "Mohon dibantu.", "layanan");
        var reply = desk.act(
                UUID.randomUUID(),
                ActionRequests.of(
                        null,
                        second.kind(),
                        second.text(),
                        null,
                        second.target(),
                        open.version(),
                        take,
                        false,
                        null,
                        open.id(),
                        null));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(parse(reply.body(), Problem.class).detail()).contains("Ratih Anggraini");
    }

    @Test
    void aUnitWithoutPicOrTheOwnUnitIsRefused() {
        var request = note();
        assertThat(desk.act(UUID.randomUUID(), on(request, "request-hand-over", null, "tidak-ada"))
                        .status())
                .isEqualTo(422);
        assertThat(desk.act(UUID.randomUUID(), on(request, "request-hand-over", null, "bkip"))
                        .status())
                .isEqualTo(422);
        assertThat(desk.act(UUID.randomUUID(), on(request, "request-hand-over", null, null))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void thePengawasReadsAndDoesNothing() {
        var awas = office.person("pengawas.dewi");
        var request = find(awas, value -> value.state().equals("open"));

        assertThat(request.allowedActions()).isEmpty();
        assertThat(awas.act(UUID.randomUUID(), on(request, "request-take", null, null))
                        .status())
                .isEqualTo(422);
        assertThat(awas.act(
                                UUID.randomUUID(),
                                noted("register", UUID.randomUUID().toString(), "x", "Surat"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aNotedReportHasAnIdOfItsOwnNoTrackingIdAndIsWithTheUnitThatNotedIt() {
        var id = UUID.randomUUID().toString();
        var receipt = other.does(UUID.randomUUID(), noted("register", id, "Jembatan di desa kami retak.", "Surat"));

        assertThat(receipt.complaintId()).isEqualTo(id);
        var complaint = other.complaint(id);
        assertThat(complaint.trackingId()).isNull();
        assertThat(complaint.channel()).isEqualTo("Surat");
        assertThat(complaint.receivedAt()).isEqualTo(RECEIVED);
        assertThat(complaint.dispositions())
                .singleElement()
                .satisfies(one -> assertThat(one.unitId()).isEqualTo("jalan"));
        assertThat(complaint.history().getFirst().text()).contains("MAPAN/2026/11/0555");
        assertThat(desk.get("/v1/complaints/" + id).status()).isEqualTo(403);
        assertThat(complaint.allowedActions()).contains("follow-up", "not-our-authority");
    }

    @Test
    void whatTheAdminNotesWaitsForVerification() {
        var id = UUID.randomUUID().toString();
        admin.does(UUID.randomUUID(), noted("register", id, "Pungutan di loket.", "Datang langsung"));

        assertThat(admin.complaint(id).status()).isEqualTo("Belum Terverifikasi");
        assertThat(admin.complaint(id).allowedActions()).contains("verify");
    }

    @Test
    void theSameNoteAgainMakesNoSecondOne() {
        var id = UUID.randomUUID().toString();
        var action = UUID.randomUUID();
        var note = noted("register", id, "Jembatan retak.", "Surat");
        var first = other.does(action, note);

        var again = other.act(action, note);

        assertThat(again.status()).isEqualTo(200);
        assertThat(parse(again.body(), ActionReply.class)).isEqualTo(first);
        // Under another key the id is taken.
        assertThat(other.act(UUID.randomUUID(), note).status()).isEqualTo(422);
        assertThat(other.act(action, noted("register", id, "Jembatan retak.", "Telepon"))
                        .status())
                .isEqualTo(422);
    }
}
