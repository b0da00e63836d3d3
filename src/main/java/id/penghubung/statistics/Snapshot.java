package id.penghubung.statistics;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.domain.Status;
import id.penghubung.store.Complaints.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// All figures of one moment, immutable: whoever holds the same snapshot shows the same numbers.
public final class Snapshot {

    /// Where the figures come from, to be printed beside them.
    ///
    /// @param id names the snapshot on a sheet or a letter
    /// @param takenAt by this PC's clock
    /// @param lastPull when the server was last heard; null for never
    /// @param complete false while the first load has not ended: every figure is partial
    public record Origin(
            UUID id,
            Instant takenAt,
            Instant lastPull,
            boolean complete,
            Scope scope,
            Period period,
            OfficeZone zone) {}

    /// A month of the trend.
    ///
    /// @param closed closed in this month, whenever it came in
    public record Month(YearMonth month, Figure incoming, Figure closed) {}

    /// Open cases by the days since they came in.
    ///
    /// @param fromDays inclusive
    /// @param toDays inclusive; null for the last
    public record Age(int fromDays, Integer toDays, Figure open) {}

    /// Reports that went from one unit on to another.
    ///
    /// @param from a unit that gave them back or lost them; empty when the source does not name it
    /// @param to who had them next; empty while nobody has
    public record Passage(String from, String to, Figure cases) {}

    private record Way(String from, String to) {}

    private static final int[] AGE_LIMITS = {5, 14, 30, 60};

    private final Origin origin;
    private final List<Case> known;
    private final Group incoming;

    private Snapshot(Origin origin, List<Case> known) {
        this.origin = origin;
        this.known = known;
        this.incoming = new Group(
                "",
                known.stream()
                        .filter(one -> !one.handedOn())
                        .filter(one -> origin.period().contains(one.enteredAt(), origin.zone()))
                        .toList());
    }

    public static Snapshot of(Facts facts, Origin origin) {
        var judge = new Case.Judge(origin.scope(), origin.zone(), origin.zone().dateOf(origin.takenAt()));
        var cases = new ArrayList<Case>(facts.complaints().size());
        for (var complaint : facts.complaints()) {
            judge.of(complaint).ifPresent(cases::add);
        }
        return new Snapshot(origin, List.copyOf(cases));
    }

    public Origin origin() {
        return origin;
    }

    /// Masuk, with all that divides it.
    public Group incoming() {
        return incoming;
    }

    /// *Pernah selesai dalam periode* of the two figures of DESIGN 5.2 (case C5): closed during it, also when it was
    /// opened again or left since. *Berstatus selesai saat ini* is `incoming().of(Status.CLOSED)`.
    public Figure closedWithin() {
        return new Figure(
                Figure.Rule.CLOSED_WITHIN,
                known.stream()
                        .filter(one -> one.closings().stream()
                                .anyMatch(at -> origin.period().contains(at, origin.zone())))
                        .toList());
    }

    /// Closed now without a time of closing: in no period's [#closedWithin], and that must be said beside it (case
    /// K26).
    public Figure closedUndated() {
        return new Figure(
                Figure.Rule.CLOSED_UNDATED,
                incoming.of(Status.CLOSED).cases().stream()
                        .filter(one -> one.closings().isEmpty())
                        .toList());
    }

    /// *Dialihkan* of what came in during the period.
    public Figure handedOn() {
        return new Figure(
                Figure.Rule.HANDED_ON,
                known.stream()
                        .filter(Case::handedOn)
                        .filter(one -> origin.period().contains(one.enteredAt(), origin.zone()))
                        .toList());
    }

