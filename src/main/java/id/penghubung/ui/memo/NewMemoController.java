package id.penghubung.ui.memo;

import id.penghubung.domain.Period;
import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.notadinas.MemoComposer;
import id.penghubung.notadinas.MemoKind;
import id.penghubung.notadinas.MemoRequest;
import id.penghubung.store.Memos.Memo;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.NamedField;
import id.penghubung.ui.common.PeriodChooser;
import id.penghubung.ui.common.PeriodWords;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.memo.MemoListViewModel.Created;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Which letter is wanted, and from what.
final class NewMemoController {

    private final MemoListViewModel model;
    private final Person person;
    private final Moments moments;
    private final Consumer<Created> onCreated;
    private final Runnable onCancel;
    private final MemoWords words = new MemoWords();
    private final Texts texts = Texts.of(NewMemoController.class);
    private Period period;
    private Memo former;
    private long round;

    @FXML
    private ListView<MemoKind> kinds;

    @FXML
    private Label kindName;

    @FXML
    private Label explanation;

    @FXML
    private VBox periodPlace;

    @FXML
    private CheckBox carry;

    @FXML
    private NamedField complaintPlace;

    @FXML
    private TextField trackingId;

    @FXML
    private Label trouble;

    @FXML
    private Button create;

    @FXML
    private Button cancel;

    @FXML
    private ProgressIndicator progress;

    NewMemoController(
            MemoListViewModel model, Person person, Moments moments, Consumer<Created> onCreated, Runnable onCancel) {
        this.model = model;
        this.person = person;
        this.moments = moments;
        this.onCreated = onCreated;
        this.onCancel = onCancel;
    }

    @FXML
    private void initialize() {
        // The quarter that is over is the one that is reported.
        var present = Period.quarterOf(moments.today());
        period = present.former().orElse(present);
        periodPlace.getChildren().add(new PeriodChooser("memo", moments::today, period, chosen -> {
            period = chosen;
            lookForFormer();
        }));
        kinds.setCellFactory(_ -> new KindCell());
        kinds.getItems().setAll(offered());
        kinds.getSelectionModel().selectedItemProperty().subscribe(this::showKind);
        kinds.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !create.isDisabled()) {
                create();
            }
        });
        trackingId.setOnAction(_ -> create());
        create.setOnAction(_ -> create());
        create.setDefaultButton(true);
        cancel.setOnAction(_ -> onCancel.run());
        busy(false);
        say(null);
    }

    /// A unit's officer has the figures of the unit only: letters for the whole agency would be wrong.
    private List<MemoKind> offered() {
        var whole = person.is(Role.ADMIN_INSTANSI) || person.is(Role.PENGAWAS);
        return Arrays.stream(MemoKind.values())
                .filter(kind -> switch (kind) {
                    case QUARTER, DATA_COVER, MEETING_INVITATION, MEETING_REPORT -> whole;
                    case UNIT_QUARTER -> !whole;
                    case NOT_OUR_AUTHORITY, MATERIAL, ASSIGNMENT, OBSTACLES, BLANK -> true;
                })
                .toList();
    }

    void begin() {
        say(null);
        kinds.getSelectionModel().selectFirst();
        kinds.requestFocus();
        lookForFormer();
    }

    /// A letter about a complaint that is before the officer's eyes.
    void request(String kindWord, String complaintId) {
        MemoKind.of(kindWord).ifPresent(kind -> create(new MemoRequest(kind, null, complaintId), null));
    }

    private void showKind(MemoKind kind) {
        if (kind == null) {
            return;
        }
        kindName.setText(words.kind(kind));
        explanation.setText(words.explained(kind));
        Visibility.set(periodPlace, kind.basis() == MemoKind.Basis.PERIOD);
        Visibility.set(complaintPlace, kind.basis() == MemoKind.Basis.COMPLAINT);
        say(null);
        lookForFormer();
    }

    private void lookForFormer() {
        former = null;
        Visibility.set(carry, false);
        var kind = kinds.getSelectionModel().getSelectedItem();
        var mine = ++round;
        if (kind == null || kind.basis() != MemoKind.Basis.PERIOD) {
            return;
        }
        model.former(
                new MemoRequest(kind, period, null),
                found -> {
                    if (mine == round) {
                        showFormer(found);
                    }
                },
                _ -> {});
    }

    private void showFormer(Optional<Memo> found) {
        former = found.orElse(null);
        Visibility.set(carry, former != null);
        carry.setSelected(former != null);
        period.former().ifPresent(before -> carry.setText(texts.text("new.carry", PeriodWords.of(before))));
    }

    private void create() {
        var kind = kinds.getSelectionModel().getSelectedItem();
        switch (kind.basis()) {
            case PERIOD -> create(new MemoRequest(kind, period, null), carry.isSelected() ? former : null);
            case NOTHING -> create(new MemoRequest(kind, null, null), null);
            case COMPLAINT -> {
                var digits = trackingId.getText().replaceAll("[^0-9]", "");
                if (digits.isEmpty()) {
                    say(texts.text("new.complaint.missing"));
                    trackingId.requestFocus();
                    return;
                }
                busy(true);
                model.find(
                        digits,
                        found -> {
                            busy(false);
                            found.ifPresentOrElse(
                                    id -> create(new MemoRequest(kind, null, id), null),
                                    () -> say(texts.text("new.complaint.unknown", digits)));
                        },
                        this::failed);
            }
        }
    }

    private void create(MemoRequest request, Memo carried) {
        busy(true);
        say(null);
        model.create(
                request,
                carried,
                made -> {
                    busy(false);
                    trackingId.clear();
                    onCreated.accept(made);
                },
                this::failed);
    }

    private void failed(Exception cause) {
        busy(false);
        say(
                cause instanceof MemoComposer.UnknownComplaintException
                        ? texts.text("new.complaint.gone")
                        : FailureWords.of(cause));
    }

    private void busy(boolean now) {
        create.setDisable(now);
        Visibility.set(progress, now);
    }

    private void say(String sentence) {
        trouble.setText(sentence);
        Visibility.set(trouble, sentence != null);
    }

    private final class KindCell extends ListCell<MemoKind> {
        @Override
        protected void updateItem(MemoKind kind, boolean empty) {
            super.updateItem(kind, empty);
            setText(empty || kind == null ? null : words.kind(kind));
        }
    }
}
