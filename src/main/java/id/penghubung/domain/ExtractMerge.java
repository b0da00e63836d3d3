package id.penghubung.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What a new pull changes of one complaint (case K08). A value that is unknown on one side is no difference and
/// overwrites nothing; a pull that is older than what is known changes nothing and only adds what was unknown; a
/// disposition that the new pull does not show is kept, since a pull may cover one office only.
///
/// @param verdicts one for each row of the pull, in its order
/// @param merged what is known afterwards
/// @param written whether `merged` differs from what was known
public record ExtractMerge(List<Verdict> verdicts, List<ExtractValues> merged, boolean written) {

    public enum Kind {
        NEW,
        CHANGED,
        SAME,
        /// Differs, and the pull is older than what is known: not taken over.
        OLDER
    }

    /// @param word header word
    public record Difference(String word, String before, String after) {}

    public record Verdict(ExtractRow row, Kind kind, List<Difference> differences) {}

    /// Compared letter by letter; other words are the same in whatever case (scripts rewrite "Ditutup Oleh Sistem").
    private static final Set<String> TEXTS = Set.of(ExtractColumn.TITLE.word(), ExtractColumn.TEXT.word());

    private static final Set<String> TIMES = Set.of(ExtractColumn.DATE.word(), ExtractColumn.TIME.word());

