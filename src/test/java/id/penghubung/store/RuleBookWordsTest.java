package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Membership;
import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.domain.Status;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.RuleBook.Move;
import id.penghubung.store.RuleBook.Word;
import id.penghubung.testing.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookWordsTest {

    private static final Person ADMIN =
            new Person("a", "admin", "Admin", List.of(new Membership(Role.ADMIN_INSTANSI, null)));
    private static final Person OFFICER =
            new Person("p", "petugas", "Petugas", List.of(new Membership(Role.PEJABAT_PENGHUBUNG, null)));

    @TempDir
    private Path root;

    private StoreFixture fixture;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(root);
        var complaints = new ArrayList<Complaint>();
        var samples = Samples.complaints(4, 12);
        var words = List.of(
                "Proses",
                "proses ",
                "Proses",
                "PROSES",
                "Selesai",
                "Selesai",
                "Diteruskan",
                "Diteruskan",
                " diteruskan",
                "Aneh",
                "",
                "Belum");
        for (var i = 0; i < words.size(); i++) {
            complaints.add(withStatus(samples.get(i), words.get(i)));
        }
        fixture.apply(complaints);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Complaint withStatus(Complaint base, String rawStatus) {
        return Change.of(base).rawStatus(rawStatus).made();
    }

    private RuleBook book() {
        return fixture.store.ruleBook();
    }

    private Word word(String name) {
        return book().words().words().stream()
                .filter(word -> word.word().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long count(Status status) {
        return fixture.store.complaints().counts(Filter.all()).of(status);
    }

    @Test
    void wordsWithoutAMeaningStandFirstWithTheirCountAndSpellingsAreOneWord() {
        var words = book().words();

        assertThat(words.words().subList(0, 2))
                .containsExactly(new Word("Diteruskan", null, null, 3), new Word("Aneh", null, null, 1));
        assertThat(word("Proses")).isEqualTo(new Word("Proses", Status.IN_PROCESS, null, 4));
        assertThat(word("laporan arsip").count()).isZero();
        assertThat(words.unnamed()).isEqualTo(1);
        assertThat(words.fromServer()).isFalse();
    }

    @Test
    void aPreviewTellsWhatMovesAndStoresNothing() {
        assertThat(book().preview(Map.of("proses", Optional.of(Status.CLOSED), "ANEH", Optional.of(Status.ARCHIVED))))
                .containsExactly(
                        new Move(Status.IN_PROCESS, Status.CLOSED, 4), new Move(Status.UNKNOWN, Status.ARCHIVED, 1));
        assertThat(count(Status.CLOSED)).isEqualTo(2);
        assertThat(fixture.store.cache().mapping().version()).isEqualTo("bawaan-1");
    }

    @Test
    void aSavedRowMovesExactlyWhatThePreviewSaidUnderANewVersionOfTheTable() {
        book().changeWords(ADMIN, Map.of(" Proses", Optional.of(Status.CLOSED)));

        assertThat(count(Status.CLOSED)).isEqualTo(6);
        assertThat(count(Status.IN_PROCESS)).isZero();
        assertThat(fixture.store.complaints().counts(Filter.all()).incoming()).isEqualTo(12);
        assertThat(word("Proses").own()).isEqualTo(Status.CLOSED);
        assertThat(fixture.store.cache().mapping().version()).isEqualTo("bawaan-1 + kantor-1");

        book().changeWords(ADMIN, Map.of("proses", Optional.of(Status.POSTPONED)));
        assertThat(fixture.store.cache().mapping().version()).isEqualTo("bawaan-1 + kantor-2");
    }

    @Test
    void oneRowIsTakenBackAndTheOthersStay() {
        book().changeWords(ADMIN, Map.of("Proses", Optional.of(Status.CLOSED), "Aneh", Optional.of(Status.ARCHIVED)));

        book().changeWords(ADMIN, Map.of("PROSES ", Optional.empty()));

        assertThat(count(Status.IN_PROCESS)).isEqualTo(4);
        assertThat(count(Status.ARCHIVED)).isEqualTo(1);
    }

    @Test
    void theOfficesRowsBeatTheServersTableAndOutliveACacheThatIsMadeAnew() throws Exception {
        book().changeWords(ADMIN, Map.of("Diteruskan", Optional.of(Status.CLOSED)));
        fixture.store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
        assertThat(count(Status.CLOSED)).isEqualTo(5);

        fixture.store.cache().reset("e2");
        fixture.store.close();
        Files.delete(fixture.folder.cacheDb());
        fixture.store = fixture.open();
        fixture.apply(List.of(withStatus(Samples.complaints(4, 1).getFirst(), "diteruskan ")));

        assertThat(count(Status.CLOSED)).isEqualTo(1);
    }

    @Test
    void onlyAnAdminMovesTheFiguresOfTheAgency() {
        assertThatThrownBy(() -> book().changeWords(OFFICER, Map.of("Aneh", Optional.of(Status.CLOSED))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> book().changeWords(ADMIN, Map.of(" ", Optional.of(Status.CLOSED))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(count(Status.UNKNOWN)).isEqualTo(5);
    }
}
