package id.penghubung.ui.common;

import javafx.scene.Node;

/// Where the focus is.
public final class Focus {

    private Focus() {}

    /// The focus is on `ancestor` or inside it. [Node#isFocusWithin] stays true for a node that was put into a split
    /// pane while it had the focus.
    public static boolean within(Node ancestor) {
        if (ancestor.getScene() == null) {
            return false;
        }
        for (var node = ancestor.getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node == ancestor) {
                return true;
            }
        }
        return false;
    }
}
