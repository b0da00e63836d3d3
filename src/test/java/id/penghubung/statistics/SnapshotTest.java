package id.penghubung.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.domain.Status;
import id.penghubung.store.ComplaintFacts;
import id.penghubung.store.Complaints.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The rules of counting, on hand-made complaints.
class SnapshotTest {

    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
    private static final Period Q3 = new Period.Quarter(2026, 3);
    private static final Scope AGENCY = new Scope.Agency();
    private static final Scope ROADS = new Scope.Unit("jalan");
    private static final Scope WATER = new Scope.Unit("air");

    private final List<ComplaintFacts> complaints = new ArrayList<>();

    private Snapshot snapshot(Scope scope, Period period) {
        return Snapshot.of(
                new Facts(complaints, true),
                new Snapshot.Origin(UUID.randomUUID(), NOW, NOW, true, scope, period, OfficeZone.WIB));
    }

    private void add(
            Status status, String receivedAt, String closedAt, boolean removed, ComplaintFacts.Share... shares) {
        var key = complaints.size() + 1L;
        complaints.add(new ComplaintFacts(
                key,
                "id" + key,
                status,
                "Pengaduan",
                key % 2 == 0 ? "" : "Topik Lainnya",
                "Website",
                time(receivedAt),
                time(closedAt),
                null,
                null,
                null,
                removed,
                List.of(shares)));
    }

    private static ComplaintFacts.Share share(String unit, String at, String answered) {
        return new ComplaintFacts.Share(unit, false, time(at), time(answered), null);
    }

    private static ComplaintFacts.Share handedOn(String unit, String at, String ended) {
        return new ComplaintFacts.Share(unit, true, time(at), null, time(ended));
    }

    private static Instant time(String text) {
        return text == null ? null : Instant.parse(text);
    }

    private void published(int unverified, int unanswered, int inProcess, int closed, int postponed, int archived) {
        var many = new int[] {unverified, unanswered, inProcess, closed, postponed, archived};
        var statuses = List.of(
                Status.UNVERIFIED,
                Status.UNANSWERED,
                Status.IN_PROCESS,
                Status.CLOSED,
                Status.POSTPONED,
                Status.ARCHIVED);
        for (var at = 0; at < many.length; at++) {
            for (var i = 0; i < many[at]; i++) {
                add(statuses.get(at), "2026-08-01T03:00:00Z", null, false);
            }
        }
    }

    /// Jawa Timur, January to June 2024 (domain 2.5).
    @Test
    void publishedFiguresOfJawaTimurAddUp() {
        published(0, 0, 48, 905, 51, 7);

        var all = snapshot(AGENCY, Q3).incoming();

        assertThat(all.incoming().value()).isEqualTo(1_011);
        assertThat(all.of(Status.CLOSED).value()).isEqualTo(905);
    }

    /// Gresik, May 2023 (domain 2.5).
    @Test
    void publishedFiguresOfGresikAddUp() {
        published(0, 8, 23, 100, 0, 0);

        assertThat(snapshot(AGENCY, Q3).incoming().incoming().value()).isEqualTo(131);
    }

    /// Jambi, January to August 2020: 41 % followed up, 35 % closed (77 / 215) (domain 2.5, 6.1).
    @Test
    void publishedSharesOfJambiComeOut() {
        published(0, 126, 12, 77, 0, 0);

        var all = snapshot(AGENCY, Q3).incoming();

        assertThat(all.answeredShare()).isEqualTo(new Share(89, 215));
        assertThat(Math.round(all.answeredShare().value().orElseThrow() * 100)).isEqualTo(41);
        assertThat(all.closedShare()).isEqualTo(new Share(77, 215));
    }

    @Test
    void ofNothingThereIsNoShareAndNoMeasure() {
        var all = snapshot(AGENCY, Q3).incoming();

        assertThat(all.closedShare().value()).isEmpty();
        assertThat(all.daysToAnswer()).isEmpty();
        assertThat(all.counts().incoming()).isZero();
    }

    /// DESIGN 5.2: one in the agency, one in each unit.
    @Test
    void aComplaintWithTwoUnitsIsOneInTheAgencyAndOneInEach() {
        add(
                Status.IN_PROCESS,
                "2026-07-01T03:00:00Z",
                null,
                false,
                share("jalan", "2026-07-02T03:00:00Z", null),
                share("air", "2026-07-03T03:00:00Z", null));

        assertThat(snapshot(AGENCY, Q3).incoming().incoming().value()).isOne();
        assertThat(snapshot(ROADS, Q3).incoming().incoming().value()).isOne();
        assertThat(snapshot(WATER, Q3).incoming().incoming().value()).isOne();
    }

    /// DESIGN 5.2: *dialihkan* stands beside masuk.
    @Test
    void whatWasTakenFromAUnitIsHandedOnThereAndIncomingWhereItWent() {
        add(
                Status.UNANSWERED,
                "2026-07-01T03:00:00Z",
                null,
                false,
                handedOn("jalan", "2026-07-02T03:00:00Z", "2026-07-09T03:00:00Z"),
                share("air", "2026-07-10T03:00:00Z", null));

        assertThat(snapshot(ROADS, Q3).incoming().incoming().value()).isZero();
        assertThat(snapshot(ROADS, Q3).handedOn().value()).isOne();
        assertThat(snapshot(WATER, Q3).incoming().incoming().value()).isOne();
        assertThat(snapshot(WATER, Q3).handedOn().value()).isZero();
    }

