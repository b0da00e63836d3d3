package id.penghubung.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.domain.Timeliness;
import id.penghubung.statistics.QualityReport.Measure;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.store.Complaints;
import id.penghubung.store.QualitySettings;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The quality of answers of a real account, against a count that was written for this test alone, and against the
/// lists
/// of the queue (cases C1, K26). The words of these texts have digits in them, so that no two are forms of one word.
class QualityRecountTest {

    private static final Period ALL = new Period.AllTime();
    private static final List<String> OFFICERS = List.of("Petugas Satu", "Petugas Dua", "Petugas Tiga");

    @TempDir
    private Path folder;

    private AccountStore store;

    private AccountStore open(List<Complaint> complaints) {
        store = AccountStore.open(new AccountFolder(folder), Accounts.keys(1), new MutableClock(Samples.NOW));
        store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
        store.cache().apply(new Cache.Page(complaints, List.of(), "c", "e", true));
        store.quality().judgeSome(complaints.size());
        return store;
    }

    private QualityReport report(Scope scope, Period period) {
        return new Statistics(store, new MutableClock(Samples.NOW)).quality(scope, period, OfficeZone.WIB);
    }

    private static List<Complaint> complaints(long seed, int count) {
        var random = new SplittableRandom(seed);
        var texts = new ArrayList<String>();
        return Samples.stream(seed, count)
                .map(sample -> answered(sample, texts, random))
                .toList();
    }

    private static Complaint answered(Complaint sample, List<String> texts, SplittableRandom random) {
        var start = sample.dispositions().isEmpty()
                ? sample.receivedAt()
                : sample.dispositions().getLast().disposedAt();
        var report = words(random, 30, 60);
        var answers = new ArrayList<FollowUp>();
        for (var number = random.nextInt(4); number > 0; number--) {
            answers.add(new FollowUp(
                    "f" + number,
                    random.nextInt(5) == 0
                            ? null
                            : random.nextInt(3) == 0 ? FollowUpKind.INITIAL_RESPONSE : FollowUpKind.FOLLOW_UP,
                    "respon awal",
                    random.nextInt(6) == 0 ? null : OFFICERS.get(random.nextInt(OFFICERS.size())),
                    random.nextInt(6) == 0
                            ? null
                            : Samples.UNITS.get(random.nextInt(2)).id(),
                    text(report, texts, random),
                    start.plus(Duration.ofHours(random.nextInt(-30, 400))),
                    null));
        }
        var history = new ArrayList<>(sample.history());
        if (random.nextInt(5) == 0) {
            history.add(new HistoryEntry(
                    "r", start.plus(Duration.ofHours(random.nextInt(400))), "reopened", "Admin", null));
        }
        return new Complaint(
                sample.id(),
                sample.trackingId(),
                sample.version(),
                "",
                report,
                sample.reporter(),
                sample.classification(),
                sample.category(),
                sample.channel(),
                sample.rawStatus(),
                sample.label(),
                sample.receivedAt(),
                sample.closedAt(),
                sample.incidentDate(),
                sample.location(),
                sample.dispositions(),
                answers,
                history,
                sample.attachments(),
                sample.allowedActions());
    }

