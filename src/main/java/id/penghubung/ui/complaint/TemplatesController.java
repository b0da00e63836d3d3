package id.penghubung.ui.complaint;

import id.penghubung.domain.Classification;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.ReplyTemplate;
import id.penghubung.domain.WorkUnit;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.OneWay;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.complaint.TemplatesViewModel.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Over the editor: the templates to choose from, and the form of the officer's own ones.
final class TemplatesController {

    private final TemplatesViewModel model;
    private final Dialogs dialogs;
    private final Consumer<ReplyTemplate> onUse;
    private final Runnable onClose;
    private final Texts texts = Texts.of(TemplatesController.class);

    private String written = "";
    private Optional<String> ofClass = Optional.empty();
    private List<WorkUnit> units = List.of();
    /// Of the template in the form; null while the chooser is shown.
    private String formId;

    @FXML
    private StackPane root;

    @FXML
    private VBox chooser;

    @FXML
    private TextField search;

    @FXML
    private ListView<Choice> list;

    @FXML
    private TextArea preview;

    @FXML
    private Button use;

    @FXML
    private Button create;

    @FXML
    private Button edit;

    @FXML
    private Button delete;

    @FXML
    private Button close;

    @FXML
    private VBox form;

    @FXML
    private TextField title;

    @FXML
    private ComboBox<Optional<FollowUpKind>> kind;

    @FXML
    private ComboBox<Optional<String>> classification;

    @FXML
    private ComboBox<Optional<String>> unit;

    @FXML
    private TextArea text;

    @FXML
    private Label said;

    @FXML
    private Button variable;

    @FXML
    private Button save;

    @FXML
    private Button cancel;

    /// @param onUse the officer takes this one
    TemplatesController(TemplatesViewModel model, Dialogs dialogs, Consumer<ReplyTemplate> onUse, Runnable onClose) {
        this.model = model;
        this.dialogs = dialogs;
        this.onUse = onUse;
        this.onClose = onClose;
    }

