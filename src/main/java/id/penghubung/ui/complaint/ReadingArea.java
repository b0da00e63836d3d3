package id.penghubung.ui.complaint;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/// Plain text to read: as high as its words need at the width it gets, and every part can be selected and copied.
/// Words longer than the width are broken. Markup is shown as it was written.
final class ReadingArea extends TextArea {

    /// What the skin keeps for its caret.
    private static final double SPARE = 2;

    /// Measures off screen; the area's own text node belongs to its skin.
    private final Text ruler = new Text();

    ReadingArea() {
        this("");
    }

    ReadingArea(String text) {
        super(text);
        getStyleClass().add("reading");
        setEditable(false);
        setWrapText(true);
        ruler.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        textProperty().subscribe(this::requestLayout);
        fontProperty().subscribe(this::requestLayout);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        var skin = new TextAreaSkin(this);
        for (var child : getChildren()) {
            if (child instanceof ScrollPane inner) {
                // It never scrolls; a bar that comes and goes would take width and wrap the text anew.
                inner.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
                inner.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            }
        }
        return skin;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 100;
    }

    @Override
    protected double computePrefHeight(double width) {
        ruler.setFont(getFont());
        if (lookup(".text") instanceof Text shown) {
            // Lines of another smoothing or other bounds have another height.
            ruler.setFontSmoothingType(shown.getFontSmoothingType());
            ruler.setBoundsType(shown.getBoundsType());
            ruler.setLineSpacing(shown.getLineSpacing());
        }
        ruler.setText(getText());
        var room = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        ruler.setWrappingWidth(Math.max(20, room));
        return snapSizeY(ruler.getLayoutBounds().getHeight()) + snappedTopInset() + snappedBottomInset() + SPARE;
    }
}
