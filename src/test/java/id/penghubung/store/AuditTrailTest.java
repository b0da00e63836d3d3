package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.domain.AuditEntry;
import id.penghubung.domain.AuditKind;
import id.penghubung.domain.Receipt;
import id.penghubung.privacy.AuditChain.Fault;
import id.penghubung.store.AuditTrail.Filter;
import id.penghubung.store.AuditTrail.Verdict;
import id.penghubung.testing.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTrailTest {

    @TempDir
    Path folder;

    private StoreFixture fixture;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private AuditTrail audit() {
        return fixture.store.audit();
    }

    private void fiveEntries() {
        audit().note(AuditKind.OPENED, "a", null, 1);
        fixture.clock.advance(Duration.ofDays(1));
        audit().note(AuditKind.UNCOVERED, "a", null, 1);
        audit().note(AuditKind.OPENED, "b", null, 1);
        fixture.clock.advance(Duration.ofDays(1));
        audit().note(AuditKind.EXPORTED, null, "xlsx", 120);
        audit().note(AuditKind.PRINTED, "b", null, 1);
    }

    /// As somebody would with another program, while ours is closed.
    private void tamper(String... sql) throws SQLException {
        fixture.store.close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + fixture.folder.workDb());
                var statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER audit_stays");
            statement.execute("DROP TRIGGER audit_holds");
            for (var one : sql) {
                assertThat(statement.executeUpdate(one)).isPositive();
            }
        }
        fixture.store = fixture.open();
    }

    @Test
    void whatIsNotedIsReadNewestFirstByDayAndKind() {
        fiveEntries();

        assertThat(audit().entries(Filter.all(), 100))
                .extracting(AuditEntry::kind)
                .containsExactly("printed", "exported", "opened", "uncovered", "opened");
        assertThat(audit().entries(new Filter(null, null, "opened"), 100))
                .extracting(AuditEntry::complaintId)
                .containsExactly("b", "a");
        var secondDay = Samples.NOW.plus(Duration.ofDays(1));
        assertThat(audit().entries(new Filter(secondDay, secondDay.plusSeconds(1), null), 100))
                .extracting(AuditEntry::kind)
                .containsExactly("opened", "uncovered");
        assertThat(audit().entries(Filter.all(), 2)).hasSize(2);
    }

    @Test
    void anUntouchedTrailIsIntactAlsoAfterTheNextStart() {
        assertThat(audit().verify()).isEqualTo(new Verdict.Intact(0));
        fiveEntries();
        fixture.reopen();
        audit().note(AuditKind.OPENED, "c", null, 1);

        assertThat(audit().verify()).isEqualTo(new Verdict.Intact(6));
    }

    @Test
    void aChangedRowIsFound() throws SQLException {
        fiveEntries();
        tamper("UPDATE audit SET complaint_id = 'z' WHERE seq = 3");

        assertThat(audit().verify()).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.fault()).isEqualTo(Fault.CHANGED);
            assertThat(broken.seq()).isEqualTo(3);
        });
    }

    @Test
    void aRowTakenOutOfTheMiddleIsFound() throws SQLException {
        fiveEntries();
        tamper("DELETE FROM audit WHERE seq = 2");

        assertThat(audit().verify()).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.fault()).isEqualTo(Fault.MISSING);
            assertThat(broken.seq()).isEqualTo(3);
        });
    }

    @Test
    void rowsInAnotherOrderAreFound() throws SQLException {
        fiveEntries();
        tamper(
                "UPDATE audit SET seq = 99 WHERE seq = 2",
                "UPDATE audit SET seq = 2 WHERE seq = 3",
                "UPDATE audit SET seq = 3 WHERE seq = 99");

        assertThat(audit().verify())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class, broken -> assertThat(broken.seq()).isEqualTo(2));
    }

    @Test
    void rowsCutOffAtTheEndAreFound() throws SQLException {
        fiveEntries();
        tamper("DELETE FROM audit WHERE seq > 3");

        assertThat(audit().verify()).isEqualTo(new Verdict.CutOff(3));
        audit().note(AuditKind.OPENED, "c", null, 1);
        audit().note(AuditKind.OPENED, "d", null, 1);
        assertThat(audit().verify()).isEqualTo(new Verdict.CutOff(5));
    }

    @Test
    void anEmptiedTrailIsFound() throws SQLException {
        fiveEntries();
        tamper("DELETE FROM audit", "DELETE FROM audit_trail");

        assertThat(audit().verify()).isEqualTo(new Verdict.CutOff(0));
    }

    @Test
    void theProgramItselfCannotChangeOrDeleteARow() {
        fiveEntries();

        for (var sql : List.of("DELETE FROM audit", "UPDATE audit SET amount = 0")) {
            assertThatThrownBy(() -> fixture.store.workDb().change(connection -> {
                        try (var statement = connection.createStatement()) {
                            statement.execute(sql);
                        }
                    }))
                    .isInstanceOf(StoreException.class);
        }
    }

    @Test
    void aPersonsWordsCannotGetIn() {
        assertThatThrownBy(() -> audit().note(AuditKind.EXPORTED, null, "Budi Santoso", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sendingIsNotedOnceWithTheReceipt() {
        var id = fixture.sendable("c-1", "Yth. Pelapor, sudah diperbaiki.");
        fixture.store.outbox().markSending(id);
        assertThat(audit().entries(Filter.all(), 10)).isEmpty();

        var receipt = new Receipt(id, Samples.NOW, 2, "f");
        fixture.store.outbox().markSent(id, receipt);
        fixture.store.outbox().markSent(id, receipt);

        assertThat(audit().entries(Filter.all(), 10)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("sent");
            assertThat(entry.complaintId()).isEqualTo("c-1");
            assertThat(entry.detail()).isEqualTo("follow-up");
        });
    }

    @Test
    void aTrailOfARestoredFileEndsAndAnotherBegins() throws Exception {
        audit().note(AuditKind.OPENED, "a", null, 1);
        fixture.clock.advance(Duration.ofDays(1));
        fixture.reopen();
        var former = audit().entries(Filter.all(), 1).getFirst().trail();
        audit().note(AuditKind.OPENED, "lost with the file", null, 1);
        fixture.store.close();
        Files.delete(fixture.folder.workDb());
        Files.deleteIfExists(fixture.folder.workDb().resolveSibling("work.db-wal"));
        Files.deleteIfExists(fixture.folder.workDb().resolveSibling("work.db-shm"));

        fixture.store = fixture.open();
        audit().note(AuditKind.OPENED, "b", null, 1);

        var all = audit().entries(Filter.all(), 10);
        assertThat(all).extracting(AuditEntry::complaintId).containsExactly("b", "a");
        assertThat(all.getFirst().trail()).isNotEqualTo(former);
        assertThat(all.getFirst().seq()).isEqualTo(1);
        assertThat(audit().verify()).isEqualTo(new Verdict.Intact(2));
    }

    @Test
    void whatTheServerHasIsNotOfferedAgain() {
        fiveEntries();
        var first = audit().unsent(3);
        assertThat(first.entries()).extracting(AuditEntry::seq).containsExactly(1L, 2L, 3L);

        audit().sent(first.trail(), 3);
        assertThat(audit().unsent(3).entries()).extracting(AuditEntry::seq).containsExactly(4L, 5L);
        assertThat(audit().upload()).isEqualTo(new AuditTrail.Upload(5, 3, false));

        audit().refused(first.trail());
        assertThat(audit().unsent(3).entries()).isEmpty();
        assertThat(audit().upload().refused()).isTrue();
    }
}
