package id.penghubung.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An answer that is nearly the same as one for another complaint: evaluators mark it down, and it rarely fits. What
/// both took from one template is not counted; only what the officer wrote into it is compared.
///
/// @param like the other answer
/// @param fromTemplate the template's words apart, they still say the same
public record CopiedAnswer<T>(T like, boolean fromTemplate) {

    /// From this part of common word triples on two texts are nearly the same: one word changed in twelve.
    static final double NEARLY = 0.7;

    /// A shorter text is alike by chance.
    static final int FEWEST_WORDS = 8;

    /// A text that holds so much of a template was begun with it.
    private static final double BEGUN_WITH = 0.8;

    /// The first of `earlier` that the text nearly repeats.
    ///
    /// @param textOf the words of an earlier answer
    public static <T> Optional<CopiedAnswer<T>> find(
            String text, List<T> earlier, Function<T, String> textOf, List<ReplyTemplate> templates) {
        var mine = Likeness.of(text);
        if (mine.words() < FEWEST_WORDS) {
            return Optional.empty();
        }
        // What is kept of a long text holds too little of a template to know it by, so here all of it counts.
        var triples = Likeness.allTriples(text);
        var fixed = fixedIn(triples, templates);
        for (var other : earlier) {
            var its = textOf.apply(other);
            var kept = Likeness.of(its);
            if (kept.words() >= FEWEST_WORDS
                    && (fixed.isEmpty()
                            ? mine.to(kept) >= NEARLY
                            : nearlySame(triples, Likeness.allTriples(its), fixed))) {
                return Optional.of(new CopiedAnswer<>(other, !fixed.isEmpty()));
            }
        }
        return Optional.empty();
    }

    private static boolean nearlySame(Set<Integer> mine, Set<Integer> its, Set<Integer> fixed) {
        var written = without(mine, fixed);
        var itsWritten = without(its, fixed);
        if (written.isEmpty() && itsWritten.isEmpty()) {
            // Nothing of one's own in either: the bare template twice.
            return true;
        }
        var both = written.stream().filter(itsWritten::contains).count();
        return (double) both / (written.size() + itsWritten.size() - both) >= NEARLY;
    }

    /// The triples of those templates that the text was begun with.
    private static Set<Integer> fixedIn(Set<Integer> mine, List<ReplyTemplate> templates) {
        return templates.stream()
                .map(CopiedAnswer::fixed)
                .filter(fixed -> !fixed.isEmpty()
                        && fixed.stream().filter(mine::contains).count() >= BEGUN_WITH * fixed.size())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> fixed(ReplyTemplate template) {
        return template.fixedParts().stream()
                .filter(part -> Likeness.words(part).size() >= 3)
                .flatMap(part -> Likeness.allTriples(part).stream())
                .collect(Collectors.toSet());
    }

    private static Set<Integer> without(Set<Integer> text, Set<Integer> fixed) {
        return text.stream().filter(hash -> !fixed.contains(hash)).collect(Collectors.toSet());
    }
}
