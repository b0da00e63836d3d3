package id.penghubung.ui.complaint;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Media types as officers know them: by the endings of file names.
final class FileTypes {

    private static final Map<String, List<String>> ENDINGS = Map.of(
            "application/pdf", List.of("pdf"),
            "image/jpeg", List.of("jpg", "jpeg"),
            "image/png", List.of("png"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx"),
            "application/msword", List.of("doc"));

    private FileTypes() {}

    /// "PDF", "JPG"; one that is not known here keeps the server's word.
    static List<String> names(List<String> mediaTypes) {
        return mediaTypes.stream()
                .map(type ->
                        ENDINGS.containsKey(type) ? ENDINGS.get(type).getFirst().toUpperCase(Locale.ROOT) : type)
                .toList();
    }

    /// For a window that chooses files; empty when one of the types is not known here, so that nothing is hidden.
    static List<String> patterns(List<String> mediaTypes) {
        return ENDINGS.keySet().containsAll(mediaTypes)
                ? mediaTypes.stream()
                        .flatMap(type -> ENDINGS.get(type).stream())
                        .flatMap(ending -> List.of("*." + ending, "*." + ending.toUpperCase(Locale.ROOT)).stream())
                        .toList()
                : List.of();
    }
}
