package id.penghubung.practice;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.contract.Messages.AuditEntries;
import id.penghubung.contract.Messages.AuditHeadValue;
import id.penghubung.contract.Messages.AuditHeads;
import id.penghubung.contract.ProblemType;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTrailsTest {

    @TempDir
    Path folder;

    private final Trail trail = Trail.of(1);
    private Office office;
    private Person officer;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder, 40);
        officer = office.person("made.jalan");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private Wiretap.Reply put(AuditEntries entries) {
        return officer.put(trail.path(), Person.json(entries));
    }

    private AuditHeadValue added(int first, int last) {
        var reply = put(trail.entries(first, last));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return Person.parse(reply.body(), AuditHeadValue.class);
    }

    @Test
    void theServerKeepsTheHeadOfWhatItWasGiven() {
        assertThat(added(1, 2).entries()).isEqualTo(2);
        var head = added(3, 5);

        assertThat(head.entries()).isEqualTo(5);
        assertThat(head.hash()).isEqualTo(trail.all().get(4).hash());
        assertThat(head.personId()).isEqualTo(officer.session().person().id());
    }

    @Test
    void whatWasSentBeforeMayBeSentAgain() {
        added(1, 3);

        assertThat(added(2, 4).entries()).isEqualTo(4);
        assertThat(added(1, 2).entries()).isEqualTo(4);
    }

    @Test
    void aGapIsNotStoredAndTheHeadSaysWhereToGoOn() {
        assertThat(added(3, 4).entries()).isZero();
        added(1, 1);
        assertThat(added(3, 4).entries()).isEqualTo(1);
    }

    @Test
    void aTrailThatGoesBackOrElsewhereIsRefused() {
        added(1, 3);

        assertThat(put(Trail.forged(trail.entries(2, 3))).problem()).isEqualTo(ProblemType.TRAIL_BROKEN.uri());
        assertThat(put(Trail.forged(trail.entries(4, 4))).problem()).isEqualTo(ProblemType.TRAIL_BROKEN.uri());
        assertThat(added(4, 4).entries()).isEqualTo(4);
    }

    @Test
    void whoWatchesTheAgencyReadsEveryTrailAndAnOfficerOnesOwn() {
        added(1, 4);
        var colleague = office.person("lilis.jalan");
        var watcher = office.server().accounts().stream()
                .filter(account -> account.role().equals("PENGAWAS"))
                .findFirst()
                .map(account -> office.person(account.user()))
                .orElseThrow();

        assertThat(colleague.get(trail.path()).problem()).isEqualTo(ProblemType.NOT_YOURS.uri());
        assertThat(colleague.put(trail.path(), Person.json(trail.entries(5, 5))).problem())
                .isEqualTo(ProblemType.NOT_YOURS.uri());
        assertThat(heads(colleague).heads()).isEmpty();
        assertThat(heads(officer).heads()).hasSize(1);
        assertThat(heads(watcher).heads())
                .singleElement()
                .satisfies(head -> assertThat(head.id()).isEqualTo(trail.id()));
        assertThat(Person.parse(watcher.get(trail.path() + "?after=1").body(), AuditEntries.class))
                .isEqualTo(trail.entries(2, 4));
        assertThat(watcher.get("/v1/audit/" + Trail.of(9).id()).problem()).isEqualTo(ProblemType.NOT_FOUND.uri());
    }

    private static AuditHeads heads(Person person) {
        return Person.parse(person.get("/v1/audit").body(), AuditHeads.class);
    }
}
