package id.penghubung.notadinas;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/// A letter in the agency's own Word form. `{{…}}` are our tags; `${…}` belongs to SRIKANDI and is left as it is
/// (documents 1.4).
///
/// Word cuts a tag into several runs as it likes (by spelling marks, by the order of typing): tags are looked for in
/// the text of the whole paragraph, and what replaces one takes the look of its first character.
public final class DocxTemplate {

    private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([\\p{L}_]+)\\s*}}");
    static final String BODY = "isi";
    static final String COPIES = "tembusan";
    static final String ANNEXES = "lampiran_isi";
    private static final Set<String> WHOLE_PARAGRAPHS = Set.of(BODY, COPIES, ANNEXES);

    private final byte[] template;

    public DocxTemplate(byte[] template) {
        this.template = template.clone();
    }

    /// What a template said that could not be followed.
    ///
    /// @param unknownTags left as they stand
    /// @param misplacedTags such as `{{isi}}` in the middle of a sentence or inside a table: left as they stand
    /// @param bodyMissing there is no place for the text: the letter would be empty
    public record Report(List<String> unknownTags, List<String> misplacedTags, boolean bodyMissing) {
        public Report {
            unknownTags = List.copyOf(unknownTags);
            misplacedTags = List.copyOf(misplacedTags);
        }

        /// Tags that stand in the letter as they stand in the form.
        List<String> leftAlone() {
            return Stream.concat(unknownTags.stream(), misplacedTags.stream()).toList();
        }
    }

    /// @throws IOException when the template is no Word file, or the target cannot be written
    public Report write(PrintedMemo printed, OutputStream out) throws IOException {
        try (var document = open()) {
            var fill = new Fill(document, printed);
            fill.addMissingStyles();
            fill.blocks();
            fill.values();
            fill.marks();
            document.write(out);
            return fill.report();
        }
    }

    private XWPFDocument open() throws IOException {
        try {
            return new XWPFDocument(new ByteArrayInputStream(template));
        } catch (RuntimeException e) {
            // The library throws many kinds for a file that is something else.
            throw new IOException("not a Word file", e);
        }
    }

    static String tagOf(Agency.AddressField field) {
        return switch (field) {
            case TO -> "yth";
            case FROM -> "dari";
            case SUBJECT -> "hal";
            case ANNEXES -> "lampiran";
            case DATE -> "tanggal";
            case NATURE -> "sifat";
        };
    }

    private static final class Fill {
        private final XWPFDocument document;
        private final PrintedMemo printed;
        private final Set<String> unknown = new LinkedHashSet<>();
        private final Set<String> misplaced = new LinkedHashSet<>();
        private boolean bodySeen;

        Fill(XWPFDocument document, PrintedMemo printed) {
            this.document = document;
            this.printed = printed;
        }

        Report report() {
            return new Report(List.copyOf(unknown), List.copyOf(misplaced), !bodySeen);
        }

        /// Tags that stand for many paragraphs and must have one to themselves.
        void blocks() throws IOException {
            for (var paragraph : List.copyOf(document.getParagraphs())) {
                var tag = TAG.matcher(paragraph.getText().strip());
                if (tag.matches() && WHOLE_PARAGRAPHS.contains(tag.group(1))) {
                    replace(paragraph, tag.group(1));
                }
            }
        }

        private void replace(XWPFParagraph anchor, String tag) throws IOException {
            var content = new DocxContent(document, printed.page(), () -> {
                try (var cursor = anchor.getCTP().newCursor()) {
                    return document.insertNewParagraph(cursor);
                }
            });
            for (var piece : Piece.of(printed.memo())) {
                if (tag.equals(placeOf(piece))) {
                    content.add(piece);
                }
            }
            bodySeen |= tag.equals(BODY);
            document.removeBodyElement(document.getPosOfParagraph(anchor));
        }

        private boolean annexBegun;

        /// @return null for what stands elsewhere in the form, as a value
        private String placeOf(Piece piece) {
            return switch (piece) {
                case Piece.Letterhead _, Piece.Title _, Piece.Number _, Piece.Address _, Piece.Ending _ -> {
                    annexBegun = false;
                    yield null;
                }
                case Piece.Copies _ -> COPIES;
                case Piece.AnnexHead _ -> {
                    annexBegun = true;
                    yield ANNEXES;
                }
                case Piece.Heading _, Piece.Paragraph _, Piece.Point _, Piece.Table _ -> annexBegun ? ANNEXES : BODY;
            };
        }

        private void addMissingStyles() throws IOException {
            var styles = document.getStyles() == null ? document.createStyles() : document.getStyles();
            for (var style : DocxWriter.styles(printed.page()).getStyleList()) {
                if (!styles.styleExist(style.getStyleId())) {
                    styles.addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(style, styles));
                }
            }
        }

        /// Tags that stand for a few words, wherever they are.
        void values() {
            var values = valuesOf(printed.memo());
            document.getParagraphs().forEach(paragraph -> fill(paragraph, values));
            document.getTables().forEach(table -> fill(table, values));
            document.getHeaderList().forEach(header -> {
                header.getParagraphs().forEach(paragraph -> fill(paragraph, values));
                header.getTables().forEach(table -> fill(table, values));
            });
            document.getFooterList().forEach(footer -> {
                footer.getParagraphs().forEach(paragraph -> fill(paragraph, values));
                footer.getTables().forEach(table -> fill(table, values));
            });
        }

        /// What the paper is stands on every page, whatever the form looks like.
        void marks() {
            if (printed.marks().isEmpty()) {
                return;
            }
            var section = document.getDocument().getBody().getSectPr();
            // Earlier sections have headers of their own; the last one may have none yet.
            var headers = new LinkedHashSet<>(document.getHeaderList());
            headers.add(document.createHeader(HeaderFooterType.DEFAULT));
            if (section != null && section.isSetTitlePg()) {
                headers.add(document.createHeader(HeaderFooterType.FIRST));
            }
            for (var header : headers) {
                for (var mark : PaperMark.values()) {
                    if (printed.marks().contains(mark)) {
                        DocxWriter.mark(header.createParagraph(), mark);
                    }
                }
            }
        }

        private void fill(XWPFTable table, Map<String, String> values) {
            for (var row : table.getRows()) {
                for (var cell : row.getTableCells()) {
                    cell.getParagraphs().forEach(paragraph -> fill(paragraph, values));
                    cell.getTables().forEach(inner -> fill(inner, values));
                }
            }
        }

        private void fill(XWPFParagraph paragraph, Map<String, String> values) {
            var runs = paragraph.getRuns();
            var whole = new StringBuilder();
            var starts = new ArrayList<Integer>();
            for (var run : runs) {
                starts.add(whole.length());
                whole.append(run.text());
            }
            var found = TAG.matcher(whole).results().toList();
            // From the end, so that the places before stay where they are.
            for (var tag : found.reversed()) {
                var value = values.get(tag.group(1));
                if (value == null) {
                    (WHOLE_PARAGRAPHS.contains(tag.group(1)) ? misplaced : unknown).add(tag.group(1));
                    continue;
                }
                replace(paragraph, starts, tag.start(), tag.end(), value);
            }
        }

        private static void replace(XWPFParagraph paragraph, List<Integer> starts, int from, int to, String value) {
            var runs = paragraph.getRuns();
            var first = true;
            for (var i = 0; i < runs.size(); i++) {
                var text = runs.get(i).text();
                var start = starts.get(i);
                var end = start + text.length();
                if (end <= from || start >= to) {
                    continue;
                }
                var before = text.substring(0, Math.max(0, from - start));
                var after = end > to ? text.substring(to - start) : "";
                set(runs.get(i), before + (first ? value : "") + after);
                first = false;
            }
        }

        /// One text instead of however many pieces the run had.
        private static void set(org.apache.poi.xwpf.usermodel.XWPFRun run, String text) {
            var inner = run.getCTR();
            while (inner.sizeOfTArray() > 0) {
                inner.removeT(0);
            }
            while (inner.sizeOfBrArray() > 0) {
                inner.removeBr(0);
            }
            while (inner.sizeOfTabArray() > 0) {
                inner.removeTab(0);
            }
            DocxContent.lines(run, text);
        }

        private static Map<String, String> valuesOf(NotaDinas memo) {
            var values = new HashMap<String, String>();
            values.put("kop", String.join("\n", memo.letterhead().lines()));
            values.put("judul_naskah", memo.title());
            values.put("nomor", memo.number());
            var labels = new HashSet<String>();
            for (var field : Agency.AddressField.values()) {
                var label = MemoWords.of("field." + field.name());
                values.put(tagOf(field), "");
                memo.address().stream()
                        .filter(line -> line.label().equals(label))
                        .filter(line -> labels.add(line.label()))
                        .forEach(line -> values.put(tagOf(field), String.join("\n", line.printed())));
            }
            values.put("penutup", memo.closing());
            values.put("jabatan", memo.signer().position());
            values.put("nama", memo.signer().name());
            values.put("nip", memo.signer().employeeNumber());
            return values;
        }
    }
}
