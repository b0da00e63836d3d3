package id.penghubung.ui.settings;

import id.penghubung.domain.Officer;
import id.penghubung.domain.Role;
import id.penghubung.notadinas.MemoKind;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.common.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// *Tim & unit*: who answers for which unit, as the server tells it. A change is asked for by letter.
final class TeamController {

    private final Desk desk;
    private final Background background;
    private final Navigator navigator;
    private final Texts texts = Texts.of(TeamController.class);
    private final Parent node;

    @FXML
    private Label summary;

    @FXML
    private Label agency;

    @FXML
    private TableView<TeamSeats.Unit> units;

    @FXML
    private Button assignment;

    TeamController(Desk desk, Background background, Navigator navigator) {
        this.desk = desk;
        this.background = background;
        this.navigator = navigator;
        node = Fxml.load(this);
        units.setPlaceholder(new Label(texts.text("team.none")));
        column("team.unit", 250, TeamSeats.Unit::name);
        column("team.officers", 215, unit -> unit.unmanned() ? texts.text("team.unmanned") : joined(unit.officers()));
        column("team.superiors", 190, unit -> joined(unit.superiors()));
        column("team.checked", 125, unit -> texts.text(unit.checked() ? "team.checked.yes" : "team.checked.no"));
        Visibility.set(assignment, !desk.person().readsOnly());
        show(null);
    }

    Parent node() {
        return node;
    }

    void shown() {
        background.run(
                () -> desk.store()
                        .cache()
                        .reference()
                        .map(stored -> TeamSeats.of(stored.reference()))
                        .orElse(null),
                this::show,
                failure -> summary.setText(FailureWords.of(failure)));
    }

    private void column(String key, double width, Function<TeamSeats.Unit, String> value) {
        var column = new TableColumn<TeamSeats.Unit, String>(texts.text(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        units.getColumns().add(column);
    }

    private static String joined(List<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    /// @param seats null when nothing is known of the agency
    private void show(TeamSeats seats) {
        var known = seats != null && seats.known();
        summary.setText(
                known
                        ? texts.text("team.summary", seats.units().size(), seats.unmanned())
                        : texts.text("team.unknown"));
        agency.setText(known ? words(seats.agency()) : "");
        Visibility.set(agency, known && !seats.agency().isEmpty());
        Visibility.set(units, known);
        units.getItems().setAll(known ? seats.units() : List.of());
    }

    private static String words(List<Officer> agency) {
        return agency.stream()
                .collect(Collectors.groupingBy(
                        Officer::role, LinkedHashMap::new, Collectors.mapping(Officer::name, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(seat -> roleWords(seat.getKey()) + ": " + seat.getValue())
                .collect(Collectors.joining(". "));
    }

    /// A role that this program does not know is shown in the server's word.
    private static String roleWords(String role) {
        return Arrays.stream(Role.values())
                .filter(known -> known.name().equals(role))
                .findFirst()
                .map(Words::of)
                .orElse(role);
    }

    @FXML
    private void askForAssignment() {
        navigator.go(new Navigator.Destination.Letter(MemoKind.ASSIGNMENT.word(), null));
    }
}
