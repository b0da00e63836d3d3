package id.penghubung.ui.obstacle;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.Attachment;
import id.penghubung.domain.AttachmentLimits;
import id.penghubung.domain.Obstacle;
import id.penghubung.domain.ObstacleStep;
import id.penghubung.domain.PersonalText;
import id.penghubung.domain.WorkUnit;
import id.penghubung.exchange.ObstacleWords;
import id.penghubung.store.Attachments;
import id.penghubung.store.Drafts.Draft;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.FileSize;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.OneWay;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.complaint.DraftSession;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The form of one kendala. A draft from the first key on.
final class NoteController {

    static final KeyCombination SEND = KeyCombination.valueOf("Shortcut+Enter");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
    private static final int LONGEST = 4_000;
    private static final List<String> PICTURES = List.of("image/png", "image/jpeg");

    private final Desk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Moments moments;
    private final Texts texts = Texts.of(NoteController.class);
    private final DraftSession session;
    private final Consumer<String> onNoted;
    private final Runnable onGone;
    private final Node node;
    private AttachmentLimits limits = AttachmentLimits.bundled();
    private WorkUnit unit;
    private String formerUnitId;
    private String formerUnit = "";
    private Instant seen;
    private boolean filling;

    @FXML
    private Label title;

    @FXML
    private ComboBox<ObstacleStep> step;

    @FXML
    private DatePicker date;

    @FXML
    private TextField time;

    @FXML
    private Label zone;

    @FXML
    private TextField trackingId;

    @FXML
    private TextField siteVersion;

    @FXML
    private TextArea text;

    @FXML
    private Button attach;

    @FXML
    private Button detach;

    @FXML
    private Label picture;

    @FXML
    private Label personal;

    @FXML
    private Label trouble;

    @FXML
    private Label kept;

    @FXML
    private Button send;

    @FXML
    private Button discard;

