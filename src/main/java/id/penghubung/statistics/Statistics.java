package id.penghubung.statistics;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Complaints.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Takes snapshots of an account's cache. Blocks while it reads: never on the FX thread.
public final class Statistics {

    private final AccountStore store;
    private final Clock clock;

    public Statistics(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A period beside the one before it, from one reading: what differs between them differs in the data.
    ///
    /// @param former empty where there is no period before
    public record Comparison(Overview present, Optional<Overview.Former> former) {}

    /// Two periods of one's own choice, from one reading.
    ///
    /// @param caveats what must be said beside their differences
    public record SideBySide(Overview first, Overview second, Set<Caveat> caveats) {}

    public SideBySide beside(Scope scope, Period first, Period second, OfficeZone zone) {
        var reading = new Reading(zone);
        var one = Overview.of(reading.of(scope, first));
        var other = Overview.of(reading.of(scope, second));
        return new SideBySide(one, other, Caveat.of(one, other, zone.dateOf(reading.takenAt)));
    }

    public Snapshot take(Scope scope, Period period, OfficeZone zone) {
        return new Reading(zone).of(scope, period);
    }

    public Comparison compare(Scope scope, Period period, OfficeZone zone) {
        var reading = new Reading(zone);
        return reading.compare(scope, period);
    }

    /// As [#compare], from facts that were read for something else too.
    public Comparison compare(Facts facts, Scope scope, Period period, OfficeZone zone) {
        return new Reading(zone, facts).compare(scope, period);
    }

    /// The quality of the answers, by the account's own limits.
    public QualityReport quality(Scope scope, Period period, OfficeZone zone) {
        var facts = store.quality().facts();
        return QualityReport.of(
                facts,
                store.quality().settings(),
                new Snapshot.Origin(
                        UUID.randomUUID(),
                        clock.instant(),
                        store.cache().syncTimes().lastPull(),
                        facts.facts().complete(),
                        scope,
                        period,
                        zone));
    }

    private final class Reading {
        private final OfficeZone zone;
        private final Facts facts;
        private final Instant takenAt = clock.instant();
        private final Instant lastPull = store.cache().syncTimes().lastPull();

        Reading(OfficeZone zone) {
            this(zone, store.complaints().facts());
        }

        Reading(OfficeZone zone, Facts facts) {
            this.zone = zone;
            this.facts = facts;
        }

        Comparison compare(Scope scope, Period period) {
            return new Comparison(
                    Overview.of(of(scope, period)),
                    period.former().map(former -> Overview.Former.of(of(scope, former))));
        }

        Snapshot of(Scope scope, Period period) {
            return Snapshot.of(
                    facts,
                    new Snapshot.Origin(UUID.randomUUID(), takenAt, lastPull, facts.complete(), scope, period, zone));
        }
    }
}
