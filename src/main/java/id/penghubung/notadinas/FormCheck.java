package id.penghubung.notadinas;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;

/// Looks at a Word file before it becomes the agency's form, by its content and not by its name. Takes up to a second:
/// never on the FX thread.
public final class FormCheck {

    public static final int MAX_BYTES = 5_000_000;

    private static final String MACROS = "application/vnd.ms-office.vbaProject";

    private FormCheck() {}

    public enum Refusal {
        TOO_LARGE,
        NO_WORD_FILE,
        /// A letter must not carry a program to its readers.
        MACROS,
        /// A picture or a form that Word would fetch from elsewhere when a reader opens the letter.
        REMOTE_PARTS,
        /// There is no paragraph `{{isi}}`: the letter would be empty.
        NO_PLACE_FOR_TEXT
    }

    public sealed interface Verdict {

        /// @param leftAlone tags that will stand in the letters as they are: unknown ones, and blocks amid a sentence
        record Fit(List<String> leftAlone) implements Verdict {}

        record Refused(Refusal why) implements Verdict {}
    }

    public static Verdict of(byte[] content) {
        if (content.length > MAX_BYTES) {
            return new Verdict.Refused(Refusal.TOO_LARGE);
        }
        try (var file = OPCPackage.open(new ByteArrayInputStream(content))) {
            if (!file.getPartsByContentType(MACROS).isEmpty()) {
                return new Verdict.Refused(Refusal.MACROS);
            }
            if (remote(file)) {
                return new Verdict.Refused(Refusal.REMOTE_PARTS);
            }
            var report = new DocxTemplate(content)
                    .write(
                            new PrintedMemo(MemoPress.specimen(), PageSetup.usual(), Set.of(), 0),
                            OutputStream.nullOutputStream());
            return report.bodyMissing()
                    ? new Verdict.Refused(Refusal.NO_PLACE_FOR_TEXT)
                    : new Verdict.Fit(report.leftAlone());
        } catch (IOException | InvalidFormatException | RuntimeException _) {
            // The library throws many kinds for a file that is something else, is locked, or unpacks without end. None
            // is a fault of this program, and the refusal is what the person reads.
            return new Verdict.Refused(Refusal.NO_WORD_FILE);
        }
    }

    private static boolean remote(OPCPackage file) throws InvalidFormatException {
        for (var part : file.getParts()) {
            // Parts that are relationships have none of their own.
            if (!part.isRelationshipPart()) {
                for (var relation : part.getRelationships()) {
                    if (fetched(relation)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// A link is only followed when the reader clicks it.
    private static boolean fetched(PackageRelationship relation) {
        return relation.getTargetMode() == TargetMode.EXTERNAL
                && !relation.getRelationshipType().equals(PackageRelationshipTypes.HYPERLINK_PART);
    }
}
