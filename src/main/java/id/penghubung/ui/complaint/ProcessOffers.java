package id.penghubung.ui.complaint;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Complaint;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.common.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The steps of the process that the server offers for a complaint: the one that is next as a button, the others in a
/// menu. What is not offered is not there.
final class ProcessOffers {

    private static final Map<ActionKind, KeyCombination> KEYS = keys();

    private final Texts texts = Texts.of(ProcessOffers.class);
    private final Consumer<ActionKind> chosen;
    private final Button lead = new Button();
    private final MenuButton more = new MenuButton();
    private Set<ActionKind> offered = Set.of();
    private ActionKind leading;

    /// In the order of the menu.
    private static Map<ActionKind, KeyCombination> keys() {
        var keys = new LinkedHashMap<ActionKind, KeyCombination>();
        keys.put(ActionKind.APPROVE, key(KeyCode.Y));
        keys.put(ActionKind.RETURN, key(KeyCode.R));
        keys.put(ActionKind.VERIFY, key(KeyCode.V));
        keys.put(ActionKind.ACCEPT, key(KeyCode.T));
        keys.put(ActionKind.DISPOSE, key(KeyCode.P));
        keys.put(ActionKind.TAKE_BACK, key(KeyCode.K));
        keys.put(ActionKind.CORRECT, key(KeyCode.J));
        keys.put(ActionKind.INTERVENE, key(KeyCode.M));
        keys.put(ActionKind.INTERNAL_NOTE, key(KeyCode.G));
        keys.put(ActionKind.ASK_MATERIAL, key(KeyCode.Q));
        keys.put(ActionKind.POSTPONE, key(KeyCode.N));
        keys.put(ActionKind.CLOSE, key(KeyCode.L));
        keys.put(ActionKind.ARCHIVE, key(KeyCode.A));
        keys.put(ActionKind.REOPEN, key(KeyCode.B));
        return keys;
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    ProcessOffers(Consumer<ActionKind> chosen) {
        this.chosen = chosen;
        lead.setId("offer-next");
        lead.setMinWidth(Button.USE_PREF_SIZE);
        lead.setOnAction(_ -> chosen.accept(leading));
        more.setId("offer-more");
        more.setText(texts.text("offer.more"));
        more.setAccessibleText(texts.text("offer.more.name"));
        more.setMinWidth(MenuButton.USE_PREF_SIZE);
    }

    Button lead() {
        return lead;
    }

    MenuButton more() {
        return more;
    }

    /// @param complaint nullable
    /// @param now everything that the server offers, answers included
    void show(Complaint complaint, Set<ActionKind> now) {
        offered = now;
        var next = next(complaint);
        leading = next.orElse(null);
        Visibility.set(lead, next.isPresent());
        next.ifPresent(kind -> {
            lead.setText(Words.of(kind));
            lead.setTooltip(new Tooltip(texts.text("key.tooltip", Words.of(kind), Shortcut.display(KEYS.get(kind)))));
            lead.getStyleClass().remove("accent");
            if (!now.contains(ActionKind.FOLLOW_UP)) {
                lead.getStyleClass().add("accent");
            }
        });
        var items = new ArrayList<MenuItem>();
        KEYS.forEach((kind, keys) -> {
            if (now.contains(kind) && kind != leading) {
                var item = new MenuItem(Words.of(kind));
                item.setId("offer-" + kind.wireWord());
                item.setAccelerator(keys);
                item.setOnAction(_ -> chosen.accept(kind));
                items.add(item);
            }
        });
        more.getItems().setAll(items);
        Visibility.set(more, !items.isEmpty());
    }

    /// What the process waits for.
    private Optional<ActionKind> next(Complaint complaint) {
        var held = complaint != null && complaint.currentDisposition().isPresent();
        return Stream.of(ActionKind.APPROVE, ActionKind.VERIFY, ActionKind.DISPOSE, ActionKind.ACCEPT)
                .filter(offered::contains)
                .filter(kind -> kind != ActionKind.DISPOSE || !held)
                .findFirst();
    }

    /// @return whether the key meant one of these
    boolean key(KeyEvent event) {
        for (var entry : KEYS.entrySet()) {
            if (entry.getValue().match(event) && offered.contains(entry.getKey())) {
                chosen.accept(entry.getKey());
                return true;
            }
        }
        return false;
    }

    List<Shortcut> shortcuts() {
        return KEYS.entrySet().stream()
                .map(entry -> new Shortcut(entry.getValue(), Words.of(entry.getKey())))
                .toList();
    }
}
