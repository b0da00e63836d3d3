package id.penghubung.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.penghubung.domain.Handovers.Step;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandoversTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T02:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T02:00:00Z");

    private static Complaint complaint(List<Disposition> dispositions, List<HistoryEntry> history) {
        return new Complaint(
                "c",
                "9000001",
                1,
                "Judul",
                "Isi",
                Reporter.unknown(),
                null,
                null,
                null,
                "Terverifikasi",
                null,
                MONDAY,
                null,
                null,
                null,
                dispositions,
                List.of(),
                history,
                List.of(),
                Set.of());
    }

    private static HistoryEntry line(String kind, Instant at, String actor) {
        return new HistoryEntry(kind + at, at, kind, actor, null);
    }

    @Test
    void everyHandNamesItsUnitItsPersonAndItsTime() {
        var handovers = Handovers.of(complaint(
                List.of(
                        new Disposition("d1", "jalan", "returned", MONDAY, null, TUESDAY, null),
                        new Disposition("d2", "izin", "open", WEDNESDAY, null, null, null)),
                List.of(
                        line("received", MONDAY, null),
                        line("disposed", MONDAY, "Ratih"),
                        line("not-our-authority", TUESDAY, "Made"),
                        line("disposed", WEDNESDAY, "Ratih"))));

        assertThat(handovers.times()).isOne();
        assertThat(handovers.steps())
                .extracting(Step::kind, Step::unitId, Step::actor, Step::at)
                .containsExactly(
                        tuple("disposed", "jalan", "Ratih", MONDAY),
                        tuple("not-our-authority", "jalan", "Made", TUESDAY),
                        tuple("disposed", "izin", "Ratih", WEDNESDAY));
    }

    @Test
    void twoUnitsAtOnceAreTwoHandsAndNoPingPong() {
        var handovers = Handovers.of(complaint(
                List.of(
                        new Disposition("d1", "jalan", "open", MONDAY, null, null, null),
                        new Disposition("d2", "izin", "open", MONDAY, null, null, null)),
                List.of(line("disposed", MONDAY, "Ratih"), line("disposed", MONDAY.plusMillis(0), "Ratih"))));

        assertThat(handovers.times()).isZero();
        assertThat(handovers.steps()).extracting(Step::unitId).containsExactly("jalan", "izin");
    }

    @Test
    void whatAFileDoesNotTellIsNotGuessed() {
        var handovers = Handovers.of(complaint(
                List.of(new Disposition("d1", "jalan", null, null, null, null, null)),
                List.of(line("disposed", MONDAY, null))));

        assertThat(handovers.times()).isZero();
        assertThat(handovers.steps()).extracting(Step::unitId).containsExactly((String) null);
    }

    @Test
    void whatWaitsOpensTheNextStepAndIsNotOfferedTwice() {
        var unverified = new Complaint(
                "c",
                null,
                1,
                "",
                "",
                Reporter.unknown(),
                null,
                null,
                null,
                "Belum Terverifikasi",
                null,
                MONDAY,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of("verify", "archive", "internal-note", "teleport"));

        assertThat(Offered.of(unverified, List.of()))
                .containsExactlyInAnyOrder(ActionKind.VERIFY, ActionKind.ARCHIVE, ActionKind.INTERNAL_NOTE);
        assertThat(Offered.of(unverified, List.of(ActionKind.VERIFY)))
                .containsExactlyInAnyOrder(ActionKind.DISPOSE, ActionKind.ARCHIVE, ActionKind.INTERNAL_NOTE);
    }
}
