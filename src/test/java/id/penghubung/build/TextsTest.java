package id.penghubung.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every word on the screen comes from a bundle, every key leads somewhere, and the words are Indonesian.
class TextsTest {

    private final Bundles program =
            new Bundles(Path.of("src/main/java"), Path.of("src/main/resources"), Path.of("id/penghubung/ui/common"));

    @Test
    void noTextStandsInFxml() {
        assertThat(program.literalsInFxml()).isEmpty();
    }

    @Test
    void noTextStandsInCode() {
        assertThat(program.literalsInCode()).isEmpty();
    }

    @Test
    void everyKeyAskedForExists() {
        assertThat(program.missing()).isEmpty();
    }

    @Test
    void everyKeyIsAskedFor() {
        assertThat(program.unused()).isEmpty();
    }

    @Test
    void everyPatternCanBeFilledIn() {
        assertThat(program.brokenPatterns()).isEmpty();
    }

    @Test
    void everyKeyHasWords() {
        assertThat(program.empty()).isEmpty();
    }

    @Test
    void noEnglishStayedBehind() {
        assertThat(program.english()).isEmpty();
    }

    /// The test of the test: each of the above finds its own mistake in a small sample, and nothing else.
    @Nested
    class OfASample {

        @TempDir
        private Path folder;

        @Test
        void findsEachMistakeOnce() throws IOException {
            write("resources/ui/common/texts.properties", "dialog.cancel=Batal\nstatus.OPEN=Terbuka\n");
            write("resources/ui/desk/texts.properties", """
                desk.title=Meja
                desk.left=Sisa
                desk.english=Please wait
                desk.broken={0} laporan 'hari ini
                desk.empty=
                """);
            write("resources/ui/desk/desk.fxml", """
                <!-- <Label text="Old"/> -->
                <Label text="Meja kerja"/> <Label text="%desk.title"/> <Label text="%desk.nowhere"/>
                <Button text="%dialog.cancel"/> <Label text="-"/>
                """);
            write("java/ui/desk/DeskController.java", """
                texts.text("desk.english"); texts.text("desk.broken", 1); texts.text("desk.empty");
                texts.text("desk.gone"); texts.text("status." + status); new Label("Halo"); new Label("");
                """);
            var sample = new Bundles(folder.resolve("java"), folder.resolve("resources"), Path.of("ui/common"));

            assertThat(sample.literalsInFxml()).containsExactly("ui/desk/desk.fxml: text=\"Meja kerja\"");
            assertThat(sample.literalsInCode()).containsExactly("ui/desk/DeskController.java: new Label(\"Halo\"");
            assertThat(sample.missing())
                    .containsExactly("ui/desk/desk.fxml: %desk.nowhere", "ui/desk/DeskController.java: desk.gone");
            assertThat(sample.unused()).containsExactly("ui/desk: desk.left");
            assertThat(sample.brokenPatterns()).containsExactly("ui/desk: desk.broken={0} laporan 'hari ini");
            assertThat(sample.empty()).containsExactly("ui/desk: desk.empty=");
            assertThat(sample.english()).containsExactly("ui/desk: desk.english=Please wait");
        }

        private void write(String name, String text) throws IOException {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }
}
