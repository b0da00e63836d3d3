package id.penghubung.practice;

import static id.penghubung.practice.Person.action;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.contract.Messages.Refresh;
import id.penghubung.contract.Messages.SignIn;
import id.penghubung.contract.ProblemType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EveryExchangeTest {

    private static final String ANSWER = "Yth. Bapak/Ibu, perbaikan telah dilaksanakan. Terima kasih.";

    @TempDir
    Path folder;

    @Test
    void everyOperationAndEveryProblemTypeOfTheContractOccurs() throws IOException {
        try (var office = new Office(folder, 120)) {
            operations(office);
            problems(office);

            assertThat(office.wire().operations()).isEqualTo(Wiretap.CONTRACT.operations());
            assertThat(office.wire().problems()).isEqualTo(Wiretap.CONTRACT.problemTypes());
        }
    }

    private static void operations(Office office) {
        var officer = office.person("made.jalan");
        officer.pull(null, 50);
        officer.get("/v1/ids");
        var reference = officer.get("/v1/reference");
        office.wire()
                .send(
                        "GET",
                        "/v1/reference",
                        officer.session().token(),
                        null,
                        true,
                        Map.of("If-None-Match", reference.headers().get("etag")));
        var complaint = officer.offered("follow-up");
        officer.complaint(complaint.id());
        officer.put("/v1/complaints/" + complaint.id() + "/presence", "{\"state\":\"drafting\"}");
        var id = UUID.randomUUID();
        officer.act(id, action(complaint, "follow-up", ANSWER));
        officer.act(id, action(complaint, "follow-up", ANSWER));
        officer.get("/v1/actions/" + id);
        officer.delete("/v1/actions/" + id);
        officer.delete("/v1/actions/" + UUID.randomUUID());
        office.wire()
                .send(
                        "POST",
                        "/v1/session/refresh",
                        null,
                        Person.json(new Refresh(officer.session().refreshToken())));
        var file = "laporan selesai".getBytes(StandardCharsets.UTF_8);
        var uploads = new Uploader(office, officer);
        var upload = uploads.declare(file);
        uploads.offset(upload);
        uploads.part(upload, 0, file);
        officer.get("/v1/attachments/" + "0".repeat(64));
        var requestId = UUID.randomUUID().toString();
        officer.does(
                UUID.randomUUID(),
                InformationRequestsTest.noted("request-note", requestId, "Kapan jalan itu diperbaiki?", "Telepon"));
        officer.get("/v1/information-requests/" + requestId);
        officer.delete("/v1/session");
    }

    private static void problems(Office office) {
        var officer = office.person("made.jalan");
        var colleague = office.person("lilis.jalan");
        var complaint = officer.offered("follow-up");
        var id = UUID.randomUUID();

        office.wire().send("POST", "/v1/session", null, Person.json(new SignIn("made.jalan", "salah")));
        office.stranger("made.jalan").get("/v1/ids");
        office.wire().send("GET", "/v1/ids", null, null, true, Map.of("Penghubung-Api", "0"));
        officer.get("/v1/tidak-ada");
        office.wire().sendWrong("POST", "/v1/ids", null, null);
        officer.get("/v1/changes?cursor=bukan-penanda");
        officer.get("/v1/changes?cursor="
                + office.person("wahyu.pensiun").pull(null, 1_000).next());
        officer.putWrong("/v1/actions/" + id, "x".repeat(1_000_001));
        officer.act(id, action(complaint, "verify", null));
        colleague.does(UUID.randomUUID(), action(complaint, "follow-up", ANSWER));
        officer.act(id, action(complaint, "follow-up", ANSWER));
        officer.does(id, Person.anyway(action(complaint, "follow-up", ANSWER)));
        officer.act(id, action(complaint, "follow-up", ANSWER + "!"));
        colleague.get("/v1/actions/" + id);
        var withdrawn = UUID.randomUUID();
        officer.delete("/v1/actions/" + withdrawn);
        officer.get("/v1/actions/" + withdrawn);
        office.wire()
                .send(
                        "PUT",
                        "/v1/actions/" + UUID.randomUUID(),
                        officer.session().token(),
                        Person.json(action(complaint, "follow-up", ANSWER)),
                        true,
                        Map.of("Penghubung-If-Epoch", "masa-lain"));
        var uploads = new Uploader(office, officer);
        var file = "lampiran".getBytes(StandardCharsets.UTF_8);
        uploads.part(uploads.declare(file), 3, file);
        // What a healthy server does not show.
        office.server().answerNextWith(ProblemType.TOO_MANY_REQUESTS, 5);
        officer.get("/v1/ids");
        office.server().setActive("lilis.jalan", false);
        colleague.get("/v1/ids");
        office.server().answerNextWith(ProblemType.FAULT, null);
        officer.get("/v1/ids");
        office.server().answerNextWith(ProblemType.UNAVAILABLE, 5);
        officer.get("/v1/ids");
    }
}
