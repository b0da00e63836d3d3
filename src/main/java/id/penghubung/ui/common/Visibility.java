package id.penghubung.ui.common;

import javafx.scene.Node;

/// What is not shown takes no room either.
public final class Visibility {

    private Visibility() {}

    public static void set(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
