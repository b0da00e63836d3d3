package id.penghubung.ui.settings;

import id.penghubung.store.Retention;
import id.penghubung.store.WorkTransfer.Amount;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.AccountDoor;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.OneWay;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.common.Visibility;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

/// *Privasi*: when the window locks, when texts of closed reports are erased, and the way to take the agency's data off
/// this PC.
final class PrivacyController {

    private static final List<Integer> DAYS = List.of(30, 60, 90, 180, 365, Retention.NEVER);

    private final Desk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final AccountDoor door;
    private final Texts texts = Texts.of(PrivacyController.class);
    private final Parent node;

    @FXML
    private ComboBox<Integer> lockAfter;

    @FXML
    private Button lockNow;

    @FXML
    private ComboBox<Integer> retention;

    @FXML
    private Button remove;

    @FXML
    private Label outcome;

    /// What holds now, to come back to when the person takes a choice back.
    private int days;

    PrivacyController(Desk desk, UiSettings settings, Background background, Dialogs dialogs, AccountDoor door) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.door = door;
        node = Fxml.load(this);
        lockAfter.getItems().setAll(UiSettings.LOCK_CHOICES);
        lockAfter.setConverter(new OneWay<>(
                minutes -> minutes == 0 ? texts.text("privacy.never") : texts.text("privacy.minutes", minutes)));
        lockAfter.setValue(settings.lockMinutesProperty().get());
        lockAfter
                .valueProperty()
                .subscribe((_, now) -> settings.lockMinutesProperty().set(now));
        lockNow.setOnAction(_ -> door.lock());
        retention.setConverter(new OneWay<>(number ->
                number == Retention.NEVER ? texts.text("privacy.never") : texts.text("privacy.days", number)));
        retention.setDisable(true);
        retention.valueProperty().subscribe((_, now) -> {
            if (now != null && now != days) {
                chosen(now);
            }
        });
        remove.setOnAction(_ -> askToRemove());
        say("");
        background.run(() -> desk.store().retention().days(), this::showDays, null);
    }

    Parent node() {
        return node;
    }

    private void showDays(int now) {
        days = now;
        // Another number may have been set by an administrator.
        retention
                .getItems()
                .setAll(Stream.concat(DAYS.stream(), Stream.of(now)).distinct().toList());
        retention.setValue(now);
        retention.setDisable(false);
    }

    private void chosen(int wanted) {
        background.run(() -> desk.store().retention().due(wanted), due -> decide(wanted, due), this::failed);
    }

    private void decide(int wanted, long due) {
        var agreed = due == 0
                || dialogs.confirm(
                        texts.text("retention.title"),
                        texts.text("retention.sentence", due, wanted),
                        texts.text("retention.agree"));
        if (!agreed) {
            retention.setValue(days);
            return;
        }
        days = wanted;
        background.run(
                () -> {
                    desk.store().retention().saveDays(wanted);
                    var erased = 0;
                    int piece;
                    do {
                        piece = desk.store().retention().eraseSome(PIECE);
                        erased += piece;
                    } while (piece == PIECE);
                    return erased;
                },
                erased -> say(texts.text("retention.saved", erased)),
                this::failed);
    }

    private static final int PIECE = 100;

    private void failed(Exception failure) {
        retention.setValue(days);
        say(FailureWords.of(failure));
    }

    private void askToRemove() {
        background.run(
                () -> desk.store().transfer().amount(), this::removeUnless, failure -> say(FailureWords.of(failure)));
    }

    /// The work is kept unless the person says so in a word of one's own.
    private void removeUnless(Amount unsent) {
        var verbs = List.of(texts.text("remove.all"), texts.text("remove.cache"));
        var left = unsent.none()
                ? texts.text("remove.sentence")
                : texts.text("remove.sentence.unsent", unsent.items(), unsent.drafts());
        var chosen = dialogs.choose(texts.text("remove.title"), left, verbs);
        if (chosen.isEmpty()) {
            return;
        }
        if (chosen.getAsInt() == 1) {
            door.removeData(false);
            return;
        }
        var word = texts.text("remove.word");
        var typed = dialogs.ask(
                texts.text("remove.all.title"),
                texts.text("remove.all.sentence", unsent.items(), unsent.drafts(), word),
                texts.text("remove.all.label", word));
        if (typed.filter(word::equalsIgnoreCase).isPresent()) {
            door.removeData(true);
        } else if (typed.isPresent()) {
            say(texts.text("remove.not_typed", word));
        }
    }

    private void say(String words) {
        outcome.setText(words);
        Visibility.set(outcome, !words.isEmpty());
    }
}
