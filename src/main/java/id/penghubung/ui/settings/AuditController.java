package id.penghubung.ui.settings;

import id.penghubung.domain.AuditKind;
import id.penghubung.domain.Role;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.OneWay;
import id.penghubung.ui.common.TargetFile;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.settings.AuditViewModel.Line;
import id.penghubung.ui.settings.AuditViewModel.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// *Jejak audit* as a card of the settings.
final class AuditController {

    private final AuditViewModel model;
    private final Function<String, Path> picker;
    private final Texts texts = Texts.of(AuditController.class);
    private final Parent node;

    @FXML
    private ComboBox<Source> source;

    @FXML
    private Button others;

    @FXML
    private DatePicker day;

    @FXML
    private Button allDays;

    @FXML
    private ComboBox<Optional<AuditKind>> kind;

    @FXML
    private TableView<Line> table;

    @FXML
    private TableColumn<Line, String> at;

    @FXML
    private TableColumn<Line, String> what;

    @FXML
    private TableColumn<Line, String> complaint;

    @FXML
    private TableColumn<Line, String> detail;

    @FXML
    private Button verify;

    @FXML
    private Button export;

    @FXML
    private Label message;

    AuditController(Desk desk, Background background) {
        this(desk, background, null);
    }

    /// @param picker stands for the system's file chooser, given the name of a new file; null for that one
    AuditController(Desk desk, Background background, Function<String, Path> picker) {
        this.model = new AuditViewModel(desk, background);
        this.picker = picker == null ? this::pickWithSystem : picker;
        node = Fxml.load(this);
        column(at, Line::at);
        column(what, Line::kind);
        column(complaint, Line::complaint);
        column(detail, Line::detail);
        table.setItems(model.lines());
        table.setPlaceholder(new Label(texts.text("audit.empty")));
        source.setItems(model.sources());
        source.setConverter(new OneWay<>(this::sourceWords));
        source.getSelectionModel().selectFirst();
        source.valueProperty().subscribe((_, now) -> {
            if (now != null) {
                model.choose(now);
            }
        });
        var watches = desk.person().memberships().stream()
                .anyMatch(held -> held.role() == Role.ADMIN_INSTANSI || held.role() == Role.PENGAWAS);
        Visibility.set(source, watches);
        Visibility.set(others, watches);
        others.setOnAction(_ -> model.findOthers());
        kind.getItems().add(Optional.empty());
        for (var known : AuditKind.values()) {
            kind.getItems().add(Optional.of(known));
        }
        kind.setConverter(new OneWay<>(wanted -> wanted.map(known -> model.kindWords(known.wireWord()))
                .orElseGet(() -> texts.text("audit.every_kind"))));
        kind.getSelectionModel().selectFirst();
        kind.valueProperty().subscribe((_, _) -> filter());
        allDays.setOnAction(_ -> day.setValue(null));
        allDays.disableProperty().bind(day.valueProperty().isNull());
        day.valueProperty().subscribe((_, _) -> filter());
        verify.setOnAction(_ -> model.verify());
        export.setOnAction(_ -> export(desk));
        message.textProperty().bind(model.messageProperty());
    }

    Parent node() {
        return node;
    }

    void shown() {
        model.load();
    }

    private void filter() {
        model.filter(day.getValue(), kind.getValue().orElse(null));
    }

    private String sourceWords(Source shown) {
        return switch (shown) {
            case Source.ThisPc _ -> texts.text("audit.source.this_pc");
            case Source.OnServer(var _, var words) -> words;
        };
    }

    private void export(Desk desk) {
        var today = desk.zone().dateOf(desk.clock().instant());
        var file = picker.apply(texts.text("audit.file", desk.person().userName(), today.toString()));
        if (file != null) {
            model.export(file);
        }
    }

    private Path pickWithSystem(String suggested) {
        return TargetFile.ask(
                        node.getScene().getWindow(),
                        texts.text("audit.export"),
                        suggested,
                        List.of(new TargetFile.Kind(texts.text("audit.file.kind"), ".csv")))
                .orElse(null);
    }

    private static void column(TableColumn<Line, String> column, Function<Line, String> value) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
    }
}
