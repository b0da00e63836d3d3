package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.store.FigureViews.View;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureViewsTest {

    private static final View QUARTER = new View(" Rapat triwulan ", Map.of("topic", "STAGES", "period", "2026-Q3"));

    @TempDir
    private Path folder;

    private AccountStore store;

    @BeforeEach
    void open() {
        store = AccountStore.open(
                new AccountFolder(folder.resolve("akun")), Accounts.keys(1), new MutableClock(Samples.NOW));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aViewIsThereAgainAfterARestart() {
        store.figureViews().save(QUARTER);
        store.close();
        open();

        assertThat(store.figureViews().all()).containsExactly(QUARTER);
        assertThat(store.figureViews().byName("RAPAT TRIWULAN")).contains(QUARTER);
    }

    @Test
    void oneOfTheSameNameIsReplacedInItsPlace() {
        store.figureViews().save(QUARTER);
        store.figureViews().save(new View("Lain", Map.of()));
        var other = new View("rapat triwulan", Map.of("topic", "TREND"));

        store.figureViews().save(other);

        assertThat(store.figureViews().all()).containsExactly(other, new View("Lain", Map.of()));
    }

    @Test
    void aNameThatIsTakenIsNotGivenTwice() {
        store.figureViews().save(QUARTER);
        store.figureViews().save(new View("Lain", Map.of()));

        assertThat(store.figureViews().rename("Lain", "rapat TRIWULAN")).isFalse();
        assertThat(store.figureViews().rename("tidak ada", "Baru")).isFalse();
        assertThat(store.figureViews().rename("lain", "LAIN"))
                .as("its own, written otherwise")
                .isTrue();

        assertThat(store.figureViews().all()).extracting(View::name).containsExactly("Rapat triwulan", "LAIN");
    }

    @Test
    void deletedIsGoneAndTwiceIsNoError() {
        store.figureViews().save(QUARTER);

        store.figureViews().delete("rapat triwulan");
        store.figureViews().delete("rapat triwulan");

        assertThat(store.figureViews().all()).isEmpty();
    }

    @Test
    void anotherAccountHasItsOwnAndNoNameStandsReadableOnTheDisk() throws IOException {
        store.figureViews().save(QUARTER);
        try (var other = AccountStore.open(
                new AccountFolder(folder.resolve("lain")), Accounts.keys(2), new MutableClock(Samples.NOW))) {
            assertThat(other.figureViews().all()).isEmpty();
        }
        store.close();

        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("Rapat triwulan");
            }
        }
        open();
    }
}
