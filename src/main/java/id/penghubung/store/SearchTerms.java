package id.penghubung.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns what was typed into a query of the index. Every character is literal: nothing typed can be an operator. All
/// words must be there; each may be the beginning of a word, or share a root with one.
final class SearchTerms {

    private static final Pattern DIGITS_AND_GAPS = Pattern.compile("\\+?[\\d().-]*\\d[\\d().-]*");

    private SearchTerms() {}

    /// @return empty when nothing typed can be in a text (punctuation only)
    static Optional<String> query(String typed) {
        var terms = new ArrayList<String>();
        var numberRun = new ArrayList<String>();
        for (var word : SearchText.normal(typed).strip().split("\\s+")) {
            if (DIGITS_AND_GAPS.matcher(word).matches()) {
                numberRun.add(word);
            } else {
                numbers(numberRun).ifPresent(terms::add);
                numberRun.clear();
                word(word).ifPresent(terms::add);
            }
        }
        numbers(numberRun).ifPresent(terms::add);
        return terms.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", terms));
    }

    private static Optional<String> word(String word) {
        var parts = SearchText.words(word);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var readings = new LinkedHashSet<String>();
        readings.add(phrasePrefix(parts));
        if (parts.size() == 1) {
            for (var root : IndonesianStems.roots(parts.getFirst())) {
                readings.add(root.length() < IndonesianStems.SHORTEST_BEGINNING ? quoted(root) : quoted(root) + "*");
            }
        }
        return Optional.of(anyOf(readings));
    }

    /// Numbers side by side are found as they stand and as one number.
    private static Optional<String> numbers(List<String> run) {
        if (run.isEmpty()) {
            return Optional.empty();
        }
        var asTyped = run.stream()
                .map(number -> phrasePrefix(SearchText.words(number)))
                .collect(Collectors.joining(" AND ", "(", ")"));
        var joined = run.stream()
                .flatMap(number -> SearchText.words(number).stream())
                .collect(Collectors.joining());
        var readings = Stream.concat(
                        Stream.of(asTyped),
                        SearchText.numberForms(joined).stream().map(number -> quoted(number) + "*"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Optional.of(anyOf(readings));
    }

    private static String anyOf(LinkedHashSet<String> readings) {
        return readings.stream().collect(Collectors.joining(" OR ", "(", ")"));
    }

    /// The parts beside each other, the last one as a beginning.
    private static String phrasePrefix(List<String> parts) {
        return quoted(String.join(" ", parts)) + "*";
    }

    /// Parts hold letters and digits only; quotes make them literal for the query language.
    private static String quoted(String words) {
        return '"' + words + '"';
    }
}
