package id.penghubung.ui.complaint;

import id.penghubung.domain.DraftCheck;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// The check of a draft by a superior, as the officer sees it: what became of it above the text, and the way to ask
/// beside *Kirim*.
final class CheckBar {

    static final KeyCombination ASK =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private static final String[] TONES = {"tone-stop", "tone-care", "tone-know"};

    private final Texts texts = Texts.of(CheckBar.class);
    private final EditorViewModel model;
    private final Dialogs dialogs;
    private final Moments moments;
    private final Label words = new Label();
    private final Button use = new Button(texts.text("check.use"));
    private final HBox line = new HBox(8, new FontIcon(MaterialDesignA.ACCOUNT_CHECK_OUTLINE), words, use);
    private final MenuButton ask = new MenuButton(texts.text("check.ask"));

    CheckBar(EditorViewModel model, Dialogs dialogs, Moments moments) {
        this.model = model;
        this.dialogs = dialogs;
        this.moments = moments;
        line.setId("editor-check");
        line.getStyleClass().add("message-box");
        words.setId("editor-check-words");
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        use.setId("editor-check-use");
        use.setMinWidth(Button.USE_PREF_SIZE);
        use.setOnAction(_ -> model.useApproved());
        ask.setId("editor-check-ask");
        ask.setMinWidth(MenuButton.USE_PREF_SIZE);
        ask.setAccessibleText(texts.text("check.ask.name"));
        ask.setTooltip(new Tooltip(texts.text("key.tooltip", texts.text("check.ask.name"), ASK.getDisplayText())));
        show();
    }

    /// Above the text.
    Node line() {
        return line;
    }

    /// Beside *Kirim*.
    Node ask() {
        return ask;
    }

    /// One superior is asked at once, several are offered.
    void askNow() {
        if (!ask.isVisible() || ask.isDisabled()) {
            return;
        }
        if (ask.getItems().size() == 1) {
            ask.getItems().getFirst().fire();
        } else {
            ask.show();
        }
    }

    /// Something of the draft, the complaint or the reference data is different now.
    void show() {
        var superiors = model.superiors();
        Visibility.set(ask, !superiors.isEmpty());
        ask.setDisable(!model.mayAsk());
        ask.getItems()
                .setAll(superiors.stream()
                        .map(superior -> {
                            var item = new MenuItem(superior.name());
                            item.setId("ask-" + superior.id());
                            item.setMnemonicParsing(false);
                            item.setOnAction(_ -> model.askCheck(superior, dialogs::failure));
                            return item;
                        })
                        .toList());
        var standing = model.check().get();
        Visibility.set(line, !(standing instanceof CheckStanding.None));
        Visibility.set(
                use, standing instanceof CheckStanding.Different(var check, var _) && check.approvedText() != null);
        words.setText(
                switch (standing) {
                    case CheckStanding.None _ -> "";
                    case CheckStanding.Waiting(var item, var changed) ->
                        sentence(changed, "check.waiting", moments.brief(item.queuedAt()));
                    case CheckStanding.Asked(var check, var changed) ->
                        sentence(changed, "check.asked", check.superior(), moments.brief(check.askedAt()));
                    case CheckStanding.Returned(var check) ->
                        texts.text("check.returned", decided(check, check.note()));
                    case CheckStanding.Approved(var check) -> texts.text("check.approved", decided(check));
                    case CheckStanding.Different(var check, var corrected) ->
                        texts.text(corrected ? "check.corrected" : "check.lost", decided(check));
                });
        line.getStyleClass().removeAll(TONES);
        line.getStyleClass()
                .add(
                        switch (standing) {
                            case CheckStanding.Returned _ -> "tone-stop";
                            case CheckStanding.Different _ -> "tone-care";
                            case CheckStanding.None _,
                                    CheckStanding.Waiting _,
                                    CheckStanding.Asked _,
                                    CheckStanding.Approved _ -> "tone-know";
                        });
    }

    private Object[] decided(DraftCheck check, Object... more) {
        return Stream.concat(Stream.of(check.decidedBy(), moments.brief(check.decidedAt())), Stream.of(more))
                .toArray();
    }

    private String sentence(boolean changed, String key, Object... values) {
        var said = texts.text(key, values);
        return changed ? texts.text("check.changed", said) : said;
    }
}