    @Test
    void aUnitThatGotItBackHasItAgainAndNothingIsHandedOn() {
        add(
                Status.UNANSWERED,
                "2026-07-01T03:00:00Z",
                null,
                false,
                handedOn("jalan", "2026-07-02T03:00:00Z", "2026-07-09T03:00:00Z"),
                share("jalan", "2026-10-10T03:00:00Z", null));

        assertThat(snapshot(ROADS, new Period.AllTime()).incoming().incoming().value())
                .isOne();
        assertThat(snapshot(ROADS, new Period.AllTime()).handedOn().value()).isZero();
        assertThat(snapshot(ROADS, Q3).incoming().incoming().value())
                .as("it came with the new disposition")
                .isZero();
    }

    @Test
    void whatIsGoneFromTheListIsInNoCountOfNow() {
        add(Status.IN_PROCESS, "2026-07-01T03:00:00Z", null, true, share("jalan", "2026-07-02T03:00:00Z", null));

        assertThat(snapshot(AGENCY, Q3).incoming().incoming().value()).isZero();
        assertThat(snapshot(AGENCY, Q3).handedOn().value()).isOne();
        assertThat(snapshot(ROADS, Q3).handedOn().value()).isOne();
    }

    /// Case C5: closed in the period and closed now are two figures.
    @Test
    void closedDuringThePeriodAndClosedNowAreTwoFigures() {
        add(Status.CLOSED, "2026-06-01T03:00:00Z", "2026-08-01T03:00:00Z", false);
        add(Status.CLOSED, "2026-08-01T03:00:00Z", "2026-10-05T03:00:00Z", false);
        add(Status.IN_PROCESS, "2026-08-02T03:00:00Z", null, false);

        var snapshot = snapshot(AGENCY, Q3);

        assertThat(snapshot.closedWithin().cases())
                .extracting(one -> one.complaint().key())
                .containsExactly(1L);
        assertThat(snapshot.incoming().of(Status.CLOSED).cases())
                .extracting(one -> one.complaint().key())
                .containsExactly(2L);
    }

    /// Case C6: 23.59 and 00.01 of the office.
    @Test
    void theLastMinuteOfAMonthIsNotTheFirstOfTheNext() {
        add(Status.UNANSWERED, "2026-06-30T16:59:00Z", null, false);
        add(Status.UNANSWERED, "2026-06-30T17:01:00Z", null, false);

        var months = snapshot(AGENCY, new Period.AllTime()).months(YearMonth.of(2026, 7), 2);

        assertThat(months).extracting(month -> month.month().toString()).containsExactly("2026-06", "2026-07");
        assertThat(months)
                .extracting(month -> month.incoming().incoming().value())
                .containsExactly(1L, 1L);
        assertThat(snapshot(AGENCY, Q3).incoming().incoming().value()).isOne();
    }

    @Test
    void anEmptyWordIsARowOfItsOwn() {
        published(0, 3, 0, 0, 0, 0);

        assertThat(snapshot(AGENCY, Q3).by(Dimension.CATEGORY))
                .extracting(Group::word)
                .containsExactly("Topik Lainnya", "");
        assertThat(snapshot(AGENCY, Q3).by(Dimension.UNIT))
                .extracting(Group::word)
                .containsExactly("");
    }

    @Test
    void timesToAnAnswerAreMeasuredFromDisposal() {
        for (var days = 1; days <= 10; days++) {
            add(
                    Status.IN_PROCESS,
                    "2026-07-01T03:00:00Z",
                    null,
                    false,
                    share(
                            "jalan",
                            "2026-07-02T03:00:00Z",
                            Instant.parse("2026-07-02T03:00:00Z")
                                    .plus(Duration.ofDays(days))
                                    .toString()));
        }
        add(Status.UNANSWERED, "2026-07-01T03:00:00Z", null, false, share("jalan", "2026-07-02T03:00:00Z", null));

        var spread = snapshot(ROADS, Q3).incoming().daysToAnswer().orElseThrow();

        assertThat(spread).isEqualTo(new Spread(10, Duration.ofHours(132), Duration.ofDays(9), Duration.ofHours(132)));
    }

    @Test
    void anAnswerBeforeItsDisposalIsNoMeasure() {
        add(
                Status.IN_PROCESS,
                "2026-07-01T03:00:00Z",
                null,
                false,
                share("jalan", "2026-07-02T03:00:00Z", "2026-07-01T03:00:00Z"));

        assertThat(snapshot(ROADS, Q3).incoming().daysToAnswer()).isEmpty();
        assertThat(snapshot(ROADS, Q3).incoming().incoming().value()).isOne();
    }

    @Test
    void openCasesAreAgedByTheOfficesDays() {
        add(Status.UNANSWERED, "2026-11-24T17:30:00Z", null, false);
        add(Status.UNANSWERED, "2026-11-19T17:30:00Z", null, false);
        add(Status.UNANSWERED, "2026-11-18T17:30:00Z", null, false);
        add(Status.CLOSED, "2026-11-18T17:30:00Z", null, false);
        add(Status.UNANSWERED, "2026-11-26T00:00:00Z", null, false);
        add(Status.UNANSWERED, "2020-11-26T00:00:00Z", null, false);

        assertThat(snapshot(AGENCY, new Period.AllTime()).ages())
                .extracting(age ->
                        age.fromDays() + "-" + age.toDays() + ": " + age.open().value())
                .containsExactly("0-5: 3", "6-14: 1", "15-30: 0", "31-60: 0", "61-null: 1");
    }
}
