package id.penghubung.ui.settings;

import id.penghubung.ui.Desk;
import id.penghubung.ui.common.AccountDoor;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Screen;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.common.Words;
import id.penghubung.ui.memo.AgencyController;
import id.penghubung.ui.memo.OwnFormController;
import id.penghubung.ui.rules.RuleCards;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// *Pengaturan*: who is signed in, how it looks, what program this is. Each choice works at once and is remembered.
public final class SettingsController implements Screen {

    private final Texts texts = Texts.of(SettingsController.class);
    private final Parent node;
    private final RuleCards rules;

    @FXML
    private Label name;

    @FXML
    private Label user;

    @FXML
    private Label duties;

    @FXML
    private Label agency;

    @FXML
    private Label server;

    @FXML
    private Label zone;

    @FXML
    private RadioButton themeSystem;

    @FXML
    private RadioButton themeLight;

    @FXML
    private RadioButton themeDark;

    @FXML
    private Slider fontSize;

    @FXML
    private Label fontSizeWords;

    @FXML
    private Label version;

    @FXML
    private Label runtime;

    @FXML
    private StackPane networkPlace;

    @FXML
    private VBox rulesPlace;

    @FXML
    private VBox agencyPlace;

    @FXML
    private StackPane workPlace;

    @FXML
    private StackPane newsPlace;

    @FXML
    private StackPane privacyPlace;

    @FXML
    private StackPane auditPlace;

    @FXML
    private VBox networkCard;

    @FXML
    private StackPane pagePlace;

    @FXML
    private StackPane teamPlace;

    @FXML
    private Label accountNote;

    private final AuditController audit;
    private final TeamController team;

    /// @param programVersion as packaged; null when it runs unpackaged
    public SettingsController(
            Desk desk,
            UiSettings settings,
            Network network,
            Background background,
            Dialogs dialogs,
            AccountDoor door,
            Navigator navigator,
            String programVersion) {
        node = Fxml.load(this);
        if (desk.withFiles()) {
            Visibility.set(networkCard, false);
        } else {
            networkPlace
                    .getChildren()
                    .add(new NetworkController(
                                    network,
                                    desk::serverUrl,
                                    told -> desk.sync().syncNow(result -> told.accept(result.failure())),
                                    background)
                            .node());
        }
        pagePlace.getChildren().add(new ReportPageController(desk, background).node());
        Visibility.set(pagePlace, desk.withFiles());
        rules = new RuleCards(desk, background);
        rulesPlace.getChildren().setAll(rules.nodes());
        agencyPlace
                .getChildren()
                .setAll(
                        new AgencyController(desk, background, dialogs).node(),
                        new OwnFormController(desk, background, dialogs).node());
        workPlace.getChildren().add(new WorkFileController(desk, background).node());
        privacyPlace.getChildren().add(new PrivacyController(desk, settings, background, dialogs, door).node());
        newsPlace.getChildren().add(new NewsController(desk.store().news(), desk.zone(), background).node());
        team = new TeamController(desk, background, navigator);
        teamPlace.getChildren().add(team.node());
        audit = new AuditController(desk, background);
        auditPlace.getChildren().add(audit.node());
        showAccount(desk);
        bindTheme(settings);
        bindFontSize(settings);
        version.setText(programVersion == null ? texts.text("about.unpackaged") : programVersion);
        runtime.setText(texts.text(
                "about.runtime.value",
                Runtime.version().toString(),
                System.getProperty("javafx.runtime.version", ""),
                System.getProperty("os.name")));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        audit.shown();
        team.shown();
        rules.shown();
    }

    private void showAccount(Desk desk) {
        name.setText(desk.person().name());
        user.setText(desk.person().userName());
        duties.setText(Words.duties(desk.person()));
        agency.setText(desk.institutionName());
        Visibility.set(accountNote, !desk.withFiles());
        if (desk.withFiles()) {
            server.setText(texts.text("account.server.none"));
            zone.setText(texts.text("zone." + desk.zone().name()));
            return;
        }
        server.setText(desk.practice() ? texts.text("account.server.practice", desk.serverUrl()) : desk.serverUrl());
        zone.setText(texts.text("zone." + desk.zone().name()));
    }

    private void bindTheme(UiSettings settings) {
        var group = new ToggleGroup();
        var buttons = Map.of(
                Theme.SYSTEM, themeSystem,
                Theme.LIGHT, themeLight,
                Theme.DARK, themeDark);
        buttons.forEach((theme, button) -> {
            button.setToggleGroup(group);
            button.setSelected(settings.themeProperty().get() == theme);
            button.setOnAction(_ -> settings.themeProperty().set(theme));
        });
    }

    private void bindFontSize(UiSettings settings) {
        fontSize.setMin(UiSettings.SMALLEST_FONT);
        fontSize.setMax(UiSettings.LARGEST_FONT);
        fontSize.setValue(settings.fontSizeProperty().get());
        // Whole steps only, and not while the thumb is being dragged: the slider itself grows with the letters.
        fontSize.valueProperty().subscribe((_, now) -> {
            showFontSize(Math.round(now.floatValue()));
            if (!fontSize.isValueChanging()) {
                settings.fontSizeProperty().set(Math.round(now.floatValue()));
            }
        });
        fontSize.valueChangingProperty().subscribe((_, changing) -> {
            if (!changing) {
                settings.fontSizeProperty().set((int) Math.round(fontSize.getValue()));
            }
        });
        showFontSize(settings.fontSizeProperty().get());
    }

    private void showFontSize(int pixels) {
        fontSizeWords.setText(texts.text(
                pixels == UiSettings.DEFAULT_FONT ? "look.font_size.default" : "look.font_size.value", pixels));
    }
}
