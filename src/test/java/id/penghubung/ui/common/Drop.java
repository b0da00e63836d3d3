package id.penghubung.ui.common;

import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// A file dropped on a node, as the toolkit tells it: the real events with a real drag board, without a mouse.
public final class Drop {

    private Drop() {}

    /// On the FX thread.
    ///
    /// @return whether the node took it
    public static boolean on(Node node, Path file) {
        try {
            var constructor = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
            constructor.setAccessible(true);
            var board = constructor.newInstance(Toolkit.getToolkit().createLocalClipboard());
            board.setContent(Map.of(DataFormat.FILES, List.of(file.toFile())));
            var dropped = event(DragEvent.DRAG_DROPPED, board, node);
            Event.fireEvent(node, dropped);
            return dropped.isDropCompleted();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static DragEvent event(EventType<DragEvent> type, Dragboard board, Node node) {
        return new DragEvent(node, node, type, board, 10, 10, 10, 10, TransferMode.COPY, null, null, null);
    }
}
