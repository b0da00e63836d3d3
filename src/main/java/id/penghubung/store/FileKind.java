package id.penghubung.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// What a file is by its content. The name is only asked to tell a broken file from one of another kind (case K20).
sealed interface FileKind {

    record Known(String mediaType) implements FileKind {}

    /// A photo of a phone, whatever its name says.
    record Heic() implements FileKind {}

    /// Its name promises a kind that its content is not.
    record Broken() implements FileKind {}

    record Other() implements FileKind {}

    Set<String> PROMISING = Set.of("pdf", "jpg", "jpeg", "png", "docx", "xlsx", "doc");

    Set<String> HEIC_BRANDS = Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1");

    static FileKind of(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(1024);
        }
        var text = new String(head, StandardCharsets.ISO_8859_1);
        var ending = ending(file);
        if (text.contains("%PDF-")) {
            return new Known("application/pdf");
        }
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return new Known("image/jpeg");
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return new Known("image/png");
        }
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0") && !ending.equals("xls") && !ending.equals("ppt")) {
            return new Known("application/msword");
        }
        if (head.length >= 12
                && text.startsWith("ftyp", 4)
                && HEIC_BRANDS.contains(new String(Arrays.copyOfRange(head, 8, 12), StandardCharsets.ISO_8859_1))) {
            return new Heic();
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return office(file);
        }
        return PROMISING.contains(ending) ? new Broken() : new Other();
    }

    /// Only the table of contents is read.
    private static FileKind office(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("word/document.xml") != null) {
                return new Known("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            }
            return zip.getEntry("xl/workbook.xml") != null
                    ? new Known("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                    : new Other();
        } catch (ZipException _) {
            // The beginning is there and the end is missing: a copy that was cut off.
            return new Broken();
        }
    }

    private static String ending(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
