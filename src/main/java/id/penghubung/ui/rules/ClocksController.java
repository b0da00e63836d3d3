package id.penghubung.ui.rules;

import id.penghubung.store.AccountStore;
import id.penghubung.store.ClockSettings;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Refresher;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;

/// *Pengingat dan jeda*: how early a limit is said to be near, and whether *tertunda* stops the clock. Each choice
/// works
/// at once; however quickly it changes, the last one is what is kept.
final class ClocksController implements RuleCard {

    private final AccountStore store;
    private final Texts texts = Texts.of(ClocksController.class);
    private final Refresher<ClockSettings> saving;
    private final Parent node;
    private volatile ClockSettings wanted;

    @FXML
    private Spinner<Integer> reminderDays;

    @FXML
    private CheckBox postponedPauses;

    @FXML
    private Label result;

    ClocksController(AccountStore store, Background background) {
        this.store = store;
        this.wanted = store.cache().clockSettings();
        node = Fxml.load(this);
        saving = new Refresher<>(background, this::save, _ -> say(texts.text("clocks.kept")), this::failed);
        reminderDays.setValueFactory(new SpinnerValueFactory.IntegerSpinnerValueFactory(
                1, ClockSettings.MOST_REMINDER_DAYS, wanted.reminderDays()));
        postponedPauses.setSelected(wanted.postponedPauses());
        reminderDays.valueProperty().subscribe((_, _) -> changed());
        postponedPauses.selectedProperty().subscribe((_, _) -> changed());
        say("");
    }

    @Override
    public Node node() {
        return node;
    }

    private void changed() {
        wanted = new ClockSettings(postponedPauses.isSelected(), reminderDays.getValue());
        say(texts.text("clocks.saving"));
        saving.request();
    }

    private ClockSettings save() {
        var now = wanted;
        store.cache().saveClockSettings(now);
        return now;
    }

    private void failed(Exception cause) {
        say(FailureWords.of(cause));
    }

    private void say(String words) {
        result.setText(words);
        Visibility.set(result, !words.isEmpty());
    }
}
