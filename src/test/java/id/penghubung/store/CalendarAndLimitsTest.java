package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.domain.Classification;
import id.penghubung.domain.ClockKind;
import id.penghubung.domain.ClockLimits;
import id.penghubung.domain.ClockLimits.Certainty;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.DueDate;
import id.penghubung.domain.HolidayYear;
import id.penghubung.domain.Membership;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.store.CalendarBook.DayOff;
import id.penghubung.store.CalendarBook.DaySource;
import id.penghubung.testing.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarAndLimitsTest {

    private static final Person ADMIN =
            new Person("a", "admin", "Admin", List.of(new Membership(Role.ADMIN_INSTANSI, null)));
    private static final Person OFFICER =
            new Person("p", "petugas", "Petugas", List.of(new Membership(Role.PEJABAT_PENGHUBUNG, null)));

    /// Monday 28 December 2026, 10.00 WIB.
    private static final Instant DISPOSED = Instant.parse("2026-12-28T03:00:00Z");

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @TempDir
    private Path root;

    private StoreFixture fixture;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(root);
        fixture.apply(List.of(aspiration()));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Complaint aspiration() {
        return Change.of(Samples.complaints(1, 1).getFirst())
                .classification("Aspirasi")
                .rawStatus("Terdisposisi Belum Ditindaklanjuti")
                .receivedAt(DISPOSED)
                .closedAt(null)
                .dispositions(new Disposition("d-1", "unit-1", "open", DISPOSED, null, null, null))
                .followUps()
                .made();
    }

    private DueDate due() {
        return fixture.store.complaints().row(aspiration().id()).orElseThrow().due();
    }

    private CalendarBook calendar() {
        return fixture.store.calendarBook();
    }

    private static HolidayYear list(boolean complete) {
        return new HolidayYear(2027, Map.of(NEW_YEAR, "Tahun Baru 2027 Masehi"), "SKB 1/2026", complete);
    }

    @Test
    void anImportedListOfTheNextYearMovesDueDatesAndACompleteOneMakesThemSure() {
        assertThat(due()).isEqualTo(new DueDate(LocalDate.of(2027, 1, 4), true));

        calendar().importYears(List.of(list(false)));
        assertThat(due()).isEqualTo(new DueDate(LocalDate.of(2027, 1, 5), true));

        calendar().importYears(List.of(list(true)));
        assertThat(due()).isEqualTo(new DueDate(LocalDate.of(2027, 1, 5), false));
        assertThat(calendar().year(2027).imported()).isEqualTo("SKB 1/2026");

        calendar().forgetYear(2027);
        assertThat(due()).isEqualTo(new DueDate(LocalDate.of(2027, 1, 4), true));
    }

    /// Case K11: a day without a time is that day in every zone, before and after a restart.
    @ParameterizedTest
    @EnumSource(OfficeZone.class)
    void K11_aDayOfTheAgencyIsTheSameDayInEveryZone(OfficeZone zone) {
        var day = LocalDate.of(2025, 2, 4);
        fixture.store.cache().saveOfficeZone(zone);
        calendar().addAgencyDay(day, "Hari jadi");
        fixture.reopen();
        assertThat(calendar().year(2025).days())
                .filteredOn(off -> off.source() == DaySource.AGENCY)
                .extracting(DayOff::date)
                .containsExactly(day);
    }

    /// Case K11: the day of the incident is a date without a time.
    @ParameterizedTest
    @EnumSource(OfficeZone.class)
    void K11_theDayOfAnIncidentDoesNotMoveWithTheZone(OfficeZone zone) {
        var complaint = Samples.stream(1, 200)
                .filter(one -> one.incidentDate() != null)
                .findFirst()
                .orElseThrow();
        fixture.store.cache().saveOfficeZone(zone);
        fixture.apply(List.of(complaint));
        fixture.reopen();
        assertThat(fixture.store.complaints().byId(complaint.id()).orElseThrow().incidentDate())
                .isEqualTo(complaint.incidentDate());
    }

    @Test
    void daysOfTheAgencyStandBesideEveryListAndOutliveACacheThatIsMadeAnew() throws Exception {
        calendar().addAgencyDay(LocalDate.of(2026, 12, 30), "Hari jadi daerah");
        assertThat(due().date()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(fixture.store.cache().calendar().version()).endsWith(" + kantor-1");

        calendar().importYears(List.of(list(true)));
        fixture.store.cache().reset("e2");
        fixture.store.close();
        Files.delete(fixture.folder.cacheDb());
        fixture.store = fixture.open();
        fixture.apply(List.of(aspiration()));
        assertThat(due()).isEqualTo(new DueDate(LocalDate.of(2027, 1, 6), false));

        calendar().removeAgencyDay(LocalDate.of(2026, 12, 30));
        assertThat(due()).isEqualTo(new DueDate(LocalDate.of(2027, 1, 5), false));
    }

    @Test
    void eachDaySaysWhereItComesFrom() {
        calendar().addAgencyDay(LocalDate.of(2027, 3, 6), "Hari jadi daerah");
        calendar().importYears(List.of(list(false)));

        assertThat(calendar().year(2027).days())
                .containsExactly(
                        new DayOff(NEW_YEAR, "Tahun Baru 2027 Masehi", DaySource.IMPORTED, false),
                        new DayOff(LocalDate.of(2027, 3, 6), "Hari jadi daerah", DaySource.AGENCY, true));
        assertThat(calendar().year(2026).days()).extracting(DayOff::source).containsOnly(DaySource.BUNDLED);
        assertThat(calendar().year(2026).workingDays()).isEqualTo(240);
        fixture.store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
        assertThat(calendar().year(2026).days())
                .extracting(DayOff::source)
                .contains(DaySource.SERVER)
                .doesNotContain(DaySource.IMPORTED);
    }

    @Test
    void aLimitOfTheOfficeHoldsForReportsReceivedFromItsDateOn() {
        var limits = fixture.store.limitBook();
        limits.add(ADMIN, limit(3, LocalDate.of(2027, 1, 1)));
        assertThat(due().date()).isEqualTo(LocalDate.of(2027, 1, 4));

        limits.add(ADMIN, limit(2, LocalDate.of(2026, 7, 1)));
        assertThat(due().date()).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(limits.limits())
                .filteredOn(limit -> limit.row().classification() == Classification.ASPIRATION)
                .extracting(limit -> limit.row().workingDays())
                .containsExactly(3, 2, 5);

        var number = limits.limits().stream()
                .filter(limit -> limit.number() != null && limit.row().workingDays() == 2)
                .findFirst()
                .orElseThrow()
                .number();
        limits.remove(ADMIN, number);
        assertThat(due().date()).isEqualTo(LocalDate.of(2027, 1, 4));
    }

    private static ClockLimits.Row limit(int days, LocalDate from) {
        return new ClockLimits.Row(
                Classification.ASPIRATION, ClockKind.FOLLOW_UP, days, from, "SK Sekjen 12/2026", Certainty.OFFICE);
    }

    @Test
    void ofTwoRowsOfOneDateTheOfficesHolds() {
        fixture.store.limitBook().add(ADMIN, limit(1, LocalDate.of(2018, 1, 1)));

        assertThat(due().date()).isEqualTo(LocalDate.of(2026, 12, 29));
    }

    @Test
    void anOfficerChangesNoLimitAndAFollowUpNeedsAClass() {
        var limits = fixture.store.limitBook();
        assertThatThrownBy(() -> limits.add(OFFICER, limit(1, NEW_YEAR))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> limits.add(
                        ADMIN, new ClockLimits.Row(null, ClockKind.FOLLOW_UP, 5, NEW_YEAR, "SK", Certainty.OFFICE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(due().date()).isEqualTo(LocalDate.of(2027, 1, 4));
    }
}
