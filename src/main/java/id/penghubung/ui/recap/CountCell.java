package id.penghubung.ui.recap;

import id.penghubung.statistics.RequestReport.Count;
import id.penghubung.ui.common.Words;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;

/// A number of information requests that opens them; zero opens nothing.
final class CountCell<T> extends TableCell<T, T> {

    private final Function<T, Count> count;
    private final Function<T, String> title;
    private final BiConsumer<Count, String> onOpen;
    private final Hyperlink number = new Hyperlink();

    /// @param title what is counted, in words
    CountCell(Function<T, Count> count, Function<T, String> title, BiConsumer<Count, String> onOpen) {
        this.count = count;
        this.title = title;
        this.onOpen = onOpen;
        number.getStyleClass().add("figure-link");
    }

    @Override
    protected void updateItem(T row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(null);
        if (empty || row == null) {
            return;
        }
        var counted = count.apply(row);
        if (counted.value() == 0) {
            setText(Words.number(0));
            return;
        }
        number.setText(Words.number(counted.value()));
        number.setAccessibleText(title.apply(row) + ": " + number.getText());
        number.setOnAction(_ -> {
            number.setVisited(false);
            onOpen.accept(counted, title.apply(row));
        });
        setGraphic(number);
    }
}
