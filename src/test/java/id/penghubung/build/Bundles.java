package id.penghubung.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is wrong with the words of the screens, found by reading sources: each package's `texts.properties`, the FXML
/// and the Java code beside it.
///
/// A key in code is a string literal; one that is put together (`"status." + name`) covers all keys that begin so.
///
/// @param java root of the Java sources
/// @param resources root of the resources
/// @param shared package folder whose keys every screen may use
record Bundles(Path java, Path resources, Path shared) {

    private static final Pattern FXML_TEXT = Pattern.compile(
            "\\b(text|promptText|accessibleText|accessibleHelp|title|headerText|contentText|label)=\"([^\"]*)\"");
    private static final Pattern FXML_KEY = Pattern.compile("\"%([^\"]+)\"");
    private static final Pattern FXML_COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern LOOK_UP =
            Pattern.compile("(?:[tT]exts|TEXTS|Words)\\s*\\.\\s*(?:text|of|getString)\\(\\s*\"([^\"]+)\"\\s*([+,)])");
    private static final Pattern CODE_TEXT = Pattern.compile("(?:new (?:Label|Text|Button|Tooltip|Hyperlink|CheckBox"
            + "|RadioButton|MenuItem|Menu|Tab|TitledPane|TableColumn(?:<[^>]*>)?)|setText|setPromptText|setTitle"
            + "|setHeaderText|setContentText|setAccessibleText|setAccessibleHelp)\\(\\s*\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Set<String> ENGLISH = Set.of(
            "the",
            "and",
            "not",
            "with",
            "your",
            "please",
            "click",
            "error",
            "warning",
            "save",
            "saved",
            "cancel",
            "close",
            "search",
            "loading",
            "failed",
            "invalid",
            "open",
            "send",
            "sent",
            "draft",
            "password",
            "username",
            "login",
            "logout",
            "settings",
            "update",
            "download",
            "upload",
            "online",
            "offline",
            "file",
            "files",
            "delete",
            "edit",
            "new",
            "yes",
            "no",
            "unknown",
            "complaint",
            "reply",
            "status_bar",
            "button",
            "window",
            "home",
            "help",
            "sync",
            "retry",
            "copy",
            "paste",
            "back",
            "next",
            "previous",
            "details",
            "message");

    /// Bundle keys by package folder, relative to the resources.
    private Map<Path, Properties> bundles() {
        var bundles = new TreeMap<Path, Properties>();
        for (var file : files(resources, path -> path.endsWith("texts.properties"))) {
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            bundles.put(resources.relativize(file.getParent()), properties);
        }
        return bundles;
    }

    /// Text written into FXML instead of a bundle.
    List<String> literalsInFxml() {
        return fxml().entrySet().stream()
                .flatMap(file -> FXML_TEXT
                        .matcher(file.getValue())
                        .results()
                        .filter(match -> WORD.matcher(match.group(2)).find()
                                && !match.group(2).startsWith("%")
                                && !match.group(2).startsWith("${"))
                        .map(match -> file.getKey() + ": " + match.group()))
                .toList();
    }

    /// Text written into code instead of a bundle.
    List<String> literalsInCode() {
        return code().entrySet().stream()
                .flatMap(file -> CODE_TEXT
                        .matcher(file.getValue())
                        .results()
                        .filter(match -> WORD.matcher(match.group(1)).find())
                        .map(match -> file.getKey() + ": " + match.group()))
                .toList();
    }

    /// Keys that FXML or code asks for and no bundle has.
    List<String> missing() {
        var bundles = bundles();
        var missing = new ArrayList<String>();
        fxml().forEach((file, text) -> FXML_KEY.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(key -> keysFor(file, bundles).noneMatch(key::equals))
                .forEach(key -> missing.add(file + ": %" + key)));
        code().forEach((file, text) -> LOOK_UP.matcher(text)
                .results()
                .filter(match -> keysFor(file, bundles).noneMatch(found(match)))
                .forEach(match -> missing.add(file + ": " + match.group(1))));
        return missing;
    }

    private static Predicate<String> found(MatchResult lookUp) {
        var key = lookUp.group(1);
        return lookUp.group(2).equals("+") ? candidate -> candidate.startsWith(key) : key::equals;
    }

