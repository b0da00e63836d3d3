package id.penghubung.store;

import id.penghubung.domain.ClockKind;
import id.penghubung.domain.ClockLimits;
import id.penghubung.domain.Person;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The limits of the clocks, with the office's own rows in `work.db`. Due dates follow each change at once.
///
/// **Whose row holds:** the one with the newest validity date that the complaint's receipt has reached; of two rows of
/// one date the office's, then the server's, then the bundled one. Rows of the office are an *admin instansi*'s, as the
/// status words are: see [RuleBook].
public final class LimitBook {

    private final Database workDb;
    private final Cache cache;
    private final Clock clock;

    LimitBook(Database workDb, Cache cache, Clock clock) {
        this.workDb = workDb;
        this.cache = cache;
        this.clock = clock;
    }

    /// @param number of an own row, for [#remove]; null for rows that are not the office's
    public record Limit(ClockLimits.Row row, Long number) {}

    /// All rows, those of one clock and class together, the newest first.
    public List<Limit> limits() {
        var all = new ArrayList<Limit>();
        cache.rules().clocks().limits().rows().stream()
                .filter(row -> row.certainty() != ClockLimits.Certainty.OFFICE)
                .forEach(row -> all.add(new Limit(row, null)));
        workDb.read(OwnRules::limits).forEach((number, row) -> all.add(new Limit(row, number)));
        all.sort(Comparator.comparing((Limit limit) -> limit.row().clock())
                .thenComparing(limit -> limit.row().classification(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(limit -> limit.row().validFrom(), Comparator.reverseOrder())
                .thenComparing(limit -> limit.row().certainty(), Comparator.reverseOrder()));
        return all;
    }

    /// Only tindak lanjut has a limit per class: there the class must be given, elsewhere not.
    ///
    /// @param by an *admin instansi*, see [RuleBook#mayChangeForAgency]
    /// @param row with [ClockLimits.Certainty#OFFICE]
    public void add(Person by, ClockLimits.Row row) {
        RuleBook.requireAdmin(by);
        if (row.workingDays() < 1
                || row.source().isBlank()
                || row.certainty() != ClockLimits.Certainty.OFFICE
                || (row.clock() == ClockKind.FOLLOW_UP) == (row.classification() == null)) {
            throw new IllegalArgumentException("not a limit of an office");
        }
        var now = clock.instant();
        workDb.change(connection -> {
            try (var insert = connection.prepareStatement("""
                INSERT INTO own_limit (classification, clock, working_days, valid_from, source, added_at)
                VALUES (?,?,?,?,?,?)
                """)) {
                Columns.bind(
                        insert,
                        row.classification() == null
                                ? null
                                : row.classification().name(),
                        row.clock().name(),
                        row.workingDays(),
                        row.validFrom(),
                        row.source().strip(),
                        now);
                insert.executeUpdate();
            }
        });
        cache.ownRulesChanged();
    }

    /// @param by an *admin instansi*, see [RuleBook#mayChangeForAgency]
    public void remove(Person by, long number) {
        RuleBook.requireAdmin(by);
        workDb.change(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM own_limit WHERE nr = ?")) {
                Columns.bind(delete, number);
                delete.executeUpdate();
            }
        });
        cache.ownRulesChanged();
    }
}
