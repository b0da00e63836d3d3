package id.penghubung.notadinas;

import id.penghubung.notadinas.NotaDinas.AddressLine;
import id.penghubung.notadinas.NotaDinas.Annex;
import id.penghubung.notadinas.NotaDinas.Letterhead;
import id.penghubung.notadinas.NotaDinas.Signer;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A letter as it can be printed: every character has a shape in the font, none can break a file. Only this is taken by
/// the writers, so none of them can forget the cleaning or do it its own way.
///
/// @param replaced characters that have no shape in the font and were printed as [Glyphs#REPLACEMENT]
public record PrintedMemo(NotaDinas memo, PageSetup page, Set<PaperMark> marks, int replaced) {

    public PrintedMemo {
        marks = Set.copyOf(marks);
    }

    /// @param glyphs of the font, see [Glyphs#load()]
    public static PrintedMemo of(NotaDinas memo, PageSetup page, Set<PaperMark> marks, Glyphs glyphs) {
        var counter = new Cleaner(glyphs);
        return new PrintedMemo(counter.clean(memo), page, marks, counter.replaced);
    }

    private static final class Cleaner {
        private final Glyphs glyphs;
        private int replaced;

        Cleaner(Glyphs glyphs) {
            this.glyphs = glyphs;
        }

        NotaDinas clean(NotaDinas memo) {
            UnaryOperator<String> text = this::text;
            return new NotaDinas(
                    memo.kind(),
                    new Letterhead(
                            each(memo.letterhead().lines()), memo.letterhead().logo()),
                    text.apply(memo.title()),
                    text.apply(memo.number()),
                    memo.address().stream()
                            .map(line -> new AddressLine(text(line.label()), each(line.values())))
                            .toList(),
                    blocks(memo.body()),
                    text(memo.closing()),
                    new Signer(
                            text(memo.signer().position()),
                            text(memo.signer().name()),
                            text(memo.signer().employeeNumber())),
                    each(memo.copies()),
                    memo.annexes().stream()
                            .map(annex -> new Annex(text(annex.heading()), blocks(annex.blocks())))
                            .toList());
        }

        private List<Block> blocks(List<Block> blocks) {
            return blocks.stream().map(this::block).toList();
        }

        private Block block(Block block) {
            return switch (block) {
                case Block.Heading(var key, var words) -> new Block.Heading(key, text(words));
                case Block.Paragraph(var key, var words) -> new Block.Paragraph(key, text(words));
                case Block.Points(var key, var items) -> new Block.Points(key, each(items));
                case Block.Grid(var key, var caption, var columns, var rows, var total) ->
                    new Block.Grid(
                            key,
                            text(caption),
                            columns.stream()
                                    .map(column ->
                                            new Block.Column(text(column.head()), column.width(), column.alignment()))
                                    .toList(),
                            rows.stream().map(this::each).toList(),
                            each(total));
            };
        }

        private List<String> each(List<String> words) {
            return words.stream().map(this::text).toList();
        }

        private String text(String words) {
            var clean = glyphs.printable(words);
            replaced += clean.replaced();
            return clean.text();
        }
    }
}
