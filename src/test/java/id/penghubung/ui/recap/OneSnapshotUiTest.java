package id.penghubung.ui.recap;

import static id.penghubung.ui.common.OnStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Period;
import id.penghubung.domain.Role;
import id.penghubung.domain.Status;
import id.penghubung.domain.Timeliness;
import id.penghubung.exchange.Cancel;
import id.penghubung.exchange.ExtractExport;
import id.penghubung.notadinas.Block;
import id.penghubung.notadinas.MemoComposer;
import id.penghubung.notadinas.MemoKind;
import id.penghubung.notadinas.MemoRequest;
import id.penghubung.notadinas.NotaDinas;
import id.penghubung.statistics.Group;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.ui.common.FigureButton;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.common.SpokenDialogs;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Screen, xlsx and letter of one quarter (case C8): what an officer reads on one of them stands on the others.
@UiTest
class OneSnapshotUiTest {

    private static final Period QUARTER = new Period.Quarter(2026, 3);

    @TempDir
    static Path folder;

    private final List<Destination> opened = new ArrayList<>();
    private SampleDesk sample;
    private RecapController recap;

    @Start
    void start(Stage stage) {
        sample = new SampleDesk(folder.resolve(Long.toString(System.nanoTime())), 400, Role.ADMIN_INSTANSI);
        recap = new RecapController(sample.desk(), OnStage.background(), new SpokenDialogs(), opened::add, _ -> {});
        OnStage.show(stage, (Parent) recap.node(), Theme.LIGHT, 1180, 660);
        recap.shown();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> recap.dispose());
        sample.close();
    }

    @Test
    void C8_theCardTheTableTheXlsxAndTheLetterSayTheSame(FxRobot robot) throws Exception {
        robot.clickOn("#recap-back");
        until(() -> "Triwulan III 2026"
                .equals(robot.lookup("#recap-period").<Labeled>query().getText()));
        until(() -> robot.lookup("#recap-change").<Labeled>query().getText().contains("Triwulan II 2026"));
        robot.interact(
                () -> robot.lookup("#recap-as-table").<ToggleButton>query().fire());
        until(() -> robot.lookup("#recap-table").tryQuery().isPresent());

        // The screen.
        var incoming = shown(robot, "incoming");
        var byStatus = new EnumMap<Status, Long>(Status.class);
        for (var status : Status.values()) {
            byStatus.put(status, shown(robot, status.name()));
        }
        assertThat(incoming)
                .isGreaterThan(50)
                .isEqualTo(byStatus.values().stream().mapToLong(n -> n).sum());
        var table = robot.lookup("#recap-table").<TableView<Group>>query().getItems();

        // The list behind the card, and the xlsx of that list.
        robot.interact(() ->
                robot.lookup("#recap-incoming").queryAs(FigureButton.class).fire());
        var filter = ((Destination.Queue) opened.getFirst()).filter();
        assertThat(sample.rows(filter)).isEqualTo(incoming.intValue());
        assertThat(exported(filter))
                .isEqualTo(byStatus.entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

        // The letter.
        var composer = new MemoComposer(sample.store(), sample.clock());
        var memo = composer.compose(new MemoRequest(MemoKind.QUARTER, QUARTER, null), composer.usualAgency());
        var grid = grid(memo.body(), "t.unit");
        assertThat(grid.rows()).hasSize(table.size());
        for (var at = 0; at < table.size(); at++) {
            assertThat(numbers(grid.rows().get(at))).isEqualTo(numbers(table.get(at)));
        }
        assertThat(numbers(grid.total()))
                .isEqualTo(List.of(
                        incoming,
                        byStatus.get(Status.UNVERIFIED) + byStatus.get(Status.UNANSWERED),
                        byStatus.get(Status.IN_PROCESS),
                        byStatus.get(Status.CLOSED),
                        byStatus.get(Status.POSTPONED) + byStatus.get(Status.ARCHIVED) + byStatus.get(Status.UNKNOWN)));
        var late = table.stream()
                .mapToLong(group -> group.of(Timeliness.OVERDUE).value())
                .sum();
        assertThat(late).isPositive();
        assertThat(paragraph(memo, "late")).contains(Long.toString(late));
        assertThat(listedLate(memo)).isEqualTo(late);
    }

    private static Long shown(FxRobot robot, String card) {
        var button = robot.lookup("#recap-" + card).queryAs(FigureButton.class);
        return Long.valueOf(((Label) button.lookup(".figure")).getText().replace(".", ""));
    }

    private Map<Status, Long> exported(Filter filter) throws Exception {
        var file = folder.resolve("triwulan.xlsx");
        var keys = filter.only().stream().mapToLong(Long::longValue).toArray();
        new ExtractExport(sample.store(), sample.clock())
                .toXlsx(
                        file,
                        new ExtractExport.Request(keys, "", "", "Sari", "Kementerian Contoh", true, true),
                        Cancel.never());
        try (var book = new ReadableWorkbook(file.toFile())) {
            var rows = book.getFirstSheet().read();
            // DATA LATIHAN stands above the head.
            var head = 0;
            while (!"Status Laporan".equals(cell(rows.get(head), "Status Laporan", rows.get(head)))) {
                head++;
            }
            var names = rows.get(head);
            var found = new EnumMap<Status, Long>(Status.class);
            for (var row : rows.subList(head + 1, rows.size())) {
                var word = cell(names, "Status Laporan", row);
                if (!word.isEmpty()) {
                    found.merge(sample.mapping().statusOf(word), 1L, Long::sum);
                }
            }
            return found;
        }
    }

    private static String cell(
            org.dhatim.fastexcel.reader.Row names, String name, org.dhatim.fastexcel.reader.Row row) {
        for (var at = 0; at < names.getCellCount(); at++) {
            if (names.getOptionalCell(at)
                    .map(found -> name.equals(found.getText()))
                    .orElse(false)) {
                return row.getOptionalCell(at).map(found -> found.getText()).orElse("");
            }
        }
        return "";
    }

    private static List<Long> numbers(List<String> row) {
        return row.subList(2, 7).stream()
                .map(cell -> Long.valueOf(cell.replace(".", "")))
                .toList();
    }

    private static List<Long> numbers(Group group) {
        var counts = group.counts();
        return List.of(
                counts.incoming(),
                counts.of(Status.UNVERIFIED) + counts.of(Status.UNANSWERED),
                counts.of(Status.IN_PROCESS),
                counts.of(Status.CLOSED),
                counts.of(Status.POSTPONED) + counts.of(Status.ARCHIVED) + counts.of(Status.UNKNOWN));
    }

    private static Block.Grid grid(List<Block> blocks, String key) {
        return blocks.stream()
                .filter(Block.Grid.class::isInstance)
                .map(Block.Grid.class::cast)
                .filter(grid -> key.equals(grid.key()))
                .findFirst()
                .orElseThrow();
    }

    private static String paragraph(NotaDinas memo, String key) {
        return memo.body().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast)
                .filter(paragraph -> key.equals(paragraph.key()))
                .map(Block.Paragraph::text)
                .findFirst()
                .orElseThrow();
    }

    /// In the letter itself or, where there are many, in an annex.
    private static int listedLate(NotaDinas memo) {
        return java.util.stream.Stream.concat(
                        memo.body().stream(), memo.annexes().stream().flatMap(annex -> annex.blocks().stream()))
                .filter(Block.Grid.class::isInstance)
                .map(Block.Grid.class::cast)
                .filter(grid -> "t.late".equals(grid.key()))
                .findFirst()
                .map(grid -> grid.rows().size())
                .orElse(0);
    }
}
