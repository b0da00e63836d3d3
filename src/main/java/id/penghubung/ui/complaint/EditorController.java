package id.penghubung.ui.complaint;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.ReplyTemplate;
import id.penghubung.domain.WorkUnit;
import id.penghubung.store.Drafts.Draft;
import id.penghubung.sync.PresenceService.Colleague;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Focus;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.common.Words;
import id.penghubung.ui.complaint.EditorViewModel.Confirmation;
import id.penghubung.ui.complaint.EditorViewModel.OpenDraft;
import id.penghubung.ui.complaint.EditorViewModel.SaveState;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The nodes of the editor: kind, templates, text, what the check found, *Kirim*; and in their place for a moment the
/// question before sending or the former versions.
final class EditorController {

    private static final KeyCombination SEND = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PLACEHOLDER = new KeyCodeCombination(KeyCode.F3);
    private static final KeyCombination TEMPLATES = new KeyCodeCombination(KeyCode.J, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination VERSIONS =
            new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination DISCARD =
            new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination ATTACH =
            new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.ESCAPE);

    private static final int FIRST_WORDS = 40;

    private final EditorViewModel model;
    private final Dialogs dialogs;
    private final Moments moments;
    private final ChangeWords changeWords;
    private final Texts texts = Texts.of(EditorController.class);

    private final ConfirmController confirm;
    private final Parent confirmNode;
    private final TemplatesViewModel templatesModel;
    private final TemplatesController templatesController;
    private final Parent templatesNode;
    private final CopyWords copyWords;
    private final VersionsController versionsController;
    private final Parent versionsNode;
    private final ProcessFields processFields;
    private final CheckBar checkBar;
    private UnitChooser unitChooser;
    private FilesRow files;
    /// One per draft: its undo must never bring up the text of another complaint.
    private TextArea area = new TextArea();

    @FXML
    private StackPane root;

    @FXML
    private VBox form;

    @FXML
    private HBox changesBox;

    @FXML
    private Label changesText;

    @FXML
    private Button changesRead;

    @FXML
    private HBox kinds;

    @FXML
    private ToggleButton followUp;

    @FXML
    private ToggleButton initialResponse;

    @FXML
    private Label notOurs;

    @FXML
    private Button templates;

    @FXML
    private MenuButton drafts;

    @FXML
    private MenuItem newDraft;

    @FXML
    private MenuItem versions;

    @FXML
    private MenuItem discard;

    @FXML
    private Label others;

    @FXML
    private Label explanation;

    @FXML
    private StackPane textPlace;

    @FXML
    private VBox unitBox;

    @FXML
    private Label unitName;

    @FXML
    private TextField unitSearch;

    @FXML
    private ListView<WorkUnit> unitList;

    @FXML
    private VBox filesPlace;

    @FXML
    private FlowPane filesLine;

    @FXML
    private FlowPane filesSaid;

    @FXML
    private Button attach;

    @FXML
    private FlowPane remarks;

    @FXML
    private Label saved;

    @FXML
    private Label count;

    @FXML
    private Button send;

    @FXML
    private HBox foot;

    @FXML
    private VBox sheet;

    EditorController(EditorViewModel model, TemplatesViewModel templatesModel, Dialogs dialogs, Moments moments) {
        this.model = model;
        this.dialogs = dialogs;
        this.moments = moments;
        this.changeWords = new ChangeWords(moments);
        this.processFields = new ProcessFields(model);
        this.checkBar = new CheckBar(model, dialogs, moments);
        this.copyWords = new CopyWords(moments);
        this.templatesModel = templatesModel;
        this.templatesController = new TemplatesController(templatesModel, dialogs, this::insert, this::closeSheet);
        this.templatesNode = Fxml.load(templatesController);
        this.confirm = new ConfirmController(model, changeWords, copyWords);
        this.confirmNode = Fxml.load(confirm);
        this.versionsController = new VersionsController(moments, this::restore, this::closeSheet);
        this.versionsNode = Fxml.load(versionsController);
    }

