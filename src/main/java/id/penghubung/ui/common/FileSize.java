package id.penghubung.ui.common;

/// The size of a file as officers read it: "840 KB", "2,4 MB".
public final class FileSize {

    private static final Texts TEXTS = Texts.of(FileSize.class);

    private FileSize() {}

    public static String of(long bytes) {
        if (bytes < 1024) {
            return TEXTS.text("size.bytes", bytes);
        }
        return bytes < 1024 * 1024
                ? TEXTS.text("size.kilobytes", bytes / 1024.0)
                : TEXTS.text("size.megabytes", bytes / (1024.0 * 1024.0));
    }
}
