package id.penghubung.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaveatTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "2026-Q3,2026-Q3,SAME",
        "2026-Q3,2026-Q2,DIFFERENT_LENGTH LESS_TIME",
        "2026-07,2026-08,LESS_TIME",
        "2026-Q4,2025-Q4,RUNNING LESS_TIME",
        "2026-07,2026-Q3,DIFFERENT_LENGTH OVERLAP LESS_TIME",
        "2026-09,2026-Q3,DIFFERENT_LENGTH OVERLAP",
        "semua-waktu,2026-Q3,UNBOUNDED OVERLAP",
        "2026-07-01..2026-07-10,2026-08-01..2026-08-10,LESS_TIME"
    })
    void whatCannotBeComparedIsSaid(String first, String second, String caveats) {
        var expected = Arrays.stream(caveats.split(" ")).map(Caveat::valueOf).collect(Collectors.toSet());
        var one = Period.parse(first).orElseThrow();
        var other = Period.parse(second).orElseThrow();

        assertThat(Caveat.between(one, other, TODAY)).isEqualTo(expected);
        assertThat(Caveat.between(other, one, TODAY)).isEqualTo(expected);
    }

    /// Both sides are what each period says alone, from one reading.
    @Test
    void twoPeriodsAreTheirOwnSnapshots() {
        var clock = new MutableClock(Samples.NOW);
        try (var store = AccountStore.open(new AccountFolder(folder), Accounts.keys(1), clock)) {
            store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
            store.cache().apply(new Cache.Page(Samples.complaints(5, 300), List.of(), "c", "e", false));
            var statistics = new Statistics(store, clock);
            var first = new Period.Quarter(2026, 3);
            var second = new Period.Quarter(2026, 1);

            var pair = statistics.beside(new Scope.Agency(), first, second, OfficeZone.WIB);

            assertThat(pair.caveats()).contains(Caveat.PARTIAL);
            assertThat(pair.first().incoming().incoming().keys())
                    .isEqualTo(statistics
                            .take(new Scope.Agency(), first, OfficeZone.WIB)
                            .incoming()
                            .incoming()
                            .keys());
            assertThat(pair.second().incoming().counts())
                    .isEqualTo(statistics
                            .take(new Scope.Agency(), second, OfficeZone.WIB)
                            .incoming()
                            .counts());
            assertThat(pair.first().origin().takenAt())
                    .isEqualTo(pair.second().origin().takenAt());
            assertThat(Set.of(
                            pair.first().origin().period(),
                            pair.second().origin().period()))
                    .containsExactlyInAnyOrder(first, second);
        }
    }
}
