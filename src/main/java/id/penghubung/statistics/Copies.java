package id.penghubung.statistics;

import id.penghubung.store.AnswerFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// Which answers are like an earlier one of the same officer or the same unit to another report. The first of them is
/// no copy.
final class Copies {

    private static final Comparator<AnswerFacts> OLDEST_FIRST = Comparator.comparing(AnswerFacts::at)
            .thenComparing(AnswerFacts::complaintKey)
            .thenComparing(AnswerFacts::position);

    private final double least;
    private final Set<AnswerFacts> found = new HashSet<>();

    private Copies(double least) {
        this.least = least;
    }

    /// @param answers with texts
    /// @param least the part from which on two are alike, 0 (exclusive) to 1
    static Set<AnswerFacts> among(Collection<AnswerFacts> answers, double least) {
        var copies = new Copies(least);
        for (var sender : List.<Function<AnswerFacts, Object>>of(AnswerFacts::officerKey, AnswerFacts::unitId)) {
            var groups = new HashMap<Object, List<AnswerFacts>>();
            for (var answer : answers) {
                if (sender.apply(answer) != null) {
                    groups.computeIfAbsent(sender.apply(answer), _ -> new ArrayList<>())
                            .add(answer);
                }
            }
            groups.values().forEach(copies::look);
        }
        return copies.found;
    }

    /// Two sets that have so much in common share one of their rarest members: only those that do are compared
    /// (prefix filtering of set joins, Chaudhuri et al. 2006). All pairs of a large unit would take minutes.
    private void look(List<AnswerFacts> ofOneSender) {
        ofOneSender.sort(OLDEST_FIRST);
        var frequency = new HashMap<Integer, Integer>();
        for (var answer : ofOneSender) {
            for (var hash : answer.likeness().hashes()) {
                frequency.merge(hash, 1, Integer::sum);
            }
        }
        var byRare = new HashMap<Integer, List<AnswerFacts>>();
        // Answers that are the same to the word are compared once.
        var firsts = new HashMap<Object, AnswerFacts>();
        for (var answer : ofOneSender) {
            var same = firsts.get(answer.likeness());
            if (same != null && same.complaintKey() != answer.complaintKey()) {
                found.add(answer);
                continue;
            }
            var rare = rarest(answer.likeness().hashes(), frequency);
            if (!found.contains(answer) && alikeEarlier(answer, rare, byRare)) {
                found.add(answer);
            }
            firsts.putIfAbsent(answer.likeness(), answer);
            for (var hash : rare) {
                byRare.computeIfAbsent(hash, _ -> new ArrayList<>(2)).add(answer);
            }
        }
    }

    private boolean alikeEarlier(AnswerFacts answer, List<Integer> rare, Map<Integer, List<AnswerFacts>> byRare) {
        var compared = Collections.newSetFromMap(new IdentityHashMap<AnswerFacts, Boolean>());
        return rare.stream()
                .map(byRare::get)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(earlier -> earlier.complaintKey() != answer.complaintKey())
                .filter(compared::add)
                .anyMatch(earlier -> answer.likeness().to(earlier.likeness()) >= least);
    }

    private List<Integer> rarest(int[] hashes, Map<Integer, Integer> frequency) {
        var sorted = new ArrayList<Integer>(hashes.length);
        for (var hash : hashes) {
            sorted.add(hash);
        }
        sorted.sort(Comparator.comparing((Integer hash) -> frequency.get(hash)).thenComparing(hash -> hash));
        return sorted.subList(0, Math.min(sorted.size(), sorted.size() - (int) Math.ceil(least * sorted.size()) + 1));
    }
}
