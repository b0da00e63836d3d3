package id.penghubung.ui.queue;

import id.penghubung.store.Cache.ViewDays;
import id.penghubung.store.Complaints.View;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.queue.QueueViewModel.Scope;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The saved views as tabs, each with the number of rows it opens.
final class ViewBar {

    /// Offered only while something is in them.
    private static final Set<View> NOW_AND_THEN = Set.of(View.TO_CHECK, View.CHECKED, View.INTERVENED);

    private final Texts texts = Texts.of(ViewBar.class);
    private final Supplier<ViewDays> days;
    private final Map<View, ToggleButton> buttons = new EnumMap<>(View.class);

    /// @param days of the rules of the views, as they are when a rule is shown
    /// @param chosen told when the person presses one
    ViewBar(Pane place, List<View> views, Supplier<ViewDays> days, Consumer<View> chosen) {
        this.days = days;
        for (var view : views) {
            var button = button(view, chosen);
            buttons.put(view, button);
            place.getChildren().add(button);
        }
    }

    private ToggleButton button(View view, Consumer<View> chosen) {
        var button = new ToggleButton(texts.text("view." + view.name()));
        button.setId("view-" + view.name());
        button.getStyleClass().add("queue-view");
        var number = new Label();
        number.getStyleClass().add("queue-view-count");
        button.setGraphic(number);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Visibility.set(button, !NOW_AND_THEN.contains(view));
        var rule = new Tooltip(rule(view));
        rule.setOnShowing(_ -> rule.setText(rule(view)));
        button.setTooltip(rule);
        button.setOnAction(_ -> {
            // Pressing the one that is on must not switch it off.
            button.setSelected(true);
            chosen.accept(view);
        });
        return button;
    }

    private String rule(View view) {
        var now = days.get();
        return texts.text("view." + view.name() + ".rule", now.reminder(), now.closing());
    }

    void show(Scope scope) {
        buttons.forEach((view, button) -> {
            button.setSelected(scope.equals(new Scope.Saved(view)));
            if (button.isSelected()) {
                Visibility.set(button, true);
            }
        });
    }

    void show(Map<View, Long> counts) {
        buttons.forEach((view, button) -> {
            var number = counts.getOrDefault(view, 0L);
            ((Label) button.getGraphic()).setText(texts.text("view.count", number));
            if (NOW_AND_THEN.contains(view)) {
                Visibility.set(button, number > 0 || button.isSelected());
            }
            button.setAccessibleText(button.getText() + ", " + texts.text("count", number));
        });
    }
}
