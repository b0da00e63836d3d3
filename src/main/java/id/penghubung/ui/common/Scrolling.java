package id.penghubung.ui.common;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Moves what a person has to see into view.
public final class Scrolling {

    private Scrolling() {}

    /// Down as far as needed, in the scroll pane around `node`; nothing happens where there is none. FX thread.
    public static void intoView(Node node) {
        for (var at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() != null) {
                pane.applyCss();
                pane.layout();
                var content = pane.getContent();
                var bottom = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()))
                        .getMaxY();
                var hidden = content.getBoundsInLocal().getHeight()
                        - pane.getViewportBounds().getHeight();
                var shownTo =
                        pane.getVvalue() * hidden + pane.getViewportBounds().getHeight();
                if (hidden > 0 && bottom > shownTo) {
                    pane.setVvalue(
                            Math.min(1, (bottom - pane.getViewportBounds().getHeight()) / hidden));
                }
                return;
            }
        }
    }
}
