package id.penghubung.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Role;
import id.penghubung.domain.Status;
import id.penghubung.store.Cache;
import id.penghubung.store.Complaints;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.View;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.Focus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class QueueUiTest {

    private static final int COUNT = 400;

    @TempDir
    private static Path temporary;

    private DeskOnScreen desk;
    private Stage stage;

    @Start
    private void start(Stage stage) throws Exception {
        this.stage = stage;
        desk = new DeskOnScreen(temporary.resolve("akun-" + System.nanoTime())).with(Samples.complaints(7, COUNT));
        desk.show(stage);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @SuppressWarnings("unchecked")
    private TableView<QueueRow> table(FxRobot robot) {
        return robot.lookup("#queue-table").queryAs(TableView.class);
    }

    private String openId(FxRobot robot) {
        return robot.lookup("#complaint-tracking-id").queryAs(Label.class).getText();
    }

    private void awaitRows(FxRobot robot, int rows) throws Exception {
        desk.await(() -> table(robot).getItems().size() == rows
                && (rows == 0 || table(robot).getItems().getFirst() instanceof QueueRow.Loaded));
    }

    private Complaints.Row row(FxRobot robot, int index) throws Exception {
        desk.await(() -> table(robot).getItems().get(index) instanceof QueueRow.Loaded);
        return table(robot).getItems().get(index).complaint().orElseThrow();
    }

    private void awaitOpen(FxRobot robot, Complaints.Row row) throws Exception {
        desk.await(() -> ("#" + row.trackingId()).equals(openId(robot)));
    }

    @Test
    void theListIsThereWithTheFocusAndItsFirstComplaintOpen(FxRobot robot) throws Exception {
        awaitRows(robot, COUNT);
        awaitOpen(robot, row(robot, 0));
        desk.await(() -> table(robot).isFocused());
        assertThat(robot.lookup("#queue-count").queryAs(Label.class).getText()).isEqualTo("400 laporan");
        assertThat(robot.lookup("#view-RETURNED").tryQuery()).isEmpty();
    }

    @Test
    void walkingKeepsTheFocusInTheListAndOpensEachComplaint(FxRobot robot) throws Exception {
        awaitRows(robot, COUNT);
        for (var step = 1; step <= 5; step++) {
            robot.type(KeyCode.DOWN);
            awaitOpen(robot, row(robot, step));
            assertThat(table(robot).isFocused()).isTrue();
        }
        robot.type(KeyCode.END);
        awaitOpen(robot, row(robot, COUNT - 1));
    }

    @Test
    void aHeaderSortsInTheStoreAndShowsItsArrow(FxRobot robot) throws Exception {
        awaitRows(robot, COUNT);
        robot.clickOn("Nomor");
        desk.await(() -> table(robot).getSortOrder().stream()
                .map(TableColumn::getId)
                .toList()
                .equals(List.of("trackingId")));
        desk.await(() -> row(0).isPresent() && isSorted());
        robot.clickOn("Nomor");
        desk.await(() -> row(0).isPresent() && !isSorted());
        assertThat(table(robot).getSortOrder().getFirst().getSortType()).isEqualTo(TableColumn.SortType.DESCENDING);
    }

    private java.util.Optional<Complaints.Row> row(int index) {
        return desk.screen.rows().peek(index);
    }

    private boolean isSorted() {
        var first = row(0).map(Complaints.Row::trackingId).orElse("");
        var later = row(100).map(Complaints.Row::trackingId).orElse("");
        return Objects.requireNonNullElse(first, "").compareTo(Objects.requireNonNullElse(later, "")) < 0;
    }

    @Test
    void theSearchFindsWhileTypingAndEscClearsIt(FxRobot robot) throws Exception {
        awaitRows(robot, COUNT);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("trotoar");
        var hits = desk.store
                .complaints()
                .keys(new Filter(View.ALL, null, null, null, "trotoar", null), QueueSettings.NEWEST_FIRST)
                .length;
        awaitRows(robot, hits);
        robot.write("zzzz");
        desk.await(() -> robot.lookup("#queue-empty").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        awaitRows(robot, COUNT);
        assertThat(robot.lookup("#queue-search").queryAs(TextField.class).getText())
                .isEmpty();
        assertThat(robot.lookup("#queue-empty").query().isVisible()).isFalse();
    }

    @Test
    void aNumberOpensItsRowsUnderALabelThatCanBeClosed(FxRobot robot) throws Exception {
        awaitRows(robot, COUNT);
        var closed = (int) desk.store.complaints().counts(Filter.all()).of(Status.CLOSED);
        robot.interact(() -> desk.screen.open(new Filter(View.ALL, Status.CLOSED, null, null, null, null), "Selesai"));
        awaitRows(robot, closed);
        assertThat(robot.lookup("#queue-opened").queryAs(Label.class).getText()).isEqualTo("Selesai");
        assertThat(robot.lookup("#view-ALL").queryAs(ToggleButton.class).isSelected())
                .isFalse();
        robot.clickOn("#queue-opened-clear");
        awaitRows(robot, COUNT);
        assertThat(robot.lookup("#view-ALL").queryAs(ToggleButton.class).isSelected())
                .isTrue();
    }

    @Test
    void columnsSortAndViewAreRememberedAndCanBeReset(FxRobot robot) throws Exception {
        awaitRows(robot, COUNT);
        robot.clickOn("#view-NEW");
        robot.clickOn("Batas waktu");
        desk.await(() -> table(robot).getSortOrder().getFirst().getId().equals("due"));
        robot.interact(() -> {
            column(robot, "unit").setVisible(false);
            column(robot, "title").setPrefWidth(333);
            var columns = table(robot).getColumns();
            var moved = columns.removeLast();
            columns.addFirst(moved);
        });
        desk.again(stage);
        desk.await(() -> table(robot).getItems().size() > 0);
        assertThat(robot.lookup("#view-NEW").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        // The boxes stay in front of whatever stands first.
        assertThat(table(robot).getColumns().get(1).getId()).isEqualTo("unit");
        assertThat(column(robot, "unit").isVisible()).isFalse();
        assertThat(column(robot, "title").getWidth()).isEqualTo(333);
        assertThat(table(robot).getSortOrder().getFirst().getId()).isEqualTo("due");

        var reset = robot.lookup("#queue-columns")
                .queryAs(MenuButton.class)
                .getItems()
                .getLast();
        robot.interact(reset::fire);
        assertThat(table(robot).getColumns().get(1).getId()).isEqualTo("marks");
        assertThat(column(robot, "unit").isVisible()).isTrue();
        assertThat(column(robot, "title").getWidth()).isNotEqualTo(333);
    }

    private TableColumn<QueueRow, ?> column(FxRobot robot, String id) {
        return table(robot).getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPullKeepsTheOpenComplaintAndThePlaceInTheList(FxRobot robot) throws Exception {
        awaitRows(robot, COUNT);
        robot.interact(() -> {
            table(robot).getSelectionModel().clearAndSelect(200);
            table(robot).scrollTo(195);
        });
        var open = row(robot, 200);
        awaitOpen(robot, open);
        var newer = new ArrayList<Complaint>();
        Samples.stream(9, 40).forEach(newer::add);
        desk.store.cache().apply(new Cache.Page(newer, List.of(), "c2", "e", true));
        awaitRows(robot, COUNT + 40);
        desk.await(() -> {
            var index = table(robot).getSelectionModel().getSelectedIndex();
            return index >= 0 && row(index).map(Complaints.Row::id).equals(java.util.Optional.of(open.id()));
        });
        assertThat(openId(robot)).isEqualTo("#" + open.trackingId());
        assertThat(table(robot).isFocused()).isTrue();
    }

    @Test
    void aComplaintNamedByAnotherScreenOpens(FxRobot robot) throws Exception {
        awaitRows(robot, COUNT);
        var wanted = Samples.complaint(7, 321);
        robot.interact(() -> desk.screen.select(wanted.id()));
        desk.await(() -> ("#" + wanted.trackingId()).equals(openId(robot)));
    }

    @Test
    void f6GoesBackAndForthBetweenListAndComplaint(FxRobot robot) throws Exception {
        awaitRows(robot, COUNT);
        awaitOpen(robot, row(robot, 0));
        desk.await(() -> table(robot).isFocused());
        robot.type(KeyCode.F6);
        desk.await(() -> Focus.within(robot.lookup("#complaint").query()));
        robot.type(KeyCode.F6);
        desk.await(() -> table(robot).isFocused());
    }

    @Test
    void theAdminSeesWhatUnitsHandedBack(FxRobot robot) throws Exception {
        robot.interact(() -> desk.as(Role.ADMIN_INSTANSI));
        desk.again(stage);
        assertThat(robot.lookup("#view-RETURNED").tryQuery()).isPresent();
    }

    @Test
    void everythingThatTakesTheFocusHasAName(FxRobot robot) throws Exception {
        awaitRows(robot, COUNT);
        awaitOpen(robot, row(robot, 0));
        assertThat(desk.onFx(() -> unnamed(desk.screen.node(), new ArrayList<>())))
                .isEmpty();
    }

    private static List<Node> unnamed(Node node, List<Node> found) {
        if (node.isVisible() && node.isFocusTraversable() && !named(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> unnamed(child, found));
        }
        return found;
    }

    private static boolean named(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return true;
        }
        return switch (node) {
            case Labeled labeled ->
                labeled.getText() != null && !labeled.getText().isBlank();
            case TextInputControl input ->
                input.getText() != null && !input.getText().isBlank() || !input.isEditable();
            case ComboBoxBase<?> _ -> false;
            default -> node.getAccessibleHelp() != null;
        };
    }

    @Test
    void nothingIsWiderThanItsPlaceOnASmallScreen(FxRobot robot) throws Exception {
        awaitRows(robot, COUNT);
        awaitOpen(robot, row(robot, 0));
        for (var id : List.of("#queue-views", "#complaint-present", "#complaint-offers")) {
            var node = robot.lookup(id).query();
            Bounds inScene = node.localToScene(node.getLayoutBounds());
            assertThat(inScene.getMaxX())
                    .as(id)
                    .isLessThanOrEqualTo(node.getScene().getWidth() + 0.5);
        }
        // Views that only some people have are left out while they are empty.
        assertThat(robot.lookup(".queue-view").queryAllAs(ToggleButton.class))
                .filteredOn(Node::isVisible)
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(button -> assertThat(button.getWidth()).isGreaterThanOrEqualTo(button.prefWidth(-1) - 0.5));
        assertThat(robot.lookup("#complaint-offers .button").queryAllAs(Button.class))
                .filteredOn(Node::isVisible)
                .allSatisfy(button -> assertThat(button.getWidth()).isGreaterThanOrEqualTo(button.prefWidth(-1) - 0.5));
    }

    @Test
    void e08TheListIsExportedExactlyAsItStands(FxRobot robot) throws Exception {
        awaitRows(robot, COUNT);
        var file = temporary.resolve("ekspor-" + System.nanoTime() + ".csv");
        var suggested = new ArrayList<String>();
        desk.onFx(() -> {
            desk.screen.chooseTargetsBy(name -> {
                suggested.add(name);
                return java.util.Optional.of(file);
            });
            return null;
        });
        robot.clickOn("#view-NEW");
        desk.await(() -> table(robot).getItems().size() != COUNT);
        var listed =
                desk.onFx(() -> desk.store.complaints().rows(desk.screen.rows().keys()).stream()
                        .map(row -> Objects.requireNonNullElse(row.trackingId(), ""))
                        .toList());

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        desk.await(() -> !desk.notices.isEmpty());

        assertThat(desk.notices.getLast().text()).startsWith(listed.size() + " laporan disimpan ke ekspor-");
        assertThat(suggested).containsExactly("laporan-2026-11-25");
        var lines = java.nio.file.Files.readString(file).split("\r\n");
        assertThat(java.util.Arrays.stream(lines).skip(1).filter(line -> line.endsWith(";WIB")))
                .hasSize(listed.size());
        var exported = new id.penghubung.exchange.ExtractReader(
                java.time.Clock.fixed(Samples.NOW, java.time.ZoneOffset.UTC), id.penghubung.domain.OfficeZone.WIB);
        var collector = new id.penghubung.exchange.ExtractSummary.Collector();
        exported.read(file, null, collector, id.penghubung.exchange.Cancel.never());
        assertThat(collector.summary().taken())
                .isEqualTo((int) listed.stream().filter(id -> !id.isEmpty()).count());
        assertThat(robot.lookup("#queue-export").queryAs(Button.class).getText())
                .isEqualTo("Ekspor");
    }

    @Test
    void anExportThatCannotBeWrittenIsToldInPlainWords(FxRobot robot) throws Exception {
        awaitRows(robot, COUNT);
        desk.onFx(() -> {
            desk.screen.chooseTargetsBy(
                    _ -> java.util.Optional.of(temporary.resolve("tiada").resolve("x.xlsx")));
            return null;
        });
        robot.clickOn("#queue-export");
        desk.await(() -> !desk.notices.isEmpty());
        assertThat(desk.notices.getLast().text()).contains("Folder tujuan tidak ada");
        assertThat(desk.notices.getLast().stays()).isTrue();
    }
}
