package id.penghubung.reconcile;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.Observation;
import id.penghubung.domain.Status;
import id.penghubung.domain.StatusCounts;
import id.penghubung.domain.StatusMapping;
import id.penghubung.reconcile.Comparison.Check;
import id.penghubung.reconcile.Comparison.Row;
import id.penghubung.reconcile.Comparison.Verdict;
import id.penghubung.reconcile.Coverage.Gap;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Evidence.Material;
import id.penghubung.store.Evidence.Sent;
import id.penghubung.store.Evidence.Shown;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Lays what this office did beside what the sources show. Blocks while it reads: never on the FX thread.
public final class Reconciliation {

    private static final Set<ActionKind> ANSWERS = Set.of(ActionKind.INITIAL_RESPONSE, ActionKind.FOLLOW_UP);
    private static final Set<Status> UNTOUCHED = Set.of(Status.UNVERIFIED, Status.UNANSWERED);
    private static final String REOPENED = "reopened";
    private static final String INITIAL_RESPONSE = "respon awal";

    private final AccountStore store;
    private final Clock clock;

    public Reconciliation(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Comparison take() {
        var reading = new Reading(store.evidence().read());
        var settled = store.evidence().settled();
        var checks = reading.checks();
        var rows = reading.mismatches(checks).stream()
                .map(found -> new Row(found, settled.get(found.key())))
                .sorted(Comparator.comparing(row -> row.mismatch().reason()))
                .toList();
        var material = reading.material;
        return new Comparison(
                clock.instant(),
                material.lastPull(),
                material.imports().isEmpty()
                        ? null
                        : material.imports().getFirst().source().pulledAt(),
                rows,
                reading.coverage(),
                checks);
    }

    private final class Reading {
        private final Material material;
        private final Map<String, Sent> answers;
        private final Map<String, Sent> followUps;
        private final StatusMapping mapping = store.cache().mapping();

        Reading(Material material) {
            this.material = material;
            this.answers = newest(ANSWERS);
            this.followUps = newest(Set.of(ActionKind.FOLLOW_UP));
        }

        /// By the complaint's id; the journal has the newest first.
        private Map<String, Sent> newest(Set<ActionKind> kinds) {
            var found = new LinkedHashMap<String, Sent>();
            for (var sent : material.sent()) {
                if (kinds.contains(sent.kind())) {
                    found.putIfAbsent(sent.complaintId(), sent);
                }
            }
            return found;
        }

        List<Check> checks() {
            return answers.values().stream()
                    .map(ours -> {
                        var shown = material.shown().get(ours.complaintId());
                        return new Check(ours, shown, verdict(ours, shown));
                    })
                    .toList();
        }

        private Verdict verdict(Sent ours, Shown shown) {
            if (shown == null || shown.removedAt() != null) {
                return Verdict.UNKNOWN;
            }
            if (!shownSince(ours, shown)) {
                return Verdict.WAITING;
            }
            if (shown.status() == Status.UNKNOWN) {
                return Verdict.UNKNOWN;
            }
            // Handed to a unit after our answer: it waits for another answer, and rightly.
            var anew = shown.disposedAt() != null && shown.disposedAt().isAfter(ours.at());
            return UNTOUCHED.contains(shown.status()) && !anew ? Verdict.CONTRADICTED : Verdict.FITS;
        }

        private boolean shownSince(Sent ours, Shown shown) {
            if (shown.fromFile()) {
                return shown.pulledAt() != null && shown.pulledAt().isAfter(ours.at());
            }
            return ours.byHand()
                    ? material.lastPull() != null && material.lastPull().isAfter(ours.at())
                    : shown.version() >= ours.version();
        }

        List<Mismatch> mismatches(List<Check> checks) {
            var found = new ArrayList<Mismatch>();
            checks.stream()
                    .filter(check -> check.verdict() == Verdict.CONTRADICTED)
                    .forEach(check -> found.add(new Mismatch.StillUntouched(check.shown(), check.ours())));
            addLabelled(found);
            addNotClosed(found);
            of(material.endedWithWork()).forEach(shown -> found.add(new Mismatch.EndedWithOpenWork(shown)));
            addNotInNewestPull(found);
            of(material.removed()).forEach(shown -> found.add(new Mismatch.TakenOff(shown, answers.get(shown.id()))));
            addBackwards(found);
            addCounts(found);
            return found;
        }

        private List<Shown> of(List<String> ids) {
            return ids.stream().map(material.shown()::get).toList();
        }

        private void addLabelled(List<Mismatch> found) {
            var ids = new LinkedHashSet<>(material.labelled());
            followUps.values().stream()
                    .map(ours -> material.shown().get(ours.complaintId()))
                    .filter(shown -> shown != null && shown.removedAt() == null)
                    .filter(shown -> shown.status().open() && labelledInitial(shown.label()))
                    .filter(shown -> shownSince(followUps.get(shown.id()), shown))
                    .forEach(shown -> ids.add(shown.id()));
            for (var id : ids) {
                found.add(new Mismatch.LabelledInitialResponse(material.shown().get(id), followUps.get(id)));
            }
        }

        private static boolean labelledInitial(String label) {
            return label != null && label.strip().toLowerCase(Locale.ROOT).startsWith(INITIAL_RESPONSE);
        }

        /// By the same clock as the view *Perlu ditutup*, and by our own journal where the source shows no answers.
        private void addNotClosed(List<Mismatch> found) {
            var ids = new LinkedHashSet<>(material.toClose());
            ids.addAll(followUps.keySet());
            var zone = store.cache().officeZone();
            var today = zone.dateOf(clock.instant());
            for (var id : ids) {
                var shown = material.shown().get(id);
                if (shown == null
                        || shown.removedAt() != null
                        || !shown.status().open()) {
                    continue;
                }
                var ours = followUps.get(id);
                // What the source shows goes before our own journal, so that the view has the same rows.
                var at = shown.lastFollowUpAt() == null && ours != null ? ours.at() : shown.lastFollowUpAt();
                var closeBy = store.cache().closeBy(shown.receivedAt(), at);
                if (closeBy != null && closeBy.isBefore(today)) {
                    var day = zone.dateOf(at);
                    found.add(new Mismatch.NotClosed(
                            shown,
                            at,
                            ours,
                            store.cache().calendar().workingDaysAfter(day, today),
                            ChronoUnit.DAYS.between(day, today)));
                }
            }
        }

        private void addNotInNewestPull(List<Mismatch> found) {
            if (material.imports().isEmpty()) {
                return;
            }
            var scope = new PullScope(
                    material.imports(), material.newestSpan(), store.cache().officeZone());
            var newest = material.imports().getFirst().source().pulledAt();
            of(material.unseen()).stream()
                    .filter(scope::expects)
                    .forEach(shown -> found.add(new Mismatch.NotInNewestPull(shown, newest, scope.guessed())));
        }

        private void addBackwards(List<Mismatch> found) {
            material.observed().forEach((trackingId, seen) -> {
                var id = material.observedIds().get(trackingId);
                if (id == null) {
                    return;
                }
                var shown = material.shown().get(id);
                for (var way : ways(shown, seen)) {
                    var now = way.getLast();
                    highestBefore(way)
                            .filter(former -> !reopened(shown, former))
                            .ifPresent(former -> found.add(new Mismatch.WentBackwards(shown, former, now)));
                }
            });
        }

        /// What one source showed of one unit's part, oldest first. A complaint that a source shows once, though under
        /// changing offices, is one part: the office was renamed or the complaint handed on.
        private List<List<Observation>> ways(Shown shown, List<Observation> seen) {
            var ways = new ArrayList<List<Observation>>();
            var files = seen.stream()
                    .filter(one -> one.source() == Observation.Source.FILE)
                    .toList();
            if (shown.fromFile() && !files.isEmpty()) {
                ways.addAll(inParts(files) ? byUnit(files).values() : List.of(files));
            }
            var server = new ArrayList<>(seen.stream()
                    .filter(one -> one.source() == Observation.Source.SERVER)
                    .toList());
            if (!shown.fromFile() && !server.isEmpty()) {
                var unit = server.getLast().unit();
                server.add(new Observation(
                        Observation.Source.SERVER,
                        0,
                        shown.name(),
                        unit,
                        shown.rawStatus(),
                        shown.label(),
                        Objects.requireNonNullElse(
                                material.lastPull(), server.getLast().seenAt())));
                ways.add(byUnit(server).get(unit));
            }
            return ways;
        }

        private static boolean inParts(List<Observation> files) {
            return files.stream()
                    .anyMatch(one -> files.stream()
                            .anyMatch(other -> one.seenAt().equals(other.seenAt())
                                    && !one.unit().equals(other.unit())));
        }

        private static Map<String, List<Observation>> byUnit(List<Observation> seen) {
            var units = new HashMap<String, List<Observation>>();
            seen.forEach(one ->
                    units.computeIfAbsent(one.unit(), _ -> new ArrayList<>()).add(one));
            return units;
        }

        /// The last time that the furthest state was shown, when the present one is behind it.
        private Optional<Observation> highestBefore(List<Observation> way) {
            var now = mapping.statusOf(way.getLast().rawStatus());
            Observation highest = null;
            for (var one : way) {
                var status = mapping.statusOf(one.rawStatus());
                if (now.behind(status) && (highest == null || !status.behind(mapping.statusOf(highest.rawStatus())))) {
                    highest = one;
                }
            }
            return Optional.ofNullable(highest);
        }

        /// Somebody opened it again on purpose, and the server says so.
        private boolean reopened(Shown shown, Observation former) {
            if (former.source() == Observation.Source.FILE) {
                return false;
            }
            return store.complaints().byId(shown.id()).stream()
                    .flatMap(complaint -> complaint.history().stream())
                    .filter(entry -> entry.kind().equals(REOPENED))
                    .map(HistoryEntry::at)
                    .anyMatch(at -> at.isAfter(former.seenAt()));
        }

        private void addCounts(List<Mismatch> found) {
            material.serverCounts().ifPresent(told -> {
                var byStatus = new EnumMap<Status, Long>(Status.class);
                told.perRawStatus().forEach((word, count) -> byStatus.merge(mapping.statusOf(word), count, Long::sum));
                var server = new StatusCounts(byStatus);
                for (var status : Status.values()) {
                    var here = material.countsHere().of(status);
                    if (server.of(status) != here) {
                        found.add(new Mismatch.CountsDiffer(status, server.of(status), here, told.at()));
                    }
                }
            });
        }

        Map<Reason, Coverage> coverage() {
            var known = new EnumMap<Reason, Coverage>(Reason.class);
            for (var reason : Reason.values()) {
                known.put(reason, coverage(reason));
            }
            return known;
        }

        private Coverage coverage(Reason reason) {
            var server = material.serverSource();
            var pulls = material.imports().size();
            if (!server && pulls == 0) {
                return new Coverage.Unknown(Gap.NO_SOURCE);
            }
            if (server && !material.complete()) {
                return new Coverage.Partly(Gap.NOT_COMPLETE);
            }
            return switch (reason) {
                case UNTOUCHED, ENDED_WITH_OPEN_WORK -> new Coverage.Whole();
                case LABELLED_INITIAL_RESPONSE -> byFilesToo(server, pulls, Gap.NO_LABEL_IN_FILES);
                case NOT_CLOSED -> pulls > 0 ? new Coverage.Partly(Gap.ONLY_OWN_ANSWERS) : new Coverage.Whole();
                case NOT_IN_NEWEST_PULL, WENT_BACKWARDS ->
                    !server && pulls == 1 ? new Coverage.Unknown(Gap.ONE_PULL_ONLY) : new Coverage.Whole();
                case COUNTS_DIFFER ->
                    material.serverCounts().isPresent() ? new Coverage.Whole() : new Coverage.Unknown(Gap.NO_COUNTS);
            };
        }

        private static Coverage byFilesToo(boolean server, int pulls, Gap gap) {
            if (!server) {
                return new Coverage.Unknown(gap);
            }
            return pulls > 0 ? new Coverage.Partly(gap) : new Coverage.Whole();
        }
    }
}
