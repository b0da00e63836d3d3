package id.penghubung.exchange;

import id.penghubung.exchange.RefusedFileException.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The kinds of files that are read, told by their content; the name is never asked.
public enum FileKind {
    XLSX,
    XLS,
    HTML,
    CSV;

    private static final int LOOKED_AT = 4096;

    /// First bytes in hexadecimal of what people send by mistake.
    private static final List<String> PICTURES = List.of(
            "89504e47", // PNG
            "ffd8ff", // JPEG
            "47494638", // GIF
            "424d", // BMP
            "49492a00", // TIFF
            "4d4d002a");

    private static final String PDF = "25504446";
    private static final String ZIP = "504b0304";
    private static final String EMPTY_ZIP = "504b0506";
    private static final String OLE2 = "d0cf11e0a1b11ae1";

    static Table open(FileSource file, Limits limits, Cancel cancel) throws RefusedFileException, IOException {
        var size = file.size();
        if (size == 0) {
            throw new RefusedFileException(Refusal.EMPTY, null);
        }
        if (size > limits.fileBytes()) {
            throw new RefusedFileException(Refusal.TOO_LARGE, null, limits.fileBytes() / 1024 / 1024);
        }
        byte[] start;
        try (var in = file.open()) {
            start = in.readNBytes(LOOKED_AT);
        }
        var hex = java.util.HexFormat.of().formatHex(start, 0, Math.min(start.length, 16));
        if (hex.startsWith(ZIP) || hex.startsWith(EMPTY_ZIP)) {
            return XlsxTable.open(file, limits, cancel);
        }
        if (hex.startsWith(OLE2)) {
            return XlsTable.open(file);
        }
        if (hex.startsWith(PDF)) {
            throw new RefusedFileException(Refusal.PDF, null);
        }
        if (picture(start, hex)) {
            throw new RefusedFileException(Refusal.PICTURE, null);
        }
        return openText(TextFile.of(file, cancel));
    }

    private static boolean picture(byte[] start, String hex) {
        // HEIC, AVIF and WebP name themselves a few bytes in.
        var words = new String(start, 0, Math.min(start.length, 16), StandardCharsets.ISO_8859_1);
        return PICTURES.stream().anyMatch(hex::startsWith)
                || words.startsWith("RIFF") && words.contains("WEBP")
                || words.regionMatches(4, "ftyp", 0, 4);
    }

    private static Table openText(TextFile text) throws RefusedFileException, IOException {
        if (text.binary()) {
            throw new RefusedFileException(Refusal.NOT_A_TABLE, null);
        }
        var start = text.start(LOOKED_AT).strip().toLowerCase(Locale.ROOT);
        if (start.isEmpty()) {
            throw new RefusedFileException(Refusal.EMPTY, null);
        }
        if (start.startsWith("mime-version:")) {
            throw new RefusedFileException(Refusal.WEB_ARCHIVE, null);
        }
        if (start.startsWith("<")) {
            if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
                throw new RefusedFileException(Refusal.XML_2003, null);
            }
            return HtmlTable.open(text);
        }
        return CsvTable.open(text);
    }

    static FileKind of(Table table) {
        return switch (table) {
            case XlsxTable _ -> XLSX;
            case XlsTable _ -> XLS;
            case HtmlTable _ -> HTML;
            case CsvTable _ -> CSV;
        };
    }
}
