package id.penghubung.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;

/// The theme of every window: AtlantaFX underneath, our colours and letters on top. Follows the settings and, where
/// they say so, the PC. FX thread only.
public final class Look {

    private final UiSettings settings;
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final ObservableList<String> stylesheets = FXCollections.observableArrayList();

    public Look(UiSettings settings) {
        this.settings = settings;
        settings.themeProperty().subscribe((_, _) -> choose());
        settings.fontSizeProperty().subscribe((_, _) -> choose());
        Platform.getPreferences().colorSchemeProperty().subscribe((_, _) -> choose());
        choose();
    }

    /// The scene wears the look from now on, later changes included.
    public void dress(Scene scene) {
        Bindings.bindContent(scene.getStylesheets(), stylesheets);
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    private void choose() {
        var wanted = switch (settings.themeProperty().get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        dark.set(wanted);
        Application.setUserAgentStylesheet(
                wanted ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        stylesheets.setAll(sheets(wanted));
    }

    private List<String> sheets(boolean dark) {
        var sheets = new ArrayList<String>();
        sheets.add(sheet(dark ? "dark.css" : "light.css"));
        sheets.add(sheet("penghubung.css"));
        sheets.add(letterSize(settings.fontSizeProperty().get()));
        return sheets;
    }

    /// What is drawn for paper: light, in the usual letters, whatever the windows wear.
    public static final class Print {
        public void dress(Scene scene) {
            scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            scene.getStylesheets()
                    .setAll(sheet("light.css"), sheet("penghubung.css"), letterSize(UiSettings.DEFAULT_FONT));
        }
    }

    private static String sheet(String name) {
        return Look.class.getResource(name).toExternalForm();
    }

    /// A stylesheet of one rule, because only a stylesheet reaches pop-ups too.
    private static String letterSize(int pixels) {
        var rule = ".root { -fx-font-size: %dpx; }".formatted(pixels);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
    }
}