    /// Keys that nobody asks for.
    List<String> unused() {
        var unused = new ArrayList<String>();
        bundles().forEach((folder, properties) -> {
            var asked = new HashSet<String>();
            Stream.concat(fxml().entrySet().stream(), code().entrySet().stream())
                    .filter(source -> folder.equals(shared)
                            || folder.equals(source.getKey().getParent()))
                    .forEach(source -> LITERAL.matcher(source.getValue())
                            .results()
                            .map(match -> match.group(1).replaceFirst("^(%|--)", ""))
                            .forEach(asked::add));
            properties.stringPropertyNames().stream()
                    .sorted()
                    .filter(key -> !asked.contains(key) && !partsOf(key).anyMatch(asked::contains))
                    .filter(key -> !readByPicocli(key, asked))
                    .forEach(key -> unused.add(folder + ": " + key));
        });
        return unused;
    }

    /// The command line's library asks by itself for `help` and `version`, for `usage.…` and `penghubung.sync.usage.…`,
    /// and for `penghubung.sync.server` where there is an option `--server`.
    private static boolean readByPicocli(String key, Set<String> asked) {
        return key.equals("help")
                || key.equals("version")
                || key.startsWith("usage.")
                || key.startsWith("penghubung.")
                        && (key.contains(".usage.") || asked.contains(key.substring(key.lastIndexOf('.') + 1)));
    }

    /// `status.` and `status.OPEN.` of `status.OPEN.short`: what code puts a name behind.
    private static Stream<String> partsOf(String key) {
        return Pattern.compile("[._-]").matcher(key).results().map(dot -> key.substring(0, dot.end()));
    }

    /// Patterns that [MessageFormat] refuses, or in which a single quotation mark would swallow what follows it.
    List<String> brokenPatterns() {
        return values((key, value) -> {
            if (!value.matches("(?s).*\\{\\d.*")) {
                return false;
            }
            try {
                new MessageFormat(value);
            } catch (IllegalArgumentException e) {
                return true;
            }
            return value.replace("''", "").replaceAll("'[{}]+'", "").contains("'");
        });
    }

    /// English words that stayed behind. "No." is the Indonesian short form of "nomor".
    List<String> english() {
        return values((key, value) -> WORD.matcher(
                        value.replaceAll("\\bNo\\.|--[a-z-]+|\\{[^}]*}|PENGHUBUNG_[A-Z]+|\"[^\"]*\"", " "))
                .results()
                .anyMatch(word -> ENGLISH.contains(word.group().toLowerCase(Locale.ROOT))));
    }

    /// Keys without any words.
    List<String> empty() {
        return values((key, value) -> value.isEmpty());
    }

    private interface Judge {
        boolean bad(String key, String value);
    }

    private List<String> values(Judge judge) {
        var bad = new ArrayList<String>();
        bundles()
                .forEach((folder, properties) -> properties.stringPropertyNames().stream()
                        .sorted()
                        .filter(key -> judge.bad(key, properties.getProperty(key)))
                        .forEach(key -> bad.add(folder + ": " + key + "=" + properties.getProperty(key))));
        return bad;
    }

    private Stream<String> keysFor(Path source, Map<Path, Properties> bundles) {
        return Stream.of(source.getParent(), shared)
                .map(bundles::get)
                .filter(Objects::nonNull)
                .flatMap(properties -> properties.stringPropertyNames().stream());
    }

    /// By path relative to the resources.
    private Map<Path, String> fxml() {
        var sources = read(resources, ".fxml");
        sources.replaceAll((file, text) -> FXML_COMMENT.matcher(text).replaceAll(""));
        return sources;
    }

    /// By path relative to the Java sources; only packages that have words.
    private Map<Path, String> code() {
        var sources = read(java, ".java");
        sources.keySet()
                .removeIf(file ->
                        !file.startsWith(shared.getParent()) && !bundles().containsKey(file.getParent()));
        return sources;
    }

    private static Map<Path, String> read(Path root, String ending) {
        var sources = new HashMap<Path, String>();
        for (var file : files(root, path -> path.toString().endsWith(ending))) {
            try {
                sources.put(root.relativize(file), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new TreeMap<>(sources);
    }

    private static List<Path> files(Path root, Predicate<Path> wanted) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var files = Files.walk(root)) {
            return files.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
