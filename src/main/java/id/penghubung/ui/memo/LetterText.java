package id.penghubung.ui.memo;

import id.penghubung.notadinas.Block;
import id.penghubung.notadinas.NotaDinas;
import id.penghubung.ui.common.Texts;
import java.util.List;
import java.util.StringJoiner;

/// A letter as plain text, to read and to compare; tables by their size.
final class LetterText {

    private LetterText() {}

    static String of(NotaDinas memo, Texts texts) {
        var text = new StringJoiner("\n");
        text.add(memo.title()).add(memo.number()).add("");
        memo.address()
                .forEach(line -> text.add(texts.text("versions.line", line.label(), String.join("; ", line.values()))));
        text.add("");
        add(text, memo.body(), texts);
        text.add(memo.closing())
                .add("")
                .add(memo.signer().position())
                .add(memo.signer().name());
        memo.copies().forEach(text::add);
        for (var annex : memo.annexes()) {
            text.add("").add(annex.heading());
            add(text, annex.blocks(), texts);
        }
        return text.toString();
    }

    private static void add(StringJoiner text, List<Block> blocks, Texts texts) {
        for (var block : blocks) {
            switch (block) {
                case Block.Heading(var _, var words) -> text.add(words);
                case Block.Paragraph(var _, var words) -> text.add(words);
                case Block.Points(var _, var items) -> items.forEach(text::add);
                case Block.Grid(var _, var caption, var _, var rows, var _) ->
                    text.add(texts.text("versions.table", caption, rows.size()));
            }
            text.add("");
        }
    }
}
