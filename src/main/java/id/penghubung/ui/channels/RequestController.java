package id.penghubung.ui.channels;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.ContactPerson;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Reference;
import id.penghubung.domain.ReferralRule;
import id.penghubung.domain.ReferralRule.Referral;
import id.penghubung.domain.RequestState;
import id.penghubung.store.Drafts.Draft;
import id.penghubung.store.Requests;
import id.penghubung.store.Requests.Entry;
import id.penghubung.ui.Desk;
import id.penghubung.ui.channels.ChannelsViewModel.Loaded;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.OneWay;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.common.Words;
import id.penghubung.ui.complaint.DraftSession;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One request: the question, who asked and how to reach the person, who has it, the answers, and what is written now.
final class RequestController {

    static final KeyCombination TAKE = KeyCombination.valueOf("Alt+A");
    static final KeyCombination HAND_OVER = KeyCombination.valueOf("Alt+T");
    static final KeyCombination ANSWER = KeyCombination.valueOf("Alt+J");
    static final KeyCombination CLOSE = KeyCombination.valueOf("Alt+U");

    private final Desk desk;
    private final ChannelsViewModel model;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private final Notices notices;
    private final Moments moments;
    private final ChannelWords words;
    private final Texts texts = Texts.of(RequestController.class);
    private final DraftSession session;
    private final Map<ActionKind, Button> buttons = new EnumMap<>(ActionKind.class);
    private final Node node;
    private Entry.Held shown;
    private Loaded loaded = Loaded.NOTHING;
    private ActionKind writing;
    private boolean filling;

    @FXML
    private ScrollPane reading;

    @FXML
    private VBox story;

    @FXML
    private Label state;

    @FXML
    private Label channel;

    @FXML
    private Label due;

    @FXML
    private Label question;

    @FXML
    private GridPane facts;

    @FXML
    private HBox advice;

    @FXML
    private Label adviceText;

    @FXML
    private Button copyContact;

    @FXML
    private VBox waitingBox;

    @FXML
    private Label waiting;

    @FXML
    private Button toOutbox;

    @FXML
    private VBox answersBox;

    @FXML
    private VBox answers;

    @FXML
    private Label answersTitle;

    @FXML
    private VBox history;

    @FXML
    private FlowPane offers;

    @FXML
    private Button take;

    @FXML
    private Button handOver;

    @FXML
    private Button answer;

    @FXML
    private Button close;

    @FXML
    private VBox editor;

    @FXML
    private Label editorTitle;

    @FXML
    private ComboBox<ContactPerson> contact;

    @FXML
    private Label hint;

    @FXML
    private TextArea text;

    @FXML
    private Label trouble;

    @FXML
    private Label kept;

    @FXML
    private Button useReferral;

    @FXML
    private Button send;

    @FXML
    private Button cancel;

    RequestController(
            Desk desk,
            ChannelsViewModel model,
            Background background,
            Delays delays,
            Dialogs dialogs,
            Navigator navigator,
            Notices notices) {
        this.desk = desk;
        this.model = model;
        this.dialogs = dialogs;
        this.navigator = navigator;
        this.notices = notices;
        this.moments = new Moments(desk.zone(), desk.clock());
        this.words = new ChannelWords(moments);
        this.session = new DraftSession(
                desk.store(),
                background,
                delays,
                this::body,
                body -> body.text().isBlank()
                        && !(body instanceof ActionBody.HandOverRequest(var unitId, var _) && unitId != null),
                this::show);
        this.node = Fxml.load(this);
        prepare();
    }

    Node node() {
        return node;
    }

    String shownId() {
        return shown == null ? null : shown.id();
    }

    /// Another request: what was being written of the former one stays its draft.
    void open(Entry.Held held, Loaded now) {
        var another = shown == null || !shown.id().equals(held.id());
        if (another) {
            leave();
        }
        shown = held;
        loaded = now;
        fill();
        if (another) {
            reading.setVvalue(0);
            if (held.drafts() > 0) {
                model.draftOf(
                        held.id(),
                        draft -> draft.filter(_ -> held.id().equals(shownId()) && writing == null)
                                .ifPresent(this::resume));
            }
        }
    }