    /// @param known what is known from files or, for comparison only, from a server; empty when nothing is
    /// @param knownAt when that was pulled; null when `known` is empty
    /// @param rows all with one tracking ID
    /// @param pulledAt when the new pull was made
    /// @param importId under which the new values are kept
    /// @param again the pull has shown rows of this complaint before: then `known` has them already
    public static ExtractMerge of(
            List<ExtractValues> known,
            Instant knownAt,
            List<ExtractRow> rows,
            FileClock clock,
            Instant pulledAt,
            long importId,
            boolean again) {
        var older = knownAt != null && pulledAt.isBefore(knownAt);
        var merged = new ArrayList<>(known);
        var partners = partners(known, rows, again);
        var verdicts = new ArrayList<Verdict>();
        var written = false;
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            var fresh = ExtractValues.of(row, clock, importId);
            var partner = partners[index];
            if (partner < 0) {
                verdicts.add(new Verdict(row, Kind.NEW, List.of()));
                merged.add(fresh);
                written = true;
                continue;
            }
            var before = merged.get(partner);
            var differences = differences(before, fresh, row, clock);
            var kind = differences.isEmpty() ? Kind.SAME : older ? Kind.OLDER : Kind.CHANGED;
            verdicts.add(new Verdict(row, kind, differences));
            var after = older ? completed(before, fresh) : overlaid(before, fresh, differences);
            if (!sameContent(before, after)) {
                merged.set(partner, after);
                written = true;
            }
        }
        return new ExtractMerge(verdicts, merged, written);
    }

    /// For each row the known disposition it speaks of, or -1: by the office's ID, by its name, and when as many are
    /// left on both sides, in order: then the office was renamed or the complaint handed on.
    private static int[] partners(List<ExtractValues> known, List<ExtractRow> rows, boolean again) {
        var partners = new int[rows.size()];
        Arrays.fill(partners, -1);
        var free = new ArrayList<Integer>();
        for (var index = 0; index < known.size(); index++) {
            free.add(index);
        }
        for (var byId : new boolean[] {true, false}) {
            for (var index = 0; index < partners.length; index++) {
                if (partners[index] < 0) {
                    partners[index] = take(free, known, rows.get(index), byId);
                }
            }
        }
        var left = new ArrayList<Integer>();
        for (var index = 0; index < partners.length; index++) {
            if (partners[index] < 0) {
                left.add(index);
            }
        }
        if (left.size() == free.size() && !again) {
            for (var index = 0; index < left.size(); index++) {
                partners[left.get(index)] = free.get(index);
            }
        }
        return partners;
    }

    private static int take(List<Integer> free, List<ExtractValues> known, ExtractRow row, boolean byId) {
        for (var candidate : free) {
            var values = known.get(candidate);
            var fits = byId
                    ? equalIds(values.value(ExtractColumn.OFFICE_ID), row.value(ExtractColumn.OFFICE_ID))
                    : values.office().equalsIgnoreCase(row.office());
            if (fits) {
                free.remove(candidate);
                return candidate;
            }
        }
        return -1;
    }

    private static boolean equalIds(String left, String right) {
        return left != null && !left.isEmpty() && left.equals(right);
    }

    private static List<Difference> differences(
            ExtractValues before, ExtractValues after, ExtractRow row, FileClock clock) {
        var found = new ArrayList<Difference>();
        if (before.receivedAt() != null && receivedDiffers(before, after, row, clock)) {
            found.add(new Difference(
                    ExtractColumn.DATE.word(),
                    before.receivedAt().toString(),
                    after.receivedAt().toString()));
        }
        after.values().forEach((word, value) -> {
            var former = before.values().get(word);
            if (former != null && !TIMES.contains(word) && !same(word, former, value)) {
                found.add(new Difference(word, former, value));
            }
        });
        return found;
    }

    /// Where one side has a date alone, the dates are compared.
    private static boolean receivedDiffers(ExtractValues before, ExtractValues after, ExtractRow row, FileClock clock) {
        if (before.timeKnown() && after.timeKnown()) {
            return !before.receivedAt().equals(after.receivedAt());
        }
        return !before.receivedAt().atZone(clock.id()).toLocalDate().equals(row.receivedOn());
    }

    private static boolean same(String word, String left, String right) {
        return TEXTS.contains(word) ? left.equals(right) : left.equalsIgnoreCase(right);
    }

    private static ExtractValues overlaid(ExtractValues before, ExtractValues after, List<Difference> differences) {
        var values = new LinkedHashMap<>(before.values());
        var earlier = new HashMap<String, Long>();
        for (var word : before.values().keySet()) {
            if (!after.values().containsKey(word)) {
                earlier.put(word, before.importOf(word));
            }
        }
        after.values().forEach((word, value) -> {
            var former = before.values().get(word);
            // "Ditutup Oleh Sistem" is LAPOR!'s "Ditutup oleh Sistem", rewritten by somebody.
            values.put(word, former != null && same(word, former, value) ? former : value);
        });
        var sameDay = differences.stream().noneMatch(found -> TIMES.contains(found.word()));
        var keepTime = sameDay && before.timeKnown() && !after.timeKnown() && before.receivedAt() != null;
        var formerOffices = new ArrayList<>(before.formerOffices());
        if (!before.office().isEmpty()
                && after.value(ExtractColumn.OFFICE) != null
                && !before.office().equalsIgnoreCase(after.office())) {
            formerOffices.add(before.office());
        }
        return new ExtractValues(
                keepTime ? before.receivedAt() : after.receivedAt(),
                keepTime || after.timeKnown(),
                values,
                after.importId(),
                earlier,
                formerOffices);
    }

    private static ExtractValues completed(ExtractValues before, ExtractValues after) {
        var values = new LinkedHashMap<>(before.values());
        var earlier = new HashMap<>(before.earlier());
        after.values().forEach((word, value) -> {
            if (values.putIfAbsent(word, value) == null) {
                earlier.put(word, after.importId());
            }
        });
        return new ExtractValues(
                before.receivedAt(), before.timeKnown(), values, before.importId(), earlier, before.formerOffices());
    }

    private static boolean sameContent(ExtractValues left, ExtractValues right) {
        return Objects.equals(left.receivedAt(), right.receivedAt())
                && withoutTimes(left.values()).equals(withoutTimes(right.values()));
    }

    private static Map<String, String> withoutTimes(Map<String, String> values) {
        var left = new HashMap<>(values);
        left.keySet().removeAll(TIMES);
        return left;
    }
}
