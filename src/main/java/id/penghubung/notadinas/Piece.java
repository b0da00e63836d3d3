package id.penghubung.notadinas;

import id.penghubung.notadinas.NotaDinas.AddressLine;
import id.penghubung.notadinas.NotaDinas.Signer;
import java.util.ArrayList;
import java.util.List;

/// What is put on paper, in its order, with its final words. A writer decides how a piece looks and never what it says:
/// there is no other place for words.
sealed interface Piece {

    /// The words of this piece in reading order.
    List<String> words();

    /// @param logo null for none
    record Letterhead(List<String> lines, Logo logo) implements Piece {
        @Override
        public List<String> words() {
            return lines;
        }
    }

    record Title(String text) implements Piece {
        @Override
        public List<String> words() {
            return List.of(text);
        }
    }

    record Number(String text) implements Piece {
        @Override
        public List<String> words() {
            return List.of(text);
        }
    }

    record Address(List<AddressLine> lines) implements Piece {
        @Override
        public List<String> words() {
            var words = new ArrayList<String>();
            for (var line : lines) {
                words.add(line.label());
                words.add(COLON);
                words.addAll(line.printed());
            }
            return words;
        }
    }

    record Heading(String text) implements Piece {
        @Override
        public List<String> words() {
            return List.of(text);
        }
    }

    record Paragraph(String text) implements Piece {
        @Override
        public List<String> words() {
            return List.of(text);
        }
    }

    record Point(String label, String text) implements Piece {
        @Override
        public List<String> words() {
            return List.of(label, text);
        }
    }

    record Table(Block.Grid grid) implements Piece {
        @Override
        public List<String> words() {
            var words = new ArrayList<String>();
            if (!grid.caption().isEmpty()) {
                words.add(grid.caption());
            }
            grid.columns().forEach(column -> words.add(column.head()));
            grid.rows().forEach(words::addAll);
            words.addAll(grid.total());
            return words;
        }
    }

    /// Closing sentence and signature: on one page, so that no signature stands alone.
    ///
    /// @param closing may be empty
    record Ending(String closing, Signer signer) implements Piece {

        /// The job title, before the room for the signature.
        String positionLine() {
            return signer.position().isBlank() ? "" : signer.position() + ",";
        }

        /// Empty where the form has none.
        String employeeLine() {
            return signer.employeeNumber().isBlank() ? "" : MemoWords.of("sign.nip", signer.employeeNumber());
        }

        @Override
        public List<String> words() {
            return List.of(closing, positionLine(), signer.name(), employeeLine()).stream()
                    .filter(words -> !words.isEmpty())
                    .toList();
        }
    }

    record Copies(String heading, List<String> items) implements Piece {
        @Override
        public List<String> words() {
            var words = new ArrayList<String>();
            words.add(heading);
            words.addAll(items);
            return words;
        }
    }

    /// Begins a new page.
    ///
    /// @param reference which annex of which letter
    record AnnexHead(List<String> reference, String heading) implements Piece {
        @Override
        public List<String> words() {
            var words = new ArrayList<>(reference);
            words.add(heading);
            return words;
        }
    }

    String COLON = ":";

    static List<Piece> of(NotaDinas memo) {
        var pieces = new ArrayList<Piece>();
        if (!memo.letterhead().lines().isEmpty()) {
            pieces.add(
                    new Letterhead(memo.letterhead().lines(), memo.letterhead().logo()));
        }
        pieces.add(new Title(memo.title()));
        if (!memo.number().isBlank()) {
            pieces.add(new Number(MemoWords.of("number", memo.number())));
        }
        if (!memo.address().isEmpty()) {
            pieces.add(new Address(memo.address()));
        }
        memo.body().forEach(block -> pieces.addAll(of(block)));
        pieces.add(new Ending(memo.closing(), memo.signer()));
        if (!memo.copies().isEmpty()) {
            pieces.add(new Copies(
                    MemoWords.of("copies"),
                    memo.copies().size() == 1 ? memo.copies() : Numbering.numbered(memo.copies())));
        }
        for (var i = 0; i < memo.annexes().size(); i++) {
            var annex = memo.annexes().get(i);
            pieces.add(new AnnexHead(annexReference(memo, i), annex.heading()));
            annex.blocks().forEach(block -> pieces.addAll(of(block)));
        }
        return pieces;
    }

    private static List<String> annexReference(NotaDinas memo, int index) {
        var reference = new ArrayList<String>();
        reference.add(
                memo.annexes().size() == 1
                        ? MemoWords.of("annex.only")
                        : MemoWords.of("annex.one", Numbering.roman(index)));
        reference.add(MemoWords.of("annex.of", memo.number()));
        var date = memo.addressed(MemoWords.of("field.DATE"));
        if (!date.isBlank()) {
            reference.add(MemoWords.of("annex.date", date));
        }
        return reference;
    }

    private static List<Piece> of(Block block) {
        return switch (block) {
            case Block.Heading(var _, var text) -> List.of(new Heading(text));
            case Block.Paragraph(var _, var text) -> text.isBlank() ? List.of() : List.of(new Paragraph(text));
            case Block.Points(var _, var items) -> {
                var points = new ArrayList<Piece>();
                items.forEach(item -> points.add(new Point(Numbering.label(points.size()), item)));
                yield points;
            }
            case Block.Grid grid -> List.of(new Table(grid));
        };
    }
}
