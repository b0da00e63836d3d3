package id.penghubung.ui.channels;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.AskerKind;
import id.penghubung.domain.Intake;
import id.penghubung.domain.IntakeChannel;
import id.penghubung.domain.Reference;
import id.penghubung.domain.Reporter;
import id.penghubung.store.Drafts.Draft;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.OneWay;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.complaint.DraftSession;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/// *Catat*: the small form in which something from another channel is written down. A draft from the first key on.
final class NoteController {

    static final KeyCombination SEND = KeyCombination.valueOf("Shortcut+Enter");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Desk desk;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Moments moments;
    private final ChannelWords words;
    private final Texts texts = Texts.of(NoteController.class);
    private final DraftSession session;
    private final Consumer<String> onQueued;
    private final Runnable onGone;
    private final Node node;
    private Instant received;
    private int longest = Integer.MAX_VALUE;
    private boolean filling;

    @FXML
    private ToggleButton asRequest;

    @FXML
    private ToggleButton asReport;

    @FXML
    private Label explained;

    @FXML
    private ComboBox<IntakeChannel> channel;

    @FXML
    private DatePicker date;

    @FXML
    private TextField time;

    @FXML
    private Label zone;

    @FXML
    private TextField name;

    @FXML
    private TextField phone;

    @FXML
    private TextField email;

    @FXML
    private CheckBox anonymous;

    @FXML
    private CheckBox secret;

    @FXML
    private ComboBox<AskerKind> askerKind;

    @FXML
    private ComboBox<String> topic;

    @FXML
    private TextField agenda;

    @FXML
    private TextArea text;

    @FXML
    private Label kept;

    @FXML
    private Label trouble;

    @FXML
    private Button send;

    @FXML
    private Button discard;

    /// @param onQueued with the id of what was noted
    /// @param onGone the note was discarded
    NoteController(
            Desk desk,
            Background background,
            Delays delays,
            Dialogs dialogs,
            Notices notices,
            Consumer<String> onQueued,
            Runnable onGone) {
        this.desk = desk;
        this.dialogs = dialogs;
        this.notices = notices;
        this.moments = new Moments(desk.zone(), desk.clock());
        this.words = new ChannelWords(moments);
        this.onQueued = onQueued;
        this.onGone = onGone;
        this.session =
                new DraftSession(desk.store(), background, delays, this::body, NoteController::blank, this::show);
        this.node = Fxml.load(this);
        prepareFields();
        prepareActions();
    }

    Node node() {
        return node;
    }

    /// An empty form. What was in it stays a draft.
    void begin() {
        session.leave();
        fill(new Intake(null, desk.clock().instant(), null, null, "", "", ""), false);
        session.begin(UUID.randomUUID().toString(), 0);
        channel.requestFocus();
    }

    void open(Draft draft) {
        if (draft.id().equals(session.draftId())) {
            return;
        }
        session.leave();
        switch (draft.body()) {
            case ActionBody.Register(var intake) -> fill(intake, true);
            case ActionBody.NoteRequest(var intake) -> fill(intake, false);
            default ->
                throw new IllegalArgumentException("no note: " + draft.body().kind());
        }
        session.open(draft);
    }

    /// Which draft is in the form; empty for none.
    Optional<UUID> draftId() {
        return Optional.ofNullable(session.draftId());
    }

    void leave() {
        session.leave();
    }

    void flush() {
        session.flush();
    }

    void finish() {
        session.finish();
    }

    /// @param reference topics and the longest text
    void know(Reference reference) {
        longest = reference.maxAnswerLength();
        if (!topic.getItems().equals(reference.categories())) {
            var typed = topic.getEditor().getText();
            filling = true;
            topic.getItems().setAll(reference.categories());
            topic.getEditor().setText(typed);
            filling = false;
        }
    }

