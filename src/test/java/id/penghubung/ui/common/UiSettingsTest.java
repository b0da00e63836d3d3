package id.penghubung.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UiSettingsTest {

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void chooseFolder() {
        folder = temp.resolve("tampilan");
    }

    private UiSettings open() {
        return new UiSettings(folder, Runnable::run);
    }

    @Test
    void themeAndLetterSizeAreRemembered() {
        var settings = open();
        settings.themeProperty().set(Theme.DARK);
        settings.fontSizeProperty().set(16);

        var again = open();

        assertThat(again.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(again.fontSizeProperty().get()).isEqualTo(16);
    }

    @Test
    void nothingStoredMeansTheDefaultsAndTheThemeOfThePc() {
        var settings = open();

        assertThat(settings.themeProperty().get()).isEqualTo(Theme.SYSTEM);
        assertThat(settings.fontSizeProperty().get()).isEqualTo(UiSettings.DEFAULT_FONT);
    }

    @Test
    void aBrokenFileMeansTheDefaults() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("ui.properties"), "theme=PINK\nfont.size=very\\u00zz");

        assertThat(open().themeProperty().get()).isEqualTo(Theme.SYSTEM);
        assertThat(open().fontSizeProperty().get()).isEqualTo(UiSettings.DEFAULT_FONT);
    }

    @Test
    void aLetterSizeOutOfRangeIsBroughtBack() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("ui.properties"), "font.size=90");

        assertThat(open().fontSizeProperty().get()).isEqualTo(UiSettings.LARGEST_FONT);
    }

    @Test
    void aFolderThatCannotBeMadeDoesNotStopTheProgram() throws IOException {
        Files.writeString(folder, "a file stands where the folder should be");
        var settings = open();

        settings.themeProperty().set(Theme.LIGHT);

        assertThat(settings.themeProperty().get()).isEqualTo(Theme.LIGHT);
        assertThat(folder).isRegularFile();
    }

    @Test
    void noTemporaryFileStaysBehind() throws IOException {
        open().put("queue.columns", "a,b");

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("ui.properties");
        }
    }
}
