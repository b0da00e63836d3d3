package id.penghubung.ui.common;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Long words in a place that flows. A flowing pane asks for the width of its longest child, and would push its whole
/// column out of the window instead of wrapping that child.
public final class Wrapping {

    private Wrapping() {}

    /// The label is never wider than its place; the place itself wants a least width of its own.
    public static void within(Label label, Region place) {
        label.setWrapText(true);
        label.maxWidthProperty().bind(place.widthProperty());
    }
}
