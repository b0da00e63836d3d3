package id.penghubung.ui.memo;

import id.penghubung.notadinas.Block;
import id.penghubung.notadinas.NotaDinas;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.memo.MemoEdits.Part;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One piece of the letter with what can be done to it. A table is read only: its figures are counted, not typed.
final class BlockBox {

    private static final int SHOWN_ROWS = 8;
    private static final Pattern LINES = Pattern.compile("\\R");

    /// Makes a field that tells the model what is typed.
    interface Areas {
        TextArea make(String id, String text, int rows, BiFunction<NotaDinas, String, NotaDinas> edit);
    }

    private final LetterViewModel model;
    private final Areas areas;
    private final Texts texts = Texts.of(BlockBox.class);

    BlockBox(LetterViewModel model, Areas areas) {
        this.model = model;
        this.areas = areas;
    }

    static String idOf(Part part, int index) {
        return "letter-block-" + (part.annex() < 0 ? "" : part.annex() + "-") + index;
    }

    Node of(Block block, Part part, int index, int size) {
        var box = new VBox(head(block, part, index, size), content(block, part, index));
        box.getStyleClass().add("block-box");
        return box;
    }

    private Node content(Block block, Part part, int index) {
        return switch (block) {
            case Block.Heading(var key, var text) ->
                area(block, part, index, text, 1, typed -> new Block.Heading(key, typed));
            case Block.Paragraph(var key, var text) ->
                area(block, part, index, text, 2, typed -> new Block.Paragraph(key, typed));
            case Block.Points(var key, var items) ->
                area(
                        block,
                        part,
                        index,
                        String.join("\n", items),
                        2,
                        typed -> new Block.Points(key, List.of(LINES.split(typed, -1))));
            case Block.Grid grid -> grid(grid);
        };
    }

    private interface Typed {
        Block block(String text);
    }

    private TextArea area(Block block, Part part, int index, String text, int rows, Typed typed) {
        var area = areas.make(
                idOf(part, index), text, rows, (letter, now) -> MemoEdits.block(letter, part, index, typed.block(now)));
        area.setAccessibleText(texts.text("block.name", name(block), index + 1));
        return area;
    }

    private String name(Block block) {
        return texts.text(
                switch (block) {
                    case Block.Heading _ -> "block.heading";
                    case Block.Paragraph _ -> "block.paragraph";
                    case Block.Points _ -> "block.points";
                    case Block.Grid _ -> "block.grid";
                });
    }

    private HBox head(Block block, Part part, int index, int size) {
        var name = new Label(name(block));
        name.getStyleClass().addAll("quiet", "small");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var up = tool("up", "mdi2c-chevron-up", block, index, letter -> MemoEdits.move(letter, part, index, -1));
        up.setDisable(index == 0);
        var down = tool("down", "mdi2c-chevron-down", block, index, letter -> MemoEdits.move(letter, part, index, 1));
        down.setDisable(index == size - 1);
        var insert = tool(
                "insert",
                "mdi2p-plus",
                block,
                index,
                letter -> MemoEdits.insert(letter, part, index + 1, new Block.Paragraph(null, "")));
        var remove = tool(
                "remove", "mdi2t-trash-can-outline", block, index, letter -> MemoEdits.remove(letter, part, index));
        remove.setId(idOf(part, index) + "-remove");
        insert.setId(idOf(part, index) + "-insert");
        var head = new HBox(name, space, up, down, insert, remove);
        head.getStyleClass().add("block-head");
        return head;
    }

    private Button tool(String key, String icon, Block block, int index, UnaryOperator<NotaDinas> edit) {
        var button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setAccessibleText(texts.text("block.tool", texts.text("block." + key), name(block), index + 1));
        button.setTooltip(new Tooltip(texts.text("block." + key)));
        button.setOnAction(_ -> model.restructure(edit));
        return button;
    }

    /// The beginning of the table; all of it stands in the preview.
    private Node grid(Block.Grid grid) {
        var pane = new GridPane();
        pane.getStyleClass().add("block-grid");
        var widths = grid.columns().stream().mapToInt(Block.Column::width).sum();
        for (var column = 0; column < grid.columns().size(); column++) {
            var constraint = new ColumnConstraints();
            constraint.setPercentWidth(100.0 * grid.columns().get(column).width() / Math.max(1, widths));
            pane.getColumnConstraints().add(constraint);
            var head = cell(grid.columns().get(column).head());
            head.getStyleClass().add("grid-head");
            pane.add(head, column, 0);
        }
        for (var row = 0; row < Math.min(SHOWN_ROWS, grid.rows().size()); row++) {
            for (var column = 0; column < grid.columns().size(); column++) {
                pane.add(cell(grid.rows().get(row).get(column)), column, row + 1);
            }
        }
        var box = new VBox(4);
        if (!grid.caption().isBlank()) {
            box.getChildren().add(new Label(grid.caption()));
        }
        box.getChildren().add(pane);
        if (grid.rows().size() > SHOWN_ROWS) {
            var more = new Label(texts.text("block.more", grid.rows().size() - SHOWN_ROWS));
            more.getStyleClass().addAll("quiet", "small");
            box.getChildren().add(more);
        }
        return box;
    }

    private static Label cell(String words) {
        var label = new Label(words);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
