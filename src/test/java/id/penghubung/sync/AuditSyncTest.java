package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.AuditKind;
import id.penghubung.server.CentralServer.AuditHead;
import id.penghubung.server.Reply;
import id.penghubung.store.AuditTrail;
import id.penghubung.sync.AuditReader.Head;
import id.penghubung.sync.AuditReader.Read;
import id.penghubung.sync.AuditReader.Whole;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditSyncTest {

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() throws Exception {
        office = new Office(folder, 40);
        office.sync();
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    private List<AuditHead> heads() {
        return switch (office.server.auditHeads()) {
            case Reply.Ok<List<AuditHead>>(var heads, var _, var _) -> heads;
            case Reply.Failed<List<AuditHead>> failed -> throw new AssertionError(failed);
        };
    }

    private void note(int times) {
        for (var time = 0; time < times; time++) {
            office.store.audit().note(AuditKind.OPENED, "laporan-" + time, null, 1);
        }
    }

    @Test
    void whatWasNotedGoesUpWithTheRoundAndIsCheckedThere() {
        note(3);
        assertThat(office.sync().complete()).isTrue();

        var newest = office.store.audit().entries(AuditTrail.Filter.all(), 1).getFirst();
        assertThat(heads()).singleElement().satisfies(head -> {
            assertThat(head.entries()).isEqualTo(3);
            assertThat(head.hash()).isEqualTo(newest.hash());
        });
        assertThat(office.store.audit().upload()).isEqualTo(new AuditTrail.Upload(3, 3, false));
        switch (office.server.auditEntries(newest.trail(), 2)) {
            case Reply.Ok<List<id.penghubung.domain.AuditEntry>>(var entries, var _, var _) ->
                assertThat(entries).containsExactly(newest);
            case Reply.Failed<List<id.penghubung.domain.AuditEntry>> failed -> throw new AssertionError(failed);
        }
    }

    @Test
    void aTrailThatWasCutOffHereStaysWholeOnTheServer() throws Exception {
        note(4);
        office.sync();
        office.store.close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("account/work.db"));
                var statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER audit_stays");
            statement.execute("DELETE FROM audit WHERE seq > 2");
        }
        office.restarted();
        note(3);
        assertThat(office.newEngine().runOnce(SyncEngine.Progress.NONE).complete())
                .isTrue();

        assertThat(heads())
                .singleElement()
                .satisfies(head -> assertThat(head.entries()).isEqualTo(4));
        assertThat(office.store.audit().upload().refused()).isTrue();
        assertThat(office.store.audit().verify()).isInstanceOf(AuditTrail.Verdict.CutOff.class);
    }

    @Test
    void whatTheServerKeepsIsReadInPiecesAndCheckedAgainstItsHead() {
        note(3);
        office.sync();
        var reader = new AuditReader(office.server);

        var head = ((Read.Got<List<Head>>) reader.heads()).value().getFirst();
        var whole = ((Read.Got<Whole>) reader.trail(head)).value();
        assertThat(head.entries()).isEqualTo(3);
        assertThat(whole.entries())
                .isEqualTo(office.store
                        .audit()
                        .entries(AuditTrail.Filter.all(), 10)
                        .reversed());
        assertThat(whole.brokenAt()).isNull();

        var other = new Head(head.trail(), head.person(), head.entries(), "0".repeat(64), head.at());
        assertThat(((Read.Got<Whole>) reader.trail(other)).value().brokenAt()).isEqualTo(3);
        var longer = new Head(head.trail(), head.person(), 5, head.hash(), head.at());
        assertThat(((Read.Got<Whole>) reader.trail(longer)).value().brokenAt()).isEqualTo(4);
    }
}
