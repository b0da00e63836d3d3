package id.penghubung.ui.byhand;

import id.penghubung.store.Outbox;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// The steps for one item, as a part of other screens.
public final class HandSendController {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.of("id", "ID")).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH.mm").withResolverStyle(ResolverStyle.STRICT);

    private final HandSending sending;
    private final Texts texts = Texts.of(HandSendController.class);
    private final Parent node;
    private Outbox.Item item;
    private String trackingId;

    @FXML
    private Button copy;

    @FXML
    private Button open;

    @FXML
    private Label zone;

    @FXML
    private TextField day;

    @FXML
    private TextField time;

    @FXML
    private Label trouble;

    @FXML
    private Button sent;

    public HandSendController(HandSending sending) {
        this.sending = sending;
        this.node = Fxml.load(this);
        zone.setText(sending.desk().zone().name());
        copy.setOnAction(_ -> sending.copyText(item));
        open.setOnAction(_ -> sending.openPage(trackingId));
        sent.setOnAction(_ -> noteSent());
        day.textProperty().subscribe(() -> Visibility.set(trouble, false));
        time.textProperty().subscribe(() -> Visibility.set(trouble, false));
    }

    public Parent node() {
        return node;
    }

    /// @param trackingId digits; null when the complaint has none
    public void show(Outbox.Item now, String trackingId) {
        var another = item == null || !item.action().id().equals(now.action().id());
        this.item = now;
        this.trackingId = trackingId;
        open.setDisable(trackingId == null);
        if (another) {
            var moment = ZonedDateTime.ofInstant(
                    sending.desk().clock().instant(), sending.desk().zone().id());
            day.setText(DAY.format(moment));
            time.setText(TIME.format(moment));
        }
    }

    private void noteSent() {
        var at = moment();
        if (at.isEmpty()) {
            trouble.setText(texts.text("trouble.format"));
        } else if (at.get().isAfter(sending.desk().clock().instant())) {
            trouble.setText(texts.text("trouble.future"));
        } else {
            sending.noteSent(item, at.get());
            return;
        }
        Visibility.set(trouble, true);
    }

    /// The officer's day and time in the office's zone, whatever the PC's is.
    private Optional<Instant> moment() {
        try {
            var date = LocalDate.parse(day.getText().strip(), DAY);
            var clock = LocalTime.parse(time.getText().strip().replace(':', '.'), TIME);
            return Optional.of(
                    date.atTime(clock).atZone(sending.desk().zone().id()).toInstant());
        } catch (DateTimeParseException _) {
            // Told beside the field.
            return Optional.empty();
        }
    }
}
