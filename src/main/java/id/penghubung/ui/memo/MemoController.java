package id.penghubung.ui.memo;

import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.store.Memos.Entry;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.memo.MemoListViewModel.Created;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The list of letters; in its place for a while the choice of a new one, or the open letter.
final class MemoController {

    private static final KeyCombination NEW = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.ENTER);
    private static final KeyCombination DELETE = new KeyCodeCombination(KeyCode.DELETE);
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.ESCAPE);

    private final MemoListViewModel model;
    private final LetterController letter;
    private final NewMemoController beginning;
    private final UnitLettersController units;
    private final Person person;
    private final Moments moments;
    private final Dialogs dialogs;
    private final Notices notices;
    private final MemoWords words = new MemoWords();
    private final Texts texts = Texts.of(MemoController.class);
    private final Node letterNode;
    private final Node beginningNode;

    @FXML
    private StackPane root;

    @FXML
    private VBox overview;

    @FXML
    private HBox parts;

    @FXML
    private ToggleButton showLetters;

    @FXML
    private ToggleButton showUnits;

    @FXML
    private Button create;

    @FXML
    private HBox troubleBox;

    @FXML
    private Label trouble;

    @FXML
    private VBox letters;

    @FXML
    private TableView<Entry> table;

    @FXML
    private TableColumn<Entry, String> subject;

    @FXML
    private TableColumn<Entry, String> kind;

    @FXML
    private TableColumn<Entry, String> basis;

    @FXML
    private TableColumn<Entry, String> changed;

    @FXML
    private Button openLetter;

    @FXML
    private Button duplicate;

    @FXML
    private Button delete;

    @FXML
    private Button restore;

    @FXML
    private CheckBox deleted;

    MemoController(
            MemoListViewModel model,
            LetterController letter,
            UnitLettersController units,
            Person person,
            Moments moments,
            Dialogs dialogs,
            Notices notices) {
        this.model = model;
        this.letter = letter;
        this.units = units;
        this.person = person;
        this.moments = moments;
        this.dialogs = dialogs;
        this.notices = notices;
        this.letterNode = Fxml.load(letter);
        this.beginning = new NewMemoController(model, person, moments, this::created, this::showOverview);
        this.beginningNode = Fxml.load(beginning);
        letter.onBack(this::showOverview);
    }

    @FXML
    private void initialize() {
        column(subject, entry -> entry.title().isBlank() ? texts.text("subject.none") : entry.title());
        column(kind, entry -> words.kind(entry.basis()));
        column(basis, entry -> words.about(entry.basis(), model.letters().get().trackingIds()));
        column(changed, entry -> moments.brief(entry.changedAt()));
        create.setOnAction(_ -> beginNew());
        create.setTooltip(new Tooltip(texts.text("key.tooltip", texts.text("begin"), Shortcut.display(NEW))));
        openLetter.setOnAction(_ -> chosen(entry -> open(entry.id())));
        duplicate.setOnAction(_ -> chosen(entry -> model.duplicate(entry.id(), this::created, dialogs::failure)));
        delete.setOnAction(_ -> chosen(this::delete));
        restore.setOnAction(_ -> chosen(entry -> restore(entry.id())));
        deleted.selectedProperty().bindBidirectional(model.deleted());
        var none = table.getSelectionModel().selectedItemProperty().isNull();
        for (var button : List.of(openLetter, duplicate, delete, restore)) {
            button.disableProperty().bind(none);
        }
        model.deleted().subscribe(shown -> {
            for (var button : List.of(openLetter, duplicate, delete)) {
                Visibility.set(button, !shown);
            }
            Visibility.set(restore, shown);
            table.setPlaceholder(new Label(texts.text(shown ? "empty.deleted" : "empty")));
        });
        model.letters().subscribe(shown -> showEntries(shown.entries()));
        model.trouble().subscribe(sentence -> {
            trouble.setText(sentence);
            Visibility.set(troubleBox, sentence != null);
        });
        table.setRowFactory(_ -> {
            var row = new javafx.scene.control.TableRow<Entry>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2
                        && !row.isEmpty()
                        && !model.deleted().get()) {
                    open(row.getItem().id());
                }
            });
            return row;
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (OPEN.match(event) && !model.deleted().get()) {
                openLetter.fire();
                event.consume();
            } else if (DELETE.match(event) && !model.deleted().get()) {
                delete.fire();
                event.consume();
            }
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (NEW.match(event)) {
                beginNew();
                event.consume();
            } else if (BACK.match(event) && front() == beginningNode) {
                showOverview();
                event.consume();
            }
        });
        prepareParts();
    }

    private void column(TableColumn<Entry, String> column, Function<Entry, String> value) {
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    }

    /// Only who collects the units' letters has a list of them.
    private void prepareParts() {
        var collects = person.is(Role.ADMIN_INSTANSI);
        Visibility.set(parts, collects);
        var group = new ToggleGroup();
        showLetters.setToggleGroup(group);
        showUnits.setToggleGroup(group);
        group.selectToggle(showLetters);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                showPart(now == showUnits);
            }
        });
        if (collects) {
            overview.getChildren().add(Fxml.load(units));
        }
        showPart(false);
    }

    private void showPart(boolean unitLetters) {
        Visibility.set(letters, !unitLetters);
        if (overview.getChildren().getLast() != letters) {
            Visibility.set(overview.getChildren().getLast(), unitLetters);
        }
        if (unitLetters) {
            units.shown();
        }
    }

    private void showEntries(List<Entry> entries) {
        var selected = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(entries);
        var index =
                selected == null ? -1 : entries.stream().map(Entry::id).toList().indexOf(selected.id());
        if (!entries.isEmpty()) {
            table.getSelectionModel().select(Math.max(0, index));
        }
    }

    private void chosen(java.util.function.Consumer<Entry> action) {
        var entry = table.getSelectionModel().getSelectedItem();
        if (entry != null) {
            action.accept(entry);
        }
    }

    // --- what stands in front ---------------------------------------------------------------------------------------

    private Node front() {
        return root.getChildren().getLast();
    }

    private void show(Node node) {
        overview.setVisible(node == overview);
        root.getChildren().removeAll(letterNode, beginningNode);
        if (node != overview) {
            root.getChildren().add(node);
        }
    }

    private void showOverview() {
        letter.close();
        show(overview);
        model.refresh();
        table.requestFocus();
    }

    private void beginNew() {
        letter.close();
        show(beginningNode);
        beginning.begin();
    }

    void begin(String kindWord, String complaintId) {
        beginning.request(kindWord, complaintId);
    }

    private void created(Created made) {
        open(made.id());
        if (made.kept() > 0) {
            notices.say(Notice.care(texts.text("created.kept", made.kept())));
        }
    }

    private void open(UUID id) {
        letter.open(
                id,
                () -> {
                    show(letterNode);
                    letter.focus();
                },
                dialogs::failure);
    }

    private void delete(Entry entry) {
        model.delete(
                entry.id(),
                () -> {
                    model.refresh();
                    notices.say(Notice.know(texts.text("deleted.done", entry.title())));
                },
                dialogs::failure);
    }

    private void restore(UUID id) {
        model.restore(
                id,
                () -> {
                    model.deleted().set(false);
                    notices.say(Notice.done(texts.text("restored.done")));
                },
                dialogs::failure);
    }

    void shown() {
        model.refresh();
        if (front() == letterNode) {
            letter.shown();
        } else if (front() == overview) {
            table.requestFocus();
        }
    }

    void hidden() {
        letter.flush();
    }

    List<Shortcut> shortcuts() {
        var all = new ArrayList<Shortcut>();
        all.add(new Shortcut(NEW, texts.text("key.new")));
        all.add(new Shortcut(OPEN, texts.text("key.open")));
        all.add(new Shortcut(DELETE, texts.text("key.delete")));
        all.addAll(letter.shortcuts());
        return all;
    }
}
