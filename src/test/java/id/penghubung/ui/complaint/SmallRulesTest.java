package id.penghubung.ui.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.testing.Samples;
import id.penghubung.ui.complaint.Placeholders.Place;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallRulesTest {

    @Nested
    class OfPlaceholders {

        private static final String TEXT = "Yth. {{nama}}, pada {{tanggal kunjungan}} kami datang.";

        @Test
        void oneFollowsTheOtherAndThenTheFirstAgain() {
            assertThat(Placeholders.next(TEXT, 0)).hasValue(new Place(5, 13));
            assertThat(Placeholders.next(TEXT, 13)).hasValue(new Place(20, 41));
            assertThat(Placeholders.next(TEXT, 41)).hasValue(new Place(5, 13));
        }

        @Test
        void aTextWithoutAnyHasNone() {
            assertThat(Placeholders.next("Yth. Ibu {Sari}", 3)).isEmpty();
            assertThat(Placeholders.next("", 0)).isEmpty();
        }

        @Test
        void aCaretBehindTheEndIsNoError() {
            assertThat(Placeholders.next(TEXT, 4_000)).hasValue(new Place(5, 13));
        }
    }

    @Nested
    class OfTheServersLabel {

        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                value = {
                    "FOLLOW_UP, respon awal, respon awal",
                    "FOLLOW_UP, sedang ditindaklanjuti oleh instansi, -",
                    "FOLLOW_UP, Tindak Lanjut Laporan, -",
                    "INITIAL_RESPONSE, respon awal instansi, -",
                    "INITIAL_RESPONSE, tindak lanjut, tindak lanjut",
                    "FOLLOW_UP, selesai otomatis, selesai otomatis",
                    "-, respon awal, respon awal",
                    "FOLLOW_UP, -, -",
                    "FOLLOW_UP, '  ', -"
                })
        void isShownWhereItSaysSomethingElseThanTheKind(FollowUpKind kind, String label, String shown) {
            var answer = new FollowUp("f", kind, label, null, null, "", Samples.NOW, null);
            assertThat(ServerLabel.worthShowing(answer).orElse(null)).isEqualTo(shown);
        }
    }
}
