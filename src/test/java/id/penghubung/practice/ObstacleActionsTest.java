package id.penghubung.practice;

import static id.penghubung.practice.Person.parse;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.contract.Messages.ActionReply;
import id.penghubung.contract.Messages.ActionRequest;
import id.penghubung.contract.Messages.ObstacleNoteValue;
import id.penghubung.contract.Messages.ObstacleProgressValue;
import id.penghubung.contract.Messages.ObstacleTrackValue;
import id.penghubung.contract.Messages.ObstacleValue;
import id.penghubung.contract.Messages.Problem;
import id.penghubung.contract.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// *Daftar kendala* over HTTP; every exchange is held to the contract.
class ObstacleActionsTest {

    private static final Instant SEEN = Instant.parse("2026-11-19T02:15:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @TempDir
    private Path folder;

    private Office office;
    private Person officer;
    private Person colleague;
    private Person other;
    private Person admin;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder, 60);
        officer = office.person("made.jalan");
        colleague = office.person("lilis.jalan");
        other = office.person("kartika.bkip");
        admin = office.person("admin.ratih");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    static ActionRequest noted(String id, String unitId, String text, List<String> files) {
        return request(
                "obstacle-note",
                id,
                text,
                files,
                0,
                new ObstacleNoteValue(SEEN, "status", "v4.2", "8812345", unitId, null),
                null);
    }

    private static ActionRequest tracked(ObstacleValue known, String state, String answer, String group) {
        return request(
                "obstacle-track",
                known.id(),
                answer,
                null,
                known.version(),
                null,
                new ObstacleTrackValue(state, DAY, group));
    }

    private static ActionRequest request(
            String kind,
            String id,
            String text,
            List<String> files,
            long version,
            ObstacleNoteValue note,
            ObstacleTrackValue track) {
        return new ActionRequest(
                null, kind, text, files, null, version, null, false, null, null, null, null, null, null, id, note,
                track);
    }

    private static Optional<ObstacleValue> find(Person person, String id) {
        return person.pull(null, 1_000).changes().stream()
                .filter(change ->
                        change.entity().equals(Wire.OBSTACLE) && change.id().equals(id))
                .map(change -> (ObstacleValue) change.value())
                .findFirst();
    }

    private String note() {
        var id = UUID.randomUUID().toString();
        var reply = officer.act(UUID.randomUUID(), noted(id, "jalan", "Status tidak berubah", null));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return id;
    }

    @Test
    void theOwnUnitAndTheAdminSeeItAndOtherUnitsDoNot() {
        var id = note();
        assertThat(find(officer, id)).isPresent();
        assertThat(find(colleague, id)).isEqualTo(find(officer, id));
        assertThat(find(admin, id)).isEqualTo(find(officer, id));
        assertThat(find(other, id)).isEmpty();
    }

    @Test
    void theSameActionTwiceMakesOne() {
        var id = UUID.randomUUID().toString();
        var action = UUID.randomUUID();
        assertThat(officer.act(action, noted(id, "jalan", "Sekali", null)).status())
                .isEqualTo(201);
        var again = officer.act(action, noted(id, "jalan", "Sekali", null));
        assertThat(again.status()).isEqualTo(200);
        assertThat(parse(again.body(), ActionReply.class).obstacleId()).isEqualTo(id);
        assertThat(officer.pull(null, 1_000).changes().stream()
                        .filter(change -> change.entity().equals(Wire.OBSTACLE)
                                && change.id().equals(id)))
                .hasSize(1);
        assertThat(officer.act(action, noted(id, "jalan", "Lain", null)).status())
                .isEqualTo(422);
    }

    @Test
    void theUnitSeesWhatTheAdminTells() {
        var id = note();
        admin.act(UUID.randomUUID(), tracked(find(admin, id).orElseThrow(), "reported-central", null, null));
        admin.act(UUID.randomUUID(), tracked(find(admin, id).orElseThrow(), "answered", "Diperbaiki di rilis 4.3", id));

        var seen = find(officer, id).orElseThrow();
        assertThat(seen.progress())
                .containsExactly(
                        new ObstacleProgressValue("reported-central", DAY), new ObstacleProgressValue("answered", DAY));
        assertThat(seen.answer()).isEqualTo("Diperbaiki di rilis 4.3");
        assertThat(seen.group()).isEqualTo(id);

        officer.act(UUID.randomUUID(), noted(id, "jalan", "Status tidak berubah sesudah tindak lanjut", null));
        var corrected = find(officer, id).orElseThrow();
        assertThat(corrected.text()).isEqualTo("Status tidak berubah sesudah tindak lanjut");
        assertThat(corrected.progress()).isEqualTo(seen.progress());
    }

    @Test
    void onlyTheAdminTellsWhatBecameOfIt() {
        var known = find(officer, note()).orElseThrow();
        var refused = officer.act(UUID.randomUUID(), tracked(known, "solved", null, null));
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void nobodyNotesInTheNameOfAnotherUnit() {
        var id = UUID.randomUUID().toString();
        assertThat(officer.act(UUID.randomUUID(), noted(id, "bkip", "x", null)).status())
                .isEqualTo(422);
        assertThat(officer.act(UUID.randomUUID(), noted(id, null, "x", null)).status())
                .isEqualTo(422);
        assertThat(other.act(UUID.randomUUID(), noted(note(), "bkip", "x", null))
                        .status())
                .isEqualTo(403);
        assertThat(admin.act(UUID.randomUUID(), noted(id, null, "Dari meja admin", null))
                        .status())
                .isEqualTo(201);
        assertThat(find(officer, id)).isEmpty();
    }

    @Test
    void twoAdminsMeetAConflict() {
        var known = find(admin, note()).orElseThrow();
        admin.act(UUID.randomUUID(), tracked(known, "reported-central", null, null));
        var second = office.person("admin.bagas");
        var reply = second.act(UUID.randomUUID(), tracked(known, "solved", null, null));
        assertThat(reply.status()).isEqualTo(409);
        assertThat(parse(reply.body(), Problem.class).detail()).contains("telah mengubahnya");
    }

    @Test
    void aPictureIsReadByWhoSeesTheKendala() throws Exception {
        var picture = "bukan sungguh gambar".getBytes(StandardCharsets.UTF_8);
        var uploads = new Uploader(office, officer);
        var upload = uploads.declare(picture);
        uploads.part(upload, 0, picture);
        var hash = Uploader.hash(picture);
        var id = UUID.randomUUID().toString();
        assertThat(officer.act(UUID.randomUUID(), noted(id, "jalan", "Layar", List.of(hash)))
                        .status())
                .isEqualTo(201);
        assertThat(find(admin, id).orElseThrow().attachments()).hasSize(1);
        assertThat(admin.get("/v1/attachments/" + hash).status()).isEqualTo(200);
        assertThat(other.get("/v1/attachments/" + hash).status()).isEqualTo(404);
    }
}
