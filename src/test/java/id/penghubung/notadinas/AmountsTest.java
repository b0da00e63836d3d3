package id.penghubung.notadinas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "0, nol",
        "1, satu",
        "10, sepuluh",
        "11, sebelas",
        "12, dua belas",
        "19, sembilan belas",
        "20, dua puluh",
        "21, dua puluh satu",
        "100, seratus",
        "101, seratus satu",
        "111, seratus sebelas",
        "999, sembilan ratus sembilan puluh sembilan",
        "1000, seribu",
        "1001, seribu satu",
        "1945, seribu sembilan ratus empat puluh lima",
        "2000, dua ribu",
        "11000, sebelas ribu",
        "100000, seratus ribu",
        "1000000, satu juta",
        "1000001, satu juta satu",
        "2000000000, dua miliar",
    })
    void numbersAreWrittenAsALetterSpellsThem(long number, String words) {
        assertThat(Amounts.words(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"1, satu", "12, 12 (dua belas)", "1234, 1.234 (seribu dua ratus tiga puluh empat)"})
    void oneStandsAsAWordAloneOthersAsDigitsAndWord(long number, String words) {
        assertThat(Amounts.both(number)).isEqualTo(words);
    }
}
