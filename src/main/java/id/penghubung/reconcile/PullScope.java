package id.penghubung.reconcile;

import id.penghubung.domain.OfficeZone;
import id.penghubung.store.Evidence.Shown;
import id.penghubung.store.Evidence.Span;
import id.penghubung.store.Extracts.Import;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the newest pull had to show: only a complaint of its office and its period can be missing from it.
final class PullScope {

    private static final String PERIOD = "Periode Masuk";
    private static final String OFFICE = "Nama Instansi";
    private static final Pattern DATES =
            Pattern.compile("\\(?(\\d{4}-\\d{2}-\\d{2})\\)?\\s*-\\s*\\(?(\\d{4}-\\d{2}-\\d{2})\\)?");

    private final Import newest;
    private final Map<Instant, Import> byTime;
    private final LocalDate first;
    private final LocalDate last;
    private final Span span;
    private final OfficeZone zone;

    /// @param imports newest pull first, at least one
    /// @param span of the newest pull's own rows; nullable
    PullScope(List<Import> imports, Span span, OfficeZone zone) {
        this.newest = imports.getFirst();
        this.byTime = imports.stream()
                .collect(Collectors.toMap(made -> made.source().pulledAt(), made -> made, (former, _) -> former));
        this.span = span;
        this.zone = zone;
        var dates = DATES.matcher(newest.source().metadata().getOrDefault(PERIOD, ""));
        var known = dates.find();
        this.first = known ? date(dates.group(1)) : null;
        this.last = known ? date(dates.group(2)) : null;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            // A day that no calendar has: the period is not known then.
            return null;
        }
    }

    boolean guessed() {
        return first == null || last == null;
    }

    /// The period's days may be LAPOR!'s or the office's: a complaint at its very edge is not expected.
    boolean expects(Shown shown) {
        if (!sameOffice(shown)) {
            return false;
        }
        if (guessed()) {
            // What a file has shown before is expected again, unless it is older than all that the pull shows.
            return span != null
                    && !shown.receivedAt().isBefore(span.first())
                    && (shown.pulledAt() != null || !shown.receivedAt().isAfter(span.last()));
        }
        return within(LocalDate.ofInstant(shown.receivedAt(), ZoneOffset.UTC))
                && within(zone.dateOf(shown.receivedAt()));
    }

    private boolean within(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /// A pull for another office says nothing about this complaint; a pull without a name is taken for the same.
    private boolean sameOffice(Shown shown) {
        var former = shown.pulledAt() == null ? null : byTime.get(shown.pulledAt());
        var name = newest.source().metadata().get(OFFICE);
        var formerName = former == null ? null : former.source().metadata().get(OFFICE);
        return name == null || formerName == null || name.equalsIgnoreCase(formerName);
    }
}
