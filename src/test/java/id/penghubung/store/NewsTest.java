package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.OfficeHours;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Person;
import id.penghubung.domain.Reporter;
import id.penghubung.domain.Status;
import id.penghubung.store.News.Item;
import id.penghubung.store.News.Kind;
import id.penghubung.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsTest {

    @TempDir
    Path folder;

    private StoreFixture fixture;
    private final List<Complaint> unanswered = new ArrayList<>();

    @BeforeEach
    void open() {
        fixture = new StoreFixture(folder);
        fixture.store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
        var mapping = Samples.reference().mapping();
        for (var number = 0; unanswered.size() < 4; number++) {
            var one = Samples.complaint(7, number);
            if (mapping.statusOf(one.rawStatus()) == Status.UNANSWERED) {
                unanswered.add(one);
            }
        }
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<Item> look(Kind kind) {
        return fixture.store.news().look().stream()
                .filter(item -> item.kind() == kind)
                .toList();
    }

    @Test
    void whatWasHereAtTheFirstLookIsNoNews() {
        assertThat(fixture.store.news().look()).isEmpty();
        fixture.apply(unanswered.subList(0, 3));

        assertThat(fixture.store.news().look()).isEmpty();
    }

    @Test
    void aNewReportIsToldOnceAlsoAfterARestartAndANewLoad() {
        fixture.apply(unanswered.subList(0, 3));
        fixture.store.news().look();
        fixture.apply(unanswered);

        var found = look(Kind.NEW);
        assertThat(found).singleElement().satisfies(item -> {
            assertThat(item.count()).isEqualTo(1);
            assertThat(item.trackingId()).isEqualTo(unanswered.getLast().trackingId());
            assertThat(fixture.store.complaints().rows(new long[] {item.keys().getFirst()}))
                    .extracting(Complaints.Row::id)
                    .containsExactly(unanswered.getLast().id());
        });
        assertThat(look(Kind.NEW)).isEmpty();
        fixture.reopen();
        fixture.store.cache().reset("e2");
        fixture.apply(unanswered);
        assertThat(look(Kind.NEW)).isEmpty();
    }

    @Test
    void aSubmissionThatWasSetAsideIsToldOnce() {
        fixture.apply(unanswered);
        fixture.store.news().look();
        var id = fixture.sendable(unanswered.getFirst().id(), "Yth. Pelapor");
        fixture.store.outbox().markSending(id);
        fixture.store.outbox().markParked(id, Outbox.ParkReason.REFUSED, "Teks terlalu panjang");

        assertThat(look(Kind.FAILED))
                .singleElement()
                .satisfies(item -> assertThat(item.trackingId())
                        .isEqualTo(unanswered.getFirst().trackingId()));
        assertThat(look(Kind.FAILED)).isEmpty();
    }

    @Test
    void aKindThatIsOffIsNotToldNowNorLater() {
        fixture.apply(unanswered.subList(0, 3));
        fixture.store.news().look();
        fixture.store.news().saveSettings(NewsSettings.DEFAULT.with(Kind.NEW, false));
        fixture.apply(unanswered);
        assertThat(look(Kind.NEW)).isEmpty();

        fixture.reopen();
        assertThat(fixture.store.news().settings().tells(Kind.NEW)).isFalse();
        fixture.store.news().saveSettings(fixture.store.news().settings().with(Kind.NEW, true));
        assertThat(look(Kind.NEW)).isEmpty();
    }

    @Test
    void nothingIsLookedAtBeforeTheFirstLoadHasEnded() {
        fixture.store.cache().apply(new Cache.Page(unanswered, List.of(), "c", "e", false));
        assertThat(fixture.store.news().look()).isEmpty();
        fixture.apply(List.of());
        assertThat(fixture.store.news().look()).isEmpty();
        assertThat(look(Kind.NEW)).isEmpty();
    }

    // --- reminders --------------------------------------------------------------------------------------------------

    private static Instant wib(String time) {
        return LocalDateTime.parse(time).atZone(OfficeZone.WIB.id()).toInstant();
    }

    /// Disposed on Wednesday 25 November 2026 with 14 working days: the last one is Tuesday 15 December, so that three
    /// days before is Friday the 11th.
    private static Complaint dueInDecember(Complaint base) {
        return Change.of(base)
                .classification("Pengaduan Tidak Berkadar Pengawasan")
                .receivedAt(Samples.NOW)
                .dispositions(new Disposition(base.id() + "-d", "unit-1", "open", Samples.NOW, null, null, null))
                .followUps()
                .history()
                .made();
    }

    private void twoDueInDecember() {
        fixture.apply(List.of(dueInDecember(unanswered.get(0)), dueInDecember(unanswered.get(1))));
        fixture.store.news().look();
    }

    private List<Item> remindedAt(String time) {
        fixture.clock.set(wib(time));
        return look(Kind.DUE_SOON);
    }

    @Test
    void whatComesNearOnFridayEveningIsToldAsOneSumOnMondayMorning() {
        twoDueInDecember();

        assertThat(remindedAt("2026-12-10T10:00:00")).as("not near yet").isEmpty();
        assertThat(remindedAt("2026-12-11T16:30:00")).as("Friday 16.30").isEmpty();
        assertThat(remindedAt("2026-12-12T10:00:00")).as("Saturday").isEmpty();
        assertThat(remindedAt("2026-12-13T10:00:00")).as("Sunday").isEmpty();
        assertThat(remindedAt("2026-12-14T07:29:59")).as("before it opens").isEmpty();

        assertThat(remindedAt("2026-12-14T07:30:00"))
                .singleElement()
                .satisfies(item -> assertThat(item.count()).isEqualTo(2));
        assertThat(remindedAt("2026-12-14T07:31:00")).as("once").isEmpty();
        assertThat(remindedAt("2026-12-15T10:00:00")).as("once").isEmpty();
    }

    @Test
    void inOfficeHoursTheyAreToldAtOnce() {
        twoDueInDecember();
        assertThat(remindedAt("2026-12-11T07:30:00")).hasSize(1);
    }

    @Test
    void aDayOffOfTheAgencyIsNoDayForReminders() {
        fixture.store.calendarBook().addAgencyDay(LocalDate.of(2026, 12, 14), "Hari jadi instansi");
        twoDueInDecember();
        assertThat(remindedAt("2026-12-14T10:00:00")).isEmpty();
        assertThat(remindedAt("2026-12-15T10:00:00")).hasSize(1);
    }

    /// 07.30 in Jayapura is 05.30 in Jakarta.
    @Test
    void theHoursAreThoseOfTheOfficesZone() {
        fixture.store.cache().saveOfficeZone(OfficeZone.WIT);
        twoDueInDecember();
        assertThat(remindedAt("2026-12-11T14:00:00")).isEmpty();
        assertThat(remindedAt("2026-12-14T05:30:00")).hasSize(1);
    }

    @Test
    void theHoursAndTheDaysBeforeAreSettable() {
        fixture.store
                .news()
                .saveSettings(NewsSettings.DEFAULT.with(new OfficeHours(LocalTime.of(8, 0), LocalTime.of(17, 0))));
        fixture.store.cache().saveClockSettings(new ClockSettings(true, 5));
        twoDueInDecember();
        assertThat(remindedAt("2026-12-08T10:00:00")).isEmpty();
        assertThat(remindedAt("2026-12-09T07:45:00")).isEmpty();
        assertThat(remindedAt("2026-12-09T16:30:00")).hasSize(1);
        fixture.reopen();
        assertThat(fixture.store.news().settings().hours().opens()).isEqualTo(LocalTime.of(8, 0));
    }

    /// Settings of an older program name no hours.
    @Test
    void settingsWithoutHoursMeanTheUsualOnes() {
        var kept = BodyJson.read("{\"silent\":[\"NEW\"]}".getBytes(StandardCharsets.UTF_8), NewsSettings.class);
        assertThat(kept.hours()).isEqualTo(OfficeHours.USUAL);
        assertThat(kept.tells(Kind.NEW)).isFalse();
    }

    @Test
    void anOtherKindIsToldAtAnyHour() {
        fixture.apply(unanswered.subList(0, 3));
        fixture.store.news().look();
        fixture.clock.set(wib("2026-12-12T22:00:00"));
        fixture.apply(unanswered);
        assertThat(look(Kind.NEW)).hasSize(1);
    }

    /// Received on Wednesday 25 November with five working days: the last one is Wednesday 2 December.
    @Test
    void aRequestOfThisPersonIsRemindedOfOnceAndThatOfAnotherIsNot() {
        fixture.store.cache().savePerson(new Person("p-1", "ratih", "Ratih", List.of()));
        fixture.apply(List.of());
        fixture.store.news().look();
        fixture.store
                .cache()
                .apply(new Cache.Page(
                        List.of(),
                        List.of(),
                        "c2",
                        "e1",
                        true,
                        List.of(request("r-1", "p-1"), request("r-2", "p-2")),
                        List.of()));

        assertThat(look(Kind.REQUEST_DUE_SOON)).isEmpty();
        fixture.clock.set(wib("2026-11-30T10:00:00"));
        assertThat(look(Kind.REQUEST_DUE_SOON))
                .singleElement()
                .satisfies(item -> assertThat(item.requests()).containsExactly("r-1"));
        assertThat(look(Kind.REQUEST_DUE_SOON)).isEmpty();
    }

    private static InformationRequest request(String id, String takerId) {
        return new InformationRequest(
                id,
                1,
                "live-chat",
                "",
                "taken",
                "Kapan surat mutasi saya terbit?",
                Reporter.unknown(),
                null,
                "",
                takerId,
                "Petugas",
                null,
                null,
                null,
                Samples.NOW,
                null,
                null,
                null,
                List.of(),
                List.of(),
                Set.of());
    }
}
