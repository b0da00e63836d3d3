package id.penghubung.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusMappingTest {

    @ParameterizedTest
    @CsvSource({
        "Belum Terverifikasi, UNVERIFIED",
        "Terverifikasi, UNANSWERED",
        "Terdisposisi Belum Ditindaklanjuti, UNANSWERED",
        "Terdisposisi Sedang Diproses, IN_PROCESS",
        "Ditanggapi oleh Pelapor, IN_PROCESS",
        "respon awal, IN_PROCESS",
        "Ditutup oleh Sistem, CLOSED",
        "Laporan Tertunda, POSTPONED",
        "Menunggu Kelengkapan Informasi, POSTPONED",
        "Diarsipkan oleh Admin, ARCHIVED",
        "Konten Terblokir, ARCHIVED"
    })
    void theWordsOfApiExportAndStatisticsAreKnown(String word, Status expected) {
        assertThat(StatusMapping.bundled().statusOf(word)).isEqualTo(expected);
    }

    @Test
    void caseAndOuterSpacesDoNotMatter() {
        assertThat(StatusMapping.bundled().statusOf("  DITUTUP OLEH ADMIN ")).isEqualTo(Status.CLOSED);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "Dialihkan ke SIMPEL", "Selesai sebagian"})
    void whatIsNotListedIsUnknownAndNeverGuessed(String word) {
        assertThat(StatusMapping.bundled().statusOf(word)).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void R5_aReportWaitsIsInProcessOrIsClosedAndEachOfTheThreeIsAStatusOfItsOwn() {
        assertThat(List.of("Belum", "Proses", "Selesai"))
                .extracting(StatusMapping.bundled()::statusOf)
                .containsExactly(Status.UNANSWERED, Status.IN_PROCESS, Status.CLOSED);
    }

    @Test
    void ownRowsBeatThoseOfTheTableInAnySpelling() {
        var mapping = StatusMapping.bundled().with(Map.of(" PROSES", Status.CLOSED), 7);

        assertThat(mapping.statusOf("proses")).isEqualTo(Status.CLOSED);
        assertThat(mapping.statusOf("Selesai")).isEqualTo(Status.CLOSED);
        assertThat(mapping.version()).isEqualTo("bawaan-1 + kantor-7");
        assertThat(StatusMapping.bundled().with(Map.of(), 7)).isEqualTo(StatusMapping.bundled());
    }
}
