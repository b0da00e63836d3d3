package id.penghubung.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTextTest {

    @ParameterizedTest
    @CsvSource({
        "NIK saya 9901010101010001 ya, NIK saya •••••• ya",
        "NIK:9901 0101 0101 0001., NIK:••••••.",
        "hubungi 081200000001, hubungi ••••••",
        "hubungi 0812-0000-0001 atau, hubungi •••••• atau",
        "hubungi +62 812 0000 0001, hubungi ••••••",
        "hubungi +62\u00a0812\u00a00000\u00a00001, hubungi ••••••",
        "hubungi 6281200000001, hubungi ••••••",
        "surel sari.ayu@contoh.example segera, surel •••••• segera"
    })
    void numbersAndAddressesOfPersonsAreHidden(String text, String expected) {
        assertThat(PersonalText.masked(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Laporan 9165816 tanggal 12-03-2026",
                "RT 03/RW 09 Jl. Melati No. 12",
                "anggaran Rp1.234.567,00",
                "surat 800/1234/BKN/2026",
                "pukul 08.00-12.00 WIB"
            })
    void whatOnlyLooksLikeANumberStays(String text) {
        assertThat(PersonalText.masked(text)).isEqualTo(text);
    }
}
