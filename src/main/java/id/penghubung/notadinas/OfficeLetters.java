package id.penghubung.notadinas;

import id.penghubung.notadinas.Block.Alignment;
import id.penghubung.notadinas.Block.Column;
import id.penghubung.notadinas.Block.Grid;
import id.penghubung.notadinas.Block.Paragraph;
import id.penghubung.notadinas.LetterForm.Text;
import java.util.List;

/// Letters that need neither figures nor a report.
record OfficeLetters(MemoMaterial material) {

    /// A bureau asks the units for names; a unit tells the bureau who has changed.
    Text assignment() {
        var fromUnit = material.unitName() != null;
        var empty = List.of("1", "", "", "", "", "");
        return new Text(
                MemoKind.ASSIGNMENT,
                fromUnit ? material.agency().addressees().bureau() : MemoWords.of("assignment.to"),
                MemoWords.of(fromUnit ? "assignment.change.subject" : "assignment.subject"),
                List.of(
                        new Paragraph(
                                "opening",
                                MemoWords.of(
                                        fromUnit ? "assignment.change.opening" : "assignment.opening",
                                        material.writer())),
                        new Grid(
                                "t.officers",
                                "",
                                List.of(
                                        new Column(MemoWords.of("column.no"), 7, Alignment.CENTRE),
                                        new Column(MemoWords.of("column.name"), 24, Alignment.LEFT),
                                        new Column(MemoWords.of("column.nip"), 20, Alignment.LEFT),
                                        new Column(MemoWords.of("column.position"), 20, Alignment.LEFT),
                                        new Column(MemoWords.of("column.contact"), 18, Alignment.LEFT),
                                        new Column(MemoWords.of("column.role"), 14, Alignment.LEFT)),
                                List.of(empty, List.of("2", "", "", "", "", "")),
                                List.of()),
                        new Paragraph("decree", MemoWords.of("assignment.decree"))),
                MemoWords.of("closing.thanks"));
    }

    Text blank() {
        return new Text(
                MemoKind.BLANK,
                MemoWords.of("fill"),
                MemoWords.of("fill"),
                List.of(new Paragraph("text", MemoWords.of("fill"))),
                MemoWords.of("closing.thanks"));
    }
}