    /// @param onNoted with the id of the kendala
    /// @param onGone the form was left without one
    NoteController(
            Desk desk,
            Background background,
            Delays delays,
            Dialogs dialogs,
            Notices notices,
            Consumer<String> onNoted,
            Runnable onGone) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.notices = notices;
        this.moments = new Moments(desk.zone(), desk.clock());
        this.onNoted = onNoted;
        this.onGone = onGone;
        this.session = new DraftSession(
                desk.store(),
                background,
                delays,
                this::body,
                body -> body.text().isBlank(),
                this::show);
        this.node = Fxml.load(this);
        prepareFields();
        prepareActions();
    }

    Node node() {
        return node;
    }

    /// @param of in whose name it is noted; null for the agency's own desk
    void know(WorkUnit of, AttachmentLimits known) {
        unit = of;
        limits = new AttachmentLimits(PICTURES, known.maxBytes(), 1);
        attach.setTooltip(new Tooltip(texts.text("picture.tooltip", FileSize.of(limits.maxBytes()))));
    }

    /// An empty form. What was in it stays a draft.
    void begin(String beside) {
        session.leave();
        formerUnitId = null;
        formerUnit = "";
        fill(new Obstacle.Note(desk.clock().instant(), ObstacleStep.STATUS.wireWord(), "", "", beside, null, ""));
        title.setText(texts.text("note.title.new"));
        session.begin(UUID.randomUUID().toString(), 0);
        showPicture();
        (beside.isEmpty() ? step : text).requestFocus();
    }

    /// The words of one that stands in the list.
    void correct(Obstacle obstacle) {
        session.leave();
        fill(obstacle.note());
        title.setText(texts.text("note.title.correct"));
        session.begin(obstacle.id(), obstacle.version());
        showPicture();
        text.requestFocus();
    }

    void open(Draft draft, Obstacle.Note note) {
        if (draft.id().equals(session.draftId())) {
            return;
        }
        session.leave();
        fill(note);
        title.setText(texts.text("note.title.new"));
        session.open(draft);
        showPicture();
    }

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

    private void prepareFields() {
        step.getItems().setAll(ObstacleStep.values());
        step.setConverter(new OneWay<>(ObstacleWords::of));
        zone.setText(desk.zone().name());
        date.setConverter(new DayWords(date));
        step.valueProperty().subscribe(_ -> edited());
        date.valueProperty().subscribe(_ -> edited());
        for (var field : List.of(time, trackingId, siteVersion)) {
            field.textProperty().subscribe(_ -> edited());
        }
        text.textProperty().subscribe(_ -> edited());
    }

    private void prepareActions() {
        send.setOnAction(_ -> send());
        send.setTooltip(new Tooltip(texts.text("note.send.tooltip", Shortcut.display(SEND))));
        discard.setOnAction(_ -> discard());
        attach.setOnAction(_ -> attach());
        detach.setOnAction(_ -> detach());
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SEND.match(event)) {
                send();
                event.consume();
            }
        });
    }

    private void fill(Obstacle.Note note) {
        filling = true;
        try {
            step.setValue(ObstacleStep.ofWireWord(note.step()).orElse(ObstacleStep.OTHER));
            seen = note.seenAt();
            formerUnitId = note.unitId();
            formerUnit = note.unit();
            var local = LocalDateTime.ofInstant(seen, desk.zone().id());
            date.setValue(local.toLocalDate());
            time.setText(TIME.format(local));
            trackingId.setText(note.trackingId());
            siteVersion.setText(note.siteVersion());
            text.setText(note.text());
            Visibility.set(trouble, false);
            showPersonal();
        } finally {
            filling = false;
        }
    }

    private void edited() {
        if (!filling && session != null) {
            moment().ifPresent(at -> seen = at);
            showPersonal();
            if (trouble.isVisible()) {
                showTrouble();
            }
            session.edited();
        }
    }

    /// Whoever noted it first stays the unit that met it.
    private ActionBody body() {
        var own = formerUnitId == null && formerUnit.isEmpty() && unit != null;
        return new ActionBody.NoteObstacle(new Obstacle.Note(
                seen,
                step.getValue().wireWord(),
                text.getText(),
                siteVersion.getText().strip(),
                trackingId.getText().strip().replace("#", ""),
                own ? unit.id() : formerUnitId,
                own ? unit.name() : formerUnit));
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
        if (length > LONGEST) {
            missing.add(texts.text("missing.long", length, LONGEST));
        }
        return missing;
    }

    private void showTrouble() {
        var missing = missing();
        trouble.setText(missing.isEmpty() ? "" : texts.text("missing", String.join("; ", missing)));
        Visibility.set(trouble, !missing.isEmpty());
    }

    /// The list is read outside the agency: the same finding as for an answer.
    private String personalWords() {
        return PersonalText.kindsIn(text.getText() + " " + siteVersion.getText()).stream()
                .map(kind -> texts.text("personal." + kind.name()))
                .collect(Collectors.joining(", "));
    }

    private void showPersonal() {
        var found = personalWords();
        personal.setText(found.isEmpty() ? "" : texts.text("personal", found));
        Visibility.set(personal, !found.isEmpty());
    }

    private void send() {
        if (!session.isOpen() || send.isDisabled()) {
            return;
        }
        showTrouble();
        if (trouble.isVisible()) {
            return;
        }
        var found = personalWords();
        if (!found.isEmpty()
                && !dialogs.confirm(
                        texts.text("personal.title"),
                        texts.text("personal.sentence", found),
                        texts.text("personal.anyway"))) {
            return;
        }
        var target = session.targetId();
        Consumer<Boolean> done = noted -> {
            notices.say(noted ? Notice.done(texts.text("done.noted")) : Notice.care(texts.text("done.elsewhere")));
            desk.sync().nudge();
            onNoted.accept(target);
        };
        Consumer<Exception> failed = failure -> notices.say(Notice.care(FailureWords.of(failure)));
        if (desk.withFiles()) {
            session.keep(desk.store().obstacles()::keep, done, failed);
        } else {
            session.send(done, failed);
        }
    }

    private void discard() {
        if (!session.isOpen()) {
            return;
        }
        if (!text.getText().isBlank()
                && !dialogs.confirm(
                        texts.text("note.discard.title"),
                        texts.text("note.discard.sentence"),
                        texts.text("note.discard"))) {
            return;
        }
        session.discard(_ -> onGone.run(), failure -> notices.say(Notice.care(FailureWords.of(failure))));
    }

    // --- the picture ------------------------------------------------------------------------------------------------

    private void attach() {
        var draftId = session.draftId();
        if (draftId == null) {
            return;
        }
        var chosen = dialogs.open(
                texts.text("picture.choose"),
                texts.text("picture.kind"),
                List.of("*.png", "*.jpg", "*.jpeg", "*.PNG", "*.JPG", "*.JPEG"));
        if (chosen.isEmpty()) {
            return;
        }
        send.setDisable(true);
        background.run(
                () -> attached(draftId, chosen.getFirst()),
                refusal -> {
                    send.setDisable(false);
                    refusal.ifPresent(reason -> notices.say(Notice.care(
                            texts.text("picture.refused." + reason.name(), FileSize.of(limits.maxBytes())))));
                    showPicture();
                },
                failure -> {
                    send.setDisable(false);
                    notices.say(Notice.care(FailureWords.of(failure)));
                });
    }

    /// The new one takes the place of the former one, and only when it is one.
    private Optional<Attachments.Refusal> attached(UUID draftId, Path file) {
        var attachments = desk.store().attachments();
        var former = attachments.of(draftId);
        var two = new AttachmentLimits(limits.mediaTypes(), limits.maxBytes(), 2);
        return switch (attachments.attach(draftId, file, two)) {
            case Attachments.Outcome.Refused(var reason) -> Optional.of(reason);
            case Attachments.Outcome.Attached(var added, var _) -> {
                former.stream().filter(one -> !one.equals(added)).forEach(one -> attachments.remove(draftId, one));
                yield Optional.empty();
            }
        };
    }

    private void detach() {
        var draftId = session.draftId();
        if (draftId != null) {
            background.run(
                    () -> {
                        for (var one : desk.store().attachments().of(draftId)) {
                            desk.store().attachments().remove(draftId, one);
                        }
                        return null;
                    },
                    _ -> showPicture(),
                    failure -> notices.say(Notice.care(FailureWords.of(failure))));
        }
    }

    private void showPicture() {
        var draftId = session.draftId();
        if (draftId == null) {
            return;
        }
        background.run(
                () -> desk.store().attachments().of(draftId),
                files -> {
                    if (draftId.equals(session.draftId())) {
                        picture.setText(
                                files.isEmpty()
                                        ? texts.text("picture.none")
                                        : files.stream().map(Attachment::name).collect(Collectors.joining(", ")));
                        Visibility.set(detach, !files.isEmpty());
                    }
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
}
