package id.penghubung.ui.rules;

import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import java.util.List;
import javafx.scene.Node;

/// The cards of the rules, in the order of the settings.
public final class RuleCards {

    private final List<Node> nodes;

    public RuleCards(Desk desk, Background background) {
        nodes = List.of(new ClocksController(desk.store(), background).node());
    }

    public List<Node> nodes() {
        return nodes;
    }
}
