package id.penghubung.ui.common;

import id.penghubung.statistics.Dimension;
import id.penghubung.statistics.Figure;
import id.penghubung.statistics.Group;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/// The groups of one dimension, one row each; every count opens the rows it counts.
public final class GroupTable extends TableView<Group> {

    private final Texts texts = Texts.of(GroupTable.class);
    private final FigureWords words = new FigureWords();
    private final BiConsumer<Figure, String> onOpen;
    private final List<GroupColumn> columns;
    private final TableColumn<Group, Group> name = new TableColumn<>();
    private Dimension dimension = Dimension.UNIT;
    private GroupNames names;
    private Group all;

    /// @param onOpen the figure, and what it counts in words
    public GroupTable(String id, List<GroupColumn> columns, BiConsumer<Figure, String> onOpen) {
        this.columns = List.copyOf(columns);
        this.onOpen = onOpen;
        setId(id);
        setAccessibleText(texts.text("table.name"));
        setPlaceholder(new Label(texts.text("table.empty")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setFixedCellSize(30);
        name.setMinWidth(130);
        name.setPrefWidth(300);
        name.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        name.setCellFactory(_ -> new NameCell());
        name.setComparator(Comparator.comparing(this::nameOf, Collator.getInstance(Locale.of("id", "ID"))));
        getColumns().add(name);
        columns.forEach(column -> getColumns().add(column(column)));
        getColumns().forEach(column -> column.setReorderable(false));
    }

    /// Most first, until the officer sorts otherwise.
    public void sortBy(GroupColumn first) {
        var column = getColumns().get(columns.indexOf(first) + 1);
        column.setSortType(TableColumn.SortType.DESCENDING);
        getSortOrder().setAll(List.of(column));
    }

    /// @param sum all of them together
    public void show(List<Group> groups, Group sum, Dimension wanted, GroupNames called) {
        names = called;
        dimension = wanted;
        all = sum;
        name.setGraphic(
                heading(texts.text("dimension." + wanted.name()), texts.text("dimension.rule." + wanted.name())));
        var sorted = List.copyOf(getSortOrder());
        getItems().setAll(groups);
        getSortOrder().setAll(sorted);
        sort();
    }

    private String nameOf(Group group) {
        return names.of(group, dimension);
    }

    /// As cells for a sheet: a heading, a row each as they stand, the sum, separated by tabs.
    public String asCells() {
        var lines = new ArrayList<String>();
        lines.add(getColumns().stream()
                .map(column -> ((Label) column.getGraphic()).getText())
                .collect(Collectors.joining("\t")));
        getItems().forEach(group -> lines.add(line(nameOf(group), group)));
        lines.add(line(texts.text("table.sum"), all));
        return String.join("\n", lines) + "\n";
    }

    private String line(String title, Group group) {
        return Stream.concat(Stream.of(Cells.text(title)), columns.stream().map(column -> cell(column, group)))
                .collect(Collectors.joining("\t"));
    }

    private String cell(GroupColumn column, Group group) {
        return switch (column) {
            case GroupColumn.Counted counted ->
                Long.toString(counted.figure().apply(group).value());
            case GroupColumn.Part part -> words.percent(part.share().apply(group));
            case GroupColumn.Days days -> words.median(days.spread().apply(group));
        };
    }

    private Label heading(String title, String rule) {
        var label = new Label(title);
        label.setWrapText(true);
        label.getStyleClass().add("small");
        var tooltip = new Tooltip(rule);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        label.setTooltip(tooltip);
        return label;
    }

    private TableColumn<Group, Group> column(GroupColumn shown) {
        var column = new TableColumn<Group, Group>();
        var title = texts.text(shown.key());
        column.setGraphic(heading(title, texts.text(shown.key() + ".rule")));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setComparator(shown.order());
        column.getStyleClass().add("number-column");
        column.setMinWidth(Math.max(58, widthOfLongestWord(title)));
        column.setPrefWidth(70);
        column.setMaxWidth(92);
        column.setCellFactory(_ -> switch (shown) {
            case GroupColumn.Counted counted -> new FigureCell(title, counted);
            case GroupColumn.Part _, GroupColumn.Days _ -> new MeasureCell(shown);
        });
        return column;
    }

    /// A heading wraps between words, never within one. Pixels, about.
    private static double widthOfLongestWord(String title) {
        return 18
                + 7.2
                        * Stream.of(title.split(" "))
                                .mapToInt(String::length)
                                .max()
                                .orElse(0);
    }

    private final class MeasureCell extends TableCell<Group, Group> {
        private final GroupColumn column;

        MeasureCell(GroupColumn column) {
            this.column = column;
        }

        @Override
        protected void updateItem(Group group, boolean empty) {
            super.updateItem(group, empty);
            setText(empty || group == null ? null : cell(column, group));
        }
    }

    private final class NameCell extends TableCell<Group, Group> {
        @Override
        protected void updateItem(Group group, boolean empty) {
            super.updateItem(group, empty);
            setText(empty || group == null ? null : nameOf(group));
            setTooltip(getText() == null ? null : new Tooltip(getText()));
        }
    }

    private final class FigureCell extends TableCell<Group, Group> {
        private final String title;
        private final GroupColumn.Counted column;
        private final Hyperlink number = new Hyperlink();

        FigureCell(String title, GroupColumn.Counted column) {
            this.title = title;
            this.column = column;
            number.getStyleClass().add("figure-link");
        }

        @Override
        protected void updateItem(Group group, boolean empty) {
            super.updateItem(group, empty);
            setText(null);
            setGraphic(null);
            if (empty || group == null) {
                return;
            }
            var counted = column.figure().apply(group);
            if (counted.value() == 0) {
                setText(Words.number(0));
                return;
            }
            number.setText(Words.number(counted.value()));
            number.setAccessibleText(texts.text("table.accessible", nameOf(group), title, counted.value()));
            number.setOnAction(_ -> {
                number.setVisited(false);
                onOpen.accept(counted, texts.text("table.opened", title, nameOf(group)));
            });
            setGraphic(number);
        }
    }
}
