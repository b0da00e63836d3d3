package id.penghubung.ui.outbox;

import id.penghubung.domain.Attachment;
import id.penghubung.store.Outbox.Item;
import id.penghubung.store.Outbox.State;
import id.penghubung.sync.Uploading;
import id.penghubung.ui.common.FileSize;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The files of the item that is shown, and how far each has come.
final class FilesOfItem {

    private final VBox place;
    private final Texts texts = Texts.of(FilesOfItem.class);

    FilesOfItem(VBox place) {
        this.place = place;
    }

    /// @param uploading what goes out now, of whatever item; nullable
    void show(Item item, Uploading uploading) {
        var files = item.action().files();
        Visibility.set(place, !files.isEmpty());
        var now = uploading != null && uploading.actionId().equals(item.action().id()) ? uploading : null;
        place.getChildren()
                .setAll(IntStream.range(0, files.size())
                        .mapToObj(index -> line(files, index, item, now))
                        .toList());
    }

    private Node line(List<Attachment> files, int index, Item item, Uploading now) {
        var file = files.get(index);
        var name = new Label(texts.text("files.line", file.name(), FileSize.of(file.size()), state(index, item, now)));
        name.setGraphic(new FontIcon(MaterialDesignP.PAPERCLIP));
        name.setWrapText(true);
        name.setMinHeight(Label.USE_PREF_SIZE);
        name.getStyleClass().addAll("quiet", "small");
        if (now == null || now.number() != index + 1) {
            return name;
        }
        var bar = new ProgressBar(now.part());
        bar.setId("outbox-upload");
        bar.setPrefWidth(90);
        bar.setMinWidth(60);
        bar.setAccessibleText(texts.text("files.progress", file.name()));
        return new HBox(8, name, bar);
    }

    private String state(int index, Item item, Uploading now) {
        if (now != null) {
            var number = index + 1;
            return number < now.number()
                    ? texts.text("files.there")
                    : number > now.number()
                            ? texts.text("files.waiting")
                            : texts.text("files.going", Math.floor(100 * now.part()));
        }
        return switch (item.state()) {
            case State.Sent _ -> texts.text("files.sent");
            case State.Sending _, State.Uncertain _ -> texts.text("files.there");
            case State.Queued _, State.Parked _, State.SentByHand _, State.Withdrawn _, State.Discarded _ ->
                texts.text("files.here");
        };
    }
}
