package id.penghubung.ui.memo;

import id.penghubung.notadinas.Block;
import id.penghubung.notadinas.NotaDinas;
import id.penghubung.notadinas.NotaDinas.Signer;
import id.penghubung.ui.common.NamedField;
import id.penghubung.ui.common.OneWay;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.memo.MemoEdits.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The letter as fields and pieces, from top to bottom as it will stand on paper. Made anew when the letter changed by
/// other than typing; what is typed goes to the model at once.
final class LetterFields {

    private final VBox place;
    private final LetterViewModel model;
    private final Texts texts = Texts.of(LetterFields.class);
    private final BlockBox blocks;

    LetterFields(VBox place, LetterViewModel model) {
        this.place = place;
        this.model = model;
        this.blocks = new BlockBox(model, this::area);
    }

    /// All of it; the field that had the focus has it again, with the caret where it was.
    void rebuild(NotaDinas memo) {
        var focused = place.getScene() == null ? null : place.getScene().getFocusOwner();
        var id = focused instanceof TextInputControl input && within(input) ? input.getId() : null;
        var caret = focused instanceof TextInputControl input ? input.getCaretPosition() : 0;
        var nodes = new ArrayList<Node>();
        nodes.add(named("number", field("letter-number", memo.number(), MemoEdits::number)));
        address(memo, nodes);
        part(memo, Part.BODY, nodes);
        nodes.add(named("closing", area("letter-closing", memo.closing(), 2, MemoEdits::closing)));
        signer(memo, nodes);
        nodes.add(named(
                "copies",
                area(
                        "letter-copies",
                        String.join("\n", memo.copies()),
                        2,
                        (letter, text) -> MemoEdits.copies(letter, MemoEdits.lines(text)))));
        for (var annex = 0; annex < memo.annexes().size(); annex++) {
            nodes.add(section(
                    texts.text("annex", annex + 1, memo.annexes().get(annex).heading())));
            part(memo, new Part(annex), nodes);
        }
        place.getChildren().setAll(nodes);
        if (id != null && place.lookup("#" + id) instanceof TextInputControl input) {
            input.requestFocus();
            input.positionCaret(Math.min(caret, input.getLength()));
        }
    }

    private boolean within(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == place) {
                return true;
            }
        }
        return false;
    }

    private Label section(String words) {
        var label = new Label(words);
        label.getStyleClass().add("section-title");
        label.setWrapText(true);
        return label;
    }

    private NamedField named(String key, Node input) {
        return namedBy(texts.text("field." + key), input);
    }

    private static NamedField namedBy(String words, Node input) {
        var field = new NamedField();
        field.setLabel(words);
        field.getChildren().add(input);
        return field;
    }

    /// Several values of one line stand below each other.
    private void address(NotaDinas memo, List<Node> nodes) {
        for (var index = 0; index < memo.address().size(); index++) {
            var line = memo.address().get(index);
            var at = index;
            nodes.add(namedBy(
                    line.label(),
                    area(
                            "letter-address-" + index,
                            String.join("\n", line.values()),
                            1,
                            (letter, text) -> MemoEdits.addressLine(letter, at, MemoEdits.lines(text)))));
        }
    }

    private void part(NotaDinas memo, Part part, List<Node> nodes) {
        var list = part.of(memo);
        for (var index = 0; index < list.size(); index++) {
            nodes.add(blocks.of(list.get(index), part, index, list.size()));
        }
        nodes.add(adding(part, list.size()));
    }

    private MenuButton adding(Part part, int size) {
        var button = new MenuButton(texts.text("add"), new FontIcon("mdi2p-plus"));
        button.setId("letter-add-" + part.annex());
        button.getItems()
                .addAll(
                        adder("paragraph", part, size, new Block.Paragraph(null, "")),
                        adder("points", part, size, new Block.Points(null, List.of(""))),
                        adder("heading", part, size, new Block.Heading(null, "")));
        return button;
    }

    private MenuItem adder(String key, Part part, int index, Block block) {
        var item = new MenuItem(texts.text("add." + key));
        item.setId("letter-add-" + key);
        item.setOnAction(_ -> {
            model.restructure(letter -> MemoEdits.insert(letter, part, index, block));
            if (place.lookup("#" + BlockBox.idOf(part, index)) instanceof Node made) {
                made.requestFocus();
            }
        });
        return item;
    }

    private void signer(NotaDinas memo, List<Node> nodes) {
        var signers = new ArrayList<>(model.open().get().agency().signers());
        if (!signers.contains(memo.signer())) {
            signers.addFirst(memo.signer());
        }
        var box = new ComboBox<Signer>();
        box.setId("letter-signer");
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(signers);
        box.setValue(memo.signer());
        box.setConverter(new OneWay<>(signer -> texts.text("signer", signer.name(), signer.position())));
        box.valueProperty().subscribe((_, chosen) -> {
            if (chosen != null) {
                model.restructure(letter -> MemoEdits.signer(letter, chosen));
            }
        });
        nodes.add(named("signer", box));
        nodes.add(named("position", field("letter-position", memo.signer().position(), (letter, text) -> {
            var signer = letter.signer();
            return MemoEdits.signer(letter, new Signer(text, signer.name(), signer.employeeNumber()));
        })));
        nodes.add(named("name", field("letter-name", memo.signer().name(), (letter, text) -> {
            var signer = letter.signer();
            return MemoEdits.signer(letter, new Signer(signer.position(), text, signer.employeeNumber()));
        })));
        nodes.add(named("nip", field("letter-nip", memo.signer().employeeNumber(), (letter, text) -> {
            var signer = letter.signer();
            return MemoEdits.signer(letter, new Signer(signer.position(), signer.name(), text));
        })));
    }

    private TextField field(String id, String text, BiFunction<NotaDinas, String, NotaDinas> edit) {
        var field = new TextField(text);
        field.setId(id);
        listen(field, edit);
        return field;
    }

    private TextArea area(String id, String text, int rows, BiFunction<NotaDinas, String, NotaDinas> edit) {
        var area = new GrowingArea(text, rows);
        area.setId(id);
        listen(area, edit);
        return area;
    }

    private void listen(TextInputControl input, BiFunction<NotaDinas, String, NotaDinas> edit) {
        input.textProperty()
                .subscribe((_, typed) ->
                        model.type(input.getId(), letter -> edit.apply(letter, typed == null ? "" : typed)));
        input.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                model.flush();
            }
        });
    }
}