    private void prepareFields() {
        var group = new ToggleGroup();
        asRequest.setToggleGroup(group);
        asReport.setToggleGroup(group);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                explained.setText(
                        texts.text(asReport.isSelected() ? "note.report.explained" : "note.request.explained"));
                send.setText(texts.text(asReport.isSelected() ? "note.send.report" : "note.send.request"));
                edited();
            }
        });
        group.selectToggle(asRequest);
        channel.getItems().setAll(IntakeChannel.values());
        channel.setConverter(new OneWay<>(IntakeChannel::word));
        askerKind.getItems().setAll(AskerKind.values());
        askerKind.setConverter(new OneWay<>(words::of));
        zone.setText(desk.zone().name());
        date.setConverter(new StringConverter<>() {
            @Override
            public String toString(LocalDate day) {
                return day == null ? "" : DATE.format(day);
            }

            @Override
            public LocalDate fromString(String typed) {
                try {
                    return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip(), DATE);
                } catch (DateTimeException _) {
                    return date.getValue();
                }
            }
        });
        channel.valueProperty().subscribe(_ -> edited());
        askerKind.valueProperty().subscribe(_ -> edited());
        date.valueProperty().subscribe(_ -> edited());
        anonymous.selectedProperty().subscribe(_ -> edited());
        secret.selectedProperty().subscribe(_ -> edited());
        for (var field : List.of(time, name, phone, email, agenda, topic.getEditor())) {
            field.textProperty().subscribe(_ -> edited());
        }
        text.textProperty().subscribe(_ -> edited());
        anonymous.selectedProperty().subscribe(hidden -> {
            name.setDisable(hidden);
            phone.setDisable(hidden);
            email.setDisable(hidden);
        });
    }

    private void prepareActions() {
        send.setOnAction(_ -> send());
        send.setTooltip(new Tooltip(texts.text("note.send.tooltip", Shortcut.display(SEND))));
        discard.setOnAction(_ -> discard());
        // Tab leads on; a tab sign in a question is of no use.
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SEND.match(event)) {
                send();
                event.consume();
            }
        });
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (SEND.match(event)) {
                send();
                event.consume();
            }
        });
    }

    private void fill(Intake intake, boolean report) {
        filling = true;
        try {
            (report ? asReport : asRequest).setSelected(true);
            channel.setValue(IntakeChannel.ofWord(intake.channel()).orElse(null));
            received = intake.receivedAt() == null ? desk.clock().instant() : intake.receivedAt();
            var local = LocalDateTime.ofInstant(received, desk.zone().id());
            date.setValue(local.toLocalDate());
            time.setText(TIME.format(local));
            name.setText(orEmpty(intake.asker().name()));
            phone.setText(orEmpty(intake.asker().phone()));
            email.setText(orEmpty(intake.asker().email()));
            anonymous.setSelected(intake.asker().anonymous());
            secret.setSelected(intake.asker().secret());
            askerKind.setValue(intake.askerKind());
            topic.setValue(intake.topic());
            topic.getEditor().setText(intake.topic());
            agenda.setText(intake.agendaNumber());
            text.setText(intake.text());
            trouble.setText("");
            Visibility.set(trouble, false);
        } finally {
            filling = false;
        }
    }

    private void edited() {
        if (!filling && session != null) {
            moment().ifPresent(at -> received = at);
            if (trouble.isVisible()) {
                showTrouble();
            }
            session.edited();
        }
    }

    private ActionBody body() {
        var intake = new Intake(
                channel.getValue() == null ? null : channel.getValue().word(),
                received,
                asker(),
                askerKind.getValue(),
                text.getText(),
                topic.getEditor().getText().strip(),
                agenda.getText().strip());
        return asReport.isSelected() ? new ActionBody.Register(intake) : new ActionBody.NoteRequest(intake);
    }

    /// Who wishes to stay unnamed is not noted by name.
    private Reporter asker() {
        return anonymous.isSelected()
                ? new Reporter(null, null, null, true, secret.isSelected())
                : new Reporter(
                        orNull(name.getText()),
                        orNull(phone.getText()),
                        orNull(email.getText()),
                        false,
                        secret.isSelected());
    }

    private static boolean blank(ActionBody body) {
        return body.text().isBlank()
                && switch (body) {
                    case ActionBody.Register(var intake) -> blank(intake);
                    case ActionBody.NoteRequest(var intake) -> blank(intake);
                    default -> true;
                };
    }

    private static boolean blank(Intake intake) {
        return intake.channel() == null
                && intake.asker().equals(Reporter.unknown())
                && intake.topic().isBlank()
                && intake.agendaNumber().isBlank();
    }

    private Optional<Instant> moment() {
        var typed = time.getText().strip().replace(':', '.');
        try {
            var at = LocalTime.parse(typed.length() == 4 ? "0" + typed : typed, TIME);
            return Optional.ofNullable(date.getValue())
                    .map(day -> day.atTime(at).atZone(desk.zone().id()).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private List<String> missing() {
        var missing = new ArrayList<String>();
        if (channel.getValue() == null) {
            missing.add(texts.text("missing.channel"));
        }
        var at = moment();
        if (at.isEmpty()) {
            missing.add(texts.text("missing.time"));
        } else if (at.get().isAfter(desk.clock().instant().plus(CLOCKS_DIFFER))) {
            missing.add(texts.text("missing.future"));
        }
        if (text.getText().isBlank()) {
            missing.add(texts.text("missing.text"));
        }
        var length = text.getText().codePointCount(0, text.getText().length());
        if (length > longest) {
            missing.add(texts.text("missing.long", length, longest));
        }
        return missing;
    }

    private void showTrouble() {
        var missing = missing();
        trouble.setText(missing.isEmpty() ? "" : texts.text("missing", String.join("; ", missing)));
        Visibility.set(trouble, !missing.isEmpty());
    }

    private void send() {
        if (!session.isOpen()) {
            return;
        }
        showTrouble();
        if (trouble.isVisible()) {
            return;
        }
        var target = session.targetId();
        var report = asReport.isSelected();
        session.send(
                queued -> {
                    notices.say(
                            queued
                                    ? Notice.done(texts.text(report ? "done.report" : "done.request"))
                                    : Notice.care(texts.text("done.elsewhere")));
                    onQueued.accept(target);
                },
                failure -> notices.say(Notice.care(FailureWords.of(failure))));
    }

    private void discard() {
        if (!session.isOpen()) {
            return;
        }
        if (!blank(body())
                && !dialogs.confirm(
                        texts.text("note.discard.title"),
                        texts.text("note.discard.sentence"),
                        texts.text("note.discard"))) {
            return;
        }
        session.discard(
                discarded -> {
                    notices.say(
                            discarded
                                    ? Notice.done(texts.text("done.discarded"))
                                    : Notice.care(texts.text("done.elsewhere")));
                    onGone.run();
                },
                failure -> notices.say(Notice.care(FailureWords.of(failure))));
    }

    private void show(DraftSession.Kept state) {
        kept.setText(
                switch (state) {
                    case DraftSession.Kept.Nothing _ -> texts.text("kept.nothing");
                    case DraftSession.Kept.Saving _ -> texts.text("kept.saving");
                    case DraftSession.Kept.Saved(var at) -> texts.text("kept.saved", moments.seconds(at));
                    case DraftSession.Kept.Failed(var cause) -> FailureWords.of(cause);
                });
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
