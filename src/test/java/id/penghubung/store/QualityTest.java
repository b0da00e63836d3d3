package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.testing.Samples;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Features of texts: stored columns with the version of their rule (DESIGN 5.4) that outlive the texts (DESIGN 7).
class QualityTest {

    private static final Instant AUGUST = Instant.parse("2026-08-09T02:00:00Z");

    @TempDir
    private Path root;

    private StoreFixture fixture;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(root);
        // The first load is over.
        fixture.apply(List.of());
    }

    @Test
    void aFirstLoadLeavesTheTextsForLaterUnlessSomeWereErasedHere() throws SQLException {
        fixture.close();
        fixture = new StoreFixture(root.resolve("lain"));
        fixture.store.cache().apply(new Cache.Page(Samples.complaints(1, 20), List.of(), "c1", "e1", false));
        assertThat(facts().pending()).isEqualTo(20);
        // Told again by the same load.
        fixture.apply(Samples.complaints(1, 20));
        assertThat(facts().pending()).isEqualTo(20);
        assertThat(facts().answers()).isEmpty();

        assertThat(fixture.store.quality().judgeSome(100)).isEqualTo(20);

        assertThat(facts().pending()).isZero();
        assertThat(facts().answers()).isNotEmpty();
        var before = facts();
        sql("INSERT INTO erased VALUES ('x', 0, 0)");
        fixture.store.cache().reset("e2");
        fixture.apply(Samples.complaints(1, 20));
        assertThat(facts().pending()).isZero();
        assertThat(facts().answers()).hasSameSizeAs(before.answers());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Quality.Facts facts() {
        return fixture.store.quality().facts();
    }

    private static FollowUp answer(String text) {
        return new FollowUp("f", FollowUpKind.FOLLOW_UP, null, "Petugas Rahayu", "unit-1", text, AUGUST, null);
    }

    private static Complaint complaint(int number, String report, String answer) {
        return Change.of(Samples.complaint(1, number))
                .title("")
                .text(report)
                .followUps(answer(answer))
                .made();
    }

    private AnswerFacts judged(String report, String answer) {
        fixture.apply(List.of(complaint(0, report, answer)));
        return facts().answers().getFirst();
    }

    @Test
    void formsOfOneWordAreOneMatter() {
        var facts = judged(
                "Jalan di depan sekolah rusak parah, mohon perbaikan.",
                "Yth. Saudara, kerusakan jalan sudah kami perbaiki; jalannya mulus kembali.");

        // rusak, jalan, baik: "perbaikan" and "perbaiki" are built on a word that every letter has.
        assertThat(facts.sharedRoots()).isEqualTo(2);
        assertThat(facts.words()).isEqualTo(10);
    }

    @Test
    void whatEveryLetterSaysIsNoReference() {
        assertThat(judged(
                                "Selamat pagi, mohon laporan kami segera ditindaklanjuti, terima kasih.",
                                "Selamat pagi Saudara Pelapor, terima kasih, laporan sudah kami tindak lanjuti.")
                        .sharedRoots())
                .isZero();
    }

    @Test
    void featuresOutliveTheTextsAlsoWhenTheServerTellsThemAgain() {
        var closed = Change.of(complaint(0, "Lampu jalan padam.", "Lampu jalan sudah menyala."))
                .rawStatus("Ditutup oleh Admin")
                .closedAt(AUGUST)
                .version(5)
                .made();
        fixture.apply(List.of(closed));
        var before = facts();
        fixture.clock.advance(Duration.ofDays(200));
        assertThat(fixture.store.retention().eraseSome(10)).isEqualTo(1);

        assertThat(facts()).isEqualTo(before);

        fixture.apply(List.of(Change.of(closed).version(6).made()));
        assertThat(fixture.store.complaints().byId(closed.id()).orElseThrow().text())
                .isEmpty();
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void aFileOfTheFormBeforeIsJudgedPieceByPiece() throws SQLException {
        fixture.apply(Samples.complaints(1, 25));
        var before = facts();
        assertThat(before.judged()).hasSize(25);
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
                "PRAGMA user_version = 7")) {
            sql(undo);
        }
        fixture.store = fixture.open();
        assertThat(facts().pending()).isEqualTo(25);
        assertThat(facts().judged()).isEmpty();
        var told = new ArrayList<EnumSet<Area>>();

        try (var _ = fixture.store.subscribe(areas -> told.add(EnumSet.copyOf(areas)))) {
            assertThat(fixture.store.quality().judgeSome(20)).isEqualTo(20);
            assertThat(facts().pending()).isEqualTo(5);
            assertThat(fixture.store.quality().judgeSome(20)).isEqualTo(5);
            assertThat(fixture.store.quality().judgeSome(20)).isZero();
        }

        assertThat(facts()).isEqualTo(before);
        assertThat(told).containsExactly(EnumSet.of(Area.QUALITY), EnumSet.of(Area.QUALITY));
    }

    @Test
    void anotherRuleJudgesAnewWhatStillHasItsTexts() throws SQLException {
        fixture.apply(Samples.complaints(1, 10));
        fixture.remove(Samples.complaint(1, 3).id());
        var before = facts();
        sql("UPDATE complaint SET features_rule = 0");
        sql("UPDATE answer SET words = 0, shared_roots = 0");

        assertThat(facts().pending()).isEqualTo(9);
        fixture.store.quality().judgeSome(100);

        assertThat(facts().pending()).isZero();
        var removed = before.facts().complaints().stream()
                .filter(ComplaintFacts::removed)
                .findFirst()
                .orElseThrow()
                .key();
        assertThat(facts().answers())
                .filteredOn(answer -> answer.complaintKey() != removed)
                .isEqualTo(before.answers().stream()
                        .filter(answer -> answer.complaintKey() != removed)
                        .toList());
    }

    @Test
    void nothingInTheFileTellsThatTwoAnswersAreTheSame() throws SQLException {
        var text = "Lampu jalan sudah diganti dan menyala kembali sejak kemarin malam.";
        fixture.apply(List.of(complaint(0, "Padam.", text), complaint(1, "Padam.", text)));
        assertThat(facts().answers().get(0).likeness())
                .isEqualTo(facts().answers().get(1).likeness());

        var kept = new HashSet<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + fixture.folder.cacheDb());
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT likeness FROM answer")) {
            while (row.next()) {
                kept.add(Arrays.toString(row.getBytes(1)));
            }
        }
        assertThat(kept).hasSize(2);
    }

    @Test
    void theLimitsAreKeptWithTheWork() {
        assertThat(fixture.store.quality().settings()).isEqualTo(QualitySettings.DEFAULT);
        var chosen = new QualitySettings(35, 90, 3);

        fixture.store.quality().saveSettings(chosen);

        assertThat(fixture.reopen().quality().settings()).isEqualTo(chosen);
        assertThatThrownBy(() -> new QualitySettings(0, 80, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QualitySettings(20, 49, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private void sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + fixture.folder.cacheDb());
                var run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
