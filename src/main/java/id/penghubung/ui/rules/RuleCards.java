package id.penghubung.ui.rules;

import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Moments;
import java.util.List;
import javafx.scene.Node;

/// The cards of the rules, in the order of the settings.
public final class RuleCards {

    private final List<RuleCard> cards;

    public RuleCards(Desk desk, Background background) {
        var store = desk.store();
        var moments = new Moments(desk.zone(), desk.clock());
        cards = List.of(
                new ClocksController(store, background),
                new LimitsController(store.limitBook(), desk.person(), moments, background),
                new CalendarController(store.calendarBook(), moments, background),
                new WordsController(store.ruleBook(), desk.person(), background));
    }

    public List<Node> nodes() {
        return cards.stream().map(RuleCard::node).toList();
    }

    /// The settings come to the front.
    public void shown() {
        cards.forEach(RuleCard::shown);
    }
}
