package id.penghubung.practice;

import static id.penghubung.practice.Person.action;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.contract.ProblemType;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder.resolve("data"), 60);
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @Test
    void aRestartKeepsDataReceiptsCursorAndEpochWhateverSizeItAsksFor() throws IOException {
        var officer = office.person("made.jalan");
        var id = UUID.randomUUID();
        officer.does(id, action(officer.offered("follow-up"), "follow-up", "Yth. Bapak/Ibu, sudah ditangani."));
        var before = officer.pull(null, 1_000);

        office.restart(5_000);

        var again = office.person("made.jalan");
        var after = again.pull(null, 1_000);
        assertThat(after.complaints()).isEqualTo(before.complaints());
        assertThat(after.last().epoch()).isEqualTo(before.last().epoch());
        assertThat(again.changes(before.next(), 10).changes()).isEmpty();
        assertThat(again.get("/v1/actions/" + id).status()).isEqualTo(200);
    }

    @Test
    void aRestoredBackupIsANewEpochThatForgotWhatCameLater() throws IOException {
        var officer = office.person("made.jalan");
        var complaint = officer.offered("follow-up");
        var copy = folder.resolve("copy.db");
        office.server().snapshot(copy);
        var id = UUID.randomUUID();
        officer.does(id, action(complaint, "follow-up", "Yth. Bapak/Ibu, sudah ditangani."));
        var before = officer.pull(null, 1_000);

        office.server().restoreSnapshot(copy);

        var reply = officer.get("/v1/changes?cursor=" + before.next());
        assertThat(reply.problem()).isEqualTo(ProblemType.CURSOR_EXPIRED.uri());
        assertThat(reply.headers().get("penghubung-epoch"))
                .isNotEqualTo(before.last().epoch());
        assertThat(officer.get("/v1/actions/" + id).problem()).isEqualTo(ProblemType.NOT_FOUND.uri());
        assertThat(officer.complaint(complaint.id())).isEqualTo(complaint);
        assertThat(officer.pull(null, 1_000).last().epoch())
                .isEqualTo(reply.headers().get("penghubung-epoch"));
        // The same id lands again: the client offers it anew.
        officer.does(id, action(complaint, "follow-up", "Yth. Bapak/Ibu, sudah ditangani."));
    }

    @Test
    void anActionMeantForTheDataBeforeARestoreIsNotStored() throws IOException {
        var officer = office.person("made.jalan");
        var complaint = officer.offered("follow-up");
        var before = officer.get("/v1/ids").headers().get("penghubung-epoch");
        var copy = folder.resolve("copy.db");
        office.server().snapshot(copy);
        office.server().restoreSnapshot(copy);
        var id = UUID.randomUUID();
        var body = Person.json(action(complaint, "follow-up", "Yth. Bapak/Ibu, sudah ditangani."));

        var late = put(officer, id, body, before);

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.problem()).isEqualTo(ProblemType.EPOCH_CHANGED.uri());
        assertThat(officer.get("/v1/actions/" + id).problem()).isEqualTo(ProblemType.NOT_FOUND.uri());
        var now = late.headers().get("penghubung-epoch");
        assertThat(put(officer, id, body, now).status()).isEqualTo(201);
        // A repetition of what is stored is held to it too: the client has to learn of the restore first.
        assertThat(put(officer, id, body, before).status()).isEqualTo(412);
    }

    private Wiretap.Reply put(Person officer, UUID id, String body, String ifEpoch) {
        return office.wire()
                .send(
                        "PUT",
                        "/v1/actions/" + id,
                        officer.session().token(),
                        body,
                        true,
                        Map.of("Penghubung-If-Epoch", ifEpoch));
    }

    @Test
    void aSecondServerInTheSameFolderIsRefused() {
        assertThatThrownBy(() -> PracticeServer.start(
                        PracticeOptions.in(folder.resolve("data"), Office.AS_OF), Clock.systemUTC()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("in use");
    }

    @Test
    void aTakenPortIsToldAndTheFolderIsFreeAgain() throws IOException {
        var other = PracticeOptions.in(folder.resolve("other"), Office.AS_OF).withComplaints(5);
        try (var taken = new ServerSocket(0, 1, other.bind())) {
            var options = other.withPort(taken.getLocalPort());
            assertThatThrownBy(() -> PracticeServer.start(options, Clock.systemUTC()))
                    .isInstanceOf(IOException.class);
        }
        PracticeServer.start(other, Clock.systemUTC()).close();
    }

    @Test
    @Timeout(20)
    void closingASecondTimeDoesNothing() throws IOException {
        office.server().close();
        office.server().close();
    }

    @Test
    void anUnfinishedFirstStartIsBegunAnew() throws IOException {
        var data = Files.createDirectories(folder.resolve("unfinished"));
        Files.writeString(data.resolve("practice.db.new"), "cut short");

        try (var fresh = new Office(data, 12)) {
            assertThat(fresh.person("admin.ratih").pull(null, 100).complaints()).hasSize(12);
        }
    }
}
