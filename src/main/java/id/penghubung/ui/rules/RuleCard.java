package id.penghubung.ui.rules;

import javafx.scene.Node;

/// One card of the settings about rules.
interface RuleCard {

    Node node();

    /// The settings come to the front: what it shows may have changed meanwhile.
    default void shown() {}
}