    @FXML
    private void initialize() {
        list.setItems(model.shown());
        list.setCellFactory(_ -> new TemplateCell());
        list.setPlaceholder(new Label(texts.text("templates.none")));
        search.textProperty().bindBidirectional(model.search());
        model.shown().subscribe(this::selectFirst);
        var chosen = list.getSelectionModel().selectedItemProperty();
        preview.textProperty()
                .bind(chosen.map(choice -> choice.template().text()).orElse(""));
        use.disableProperty().bind(chosen.isNull());
        var notOwn = chosen.map(choice -> !choice.own()).orElse(true);
        edit.disableProperty().bind(notOwn);
        delete.disableProperty().bind(notOwn);
        use.setOnAction(_ -> use());
        create.setOnAction(_ -> openForm(
                new ReplyTemplate(UUID.randomUUID().toString(), "", null, ofClass.orElse(null), null, written)));
        edit.setOnAction(_ -> openForm(chosen.get().template()));
        delete.setOnAction(_ -> delete(chosen.get().template()));
        close.setOnAction(_ -> onClose.run());
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                use();
            }
        });
        chooser.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        kind.getItems().add(Optional.empty());
        Stream.of(FollowUpKind.INITIAL_RESPONSE, FollowUpKind.FOLLOW_UP)
                .map(Optional::of)
                .forEach(kind.getItems()::add);
        kind.setConverter(new OneWay<>(value -> texts.text(value.map(of -> switch (of) {
                    case INITIAL_RESPONSE -> "kind.initial_response";
                    case FOLLOW_UP -> "kind.follow_up";
                })
                .orElse("template.kind.both"))));
        classification.setConverter(new OneWay<>(value -> value.orElse(texts.text("template.class.every"))));
        unit.setConverter(new OneWay<>(value -> value.map(this::unitName).orElse(texts.text("template.unit.every"))));
        variable.setOnAction(_ -> {
            text.replaceSelection("{{" + text.getSelectedText() + "}}");
            text.requestFocus();
        });
        save.setOnAction(_ -> save());
        cancel.setOnAction(_ -> showChooser());
        showChooser();
    }

    private String unitName(String id) {
        return units.stream()
                .filter(one -> one.id().equals(id))
                .map(WorkUnit::name)
                .findFirst()
                .orElse(id);
    }

    private void selectFirst() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    /// @param present what stands in the editor
    /// @param complaintClass raw word; nullable
    /// @param known units
    void show(String present, String complaintClass, List<WorkUnit> known) {
        written = present;
        ofClass = Classification.ofWord(complaintClass).map(Classification::word);
        units = List.copyOf(known);
        showChooser();
        search.clear();
        list.getSelectionModel().selectFirst();
        search.requestFocus();
    }

    /// Escape: from the form to the list, from the list to the text.
    void back() {
        if (formId == null) {
            onClose.run();
        } else {
            showChooser();
        }
    }

    private void key(KeyEvent event) {
        if (event.getTarget() instanceof Button) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            use();
        } else if (event.getCode() == KeyCode.DOWN && event.getTarget() == search) {
            list.requestFocus();
            list.getSelectionModel().selectNext();
        } else {
            return;
        }
        event.consume();
    }

    private void use() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            onUse.accept(chosen.template());
        }
    }

    private void delete(ReplyTemplate template) {
        if (dialogs.confirm(
                texts.text("template.delete.title"),
                texts.text("template.delete.sentence", template.title()),
                texts.text("templates.delete"))) {
            model.delete(template, list::requestFocus, dialogs::failure);
        }
    }

    // --- the form ---------------------------------------------------------------------------------------------------

    private void openForm(ReplyTemplate template) {
        formId = template.id();
        title.setText(template.title());
        text.setText(template.text());
        kind.setValue(Optional.ofNullable(template.kind()));
        fill(
                classification,
                Stream.of(Classification.values()).map(Classification::word).toList(),
                template.classification());
        fill(unit, units.stream().map(WorkUnit::id).toList(), template.unitId());
        say(texts.text("template.hint"));
        Visibility.set(chooser, false);
        Visibility.set(form, true);
        title.requestFocus();
    }

    /// What is no longer among the choices stays chosen.
    private static void fill(ComboBox<Optional<String>> box, List<String> values, String chosen) {
        var items = new ArrayList<Optional<String>>();
        items.add(Optional.empty());
        items.addAll(values.stream().map(Optional::of).collect(Collectors.toList()));
        var now = Optional.ofNullable(chosen);
        if (!items.contains(now)) {
            items.add(now);
        }
        box.getItems().setAll(items);
        box.setValue(now);
    }

    private void save() {
        if (title.getText().isBlank() || text.getText().isBlank()) {
            say(texts.text("template.incomplete"));
            (title.getText().isBlank() ? title : text).requestFocus();
            return;
        }
        var template = new ReplyTemplate(
                formId,
                title.getText().strip(),
                kind.getValue().orElse(null),
                classification.getValue().orElse(null),
                unit.getValue().orElse(null),
                text.getText());
        save.setDisable(true);
        model.save(
                template,
                () -> {
                    save.setDisable(false);
                    showChooser();
                    select(template.id());
                    list.requestFocus();
                },
                failure -> {
                    save.setDisable(false);
                    say(FailureWords.of(failure));
                });
    }

    private void select(String id) {
        list.getItems().stream()
                .filter(choice -> choice.template().id().equals(id))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private void showChooser() {
        var wasForm = formId != null;
        formId = null;
        Visibility.set(form, false);
        Visibility.set(chooser, true);
        if (wasForm) {
            search.requestFocus();
        }
    }

    private void say(String words) {
        said.setText(words);
    }

    private final class TemplateCell extends ListCell<Choice> {
        TemplateCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(
                    empty || choice == null
                            ? null
                            : texts.text(
                                    choice.own() ? "templates.item.own" : "templates.item.server",
                                    choice.template().title(),
                                    scope(choice.template())));
        }

        private String scope(ReplyTemplate template) {
            var parts = new ArrayList<String>();
            if (template.classification() != null) {
                parts.add(template.classification());
            }
            if (template.unitId() != null) {
                parts.add(unitName(template.unitId()));
            }
            return parts.isEmpty() ? texts.text("templates.scope.every") : String.join(", ", parts);
        }
    }
}
