package id.penghubung.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.domain.Status;
import id.penghubung.domain.Timeliness;
import id.penghubung.store.ComplaintFacts;
import id.penghubung.store.Complaints.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
                status == Status.CLOSED && closedAt != null ? List.of(time(closedAt)) : List.of(),
                null,
                null,
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
        assertThat(all.daysToRespond()).isEmpty();
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

    @Test
    void C5_closedDuringThePeriodAndClosedNowAreTwoFigures() {
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

    private void addClosings(Status status, boolean removed, ComplaintFacts.Share share, String... closings) {
        add(status, "2026-06-01T03:00:00Z", null, removed, share);
        var last = complaints.removeLast();
        complaints.add(new ComplaintFacts(
                last.key(),
                last.id(),
                status,
                "Pengaduan",
                "",
                "Website",
                last.receivedAt(),
                null,
                Stream.of(closings).map(Instant::parse).toList(),
                null,
                null,
                null,
                null,
                null,
                removed,
                last.shares()));
    }

    /// Case C5, DESIGN 7: what was closed during the quarter stays so when it is opened again or leaves the list.
    @Test
    void C5_whatWasClosedDuringThePeriodStaysSo() {
        addClosings(Status.IN_PROCESS, false, share("jalan", "2026-06-02T03:00:00Z", null), "2026-07-01T03:00:00Z");
        addClosings(Status.CLOSED, true, share("jalan", "2026-06-02T03:00:00Z", null), "2026-07-02T03:00:00Z");
        addClosings(
                Status.CLOSED,
                false,
                share("jalan", "2026-06-02T03:00:00Z", null),
                "2026-07-03T03:00:00Z",
                "2026-08-03T03:00:00Z");

        assertThat(snapshot(AGENCY, Q3).closedWithin().keys()).containsExactly(1L, 2L, 3L);
        assertThat(snapshot(ROADS, Q3).closedWithin().keys()).containsExactly(1L, 2L, 3L);
        assertThat(snapshot(AGENCY, new Period.AllTime()).months(YearMonth.of(2026, 8), 3))
                .extracting(month -> month.closed().keys())
                .containsExactly(List.of(), List.of(1L, 2L, 3L), List.of(3L));
    }

    @Test
    void whatWasClosedBeforeTheUnitGotItOrAfterItLeftWasNotClosedByIt() {
        addClosings(
                Status.CLOSED,
                false,
                handedOn("jalan", "2026-07-10T03:00:00Z", "2026-08-10T03:00:00Z"),
                "2026-07-01T03:00:00Z",
                "2026-08-11T03:00:00Z");

        assertThat(snapshot(ROADS, Q3).closedWithin().keys()).isEmpty();
        assertThat(snapshot(AGENCY, Q3).closedWithin().keys()).containsExactly(1L);
    }

    /// Case K26: what a machine closed without a time drops out of no figure unsaid.
    @Test
    void K26_whatWasClosedWithoutATimeIsSaid() {
        add(Status.CLOSED, "2026-07-01T03:00:00Z", null, false);

        assertThat(snapshot(AGENCY, Q3).closedWithin().keys()).isEmpty();
        assertThat(snapshot(AGENCY, Q3).closedUndated().keys()).containsExactly(1L);
        assertThat(snapshot(AGENCY, Q3).incoming().of(Status.CLOSED).keys()).containsExactly(1L);
    }

    private void addJudged(Status status, String followedUpAt, String closedAt, LocalDate dueOn) {
        complaints.add(new ComplaintFacts(
                complaints.size() + 1L,
                "id",
                status,
                "Pengaduan",
                "",
                "Website",
                time("2026-07-01T03:00:00Z"),
                time(closedAt),
                List.of(),
                time(followedUpAt),
                time(followedUpAt),
                time(followedUpAt),
                dueOn,
                null,
                false,
                List.of(share("jalan", "2026-07-01T03:00:00Z", null))));
    }

    /// Case C10: closed in time never turns late.
    @Test
    void C10_whatEndedInTimeNeverTurnsLate() {
        var due = LocalDate.of(2026, 7, 20);
        addJudged(Status.IN_PROCESS, "2026-07-20T16:59:00Z", null, due);
        addJudged(Status.IN_PROCESS, "2026-07-20T17:00:00Z", null, due);
        addJudged(Status.CLOSED, null, "2026-07-20T16:59:00Z", due);
        addJudged(Status.CLOSED, null, "2026-07-20T17:00:00Z", due);
        addJudged(Status.UNANSWERED, null, null, due);
        addJudged(Status.UNANSWERED, null, null, LocalDate.of(2026, 11, 25));
        addJudged(Status.UNANSWERED, null, null, null);
        addJudged(Status.ARCHIVED, null, null, due);

        var all = snapshot(AGENCY, Q3).incoming();

        assertThat(all.cases())
                .extracting(Case::timeliness)
                .containsExactly(
                        Timeliness.IN_TIME,
                        Timeliness.LATE,
                        Timeliness.ENDED,
                        Timeliness.LATE,
                        Timeliness.OVERDUE,
                        Timeliness.RUNNING,
                        Timeliness.NO_LIMIT,
                        Timeliness.ENDED);
        assertThat(all.inTimeShare()).isEqualTo(new Share(1, 4));
    }

    /// The clock that is stored is that of the newest unit: of the other one nothing is claimed.
    @Test
    void aUnitIsNotJudgedByTheClockOfAnother() {
        addJudged(Status.UNANSWERED, null, null, LocalDate.of(2026, 7, 20));
        var one = complaints.removeLast();
        complaints.add(new ComplaintFacts(
                1,
                "id",
                one.status(),
                "",
                "",
                "",
                one.receivedAt(),
                null,
                List.of(),
                null,
                null,
                null,
                one.dueOn(),
                null,
                false,
                List.of(share("jalan", "2026-07-01T03:00:00Z", null), share("air", "2026-07-02T03:00:00Z", null))));

        assertThat(snapshot(ROADS, Q3).incoming().of(Timeliness.NO_LIMIT).value())
                .isOne();
        assertThat(snapshot(WATER, Q3).incoming().of(Timeliness.OVERDUE).value())
                .isOne();
    }

    /// 23.59 and 00.01 of the office.
    @Test
    void C6_theLastMinuteOfAMonthIsNotTheFirstOfTheNext() {
        add(Status.UNANSWERED, "2026-06-30T16:59:00Z", null, false);
        add(Status.UNANSWERED, "2026-06-30T17:01:00Z", null, false);

        var months = snapshot(AGENCY, new Period.AllTime()).months(YearMonth.of(2026, 7), 2);

        assertThat(months).extracting(month -> month.month().toString()).containsExactly("2026-06", "2026-07");
        assertThat(months).extracting(month -> month.incoming().value()).containsExactly(1L, 1L);
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

        var spread = snapshot(ROADS, Q3).incoming().daysToRespond().orElseThrow();

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

        assertThat(snapshot(ROADS, Q3).incoming().daysToRespond()).isEmpty();
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
