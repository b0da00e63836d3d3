package id.penghubung.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Status;
import id.penghubung.domain.StatusMapping;
import id.penghubung.store.Cache.ServerCounts;
import id.penghubung.store.ComplaintFacts;
import id.penghubung.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static Difference between(Map<String, Long> server, Map<Status, Long> here) {
        var facts = new ArrayList<ComplaintFacts>();
        here.forEach((status, count) -> {
            for (var i = 0; i < count; i++) {
                facts.add(facts("id" + facts.size(), facts.size(), status, false));
            }
        });
        return between(server, facts);
    }

    private static Difference between(Map<String, Long> server, List<ComplaintFacts> facts) {
        return Difference.of(new ServerCounts(server, 0, Samples.NOW), StatusMapping.bundled(), facts);
    }

    private static ComplaintFacts facts(String id, long key, Status status, boolean removed) {
        return new ComplaintFacts(
                key, id, status, "", "", "", null, null, List.of(), null, null, null, null, null, removed, List.of());
    }

    @Test
    void whatTheServerDoesNotCountIsNotLaidBesideIt() {
        var difference = between(
                Map.of("Proses", 2L),
                List.of(
                        facts("a", 1, Status.IN_PROCESS, false),
                        facts("berkas:9165816", 2, Status.IN_PROCESS, false),
                        facts("c", 3, Status.IN_PROCESS, true)));

        assertThat(difference.of(Status.IN_PROCESS)).isEqualTo(-1);
        assertThat(difference.rows(Status.IN_PROCESS)).containsExactly(1L);
    }

    @Test
    void severalWordsOfOneStatusAreOneFigure() {
        var difference = between(
                Map.of("Selesai", 3L, "Ditutup oleh Sistem", 2L, "Proses", 4L),
                Map.of(Status.CLOSED, 5L, Status.IN_PROCESS, 4L));

        assertThat(difference.none()).isTrue();
        assertThat(difference.incoming()).isZero();
    }

    @Test
    void twoDifferencesThatCancelOutAreStillDifferences() {
        var difference = between(Map.of("Selesai", 3L, "Proses", 4L), Map.of(Status.CLOSED, 4L, Status.IN_PROCESS, 3L));

        assertThat(difference.none()).isFalse();
        assertThat(difference.incoming()).isZero();
        assertThat(difference.of(Status.CLOSED)).isEqualTo(1);
        assertThat(difference.of(Status.IN_PROCESS)).isEqualTo(-1);
    }

    @Test
    void aWordNobodyKnowsIsCountedAsUnknownAndNotLost() {
        var difference = between(Map.of("Kata Baru", 2L), Map.of(Status.UNKNOWN, 2L));

        assertThat(difference.none()).isTrue();
        assertThat(difference.server().incoming()).isEqualTo(2);
    }
}
