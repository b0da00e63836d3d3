package id.penghubung.notadinas;

import id.penghubung.domain.Status;
import id.penghubung.statistics.Group;
import id.penghubung.statistics.Snapshot;
import id.penghubung.statistics.Spread;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Figures in sentences: none, one and many each have their own.
record PeriodSentences(MemoMaterial material, PeriodFigures figures) {

    /// Key of the sentence that says as of when the figures are.
    static final String ORIGIN = "origin";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", MemoWords.LOCALE);

    /// How many came in, and where they stand now.
    String incoming() {
        var group = figures.present().incoming();
        var period = PeriodNames.of(figures.period());
        var count = group.incoming().value();
        if (count == 0) {
            return MemoWords.of("incoming.none", period, material.writer());
        }
        if (count == 1) {
            var status = group.cases().getFirst().status();
            return MemoWords.of("incoming.one", period, material.writer(), MemoWords.of("status." + status.name()));
        }
        return MemoWords.of("incoming.many", period, material.writer(), Amounts.both(count), stages(group));
    }

    /// Only what there is: "12 selesai, 3 dalam proses, dan satu tertunda".
    private static String stages(Group group) {
        var counts = group.counts();
        var parts = new ArrayList<String>();
        for (var status : List.of(
                Status.CLOSED,
                Status.IN_PROCESS,
                Status.UNANSWERED,
                Status.UNVERIFIED,
                Status.POSTPONED,
                Status.ARCHIVED,
                Status.UNKNOWN)) {
            if (counts.of(status) > 0) {
                parts.add(
                        MemoWords.of("stage", Amounts.both(counts.of(status)), MemoWords.of("stage." + status.name())));
            }
        }
        return enumerated(parts);
    }

    static String enumerated(List<String> parts) {
        return switch (parts.size()) {
            case 0 -> "";
            case 1 -> parts.getFirst();
            case 2 -> MemoWords.of("list.two", parts.getFirst(), parts.getLast());
            default ->
                MemoWords.of("list.more", String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
        };
    }

    /// Beside the period before; empty where there is none or neither has any.
    Optional<String> change() {
        return figures.former().map(former -> {
            var was = former.incoming().incoming().value();
            var is = figures.present().incoming().incoming().value();
            if (was == 0 && is == 0) {
                return null;
            }
            var before = PeriodNames.of(former.origin().period());
            var then = was == 0 ? MemoWords.of("none") : MemoWords.of("reports", Amounts.both(was));
            return is == was
                    ? MemoWords.of("change.same", before)
                    : MemoWords.of(
                            is > was ? "change.more" : "change.less",
                            MemoWords.of("reports", Amounts.both(Math.abs(is - was))),
                            before,
                            then);
        });
    }

    /// Closed in the period beside closed now: two figures that are not the same (case C5).
    String closedWithin() {
        var count = figures.present().closedWithin().value();
        return count == 0
                ? MemoWords.of("closedWithin.none")
                : MemoWords.of("closedWithin.some", MemoWords.of("reports", Amounts.both(count)));
    }

    /// Left the unit or the list; empty when none did.
    Optional<String> handedOn() {
        var count = figures.present().handedOn().value();
        return count == 0
                ? Optional.empty()
                : Optional.of(MemoWords.of("handedOn", MemoWords.of("reports", Amounts.both(count))));
    }

    String daysToAnswer() {
        return spread("answer", figures.present().incoming().daysToRespond());
    }

    String daysToFollowUp() {
        return spread("followUp", figures.present().incoming().daysToFollowUp());
    }

    /// Empty while nothing can be judged.
    Optional<String> inTime() {
        var share = figures.present().incoming().inTimeShare();
        return share.whole() == 0
                ? Optional.empty()
                : Optional.of(MemoWords.of(
                        "inTime",
                        MemoWords.of("reports", Amounts.both(share.whole())),
                        Amounts.both(share.part()),
                        Amounts.percent(share.value())));
    }

    String daysToClose() {
        return spread("close", figures.present().incoming().daysToClose());
    }

    private static String spread(String key, Optional<Spread> spread) {
        return spread.map(known -> known.count() == 1
                        ? MemoWords.of("days." + key + ".one", Amounts.days(known.median()))
                        : MemoWords.of(
                                "days." + key + ".many",
                                Amounts.both(known.count()),
                                Amounts.days(known.median()),
                                Amounts.days(known.p90()),
                                Amounts.days(known.mean())))
                .orElseGet(() -> MemoWords.of("days." + key + ".none"));
    }

    String late(int count) {
        var today = Amounts.date(material.today());
        return count == 0
                ? MemoWords.of("late.none", today)
                : MemoWords.of("late.some", today, MemoWords.of("reports", Amounts.both(count)));
    }

    /// Where every number of the letter comes from, so that it can be found again.
    String origin() {
        var origin = figures.present().origin();
        return MemoWords.of(
                origin.complete() ? "origin" : "origin.partial",
                moment(origin),
                origin.zone().name(),
                origin.id().toString().substring(0, 8));
    }

    private static String moment(Snapshot.Origin origin) {
        var heard = origin.lastPull() == null ? origin.takenAt() : origin.lastPull();
        return MemoWords.of(
                "moment",
                Amounts.date(origin.zone().dateOf(heard)),
                TIME.format(LocalTime.ofInstant(heard, origin.zone().id())));
    }
}