    /// Where reports were handed on, most first: of the agency every way between two units, of a unit only those that
    /// begin there. A report that went the same way twice is one in it.
    public List<Passage> passages() {
        var ways = new HashMap<Way, List<Case>>();
        for (var one : known) {
            if (origin.period().contains(one.enteredAt(), origin.zone())) {
                waysOf(one)
                        .forEach(way -> ways.computeIfAbsent(way, _ -> new ArrayList<>())
                                .add(one));
            }
        }
        return ways.entrySet().stream()
                .map(entry -> new Passage(
                        entry.getKey().from(),
                        entry.getKey().to(),
                        new Figure(Figure.Rule.PASSED_ON, entry.getValue())))
                .sorted(Comparator.comparing(
                                (Passage passage) -> -passage.cases().value())
                        .thenComparing(Passage::from)
                        .thenComparing(Passage::to))
                .toList();
    }

    private Set<Way> waysOf(Case one) {
        var shares = one.complaint().shares();
        var ways = new LinkedHashSet<Way>();
        for (var at = 0; at < shares.size(); at++) {
            var from = shares.get(at);
            if (from.handedOn() && begins(from.unitId())) {
                var to = at + 1 < shares.size() ? shares.get(at + 1).unitId() : null;
                ways.add(new Way(from.unitId() == null ? "" : from.unitId(), to == null ? "" : to));
            }
        }
        return ways;
    }

    private boolean begins(String unitId) {
        return switch (origin.scope()) {
            case Scope.Agency _ -> true;
            case Scope.Unit(var own) -> own.equals(unitId);
        };
    }

    /// Rows of a table, most first, equals by their word; together they are masuk.
    public List<Group> by(Dimension dimension) {
        return incoming.cases().stream().collect(Collectors.groupingBy(dimension::of)).entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Group group) -> -group.cases().size())
                        .thenComparing(Group::word))
                .toList();
    }

    /// @param howMany months up to and with the one of `last`, ascending; none missing between
    public List<Month> months(YearMonth last, int howMany) {
        var incomings = new LinkedHashMap<YearMonth, List<Case>>();
        var closings = new HashMap<YearMonth, List<Case>>();
        for (var back = howMany - 1; back >= 0; back--) {
            incomings.put(last.minusMonths(back), new ArrayList<>());
            closings.put(last.minusMonths(back), new ArrayList<>());
        }
        for (var one : known) {
            if (!one.handedOn() && one.enteredAt() != null) {
                var own = incomings.get(monthOf(one.enteredAt()));
                if (own != null) {
                    own.add(one);
                }
            }
            YearMonth former = null;
            for (var at : one.closings()) {
                var month = monthOf(at);
                // Twice in a month is once closed during it; they ascend.
                if (!month.equals(former) && closings.containsKey(month)) {
                    closings.get(month).add(one);
                }
                former = month;
            }
        }
        return incomings.entrySet().stream()
                .map(entry -> new Month(
                        entry.getKey(),
                        new Figure(Figure.Rule.INCOMING, entry.getValue()),
                        new Figure(Figure.Rule.CLOSED_WITHIN, closings.get(entry.getKey()))))
                .toList();
    }

    private YearMonth monthOf(Instant at) {
        return YearMonth.from(origin.zone().dateOf(at));
    }

    /// Open cases of the period by age in calendar days of the office, youngest first; zeros stay.
    public List<Age> ages() {
        var today = origin.zone().dateOf(origin.takenAt());
        var ages = new ArrayList<Age>();
        var from = 0;
        for (var limit : AGE_LIMITS) {
            ages.add(age(today, from, limit));
            from = limit + 1;
        }
        ages.add(age(today, from, null));
        return ages;
    }

    private Age age(LocalDate today, int fromDays, Integer toDays) {
        return new Age(
                fromDays,
                toDays,
                new Figure(
                        Figure.Rule.OPEN_FOR,
                        incoming.cases().stream()
                                .filter(one -> one.status().open() && one.enteredAt() != null)
                                .filter(one -> {
                                    // A time that lies ahead (a wrong clock) is no age: as young as can be.
                                    var days = Math.max(
                                            0,
                                            ChronoUnit.DAYS.between(
                                                    origin.zone().dateOf(one.enteredAt()), today));
                                    return days >= fromDays && (toDays == null || days <= toDays);
                                })
                                .toList()));
    }
}
