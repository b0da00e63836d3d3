package id.penghubung.practice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The stories of `stories.txt`; the form of that file is told in its head.
final class StoryBook {

    private static final String SHARED = "umum";

    private final List<Story> stories = new ArrayList<>();
    private final Map<String, List<String>> shared;

    StoryBook() {
        var sections = sections();
        shared = sections.remove(SHARED);
        sections.forEach((id, lines) -> stories.add(new Story(
                id,
                one(lines, "unit", id),
                one(lines, "class", id),
                one(lines, "category", id),
                lines.getOrDefault("title", List.of()),
                lines.getOrDefault(">", List.of()),
                lines.getOrDefault("+", List.of()),
                lines.getOrDefault("=", List.of()))));
    }

    List<Story> stories() {
        return List.copyOf(stories);
    }

    /// Sentences that fit any story.
    ///
    /// @param key a key of the section `umum`
    List<String> shared(String key) {
        return shared.get(key);
    }

    private static String one(Map<String, List<String>> lines, String key, String id) {
        var values = lines.getOrDefault(key, List.of());
        if (values.size() != 1) {
            throw new IllegalStateException("story " + id + " needs one " + key);
        }
        return values.getFirst();
    }

    /// Name of section to key to lines.
    private static Map<String, Map<String, List<String>>> parse(BufferedReader reader) throws IOException {
        var sections = new LinkedHashMap<String, Map<String, List<String>>>();
        Map<String, List<String>> section = null;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.isBlank() || line.startsWith(";")) {
                continue;
            }
            if (line.startsWith("# ")) {
                section = new HashMap<>();
                sections.put(line.substring(2).strip(), section);
            } else if (section == null) {
                throw new IllegalStateException("a line before the first story: " + line);
            } else {
                var key = ">+=".indexOf(line.charAt(0)) >= 0
                        ? line.substring(0, 1)
                        : line.substring(0, line.indexOf(':'));
                var value = line.substring(key.length() + (key.length() == 1 ? 0 : 1))
                        .strip();
                section.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
            }
        }
        return sections;
    }

    private static Map<String, Map<String, List<String>>> sections() {
        try (var in = StoryBook.class.getResourceAsStream("stories.txt");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("resource stories.txt", e);
        }
    }
}