    @FXML
    private void initialize() {
        unitChooser = new UnitChooser(unitSearch, unitList, model.form().unit());
        unitName.setLabelFor(unitSearch);
        unitBox.getChildren().add(processFields.dueDay());
        ((HBox) textPlace.getParent()).getChildren().addAll(processFields.nodes());
        form.getChildren().add(form.getChildren().indexOf(explanation) + 1, processFields.hint());
        form.getChildren().add(form.getChildren().indexOf(changesBox) + 1, checkBar.line());
        foot.getChildren().add(foot.getChildren().indexOf(send), checkBar.ask());
        // What the superior said needs the room on a small screen.
        checkBar.line().visibleProperty().subscribe(said -> Visibility.set(explanation, !said));
        followUp.setOnAction(_ -> chooseKind(ActionKind.FOLLOW_UP));
        initialResponse.setOnAction(_ -> chooseKind(ActionKind.INITIAL_RESPONSE));
        changesRead.setOnAction(_ -> model.acceptChanges());
        newDraft.setOnAction(_ -> {
            model.begin(model.form().kind().get());
            focusText();
        });
        versions.setOnAction(_ -> showVersions());
        versions.setAccelerator(VERSIONS);
        discard.setOnAction(_ -> discard());
        discard.setAccelerator(DISCARD);
        send.setOnAction(_ -> model.askToSend());
        send.setTooltip(tip("send", SEND));
        templates.setOnAction(_ -> showTemplates());
        templates.setTooltip(tip("templates", TEMPLATES));
        attach.setTooltip(tip("key.attach", ATTACH));
        files = new FilesRow(filesPlace, filesLine, filesSaid, attach, model, dialogs);
        files.takeDrops(root);
        send.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.judgement().get().maySend()
                                || model.sendingNow().get()
                                || model.files().copying().get() != null,
                        model.judgement(),
                        model.sendingNow(),
                        model.files().copying()));
        model.draft().subscribe(this::showDraft);
        model.form().kind().subscribe(this::showKind);
        model.drafts().subscribe(this::showDrafts);
        model.changes().subscribe(this::showChanges);
        model.form().text().subscribe(this::showCount);
        var remarkLine = new RemarkLine(remarks, model, this::nextPlaceholder, copyWords);
        model.copied().subscribe(remarkLine::show);
        model.judgement().subscribe(remarkLine::show);
        model.sendTrouble().subscribe(remarkLine::show);
        model.judgement().subscribe(checkBar::show);
        model.check().subscribe(checkBar::show);
        model.offered().subscribe(checkBar::show);
        model.files().copying().subscribe(checkBar::show);
        model.draft().subscribe(checkBar::show);
        model.form().kind().subscribe(checkBar::show);
        model.saveState().subscribe(this::showSaved);
        model.others().subscribe(this::showOthers);
        model.offered().subscribe(this::showKinds);
        model.confirmation().subscribe(this::showConfirmation);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        closeSheet();
    }

    private Tooltip tip(String key, KeyCombination keys) {
        return new Tooltip(texts.text("key.tooltip", texts.text(key), keys.getDisplayText()));
    }

    // --- the text ---------------------------------------------------------------------------------------------------

    private void showDraft(OpenDraft before, OpenDraft now) {
        if (now == null || before != null && before.id().equals(now.id())) {
            return;
        }
        area.textProperty().unbindBidirectional(model.form().text());
        area = new TextArea();
        area.setId("editor-text");
        area.setWrapText(true);
        area.textProperty().bindBidirectional(model.form().text());
        area.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.flush();
            }
        });
        textPlace.getChildren().setAll(area);
        nameArea(model.form().kind().get());
        closeSheet();
        unitSearch.clear();
        offerUnits();
        showDrafts();
    }

    private void nameArea(ActionKind kind) {
        var purpose = switch (kind) {
            case FOLLOW_UP, INITIAL_RESPONSE, ACCEPT -> "answer";
            case NOT_OUR_AUTHORITY -> "reason";
            case INTERNAL_NOTE -> "note";
            case CLOSE -> "closing";
            case INTERVENE -> "intervention";
            case TAKE_BACK, POSTPONE, ARCHIVE, REOPEN -> "grounds";
            case VERIFY, CORRECT, DISPOSE -> "remark";
            case APPROVE -> "approval";
            case RETURN -> "return";
            case ASK_MATERIAL -> "question";
            case REGISTER,
                    REQUEST_NOTE,
                    REQUEST_TAKE,
                    REQUEST_HAND_OVER,
                    REQUEST_ANSWER,
                    REQUEST_CLOSE,
                    ASK_CHECK,
                    OBSTACLE_NOTE,
                    OBSTACLE_TRACK -> throw new IllegalArgumentException("not written on a complaint: " + kind);
        };
        area.setAccessibleText(texts.text("text." + purpose + ".name"));
        area.setPromptText(texts.text("text." + purpose + ".prompt"));
    }

    /// What is written needs more room than an answer does.
    boolean tall() {
        return processFields.tall();
    }

    void focusText() {
        if (sheet.isVisible()) {
            sheet.requestFocus();
        } else {
            area.requestFocus();
        }
    }

    // --- kind, templates --------------------------------------------------------------------------------------------

    private void chooseKind(ActionKind kind) {
        model.form().kind().set(kind);
        showKind(kind);
        focusText();
    }

    private void showKind(ActionKind kind) {
        var oneUnit =
                kind == ActionKind.NOT_OUR_AUTHORITY || kind == ActionKind.TAKE_BACK || kind == ActionKind.ASK_MATERIAL;
        var answers = kind == ActionKind.FOLLOW_UP || kind == ActionKind.INITIAL_RESPONSE;
        Visibility.set(kinds, answers);
        Visibility.set(templates, answers);
        Visibility.set(notOurs, !answers);
        notOurs.setText(Words.of(kind));
        Visibility.set(unitBox, oneUnit);
        Visibility.set(textPlace, kind != ActionKind.ACCEPT);
        Visibility.set(count, kind != ActionKind.ACCEPT);
        processFields.show(kind);
        followUp.setSelected(kind == ActionKind.FOLLOW_UP);
        initialResponse.setSelected(kind == ActionKind.INITIAL_RESPONSE);
        explanation.setText(texts.text("kind." + kind.name() + ".explained"));
        nameArea(kind);
        offerUnits();
        showCount();
    }

    private void showKinds() {
        var offered = model.offered().get();
        followUp.setDisable(!offered.contains(ActionKind.FOLLOW_UP));
        initialResponse.setDisable(!offered.contains(ActionKind.INITIAL_RESPONSE));
        offerUnits();
        showCount();
    }

    private void offerUnits() {
        var kind = model.form().kind().get();
        unitName.setText(texts.text(
                switch (kind) {
                    case TAKE_BACK -> "unit.taken";
                    case ASK_MATERIAL -> "unit.asked";
                    default -> "unit";
                }));
        unitChooser.offer(model.units(), kind == ActionKind.NOT_OUR_AUTHORITY);
        processFields.offer();
    }

    private void showTemplates() {
        if (!templates.isVisible() || model.complaint().isEmpty()) {
            return;
        }
        var complaint = model.complaint().get();
        templatesModel.offer(model.form().answerKind(), complaint, model.templates(), dialogs::failure);
        openSheet(
                templatesNode,
                () -> templatesController.show(
                        model.form().text().get(), complaint.classification(), model.knownUnits()));
    }

    private void insert(ReplyTemplate template) {
        closeSheet();
        area.replaceSelection(template.text());
        focusText();
        nextPlaceholder();
    }

    private void nextPlaceholder() {
        // From the caret on, or from behind the one that is selected.
        var from = area.getSelection().getLength() > 0 ? area.getSelection().getEnd() : area.getCaretPosition();
        Placeholders.next(area.getText(), from).ifPresent(place -> {
            area.requestFocus();
            area.selectRange(place.start(), place.end());
        });
    }

    // --- what stands around the text --------------------------------------------------------------------------------

    private void showCount() {
        var length = model.length();
        count.setText(
                !EditorForm.isAnswer(model.form().kind().get())
                                || model.maxLength().isEmpty()
                        ? texts.text("count", length)
                        : texts.text("count.limit", length, model.maxLength().get()));
    }

    private void showSaved(SaveState state) {
        saved.getStyleClass().removeAll("save-failed");
        switch (state) {
            case SaveState.Untouched _ -> saved.setText("");
            case SaveState.Pending _ -> saved.setText(texts.text("saved.pending"));
            case SaveState.Saved(var at) -> {
                var today = moments.date(at).equals(moments.date(moments.today()));
                saved.setText(texts.text("saved.at", today ? moments.seconds(at) : moments.full(at)));
            }
            case SaveState.Failed(var cause) -> {
                saved.setText(texts.text("saved.failed", FailureWords.of(cause)));
                saved.getStyleClass().add("save-failed");
            }
        }
    }

    private void showChanges(ServerChanges changes) {
        Visibility.set(changesBox, changes != null);
        changesText.setText(changes == null ? "" : changeWords.sentence(changes));
    }

    private void showOthers(List<Colleague> colleagues) {
        Visibility.set(others, !colleagues.isEmpty());
        others.setText(
                colleagues.isEmpty()
                        ? ""
                        : texts.text(
                                "others",
                                colleagues.stream()
                                        .map(colleague -> texts.text(
                                                "others.one", colleague.name(), moments.compact(colleague.since())))
                                        .collect(Collectors.joining(", "))));
    }

    // --- drafts -----------------------------------------------------------------------------------------------------

    private void showDrafts() {
        var open = model.draft().get();
        var all = model.drafts().get();
        var others = open != null && all.stream().anyMatch(draft -> !draft.id().equals(open.id()));
        Visibility.set(drafts, others);
        drafts.setText(texts.text("drafts.count", all.size()));
        drafts.getItems()
                .setAll(all.stream()
                        .filter(draft -> open == null || !draft.id().equals(open.id()))
                        .map(this::draftItem)
                        .toList());
    }

    private MenuItem draftItem(Draft draft) {
        var words = draft.body().text().strip().lines().findFirst().orElse(texts.text("drafts.empty"));
        var start = words.length() > FIRST_WORDS ? words.substring(0, FIRST_WORDS) + "…" : words;
        var item = new MenuItem(
                texts.text("drafts.item", Words.of(draft.body().kind()), moments.brief(draft.savedAt()), start));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            model.switchTo(draft);
            focusText();
        });
        return item;
    }

    private void discard() {
        var open = model.draft().get();
        if (open == null) {
            return;
        }
        if (model.form().text().get().isBlank()
                && !open.stored()
                && model.files().files().get().isEmpty()) {
            model.discard(_ -> {}, dialogs::failure);
            return;
        }
        var kind = Words.of(model.form().kind().get());
        if (dialogs.confirm(
                texts.text("discard.title"),
                texts.text("discard.sentence", kind, model.targetName()),
                texts.text("discard.verb"))) {
            model.discard(
                    discarded -> {
                        if (!discarded) {
                            dialogs.tell(texts.text("discard.too_late.title"), texts.text("discard.too_late.sentence"));
                        }
                    },
                    dialogs::failure);
        }
    }

    private void showVersions() {
        model.revisions(
                revisions -> openSheet(versionsNode, () -> versionsController.show(revisions)), dialogs::failure);
    }

    private void restore(Draft revision) {
        closeSheet();
        model.restore(revision);
    }

    // --- sheets over the editor -------------------------------------------------------------------------------------

    private void showConfirmation(Confirmation asked) {
        if (asked != null) {
            confirm.show(asked);
            openSheet(confirmNode, confirm::focus);
        } else if (Objects.equals(sheet.getChildren(), List.of(confirmNode))) {
            closeSheet();
        }
    }

    /// @param focus moves the focus into the sheet, before what lies under it is disabled: a focus without a place
    /// would go to the window's first button
    private void openSheet(Node content, Runnable focus) {
        sheet.getChildren().setAll(content);
        sheet.setVisible(true);
        focus.run();
        form.setDisable(true);
    }

    private void closeSheet() {
        form.setDisable(false);
        if (Focus.within(sheet)) {
            area.requestFocus();
        }
        sheet.getChildren().clear();
        sheet.setVisible(false);
    }

    // --- keys -------------------------------------------------------------------------------------------------------

    private void key(KeyEvent event) {
        if (sheet.isVisible()) {
            if (BACK.match(event)) {
                if (Objects.equals(sheet.getChildren(), List.of(templatesNode))) {
                    templatesController.back();
                } else if (model.confirmation().get() == null) {
                    closeSheet();
                } else {
                    model.doNotSend();
                }
                event.consume();
            }
            return;
        }
        if (CheckBar.ASK.match(event)) {
            checkBar.askNow();
        } else if (SEND.match(event)) {
            model.askToSend();
        } else if (PLACEHOLDER.match(event)) {
            nextPlaceholder();
        } else if (TEMPLATES.match(event)) {
            showTemplates();
        } else if (VERSIONS.match(event)) {
            showVersions();
        } else if (DISCARD.match(event)) {
            discard();
        } else if (ATTACH.match(event)) {
            files.choose();
        } else {
            return;
        }
        event.consume();
    }

    List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(SEND, texts.text("key.send")),
                new Shortcut(CheckBar.ASK, texts.text("key.ask_check")),
                new Shortcut(PLACEHOLDER, texts.text("key.placeholder")),
                new Shortcut(TEMPLATES, texts.text("key.templates")),
                new Shortcut(ATTACH, texts.text("key.attach")),
                new Shortcut(VERSIONS, texts.text("key.versions")),
                new Shortcut(DISCARD, texts.text("key.discard")));
    }
}
