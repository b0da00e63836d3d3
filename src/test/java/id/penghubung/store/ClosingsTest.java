package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.testing.Samples;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Case C5: what was closed stays known when it is opened again.
class ClosingsTest {

    private static final Instant JULY = Instant.parse("2026-07-01T02:00:00Z");
    private static final Instant AUGUST = Instant.parse("2026-08-09T02:00:00Z");
    private static final Complaint ANY = Samples.complaint(1, 0);

    @TempDir
    private Path root;

    private StoreFixture fixture;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(root);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Change closed(long version, Instant at) {
        return Change.of(ANY).version(version).rawStatus("Ditutup oleh Admin").closedAt(at);
    }

    private static Change open(long version) {
        return Change.of(ANY)
                .version(version)
                .rawStatus("Terdisposisi Sedang Diproses")
                .closedAt(null);
    }

    private static HistoryEntry line(String kind, Instant at) {
        return new HistoryEntry(kind + at, at, kind, "Admin Instansi", null);
    }

    private ComplaintFacts facts() {
        return fixture.store.complaints().facts().complaints().getFirst();
    }

    @Test
    void aClosingThatRiwayatTellsIsKnownAfterItWasUndone() {
        fixture.apply(List.of(
                open(10).history(line("closed", JULY), line("reopened", AUGUST)).made()));

        assertThat(facts().closings()).containsExactly(JULY);
    }

    @Test
    void aClosingThatWasSeenStaysKnownWhereRiwayatTellsNothing() {
        fixture.apply(List.of(closed(10, JULY).made()));
        fixture.apply(List.of(open(11).made()));
        fixture.apply(List.of(closed(12, AUGUST).made()));

        assertThat(facts().closings()).containsExactly(JULY, AUGUST);
    }

    @Test
    void aCorrectedTimeIsNotASecondClosing() {
        fixture.apply(List.of(closed(10, JULY).made()));
        fixture.apply(List.of(closed(11, AUGUST).made()));

        assertThat(facts().closings()).containsExactly(AUGUST);
    }

    @Test
    void anOlderVersionUndoesNothing() {
        fixture.apply(List.of(closed(10, JULY).made()));
        fixture.apply(List.of(open(9).made()));
        fixture.apply(List.of(closed(11, AUGUST).made()));

        assertThat(facts().closings()).containsExactly(AUGUST);
    }

    @Test
    void whatIsArchivedIsNotClosed() {
        fixture.apply(List.of(Change.of(ANY)
                .version(10)
                .rawStatus("Diarsipkan oleh Admin")
                .closedAt(JULY)
                .history(line("archived", JULY))
                .made()));

        assertThat(facts().closings()).isEmpty();
    }

    /// DESIGN 7: erasing texts takes nothing from past figures.
    @Test
    void figuresOutliveTheTexts() throws SQLException {
        fixture.apply(List.of(closed(10, AUGUST)
                .history(line("closed", JULY), line("reopened", JULY.plusSeconds(9)), line("closed", AUGUST))
                .made()));
        var before = facts();

        sql("DELETE FROM complaint_text");

        assertThat(facts()).isEqualTo(before);
        assertThat(facts().closings()).containsExactly(JULY, AUGUST);
    }

    @Test
    void aFileOfTheFormBeforeIsReadWholeOnce() throws SQLException {
        var answered = new FollowUp(
                "f", FollowUpKind.INITIAL_RESPONSE, null, "Petugas Rahayu", null, "Diteruskan.", AUGUST, null);
        fixture.apply(List.of(
                open(10).history(line("closed", JULY), line("reopened", AUGUST))
                        .followUps(answered)
                        .made(),
                Samples.complaint(1, 1)));
        var before = fixture.store.complaints().facts();
        assertThat(before.complaints().getFirst().respondedAt()).isEqualTo(AUGUST);
        fixture.store.close();
        for (var undo : List.of(
                "ALTER TABLE information_request DROP COLUMN material",
                "DROP INDEX information_request_complaint",
                "ALTER TABLE information_request DROP COLUMN complaint_id",
                "ALTER TABLE complaint DROP COLUMN to_check",
                "ALTER TABLE complaint DROP COLUMN checked",
                "ALTER TABLE complaint DROP COLUMN intervened",
                "DROP TABLE answer",
                "ALTER TABLE complaint DROP COLUMN features_rule",
                "ALTER TABLE complaint DROP COLUMN reopened_after_answer",
                "DROP TABLE closing",
                "DROP TABLE officer",
                "ALTER TABLE complaint DROP COLUMN responded_at",
                "ALTER TABLE complaint DROP COLUMN officer_key",
                "ALTER TABLE complaint DROP COLUMN replied",
                "PRAGMA user_version = 6")) {
            sql(undo);
        }

        fixture.store = fixture.open();

        assertThat(fixture.store.complaints().facts().complaints())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("officerKey")
                .isEqualTo(before.complaints());
        assertThat(fixture.store.complaints().officerNames().get(facts().officerKey()))
                .isEqualTo("Petugas Rahayu");
        assertThat(fixture.folder.backup().resolve("cache-versi-6.db")).isNotEmptyFile();
    }

    @Test
    void theWorkIsWithTheOfficerAgainWhenTheReporterWroteLast() {
        var replied = new Complaints.Filter(Complaints.View.REPLIED, null, null, null, null, null);
        var received = new Complaints.Sort(Complaints.SortColumn.RECEIVED, true);
        var answer = new FollowUp("f", FollowUpKind.FOLLOW_UP, null, null, null, "Sudah.", JULY, null);

        fixture.apply(List.of(open(10).followUps(answer)
                .history(line("reporter-replied", AUGUST))
                .made()));
        assertThat(fixture.store.complaints().keys(replied, received)).hasSize(1);

        fixture.apply(List.of(open(11).followUps(
                        answer,
                        new FollowUp(
                                "g", FollowUpKind.FOLLOW_UP, null, null, null, "Lagi.", AUGUST.plusSeconds(60), null))
                .history(line("reporter-replied", AUGUST))
                .made()));
        assertThat(fixture.store.complaints().keys(replied, received)).isEmpty();
    }

    @Test
    void whoAnsweredLastIsANumberInTheFileAndNoName() throws SQLException {
        fixture.apply(Samples.complaints(1, 60));
        var names = fixture.store.complaints().officerNames();

        for (var facts : fixture.store.complaints().facts().complaints()) {
            var author = fixture.store.complaints().byId(facts.id()).orElseThrow().followUps().stream()
                    .reduce((_, later) -> later)
                    .map(FollowUp::author)
                    .orElse(null);
            assertThat(facts.officerKey() == null ? null : names.get(facts.officerKey()))
                    .isEqualTo(author);
        }
        assertThat(names).hasSizeGreaterThan(5);
        assertThat(names.values()).doesNotHaveDuplicates();
    }

    private void sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + fixture.folder.cacheDb());
                var run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
