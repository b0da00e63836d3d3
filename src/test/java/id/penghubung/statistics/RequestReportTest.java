package id.penghubung.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.IntakeChannel;
import id.penghubung.domain.Membership;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.statistics.RequestReport.By;
import id.penghubung.statistics.RequestReport.Count;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.store.Requests;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.InventedRequests;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures of information requests, against SQL that was written for this test alone, and against the list that opens.
class RequestReportTest {

    private static final Person WATCHER = new Person("p", "mata", "Mata", List.of(new Membership(Role.PENGAWAS, null)));

    /// WIB, without the program's help.
    private static final String LOCAL = "received_at / 1000000, 'unixepoch', '+7 hours'";

    @TempDir
    private Path folder;

    private AccountStore open(int count, long seed) {
        var store = AccountStore.open(new AccountFolder(folder), Accounts.keys(1), new MutableClock(Samples.NOW));
        store.cache()
                .apply(new Cache.Page(
                        List.of(), List.of(), "c", "e", true, InventedRequests.requests(seed, count), List.of()));
        return store;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyCountIsWhatAnIndependentCountFinds(long seed) throws SQLException {
        try (var store = open(300, seed)) {
            var facts = store.requests().facts();
            for (var period : List.of(new Period.AllTime(), new Period.Quarter(2026, 3))) {
                for (var channel : new String[] {null, IntakeChannel.BISA_TANYA.word()}) {
                    var report = RequestReport.of(facts, channel, period, OfficeZone.WIB);
                    var where = where(period, channel);
                    assertThat(counts(report, By.CHANNEL)).isEqualTo(sql("coalesce(channel, '')", where));
                    assertThat(counts(report, By.TOPIC)).isEqualTo(sql("coalesce(topic, '')", where));
                    assertThat(counts(report, By.UNIT)).isEqualTo(sql("coalesce(contact_unit_id, unit_id, '')", where));
                    assertThat(counts(report, By.WEEKDAY))
                            .isEqualTo(sql("CAST((strftime('%w', " + LOCAL + ") + 6) % 7 + 1 AS TEXT)", where));
                    assertThat(counts(report, By.HOUR)).isEqualTo(sql("strftime('%H', " + LOCAL + ")", where));
                    assertThat(report.all().awaitingContact().value())
                            .isEqualTo(sql("state", where).getOrDefault("handed-over", 0L));
                    assertThat(report.all().answered().value())
                            .isEqualTo(sql("answered_at IS NOT NULL", where).getOrDefault("1", 0L));
                    opens(store, report);
                }
            }
        }
    }

    /// No request twice, none lost, and the list that opens is the count.
    private static void opens(AccountStore store, RequestReport report) {
        for (var by : By.values()) {
            assertThat(report.by(by).stream()
                            .flatMap(group -> group.incoming().ids().stream())
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(report.all().incoming().ids());
        }
        var cells = report.hours().stream()
                .flatMap(hour -> List.of(DayOfWeek.values()).stream().map(day -> report.at(day, hour)))
                .flatMap(count -> count.ids().stream())
                .toList();
        assertThat(cells)
                .containsExactlyInAnyOrderElementsOf(report.all().incoming().ids());
        for (var count : List.of(
                report.all().incoming(), report.all().unanswered(), report.all().closed())) {
            assertThat(listed(store, count)).isEqualTo(new HashSet<>(count.ids()));
        }
    }

    private static Set<String> listed(AccountStore store, Count count) {
        return store
                .requests()
                .list(new Requests.Filter(null, null, false, false, null, new HashSet<>(count.ids())), WATCHER)
                .stream()
                .map(Requests.Entry::id)
                .collect(Collectors.toSet());
    }

    @Test
    void withoutRequestsThereIsNothingToDivide() {
        try (var store = open(0, 1)) {
            var report = RequestReport.of(store.requests().facts(), null, new Period.AllTime(), OfficeZone.WIB);

            assertThat(report.all().incoming().value()).isZero();
            assertThat(report.all().daysToAnswer()).isEmpty();
            assertThat(report.hours()).isEmpty();
            assertThat(report.by(By.WEEKDAY)).isEmpty();
        }
    }

    private static Map<String, Long> counts(RequestReport report, By by) {
        return report.by(by).stream()
                .collect(Collectors.toMap(
                        RequestReport.Group::word, group -> group.incoming().value()));
    }

    private static String where(Period period, String channel) {
        return (channel == null ? "1" : "channel = '" + channel + "'")
                + (period.from() == null
                        ? ""
                        : " AND date(%s) BETWEEN '%s' AND '%s'"
                                .formatted(LOCAL, period.from(), period.before().minusDays(1)));
    }

    private Map<String, Long> sql(String what, String where) throws SQLException {
        var found = new HashMap<String, Long>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + new AccountFolder(folder).cacheDb());
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT " + what + ", count(*) FROM information_request WHERE " + where + " GROUP BY 1")) {
            while (row.next()) {
                found.put(row.getString(1), row.getLong(2));
            }
        }
        return found;
    }
}
