package id.penghubung.ui.common;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// A number that opens its rows. It says what it counts, to the eye and to a screen reader.
public final class FigureButton extends Button {

    private static final double CARD_PADDING = 36;

    private final Texts texts = Texts.of(FigureButton.class);
    private final Label number = new Label("-");
    private final Text change = new Text();
    private final String title;
    private String rule;

    private FigureButton(String id, String title, String rule) {
        this.title = title;
        this.rule = rule;
        setId(id);
        setMaxWidth(Double.MAX_VALUE);
        number.getStyleClass().add("figure");
        var tooltip = new Tooltip(rule);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        setTooltip(tooltip);
        setAccessibleText(title);
    }

    /// Title above, number large, rule below.
    public static FigureButton card(String id, String title, String rule, String basis) {
        var button = new FigureButton(id, title, rule + " " + basis);
        var name = new Label(title);
        name.getStyleClass().add("figure-title");
        // A wrapping label would not tell a button its height; a text of known width does.
        var small = new Text(rule);
        small.getStyleClass().addAll("quiet-text", "small");
        small.wrappingWidthProperty().bind(button.widthProperty().subtract(CARD_PADDING));
        button.change.getStyleClass().addAll("quiet-text", "small");
        button.change.wrappingWidthProperty().bind(button.widthProperty().subtract(CARD_PADDING));
        button.change.setManaged(false);
        button.setGraphic(new VBox(name, button.number, small, button.change));
        button.setMaxHeight(Double.MAX_VALUE);
        button.getStyleClass().add("figure-card");
        return button;
    }

    /// Title left, number right.
    public static FigureButton line(String id, String title, String rule) {
        var button = new FigureButton(id, title, rule);
        var name = new Label(title);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(8, name, gap, button.number);
        line.getStyleClass().add("figure-line-content");
        button.setGraphic(line);
        // The button's own width, so that the number stands at the right edge.
        line.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.getStyleClass().add("figure-line");
        return button;
    }

    /// How it stands to another count, in words; empty for nothing.
    public void setChange(String words) {
        change.setText(words);
        Visibility.set(change, !words.isEmpty());
    }

    /// Of a line; holds from the next count on.
    public void setRule(String words) {
        rule = words;
        getTooltip().setText(words);
    }

    public void setCount(long count) {
        number.setText(Words.number(count));
        setAccessibleText(texts.text("figure.accessible", title, count, rule));
        pseudoClassStateChanged(PseudoClass.getPseudoClass("zero"), count == 0);
    }
}
