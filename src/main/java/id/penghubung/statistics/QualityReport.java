package id.penghubung.statistics;

import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Timeliness;
import id.penghubung.store.AnswerFacts;
import id.penghubung.store.Quality.Facts;
import id.penghubung.store.QualitySettings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// How good the answers to what came in during a period are, as far as a program can tell: what is marked is worth a
/// look, and no verdict. Counted are cases, as everywhere; of each only the answers since its unit got it.
public final class QualityReport {

    public enum Measure {
        /// Its longest tindak lanjut has too few words.
        TOO_SHORT,
        /// A tindak lanjut is like an earlier one of the same officer or unit to another report.
        COPIED,
        /// Answered, and every answer is a respon awal.
        ONLY_INITIAL,
        /// No tindak lanjut takes up enough of the report's words.
        NO_REFERENCE,
        /// See [Timeliness#LATE].
        LATE,
        /// Opened again after an answer.
        REOPENED
    }

    /// @param found what the measure marks
    /// @param of what it can judge; `found` is part of it
    public record Measured(Figure found, Figure of) {
        public Share share() {
            return new Share(found.value(), of.value());
        }
    }

    private static final List<Dimension> DIVIDED_BY = List.of(Dimension.UNIT, Dimension.OFFICER);

    private final Snapshot.Origin origin;
    private final QualitySettings settings;
    private final long pending;
    private final Group incoming;
    private final Map<Dimension, List<Group>> by = new EnumMap<>(Dimension.class);
    private final Map<Group, Map<Measure, Measured>> measured = new IdentityHashMap<>();
    private final Map<Group, Figure> answered = new IdentityHashMap<>();
    private final Figure unknown;

    private QualityReport(Snapshot snapshot, QualitySettings settings, long pending, Marks marks) {
        this.origin = snapshot.origin();
        this.settings = settings;
        this.pending = pending;
        this.incoming = snapshot.incoming();
        measure(incoming, marks);
        for (var dimension : DIVIDED_BY) {
            var groups = snapshot.by(dimension);
            groups.forEach(group -> measure(group, marks));
            by.put(dimension, groups);
        }
        this.unknown = figure(incoming, one -> !marks.judged(one));
    }

    static QualityReport of(Facts facts, QualitySettings settings, Snapshot.Origin origin) {
        return new QualityReport(
                Snapshot.of(facts.facts(), origin), settings, facts.pending(), new Marks(facts, settings));
    }

    private void measure(Group group, Marks marks) {
        var all = new EnumMap<Measure, Measured>(Measure.class);
        for (var measure : Measure.values()) {
            var of = figure(group, one -> marks.judges(measure, one));
            all.put(measure, new Measured(figure(of.cases(), one -> marks.marks(measure, one)), of));
        }
        measured.put(group, all);
        answered.put(group, figure(group, one -> !marks.answers(one).isEmpty()));
    }

    private static Figure figure(Group group, Predicate<Case> chosen) {
        return figure(group.cases(), chosen);
    }

    private static Figure figure(List<Case> cases, Predicate<Case> chosen) {
        return new Figure(Figure.Rule.QUALITY, cases.stream().filter(chosen).toList());
    }

    public Snapshot.Origin origin() {
        return origin;
    }

    /// By which it was judged.
    public QualitySettings settings() {
        return settings;
    }

    /// How many reports of the account have texts that were not looked at yet: until then every figure is partial.
    public long pending() {
        return pending;
    }

    /// Masuk.
    public Group incoming() {
        return incoming;
    }

    /// Rows of a table; there are some for units and for officers.
    public List<Group> by(Dimension dimension) {
        return by.get(dimension);
    }

    /// @param group [#incoming], or one of [#by]
    public Measured of(Group group, Measure measure) {
        return measured.get(group).get(measure);
    }

    /// Of a group, those with an answer of any kind.
    public Figure answered(Group group) {
        return answered.get(group);
    }

    /// Whose answers cannot be known: files show none, and some texts were erased before they were looked at.
    public Figure unknown() {
        return unknown;
    }

    /// What is known of each complaint's answers.
    private static final class Marks {
        private final Facts facts;
        private final QualitySettings settings;
        private final Map<Long, List<AnswerFacts>> byComplaint = new HashMap<>();
        private final Set<AnswerFacts> copies;

        Marks(Facts facts, QualitySettings settings) {
            this.facts = facts;
            this.settings = settings;
            for (var answer : facts.answers()) {
                byComplaint
                        .computeIfAbsent(answer.complaintKey(), _ -> new ArrayList<>(2))
                        .add(answer);
            }
            this.copies = Copies.among(
                    facts.answers().stream().filter(Marks::substance).toList(), settings.likenessPercent() / 100.0);
        }

        private static boolean substance(AnswerFacts answer) {
            return answer.kind() == FollowUpKind.FOLLOW_UP && answer.words() > 0;
        }

        boolean judged(Case one) {
            return facts.judged().contains(one.complaint().key());
        }

        /// Of the former unit's answers the present one is not the judge.
        List<AnswerFacts> answers(Case one) {
            var all = byComplaint.getOrDefault(one.complaint().key(), List.of());
            return one.disposedAt() == null
                    ? all
                    : all.stream()
                            .filter(answer -> !answer.at().isBefore(one.disposedAt()))
                            .toList();
        }

        private List<AnswerFacts> substantial(Case one) {
            return answers(one).stream().filter(Marks::substance).toList();
        }

        boolean judges(Measure measure, Case one) {
            return switch (measure) {
                case TOO_SHORT, COPIED, NO_REFERENCE -> !substantial(one).isEmpty();
                case ONLY_INITIAL, REOPENED -> !answers(one).isEmpty();
                case LATE -> one.timeliness().judged();
            };
        }

        boolean marks(Measure measure, Case one) {
            return switch (measure) {
                case TOO_SHORT -> substantial(one).stream().allMatch(answer -> answer.words() < settings.fewestWords());
                case COPIED -> substantial(one).stream().anyMatch(copies::contains);
                case ONLY_INITIAL ->
                    answers(one).stream().allMatch(answer -> answer.kind() == FollowUpKind.INITIAL_RESPONSE);
                case NO_REFERENCE ->
                    substantial(one).stream().allMatch(answer -> answer.sharedRoots() < settings.fewestSharedRoots());
                case LATE -> one.timeliness() == Timeliness.LATE;
                case REOPENED -> facts.reopened().contains(one.complaint().key());
            };
        }
    }
}
