package id.penghubung.ui.recap;

import id.penghubung.domain.Status;
import id.penghubung.statistics.Dimension;
import id.penghubung.statistics.Figure;
import id.penghubung.statistics.Group;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Words;
import id.penghubung.ui.recap.RecapViewModel.Recap;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/// The groups of one dimension, one row each; every number opens the rows it counts.
final class RecapTable extends TableView<Group> {

    private static final List<Status> ORDER = List.of(
            Status.UNVERIFIED,
            Status.UNANSWERED,
            Status.IN_PROCESS,
            Status.CLOSED,
            Status.POSTPONED,
            Status.ARCHIVED,
            Status.UNKNOWN);

    private final Texts texts = Texts.of(RecapTable.class);
    private final RecapWords words = new RecapWords();
    private final BiConsumer<Figure, String> onOpen;
    private final TableColumn<Group, Group> name = new TableColumn<>();
    private Dimension dimension = Dimension.UNIT;
    private Recap recap;

    /// @param onOpen the figure, and what it counts in words
    RecapTable(BiConsumer<Figure, String> onOpen) {
        this.onOpen = onOpen;
        setId("recap-table");
        setAccessibleText(texts.text("table.name"));
        setPlaceholder(new Label(texts.text("table.empty")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setFixedCellSize(30);
        name.setMinWidth(170);
        name.setPrefWidth(300);
        name.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        name.setCellFactory(_ -> new NameCell());
        name.setComparator(Comparator.comparing(this::nameOf, Collator.getInstance(Locale.of("id", "ID"))));
        getColumns().add(name);
        getColumns().add(figures(texts.text("status.incoming"), Group::incoming, texts.text("table.incoming")));
        for (var status : ORDER) {
            getColumns()
                    .add(figures(
                            texts.text("table.head." + status.name()),
                            group -> group.of(status),
                            texts.text("table.status", Words.of(status))));
        }
        getColumns()
                .add(measures(
                        "answered",
                        group -> words.percent(group.answeredShare()),
                        Comparator.comparingDouble(
                                group -> group.answeredShare().value().orElse(-1))));
        getColumns()
                .add(measures(
                        "closed",
                        group -> words.percent(group.closedShare()),
                        Comparator.comparingDouble(
                                group -> group.closedShare().value().orElse(-1))));
        getColumns()
                .add(measures(
                        "days",
                        group -> words.median(group.daysToRespond()),
                        Comparator.comparingLong(group -> group.daysToRespond()
                                .map(spread -> spread.median().toMinutes())
                                .orElse(-1L))));
        getColumns().forEach(column -> column.setReorderable(false));
    }

    void show(Recap taken, Dimension wanted) {
        recap = taken;
        dimension = wanted;
        name.setGraphic(
                heading(texts.text("dimension." + wanted.name()), texts.text("dimension.rule." + wanted.name())));
        var sorted = List.copyOf(getSortOrder());
        getItems().setAll(taken.comparison().present().by().get(wanted));
        getSortOrder().setAll(sorted);
        sort();
    }

    private String nameOf(Group group) {
        return words.nameOf(group, dimension, recap);
    }

    /// As cells for a sheet: a heading, a row each, the sum, separated by tabs.
    String asCells() {
        var lines = new ArrayList<String>();
        lines.add(getColumns().stream()
                .map(column -> ((Label) column.getGraphic()).getText())
                .collect(Collectors.joining("\t")));
        getItems().forEach(group -> lines.add(line(nameOf(group), group)));
        lines.add(line(texts.text("table.sum"), recap.comparison().present().incoming()));
        return String.join("\n", lines) + "\n";
    }

    private String line(String title, Group group) {
        var cells = new ArrayList<String>();
        // A sheet would read a leading sign as a formula.
        cells.add(title.matches("[=+@-].*") ? "'" + title : title);
        cells.add(Long.toString(group.incoming().value()));
        ORDER.forEach(status -> cells.add(Long.toString(group.of(status).value())));
        cells.add(words.percent(group.answeredShare()));
        cells.add(words.percent(group.closedShare()));
        cells.add(words.median(group.daysToRespond()));
        return String.join("\t", cells);
    }

    private Label heading(String words, String rule) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("small");
        var tooltip = new Tooltip(rule);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        label.setTooltip(tooltip);
        return label;
    }

    private TableColumn<Group, Group> column(String title, String rule, Comparator<Group> order) {
        var column = new TableColumn<Group, Group>();
        column.setGraphic(heading(title, rule));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setComparator(order);
        column.getStyleClass().add("number-column");
        column.setMinWidth(56);
        column.setPrefWidth(62);
        column.setMaxWidth(92);
        return column;
    }

    private TableColumn<Group, Group> figures(String title, Function<Group, Figure> figure, String rule) {
        var column = column(
                title,
                rule,
                Comparator.comparingLong(group -> figure.apply(group).value()));
        column.setCellFactory(_ -> new FigureCell(title, figure));
        return column;
    }

    private TableColumn<Group, Group> measures(String key, Function<Group, String> measure, Comparator<Group> order) {
        var column = column(texts.text("measure." + key), texts.text("measure.rule." + key), order);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Group group, boolean empty) {
                super.updateItem(group, empty);
                setText(empty || group == null ? null : measure.apply(group));
            }
        });
        return column;
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
        private final Function<Group, Figure> figure;
        private final Hyperlink number = new Hyperlink();

        FigureCell(String title, Function<Group, Figure> figure) {
            this.title = title;
            this.figure = figure;
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
            var counted = figure.apply(group);
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
