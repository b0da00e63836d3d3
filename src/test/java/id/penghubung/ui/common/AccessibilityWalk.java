package id.penghubung.ui.common;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;

/// Goes through everything that can have the focus and asks: would a screen reader have a word for it?
public final class AccessibilityWalk {

    private AccessibilityWalk() {}

    /// Those that nobody could name; FX thread.
    public static List<String> unnamed(Parent root) {
        var all = new ArrayList<Node>();
        collect(root, all);
        Set<Node> labelled = new HashSet<>();
        for (var node : all) {
            if (node instanceof Label label && label.getLabelFor() != null && filled(label.getText())) {
                labelled.add(label.getLabelFor());
            }
        }
        return all.stream()
                .filter(AccessibilityWalk::canHaveFocus)
                .filter(node -> !named(node) && !labelled.contains(node))
                .map(node -> node.getClass().getSimpleName() + "#" + node.getId() + " " + node.getStyleClass())
                .toList();
    }

    /// How many were asked, so that a walk over nothing is noticed.
    public static long asked(Parent root) {
        var all = new ArrayList<Node>();
        collect(root, all);
        return all.stream().filter(AccessibilityWalk::canHaveFocus).count();
    }

    private static boolean canHaveFocus(Node node) {
        return node.isFocusTraversable() && node.isVisible() && !node.isDisabled();
    }

    private static boolean named(Node node) {
        return filled(node.getAccessibleText())
                || node instanceof Labeled labeled && filled(labeled.getText())
                // A pane of tabs is read by the name of the tab that is open.
                || node instanceof TabPane pane && pane.getTabs().stream().allMatch(tab -> filled(tab.getText()));
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }

    private static void collect(Node node, List<Node> all) {
        if (!node.isVisible()) {
            return;
        }
        all.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }
}