    /// New, like a former one but for some words, with words of the report, or gone.
    private static String text(String report, List<String> texts, SplittableRandom random) {
        var text = switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> words(random, 1, 30) + " " + report.substring(0, random.nextInt(30));
            case 2, 3 -> texts.isEmpty() ? words(random, 5, 60) : changed(pick(texts, random), random);
            default -> words(random, 5, 60);
        };
        if (!text.isEmpty()) {
            texts.add(text);
        }
        return text;
    }

    private static String changed(String text, SplittableRandom random) {
        var words = text.split(" ");
        for (var changes = random.nextInt(4); changes > 0; changes--) {
            words[random.nextInt(words.length)] = "lain" + random.nextInt(1000);
        }
        return String.join(random.nextBoolean() ? " " : ",\n", words).toUpperCase();
    }

    private static String words(SplittableRandom random, int least, int most) {
        return IntStream.range(0, random.nextInt(least, most))
                .mapToObj(_ -> "kata" + random.nextInt(400))
                .collect(Collectors.joining(" "));
    }

    private static <T> T pick(List<T> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyMeasureMarksWhatAnIndependentCountMarks(long seed) {
        var complaints = complaints(seed, 200);
        try (var opened = open(complaints)) {
            for (var settings :
                    List.of(QualitySettings.DEFAULT, new QualitySettings(10, 60, 1), new QualitySettings(50, 100, 6))) {
                opened.quality().saveSettings(settings);
                for (var scope : List.of(new Scope.Agency(), new Scope.Unit("unit-2"))) {
                    for (var period : List.of(ALL, new Period.Quarter(2026, 3))) {
                        check(complaints, settings, report(scope, period));
                    }
                }
            }
        }
    }

    private void check(List<Complaint> complaints, QualitySettings settings, QualityReport report) {
        var recount = new Recount(complaints, settings);
        for (var measure : Measure.values()) {
            var measured = report.of(report.incoming(), measure);
            assertThat(ids(measured.found()))
                    .as("%s by %s", measure, settings)
                    .isEqualTo(recount.marked(measure, report.incoming().cases()));
            assertThat(measured.of().cases()).containsAll(measured.found().cases());
            assertThat(store.complaints()
                            .keys(
                                    Complaints.Filter.onlyThese(measured.found().keys()),
                                    new Complaints.Sort(Complaints.SortColumn.RECEIVED, true)))
                    .as("the list that opens")
                    .containsExactlyInAnyOrder(measured.found().keys().stream()
                            .mapToLong(Long::longValue)
                            .toArray());
            for (var dimension : List.of(Dimension.UNIT, Dimension.OFFICER)) {
                var rows = report.by(dimension).stream()
                        .flatMap(group -> report.of(group, measure).found().cases().stream())
                        .toList();
                assertThat(rows)
                        .containsExactlyInAnyOrderElementsOf(measured.found().cases());
            }
        }
        assertThat(report.unknown().value()).isZero();
        assertThat(report.pending()).isZero();
    }

    private static Set<String> ids(Figure figure) {
        return figure.cases().stream().map(one -> one.complaint().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Slow, and by other means than the program's.
    private record Recount(List<Complaint> complaints, QualitySettings settings) {

        private record Answer(String complaintId, FollowUp text) {}

        private record Cut(Answer answer, Set<String> triples) {}

        Set<String> marked(Measure measure, List<Case> cases) {
            var copied = measure == Measure.COPIED ? copied() : Set.<Answer>of();
            return cases.stream()
                    .filter(one -> {
                        var whole = complaints.stream()
                                .filter(complaint ->
                                        complaint.id().equals(one.complaint().id()))
                                .findFirst()
                                .orElseThrow();
                        return marked(measure, one, whole, copied);
                    })
                    .map(one -> one.complaint().id())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private boolean marked(Measure measure, Case one, Complaint whole, Set<Answer> copied) {
            var answers = whole.followUps().stream()
                    .filter(answer -> one.disposedAt() == null || !answer.at().isBefore(one.disposedAt()))
                    .toList();
            var substantial = answers.stream()
                    .filter(answer -> answer.kind() == FollowUpKind.FOLLOW_UP)
                    .filter(answer -> !answer.text().isBlank())
                    .toList();
            return switch (measure) {
                case TOO_SHORT ->
                    !substantial.isEmpty()
                            && substantial.stream()
                                            .mapToInt(answer ->
                                                    words(answer.text()).size())
                                            .max()
                                            .orElseThrow()
                                    < settings.fewestWords();
                case COPIED -> substantial.stream().anyMatch(answer -> copied.contains(new Answer(whole.id(), answer)));
                case ONLY_INITIAL ->
                    !answers.isEmpty()
                            && answers.stream().noneMatch(answer -> answer.kind() != FollowUpKind.INITIAL_RESPONSE);
                case NO_REFERENCE ->
                    !substantial.isEmpty()
                            && substantial.stream()
                                    .noneMatch(answer ->
                                            shared(whole.text(), answer.text()) >= settings.fewestSharedRoots());
                case LATE -> one.timeliness() == Timeliness.LATE;
                case REOPENED ->
                    !answers.isEmpty()
                            && whole.history().stream()
                                    .filter(entry -> entry.kind().equals("reopened"))
                                    .map(HistoryEntry::at)
                                    .max(Comparator.naturalOrder())
                                    .orElse(Instant.MIN)
                                    .isAfter(whole.followUps().stream()
                                            .map(FollowUp::at)
                                            .min(Comparator.naturalOrder())
                                            .orElseThrow());
            };
        }

        private Set<Answer> copied() {
            var all = complaints.stream()
                    .flatMap(complaint ->
                            complaint.followUps().stream().map(answer -> new Answer(complaint.id(), answer)))
                    .filter(answer -> answer.text().kind() == FollowUpKind.FOLLOW_UP)
                    .filter(answer -> !answer.text().text().isBlank())
                    .toList();
            var cut = all.stream()
                    .map(answer -> new Cut(answer, triples(answer.text().text())))
                    .toList();
            var found = new HashSet<Answer>();
            for (var one : cut) {
                for (var other : cut) {
                    if (!one.answer().complaintId().equals(other.answer().complaintId())
                            && sameSender(one.answer().text(), other.answer().text())
                            && earlier(other.answer(), one.answer())
                            && alike(one.triples(), other.triples()) * 100 >= settings.likenessPercent()) {
                        found.add(one.answer());
                    }
                }
            }
            return found;
        }

        /// At the same moment the one that came to the cache first.
        private boolean earlier(Answer one, Answer other) {
            var order = one.text().at().compareTo(other.text().at());
            return order < 0 || order == 0 && place(one) < place(other);
        }

        private int place(Answer answer) {
            return complaints.stream().map(Complaint::id).toList().indexOf(answer.complaintId());
        }

        private static boolean sameSender(FollowUp one, FollowUp other) {
            return one.author() != null && one.author().equals(other.author())
                    || one.unitId() != null && one.unitId().equals(other.unitId());
        }

        private static double alike(Set<String> one, Set<String> other) {
            var both = new HashSet<>(one);
            both.retainAll(other);
            return (double) both.size() / (one.size() + other.size() - both.size());
        }

        private static Set<String> triples(String text) {
            var words = words(text);
            return words.size() < 3
                    ? new HashSet<>(Set.of(String.join(" ", words)))
                    : IntStream.range(0, words.size() - 2)
                            .mapToObj(at -> String.join(" ", words.subList(at, at + 3)))
                            .collect(Collectors.toCollection(HashSet::new));
        }

        private static List<String> words(String text) {
            return Arrays.stream(text.toLowerCase().split("[^a-z0-9]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        private static long shared(String report, String answer) {
            var asked = new HashSet<>(words(report));
            return new HashSet<>(words(answer))
                    .stream()
                            .filter(word -> word.length() >= 4)
                            .filter(asked::contains)
                            .count();
        }
    }

    @Test
    void anEmptyAccountHasNoFigureAndNoShare() {
        try (var _ = open(List.of())) {
            var report = report(new Scope.Agency(), ALL);

            for (var measure : Measure.values()) {
                assertThat(report.of(report.incoming(), measure).found().value())
                        .isZero();
                assertThat(report.of(report.incoming(), measure).share().value())
                        .isEmpty();
            }
            assertThat(report.by(Dimension.UNIT)).isEmpty();
        }
    }

    /// Ten thousand answers of one unit, of which a third are made from one template.
    @Test
    void manyAnswersOfOneUnitAreComparedQuickly() {
        var random = new SplittableRandom(5);
        var template = words(random, 58, 60);
        var complaints = Samples.stream(5, 10_000)
                .map(sample -> byTemplate(sample, template, random))
                .toList();
        try (var _ = open(complaints)) {
            var started = System.nanoTime();
            var report = report(new Scope.Agency(), ALL);

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
            assertThat(report.of(report.incoming(), Measure.COPIED).found().value())
                    .isGreaterThan(1_000);
        }
    }

    private static Complaint byTemplate(Complaint sample, String template, SplittableRandom random) {
        var start = sample.dispositions().isEmpty()
                ? sample.receivedAt()
                : sample.dispositions().getLast().disposedAt();
        var text =
                random.nextInt(3) == 0 ? changed(template, random) : template.substring(0, 40) + words(random, 50, 60);
        return new Complaint(
                sample.id(),
                sample.trackingId(),
                sample.version(),
                "",
                "laporan",
                sample.reporter(),
                sample.classification(),
                sample.category(),
                sample.channel(),
                sample.rawStatus(),
                sample.label(),
                sample.receivedAt(),
                sample.closedAt(),
                sample.incidentDate(),
                sample.location(),
                sample.dispositions(),
                List.of(new FollowUp(
                        "f", FollowUpKind.FOLLOW_UP, null, null, "unit-1", text, start.plusSeconds(60), null)),
                List.of(),
                List.of(),
                Set.of());
    }
}