    void leave() {
        session.leave();
        writing = null;
        shown = null;
    }

    void flush() {
        session.flush();
    }

    boolean writing() {
        return writing != null;
    }

    void finish() {
        session.finish();
    }

    /// @return the key was one of ours
    boolean key(KeyEvent event) {
        for (var entry : Map.of(
                        TAKE, ActionKind.REQUEST_TAKE,
                        HAND_OVER, ActionKind.REQUEST_HAND_OVER,
                        ANSWER, ActionKind.REQUEST_ANSWER,
                        CLOSE, ActionKind.REQUEST_CLOSE)
                .entrySet()) {
            if (entry.getKey().match(event)) {
                var button = buttons.get(entry.getValue());
                if (shown != null && button.isVisible() && !button.isDisabled()) {
                    button.fire();
                }
                return true;
            }
        }
        return false;
    }

    private void prepare() {
        buttons.put(ActionKind.REQUEST_TAKE, take);
        buttons.put(ActionKind.REQUEST_HAND_OVER, handOver);
        buttons.put(ActionKind.REQUEST_ANSWER, answer);
        buttons.put(ActionKind.REQUEST_CLOSE, close);
        tooltip(take, TAKE);
        tooltip(handOver, HAND_OVER);
        tooltip(answer, ANSWER);
        tooltip(close, CLOSE);
        take.setOnAction(_ -> model.take(shown));
        handOver.setOnAction(_ -> write(ActionKind.REQUEST_HAND_OVER));
        answer.setOnAction(_ -> write(ActionKind.REQUEST_ANSWER));
        close.setOnAction(_ -> write(ActionKind.REQUEST_CLOSE));
        toOutbox.setOnAction(_ -> navigator.go(new Destination.Outbox()));
        copyContact.setOnAction(_ -> copyContact());
        useReferral.setOnAction(_ -> useReferral());
        send.setOnAction(_ -> send());
        send.setTooltip(new Tooltip(texts.text("note.send.tooltip", Shortcut.display(NoteController.SEND))));
        cancel.setOnAction(_ -> cancel());
        contact.setConverter(new OneWay<>(this::contactWords));
        contact.valueProperty().subscribe(_ -> edited());
        text.textProperty().subscribe(_ -> edited());
        editor.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (NoteController.SEND.match(event)) {
                send();
                event.consume();
            }
        });
    }

    private void tooltip(Button button, KeyCombination key) {
        button.setTooltip(new Tooltip(texts.text("tooltip", button.getText(), Shortcut.display(key))));
    }

    // Reading

    private void fill() {
        var request = shown.request();
        state.setText(words.state(shown));
        state.getStyleClass().removeAll("tone-done", "tone-know", "tone-care", "tone-stop", "tone-plain");
        state.getStyleClass().add(ChannelWords.tone(shown));
        channel.setText(texts.text("detail.channel", request.channel(), moments.full(request.receivedAt())));
        due.setText(
                request.state() == RequestState.CLOSED
                        ? texts.text("detail.closed", moments.full(request.closedAt()))
                        : words.limit(shown.due(), shown.overdue()));
        due.getStyleClass().removeAll("tone-stop", "tone-plain");
        due.getStyleClass().add(shown.overdue() ? "tone-stop" : "tone-plain");
        question.setText(Words.question(request));
        fillFacts(request);
        fillAdvice(request);
        fillWaiting();
        fillAnswers(request);
        fillHistory(request);
        var offered = Offered.of(shown);
        buttons.forEach((kind, button) -> Visibility.set(button, offered.contains(kind)));
        if (writing != null && !offered.contains(writing)) {
            // It is offered no more, but what was written stays on the screen and in the draft.
            showTrouble(List.of(texts.text("trouble.not_offered")));
        }
        var reference = loaded.reference().orElse(null);
        if (reference != null) {
            offerContacts(reference, request);
        }
        Visibility.set(editor, writing != null);
        Visibility.set(offers, writing == null && !offered.isEmpty());
    }

    private void fillFacts(InformationRequest request) {
        facts.getChildren().clear();
        var next = 0;
        if (request.material()) {
            next = fact(next, "asked_for", texts.text("fact.asked_for.answer"));
            next = fact(
                    next,
                    "asked_until",
                    request.dueOn() == null ? texts.text("fact.asked_until.none") : moments.date(request.dueOn()));
        } else {
            next = fact(next, "asker", words.asker(request.asker(), request.channel()));
            next = fact(next, "asker_kind", words.of(request.askerKind()));
        }
        next = fact(next, "topic", orNone(request.topic()));
        next = fact(next, "agenda", orNone(request.agendaNumber()));
        next = fact(
                next,
                "taker",
                request.taker() == null
                        ? texts.text("fact.taker.none")
                        : request.unitId() == null
                                ? request.taker()
                                : texts.text("fact.person", request.taker(), loaded.unitName(request.unitId())));
        if (request.picUnitId() != null) {
            next = fact(
                    next,
                    "contact",
                    texts.text("fact.person", orNone(request.contactPerson()), loaded.unitName(request.picUnitId())));
            next = fact(next, "handed_over", moments.full(request.handedOverAt()));
            if (request.state() == RequestState.HANDED_OVER) {
                fact(next, "contact_due", words.limit(shown.contactDue(), shown.contactOverdue()));
            }
        }
    }

    private int fact(int index, String key, String value) {
        var title = new Label(texts.text("fact." + key));
        title.getStyleClass().addAll("quiet", "small");
        var words = new Label(value);
        words.setId("channels-fact-" + key);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        facts.add(new VBox(title, words), index % 2, index / 2);
        return index + 1;
    }

    private String orNone(String value) {
        return value == null || value.isBlank() ? texts.text("fact.none") : value;
    }

    /// The rule of the minutes about whom to send where.
    private void fillAdvice(InformationRequest request) {
        var referral = ReferralRule.of(request.askerKind());
        var open = request.state() != RequestState.CLOSED && request.takerId() != null;
        var pic = contactOf(request);
        adviceText.setText(
                switch (referral) {
                    case PASS_ON -> "";
                    case OWN_PERSONNEL_OFFICE -> texts.text("advice.own_office");
                    case CONTACT_MAY_BE_GIVEN ->
                        pic == null
                                ? texts.text("advice.contact")
                                : texts.text("advice.contact.known", pic.name(), pic.channel());
                });
        Visibility.set(advice, open && referral != Referral.PASS_ON);
        Visibility.set(copyContact, referral == Referral.CONTACT_MAY_BE_GIVEN && pic != null);
    }

    private ContactPerson contactOf(InformationRequest request) {
        return request.picUnitId() == null
                ? null
                : loaded.reference()
                        .flatMap(reference -> reference.contact(request.picUnitId()))
                        .orElse(null);
    }

    private void fillWaiting() {
        var lines = shown.waiting().stream()
                .map(item -> texts.text(
                        "waiting.line",
                        Words.of(item.action().body().kind()),
                        moments.full(item.queuedAt()),
                        FailureWords.answer(item.lastAnswer())))
                .toList();
        waiting.setText(String.join("\n", lines));
        Visibility.set(waitingBox, !lines.isEmpty());
    }

    private void fillAnswers(InformationRequest request) {
        answers.getChildren().clear();
        for (var one : request.answers()) {
            var who = new Label(texts.text(
                    "answer.by",
                    orNone(one.author()),
                    one.unitId() == null ? texts.text("fact.agency") : loaded.unitName(one.unitId()),
                    moments.full(one.at())));
            who.getStyleClass().addAll("quiet", "small");
            who.setWrapText(true);
            var said = new Label(Requests.told(request, one.text()));
            said.setWrapText(true);
            said.setMinHeight(Region.USE_PREF_SIZE);
            answers.getChildren().add(new VBox(2, who, said));
        }
        answersTitle.setText(texts.text("answers.title", request.answers().size()));
        Visibility.set(answersBox, !request.answers().isEmpty());
    }

    private void fillHistory(InformationRequest request) {
        history.getChildren().clear();
        for (var entry : request.history().reversed()) {
            var line = new Label(texts.text(
                    "history.line",
                    moments.full(entry.at()),
                    entry.actor() == null ? texts.text("history.system") : entry.actor(),
                    entry.text() == null ? "" : Requests.told(request, entry.text())));
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            line.getStyleClass().add("small");
            history.getChildren().add(line);
        }
    }

    private void copyContact() {
        var pic = contactOf(shown.request());
        if (pic != null) {
            Clipboard.getSystemClipboard()
                    .setContent(Map.of(
                            DataFormat.PLAIN_TEXT, texts.text("contact.copied.text", pic.name(), pic.channel())));
            notices.say(Notice.done(texts.text("contact.copied")));
        }
    }

    // Writing

    private void resume(Draft draft) {
        writing = draft.body().kind();
        session.open(draft);
        filling = true;
        try {
            text.setText(draft.body().text());
            contact.setValue(
                    draft.body() instanceof ActionBody.HandOverRequest(var unitId, var _) && unitId != null
                            ? contact.getItems().stream()
                                    .filter(one -> one.unitId().equals(unitId))
                                    .findFirst()
                                    .orElse(null)
                            : null);
        } finally {
            filling = false;
        }
        showEditor();
    }

    private void write(ActionKind kind) {
        writing = kind;
        filling = true;
        try {
            if (!session.isOpen()) {
                text.clear();
                contact.setValue(null);
            }
        } finally {
            filling = false;
        }
        if (!session.isOpen()) {
            session.begin(shown.id(), shown.request().version());
        }
        showEditor();
        if (kind == ActionKind.REQUEST_HAND_OVER) {
            contact.requestFocus();
        } else {
            text.requestFocus();
        }
    }

    private void showEditor() {
        var handsOver = writing == ActionKind.REQUEST_HAND_OVER;
        editorTitle.setText(Words.of(writing));
        Visibility.set(contact, handsOver);
        hint.setText(hintFor(writing));
        text.setPromptText(texts.text(handsOver ? "prompt.note" : "prompt.text"));
        text.setAccessibleText(editorTitle.getText());
        send.setText(texts.text(
                switch (writing) {
                    case REQUEST_HAND_OVER -> "send.hand_over";
                    case REQUEST_CLOSE -> "send.close";
                    default -> "send.answer";
                }));
        var referral = ReferralRule.of(shown.request().askerKind());
        Visibility.set(
                useReferral,
                !handsOver
                        && (referral == Referral.OWN_PERSONNEL_OFFICE
                                || referral == Referral.CONTACT_MAY_BE_GIVEN && contactOf(shown.request()) != null));
        showTrouble(List.of());
        Visibility.set(editor, true);
        Visibility.set(offers, false);
    }

    private String hintFor(ActionKind kind) {
        return switch (kind) {
            case REQUEST_HAND_OVER -> texts.text("hint.hand_over");
            case REQUEST_CLOSE ->
                texts.text(
                        "hint.close",
                        words.asker(shown.request().asker(), shown.request().channel()));
            default ->
                shown.request().takerId() == null
                                || shown.request()
                                        .takerId()
                                        .equals(desk.person().id())
                        ? texts.text("hint.answer.own")
                        : texts.text("hint.answer", shown.request().taker());
        };
    }

    private ActionBody body() {
        return switch (writing) {
            case REQUEST_HAND_OVER ->
                new ActionBody.HandOverRequest(
                        contact.getValue() == null ? null : contact.getValue().unitId(), text.getText());
            case REQUEST_CLOSE -> new ActionBody.CloseRequest(text.getText());
            case null, default -> new ActionBody.AnswerRequest(text.getText());
        };
    }

    private void edited() {
        if (!filling && session != null && session.isOpen() && writing != null) {
            if (trouble.isVisible()) {
                showTrouble(missing());
            }
            session.edited();
        }
    }

    private void offerContacts(Reference reference, InformationRequest request) {
        var offered = reference.contacts().stream()
                .filter(one -> !ownUnit(one.unitId(), request))
                .toList();
        if (!contact.getItems().equals(offered)) {
            filling = true;
            try {
                var chosen = contact.getValue();
                contact.getItems().setAll(offered);
                contact.setValue(chosen);
            } finally {
                filling = false;
            }
        }
    }

    /// Of whoever has taken it; of this person when *Ambil* is still on its way.
    private boolean ownUnit(String unitId, InformationRequest request) {
        return request.takerId() == null
                ? desk.person().memberships().stream()
                        .anyMatch(membership -> membership.unit() != null
                                && membership.unit().id().equals(unitId))
                : unitId.equals(request.unitId());
    }

    private String contactWords(ContactPerson one) {
        return texts.text("contact.line", loaded.unitName(one.unitId()), one.name());
    }

    private void useReferral() {
        var pic = contactOf(shown.request());
        var sentence = ReferralRule.of(shown.request().askerKind()) == Referral.OWN_PERSONNEL_OFFICE || pic == null
                ? texts.text("referral.own_office")
                : texts.text("referral.contact", pic.name(), loaded.unitName(pic.unitId()), pic.channel());
        text.insertText(text.getCaretPosition(), sentence);
        text.requestFocus();
    }

    private List<String> missing() {
        var missing = new ArrayList<String>();
        if (writing == ActionKind.REQUEST_HAND_OVER) {
            if (contact.getValue() == null) {
                missing.add(texts.text("missing.contact"));
            }
        } else {
            if (text.getText().isBlank()) {
                missing.add(texts.text("missing.text"));
            }
            loaded.reference()
                    .map(Reference::contacts)
                    .filter(_ -> speaksToAsker())
                    .filter(contacts ->
                            ReferralRule.givesAwayContact(shown.request().askerKind(), text.getText(), contacts))
                    .ifPresent(_ -> missing.add(texts.text("missing.contact_given_away")));
        }
        var length = text.getText().codePointCount(0, text.getText().length());
        var longest = loaded.reference().map(Reference::maxAnswerLength).orElse(Integer.MAX_VALUE);
        if (length > longest) {
            missing.add(texts.text("missing.long", length, longest));
        }
        if (!Set.copyOf(Offered.of(shown)).contains(writing)) {
            missing.add(texts.text("trouble.not_offered"));
        }
        return missing;
    }

    /// What a PIC writes goes to a colleague; what the person who took it writes goes out.
    private boolean speaksToAsker() {
        return writing == ActionKind.REQUEST_CLOSE
                || desk.person().id().equals(shown.request().takerId());
    }

    private void showTrouble(List<String> missing) {
        trouble.setText(missing.isEmpty() ? "" : texts.text("missing", String.join("; ", missing)));
        Visibility.set(trouble, !missing.isEmpty());
    }

    private void send() {
        if (writing == null || !session.isOpen()) {
            return;
        }
        var missing = missing();
        showTrouble(missing);
        if (!missing.isEmpty()) {
            return;
        }
        var kind = writing;
        session.send(
                queued -> {
                    notices.say(
                            queued
                                    ? Notice.done(texts.text("done.queued", Words.of(kind)))
                                    : Notice.care(texts.text("done.elsewhere")));
                    writing = null;
                    model.queued();
                    model.refresh();
                    if (shown != null) {
                        fill();
                    }
                },
                failure -> notices.say(Notice.care(FailureWords.of(failure))));
    }

    /// Nothing written: closed at once. Else the person is asked, and the safe choice keeps it.
    private void cancel() {
        if (!session.isOpen()) {
            writing = null;
            fill();
            return;
        }
        if (!text.getText().isBlank()
                && !dialogs.confirm(
                        texts.text("work.discard.title"),
                        texts.text("work.discard.sentence"),
                        texts.text("note.discard"))) {
            return;
        }
        session.discard(
                _ -> {
                    writing = null;
                    if (shown != null) {
                        fill();
                    }
                },
                failure -> notices.say(Notice.care(FailureWords.of(failure))));
    }

    private void show(DraftSession.Kept state) {
        kept.setText(
                switch (state) {
                    case DraftSession.Kept.Nothing _ -> "";
                    case DraftSession.Kept.Saving _ -> texts.text("kept.saving");
                    case DraftSession.Kept.Saved(var at) -> texts.text("kept.saved", moments.seconds(at));
                    case DraftSession.Kept.Failed(var cause) -> FailureWords.of(cause);
                });
    }
}
