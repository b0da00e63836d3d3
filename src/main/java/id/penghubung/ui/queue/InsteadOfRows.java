package id.penghubung.ui.queue;

import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.queue.QueueViewModel.Listing;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands in the place of the rows when there are none: why, and what to do about it.
final class InsteadOfRows {

    private final Texts texts = Texts.of(InsteadOfRows.class);
    private final QueueViewModel model;
    private final VBox box;
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button button = new Button();

    InsteadOfRows(QueueViewModel model, VBox box) {
        this.model = model;
        this.box = box;
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        text.getStyleClass().add("quiet");
        text.setWrapText(true);
        button.setId("queue-empty-button");
        box.getChildren().setAll(icon, title, text, button);
    }

    void show(Listing listing) {
        switch (listing) {
            case Listing.Rows _ -> visible(false);
            case Listing.Reading _ -> say("mdi2t-timer-sand", "empty.reading.title", "");
            case Listing.NoData _ ->
                say("mdi2i-inbox-outline", "empty.no_data.title", texts.text("empty.no_data.text"));
            case Listing.NothingFound(var words)
            when words.isEmpty() -> {
                say("mdi2c-check-circle-outline", "empty.view.title", texts.text("empty.view.text"));
                if (model.listsEverything()) {
                    offer("empty.view.button", model::showEverything);
                }
            }
            case Listing.NothingFound(var words) -> {
                say("mdi2m-magnify", "empty.search.title", texts.text("empty.search.text", words));
                offer("empty.search.button", model::clearSearch);
            }
            case Listing.Failed(var cause) -> {
                say("mdi2a-alert-circle-outline", "empty.failed.title", FailureWords.of(cause));
                offer("empty.failed.button", model::refresh);
            }
        }
    }

    private void say(String iconName, String titleKey, String words) {
        visible(true);
        icon.setIconLiteral(iconName);
        title.setText(texts.text(titleKey));
        text.setText(words);
        text.setManaged(!words.isEmpty());
        button.setVisible(false);
        button.setManaged(false);
    }

    private void offer(String key, Runnable action) {
        button.setText(texts.text(key));
        button.setOnAction(_ -> action.run());
        button.setVisible(true);
        button.setManaged(true);
    }

    private void visible(boolean shown) {
        box.setVisible(shown);
        box.setManaged(shown);
    }
}
