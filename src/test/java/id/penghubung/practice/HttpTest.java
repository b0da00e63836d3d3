package id.penghubung.practice;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.contract.Messages.Problem;
import id.penghubung.contract.ProblemType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpTest {

    @TempDir
    Path folder;

    private Office office;
    private Person officer;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder, 60);
        officer = office.person("made.jalan");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @Test
    void theServerListensOnLoopback() {
        assertThat(URI.create(office.server().url()).getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void aServerBoundToEveryAddressNamesOneThatCanBeReached() throws IOException {
        var options = PracticeOptions.in(folder.resolve("open"), Office.AS_OF)
                .withComplaints(0)
                .withBind(InetAddress.getByName("0.0.0.0"));
        try (var open = PracticeServer.start(options, office.clock());
                var wire = new Wiretap(open.url())) {
            assertThat(wire.send("GET", "/v1/ids", null, null).status()).isEqualTo(401);
        }
    }

    @Test
    void errorsAreOursToo() {
        var reply = officer.get("/v2/anything");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.headers())
                .containsEntry("penghubung-api", "1")
                .containsEntry("cache-control", "no-store")
                .containsKey("penghubung-epoch")
                .containsEntry("content-type", "application/problem+json");
        assertThat(Person.parse(reply.body(), Problem.class).detail())
                .isEqualTo("Alamat itu tidak ada pada layanan ini.");
    }

    @Test
    void aMethodThatIsNotOfferedSaysWhichOnesAre() {
        var reply = office.wire().sendWrong("POST", "/v1/actions/" + UUID.randomUUID(), null, "{}");

        assertThat(reply.problem()).isEqualTo(ProblemType.METHOD_NOT_ALLOWED.uri());
        assertThat(reply.headers()).containsEntry("allow", "DELETE, GET, PUT");
    }

    @Test
    void aBodyOverOneMegabyteIsRefusedAndTheConnectionLives() {
        var huge = "{\"text\":\"" + "x".repeat(3_000_000) + "\"}";

        var reply = officer.putWrong("/v1/actions/" + UUID.randomUUID(), huge);

        assertThat(reply.problem()).isEqualTo(ProblemType.TOO_LARGE.uri());
        assertThat(officer.get("/v1/ids").status()).isEqualTo(200);
    }

    @Test
    void whatIsNotUnderstoodIsABadRequest() {
        for (var body :
                new String[] {"", "{", "[]", "\"x\"", "null", "{\"complaintId\":\"a\"}", "{\"baseVersion\":[]}"}) {
            assertThat(officer.putWrong("/v1/actions/" + UUID.randomUUID(), body)
                            .problem())
                    .as(body)
                    .isEqualTo(ProblemType.BAD_REQUEST.uri());
        }
        assertThat(officer.putWrong("/v1/actions/bukan-uuid", "{}").problem()).isEqualTo(ProblemType.BAD_REQUEST.uri());
        for (var id : new String[] {"bukan-uuid", "1-1-1-1-1"}) {
            assertThat(officer.get("/v1/actions/" + id).problem()).isEqualTo(ProblemType.BAD_REQUEST.uri());
        }
        var complaint = officer.offered("internal-note");
        assertThat(officer.putWrong("/v1/complaints/" + complaint.id() + "/presence", "{\"state\":\"menari\"}")
                        .problem())
                .isEqualTo(ProblemType.BAD_REQUEST.uri());
    }

    @Test
    void repliesAreGzippedWhenTheyAreLongAndTheClientTakesIt() {
        assertThat(officer.get("/v1/reference").headers()).containsEntry("content-encoding", "gzip");
        assertThat(officer.get("/v1/session-tidak-ada").headers()).doesNotContainKey("content-encoding");
    }

    @Test
    void aVersionOfTheClientThatIsNotServedIsToldSo() {
        var reply = office.wire().send("GET", "/v1/reference", null, null, true, Map.of("Penghubung-Api", "0"));

        assertThat(reply.problem()).isEqualTo(ProblemType.CLIENT_TOO_OLD.uri());
    }

    @Test
    void anOrderedFaultMeetsOneRequestAndDoesNothing() {
        var complaint = officer.offered("follow-up");
        var id = UUID.randomUUID();
        office.server().answerNextWith(ProblemType.UNAVAILABLE, 7);

        var reply = officer.act(id, Person.action(complaint, "follow-up", "Yth. Bapak/Ibu, sudah ditangani."));

        assertThat(reply.problem()).isEqualTo(ProblemType.UNAVAILABLE.uri());
        assertThat(reply.headers()).containsEntry("retry-after", "7");
        assertThat(officer.get("/v1/actions/" + id).problem()).isEqualTo(ProblemType.NOT_FOUND.uri());
    }
}
